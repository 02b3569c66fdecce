"""The terminals page: the list, what narrows it down, the detail of one and what can be done to many."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QSplitter, QWidget

from facestation.domain.terminal import Leftovers
from facestation.errors import StationError
from facestation.settings import Settings
from ui.context import Context
from ui.pages.page import Page
from ui.pages.terminals import wording
from ui.pages.terminals.actions import ACTIONS
from ui.pages.terminals.actions.action import Action
from ui.pages.terminals.detail import TerminalDetail
from ui.pages.terminals.filter_bar import FilterBar
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.list_pane import TerminalList
from ui.pages.terminals.many_bar import ManyBar
from ui.pages.terminals.many_presenter import ManyPresenter, ManyShown
from ui.pages.terminals.one_menu import OneMenu
from ui.pages.terminals.ports import Asked
from ui.pages.terminals.presenter import PREFIX, TerminalsPresenter
from ui.pages.terminals.questions import question
from ui.pages.terminals.regions import REGIONS
from ui.pages.terminals.shown import Quick, Row, Shown
from ui.theme import spacing
from ui.theme.tone import Tone
from ui.translation import Worded, translate
from ui.widgets.bursts import Bursts
from ui.widgets.button import button
from ui.widgets.focus import enter_tab_order
from ui.widgets.layout import column
from ui.widgets.navigation import TERMINALS
from ui.widgets.page_head import page_head, page_title
from ui.widgets.scroll import page_layout

NARROW_PX = spacing.GRID * 90
"""Below this width the detail stands below the list instead of beside it."""

STACKED, DETAILED, LISTED = 84, 66, 28
"""How high list and detail are at least, in steps of the grid: one below the other, side by side, and the list alone;
in a lower window the page scrolls."""


class TerminalsPage(Page):
    """Every terminal at a glance; one in detail, or several acted on together."""

    nav_name = TERMINALS
    icon = "terminals"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._shown = self._painted = Shown()
        self._bursts = Bursts(self, self._paint)
        self._title = page_title()
        self._add = button("addTerminalButton")
        self._check_all = button("checkAllButton")
        theme.dress(self._add, "add")
        theme.dress(self._check_all, "retake")
        station = context.station
        self._presenter = TerminalsPresenter(
            self, station.terminals, station.cameras, station.credentials, context.jobs, described=wording.described
        )
        self._filter = FilterBar(theme)
        self._list = TerminalList(theme)
        self._detail = TerminalDetail(context, self._presenter)
        self._actions = tuple(kind(context, self._presenter, self) for kind in ACTIONS)
        self._many: ManyBar | None = None
        self._menu = OneMenu(self._detail.actions_button, self._actions)
        self._many_presenter = ManyPresenter(self, context.jobs)
        found = FoundPresenter(station.discovery, station.terminals, self._presenter, context.jobs)
        self._regions = tuple(kind(context, self._presenter, found) for kind in REGIONS)
        station.outbox.subscribe(self._presenter.delivery_changed)
        station.inventory.subscribe(lambda: self._presenter.looked(station.inventory.latest))
        self._arrange()
        self._listen()
        self.retranslate()

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("Terminals", "Terminals")

    def shown(self) -> None:
        """Reads the list anew."""
        self._presenter.show()
        context = self.context
        context.jobs.run(f"{PREFIX}way", asyncio.to_thread(context.settings.load), self._show_way)
        context.jobs.run(f"{PREFIX}owed", context.station.outbox.pending(), self._presenter.deliveries_known)
        for region in self._regions:
            region.entered()

    def left(self) -> None:
        """Lets go of what was under way, but for what is done to many."""
        self._presenter.leave()
        self._detail.leave()
        for region in self._regions:
            region.left()

    def start(self) -> None:
        """Begins a new terminal."""
        self._add.click()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._add.setText(translate("Terminals", "A&dd terminal"))
        self._add.setToolTip(translate("Terminals", "Opens empty fields for the next one."))
        self._check_all.setText(translate("Terminals", "Chec&k all"))
        self._check_all.setToolTip(translate("Terminals", "Connects to every terminal and reads its state."))
        many = () if self._many is None else (self._many,)
        parts: tuple[Worded, ...] = (self._filter, self._list, self._detail, *many, self._menu, *self._regions)
        for part in parts:
            part.retranslate()

    def display(self, shown: Shown) -> None:
        """Shows the whole page; the answers of many terminals, which come all at once, together."""
        before, self._shown = self._shown, shown
        if shown.loaded and shown == replace(before, rows=shown.rows, visible=shown.visible):
            self._bursts.soon()
        else:
            self._bursts.now()

    def _paint(self) -> None:
        shown, before = self._shown, self._painted
        self._painted = shown
        self._list.display(shown)
        self._filter.display(shown)
        if shown.detailed or before.detailed:
            self._detail.display(shown)
        if self._many is not None or len(shown.marked) > 1:
            self._many_bar().display(shown)
        self._menu.display(shown)
        for region in self._regions:
            region.display(shown)
        self._check_all.setEnabled(bool(shown.rows))
        self._share_room()

    async def show_frame(self, jpeg: bytes) -> None:
        """Shows one picture of the terminal's camera."""
        if (overview := self._detail.overview) is not None:
            await overview.show_frame(jpeg)

    def show_no_picture(self, why: StationError | None) -> None:
        """Says why there is no picture."""
        if (overview := self._detail.overview) is not None:
            overview.show_no_picture(why)

    def show_run(self, shown: ManyShown) -> None:
        """Shows how far it is with many."""
        self._many_bar().show_run(shown)

    def door_told(self, name: str, command: str) -> None:
        """Says what the door was told."""
        self.context.notices.say(wording.door_told(name, command), Tone.GOOD)

    def left_behind(self, name: str, left: Leftovers) -> None:
        """Says what may be left of a terminal that was removed."""
        self.context.notices.say(wording.left_behind(name, left), Tone.WARN)

    async def confirm(self, asked: Asked, row: Row) -> bool:
        """Asks the operator."""
        facts = wording.fingerprints(self._shown) if asked is Asked.TRUST_CHANGED else ()
        return await self.context.ask.confirm(question(asked, row.record.name, facts), self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room beside the list, the detail goes below it."""
        super().resizeEvent(event)
        self._share_room()

    def _arrange(self) -> None:
        self._left = QWidget()
        self._beside = column(self._list, gap_px=spacing.M)
        self._beside.setStretch(0, 1)
        self._left.setLayout(self._beside)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName("terminalSplitter")
        self._split.setHandleWidth(spacing.M)
        self._split.setChildrenCollapsible(False)
        body = column(*self._regions, self._filter, self._split, gap_px=spacing.M)
        body.setStretch(body.count() - 1, 1)
        buttons = [each for region in self._regions for each in region.head()]
        self.setLayout(page_layout(page_head(self._title, *buttons, self._check_all, self._add), body))
        # A splitter measures what it gets, and what was measured is looked up anew in each new place: last, therefore.
        self._split.addWidget(self._left)
        self._split.addWidget(self._detail)
        self._split.setStretchFactor(0, 2)
        self._split.setStretchFactor(1, 3)

    def _listen(self) -> None:
        presenter = self._presenter
        self._add.clicked.connect(self._begin_new)
        self._check_all.clicked.connect(presenter.check_all)
        self._list.marked.connect(presenter.select)
        self._list.unfiltered.connect(self._show_all)
        self._filter.typed.connect(presenter.filter)
        self._filter.quick.connect(lambda value: presenter.filter(quick=Quick(value)))
        self._filter.way.connect(self._choose_way)
        self._filter.select_all.clicked.connect(self._list.mark_all)
        self._detail.closed.connect(self._close)
        self._menu.wished.connect(self._do)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._filter.field.setFocus)
        back = QShortcut(QKeySequence(Qt.Key.Key_Escape), self._detail)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._close)

    def _many_bar(self) -> ManyBar:
        """Made once several terminals are marked, or something is done from the menu of one."""
        if self._many is None:
            self._many = ManyBar(self.context.theme, self._actions)
            self._many.retranslate()
            self._many.wished.connect(self._do)
            self._many.canceled.connect(self._many_presenter.cancel)
            self._many.put_away.connect(self._many_presenter.put_away)
            self._many.again.connect(self._many_presenter.again)
            self._beside.addWidget(self._many)
            enter_tab_order(self._left)
        return self._many

    def _share_room(self) -> None:
        narrow = self.width() < NARROW_PX
        self._detail.setVisible(self._shown.detailed)
        self._split.setOrientation(Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal)
        least = (STACKED if narrow else DETAILED) if self._shown.detailed else LISTED
        self._split.setMinimumHeight(spacing.GRID * least)

    def _show_way(self, settings: Settings) -> None:
        self._filter.show_way(settings.terminals_as)
        self._list.see_as(settings.terminals_as)

    def _choose_way(self, way: str) -> None:
        self._list.see_as(way)
        # Not under the page's prefix: it is kept also when the page is left at once.
        self.context.jobs.run("keep way", asyncio.to_thread(self.context.settings.change, "terminals_as", way))

    def _begin_new(self) -> None:
        self._presenter.choose(None)
        self._detail.begin()

    def _close(self) -> None:
        if self._shown.rows:
            self._presenter.close()
            self._list.focus()

    def _show_all(self) -> None:
        self._filter.empty()
        self._presenter.filter(quick=Quick.ALL)
        self._list.focus()

    def _do(self, action: Action) -> None:
        self._many_presenter.start(action, self._shown.marked)
