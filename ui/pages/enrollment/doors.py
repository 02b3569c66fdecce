"""The doors of one enrollment: which are chosen, and how far each is."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.terminal import TerminalRecord


@dataclass(frozen=True, slots=True)
class Door:
    """One terminal as a row: chosen or not, and its part of this enrollment once there is one."""

    terminal_id: str
    name: str
    chosen: bool = True
    login_refused: bool = False
    delivery: Delivery | None = None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many doors of an enrollment are how far."""

    total: int = 0
    verified: int = 0
    removed: int = 0
    under_way: int = 0
    later: int = 0
    """Failed for now, and tried again by itself."""
    offline: int = 0
    blocked: int = 0
    refused: int = 0
    next_try: datetime | None = None

    @property
    def settled(self) -> bool:
        """Whether nothing moves at this moment."""
        return self.under_way == 0


Doors = tuple[Door, ...]


def doors_of(records: Sequence[TerminalRecord], before: Doors = (), wanted: frozenset[str] | None = None) -> Doors:
    """A row for each terminal; what `before` knows of it stays, and of the others `wanted` or every one is chosen."""
    known = {door.terminal_id: door for door in before}
    fresh = {record.id: Door(record.id, record.name, wanted is None or record.id in wanted) for record in records}
    return tuple(
        dataclasses.replace(
            known.get(record.id, fresh[record.id]), name=record.name, login_refused=record.login_refused
        )
        for record in records
    )


def with_choice(doors: Doors, terminal_id: str, *, chosen: bool) -> Doors:
    """`doors` with one of them chosen or not."""
    return tuple(
        dataclasses.replace(door, chosen=chosen) if door.terminal_id == terminal_id else door for door in doors
    )


def with_delivery(doors: Doors, delivery: Delivery, *, unless_known: bool = False) -> Doors:
    """`doors` with the news of one of them; news of an older wish is ignored.

    With `unless_known` news of the same wish is ignored as well: the door has heard of it already, and perhaps more.
    """
    return tuple(
        dataclasses.replace(door, delivery=delivery)
        if door.terminal_id == delivery.terminal_id and _is_news(delivery, door.delivery, unless_known)
        else door
        for door in doors
    )


def without_deliveries(doors: Doors) -> Doors:
    """`doors` for the next person, with the same choice."""
    return tuple(dataclasses.replace(door, delivery=None) for door in doors)


def chosen_ids(doors: Doors) -> tuple[str, ...]:
    """The ids of the chosen doors."""
    return tuple(door.terminal_id for door in doors if door.chosen)


def open_ids(doors: Doors) -> tuple[str, ...]:
    """The ids of the chosen doors that do not have the person and will not get them by themselves."""
    return tuple(door.terminal_id for door in doors if door.chosen and _is_open(door.delivery))


def present(doors: Doors) -> int:
    """On how many doors the person is wanted."""
    return sum(1 for door in doors if door.delivery is not None and door.delivery.wanted is Wanted.PRESENT)


def tally(doors: Doors) -> Tally:
    """How far the doors of this enrollment are, all in all."""
    deliveries = [door.delivery for door in doors if door.delivery is not None]
    states = [_counted_as(delivery) for delivery in deliveries]
    moments = [delivery.next_try for delivery in deliveries if delivery.next_try is not None]
    return Tally(
        total=len(deliveries),
        **{name: states.count(name) for name in set(states)},
        next_try=min(moments, default=None),
    )


def _is_open(delivery: Delivery | None) -> bool:
    return delivery is None or delivery.wanted is Wanted.ABSENT or delivery.state is State.REFUSED


def _counted_as(delivery: Delivery) -> str:
    if delivery.state is State.WAITING and delivery.error is not None:
        return "later"
    return _COUNTED[delivery.state]


_COUNTED = {
    State.WAITING: "under_way",
    State.SENDING: "under_way",
    State.ON_TERMINAL: "under_way",
    State.VERIFIED: "verified",
    State.REMOVED: "removed",
    State.OFFLINE: "offline",
    State.BLOCKED: "blocked",
    State.REFUSED: "refused",
}


def _is_news(delivery: Delivery, known: Delivery | None, unless_known: bool) -> bool:
    if known is None or known.employee_no != delivery.employee_no:
        return True
    return delivery.revision > known.revision or (delivery.revision == known.revision and not unless_known)
