"""What a terminal can do with what people carry or type: cards, fingers, PINs; and with its own lists of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from facestation.domain.credential import (
    CardOnTerminal,
    CardRead,
    CardType,
    FingerOnTerminal,
    FingerTemplate,
    FingerType,
)
from facestation.domain.department import Department
from facestation.domain.import_task import ImportKind, ImportTask
from facestation.domain.secret import Secret
from facestation.isapi.manners import Manners
from facestation.isapi.ways import cards, departments, fingerprints, imports, persons
from facestation.isapi.ways.talk import Talk


class PersonalTerminal:
    """The part of a `Terminal` that concerns cards, fingers, PINs, departments and imports."""

    _talk: Talk

    @property
    def manners(self) -> Manners:
        """What has been learned of this terminal so far."""
        return self._talk.manners

    async def card_list(self, employee_no: str) -> list[CardOnTerminal]:
        """The cards of a person, with their types; raises NotSupported where cards cannot be searched."""
        return await cards.cards_of(self._talk, employee_no)

    async def put_card(self, employee_no: str, card_no: str, card_type: CardType = CardType.NORMAL) -> None:
        """Gives a person who is there one more card, or one of theirs another type; read back.

        Raises CardTaken, CardsFull, PersonMissing, CredentialNotConfirmed.
        """
        await cards.put_card(self._talk, employee_no, card_no, card_type)

    async def remove_card(self, employee_no: str, card_no: str) -> None:
        """Takes one card from its person; raises CardMissing where it is not theirs, CredentialNotConfirmed."""
        await cards.remove_card(self._talk, employee_no, card_no)

    async def reads_cards(self) -> bool:
        """Whether it can read a card for others."""
        if self.manners.card_reading_there is None:
            await cards.learn_card_reading(self._talk)
        return self.manners.card_reading_there is True

    async def read_card(self, reader: int | None = None) -> CardRead:
        """The card that somebody holds to the terminal, or to one of its readers; raises CardNotShown, NotSupported.

        Lasts until there is one, a minute at most. Cancelling ends it.
        """
        return await cards.read_card(self._talk, reader)

    async def takes_fingers(self) -> bool:
        """Whether it knows fingerprints."""
        await fingerprints.learn_fingers(self._talk)
        return self.manners.fingers_there is True

    async def capture_finger(self, number: int) -> FingerTemplate:
        """What the terminal makes of the finger on its reader, as finger `number` of a person; raises FingerNotShown.

        Lasts until there is one, a minute at most. Cancelling ends it. Biometric: keep it no longer than it takes to
        bring it to terminals.
        """
        return await fingerprints.capture_finger(self._talk, number)

    async def put_finger(
        self, employee_no: str, finger: FingerTemplate, finger_type: FingerType = FingerType.NORMAL
    ) -> None:
        """Gives a person who is there this finger; read back. Raises what the reader says against it."""
        await fingerprints.put_finger(self._talk, employee_no, finger, finger_type)

    async def fingers_of(self, employee_no: str) -> list[FingerOnTerminal]:
        """Which fingers of a person the terminal has; never their templates. Raises NotSupported."""
        return await fingerprints.fingers_of(self._talk, employee_no)

    async def remove_fingers(self, employee_no: str, numbers: Collection[int] = ()) -> None:
        """Deletes fingers of exactly this person, all where no number is given; read back. Raises NothingThere."""
        await fingerprints.remove_fingers(self._talk, employee_no, numbers)

    async def put_pin(self, employee_no: str, pin: Secret | None) -> None:
        """Gives a person who is there a PIN, or takes theirs away; raises PersonMissing."""
        await persons.put_pin(self._talk, employee_no, pin)

    async def put_extras(self, employee_no: str, extras: Mapping[str, object]) -> tuple[str, ...]:
        """Gives a person who is there what another terminal said of them besides; read back.

        The names of what is not seen there then. Raises PersonMissing.
        """
        return await persons.put_extras(self._talk, employee_no, extras)

    async def departments(self) -> list[Department]:
        """The departments for its own attendance; raises NotSupported."""
        return await departments.departments(self._talk)

    async def add_department(self, name: str) -> int | None:
        """The number of the new department, where it tells it; raises NotSupported."""
        return await departments.add_department(self._talk, name)

    async def rename_department(self, number: int, name: str) -> None:
        """Gives a department another name."""
        await departments.rename_department(self._talk, number, name)

    async def import_tasks(self, kind: ImportKind) -> tuple[ImportTask, ...]:
        """How far the imports are that it does by itself; raises NotSupported."""
        return await imports.import_tasks(self._talk, kind)
