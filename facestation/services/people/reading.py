"""Everybody on a terminal in full, with rights, card numbers and pictures, through short disconnects."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Container, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from facestation.domain.credential import CardOnTerminal, CardType
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import AnswerError, NotPermitted, NotSupported, NotThere, TerminalBusy, Unreachable
from facestation.isapi.terminal import Terminal
from facestation.services.people.people import People
from facestation.services.pool import TerminalPool

log = logging.getLogger(__name__)

Value = TypeVar("Value")

AT_ONCE = 30
"""Whose cards are asked for in one call."""
PAUSES_S = (1.0, 2.0, 5.0, 10.0, 20.0)
"""Between attempts at a terminal that does not answer; a restart takes less."""


@dataclass(frozen=True, slots=True)
class PersonRead:
    """One person as the terminal holds them, with all that it gives away."""

    person: PersonOnTerminal
    cards: tuple[str, ...] | None
    """None where the terminal does not tell the numbers."""
    photo: bytes | None = field(repr=False)
    """The JPEG; None where there is none, or the terminal does not give it."""
    card_types: Mapping[str, str] = field(default_factory=dict)
    """By number, in the terminal's own words, of those cards that are no ordinary ones."""


class PeopleReader:
    """Reads; changes nothing on the terminal."""

    def __init__(self, pool: TerminalPool, people: People, pauses_s: Sequence[float] = PAUSES_S) -> None:
        self._pool = pool
        self._people = people
        self._pauses_s = pauses_s

    async def list(self, terminal_id: str) -> list[PersonOnTerminal]:
        """Everyone, in the terminal's order, without their pictures; raises TerminalError leaves."""
        return await self.patiently(lambda: self._people.on_terminal(terminal_id))

    async def read(
        self, terminal_id: str, listed: Sequence[PersonOnTerminal], known: Container[str] = ()
    ) -> AsyncIterator[PersonRead]:
        """Those of `listed` whose numbers are not `known` yet, each with cards and picture.

        Raises TerminalError leaves; a terminal that is away for less than half a minute is waited for.
        """
        missing = [person for person in listed if person.employee_no not in known]
        for start in range(0, len(missing), AT_ONCE):
            some = missing[start : start + AT_ONCE]
            cards = await self._cards(terminal_id, some)
            for person in some:
                photo = await self._photo(terminal_id, person)
                mine = None if cards is None else cards.get(person.employee_no, ())
                numbers = None if mine is None else tuple(dict.fromkeys(card.card_no for card in mine))
                yield PersonRead(person, numbers, photo, _special(mine or ()))

    async def patiently(self, ask: Callable[[], Awaitable[Value]]) -> Value:
        """What `ask` gives, asked again while the terminal does not answer; raises what it raises in the end."""
        for pause_s in self._pauses_s:
            try:
                return await ask()
            except (Unreachable, TerminalBusy) as error:
                log.info("a terminal does not answer for now: %s", error.code)
                await asyncio.sleep(pause_s)
        return await ask()

    async def _cards(
        self, terminal_id: str, some: Sequence[PersonOnTerminal]
    ) -> dict[str, tuple[CardOnTerminal, ...]] | None:
        whose = [person.employee_no for person in some if person.cards != 0]
        if not whose:
            return {}
        try:
            return await self.patiently(lambda: self._on(terminal_id, lambda terminal: terminal.cards_of(*whose)))
        except (NotSupported, NotPermitted):
            return None

    async def _photo(self, terminal_id: str, person: PersonOnTerminal) -> bytes | None:
        if person.faces == 0:
            return None

        async def fetch(terminal: Terminal) -> bytes:
            if person.face_url is not None:
                return await terminal.picture_at(person.face_url)
            return await terminal.face_picture(person.employee_no)

        try:
            return await self.patiently(lambda: self._on(terminal_id, fetch))
        except (NotThere, NotSupported, NotPermitted, AnswerError):
            return None

    async def _on(self, terminal_id: str, do: Callable[[Terminal], Awaitable[Value]]) -> Value:
        return await do(await self._pool.terminal(terminal_id))


def _special(cards: Sequence[CardOnTerminal]) -> dict[str, str]:
    return {card.card_no: card.card_type for card in cards if card.card_type not in {"", CardType.NORMAL.value}}
