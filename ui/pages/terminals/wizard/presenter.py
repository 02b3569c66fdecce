"""What a commissioning decides: its pages, whom it is about, and what of it outlives the program. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Coroutine, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from facestation.domain.terminal import TerminalRecord
from facestation.domain.underway import DHCP, Underway
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.activation.placing import Moving, put_in_place
from ui.pages.terminals.activation.shown import Place, Way
from ui.pages.terminals.found.shown import Item, Login
from ui.pages.terminals.shown import Row, Standing
from ui.pages.terminals.wizard.members import Need, find_key, members
from ui.pages.terminals.wizard.ports import KnownTerminals, ListOfTerminals, Remembers, View
from ui.pages.terminals.wizard.shown import Placed, Placing, WizardShown
from ui.pages.terminals.wizard.steps import STEPS, Needs, number_of

PREFIX = "commissioning."
"""Not the page's own: what was begun here goes on while somebody looks at another page."""
AT_ONCE = 4


class WizardPresenter:
    """At most one commissioning at a time."""

    def __init__(
        self,
        view: View,
        notes: Remembers,
        terminals: ListOfTerminals,
        addressing: Moving,
        page: KnownTerminals,
        jobs: Jobs,
    ) -> None:
        self._view = view
        self._notes = notes
        self._terminals = terminals
        self._addressing = addressing
        self._page = page
        self._jobs = jobs
        self._shown = WizardShown()
        self._rows: tuple[Row, ...] | None = None
        """The station's list; None before it is known."""
        self._items: tuple[Item, ...] = ()
        self._met: set[str] = set()
        """Finds that somebody has seen here, whose ticks are theirs from then on."""
        self._fresh = True
        """Whether nobody has ticked anything another time."""
        self._gate = asyncio.Semaphore(AT_ONCE)
        self._open = False
        self._wanted: Underway | None = None
        self._kept: Underway | None = None
        self._writing = False

    @property
    def shown(self) -> WizardShown:
        """What is shown now."""
        return self._shown

    def begin(self, begun: Underway) -> None:
        """A new one, or the one that was left, where it was left."""
        self._open = True
        self._kept = begun
        self._met, self._fresh = set(), not begun.step
        places = {each: _place(begun, each) for each in begun.terminal_ids}
        fresh = WizardShown(replace(begun, step=STEPS[number_of(begun.step)].key), self._shown.members, places=places)
        self._show(fresh)
        self._meet()
        self._fit()

    def list_known(self, rows: Sequence[Row]) -> None:
        """The station's list is this now; whoever comes onto it while terminals are looked for belongs to the site."""
        before = None if self._rows is None else {row.record.id for row in self._rows}
        self._rows = tuple(rows)
        ids = self._shown.underway.terminal_ids
        new = () if before is None else tuple(row.record.id for row in rows if row.record.id not in before)
        self._set(members=members(self._rows, self._items))
        if self._open:
            # Whoever is gone is kept in mind: a list that was read a moment ago may lack who has just come onto it.
            joined = (*ids, *new) if self._shown.number < _FIRST_OF_LISTED else ids
            self._remember(terminal_ids=tuple(dict.fromkeys(joined)))
            self._take_over()
            self._fit()
            if self._shown.missing and self._has_what_is_needed(self._shown.number + 1):
                self._set(missing=False)

    def finds_known(self, items: Sequence[Item]) -> None:
        """These were found on the network; one without a password can only be there to be commissioned."""
        if items == self._items:
            return
        self._items = tuple(items)
        self._set(members=members(self._rows or (), self._items))
        if self._open:
            self._meet()
            self._take_over()

    def heed(self, *, written: Collection[str] | None = None, tested: Collection[str] | None = None) -> None:
        """These terminals are as the template wants them; those are tested."""
        shown = self._shown
        now_written = shown.written if written is None else frozenset(written)
        now_tested = shown.tested if tested is None else frozenset(tested)
        if (now_written, now_tested) != (shown.written, shown.tested):
            self._set(written=now_written, tested=now_tested)

    def choose(self, key: str, chosen: bool) -> None:
        """That terminal belongs to the site, or no longer."""
        self._set(missing=False)
        find = find_key(key)
        field = "finds" if find else "terminal_ids"
        others = tuple(each for each in getattr(self._shown.underway, field) if each != (find or key))
        self._remember(**{field: (*others, find or key) if chosen else others})

    def choose_all(self) -> None:
        """Every terminal of the list, and every one that was found, belongs to the site."""
        self._set(missing=False)
        finds = tuple(find for one in self._shown.members if (find := find_key(one.key)))
        known = tuple(one.row.record.id for one in self._shown.members if one.row is not None)
        self._remember(terminal_ids=known, finds=finds)

    def go_on(self) -> None:
        """The next page; nothing is written by that."""
        self.go(self._shown.number + 1)

    def go_back(self) -> None:
        """The page before, as it was left."""
        self.go(self._shown.number - 1)

    def go(self, number: int) -> None:
        """That page, or as far towards it as there is something for the pages to be about."""
        if not 0 <= number < len(STEPS):
            return
        reached = next((each for each in range(number) if not self._has_what_is_needed(each + 1)), number)
        self._set(missing=reached < number)
        self._remember(step=STEPS[reached].key)

    def look(self) -> None:
        """Asks the terminals of the site that were not asked yet, where their password was not refused."""
        for row in self._shown.rows:
            if row.answer.standing is Standing.NOT_ASKED and not row.record.login_refused:
                self._check(row.record.id)

    def check(self) -> None:
        """Asks all of them once more, but for those whose password was refused."""
        for row in self._shown.rows:
            if row.answer.standing is not Standing.CONNECTING and not row.record.login_refused:
                self._check(row.record.id)

    def log_in(self, login: Login) -> None:
        """With that, to those of the list that let nobody in with what is known."""
        for one in self._shown.needing(Need.LOG_IN):
            if one.row is not None:
                self._check_after(one.key, self._terminals.set_login(one.key, login.username, login.password))

    def trust(self, fingerprints: Mapping[str, str]) -> None:
        """These certificates, by the id of each terminal, are the right ones."""
        for terminal_id, fingerprint in fingerprints.items():
            self._check_after(terminal_id, self._terminals.trust(terminal_id, fingerprint))

    def type(self, places: Mapping[str, Place]) -> None:
        """Names and addresses as they stand in the fields now."""
        self._set(places=dict(places))
        self._remember(
            names={each: place.name for each, place in places.items() if place.name},
            addresses={each: _address(place) for each, place in places.items() if _address(place)},
            masks={each: place.mask for each, place in places.items() if place.mask},
            gateways={each: place.gateway for each, place in places.items() if place.gateway},
        )

    def settle(self) -> None:
        """Gives the terminals the names and addresses that were typed."""
        for terminal_id in self._shown.pending:
            if not self._is_under_way(terminal_id):
                self._settle(terminal_id, self._shown.places[terminal_id])

    def use_template(self, path: Path | None) -> None:
        """That file is compared with."""
        self._remember(template="" if path is None else str(path))

    def keep_form(self, **typed: str) -> None:
        """What stands on the certificate: site, by, language, folder."""
        self._remember(**typed)

    def leave(self) -> None:
        """The window is closed; it can be taken up again."""
        self._open = False

    def finish(self) -> None:
        """The certificate is written: there is nothing to come back to."""
        self._keep(None)
        self._open = False
        self._set(handed=True)

    # what takes time

    async def _asked(self, terminal_id: str) -> None:
        async with self._gate:
            await self._page.check(terminal_id)

    async def _moved(self, terminal_id: str, place: Place) -> TerminalRecord | None:
        async with self._gate:
            return await put_in_place(self._terminals, self._addressing, terminal_id, place, self._page.take)

    async def _written(self) -> None:
        """One after the other, the newest last; what was typed meanwhile is not written letter by letter."""
        try:
            while self._kept != self._wanted:
                wanted = self._wanted
                await self._notes.keep(wanted)
                self._kept = wanted
        finally:
            self._writing = False

    def _check(self, terminal_id: str) -> None:
        # Why it cannot be talked to stands in the list.
        self._jobs.run(f"{PREFIX}look.{terminal_id}", self._asked(terminal_id), failed=lambda _: None)

    def _check_after(self, terminal_id: str, work: Coroutine[Any, Any, object]) -> None:
        self._jobs.run(f"{PREFIX}one.{terminal_id}", work, lambda _: self._check(terminal_id))

    def _settle(self, terminal_id: str, place: Place) -> None:
        def over(record: TerminalRecord | None) -> None:
            self._put(terminal_id, Placed(Placing.DONE))
            self.type({each: place for each, place in self._shown.places.items() if each != terminal_id})
            if record is not None:
                self._page.take(record)
                self._check(terminal_id)

        def failed(error: StationError) -> None:
            self._put(terminal_id, Placed(Placing.FAILED, error))

        self._put(terminal_id, Placed(Placing.UNDER_WAY))
        self._jobs.run(f"{PREFIX}one.{terminal_id}", self._moved(terminal_id, place), over, failed)

    # what follows from what

    def _has_what_is_needed(self, number: int) -> bool:
        needs = STEPS[number].needs
        return needs is Needs.NOTHING or bool(self._shown.chosen if needs is Needs.TICKED else self._shown.rows)

    def _meet(self) -> None:
        new = [item for item in self._items if item.key not in self._met]
        self._met.update(item.key for item in new)
        # Those that are on the list already are found there with their tick.
        bare = {item.key for item in new} & {find_key(one.key) for one in self._shown.members if one.has(Need.ACTIVATE)}
        if bare and self._fresh and self._shown.step.needs is Needs.NOTHING:
            self._remember(finds=tuple(dict.fromkeys((*self._shown.underway.finds, *sorted(bare)))))

    def _take_over(self) -> None:
        """Finds that have come onto the list belong to the site as what they are there."""
        finds = self._shown.underway.finds
        arrived = {one.item.key: one.key for one in self._shown.members if one.row is not None and one.item is not None}
        ids = (*self._shown.underway.terminal_ids, *(arrived[each] for each in finds if each in arrived))
        left = tuple(each for each in finds if each not in arrived)
        self._remember(terminal_ids=tuple(dict.fromkeys(ids)), finds=left)

    def _fit(self) -> None:
        """A page that is about terminals which are gone is not stayed on."""
        if self._rows is not None and not self._has_what_is_needed(self._shown.number):
            awaited = self._shown.underway.finds and self._shown.step.needs is Needs.TICKED
            self._remember(step=self._shown.step.key if awaited else STEPS[0].key)

    def _is_under_way(self, terminal_id: str) -> bool:
        one = self._shown.placed.get(terminal_id)
        return one is not None and one.placing is Placing.UNDER_WAY

    def _put(self, terminal_id: str, placed: Placed) -> None:
        self._set(placed={**self._shown.placed, terminal_id: placed})

    def _remember(self, **changes: Any) -> None:
        underway = replace(self._shown.underway, **changes)
        if underway == self._shown.underway:
            return
        self._set(underway=underway)
        if self._open:
            self._keep(underway)

    def _keep(self, underway: Underway | None) -> None:
        self._wanted = underway
        # A job still counts as running for a moment after its last look at what is wanted.
        if not self._writing:
            self._writing = True
            self._jobs.run(f"{PREFIX}keep", self._written(), lambda _: self._view.kept())

    def _set(self, **changes: Any) -> None:
        self._show(replace(self._shown, **changes))

    def _show(self, shown: WizardShown) -> None:
        self._shown = shown
        self._view.display(shown)


_FIRST_OF_LISTED = next(number for number, step in enumerate(STEPS) if step.needs is Needs.LISTED)


def _address(place: Place) -> str:
    return DHCP if place.way is Way.DHCP else place.address


def _place(begun: Underway, terminal_id: str) -> Place:
    name, address = begun.names.get(terminal_id, ""), begun.addresses.get(terminal_id, "")
    if address in {"", DHCP}:
        return Place(name, Way.DHCP if address else Way.KEEP)
    return Place(name, Way.FIXED, address, begun.masks.get(terminal_id, ""), begun.gateways.get(terminal_id, ""))
