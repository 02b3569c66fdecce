"""One attempt to bring one person to one terminal, or to take them away, and to see it confirmed."""

from __future__ import annotations

import asyncio
import dataclasses
from collections.abc import Callable
from datetime import datetime, timedelta

from facestation.domain.enrollment import Delivery, Event
from facestation.domain.person import Person
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import FaceNotSupported, NotConfirmed, NotSupported, StationError
from facestation.isapi.terminal import Terminal
from facestation.store import Store
from facestation.store.audit import utc_now
from facestation.vision.likeness import shows_same_picture

CLAIM_S = 180.0
"""Longer than the longest step of a delivery; another process takes over a row only after that."""
READ_BACK_PAUSES_S = (0.0, 0.4, 0.8, 1.6)
"""A terminal may answer OK a moment before its own search shows the face."""


class SupersededError(Exception):
    """A newer wish for the same person and terminal took over; the older attempt ends without a word."""


def claim_end() -> datetime:
    """Until when a delivery that is taken up now belongs to this program."""
    return utc_now() + timedelta(seconds=CLAIM_S)


class Attempt:
    """A delivery under way, written down step by step and told to whoever listens."""

    def __init__(self, store: Store, delivery: Delivery, announce: Callable[[Delivery], None]) -> None:
        self.store = store
        self.delivery = delivery
        self._announce = announce

    async def hold(self) -> None:
        """Keeps the delivery for another step; raises SupersededError when it is no longer ours."""
        mine = self.delivery
        if not await asyncio.to_thread(self.store.deliveries.renew, mine.id, mine.revision, claim_end()):
            raise SupersededError

    def tell_percent(self, percent: int) -> None:
        """Tells whoever listens how much of it the terminal has done."""
        self._announce(dataclasses.replace(self.delivery, percent=percent))

    async def advance(
        self,
        event: Event,
        *,
        next_try: datetime | None = None,
        error: StationError | None = None,
        face_written: bool | None = None,
    ) -> None:
        """Writes the step down; raises SupersededError when the row now holds a newer wish or is gone."""
        after = await asyncio.to_thread(
            self.store.deliveries.advance,
            self.delivery.id,
            self.delivery.revision,
            event,
            next_try=next_try,
            error=error,
            face_written=face_written,
        )
        if after is None:
            raise SupersededError
        self.delivery = after
        self._announce(after)


async def bring(terminal: Terminal, attempt: Attempt) -> None:
    """Writes person, cards and face, then reads back; raises the StationError that stood in the way.

    Doing it twice is harmless, so an attempt of which nobody knows how far it came is made again, unless the face was
    accepted and is there.

    Whose face is refused stays on the terminal without one, and opens no door by it: most terminals add and change in
    one call, so whether the person was there before, with cards or a PIN of their own, cannot be told any more, and
    nobody may vanish for a bad photo. The delivery is shown as refused, a better photo usually follows within a
    minute, and removing the person takes away what was left.
    """
    employee_no = attempt.delivery.employee_no
    person = await asyncio.to_thread(attempt.store.people.get, employee_no)
    if person is None:
        raise SupersededError
    person = dataclasses.replace(person, pin=await asyncio.to_thread(attempt.store.pins.of, employee_no))
    photo = await asyncio.to_thread(attempt.store.photos.of, attempt.delivery)

    async def is_there() -> bool:
        found = await terminal.read_back(employee_no)
        if found is None or not await _has_exactly(terminal, found, person):
            return False
        return photo is None or (bool(found.faces) and await _is_new(terminal, found, photo))

    if not (attempt.delivery.face_written and await is_there()):
        await _write(terminal, attempt, person, photo)
    await attempt.advance(Event.ACCEPTED, face_written=photo is not None)
    for pause_s in READ_BACK_PAUSES_S:
        await asyncio.sleep(pause_s)
        if await is_there():
            await attempt.advance(Event.CONFIRMED)
            return
    raise NotConfirmed(terminal=terminal.name)


async def _write(terminal: Terminal, attempt: Attempt, person: Person, photo: bytes | None) -> None:
    # An earlier wish for this door has most likely left the person there.
    likely_there = attempt.delivery.revision > 1
    await terminal.put_person(person, likely_there=likely_there)
    await terminal.put_cards(person)
    if photo is not None:
        await attempt.hold()
        try:
            await terminal.put_face(person.employee_no, photo, likely_there=likely_there)
        except NotSupported as error:
            # A card may be all that somebody needs there: they stay as with any refused face, and that is told.
            raise FaceNotSupported(**error.details) from error


async def _has_exactly(terminal: Terminal, found: PersonOnTerminal, person: Person) -> bool:
    """Whether these are the person's cards, none too few or too many; others are taken away.

    What the terminal does not count is not held against it, nor a count that its own list of cards does not bear out.
    """
    if found.cards is None or found.cards == len(person.cards):
        return True
    return found.cards > len(person.cards) and not await terminal.drop_other_cards(person)


async def _is_new(terminal: Terminal, found: PersonOnTerminal, photo: bytes) -> bool:
    """Whether the face is the one just brought, as far as the terminal gives evidence."""
    doubtful = await terminal.picture_in_doubt(found)
    return doubtful is None or await asyncio.to_thread(shows_same_picture, doubtful, photo)


async def take_away(terminal: Terminal, attempt: Attempt) -> None:
    """Removes the person with every credential and sees that they are gone; raises StationError leaves."""
    employee_no = attempt.delivery.employee_no
    await terminal.remove_person(employee_no, attempt.tell_percent)
    for pause_s in READ_BACK_PAUSES_S:
        await asyncio.sleep(pause_s)
        if await terminal.is_gone(employee_no):
            await attempt.advance(Event.GONE)
            return
    raise NotConfirmed(terminal=terminal.name)
