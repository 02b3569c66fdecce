"""The outbox at work: a wish once written down reaches its door, whatever happens on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.errors import NoTerminals, PhotoMissing
from facestation.services.people import outbox
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
OpenStation = Callable[..., Awaitable[Station]]

ADA = Person("10042", "Ada Example")


class Watch:
    """Remembers what the outbox announces, and waits for a state."""

    def __init__(self, station: Station) -> None:
        self.seen: list[Delivery] = []
        self._changed = asyncio.Event()
        station.outbox.subscribe(self._note)

    def _note(self, delivery: Delivery) -> None:
        self.seen.append(delivery)
        self._changed.set()

    async def until(self, *states: State) -> Delivery:
        # Shorter than the outbox sleeps when nobody wakes it.
        async with asyncio.timeout(20):
            while True:
                for delivery in self.seen:
                    if delivery.state in states:
                        return delivery
                await self.more()

    async def more(self) -> None:
        self._changed.clear()
        await self._changed.wait()


async def wish(
    station: Station, doors: list[VirtualTerminal], photo: PreparedPhoto, person: Person = ADA
) -> EnrollmentRequest:
    """The request that enrolls `person` on these doors, which are added to the list first."""
    ids = [(await station.terminals.resolve(door.url)).id for door in doors]
    return EnrollmentRequest(person, photo, tuple(ids), "test")


async def test_each_step_of_an_enrollment_is_announced(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    watch = Watch(station)
    await station.outbox.start()
    accepted = await station.enrollment.accept(await wish(station, [door], photo))
    assert [delivery.state for delivery in accepted] == [State.WAITING]
    await watch.until(State.VERIFIED)
    states = [delivery.state for delivery in watch.seen]
    assert states == [State.WAITING, State.SENDING, State.ON_TERMINAL, State.VERIFIED]
    assert door.state.faces["10042"].jpeg == photo.jpeg


async def test_a_door_that_was_off_is_served_as_soon_as_somebody_connects_it(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    await door.power_off()
    watch = Watch(station)
    await station.outbox.start()
    await station.enrollment.accept(await wish(station, [door], photo))
    offline = await watch.until(State.OFFLINE)
    assert offline.next_try is not None
    assert offline.error is not None
    assert offline.error.code == "connection_failed"
    await door.power_on()
    await station.terminals.connect(offline.terminal_id)
    await watch.until(State.VERIFIED)


async def test_closing_in_the_middle_leaves_the_wish_for_the_next_start(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("slow=5@faces.set_up",))
    first = await open_one()
    watch = Watch(first)
    await first.outbox.start()
    await first.enrollment.accept(await wish(first, [door], photo))
    await watch.until(State.SENDING)
    await until(lambda: door.state.requests_for("faces.set_up"))
    await first.close()
    door.faults.clear()
    second = await open_one()
    [left] = await second.outbox.pending()
    assert left.state is State.WAITING
    watch = Watch(second)
    await second.outbox.start()
    await watch.until(State.VERIFIED)
    assert list(door.state.people) == list(door.state.faces) == ["10042"]


async def test_a_face_that_was_accepted_is_only_read_back_after_an_interruption(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("cut@persons.search:2",))
    [interrupted] = await station.enrollment.enroll(await wish(station, [door], photo))
    assert (interrupted.state, interrupted.face_written) == (State.OFFLINE, True)
    assert await station.outbox.run(everything=True) == []
    assert [seen.operation for seen in door.state.requests].count("faces.set_up") == 1


async def test_a_face_that_was_accepted_and_is_gone_is_sent_again(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("cut@persons.search:2",))
    await station.enrollment.enroll(await wish(station, [door], photo))
    door.state.people.clear()
    door.state.faces.clear()
    assert await station.outbox.run(everything=True) == []
    assert list(door.state.faces) == ["10042"]


async def test_undo_takes_a_new_visitor_away_even_while_the_enrollment_is_under_way(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("slow=0.5@faces.set_up",))
    watch = Watch(station)
    await station.outbox.start()
    number = await station.enrollment.new_employee_no()
    await station.enrollment.accept(await wish(station, [door], photo, Person(number, "Ada Example")))
    assert station.enrollment.can_undo(number)
    await watch.until(State.SENDING)
    await station.enrollment.undo(number)
    removed = await watch.until(State.REMOVED)
    assert removed.wanted is Wanted.ABSENT
    assert not door.state.people
    assert not door.state.faces
    assert not station.enrollment.can_undo(number)


async def test_a_face_is_not_sent_any_more_when_an_undo_has_come_in_between(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(faults=("slow=0.5@persons.set_up",))
    watch = Watch(station)
    await station.outbox.start()
    number = await station.enrollment.new_employee_no()
    await station.enrollment.accept(await wish(station, [door], photo, Person(number, "Ada Example")))
    await watch.until(State.SENDING)
    await station.enrollment.undo(number)
    await watch.until(State.REMOVED)
    assert "faces.set_up" not in [seen.operation for seen in door.state.requests]


async def test_somebody_who_was_there_before_cannot_be_undone(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    await station.enrollment.enroll(await wish(station, [door], photo))
    await station.enrollment.accept(await wish(station, [door], photo))
    assert not station.enrollment.can_undo("10042")
    with pytest.raises(ValueError, match="new person"):
        await station.enrollment.undo("10042")


async def test_a_typed_number_is_looked_up_on_the_doors_first(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    taken, free = await terminal(), await terminal()
    await station.enrollment.enroll(await wish(station, [taken], photo))
    ids = [(await station.terminals.resolve(door.url)).id for door in (taken, free)]
    [holder] = await station.enrollment.holders("10042", ids)
    assert (holder.terminal, holder.person.name) == (taken.url, "Ada Example")
    assert await station.enrollment.holders("10099", ids) == []
    await station.enrollment.accept(await wish(station, [free], photo, Person("10099", "Bob")))
    assert station.enrollment.can_undo("10099")


async def test_a_number_is_not_called_free_by_a_door_that_does_not_answer(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    record = await station.terminals.resolve(door.url)
    await door.power_off()
    assert await station.enrollment.holders("10099", [record.id]) == []
    await station.enrollment.accept(await wish(station, [door], photo, Person("10099", "Bob")))
    assert not station.enrollment.can_undo("10099")


async def test_a_number_that_was_free_on_one_door_is_not_free_on_another(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    free, taken = await terminal(), await terminal()
    taken.state.people["10099"] = {"employeeNo": "10099", "name": "Somebody else"}
    request = await wish(station, [free, taken], photo, Person("10099", "Bob"))
    assert await station.enrollment.holders("10099", request.terminal_ids[:1]) == []
    await station.enrollment.accept(request)
    assert not station.enrollment.can_undo("10099")


async def test_a_number_that_turned_out_to_be_taken_is_no_longer_free(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    request = await wish(station, [door], photo, Person("10099", "Bob"))
    assert await station.enrollment.holders("10099", request.terminal_ids) == []
    door.state.people["10099"] = {"employeeNo": "10099", "name": "Bob"}
    assert len(await station.enrollment.holders("10099", request.terminal_ids)) == 1
    await station.enrollment.accept(request)
    assert not station.enrollment.can_undo("10099")


async def test_a_number_is_not_called_free_by_a_door_that_shows_faces_alone(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(profile="k1t672")
    door.state.people["10099"] = {"employeeNo": "10099", "name": "Somebody with a card"}
    request = await wish(station, [door], photo, Person("10099", "Bob"))
    assert await station.enrollment.holders("10099", request.terminal_ids) == []
    await station.enrollment.accept(request)
    assert not station.enrollment.can_undo("10099")


async def test_undo_leaves_doors_alone_to_which_it_brought_nobody(
    station: Station, open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door, elsewhere = await terminal(), await terminal()
    number = await station.enrollment.new_employee_no()
    visitor = Person(number, "Ada Example")
    await station.enrollment.accept(await wish(station, [door], photo, visitor))
    other_desk = await open_one()
    await other_desk.enrollment.enroll(await wish(other_desk, [elsewhere], photo, visitor))
    [undone] = await station.enrollment.undo(number)
    assert undone.terminal == door.url
    await station.outbox.run()
    assert (list(door.state.people), list(elsewhere.state.people)) == ([], [number])


async def test_two_programs_never_bring_the_same_person_twice(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal(modeling_s=0.5)
    first, second = await open_one(), await open_one()
    request = await wish(first, [door], photo)
    running = asyncio.create_task(first.enrollment.enroll(request))
    while not any(row.state is State.SENDING for row in await second.outbox.pending()):  # noqa: ASYNC110 - other process
        await asyncio.sleep(0.01)
    await second.outbox.run(everything=True)
    await running
    assert [seen.operation for seen in door.state.requests].count("faces.set_up") == 1


async def test_a_new_password_sends_what_was_blocked(
    open_one: OpenStation, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    station = await open_one(password="Wrong-2024")
    watch = Watch(station)
    await station.outbox.start()
    await station.enrollment.accept(await wish(station, [door], photo))
    blocked = await watch.until(State.BLOCKED)
    assert blocked.next_try is None
    assert door.failed_logins == 1
    await station.terminals.set_login(blocked.terminal_id, "admin", Secret("Tulip-2024"))
    await watch.until(State.VERIFIED)
    assert door.failed_logins == 1


async def test_a_door_that_is_locked_is_served_when_its_lock_is_over(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(outbox, "AFTER_LOCK", timedelta(seconds=0.5))
    door = await terminal(faults=("lock",), lock_s=2.0)
    watch = Watch(station)
    await station.outbox.start()
    await station.enrollment.accept(await wish(station, [door], photo))
    await watch.until(State.SENDING)
    while watch.seen[-1].error is None:
        await watch.more()
    door.faults.clear()
    verified = await watch.until(State.VERIFIED)
    assert verified.attempts == 2
    assert door.failed_logins == 0


async def test_a_card_alone_is_enough_and_nothing_alone_is_not(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    ids = ((await station.terminals.resolve(door.url)).id,)
    with_card = Person("10042", "Ada Example", cards=("1000200030",))
    [delivery] = await station.enrollment.enroll(EnrollmentRequest(with_card, None, ids))
    assert delivery.state is State.VERIFIED
    assert list(door.state.cards) == ["1000200030"]
    with pytest.raises(PhotoMissing):
        await station.enrollment.enroll(EnrollmentRequest(ADA, None, ids))
    with pytest.raises(NoTerminals):
        await station.enrollment.enroll(EnrollmentRequest(with_card, None, ()))


async def test_a_terminal_taken_off_the_list_is_owed_nothing(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    await door.power_off()
    [delivery] = await station.enrollment.enroll(await wish(station, [door], photo))
    await station.terminals.remove(delivery.terminal_id)
    assert await station.outbox.pending() == []
    assert await station.terminals.list() == []


async def test_the_audit_says_which_desk_enrolled_and_removed(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    station.settings.change("desk_name", "North desk")
    request = await wish(station, [door], photo)
    await station.enrollment.enroll(request)
    await station.enrollment.remove("10042", request.terminal_ids)
    desks = {entry.kind: entry.operator for entry in station.store.audit.list()}
    assert desks[AuditKind.PRESENT_WANTED] == desks[AuditKind.ABSENT_WANTED] == "North desk"


async def test_the_live_picture_comes_as_often_as_the_settings_say(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record = await station.terminals.resolve(door.url)
    station.settings.change("preview_fps", 10)
    frames = station.cameras.preview(record.id)
    begun_s = asyncio.get_running_loop().time()
    first = await anext(frames)
    assert [(await anext(frames))[:2] for _ in range(3)] == [b"\xff\xd8"] * 3
    took_s = asyncio.get_running_loop().time() - begun_s
    assert first[:2] == b"\xff\xd8"
    assert 0.3 <= took_s < 3
