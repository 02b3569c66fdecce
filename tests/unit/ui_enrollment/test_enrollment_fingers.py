"""A finger of somebody who was just enrolled, taken at one door and brought to others."""

from __future__ import annotations

from facestation.domain.credential import FingerTemplate
from facestation.domain.enrollment import State
from facestation.domain.secret import Secret
from facestation.errors import FingerNotShown, FingersFull
from tests.unit.ui_enrollment.desk import Desk, delivery

TEMPLATE = "RklOR0VS"


async def enrolled(desk: Desk) -> None:
    desk.keys.knows_fingers = frozenset({"Lobby", "Gate"})
    await desk.enroll()
    for name in ("Lobby", "Gate"):
        desk.outbox.tell(delivery(name, State.VERIFIED))
    await desk.until(lambda: len(desk.shown.fingers.readers) == 2)


async def test_it_is_offered_once_doors_have_the_person_and_know_fingers(desk: Desk) -> None:
    desk.keys.knows_fingers = frozenset({"Gate"})
    await desk.enroll()
    assert desk.shown.fingers.readers == ()
    desk.outbox.tell(delivery("Gate", State.VERIFIED))
    await desk.until(lambda: [door.name for door in desk.shown.fingers.readers] == ["Gate"])


async def test_a_finger_is_taken_and_brought_to_all_of_them_and_shown_nowhere(desk: Desk) -> None:
    await enrolled(desk)
    desk.keys.refusals["Gate"] = FingersFull(terminal="Gate", sub_status="", error_msg="")
    desk.presenter.fingers.take("Lobby", 3)
    await desk.until(lambda: desk.keys.waiting == ["Lobby"])
    assert desk.shown.fingers.left_s == 60
    desk.keys.shown.put_nowait(FingerTemplate(3, Secret(TEMPLATE), 86))
    await desk.until(lambda: desk.shown.fingers.brought)
    shown = desk.shown.fingers
    assert (shown.quality, shown.bringing, shown.waiting_at) == (86, False, None)
    assert [(each.terminal, type(each.error)) for each in shown.brought] == [
        ("Lobby", type(None)),
        ("Gate", FingersFull),
    ]
    assert desk.keys.given == [(("Lobby", "Gate"), "V1")]
    assert TEMPLATE not in repr(desk.displayed)


async def test_a_finger_that_does_not_come_is_told_and_giving_up_ends_the_wait(desk: Desk) -> None:
    await enrolled(desk)
    desk.presenter.fingers.take("Lobby", 1)
    desk.keys.shown.put_nowait(FingerNotShown(terminal="Lobby", sub_status="", error_msg=""))
    await desk.until(lambda: desk.shown.fingers.error is not None)
    desk.presenter.fingers.take("Gate", 1)
    await desk.until(lambda: desk.keys.waiting == ["Gate"])
    desk.presenter.fingers.cancel()
    await desk.until(lambda: not desk.keys.waiting)
    assert (desk.shown.fingers.waiting_at, desk.shown.fingers.error) == (None, None)
    assert desk.keys.given == []
