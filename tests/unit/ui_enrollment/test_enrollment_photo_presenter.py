"""The photo region: every way to a photo, what is said on the way, and that nothing is lost."""

from __future__ import annotations

import asyncio
from pathlib import Path

from facestation.domain.photo import FaceBox, Verdict
from facestation.errors import (
    CaptureTimedOut,
    ConnectionFailed,
    LoginPaused,
    PhotoMissing,
    PhotoRejected,
    PhotoUncheckable,
    PhotoUnreadable,
)
from tests.unit.ui_enrollment.desk import Desk, record, report
from ui.pages.enrollment.photo import Photo, Source, SourceKind, Stage
from ui.pages.enrollment.photo_presenter import PREVIEW_JOB

LOBBY = Source(SourceKind.CAMERA, "Lobby", "Lobby")
GATE = Source(SourceKind.CAMERA, "Gate", "Gate")
CAPTURE = Source(SourceKind.CAPTURE, "Gate", "Gate")
FILE = Source(SourceKind.FILE)


def photo(desk: Desk) -> Photo:
    return desk.shown.photo


async def test_the_first_camera_is_live_as_soon_as_the_window_opens(desk: Desk) -> None:
    await desk.open()
    assert (photo(desk).source, photo(desk).stage) == (LOBBY, Stage.LIVE)
    await desk.until(lambda: len(desk.screen.frames) > 3)
    assert desk.screen.frames[0] == b"Lobby 1"


async def test_every_camera_and_capture_can_be_chosen_and_files_and_the_clipboard(desk: Desk) -> None:
    await desk.open()
    kinds = [source.kind for source in photo(desk).sources]
    cameras = [SourceKind.CAMERA] * 2 + [SourceKind.WEBCAM]
    assert kinds == [*cameras, *[SourceKind.CAPTURE] * 2, SourceKind.FILE, SourceKind.CLIPBOARD]


async def test_a_terminal_that_refused_the_password_is_not_asked_for_its_picture(desk: Desk) -> None:
    desk.terminals.records = [record("Lobby", login_refused=True), record("Gate")]
    await desk.open()
    assert photo(desk).source == GATE


async def test_without_any_terminal_a_file_is_the_way(desk: Desk) -> None:
    desk.terminals.records = []
    desk.presenter.open()
    await desk.until(lambda: photo(desk).source == FILE)
    assert photo(desk).stage is Stage.EMPTY


async def test_another_camera_replaces_the_first(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.cameras.watching == 1)
    desk.presenter.photo.choose(GATE)
    await desk.until(lambda: b"Gate 1" in desk.screen.frames)
    assert desk.cameras.watched == ["Lobby", "Gate"]
    assert desk.cameras.watching == 1


async def test_the_hint_of_the_guide_is_shown_and_the_face_is_marked(desk: Desk) -> None:
    desk.guide.check = "close"
    await desk.open()
    await desk.until(lambda: photo(desk).live.seen)
    assert photo(desk).live.hint == "close"
    assert desk.screen.faces[-1] == (FaceBox(100, 100, 80, 80), False)
    desk.guide.check = None
    await desk.until(lambda: photo(desk).live.hint is None)
    assert desk.screen.faces[-1][1]


async def test_a_first_bad_picture_is_not_praised_before_the_guide_is_sure(desk: Desk) -> None:
    desk.guide.check = None
    desk.photos.frame_report = report(Verdict.FAIL, "no_face")
    await desk.open()
    judged = len(desk.screen.faces)
    await desk.until(lambda: len(desk.screen.faces) > judged + 2)
    assert not photo(desk).live.seen
    desk.guide.check = "no_face"
    await desk.until(lambda: photo(desk).live.seen)
    assert photo(desk).live.hint == "no_face"


async def test_the_button_takes_the_picture_that_was_seen_last(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.screen.frames)
    seen = desk.screen.frames[-1]
    desk.presenter.photo.shoot()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert desk.photos.judged == [seen]
    assert desk.cameras.watching == 0
    still = photo(desk).still
    assert still is not None
    assert still.picture == b"ready " + seen
    assert desk.presenter.photo.taken_by_hand


async def test_a_good_face_that_holds_still_takes_its_own_photo(desk: Desk) -> None:
    desk.guide.check = None
    await desk.open()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert not desk.presenter.photo.taken_by_hand
    assert not desk.presenter.would_lose


async def test_a_hint_that_would_only_help_does_not_forbid_the_photo(desk: Desk) -> None:
    desk.guide.check, desk.guide.verdict = "dark", Verdict.WARN
    await desk.open()
    await desk.until(lambda: photo(desk).live.seen)
    assert (photo(desk).live.hint, photo(desk).live.good) == ("dark", True)


async def test_after_a_retake_the_photo_waits_for_the_button(desk: Desk) -> None:
    desk.guide.check = None
    await desk.open()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.presenter.photo.retake()
    assert (photo(desk).stage, photo(desk).still) == (Stage.LIVE, None)
    await asyncio.sleep(1.4)
    assert photo(desk).stage is Stage.LIVE


async def test_pressed_before_there_is_a_picture_the_first_one_is_taken(desk: Desk) -> None:
    desk.cameras.pause_s = 0.1
    await desk.open()
    desk.presenter.photo.shoot()
    assert photo(desk).stage is Stage.LIVE
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert desk.photos.judged == [b"Lobby 1"]
    assert desk.presenter.photo.taken_by_hand


async def test_pressed_while_a_photo_is_there_a_new_one_is_taken_at_once(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.screen.frames)
    desk.presenter.photo.shoot()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.presenter.photo.shoot()
    await desk.until(lambda: len(desk.photos.judged) == 2)
    await desk.until(lambda: photo(desk).stage is Stage.STILL)


async def test_a_dead_camera_says_why_and_the_button_tries_again_at_once(desk: Desk) -> None:
    error = ConnectionFailed(terminal="Lobby")
    desk.cameras.error = error
    await desk.open()
    await desk.until(lambda: photo(desk).camera_error is error)
    assert desk.jobs.running(PREVIEW_JOB), "it is tried again by itself as well"
    desk.cameras.error = None
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.screen.frames)
    assert photo(desk).camera_error is None


async def test_a_camera_behind_a_refused_password_is_not_tried_again_by_itself(desk: Desk) -> None:
    desk.cameras.error = LoginPaused(terminal="Lobby")
    await desk.open()
    await desk.until(lambda: photo(desk).camera_error)
    await asyncio.sleep(0)
    assert not desk.jobs.running(PREVIEW_JOB)


async def test_a_file_becomes_the_photo_and_the_camera_rests(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.take_file(Path("ann.jpg"))
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert photo(desk).source == FILE
    assert desk.photos.judged == [b"ann.jpg"]
    await desk.until(lambda: desk.cameras.watching == 0)


async def test_a_file_that_is_no_photo_says_so_and_the_camera_goes_on(desk: Desk) -> None:
    await desk.open()
    desk.photos.error = PhotoUnreadable()
    desk.presenter.photo.take_file(Path("letter.txt"))
    await desk.until(lambda: photo(desk).error)
    assert (photo(desk).stage, photo(desk).source) == (Stage.LIVE, LOBBY)
    assert isinstance(photo(desk).error, PhotoUnreadable)
    seen = len(desk.screen.frames)
    await desk.until(lambda: len(desk.screen.frames) > seen + 2)


async def test_a_bad_file_does_not_cost_the_photo_that_was_there(desk: Desk) -> None:
    await desk.open()
    await desk.photograph()
    before = photo(desk).still
    desk.photos.error = PhotoUnreadable()
    desk.presenter.photo.take_file(Path("letter.txt"))
    await desk.until(lambda: photo(desk).error)
    assert photo(desk).still is before
    assert photo(desk).stage is Stage.STILL


async def test_a_photo_that_took_itself_is_not_enrolled_in_place_of_a_bad_file(desk: Desk) -> None:
    desk.guide.check = None
    await desk.open()
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.photos.error = PhotoUnreadable()
    desk.presenter.photo.take_file(Path("letter.txt"))
    await desk.until(lambda: photo(desk).error)
    assert (photo(desk).stage, photo(desk).still) == (Stage.LIVE, None)
    assert isinstance(photo(desk).obstacle(has_card=False), PhotoUnreadable)
    desk.photos.error = None
    await asyncio.sleep(1.4)
    assert photo(desk).stage is Stage.LIVE


async def test_nothing_takes_itself_while_a_file_is_chosen(desk: Desk) -> None:
    desk.guide.check = None
    await desk.open()
    desk.presenter.photo.pick_file()
    await asyncio.sleep(1.4)
    assert (photo(desk).stage, desk.screen.asked) == (Stage.LIVE, ["file"])


async def test_a_frame_that_cannot_be_judged_brings_the_camera_back(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.screen.frames)
    desk.photos.error = PhotoUnreadable()
    desk.presenter.photo.shoot()
    await desk.until(lambda: photo(desk).error)
    assert photo(desk).stage is Stage.LIVE
    assert desk.jobs.running(PREVIEW_JOB)


async def test_something_dropped_that_is_no_picture_is_refused_in_words(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.refuse(PhotoUnreadable())
    assert isinstance(photo(desk).error, PhotoUnreadable)
    desk.presenter.photo.choose(GATE)
    assert photo(desk).error is None


async def test_the_terminals_own_capture_waits_for_its_button(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.choose(CAPTURE)
    assert photo(desk).stage is Stage.EMPTY
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.cameras.captured)
    assert photo(desk).stage is Stage.CAPTURING
    assert desk.cameras.captured is not None
    desk.cameras.captured.set_result(b"captured")
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert desk.photos.judged == [b"captured"]


async def test_a_capture_can_be_canceled_and_started_again(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.choose(CAPTURE)
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.cameras.captured)
    first = desk.cameras.captured
    desk.presenter.photo.shoot()
    assert photo(desk).stage is Stage.EMPTY
    await desk.until(lambda: first and first.cancelled())
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.cameras.captured is not first)


async def test_nobody_in_front_of_the_terminal_is_told_and_the_button_is_there_again(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.choose(CAPTURE)
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.cameras.captured)
    assert desk.cameras.captured is not None
    desk.cameras.captured.set_exception(CaptureTimedOut(terminal="Gate"))
    await desk.until(lambda: photo(desk).error)
    assert photo(desk).stage is Stage.EMPTY


async def test_a_retake_of_a_capture_captures_again(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.choose(CAPTURE)
    desk.presenter.photo.shoot()
    await desk.until(lambda: desk.cameras.captured)
    assert desk.cameras.captured is not None
    desk.cameras.captured.set_result(b"captured")
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    desk.presenter.photo.retake()
    assert photo(desk).stage is Stage.CAPTURING


async def test_the_button_opens_files_and_pastes_for_those_sources(desk: Desk) -> None:
    await desk.open()
    desk.presenter.photo.choose(FILE)
    desk.presenter.photo.shoot()
    desk.presenter.photo.choose(Source(SourceKind.CLIPBOARD))
    desk.presenter.photo.shoot()
    assert desk.screen.asked == ["file", "paste"]


async def test_the_next_visitor_is_photographed_from_the_same_source(desk: Desk) -> None:
    await desk.enroll()
    desk.presenter.photo.choose(GATE)
    desk.presenter.close()
    desk.presenter.open()
    await desk.until(lambda: photo(desk).stage is Stage.LIVE)
    assert photo(desk).source == GATE


def test_a_photo_is_needed_unless_there_is_a_card() -> None:
    assert isinstance(Photo().obstacle(has_card=False), PhotoMissing)
    assert Photo().obstacle(has_card=True) is None


async def test_a_refused_photo_is_an_obstacle_even_with_a_card(desk: Desk) -> None:
    await desk.open()
    desk.photos.verdict = Verdict.FAIL
    await desk.photograph()
    obstacle = photo(desk).obstacle(has_card=True)
    assert isinstance(obstacle, PhotoRejected)
    assert obstacle.details["check"] == "yaw"
    assert photo(desk).prepared is None


async def test_what_cannot_be_checked_is_never_enrolled(desk: Desk) -> None:
    await desk.open()
    desk.photos.verdict = Verdict.CANNOT_CHECK
    await desk.photograph()
    assert isinstance(photo(desk).obstacle(has_card=False), PhotoUncheckable)


async def test_a_warning_is_no_obstacle(desk: Desk) -> None:
    await desk.open()
    desk.photos.verdict = Verdict.WARN
    await desk.photograph()
    assert photo(desk).obstacle(has_card=False) is None
    assert photo(desk).prepared is not None


async def test_an_unusable_frame_never_takes_itself(desk: Desk) -> None:
    desk.guide.check = None
    desk.photos.frame_report = report(Verdict.CANNOT_CHECK)
    await desk.open()
    await asyncio.sleep(1.4)
    assert photo(desk).stage is Stage.LIVE


async def test_a_photo_kept_by_a_door_is_judged_like_any_other(desk: Desk) -> None:
    await desk.open()

    async def fetch() -> bytes:
        return b"kept"

    desk.presenter.photo.take_from(fetch)
    await desk.until(lambda: photo(desk).stage is Stage.STILL)
    assert desk.photos.judged == [b"kept"]
    assert photo(desk).source == LOBBY
