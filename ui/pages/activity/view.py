"""The activity page: events as they happen, with picture, name, door and result, and the station's own records."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import (
    QButtonGroup,
    QHeaderView,
    QPushButton,
    QStackedWidget,
    QWidget,
)

from ui.context import Context
from ui.pages.activity import wording
from ui.pages.activity.audit_model import DESK, PERSON, WHAT, AuditTable
from ui.pages.activity.audit_model import DOOR as AUDIT_DOOR
from ui.pages.activity.audit_model import TIME as AUDIT_TIME
from ui.pages.activity.check_panel import CheckPanel
from ui.pages.activity.event_model import DOOR, NAME, PICTURE, RESULT, THUMBNAIL_PX, TIME, EventTable
from ui.pages.activity.presenter import PREFIX, ActivityPresenter
from ui.pages.activity.shown import Emptiness, Key, NoPicture, Shown, WayChoice
from ui.pages.activity.ways_sheet import WaysSheet
from ui.pages.page import Page
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.bursts import Bursts
from ui.widgets.button import Kind, button
from ui.widgets.chips import ChipDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.layout import column, row
from ui.widgets.navigation import ACTIVITY, TERMINALS
from ui.widgets.page_head import page_head, page_title
from ui.widgets.picture import Picture, decoded
from ui.widgets.search_field import SearchField
from ui.widgets.state_line import StateLine
from ui.widgets.table import Table
from ui.widgets.text import TextStyle, label


class ActivityPage(Page):
    """Who came to which door, and what came of it."""

    nav_name = ACTIVITY
    icon = "activity"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, station = context.theme, context.station
        self._shown = Shown()
        self._why = NoPicture()
        self._title = page_title()
        self._filter = SearchField(theme, "activityFilterField")
        self._listening = StateLine(theme, "listeningLabel")
        self._events_tab, self._audit_tab = _tab("eventsTab"), _tab("auditTab")
        self._checks, self._ways = CheckPanel(theme), button("eventWaysButton")
        self._events, self._audit = EventTable(theme), AuditTable(theme)
        self._event_table = _table("eventTable", self._events)
        self._audit_table = _table("auditTable", self._audit)
        self._event_table.setItemDelegateForColumn(RESULT, ChipDelegate(theme, self))
        self._picture = Picture(theme)
        self._caption = label(TextStyle.BODY, "eventLabel", wraps=True)
        self._first = button("addTerminalFirstButton", Kind.PRIMARY)
        self._empty = EmptyState(theme, "activity", self._first)
        self._lists, self._tabs = QStackedWidget(), QButtonGroup(self)
        self._presenter = ActivityPresenter(
            self,
            station.watcher,
            station.terminals,
            station.journal,
            station.outbox,
            station.verification,
            station.pushes,
            context.jobs,
            wording.searchable,
        )
        self._size_columns()
        self._arrange()
        self._listen()
        self.retranslate()

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("Activity", "Activity")

    def shown(self) -> None:
        """Listens to the terminals from now on; the cursor waits at the question, else in the filter."""
        self._presenter.show()
        if self._shown.requests:
            self._checks.take_focus()
        else:
            self._filter.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """The watcher goes on; the page no longer follows it."""
        self._presenter.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._filter.set_words(
            translate("Activity", "Only events with a name, door or result"),
            translate("Activity", "Several words: events that have all of them"),
        )
        _set_tab_text(self._events_tab, translate("Activity", "&Events at the doors"))
        _set_tab_text(self._audit_tab, translate("Activity", "&Records of this station"))
        self._event_table.setAccessibleName(translate("Activity", "Events, newest first"))
        self._audit_table.setAccessibleName(translate("Activity", "What the station has done, newest first"))
        self._picture.setAccessibleName(translate("Activity", "Picture of the event"))
        self._first.setText(translate("Activity", "Go to &Terminals"))
        self._events_tab.setToolTip(translate("Activity", "Who came to which door, and what came of it"))
        self._audit_tab.setToolTip(
            translate("Activity", "What was done at this station: enrollments, terminals, doors")
        )
        self._first.setToolTip(translate("Activity", "There the first terminal is added"))
        self._ways.setText(translate("Activity", "How events &come…"))
        self._ways.setToolTip(translate("Activity", "By the terminal's stream, or pushed to this computer"))
        self._checks.retranslate()
        self._events.refresh()
        self._audit.refresh()
        self.show_no_picture(self._why)
        self.display(self._shown)

    def display(self, shown: Shown) -> None:
        """Shows the whole page, but for pictures."""
        self._shown = shown
        with QSignalBlocker(self._event_table.selectionModel()):
            self._events.show_rows(shown.sightings)
            self._event_table.choose_row(self._events.row_of(shown.selected))
        self._checks.show_requests(shown.requests)
        self._audit.show_entries(shown.audit, shown.names)
        self._listening.show_state(*wording.listening(shown))
        chosen = shown.chosen
        now = datetime.now().astimezone()
        self._caption.setText("" if chosen is None else wording.explained(chosen, now))
        self._empty.set_texts(*wording.empty(shown))
        self._first.setVisible(shown.emptiness is Emptiness.NO_TERMINALS)
        self._show_list()

    async def show_picture(self, key: Key, jpeg: bytes) -> None:
        """Shows the picture of the chosen event."""
        frame = await decoded(jpeg)
        if self._shown.chosen is not None and self._shown.chosen.key == key:
            self._picture.show_frame(frame)

    def show_no_picture(self, why: NoPicture) -> None:
        """Says why there is none."""
        self._why = why
        self._picture.show_message(wording.no_picture(why))

    async def show_thumbnail(self, key: Key, jpeg: bytes) -> None:
        """Shows the picture of an event small, in its row."""
        picture = await decoded(jpeg)
        if not picture.isNull():
            self._events.show_thumbnail(key, picture, self.devicePixelRatioF())

    async def ask_ways(self, choices: Sequence[WayChoice]) -> Mapping[str, bool] | None:
        """Which terminals shall push, by their ids; None where nothing was chosen."""
        sheet = WaysSheet(choices, self.window())
        return sheet.chosen if await self.context.ask.sheet(sheet) else None

    def _show_list(self) -> None:
        if self._audit_tab.isChecked():
            self._lists.setCurrentWidget(self._audit_table)
        else:
            empty = self._shown.emptiness is not Emptiness.NONE
            self._lists.setCurrentWidget(self._empty if empty else self._event_table)
        events = not self._audit_tab.isChecked()
        self._side.setVisible(events and self._shown.chosen is not None)
        self._filter.setVisible(events)
        self._listening.setVisible(events and bool(self._shown.sources))
        self._ways.setVisible(bool(self._shown.names))

    def _selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._presenter.select(self._events.key_at(self._event_table.chosen_row()))

    def _arrange(self) -> None:
        self._filter.setMinimumWidth(spacing.GRID * 24)
        self._filter.setMaximumWidth(spacing.GRID * 44)
        for number, tab in enumerate((self._events_tab, self._audit_tab)):
            self._tabs.addButton(tab, number)
        for shown in (self._event_table, self._empty, self._audit_table):
            self._lists.addWidget(shown)
        self._side = QWidget()
        side = column(self._picture, self._caption)
        side.setStretch(0, 1)
        self._side.setLayout(side)
        self._side.setFixedWidth(spacing.GRID * 30)
        above = row(self._events_tab, self._audit_tab, None, self._filter, gap_px=spacing.S)
        above.setStretch(3, 2)
        middle = row(self._lists, self._side, gap_px=spacing.M)
        middle.setStretch(0, 1)
        head = page_head(self._title, self._ways)
        content = column(head, self._checks, above, self._listening, middle, gap_px=spacing.M)
        content.setStretch(4, 1)
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)

    def _size_columns(self) -> None:
        events, audit = self._event_table.horizontalHeader(), self._audit_table.horizontalHeader()
        events.setSectionResizeMode(PICTURE, QHeaderView.ResizeMode.Fixed)
        events.resizeSection(PICTURE, THUMBNAIL_PX + spacing.XL)
        for header, tight, wide in (
            (events, (TIME, RESULT), (NAME, DOOR)),
            (audit, (AUDIT_TIME, DESK, PERSON, AUDIT_DOOR), (WHAT,)),
        ):
            for section in tight:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.ResizeToContents)
            for section in wide:
                header.setSectionResizeMode(section, QHeaderView.ResizeMode.Stretch)
        # A header that fits its columns does so before new rows are there, and not when a word changes.
        fitting = Bursts(self, lambda: self._event_table.resizeColumnToContents(RESULT))
        self._events.rearranged.connect(fitting.soon)
        self._events.dataChanged.connect(lambda *_: fitting.soon())
        self._event_table.setIconSize(QSize(THUMBNAIL_PX, THUMBNAIL_PX))
        self._event_table.verticalHeader().setDefaultSectionSize(THUMBNAIL_PX + spacing.M)

    def _listen(self) -> None:
        self._filter.textChanged.connect(self._presenter.search)
        self._event_table.selectionModel().selectionChanged.connect(self._selection_changed)
        self._tabs.idToggled.connect(lambda _number, _checked: self._show_list())
        self._checks.decided.connect(self._presenter.decide)
        self._ways.clicked.connect(self._presenter.choose_ways)
        self._first.clicked.connect(lambda: self.wished_page.emit(TERMINALS))
        self._events_tab.setChecked(True)


def _tab(name: str) -> QPushButton:
    made = button(name)
    made.setProperty("kind", "nav")
    made.setCheckable(True)
    return made


def _set_tab_text(tab: QPushButton, text: str) -> None:
    """The text, with the room that it needs in bold, when the tab is the chosen one."""
    tab.setText(text)
    bold = QFont(tab.font())
    bold.setBold(True)
    tab.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text.replace("&", "")) + spacing.L)


def _table(name: str, model: QAbstractItemModel) -> Table:
    made = Table(name, model)
    # Measuring a thousand rows for the width of a column would be felt with every event.
    made.horizontalHeader().setResizeContentsPrecision(50)
    return made
