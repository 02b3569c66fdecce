"""Whether somebody is enrolled already under another number, as far as names, pictures and terminals tell.

No recognition is at work here: a terminal's own comparison says that a face is there already, and this finds whose.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from facestation.domain.enrollment import Wanted
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.visit import Visit
from facestation.errors import NotSupported, NotThere
from facestation.isapi.terminal import Terminal
from facestation.services.pool import TerminalPool
from facestation.store import Store
from facestation.vision.likeness import shows_same_picture

MOST_COMPARED = 60
"""Fetching the pictures of a whole company would keep the visitor waiting."""
MOST_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Namesake:
    """Somebody of the same name whom this station enrolled under another number."""

    employee_no: str
    name: str
    terminal_ids: tuple[str, ...]
    """The doors that have the person."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Somebody on a terminal who may be the same person."""

    employee_no: str
    name: str
    terminal_id: str
    terminal: str
    picture: bytes | None = field(repr=False)
    """The JPEG that the terminal keeps; None where it gives none."""
    same_picture: bool
    """Whether that is the very photograph, not only a similar face."""
    same_name: bool


class Duplicates:
    """Looks people up; changes nothing."""

    def __init__(self, store: Store, pool: TerminalPool) -> None:
        self._store = store
        self._pool = pool

    async def namesakes(self, name: str, employee_no: str) -> tuple[Namesake, ...]:
        """Who was enrolled here by exactly this name, in any case, under another number; newest first."""
        wanted = _folded(name)
        if not wanted:
            return ()
        visits = await asyncio.to_thread(self._store.people.find, name)
        return tuple(
            Namesake(visit.employee_no, visit.name, doors)
            for visit in visits
            if _folded(visit.name) == wanted and visit.employee_no != employee_no and (doors := _present(visit))
        )

    async def twins(self, terminal_id: str, name: str, employee_no: str, picture: bytes) -> tuple[Twin, ...]:
        """Who on a terminal may be this person, the most likely first; at most three.

        Those of the same name and, among the first sixty, those with the very same photograph. Raises TerminalError
        leaves.
        """
        terminal = await self._pool.terminal(terminal_id)
        found: dict[str, Twin] = {}
        async for person in _candidates(terminal, name):
            if person.employee_no == employee_no or person.employee_no in found:
                continue
            twin = await self._compared(terminal_id, terminal, person, name, picture)
            if twin.same_name or twin.same_picture:
                found[person.employee_no] = twin
        order = sorted(found.values(), key=lambda twin: (not twin.same_picture, not twin.same_name))
        return tuple(order[:MOST_SHOWN])

    async def twin(self, terminal_id: str, namesake: Namesake, picture: bytes) -> Twin:
        """That namesake as the terminal has them; raises TerminalError leaves, PersonMissing among them."""
        terminal = await self._pool.terminal(terminal_id)
        person = PersonOnTerminal(namesake.employee_no, namesake.name, "", None, None, 1, None)
        return await self._compared(terminal_id, terminal, person, namesake.name, picture)

    async def _compared(
        self, terminal_id: str, terminal: Terminal, person: PersonOnTerminal, name: str, picture: bytes
    ) -> Twin:
        kept = await _picture_of(terminal, person) if person.faces != 0 else None
        same = bool(kept) and bool(picture) and await asyncio.to_thread(shows_same_picture, kept or b"", picture)
        same_name = _folded(person.name) == _folded(name)
        return Twin(person.employee_no, person.name, terminal_id, terminal.name, kept, same, same_name)


async def _picture_of(terminal: Terminal, person: PersonOnTerminal) -> bytes | None:
    try:
        return await terminal.face_picture(person.employee_no)
    except (NotThere, NotSupported):
        return None


async def _candidates(terminal: Terminal, name: str) -> AsyncIterator[PersonOnTerminal]:
    """Those whose name is like this one, then the others, as many as can be compared in time."""
    compared = 0
    for search in (name, ""):
        async for person in terminal.people(search):
            yield person
            compared += 1
            if compared >= MOST_COMPARED:
                return


def _present(visit: Visit) -> tuple[str, ...]:
    return tuple(each.terminal_id for each in visit.deliveries if each.wanted is Wanted.PRESENT)


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
