"""The settings of one terminal: a tree with search, the differences before writing, what was read back after it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView, QWidget

from facestation.domain.terminal import TerminalRecord
from facestation.errors import Unreachable
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals import settings_wording as wording
from ui.pages.terminals.settings_editors import SettingsDelegate
from ui.pages.terminals.settings_model import HINT, NAME, NODE_ROLE, SEARCH_ROLE, VALUE, SettingsModel
from ui.pages.terminals.settings_presenter import SettingsPresenter
from ui.pages.terminals.settings_shown import Consent, Node, SettingsShown, Work
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import column, row
from ui.widgets.search_field import SearchField
from ui.widgets.state_line import StateLine

SEARCH_PAUSE_MS = 150
MOST_UNFOLDED = 2


class SettingsPane(QWidget):
    """About the terminal of `show_terminal`; asks it for nothing before the pane is seen."""

    lost = Signal(object)
    """The `Unreachable` that a write of its values ended with."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = SettingsShown()
        theme = context.theme
        self._search = SearchField(theme, "settingsSearchField")
        self._model = SettingsModel(theme, self)
        self._found = _proxy(self._model, self)
        self._tree = _tree(self._found)
        self._status = StateLine(theme, "settingsStatusLabel")
        self._discard = button("discardSettingsButton")
        self._apply = button("applySettingsButton", Kind.PRIMARY)
        self._again = button("readSettingAgainButton", Kind.QUIET)
        theme.dress(self._discard, "undo")
        theme.dress(self._again, "retake")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SEARCH_PAUSE_MS)
        self._presenter = SettingsPresenter(self, context.station.configuration, context.jobs)
        self._arrange()
        self._listen()
        self.retranslate()

    def show_terminal(self, record: TerminalRecord | None) -> None:
        """The pane is about that terminal; None while none is connected."""
        self._presenter.choose("" if record is None else record.id, "" if record is None else record.name)
        if self.isVisible():
            self._presenter.look()

    def look(self) -> None:
        """The pane was opened: asks the terminal what it has."""
        self._presenter.look()

    def leave(self) -> None:
        """The page was left."""
        self._presenter.leave()

    def display(self, shown: SettingsShown) -> None:
        """Shows the whole tree."""
        before, self._shown = self._shown, shown
        self._model.show_settings(shown)
        if before.terminal != shown.terminal:
            self._unfold_groups()
        look, text = wording.status(shown)
        self._status.show_state(look, text)
        if shown.work is not Work.LOOKING and wording.status(before)[1] != text:
            announce(self._status.word, text)
        if shown.error is not before.error and isinstance(shown.error, Unreachable):
            self.lost.emit(shown.error)
        waiting = bool(shown.typed_count) and shown.work is not Work.WRITING
        self._apply.setEnabled(waiting)
        self._discard.setEnabled(waiting)
        self._judge_chosen()

    async def agrees(self, consent: Consent) -> bool:
        """Shows the differences."""
        return await self._context.ask.confirm(wording.question(consent), self)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._search.set_words(translate("TerminalSettings", "Find a setting"))
        self._tree.setAccessibleName(translate("TerminalSettings", "Settings of the terminal"))
        self._again.setText(translate("TerminalSettings", "Read &again"))
        self._again.setToolTip(translate("TerminalSettings", "Reads the chosen setting once more; nothing is written."))
        self._discard.setText(translate("TerminalSettings", "Dis&card"))
        self._discard.setToolTip(translate("TerminalSettings", "Forgets what you typed; the terminal stays as it is."))
        self._apply.setText(translate("TerminalSettings", "A&pply…"))
        self._apply.setToolTip(translate("TerminalSettings", "Shows the differences, writes them and reads them back."))
        self._model.refresh()
        self.display(self._shown)

    def _arrange(self) -> None:
        foot = row(self._status, self._discard, self._apply)
        foot.setStretch(0, 1)
        head = row(self._search, self._again)
        head.setStretch(0, 1)
        whole = column(head, self._tree, foot)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._tree.setMinimumHeight(spacing.GRID * 20)

    def _listen(self) -> None:
        presenter = self._presenter
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._filter)
        self._model.wanted.connect(presenter.open)
        self._model.typed.connect(presenter.type)
        self._model.numbered.connect(presenter.number)
        self._apply.clicked.connect(presenter.apply)
        self._discard.clicked.connect(presenter.discard)
        self._tree.selectionModel().currentChanged.connect(lambda *_: self._judge_chosen())
        self._again.clicked.connect(self._read_again)

    def _chosen(self) -> Node | None:
        """The resource that the cursor is at, or in."""
        found = self._tree.currentIndex().data(NODE_ROLE)
        return found if isinstance(found, Node) else None

    def _judge_chosen(self) -> None:
        chosen = self._chosen()
        self._again.setEnabled(chosen is not None and not chosen.reading and self._shown.work is not Work.WRITING)

    def _read_again(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._presenter.read_again(chosen.info.name)

    def _filter(self) -> None:
        self._found.setFilterFixedString(self._search.text().strip())
        self._unfold_groups()

    def _unfold_groups(self) -> None:
        """While somebody searches, what is found is in sight; else the groups alone."""
        searching = bool(self._search.text().strip())
        for number in range(self._found.rowCount()):
            self._tree.setFirstColumnSpanned(number, QModelIndex(), True)
            self._tree.setExpanded(self._found.index(number, NAME), searching)
        if searching:
            self._unfold_few()

    def _unfold_few(self) -> None:
        """Where hardly anything is left, its fields are looked for; not where each would be asked of the terminal."""
        groups = [self._found.index(number, NAME) for number in range(self._found.rowCount())]
        left = [self._found.index(row, NAME, group) for group in groups for row in range(self._found.rowCount(group))]
        for each in left if len(left) <= MOST_UNFOLDED else ():
            self._tree.setExpanded(each, True)


def _proxy(model: SettingsModel, parent: QWidget) -> QSortFilterProxyModel:
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setRecursiveFilteringEnabled(True)
    proxy.setAutoAcceptChildRows(True)
    proxy.setFilterRole(SEARCH_ROLE)
    proxy.setFilterKeyColumn(NAME)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy


class _Tree(QTreeView):
    """Name, value and explanation share the width."""

    SHARES = ((NAME, 0.38), (VALUE, 0.24))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for number, ratio in self.SHARES:
            self.setColumnWidth(number, round(self.viewport().width() * ratio))


def _tree(model: QSortFilterProxyModel) -> QTreeView:
    made = _Tree()
    made.setObjectName("settingsTree")
    made.setModel(model)
    made.setItemDelegateForColumn(VALUE, SettingsDelegate(made))
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setUniformRowHeights(True)
    made.setAlternatingRowColors(False)
    triggers = QAbstractItemView.EditTrigger
    made.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.SelectedClicked)
    head = made.header()
    head.setStretchLastSection(True)
    head.setSectionsMovable(False)
    head.setSectionResizeMode(HINT, QHeaderView.ResizeMode.Stretch)
    return made
