"""What opens a door for a person besides the face, terminal by terminal: cards, fingers, PIN.

What is done here is done now or not at all: nothing waits in the outbox. A finger's template goes from the terminal
that took it to those that get it, within one call, and is kept nowhere; what could not be brought is told, so that the
finger is taken again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass

from facestation.domain.audit import AuditKind
from facestation.domain.credential import (
    CardOnTerminal,
    CardRead,
    CardType,
    FingerOnTerminal,
    FingerTemplate,
    FingerType,
)
from facestation.domain.person import check_card_no, check_employee_no
from facestation.domain.secret import Secret
from facestation.errors import NoTerminals, TerminalError
from facestation.isapi.terminal import Terminal
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool

CARD, FINGER, PIN = "card", "finger", "pin"
"""What the audit calls them."""


@dataclass(frozen=True, slots=True)
class Brought:
    """What became of a finger at one terminal."""

    terminal_id: str
    terminal: str
    error: TerminalError | None
    """None where it is there, read back."""


class PersonalKeys:
    """Lists, reads, gives and takes away; each change is written into the audit, without numbers of cards."""

    def __init__(self, pool: TerminalPool, journal: Journal) -> None:
        self._pool = pool
        self._journal = journal

    async def card_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]:
        """Which of these terminals can read a card for the station; one that does not answer is left out."""
        return await self._able(terminal_ids, Terminal.reads_cards)

    async def finger_readers(self, terminal_ids: Sequence[str]) -> frozenset[str]:
        """Which of these terminals know fingerprints; one that does not answer is left out."""
        return await self._able(terminal_ids, Terminal.takes_fingers)

    async def read_card(self, terminal_id: str, reader: int | None = None) -> CardRead:
        """The card that somebody holds to the terminal; raises CardNotShown, NotSupported. Cancelling ends it."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.read_card(reader)

    async def cards(self, terminal_id: str, employee_no: str) -> list[CardOnTerminal]:
        """The person's cards on this terminal; raises NotSupported where cards cannot be searched."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.card_list(check_employee_no(employee_no))

    async def give_card(
        self, terminal_id: str, employee_no: str, card_no: str, card_type: CardType = CardType.NORMAL
    ) -> None:
        """Gives the person one more card on this terminal, or one of theirs another type; read back.

        Raises CardNoInvalid, CardTaken, CardsFull, PersonMissing, CredentialNotConfirmed.
        """
        terminal = await self._pool.terminal(terminal_id)
        await terminal.put_card(check_employee_no(employee_no), check_card_no(card_no), card_type)
        await self._journal.note(AuditKind.CREDENTIAL_ADDED, terminal_id, CARD, employee_no=employee_no)

    async def take_card(self, terminal_id: str, employee_no: str, card_no: str) -> None:
        """Takes one card from the person on this terminal; raises CardMissing where they do not have it there."""
        terminal = await self._pool.terminal(terminal_id)
        await terminal.remove_card(check_employee_no(employee_no), check_card_no(card_no))
        await self._journal.note(AuditKind.CREDENTIAL_REMOVED, terminal_id, CARD, employee_no=employee_no)

    async def fingers(self, terminal_id: str, employee_no: str) -> list[FingerOnTerminal]:
        """The person's fingers on this terminal, without their templates; raises NotSupported."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.fingers_of(check_employee_no(employee_no))

    async def capture_finger(self, terminal_id: str, number: int) -> FingerTemplate:
        """What the terminal makes of the finger on its reader; raises FingerNotShown, FingerPoor, NotSupported.

        Cancelling ends it. Hand it to `give_finger` and keep it no longer.
        """
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.capture_finger(number)

    async def give_finger(
        self,
        terminal_ids: Sequence[str],
        employee_no: str,
        finger: FingerTemplate,
        finger_type: FingerType = FingerType.NORMAL,
    ) -> list[Brought]:
        """What became of it at each terminal, each read back; one that fails keeps no other from it.

        Raises NoTerminals, and StoreError where a line of the audit cannot be written.
        """
        if not terminal_ids:
            raise NoTerminals()
        number = check_employee_no(employee_no)
        return list(await asyncio.gather(*(self._bring(each, number, finger, finger_type) for each in terminal_ids)))

    async def take_fingers(self, terminal_id: str, employee_no: str, numbers: Collection[int] = ()) -> None:
        """Deletes fingers of the person on this terminal, all where none is named; raises NothingThere."""
        terminal = await self._pool.terminal(terminal_id)
        await terminal.remove_fingers(check_employee_no(employee_no), numbers)
        await self._journal.note(AuditKind.CREDENTIAL_REMOVED, terminal_id, FINGER, employee_no=employee_no)

    async def give_pin(self, terminal_id: str, employee_no: str, pin: Secret | None) -> None:
        """Gives the person a PIN on this terminal, or takes theirs away; raises PersonMissing.

        No terminal shows a PIN, so it cannot be read back.
        """
        terminal = await self._pool.terminal(terminal_id)
        await terminal.put_pin(check_employee_no(employee_no), pin)
        kind = AuditKind.CREDENTIAL_REMOVED if pin is None else AuditKind.CREDENTIAL_ADDED
        await self._journal.note(kind, terminal_id, PIN, employee_no=employee_no)

    async def _able(self, terminal_ids: Sequence[str], able: Callable[[Terminal], Awaitable[bool]]) -> frozenset[str]:
        answers = await asyncio.gather(*(self._is_able(each, able) for each in terminal_ids), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException) and not isinstance(answer, TerminalError):
                raise answer
        return frozenset(each for each, answer in zip(terminal_ids, answers, strict=True) if answer is True)

    async def _is_able(self, terminal_id: str, able: Callable[[Terminal], Awaitable[bool]]) -> bool:
        there = await able(await self._pool.terminal(terminal_id))
        await self._pool.keep_manners(terminal_id)
        return there

    async def _bring(
        self, terminal_id: str, employee_no: str, finger: FingerTemplate, finger_type: FingerType
    ) -> Brought:
        terminal = await self._pool.terminal(terminal_id)
        try:
            await terminal.put_finger(employee_no, finger, finger_type)
        except TerminalError as error:
            return Brought(terminal_id, terminal.name, error)
        await self._pool.keep_manners(terminal_id)
        await self._journal.note(AuditKind.CREDENTIAL_ADDED, terminal_id, FINGER, employee_no=employee_no)
        return Brought(terminal_id, terminal.name, None)
