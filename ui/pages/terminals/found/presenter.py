"""What the region of found terminals decides. A search sends no password; what does was pressed for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Container, Coroutine, Iterable, Sequence
from dataclasses import replace
from typing import Any, Protocol

from facestation.domain.discovery import Found, SearchState, Sighting, Standing
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalAddress, TerminalRecord, TerminalStatus
from facestation.errors import InputError, StationError
from ui.jobs import Jobs
from ui.pages.terminals.found.shown import Doing, FoundShown, Item, Login, Network

PREFIX = "terminals_found."
"""Not the page's own: a search ends with the last who looks at it, and what was begun with a find with nobody."""
SEARCH = f"{PREFIX}search"
AT_ONCE = 8
SHOWN_EVERY_S = 0.05
"""The answers of a whole site come within a moment, and showing each of them would stop the screen for longer."""


class OfAddress(Protocol):
    """A network of this computer, as the engine tells it."""

    @property
    def name(self) -> str: ...

    @property
    def address(self) -> str: ...


class Searching(Protocol):
    """The part of the discovery service that this region needs."""

    async def networks(self) -> Sequence[OfAddress]: ...

    def search(self, *, interface: str | None = None, cidr: str | None = None) -> AsyncIterator[SearchState]: ...

    async def stand(self, finds: Sequence[Found]) -> tuple[Sighting, ...]: ...

    async def follow(self, terminal_id: str, found: Found) -> TerminalRecord: ...


class Adding(Protocol):
    """The part of the terminals service that this region needs."""

    async def add(self, address: str, *, username: str = "admin", password: Secret | None = None) -> TerminalRecord: ...


class KnownTerminals(Protocol):
    """The list of known terminals on the same page."""

    def take(self, record: TerminalRecord) -> None: ...

    async def check(self, terminal_id: str) -> TerminalStatus: ...


class View(Protocol):
    """Whoever shows what was found: the region of the page, and commissioning."""

    def display_found(self, shown: FoundShown) -> None: ...


class FoundPresenter:
    """One search at a time, the same for all who show it; what it found stays until it is put away."""

    def __init__(self, discovery: Searching, terminals: Adding, page: KnownTerminals, jobs: Jobs) -> None:
        self._views: list[View] = []
        self._looking: list[View] = []
        """Those of them that are in sight."""
        self._discovery = discovery
        self._terminals = terminals
        self._page = page
        self._jobs = jobs
        self._shown = FoundShown()
        self._began_by_itself = False
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._latest = SearchState((), ())
        self._list_changed = False
        """Since the search began, which compares with the list as it was then."""
        self._activated: set[TerminalAddress] = set()
        self._due: asyncio.TimerHandle | None = None

    @property
    def shown(self) -> FoundShown:
        """What is shown now."""
        return self._shown

    def show_in(self, view: View) -> None:
        """`view` shows it as well from now on."""
        self._views.append(view)
        view.display_found(self._shown)

    def enter(self, view: View) -> None:
        """`view` came into sight."""
        if view not in self._looking:
            self._looking.append(view)
        self._jobs.run(f"{PREFIX}networks", self._discovery.networks(), self._networks_known)
        self.refresh()

    def leave(self, view: View) -> None:
        """`view` is out of sight; a search ends where nobody looks at it any more."""
        if view in self._looking:
            self._looking.remove(view)
        if not self._looking:
            self.stop()

    def list_known(self, count: int) -> None:
        """So many terminals are on the list: whoever has none looks for some, once and unasked."""
        if count == 0 and self._looking and not self._began_by_itself:
            self._began_by_itself = True
            if not self._shown.open:
                self.search()

    def search(self, cidr: str = "", interface: str = "") -> None:
        """Looks for terminals everywhere, or where this computer has that address, and asks a range as well."""
        self._show_no_more()
        self._list_changed = False
        self._activated.clear()
        items = tuple(item for item in self._shown.items if item.doing is Doing.UNDER_WAY)
        self._set(open=True, searching=True, state=SearchState((), ()), items=items, range_error=None, added=0)
        source = self._discovery.search(interface=interface or None, cidr=cidr.strip() or None)
        self._jobs.follow(SEARCH, source, self._seen, self._search_failed)

    def stop(self) -> None:
        """Ends the search; what was found stays."""
        self._jobs.cancel(SEARCH)
        if self._due is not None:
            self._show_latest()
        self._set(searching=False)

    def put_away(self) -> None:
        """Closes the region of the page; what is looked at elsewhere goes on."""
        if len(self._looking) > 1:
            self._set(open=False)
            return
        self.stop()
        self._set(open=False, items=(), selected=(), state=SearchState((), ()), range_error=None)

    def select(self, keys: Iterable[str]) -> None:
        """These are marked."""
        self._set(selected=tuple(keys))

    def show_everything(self, everything: bool) -> None:
        """Shows those that need nothing as well, or keeps them out of the way."""
        self._set(everything=everything)

    def add(self, items: Sequence[Item], login: Login) -> None:
        """Brings them onto the list, each with one login."""
        self._mark({item.key for item in items}, Doing.UNDER_WAY)
        for item in items:
            self._do(item, self._added(item.sighting.found, login))

    def follow(self, items: Sequence[Item]) -> None:
        """The list has them at their new address, once each has proved there to be the same."""
        self._mark({item.key for item in items}, Doing.UNDER_WAY)
        for item in items:
            if item.sighting.terminal_id is not None:
                self._do(item, self._followed(item.sighting.terminal_id, item.sighting.found))

    def activated(self, record: TerminalRecord) -> None:
        """That one has a password since it was found."""
        self._activated.add(record.address)
        self.refresh()

    def reached(self, terminal_ids: Container[str]) -> None:
        """These of the list answer now, with whatever was tried since: an attempt that failed here is over."""
        over = {
            item.key
            for item in self._shown.items
            if item.doing is Doing.FAILED
            and item.sighting.terminal_id in terminal_ids
            # At its old address it may answer, and at the new one it was another terminal that did.
            and Standing.MOVED not in item.sighting.standings
        }
        if over:
            self._mark(over, None)

    def refresh(self) -> None:
        """The list has changed: compares what was found with it anew."""
        self._list_changed = True
        self._compare([item.sighting.found for item in self._shown.items])

    # what takes time

    async def _added(self, found: Found, login: Login) -> None:
        async with self._gate:
            record = await self._terminals.add(found.best.url, username=login.username, password=login.password)
            self._page.take(record)
            self._set(added=self._shown.added + 1)
            self.refresh()
            await self._page.check(record.id)

    async def _followed(self, terminal_id: str, found: Found) -> None:
        async with self._gate:
            self._page.take(await self._discovery.follow(terminal_id, found))
            self.refresh()
            await self._page.check(terminal_id)

    def _do(self, item: Item, work: Coroutine[Any, Any, None]) -> None:
        def over(error: StationError | None) -> None:
            self._mark({item.key}, None if error is None else Doing.FAILED, error)
            self.refresh()

        self._jobs.run(f"{PREFIX}one.{item.key}", work, lambda _: over(None), over)

    # outcomes

    def _networks_known(self, networks: Sequence[OfAddress]) -> None:
        self._set(networks=tuple(Network(network.name, network.address) for network in networks))

    def _seen(self, state: SearchState) -> None:
        self._latest = state
        if state.done:
            self._show_latest()
        elif self._due is None:
            self._due = asyncio.get_running_loop().call_later(SHOWN_EVERY_S, self._show_latest)

    def _show_latest(self) -> None:
        self._show_no_more()
        state = self._latest
        self._set(state=state, searching=not state.done)
        if self._list_changed:
            self._compare([sighting.found for sighting in state.sightings])
        else:
            self._stand(state.sightings)

    def _compare(self, finds: Sequence[Found]) -> None:
        now = [replace(found, active=True) if found.best in self._activated else found for found in finds]
        if now:
            self._jobs.run(f"{PREFIX}stand", self._discovery.stand(now), self._stand)

    def _show_no_more(self) -> None:
        if self._due is not None:
            self._due.cancel()
            self._due = None

    def _search_failed(self, error: StationError) -> None:
        wrong = isinstance(error, InputError)
        warnings = self._shown.state.warnings if wrong else (*self._shown.state.warnings, error)
        state = replace(self._shown.state, warnings=warnings, done=True)
        self._set(searching=False, state=state, range_error=error if wrong else None)

    def _stand(self, sightings: Iterable[Sighting]) -> None:
        before = {item.key: item for item in self._shown.items}
        found = {key_of(sighting.found): sighting for sighting in sightings}
        items = [_seen_again(before.get(key), key, sighting) for key, sighting in found.items()]
        # What is being added was found by the search before, and this one may not have met it yet.
        items += [item for key, item in before.items() if key not in found and item.doing is Doing.UNDER_WAY]
        self._set(items=tuple(items))

    def _mark(self, keys: Container[str], doing: Doing | None, error: StationError | None = None) -> None:
        items = (replace(item, doing=doing, error=error) if item.key in keys else item for item in self._shown.items)
        self._set(items=tuple(items))

    def _set(self, **changes: Any) -> None:
        shown = replace(self._shown, **changes)
        keys = {item.key for item in shown.visible}
        self._shown = replace(shown, selected=tuple(key for key in shown.selected if key in keys))
        for view in self._views:
            view.display_found(self._shown)


def key_of(found: Found) -> str:
    """What tells a find from the others, the same in each search as far as it can be."""
    return found.short_serial or found.serial or found.mac or found.best.url


def _seen_again(before: Item | None, key: str, sighting: Sighting) -> Item:
    return Item(key, sighting) if before is None else replace(before, sighting=sighting)
