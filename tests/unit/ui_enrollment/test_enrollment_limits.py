"""The terminals' own limits beside ours, asked for only where a pose is doubtful."""

from __future__ import annotations

from facestation.domain.face_limits import FaceLimits
from facestation.domain.photo import Verdict
from tests.unit.ui_enrollment.desk import Desk


async def test_a_doubtful_pose_asks_the_chosen_terminals_once(desk: Desk) -> None:
    desk.terminals.limits = FaceLimits(yaw_deg=45, pitch_deg=40)
    desk.photos.verdict = Verdict.FAIL
    await desk.open()
    await desk.photograph()
    await desk.until(lambda: desk.shown.limits is not None)
    assert desk.shown.limits == FaceLimits(yaw_deg=45, pitch_deg=40)
    await desk.photograph(b"again")
    assert desk.terminals.asked == [("Lobby", "Gate")]


async def test_a_good_photo_asks_nobody(desk: Desk) -> None:
    await desk.open()
    await desk.photograph()
    assert desk.terminals.asked == []
    assert desk.shown.limits is None


def test_the_stricter_of_two_terminals_counts() -> None:
    one, other = FaceLimits(yaw_deg=45, score=60), FaceLimits(yaw_deg=30, pitch_deg=20, score=10)
    both = one.stricter(other)
    assert (both.yaw_deg, both.pitch_deg, both.score) == (30, 20, 60)
    assert (both.of_check("yaw"), both.of_check("roll")) == (30, None)
    assert FaceLimits().stricter(FaceLimits()).yaw_deg is None
