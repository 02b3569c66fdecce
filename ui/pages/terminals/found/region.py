"""The region of the terminals page with what is found on the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.activation.opening import open_activation
from ui.pages.terminals.activation.shown import Target
from ui.pages.terminals.found.card import FoundCard, next_deed
from ui.pages.terminals.found.presenter import PREFIX, FoundPresenter
from ui.pages.terminals.found.sheets import LoginSheet, WayThereSheet
from ui.pages.terminals.found.shown import Deed, FoundShown
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.region import Region
from ui.pages.terminals.shown import Shown, Standing
from ui.translation import plural, translate
from ui.widgets.bursts import Bursts
from ui.widgets.button import button, with_keys
from ui.widgets.focus import enter_tab_order
from ui.widgets.in_turns import in_turns
from ui.widgets.layout import column


class FoundRegion(Region):
    """Hidden until somebody searches, or a station without terminals does so by itself."""

    def __init__(self, context: Context, page: TerminalsPresenter, found: FoundPresenter) -> None:
        super().__init__(context, page, found)
        self.setObjectName("foundRegion")
        self._shown = FoundShown()
        self._bursts = Bursts(self, self._paint)
        self._known: tuple[str, ...] = ()
        self._discover = button("discoverButton")
        context.theme.dress(self._discover, "search")
        self._discover.clicked.connect(self._search)
        self._made: FoundCard | None = None
        self._place = column()
        self.setLayout(self._place)
        found.show_in(self)
        self.hide()
        in_turns(self, [lambda: self._card])

    @property
    def _card(self) -> FoundCard:
        """Made a turn later than the page, or once there is something to be seen: both at once would take long."""
        if self._made is None:
            self._made = FoundCard(self.context.theme)
            self._made.retranslate()
            self._listen(self._made)
            self._place.addWidget(self._made)
            enter_tab_order(self)
        return self._made

    def head(self) -> tuple[QWidget, ...]:
        """The button that searches."""
        return (self._discover,)

    def display(self, shown: Shown) -> None:
        """The list may have taken in what was found, or lost it."""
        if not shown.loaded:
            return
        self.found.list_known(len(shown.rows))
        known = tuple(f"{each.record.id} {each.record.address} {each.record.serial}" for each in shown.rows)
        if known != self._known:
            self._known = known
            self.found.refresh()
        self.found.reached({each.record.id for each in shown.rows if each.answer.standing is Standing.CONNECTED})

    def entered(self) -> None:
        """The page came into view."""
        self.found.enter(self)

    def left(self) -> None:
        """A search ends with the page."""
        self.found.leave(self)

    def display_found(self, shown: FoundShown) -> None:
        """Shows the search and what it found; what happens to many finds at once, together."""
        before, self._shown = self._shown, shown
        if shown == replace(before, items=shown.items, added=shown.added):
            self._bursts.soon()
        else:
            self._bursts.now()

    def _paint(self) -> None:
        shown = self._shown
        if shown.open:
            self._card.display(shown)
        self.setVisible(shown.open)
        self.page.found(waits=shown.open and next_deed(shown) is not None)

    def retranslate(self) -> None:
        """Sets every word anew."""
        # The page has more buttons than letters.
        with_keys(
            self._discover,
            translate("TerminalsFound", "Find terminals"),
            translate("TerminalsFound", "Asks everybody on the network; no password is sent."),
            "F5",
        )
        if self._made is not None:
            self._made.retranslate()

    def _listen(self, card: FoundCard) -> None:
        presenter = self.found
        card.stopped.connect(presenter.stop)
        card.put_away.connect(self._put_away)
        card.everything.connect(presenter.show_everything)
        card.marked.connect(presenter.select)
        card.searched.connect(lambda: presenter.search(card.range, card.network))
        card.wished.connect(self._do)

    def _do(self, deed: Deed) -> None:
        doing: dict[Deed, Callable[[], object]] = {
            Deed.ACTIVATE: self._activate,
            Deed.ADD: lambda: self.context.jobs.run(f"{PREFIX}add", self._add()),
            Deed.FOLLOW: lambda: self.found.follow(self._shown.fitting(Deed.FOLLOW)),
            Deed.EXPLAIN: lambda: self.context.jobs.run(f"{PREFIX}way", self._explain()),
        }
        doing[deed]()

    def _search(self) -> None:
        self.found.search(interface=self._card.network)

    def _put_away(self) -> None:
        self.found.put_away()
        self._discover.setFocus()

    def _activate(self) -> None:
        finds = [item.sighting.found for item in self._shown.fitting(Deed.ACTIVATE)]
        targets = [Target(found.best.url, found.model, found.short_serial) for found in finds]
        if targets:
            open_activation(self.context, self.page, targets, self, self.found.activated)

    async def _add(self) -> None:
        items = self._shown.fitting(Deed.ADD)
        title = plural("TerminalsFound", "Add %n terminal(s) to the list", len(items))
        does = translate("TerminalsFound", "Add and connect")
        sheet = LoginSheet(title, does, self.context.theme, self)
        if items and await self.context.ask.sheet(sheet):
            self.found.add(items, sheet.login)

    async def _explain(self) -> None:
        items = self._shown.fitting(Deed.EXPLAIN)
        if items and await self.context.ask.sheet(WayThereSheet(items[0], self)):
            self._search()
