"""The reception page: one big button, a search, and today's visitors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelection, QObject, QPoint, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QMenu, QStackedWidget, QWidget

from ui.context import Context
from ui.pages.page import Page
from ui.pages.reception import wording
from ui.pages.reception.presenter import PREFIX, ReceptionPresenter
from ui.pages.reception.shown import Emptiness, Shown
from ui.pages.reception.table_model import DOORS, HOST, NAME, TIME, VisitorTable
from ui.removal import removal_hint, removal_question, removal_word
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.chips import ChipDelegate, fit_rows
from ui.widgets.empty import EmptyState
from ui.widgets.layout import column, row
from ui.widgets.navigation import RECEPTION, TERMINALS
from ui.widgets.page_head import page_head, page_title
from ui.widgets.search_field import SearchField
from ui.widgets.table import Share, SharingTable
from ui.widgets.text import TextStyle, label, restyle

_SHARES = (Share(NAME, spacing.GRID * 20, 0.36), Share(HOST, spacing.GRID * 12, 0.2))


class EnrollmentOpener(Protocol):
    """The enrollment window, as far as this page needs it."""

    def open_new(self, name: str = "") -> None: ...

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None: ...

    def close(self) -> bool: ...


class ReceptionPage(Page):
    """Today's visitors with a mark for each door; the way to enroll the next one."""

    nav_name = RECEPTION
    icon = "reception"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._shown = Shown()
        self._title = page_title()
        self._new = button("newVisitorButton", Kind.PRIMARY, big=True)
        theme.dress(self._new, "new-visitor", "on_accent")
        self._search = SearchField(theme, "visitorSearchField")
        self._search.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX)
        self._counts = label(TextStyle.BODY, "visitorCountLabel", muted=True)
        self._mend = button("mendTerminalsButton", Kind.QUIET)
        theme.dress(self._mend, "terminals")
        self._model = VisitorTable(theme)
        self._table = _table(self._model, theme)
        self._first = button("firstStepButton")
        self._empty = EmptyState(theme, "reception", self._first)
        self._blank = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._blank, self._table, self._empty):
            self._stack.addWidget(widget)
        self._again = button("enrollAgainButton")
        self._remove = button("removeVisitorButton")
        theme.dress(self._again, "retake")
        theme.dress(self._remove, "trash")
        station = context.station
        self._presenter = ReceptionPresenter(
            self, station.people, station.terminals, station.enrollment, station.outbox, context.jobs
        )
        self._window = self.make_window()
        self._arrange()
        self._listen()
        self.retranslate()

    def make_window(self) -> EnrollmentOpener:
        """The enrollment window of this page; given where the pages are put together."""
        raise NotImplementedError

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("Reception", "Reception")

    def shown(self) -> None:
        """Reads today anew; the cursor waits in the search."""
        self.window().removeEventFilter(self)
        self.window().installEventFilter(self)
        self._presenter.show()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Listens no more."""
        self._presenter.leave()

    def start(self) -> None:
        """Opens the enrollment window for a new visitor."""
        self._presenter.new_visitor()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._new.setText(translate("Reception", "&New visitor"))
        self._new.setToolTip(translate("Reception", "Ctrl+N"))
        self._search.set_words(
            translate("Reception", "Find somebody by name or number"), translate("Reception", "Ctrl+F")
        )
        self._table.setAccessibleName(translate("Reception", "Visitors"))
        self._mend.setText(translate("Reception", "Go to &Terminals"))
        self._mend.setToolTip(translate("Reception", "Some terminals wait for a password or for trust"))
        self._again.setText(translate("Reception", "&Enroll again…"))
        self._again.setToolTip(translate("Reception", "Enter: the form with what is known, and a new photo if need be"))
        self._remove.setToolTip(removal_hint())
        self._model.refresh()
        self.display(self._shown)

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""
        self._shown = shown
        with QSignalBlocker(self._table.selectionModel()):
            self._model.show_rows(shown.visits)
            chosen = shown.selected.employee_no if shown.selected is not None else None
            self._table.choose_row(self._model.row_of(chosen))
        self._show_emptiness(shown)
        self._counts.setText(wording.counts(shown.counts) if shown.counts.visitors else "")
        self._mend.setVisible(shown.counts.at_terminals is not None)
        doors = shown.removable_doors
        for each in (self._again, self._remove):
            each.setVisible(bool(shown.visits))
        self._again.setEnabled(shown.selected is not None)
        self._remove.setEnabled(doors > 0)
        self._remove.setText(removal_word(doors))

    def open_new(self, name: str) -> None:
        """Opens the enrollment window for somebody new, and lets go of the search, which would hide them after it."""
        self._window.open_new(name)
        self._search.clear()

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None:
        """Opens the enrollment window for somebody known."""
        self._window.open_again(employee_no, terminal_ids, photo_at)

    async def confirm_removal(self, name: str, doors: int) -> bool:
        """Asks whether the person shall really go."""
        return await self.context.ask.confirm(removal_question(name, doors), self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The main window does not close over somebody who is half enrolled."""
        if event.type() == QEvent.Type.Close and watched is self.window() and not self._window.close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show_emptiness(self, shown: Shown) -> None:
        if shown.emptiness is Emptiness.NONE:
            self._stack.setCurrentWidget(self._table if shown.visits else self._blank)
            self._weigh(needs_terminal=False)
            return
        heading, text, step = wording.empty(shown)
        self._empty.set_texts(heading, text)
        self._first.setText(step)
        self._stack.setCurrentWidget(self._empty)
        self._weigh(needs_terminal=shown.emptiness is Emptiness.NO_TERMINALS)

    def _weigh(self, *, needs_terminal: bool) -> None:
        """The one thing to do next is the most visible thing: without a terminal, that is no visitor."""
        new, first = (Kind.PLAIN, Kind.PRIMARY) if needs_terminal else (Kind.PRIMARY, Kind.PLAIN)
        if self._new.property("kind") != new.value:
            restyle(self._new, "kind", new.value)
            restyle(self._first, "kind", first.value)
            self.context.theme.dress(self._new, "new-visitor", "text" if needs_terminal else "on_accent")

    def _arrange(self) -> None:
        above = row(self._search, None, self._counts, self._mend, gap_px=spacing.M)
        self._search.setMaximumWidth(spacing.GRID * 44)
        self._search.setMinimumWidth(spacing.GRID * 24)
        above.setStretch(0, 3)
        below = row(self._again, self._remove, None)
        content = column(page_head(self._title, self._new), above, self._stack, below, gap_px=spacing.M)
        content.setStretch(2, 1)
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)

    def _listen(self) -> None:
        presenter = self._presenter
        self._new.clicked.connect(presenter.new_visitor)
        self._mend.clicked.connect(lambda: self.wished_page.emit(TERMINALS))
        self._first.clicked.connect(self._first_step)
        self._search.textChanged.connect(presenter.search)
        self._search.returnPressed.connect(self._take_found)
        self._again.clicked.connect(presenter.enroll_again)
        self._remove.clicked.connect(presenter.remove)
        self._table.selectionModel().selectionChanged.connect(self._selection_changed)
        self._table.activated.connect(lambda _index: presenter.enroll_again())
        self._table.customContextMenuRequested.connect(self._show_menu)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(presenter.remove)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)

    def _take_found(self) -> None:
        self._presenter.take_found()
        if self._shown.selected is not None:
            self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _first_step(self) -> None:
        if self._shown.emptiness is Emptiness.NO_TERMINALS:
            self.wished_page.emit(TERMINALS)
        else:
            self._presenter.new_visitor()

    def _selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._presenter.select(self._model.key_at(self._table.chosen_row()))

    def _show_menu(self, where: QPoint) -> None:
        if self._shown.selected is None:
            return
        menu = QMenu(self._table)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in (self._again, self._remove):
            action = menu.addAction(each.icon(), each.text())
            action.setEnabled(each.isEnabled())
            action.triggered.connect(each.click)
        menu.popup(self._table.viewport().mapToGlobal(where))


def _table(model: VisitorTable, theme: Theme) -> SharingTable:
    made = SharingTable("visitorTable", model, _SHARES)
    made.setItemDelegateForColumn(DOORS, ChipDelegate(theme, made))
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    head = made.horizontalHeader()
    head.setSectionResizeMode(TIME, QHeaderView.ResizeMode.ResizeToContents)
    for number in (NAME, HOST):
        head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
    fit_rows(made)
    return made
