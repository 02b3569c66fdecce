"""Everybody of one terminal brought to others, with faces and cards, from the terminal itself or from its backup."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncGenerator, AsyncIterator, Sequence
from contextlib import aclosing

from facestation.domain.audit import AuditKind
from facestation.domain.care import Copying
from facestation.domain.person import Person
from facestation.errors import InputError, NoTerminals, SameTerminal
from facestation.services.care.extras import ExtrasGiving
from facestation.services.journal import Journal
from facestation.services.people.bringing import Bringing, Brought, Carrier, LoadPhoto, Newcomer, Status, origin_of
from facestation.services.people.reading import PeopleReader, PersonRead
from facestation.services.people.roster import person_from_terminal
from facestation.services.pool import TerminalPool
from facestation.vision.fitting import fitting


class Copies:
    """Copies; nothing is taken away anywhere, and one that was cut off goes on where it was when it is done again."""

    def __init__(self, pool: TerminalPool, carrier: Carrier, reader: PeopleReader, journal: Journal) -> None:
        self._pool = pool
        self._carrier = carrier
        self._reader = reader
        self._journal = journal

    async def copy(self, terminal_id: str, to_ids: Sequence[str]) -> AsyncGenerator[Brought, None]:
        """How it went with each, keyed by their place among those of the first terminal, as it turns out.

        Raises NoTerminals, SameTerminal, TerminalError leaves where the first terminal cannot be read.
        """
        if not to_ids:
            raise NoTerminals()
        if terminal_id in to_ids:
            raise SameTerminal()
        listed = await self._reader.list(terminal_id)
        await self._journal.note(AuditKind.PEOPLE_COPIED, terminal_id)
        async with aclosing(self.bring(self._reader.read(terminal_id, listed), to_ids)) as results:
            async for brought in results:
                yield brought

    async def bring(self, reads: AsyncIterator[PersonRead], to_ids: Sequence[str]) -> AsyncGenerator[Brought, None]:
        """The same with people who were read before."""
        run, giving = Bringing(self._carrier, to_ids), ExtrasGiving(self._pool, self._reader, to_ids)
        async with aclosing(run.run(_newcomers(reads, giving), source="copy")) as results:
            async for brought in results:
                yield await giving.give(brought)


async def _newcomers(
    reads: AsyncIterator[PersonRead], giving: ExtrasGiving
) -> AsyncGenerator[Newcomer | Brought, None]:
    place = 0
    async for read in reads:
        place += 1
        giving.note(place, read)
        try:
            person = person_from_terminal(read.person, read.cards or ())
        except InputError as error:
            yield Brought(place, read.person.employee_no, Status.REFUSED, error)
        else:
            yield _newcomer(place, person, read.photo)


def _newcomer(place: int, person: Person, photo: bytes | None) -> Newcomer:
    return Newcomer(place, person, origin_of(person, photo), _as_it_is(photo))


def _as_it_is(photo: bytes | None) -> LoadPhoto:
    """A picture that a terminal has taken once needs no other judge, at most another size."""

    async def load() -> tuple[bytes | None, str]:
        return None if photo is None else await asyncio.to_thread(fitting, photo), ""

    return load


def counted(results: Sequence[Brought], total: int) -> Copying:
    """How many of each."""
    by_status = Counter(brought.status for brought in results)
    return Copying(len(results), total, by_status[Status.VERIFIED], by_status[Status.QUEUED], by_status[Status.REFUSED])
