"""What the terminals page learns from enrollments, without asking a terminal itself."""

from __future__ import annotations

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.errors import ConnectionFailed, CredentialsMissing, PhotoQuality, StationError
from tests.unit.ui.terminals_desk import NOW, Desk
from ui.pages.terminals.shown import Standing


def news(terminal_id: str, state: State, error: StationError | None = None) -> Delivery:
    """A delivery to this terminal, as the outbox tells it."""
    return Delivery(1, "10042", "Ada", terminal_id, "Front", Wanted.PRESENT, state, 1, error=error)


def standing(desk: Desk) -> Standing:
    """How the first terminal of the list stands."""
    return desk.shown.rows[0].answer.standing


async def test_a_terminal_that_an_enrollment_did_not_reach_is_not_shown_as_connected() -> None:
    desk = await Desk("Front").open()
    [row] = desk.shown.rows
    desk.presenter.choose(row.record.id)
    desk.presenter.connect("secret")
    await desk.settle()
    desk.presenter.delivery_changed(news(row.record.id, State.OFFLINE, ConnectionFailed(terminal="Front")))
    assert standing(desk) is Standing.FAILED
    assert isinstance(desk.shown.answer.error, ConnectionFailed)
    desk.presenter.delivery_changed(news(row.record.id, State.VERIFIED))
    assert standing(desk) is Standing.CONNECTED
    assert desk.shown.rows[0].answer.at == NOW


async def test_a_missing_password_is_told_as_soon_as_the_list_is_there() -> None:
    desk = Desk("Front")
    [record] = await desk.station.list()
    desk.presenter.deliveries_known([news(record.id, State.BLOCKED, CredentialsMissing(terminal="Front"))])
    await desk.open()
    assert isinstance(desk.shown.rows[0].answer.error, CredentialsMissing)
    assert not desk.station.connected


async def test_a_photo_that_a_terminal_refuses_says_nothing_about_the_terminal() -> None:
    desk = await Desk("Front").open()
    [row] = desk.shown.rows
    desk.presenter.delivery_changed(news(row.record.id, State.REFUSED, PhotoQuality(terminal="Front")))
    assert standing(desk) is Standing.NOT_ASKED
