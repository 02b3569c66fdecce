"""The main job: one person, one photo, every chosen door."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

from facestation.domain.enrollment import Delivery
from facestation.domain.override import Override
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import NoTerminals, NotSupported, PhotoMissing, TerminalError
from facestation.services.people.outbox import Outbox
from facestation.services.pool import TerminalPool
from facestation.settings import SettingsFile
from facestation.store import Store


@dataclass(frozen=True, slots=True)
class EnrollmentRequest:
    """Everything that one press of the button means.

    Without a photo the person needs a card or a PIN: somebody who will not be photographed is enrolled as well.
    """

    person: Person
    photo: PreparedPhoto | None
    terminal_ids: tuple[str, ...]
    limits_version: str = ""
    corrects: bool = False
    """It goes on with the enrollment of the same person just before, so that an undo means both."""
    override: Override | None = None
    """Who decided to use a photo that our own checks refuse."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody who has a number on a terminal already."""

    terminal: str
    person: PersonOnTerminal


class Enrollment:
    """Accepts people, which means: written down first, then brought to every door."""

    def __init__(self, store: Store, outbox: Outbox, pool: TerminalPool, settings: SettingsFile) -> None:
        self._store = store
        self._settings = settings
        self._outbox = outbox
        self._pool = pool
        self._proposed: set[str] = set()
        """Numbers that this station made up, which nobody has anywhere."""
        self._free_on: dict[str, frozenset[str]] = {}
        """On which doors a number that somebody typed belonged to nobody when they were asked."""
        self._undoable: dict[str, tuple[str, ...]] = {}
        """To which doors this run's last enrollment brought somebody new."""

    async def accept(self, request: EnrollmentRequest) -> list[Delivery]:
        """The deliveries, one a terminal, written down before anything is sent; the outbox goes on by itself.

        Raises NoTerminals, PhotoMissing (neither photo nor card nor PIN), StoreError; then nothing was written.
        """
        employee_no = request.person.employee_no
        new = self._is_free(employee_no, request.terminal_ids) and not await self.is_known(employee_no)
        deliveries = await self._write_down(request)
        self._proposed.discard(employee_no)
        self._free_on.pop(employee_no, None)
        before = self._undoable.pop(employee_no, ())
        if new or (before and request.corrects):
            self._undoable[employee_no] = tuple(dict.fromkeys((*before, *request.terminal_ids)))
        self._hand_over(deliveries)
        return deliveries

    async def enroll(self, request: EnrollmentRequest) -> list[Delivery]:
        """As `accept`, and waits for one attempt on every terminal; what failed for now stays in the outbox."""
        return await self._outbox.deliver(await self._write_down(request))

    async def remove(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Delivery]:
        """Writes the removal down and waits for one attempt on every terminal; raises NoTerminals, StoreError."""
        return await self._outbox.deliver(await self._write_removal(employee_no, terminal_ids))

    def can_undo(self, employee_no: str) -> bool:
        """Whether this run's last enrollment made the person new, so that taking them away hurts nobody else."""
        return employee_no in self._undoable

    async def undo(self, employee_no: str) -> list[Delivery]:
        """Takes a person whom `can_undo` knows away from the doors of that enrollment; written down here, done by the
        outbox.

        Raises ValueError for anybody else: somebody who was there before must not vanish by an undo.
        """
        brought_to = self._undoable.get(employee_no)
        if brought_to is None:
            raise ValueError("only a new person's enrollment can be undone")
        earlier = await asyncio.to_thread(self._store.deliveries.all_for, employee_no)
        still_known = [row.terminal_id for row in earlier if row.terminal_id in brought_to]
        deliveries = await self._write_removal(employee_no, still_known)
        self._undoable.pop(employee_no, None)
        self._hand_over(deliveries)
        return deliveries

    async def new_employee_no(self) -> str:
        """A number that no visitor of this station has had."""
        employee_no = await asyncio.to_thread(self._store.people.new_employee_no)
        self._proposed.add(employee_no)
        return employee_no

    async def holders(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Holder]:
        """Who has this number on the doors already, asked before a number that somebody typed is used.

        A door that does not answer is left out: the enrollment goes on, only its undo is not offered then.
        """
        answers = await asyncio.gather(
            *(self._holder(employee_no, terminal_id) for terminal_id in terminal_ids), return_exceptions=True
        )
        for answer in answers:
            if isinstance(answer, BaseException) and not isinstance(answer, TerminalError):
                raise answer
        free = all(answer is None for answer in answers)
        self._free_on[employee_no] = frozenset(terminal_ids if free else ())
        return [answer for answer in answers if isinstance(answer, Holder)]

    async def is_known(self, employee_no: str) -> bool:
        """Whether this station has enrolled somebody under this number before."""
        return await asyncio.to_thread(self._store.people.get, employee_no) is not None

    def _is_free(self, employee_no: str, terminal_ids: Sequence[str]) -> bool:
        asked = self._free_on.get(employee_no, frozenset())
        return employee_no in self._proposed or asked.issuperset(terminal_ids)

    async def _holder(self, employee_no: str, terminal_id: str) -> Holder | None:
        terminal = await self._pool.terminal(terminal_id)
        found = await terminal.person(employee_no)
        if found is None and terminal.manners.person_search is False:
            # It shows faces alone; somebody with a card only may well have the number.
            raise NotSupported(terminal=terminal.name, operation="persons.search", sub_status="", error_msg="")
        return None if found is None else Holder(terminal.name, found)

    def _hand_over(self, deliveries: Sequence[Delivery]) -> None:
        for delivery in deliveries:
            self._outbox.announce(delivery)
        self._outbox.wake()

    async def _write_down(self, request: EnrollmentRequest) -> list[Delivery]:
        if not request.terminal_ids:
            raise NoTerminals()
        if request.photo is None and not request.person.cards and request.person.pin is None:
            raise PhotoMissing()
        return await asyncio.to_thread(
            lambda: self._store.deliveries.want_present(
                request.person,
                request.photo.jpeg if request.photo else None,
                request.terminal_ids,
                limits_version=request.limits_version,
                operator=self._settings.load().desk_name,
                override=request.override if request.photo else None,
            )
        )

    async def _write_removal(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Delivery]:
        if not terminal_ids:
            raise NoTerminals()
        return await asyncio.to_thread(
            lambda: self._store.deliveries.want_absent(
                employee_no, terminal_ids, operator=self._settings.load().desk_name
            )
        )
