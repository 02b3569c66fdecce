"""Many people brought to terminals, each once: what a terminal was seen to hold already is not sent again."""

from __future__ import annotations

import asyncio
import dataclasses
import enum
import hashlib
import json
import math
import time
from collections.abc import AsyncGenerator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field

from facestation.domain.enrollment import PENDING, Delivery, State, Wanted
from facestation.domain.person import Person
from facestation.errors import InputError, PhotoRejected, PhotoUncheckable, StationError, TerminalError
from facestation.services.people.outbox import Outbox
from facestation.services.people.people import People
from facestation.settings import SettingsFile
from facestation.store import Store
from facestation.tasks import give_up

AT_ONCE = 4
"""So many are under way together: the next photos are judged while a terminal makes its template of one."""
REST_S = 15.0
"""A terminal that did not answer is left in peace for so long; what is meant for it waits."""

LoadPhoto = Callable[[], Awaitable[tuple[bytes | None, str]]]
"""The JPEG to send, or None, and the version of the limits that it was judged by; raises what speaks against it."""


class Status(enum.Enum):
    """What became of one person."""

    VERIFIED = "verified"
    """Read back, on every terminal."""
    QUEUED = "queued"
    """Written down; the outbox goes on."""
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody to be brought; `key` tells who it is to whoever asked for it."""

    key: int
    person: Person
    origin: str
    """See `origin_of`."""
    photo: LoadPhoto = field(repr=False)
    """Called only where the photo is needed."""


@dataclass(frozen=True, slots=True)
class Brought:
    """How it went with one person; `error` says why they are not verified."""

    key: int
    employee_no: str
    status: Status
    error: StationError | None = None
    deliveries: tuple[Delivery, ...] = ()
    left: tuple[str, ...] = ()
    """What the terminal that they come from says of them and another does not, by `words.LEFT_BEHIND`."""


def origin_of(person: Person, photo: bytes | None) -> str:
    """A digest that is the same only for the same person with the same photo."""
    begin, end = person.validity.begin, person.validity.end
    told = [
        *(person.employee_no, person.name, person.person_type.value, str(begin), str(end)),
        *(list(person.cards), list(person.doors), list(person.plans)),
        "" if person.gender is None else person.gender.value,
    ]
    text = json.dumps(told, ensure_ascii=False)
    return hashlib.sha256(text.encode() + b"\0" + (photo or b"")).hexdigest()


@dataclass(frozen=True, slots=True)
class Carrier:
    """What it takes to bring people."""

    store: Store
    outbox: Outbox
    people: People
    settings: SettingsFile


class Bringing:
    """One run: these terminals, as many people as come; make one for each run."""

    def __init__(self, carrier: Carrier, terminal_ids: Sequence[str]) -> None:
        self._store = carrier.store
        self._outbox = carrier.outbox
        self._people = carrier.people
        self._settings = carrier.settings
        self._terminal_ids = tuple(dict.fromkeys(terminal_ids))
        self._rests_until_s: dict[str, float] = {}
        self._objections: dict[str, StationError | None] = {}
        self._there: dict[str, asyncio.Task[dict[str, int | None] | None]] = {}

    async def run(
        self, newcomers: AsyncGenerator[Newcomer | Brought, None], *, source: str
    ) -> AsyncGenerator[Brought, None]:
        """How it went with each, as it turns out; who is not fit to be brought is handed on as they come.

        What a terminal had no answer for is tried once more at the end. `source` is for the audit. Raises StoreError.
        """
        waiting: list[Brought] = []
        async with aclosing(self._at_once(newcomers, source)) as results:
            async for brought in results:
                if brought.status is Status.QUEUED:
                    waiting.append(brought)
                else:
                    yield brought
        self._rests_until_s = {key: until_s for key, until_s in self._rests_until_s.items() if until_s == math.inf}
        for brought in waiting:
            yield await self._again(brought)

    async def is_settled(self, newcomer: Newcomer) -> bool:
        """Whether every terminal was seen to hold exactly this already; nothing is sent for them then."""
        return len(await self._settled(newcomer)) == len(self._terminal_ids)

    async def _at_once(
        self, newcomers: AsyncGenerator[Newcomer | Brought, None], source: str
    ) -> AsyncGenerator[Brought, None]:
        under_way: set[asyncio.Task[Brought]] = set()
        try:
            async for newcomer in newcomers:
                if isinstance(newcomer, Brought):
                    yield newcomer
                    continue
                under_way.add(asyncio.create_task(self._bring(newcomer, source)))
                if len(under_way) >= AT_ONCE:
                    done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                    for task in done:
                        yield task.result()
            while under_way:
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    yield task.result()
        finally:
            await give_up(under_way)

    async def _bring(self, newcomer: Newcomer, source: str) -> Brought:
        settled = await self._settled(newcomer)
        rest = [terminal_id for terminal_id in self._terminal_ids if terminal_id not in settled]
        if not rest:
            return self._brought(newcomer.key, newcomer.person.employee_no, list(settled.values()))
        known = {row.terminal_id: row for row in await self._rows(newcomer)}
        # What an earlier run wrote down goes on where it was.
        kept = [known[place] for place in rest if place in known and known[place].state in PENDING]
        new = [place for place in rest if place not in {row.terminal_id for row in kept}]
        try:
            written = await self._write_down(newcomer, new, source) if new else []
        except (InputError, PhotoRejected, PhotoUncheckable) as error:
            return Brought(newcomer.key, newcomer.person.employee_no, Status.REFUSED, error)
        after = await asyncio.gather(*(self._deliver(row) for row in (*kept, *written)))
        return self._brought(newcomer.key, newcomer.person.employee_no, [*settled.values(), *after])

    async def _again(self, brought: Brought) -> Brought:
        after = [await self._deliver(row) if row.state in PENDING else row for row in brought.deliveries]
        return self._brought(brought.key, brought.employee_no, after)

    async def _deliver(self, row: Delivery) -> Delivery:
        """The delivery after one attempt; where its terminal is left in peace as it was, with the reason for that."""
        if time.monotonic() < self._rests_until_s.get(row.terminal_id, -math.inf):
            return dataclasses.replace(row, error=self._objections[row.terminal_id])
        [after] = await self._outbox.deliver([row])
        self._objections[row.terminal_id] = after.error
        if after.state is State.BLOCKED:
            self._rests_until_s[row.terminal_id] = math.inf
        elif after.state is State.OFFLINE:
            self._rests_until_s[row.terminal_id] = time.monotonic() + REST_S
        return after

    async def _write_down(self, newcomer: Newcomer, terminal_ids: Sequence[str], source: str) -> list[Delivery]:
        jpeg, limits_version = await newcomer.photo()
        return await asyncio.to_thread(
            lambda: self._store.deliveries.want_present(
                newcomer.person,
                jpeg,
                terminal_ids,
                limits_version=limits_version,
                operator=self._settings.load().desk_name,
                source=source,
                origin=newcomer.origin,
            )
        )

    async def _rows(self, newcomer: Newcomer) -> list[Delivery]:
        """What was written down for exactly this newcomer before."""
        rows = await asyncio.to_thread(self._store.deliveries.all_for, newcomer.person.employee_no)
        return [row for row in rows if row.origin == newcomer.origin and row.wanted is Wanted.PRESENT]

    async def _settled(self, newcomer: Newcomer) -> dict[str, Delivery]:
        """By terminal, what is done; somebody whom a terminal holds no more is brought again."""
        done = [row for row in await self._rows(newcomer) if row.state is State.VERIFIED]
        mine = [row for row in done if row.terminal_id in self._terminal_ids]
        return {row.terminal_id: row for row in mine if await self._is_there(row)}

    async def _is_there(self, row: Delivery) -> bool:
        if row.terminal_id not in self._there:
            self._there[row.terminal_id] = asyncio.create_task(self._look(row.terminal_id))
        there = await self._there[row.terminal_id]
        if there is None:
            return True
        # Terminals that do not count faces say None.
        return row.employee_no in there and (there[row.employee_no] != 0 or not row.face_written)

    async def _look(self, terminal_id: str) -> dict[str, int | None] | None:
        """Who is on the terminal, with how many faces; None where it cannot be asked, so that the record counts."""
        try:
            found = await self._people.on_terminal(terminal_id)
        except TerminalError:
            return None
        return {person.employee_no: person.faces for person in found}

    @staticmethod
    def _brought(key: int, employee_no: str, rows: Sequence[Delivery]) -> Brought:
        refused = [row for row in rows if row.state is State.REFUSED]
        owed = [row for row in rows if row.state in PENDING]
        status = Status.REFUSED if refused else Status.QUEUED if owed else Status.VERIFIED
        error = next((row.error for row in (*refused, *owed) if row.error is not None), None)
        return Brought(key, employee_no, status, error, tuple(rows))
