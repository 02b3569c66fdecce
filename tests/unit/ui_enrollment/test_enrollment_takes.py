"""Several pictures of one person, a supervisor's decision, and the part that somebody chose."""

from __future__ import annotations

from pathlib import Path

from facestation.domain.photo import Part, Verdict
from facestation.domain.takes import Because
from facestation.errors import PhotoRejected, PhotoUnreadable
from tests.unit.ui_enrollment.desk import Desk
from ui.pages.enrollment.photo import Photo, Source, SourceKind, Stage
from ui.pages.enrollment.takes import MOST, Takes


def photo(desk: Desk) -> Photo:
    return desk.shown.photo


async def take(desk: Desk, data: bytes) -> None:
    before = len(desk.photos.judged)
    desk.paste(data)
    await desk.until(lambda: len(desk.photos.judged) > before and photo(desk).stage is Stage.STILL)


async def test_a_further_picture_costs_nothing_and_the_best_is_shown(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"good")
    good = photo(desk).still
    desk.photos.verdict = Verdict.WARN
    await take(desk, b"poor")
    assert [still.original for still in photo(desk).takes.stills] == [b"good", b"poor"]
    assert photo(desk).still is good
    best = photo(desk).takes.best
    assert best is not None
    assert (best.index, best.because) == (0, Because.FEWER_REMARKS)


async def test_any_other_picture_can_be_chosen(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"one")
    await take(desk, b"two")
    desk.presenter.photo.choose_take(0)
    assert photo(desk).still is photo(desk).takes.stills[0]
    desk.presenter.photo.choose_take(7)
    assert photo(desk).still is photo(desk).takes.stills[0]


async def test_a_retake_keeps_the_picture_before_it(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"one")
    desk.presenter.photo.choose(Source(SourceKind.CAMERA, "Gate", "Gate"))
    assert (photo(desk).stage, photo(desk).still) == (Stage.LIVE, None)
    assert len(photo(desk).takes.stills) == 1
    assert desk.presenter.would_lose
    desk.presenter.photo.choose_take(0)
    assert photo(desk).stage is Stage.STILL
    await desk.until(lambda: desk.cameras.watching == 0)


async def test_a_picture_can_be_thrown_away(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"one")
    await take(desk, b"two")
    desk.presenter.photo.drop_take(1)
    shown = photo(desk).still
    assert shown is not None
    assert shown.original == b"one"
    desk.presenter.photo.drop_take(0)
    assert (photo(desk).takes, photo(desk).still) == (Takes(), None)
    desk.presenter.photo.drop_take(0)


async def test_a_photo_file_is_removed_not_only_put_aside(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.take_file(Path("ann.jpg"))
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.presenter.photo.retake()
    assert (photo(desk).stage, photo(desk).takes) == (Stage.EMPTY, Takes())


async def test_so_many_are_kept_and_the_least_good_one_goes(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"0")
    desk.photos.verdict = Verdict.WARN
    await take(desk, b"warned")
    desk.photos.verdict = Verdict.PASS
    for number in range(1, MOST):
        await take(desk, str(number).encode())
    kept = [still.original for still in photo(desk).takes.stills]
    assert kept == [b"0", b"1", b"2", b"3", b"4"]


async def test_several_files_at_once_are_several_pictures(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.take_files([Path("one.jpg"), Path("two.jpg"), Path("three.jpg")])
    await desk.until(lambda: len(photo(desk).takes.stills) == 3)
    assert desk.photos.judged == [b"one.jpg", b"two.jpg", b"three.jpg"]


async def test_a_bad_one_among_several_files_is_told_and_costs_the_others_nothing(desk: Desk) -> None:
    await desk.open()
    desk.photos.bad = {b"two.jpg"}
    desk.presenter.photo.take_files([Path("one.jpg"), Path("two.jpg"), Path("three.jpg")])
    await desk.until(lambda: len(photo(desk).takes.stills) == 2)
    assert isinstance(photo(desk).error, PhotoUnreadable)
    assert photo(desk).stage is Stage.STILL


async def test_the_next_visitor_starts_without_pictures(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.next_visitor()
    assert photo(desk).takes == Takes()


async def test_a_supervisor_may_use_a_photo_that_a_check_of_the_pose_refuses(desk: Desk) -> None:
    await desk.open()
    desk.presenter.edit(name="Ann")
    desk.photos.verdict = Verdict.FAIL
    await take(desk, b"turned")
    assert photo(desk).overridable
    assert isinstance(photo(desk).obstacle(has_card=False), PhotoRejected)
    desk.presenter.photo.override()
    await desk.until(lambda: photo(desk).prepared is not None)
    assert photo(desk).obstacle(has_card=False) is None
    assert not photo(desk).overridable
    desk.presenter.enroll()
    await desk.until(lambda: desk.enrollment.accepted)
    decision = desk.enrollment.accepted[0].override
    assert decision is not None
    assert (decision.checks, decision.supervisor) == (("yaw",), "B. Meyer")


async def test_without_a_decision_the_photo_stays_refused(desk: Desk) -> None:
    await desk.open()
    desk.photos.verdict, desk.screen.answer = Verdict.FAIL, False
    await take(desk, b"turned")
    desk.presenter.photo.override()
    await desk.until(lambda: "override" in desk.screen.asked)
    assert photo(desk).prepared is None


async def test_nobody_is_asked_about_a_photo_without_a_face(desk: Desk) -> None:
    await desk.open()
    desk.photos.verdict, desk.photos.check = Verdict.FAIL, "no_face"
    await take(desk, b"wall")
    desk.presenter.photo.override()
    assert (photo(desk).overridable, desk.screen.asked) == (False, [])


async def test_the_part_that_somebody_chose_is_one_more_picture_and_the_one_to_send(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"whole")
    desk.presenter.photo.edit()
    await desk.until(lambda: len(photo(desk).takes.stills) == 2)
    shown = photo(desk).still
    assert shown is not None
    assert shown.part == Part(0.1, 0.1, 0.5, 0.5)
    assert desk.photos.parts[-1] == Part(0.1, 0.1, 0.5, 0.5)


async def test_a_part_that_was_not_chosen_changes_nothing(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"whole")
    desk.screen.answer = False
    desk.presenter.photo.edit()
    await desk.until(lambda: "part" in desk.screen.asked)
    assert len(photo(desk).takes.stills) == 1
    assert photo(desk).stage is Stage.STILL


async def test_a_part_that_cannot_be_judged_leaves_the_photo_as_it_was(desk: Desk) -> None:
    await desk.open()
    await take(desk, b"whole")
    before = photo(desk).still
    desk.photos.bad = {b"whole"}
    desk.presenter.photo.edit()
    await desk.until(lambda: photo(desk).error)
    assert (photo(desk).stage, photo(desk).still) == (Stage.STILL, before)


async def test_a_photo_that_took_itself_and_is_refused_looked_at_closely_is_not_shown(desk: Desk) -> None:
    desk.guide.check = None
    desk.photos.verdict, desk.photos.check = Verdict.FAIL, "sharp"
    await desk.open()
    await desk.until(lambda: desk.photos.judged)
    await desk.until(lambda: photo(desk).stage is Stage.LIVE)
    assert photo(desk).takes == Takes()
    desk.photos.verdict = Verdict.PASS
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert len(photo(desk).takes.stills) == 1


async def test_a_photo_chosen_by_hand_is_used_instead_of_a_better_one_that_took_itself(desk: Desk) -> None:
    desk.guide.check = None
    await desk.open()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.photos.verdict = Verdict.WARN
    await take(desk, b"mine")
    assert photo(desk).still is photo(desk).takes.stills[-1]
    best = photo(desk).takes.best
    assert best is not None
    assert best.index == 0


async def test_after_a_door_refused_a_photo_another_one_takes_its_place(desk: Desk) -> None:
    await desk.enroll()
    desk.photos.verdict = Verdict.WARN
    await take(desk, b"other")
    assert photo(desk).still is photo(desk).takes.stills[-1]
    desk.photos.verdict = Verdict.FAIL
    await take(desk, b"useless")
    assert photo(desk).still is not photo(desk).takes.stills[-1]
