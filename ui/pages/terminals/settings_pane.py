"""The settings of one terminal: a tree with search, the differences before writing, what was read back after it."""

from __future__ import annotations

from PySide6.QtCore import QSortFilterProxyModel, Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QTreeView, QWidget

from facestation.domain.terminal import TerminalRecord
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals import settings_wording as wording
from ui.pages.terminals.settings_editors import SettingsDelegate
from ui.pages.terminals.settings_model import HINT, NAME, SEARCH_ROLE, VALUE, SettingsModel
from ui.pages.terminals.settings_presenter import SettingsPresenter
from ui.pages.terminals.settings_shown import Consent, SettingsShown, Work
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.card import Card
from ui.widgets.layout import row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

SEARCH_PAUSE_MS = 150


class SettingsPane(Card):
    """About the terminal of `show_terminal`; asks it for nothing before the pane is seen."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = SettingsShown()
        theme = context.theme
        self._heading = label(TextStyle.HEADING, "settingsHeading")
        self._search = QLineEdit()
        self._search.setObjectName("settingsSearchField")
        self._search.setClearButtonEnabled(True)
        self._model = SettingsModel(theme, self)
        self._found = _proxy(self._model, self)
        self._tree = _tree(self._found)
        self._status = StateLine(theme, "settingsStatusLabel")
        self.back = button("settingsBackButton", Kind.QUIET)
        self._discard = button("discardSettingsButton")
        self._apply = button("applySettingsButton", Kind.PRIMARY)
        theme.dress(self._discard, "undo")
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
        self._search.setFocus()

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
        self._heading.setText(
            translate("TerminalSettings", "Settings of {name}").format(name=shown.terminal) if shown.terminal else ""
        )
        waiting = bool(shown.typed_count) and shown.work is not Work.WRITING
        self._apply.setEnabled(waiting)
        self._discard.setEnabled(waiting)

    async def agrees(self, consent: Consent) -> bool:
        """Shows the differences."""
        return await self._context.ask.confirm(wording.question(consent), self)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._search.setPlaceholderText(translate("TerminalSettings", "Find a setting"))
        self._search.setAccessibleName(translate("TerminalSettings", "Find a setting"))
        self._tree.setAccessibleName(translate("TerminalSettings", "Settings of the terminal"))
        self.back.setText(translate("TerminalSettings", "&Back to the connection"))
        self._discard.setText(translate("TerminalSettings", "D&iscard"))
        self._discard.setToolTip(translate("TerminalSettings", "Forgets what you typed; the terminal stays as it is."))
        self._apply.setText(translate("TerminalSettings", "A&pply…"))
        self._apply.setToolTip(translate("TerminalSettings", "Shows the differences, writes them and reads them back."))
        self._model.refresh()
        self.display(self._shown)

    def _arrange(self) -> None:
        self.column.addLayout(row(self._heading, None, self._search, self.back))
        self.column.addWidget(self._tree, 1)
        foot = row(self._status, self._discard, self._apply)
        foot.setStretch(0, 1)
        self.column.addLayout(foot)
        self._search.setMinimumWidth(spacing.GRID * 26)
        self._tree.setMinimumHeight(spacing.GRID * 30)

    def _listen(self) -> None:
        presenter = self._presenter
        self._search.textChanged.connect(lambda _: self._pause.start())
        self._pause.timeout.connect(self._filter)
        self._model.wanted.connect(presenter.open)
        self._model.typed.connect(presenter.type)
        self._model.numbered.connect(presenter.number)
        self._apply.clicked.connect(presenter.apply)
        self._discard.clicked.connect(presenter.discard)

    def _filter(self) -> None:
        self._found.setFilterFixedString(self._search.text().strip())
        self._unfold_groups()

    def _unfold_groups(self) -> None:
        """While somebody searches, what is found is in sight; else the groups alone."""
        searching = bool(self._search.text().strip())
        for number in range(self._found.rowCount()):
            self._tree.setExpanded(self._found.index(number, NAME), searching)


def _proxy(model: SettingsModel, parent: QWidget) -> QSortFilterProxyModel:
    proxy = QSortFilterProxyModel(parent)
    proxy.setSourceModel(model)
    proxy.setRecursiveFilteringEnabled(True)
    proxy.setAutoAcceptChildRows(True)
    proxy.setFilterRole(SEARCH_ROLE)
    proxy.setFilterKeyColumn(NAME)
    proxy.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    return proxy


def _tree(model: QSortFilterProxyModel) -> QTreeView:
    made = QTreeView()
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
    made.setColumnWidth(NAME, spacing.GRID * 34)
    made.setColumnWidth(VALUE, spacing.GRID * 22)
    return made
