"""A card that is read at a door instead of being typed."""

from __future__ import annotations

from facestation.domain.credential import CardRead
from facestation.errors import CardNotShown
from tests.unit.ui_enrollment.desk import Desk
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.shown import Shown


def readers(shown: Shown) -> list[str]:
    return [door.name for door in shown.card.readers]


async def offered(desk: Desk, *names: str) -> None:
    desk.keys.able = frozenset(names)
    await desk.open()
    await desk.until(lambda: readers(desk.shown) == list(names))


async def test_it_is_offered_at_the_chosen_doors_that_can_and_each_is_asked_once(desk: Desk) -> None:
    await offered(desk, "Gate")
    desk.presenter.choose_door("Lobby", chosen=False)
    desk.presenter.choose_door("Gate", chosen=False)
    assert readers(desk.shown) == []
    desk.presenter.choose_door("Gate", chosen=True)
    assert readers(desk.shown) == ["Gate"]
    assert desk.keys.asked == [("Lobby", "Gate")]


async def test_the_number_of_a_card_lands_in_its_field_beside_those_that_are_there(desk: Desk) -> None:
    await offered(desk, "Lobby", "Gate")
    for number in ("1001", "1002", "1001"):
        desk.presenter.card.read("Gate")
        await desk.until(lambda: desk.keys.waiting == ["Gate"])
        waited = desk.shown.card.waiting_at
        assert (waited and waited.name, desk.shown.card.left_s) == ("Gate", 60)
        desk.keys.shown.put_nowait(CardRead(number, "TypeA_M1"))
        await desk.until(lambda: desk.shown.card.waiting_at is None)
    assert desk.shown.form.card_no == "1001, 1002"
    assert desk.screen.focused[-1] is Field.CARD_NO


async def test_a_card_that_does_not_come_is_told_until_something_is_typed(desk: Desk) -> None:
    await offered(desk, "Gate")
    desk.presenter.card.read("Gate")
    desk.keys.shown.put_nowait(CardNotShown(terminal="Gate", sub_status="", error_msg=""))
    await desk.until(lambda: desk.shown.card.error is not None)
    assert desk.shown.card.waiting_at is None
    desk.presenter.edit(card_no="1")
    assert desk.shown.card.error is None
    assert desk.failures == []


async def test_giving_up_ends_the_wait_at_the_terminal_and_so_does_the_next_visitor(desk: Desk) -> None:
    await offered(desk, "Lobby", "Gate")
    for give_up in (desk.presenter.card.cancel, desk.presenter.next_visitor):
        desk.presenter.card.read("Lobby")
        await desk.until(lambda: desk.keys.waiting == ["Lobby"])
        give_up()
        await desk.until(lambda: not desk.keys.waiting)
        assert desk.shown.card.waiting_at is None


async def test_another_door_takes_the_place_of_the_first(desk: Desk) -> None:
    await offered(desk, "Lobby", "Gate")
    desk.presenter.card.read("Lobby")
    await desk.until(lambda: desk.keys.waiting == ["Lobby"])
    desk.presenter.card.read("Gate")
    await desk.until(lambda: desk.keys.waiting == ["Gate"])
    desk.presenter.card.read("nowhere")
    assert desk.keys.waiting == ["Gate"]
