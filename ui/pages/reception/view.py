"""The reception page: one big button, a search, and today's visitors."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QItemSelection, QObject, QPoint, QSignalBlocker, QSize, Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLineEdit, QMenu, QStackedWidget, QTableView, QWidget

from ui.ask import Question
from ui.context import Context
from ui.pages.page import Page
from ui.pages.reception import wording
from ui.pages.reception.presenter import PREFIX, ReceptionPresenter
from ui.pages.reception.shown import Emptiness, Shown
from ui.pages.reception.table_model import DOORS, HOST, NAME, TIME, VisitorTable
from ui.theme import spacing
from ui.translation import plural, translate
from ui.widgets.button import Kind, button
from ui.widgets.chips import ChipDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.layout import column, row
from ui.widgets.page_head import page_head, page_title
from ui.widgets.text import TextStyle, label

NAVIGATION_OF_TERMINALS = "navTerminals"


class EnrollmentOpener(Protocol):
    """The enrollment window, as far as this page needs it."""

    def open_new(self, name: str = "") -> None: ...

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None: ...

    def close(self) -> bool: ...


class ReceptionPage(Page):
    """Today's visitors with a mark for each door; the way to enroll the next one."""

    nav_name = "navReception"
    icon = "reception"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._shown = Shown()
        self._title = page_title()
        self._new = button("newVisitorButton", Kind.PRIMARY, big=True)
        theme.dress(self._new, "new-visitor", "on_accent")
        self._search = _search_field()
        self._search_icon = QAction(self._search)
        self._search.addAction(self._search_icon, QLineEdit.ActionPosition.LeadingPosition)
        self._counts = label(TextStyle.BODY, "visitorCountLabel", muted=True)
        self._mend = button("mendTerminalsButton", Kind.QUIET)
        theme.dress(self._mend, "terminals")
        self._model = VisitorTable(theme)
        self._table = _table(self._model, ChipDelegate(theme))
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
        theme.changed.connect(self._tint)
        station = context.station
        self._presenter = ReceptionPresenter(
            self, station.people, station.terminals, station.enrollment, station.outbox, context.jobs
        )
        self._window = self.make_window()
        self._arrange()
        self._listen()
        self._tint()
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
        self._search.setPlaceholderText(translate("Reception", "Find somebody by name or number"))
        self._search.setAccessibleName(translate("Reception", "Find somebody by name or number"))
        self._table.setAccessibleName(translate("Reception", "Visitors"))
        self._mend.setText(translate("Reception", "Go to &Terminals"))
        self._mend.setToolTip(translate("Reception", "Some terminals wait for a password or for trust"))
        self._search.setToolTip(translate("Reception", "Ctrl+F"))
        self._again.setText(translate("Reception", "&Enroll again…"))
        self._again.setToolTip(translate("Reception", "Enter: the form with what is known, and a new photo if need be"))
        self._remove.setToolTip(translate("Reception", "Del: takes the person away from the doors"))
        self._model.refresh()
        self.display(self._shown)

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""
        self._shown = shown
        blocker = QSignalBlocker(self._table.selectionModel())
        self._model.show_visits(shown.visits)
        self._show_selected(shown)
        blocker.unblock()
        self._show_emptiness(shown)
        self._counts.setText(wording.counts(shown.counts) if shown.counts.visitors else "")
        self._mend.setVisible(shown.counts.at_terminals is not None)
        doors = shown.removable_doors
        for each in (self._again, self._remove):
            each.setVisible(bool(shown.visits))
        self._again.setEnabled(shown.selected is not None)
        self._remove.setEnabled(doors > 0)
        self._remove.setText(
            plural("Reception", "Re&move from %n door(s)…", doors) if doors else translate("Reception", "Re&move…")
        )

    def open_new(self, name: str) -> None:
        """Opens the enrollment window for somebody new."""
        self._window.open_new(name)

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None:
        """Opens the enrollment window for somebody known."""
        self._window.open_again(employee_no, terminal_ids, photo_at)

    async def confirm_removal(self, name: str, doors: int) -> bool:
        """Asks whether the person shall really go."""
        question = Question(
            translate("Reception", "Remove {name}?").format(name=name),
            plural(
                "Reception",
                "Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now "
                "is cleared as soon as it answers.",
                doors,
            ),
            plural("Reception", "Remove from %n door(s)", doors),
            translate("Reception", "Cancel"),
            destroys=True,
        )
        return await self.context.ask.confirm(question, self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The main window does not close over somebody who is half enrolled."""
        if event.type() == QEvent.Type.Close and watched is self.window() and not self._window.close():
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _show_selected(self, shown: Shown) -> None:
        number = self._model.row_of(shown.selected.employee_no if shown.selected is not None else None)
        if number < 0:
            self._table.clearSelection()
        elif self._selected_row() != number:
            self._table.selectRow(number)

    def _show_emptiness(self, shown: Shown) -> None:
        if shown.emptiness is Emptiness.NONE:
            self._stack.setCurrentWidget(self._table if shown.visits else self._blank)
            return
        heading, text, step = wording.empty(shown)
        self._empty.set_texts(heading, text)
        self._first.setText(step)
        self._stack.setCurrentWidget(self._empty)

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
        self._mend.clicked.connect(lambda: self.wished_page.emit(NAVIGATION_OF_TERMINALS))
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
            self.wished_page.emit(NAVIGATION_OF_TERMINALS)
        else:
            self._presenter.new_visitor()

    def _selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._presenter.select(self._model.number_at(self._selected_row()))

    def _selected_row(self) -> int:
        rows = self._table.selectionModel().selectedRows()
        return rows[0].row() if rows else -1

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

    def _tint(self) -> None:
        self._search_icon.setIcon(self.context.theme.icon("search", "muted"))
        clear = self._search.findChild(QAction, "_q_qlineeditclearaction")
        if clear is not None:
            clear.setIcon(self.context.theme.icon("close", "muted"))


def _search_field() -> QLineEdit:
    made = QLineEdit()
    made.setObjectName("visitorSearchField")
    made.setClearButtonEnabled(True)
    made.setMinimumHeight(spacing.BIG_CONTROL_HEIGHT_PX)
    return made


class _Visitors(QTableView):
    """Gives names and hosts the room that they need, up to a part of the width; the doors get the rest."""

    SHARES = ((NAME, spacing.GRID * 20, 0.36), (HOST, spacing.GRID * 12, 0.2))
    """Column, least width in px, largest part of the whole."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_width()

    def share_width(self) -> None:
        for number, least_px, most_ratio in self.SHARES:
            wanted_px = max(self.sizeHintForColumn(number) + spacing.S, least_px)
            self.setColumnWidth(number, min(wanted_px, max(least_px, round(self.viewport().width() * most_ratio))))


def _table(model: VisitorTable, chips: ChipDelegate) -> QTableView:
    made = _Visitors()
    made.setObjectName("visitorTable")
    made.setModel(model)
    chips.setParent(made)
    made.setItemDelegateForColumn(DOORS, chips)
    made.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    made.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    made.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    made.setTabKeyNavigation(False)
    made.setShowGrid(False)
    made.setWordWrap(False)
    made.setIconSize(QSize(spacing.ICON_PX, spacing.ICON_PX))
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(spacing.GRID * 5)
    head = made.horizontalHeader()
    head.setHighlightSections(False)
    head.setSectionResizeMode(TIME, QHeaderView.ResizeMode.ResizeToContents)
    for number in (NAME, HOST):
        head.setSectionResizeMode(number, QHeaderView.ResizeMode.Fixed)
    head.setSectionResizeMode(DOORS, QHeaderView.ResizeMode.Stretch)
    # How many lines the chips need follows from the width of their column, and from what is in the row.
    # A column tells its new width before it has it, hence a moment later.
    later = QTimer(made)
    later.setSingleShot(True)
    later.timeout.connect(made.resizeRowsToContents)
    head.sectionResized.connect(lambda *_sizes: later.start(0))
    model.modelReset.connect(made.share_width)
    model.modelReset.connect(made.resizeRowsToContents)
    model.dataChanged.connect(lambda first, last: _fit_rows(made, first.row(), last.row()))
    return made


def _fit_rows(table: QTableView, first: int, last: int) -> None:
    for number in range(first, last + 1):
        table.resizeRowToContents(number)
