"""Which camera is looked through where nobody has chosen one that answers."""

from __future__ import annotations

import asyncio

from facestation.errors import ConnectionFailed
from tests.unit.ui_enrollment.desk import Desk, record
from ui.pages.enrollment.cameras import PATIENCE_S
from ui.pages.enrollment.photo import Photo, Source, SourceKind, Stage

LOBBY = Source(SourceKind.CAMERA, "Lobby", "Lobby")
GATE = Source(SourceKind.CAMERA, "Gate", "Gate")


def photo(desk: Desk) -> Photo:
    return desk.shown.photo


async def with_cameras(desk: Desk, *, dead: tuple[str, ...] = (), silent: tuple[str, ...] = ()) -> None:
    desk.cameras.dead, desk.cameras.silent = dead, silent
    await desk.open()


async def test_a_camera_that_fails_before_its_first_picture_gives_way_to_the_next(desk: Desk) -> None:
    await with_cameras(desk, dead=("Lobby",))
    await desk.until(lambda: desk.screen.frames)
    assert desk.screen.frames[0] == b"Gate 1"
    assert (photo(desk).source, photo(desk).instead_of) == (GATE, LOBBY)


async def test_a_camera_that_stays_silent_gives_way_as_well(desk: Desk) -> None:
    await with_cameras(desk, silent=("Lobby",))
    await asyncio.sleep(PATIENCE_S)
    await desk.until(lambda: desk.screen.frames)
    assert (photo(desk).source, photo(desk).instead_of) == (GATE, LOBBY)


async def test_the_next_visitor_begins_with_the_camera_that_worked(desk: Desk) -> None:
    await with_cameras(desk, dead=("Lobby",))
    await desk.until(lambda: desk.screen.frames)
    desk.presenter.next_visitor()
    await desk.until(lambda: photo(desk).stage is Stage.LIVE)
    assert (photo(desk).source, photo(desk).instead_of) == (GATE, None)
    assert desk.cameras.watched.count("Lobby") == 1


async def test_where_no_camera_answers_the_first_says_so(desk: Desk) -> None:
    await with_cameras(desk, dead=("Lobby", "Gate"))
    await desk.until(lambda: photo(desk).camera_error)
    assert (photo(desk).source, photo(desk).instead_of) == (LOBBY, None)
    assert desk.cameras.watched[:3] == ["Lobby", "Gate", "Lobby"]


async def test_a_camera_that_the_operator_chose_is_left_alone(desk: Desk) -> None:
    await with_cameras(desk, dead=("Gate",))
    desk.presenter.photo.choose(GATE)
    await desk.until(lambda: photo(desk).camera_error)
    assert photo(desk).source == GATE


async def test_a_camera_that_fails_later_is_not_changed(desk: Desk) -> None:
    await desk.open()
    await desk.until(lambda: desk.screen.frames)
    desk.cameras.error = ConnectionFailed(terminal="Lobby")
    await desk.until(lambda: photo(desk).camera_error)
    assert photo(desk).source == LOBBY


async def test_a_terminal_that_refused_the_password_is_no_way_out(desk: Desk) -> None:
    desk.terminals.records = [record("Lobby"), record("Gate", login_refused=True)]
    await with_cameras(desk, dead=("Lobby",))
    await desk.until(lambda: photo(desk).camera_error)
    assert photo(desk).source == LOBBY
    assert "Gate" not in desk.cameras.watched
