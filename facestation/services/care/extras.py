"""What a terminal says of people beyond what the station has a use for, given to the terminals they come to."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence

from facestation.domain.credential import CardType
from facestation.errors import CredentialNotConfirmed, Refusal, TerminalBusy, TerminalError
from facestation.isapi.terminal import Terminal
from facestation.services.people.bringing import Brought, Status
from facestation.services.people.reading import PeopleReader, PersonRead
from facestation.services.pool import TerminalPool

CARD_TYPE = "cardType"


class ExtrasGiving:
    """One run to these terminals; nothing of it is written down, so that a run that is done again gives it again."""

    def __init__(self, pool: TerminalPool, reader: PeopleReader, terminal_ids: Sequence[str]) -> None:
        self._pool = pool
        self._reader = reader
        self._terminal_ids = terminal_ids
        self._reads: dict[int, tuple[Mapping[str, object], Mapping[str, str]]] = {}
        self._away: set[str] = set()
        """Terminals that are not asked again, as they would keep everybody waiting."""

    def note(self, key: int, read: PersonRead) -> None:
        """Keeps what else is said of somebody until they are there."""
        if read.person.extras or read.card_types:
            self._reads[key] = (read.person.extras, read.card_types)

    async def give(self, brought: Brought) -> Brought:
        """The same, with what else was said of them given to those terminals, and the names of what was left behind."""
        extras, card_types = self._reads.pop(brought.key, ({}, {}))
        owed = (*extras, *([CARD_TYPE] if card_types else []))
        if not owed:
            return brought
        left: set[str] = set()
        for terminal_id in self._terminal_ids:
            if brought.status is Status.QUEUED or not brought.deliveries or terminal_id in self._away:
                left.update(owed)
                continue
            try:
                left.update(await self._give(terminal_id, brought.employee_no, extras, card_types))
            except TerminalError as error:
                left.update(owed)
                if not isinstance(error, Refusal) or isinstance(error, TerminalBusy):
                    self._away.add(terminal_id)
        return dataclasses.replace(brought, left=tuple(name for name in owed if name in left))

    async def _give(
        self, terminal_id: str, employee_no: str, extras: Mapping[str, object], card_types: Mapping[str, str]
    ) -> list[str]:
        async def give() -> list[str]:
            terminal = await self._pool.terminal(terminal_id)
            left = list(await terminal.put_extras(employee_no, extras)) if extras else []
            if not await _takes_types(terminal, employee_no, card_types):
                left.append(CARD_TYPE)
            return left

        return await self._reader.patiently(give)


async def _takes_types(terminal: Terminal, employee_no: str, card_types: Mapping[str, str]) -> bool:
    """Whether the cards are seen to have these types then."""
    if not card_types:
        return True
    known = {each.value for each in CardType}
    try:
        for card_no, card_type in card_types.items():
            if card_type in known:
                await terminal.put_card(employee_no, card_no, CardType(card_type))
        shown = {card.card_no: card.card_type for card in await terminal.card_list(employee_no)}
    except TerminalBusy:
        raise
    except (Refusal, CredentialNotConfirmed):
        return False
    return all(shown.get(card_no) == card_type for card_no, card_type in card_types.items())
