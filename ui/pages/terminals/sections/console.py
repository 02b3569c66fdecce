"""The expert console: any operation of the catalogue, sent as it is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QListView

from facestation.domain.console import OperationRow
from facestation.services import files
from ui.ask import FileWish
from ui.context import Context
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections import console_wording as wording
from ui.pages.terminals.sections.console_answer import ConsoleAnswer
from ui.pages.terminals.sections.console_call import ConsoleCall
from ui.pages.terminals.sections.console_presenter import ConsolePresenter
from ui.pages.terminals.sections.console_shown import ConsoleShown
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import Shown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Tone
from ui.translation import plural, translate
from ui.widgets.button import Kind, button
from ui.widgets.calm import calm
from ui.widgets.layout import column, row
from ui.widgets.scroll import scrolling
from ui.widgets.search_field import SearchField
from ui.widgets.text import restyle

Index = QModelIndex | QPersistentModelIndex
SEARCH_PAUSE_MS = 100
LIST_STRETCH = 100
"""While the list is in sight all the room is its own."""


class ConsoleSection(Section):
    """Pick, fill in, send, read; what can destroy asks first."""

    name = "console"
    keys = "F12"

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        theme = context.theme
        self._shown = ConsoleShown()
        self._search = SearchField(theme, "consoleSearchField")
        self._history = QComboBox()
        self._history.setObjectName("consoleHistoryBox")
        self._history.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        self._history.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._history.setMinimumContentsLength(12)
        calm(self._history)
        self._model = _Operations(theme)
        self._list = QListView()
        self._list.setObjectName("consoleOperationList")
        self._list.setModel(self._model)
        self._list.setUniformItemSizes(True)
        self._list.setMinimumHeight(spacing.GRID * 24)
        self._call = ConsoleCall(theme)
        self._answer = ConsoleAnswer(context)
        self._send = button("consoleSendButton", Kind.PRIMARY)
        self._cancel = button("consoleCancelButton")
        self._copy = button("consoleCopyButton", Kind.QUIET)
        theme.dress(self._copy, "clipboard")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._reveal = QTimer(self)
        self._reveal.setSingleShot(True)
        self._presenter = ConsolePresenter(self, context.station.operations, files, context.jobs)
        self._arrange()
        self._listen()

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalConsole", "Expert console"),
            translate("TerminalConsole", "Sends any single operation of the terminal's language as it is."),
        )

    def display(self, shown: Shown) -> None:
        """Calls go to the chosen terminal."""
        chosen = shown.row
        self._presenter.choose("" if chosen is None else chosen.record.id, "" if chosen is None else chosen.record.name)

    def entered(self) -> None:
        """Lists the operations."""
        self._presenter.enter()

    def left(self) -> None:
        """Waits for no answer any more."""
        self._presenter.leave()

    def show_console(self, shown: ConsoleShown) -> None:
        """Shows the whole console."""
        before, self._shown = self._shown, shown
        self._model.show_rows(shown.found)
        self._list.setVisible(shown.picking)
        self._call.display(shown)
        self._answer.display(shown)
        self._answer.setVisible(not shown.picking)
        making = shown.row is not None and not shown.picking
        self._send.setVisible(making)
        self._copy.setVisible(making)
        self._cancel.setVisible(shown.sending)
        destroys = shown.row is not None and shown.row.effect == "destroys"
        restyle(self._send, "kind", (Kind.DANGER if destroys else Kind.PRIMARY).value)
        if shown.answer is not None and shown.answer is not before.answer:
            # Once the layout has given the answer its place.
            self._reveal.start(0)
        if shown.history != before.history:
            self._show_history()

    async def which_file(self) -> Path | None:
        """Asks for the file with the body."""
        wish = FileWish(translate("TerminalConsole", "Body of the call"), translate("TerminalConsole", "Files"), ("*",))
        return await self.context.ask.file(wish, self)

    async def where_to(self, suggested: str) -> Path | None:
        """Asks where the answer shall be kept."""
        title = translate("TerminalConsole", "Save the answer")
        wish = FileWish(title, translate("TerminalConsole", "Files"), ("*",))
        return await self.context.ask.new_file(wish, suggested, self)

    async def agrees(self, row: OperationRow, terminal: str, loss: str) -> bool:
        """Says what would be lost, and lets the terminal's name be typed."""
        return await self.context.ask.confirm(wording.question(row, terminal, loss), self)

    def saved(self, path: Path) -> None:
        """Says where the answer is."""
        text = translate("TerminalConsole", "The answer is in {file}.").format(file=path)
        self.context.notices.say(text, Tone.GOOD)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._search.set_words(
            translate("TerminalConsole", "Find an operation"),
            translate("TerminalConsole", "By name, address or section of the guide; Enter picks the first."),
        )
        self._list.setAccessibleName(translate("TerminalConsole", "Operations"))
        self._list.setToolTip(translate("TerminalConsole", "Enter picks the operation."))
        self._history.setAccessibleName(translate("TerminalConsole", "Earlier calls"))
        self._history.setToolTip(
            translate("TerminalConsole", "Calls since the program was started; they are kept nowhere else.")
        )
        self._send.setText(translate("TerminalConsole", "Send"))
        self._send.setToolTip(translate("TerminalConsole", "Sends the call to the terminal (Ctrl+Enter)"))
        self._cancel.setText(translate("TerminalConsole", "Wai&t no longer"))
        self._cancel.setToolTip(translate("TerminalConsole", "What was sent may have been done all the same."))
        self._copy.setText(translate("TerminalConsole", "&Copy as a command"))
        self._copy.setToolTip(translate("TerminalConsole", "The same call for facestation-cli, without its secrets."))
        self._call.retranslate()
        self._answer.retranslate()
        self._model.refresh()
        self._show_history()

    def _arrange(self) -> None:
        above = row(self._search, self._history)
        above.setStretch(0, 3)
        above.setStretch(1, 2)
        actions = row(self._send, self._cancel, None, self._copy)
        inside = column(self._list, self._call, actions, self._answer, None, gap_px=spacing.M)
        inside.setStretch(0, LIST_STRETCH)
        self._area = scrolling(inside)
        whole = column(above, self._area)
        whole.setStretch(1, 1)
        self.setLayout(whole)

    def _listen(self) -> None:
        presenter = self._presenter
        self._search.textEdited.connect(lambda _text: self._pause.start())
        self._search.textChanged.connect(lambda text: text or self._pause.start())
        self._search.returnPressed.connect(self._pick_first)
        self._pause.timeout.connect(lambda: presenter.search(self._search.text()))
        self._list.clicked.connect(self._pick)
        self._list.activated.connect(self._pick)
        self._history.activated.connect(self._use_again)
        self._call.typed.connect(lambda: presenter.type(self._call.params))
        self._call.load.clicked.connect(presenter.load)
        self._call.unload.clicked.connect(presenter.unload)
        self._answer.save.clicked.connect(presenter.save)
        self._reveal.timeout.connect(lambda: self._area.ensureWidgetVisible(self._answer, 0, 0))
        self._send.clicked.connect(self._do_send)
        self._cancel.clicked.connect(presenter.cancel)
        self._copy.clicked.connect(self._do_copy)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self._send.click)

    def _pick_first(self) -> None:
        self._pause.stop()
        self._presenter.search(self._search.text())
        if self._model.rowCount():
            self._pick(self._model.index(0))

    def _pick(self, index: QModelIndex) -> None:
        self._presenter.pick(self._model.name_at(index.row()))
        self._call.focus()

    def _use_again(self, number: int) -> None:
        if number > 0:
            self._presenter.use_again(number - 1)
            self._history.setCurrentIndex(0)

    def _do_send(self) -> None:
        self._presenter.send(self._call.params, self._call.body)

    def _do_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._presenter.command(self._call.params))
        self.context.notices.say(translate("TerminalConsole", "The command is on the clipboard."), Tone.GOOD)

    def _show_history(self) -> None:
        history = self._shown.history
        self._history.clear()
        self._history.addItem(plural("TerminalConsole", "%n earlier call(s)", len(history)))
        self._history.addItems([wording.past(each) for each in history])
        self._history.setEnabled(bool(history))


class _Operations(QAbstractListModel):
    """One line an operation, with the icon of what it does."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._rows: tuple[OperationRow, ...] = ()
        theme.changed.connect(self.refresh)

    def show_rows(self, rows: tuple[OperationRow, ...]) -> None:
        """Shows `rows`."""
        if rows is not self._rows:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def refresh(self) -> None:
        """Every line is read anew."""
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def name_at(self, number: int) -> str:
        """The name of the operation in that line."""
        return self._rows[number].name

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The number of operations."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, icon and explanation."""
        row_ = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{row_.name}   {row_.method} {row_.path}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row_.name}, {wording.effect(row_)[1]}"
        if role == Qt.ItemDataRole.DecorationRole:
            look = wording.effect(row_)[0]
            return self._theme.icon(look.icon, look.tone.token)
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{wording.effect(row_)[1]} · {wording.facts(row_)}"
        return None
