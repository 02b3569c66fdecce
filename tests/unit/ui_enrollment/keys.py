"""Terminals that read cards, without terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from facestation.domain.credential import CardRead, FingerTemplate
from facestation.errors import StationError, TerminalError
from facestation.services.people.personal_keys import Brought


@dataclass
class FakeKeys:
    able: frozenset[str] = frozenset()
    """Terminals that can read a card."""
    asked: list[tuple[str, ...]] = field(default_factory=list)
    waiting: list[str] = field(default_factory=list)
    """Where a card is waited for now."""
    shown: asyncio.Queue[CardRead | FingerTemplate | StationError] = field(default_factory=asyncio.Queue)
    knows_fingers: frozenset[str] = frozenset()
    refusals: dict[str, TerminalError] = field(default_factory=dict)
    """By terminal: what it says to a finger."""
    given: list[tuple[tuple[str, ...], str]] = field(default_factory=list)

    async def card_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]:
        self.asked.append(tuple(terminal_ids))
        return self.able & set(terminal_ids)

    async def finger_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]:
        return self.knows_fingers & set(terminal_ids)

    async def capture_finger(self, terminal_id: str, number: int) -> FingerTemplate:
        finger = await self._wait(terminal_id)
        assert isinstance(finger, FingerTemplate)
        assert finger.number == number
        return finger

    async def give_finger(
        self, terminal_ids: Sequence[str], employee_no: str, finger: FingerTemplate
    ) -> Sequence[Brought]:
        self.given.append((tuple(terminal_ids), employee_no))
        return [Brought(each, each, self.refusals.get(each)) for each in terminal_ids]

    async def read_card(self, terminal_id: str) -> CardRead:
        card = await self._wait(terminal_id)
        assert isinstance(card, CardRead)
        return card

    async def _wait(self, terminal_id: str) -> CardRead | FingerTemplate:
        self.waiting.append(terminal_id)
        try:
            card = await self.shown.get()
        finally:
            self.waiting.remove(terminal_id)
        if isinstance(card, StationError):
            raise card
        return card
