"""Captures, snapshots and kept faces of terminals that answer in every way."""

from __future__ import annotations

import asyncio

import pytest

from facestation.errors import BadRequest, CaptureTimedOut, GarbageAnswer, NothingThere
from tests.functional.isapi.raw_server import Request, Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.talking import JPEG, Planned, answering, enroll, terminal_at
from tests.functional.virtual.terminals import until

SEARCHLESS = Manners(missing={"UserInfo/Search": "404"})
CAPTURE_CAPS = b'<CaptureFaceData><dataType opt="url,binary"/><cancelFlag opt="true,false"/></CaptureFaceData>'


async def test_a_picture_that_has_gone_is_not_there() -> None:
    async with Stranger(SEARCHLESS) as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        answering(stranger, **{"x.jpg@WEB1": Response(404)})
        with pytest.raises(NothingThere):
            await terminal.face_picture("10042")
        answering(stranger, **{"x.jpg@WEB1": Response(body=b"no picture")})
        with pytest.raises(GarbageAnswer):
            await terminal.face_picture("10042")
        answering(stranger, **{"x.jpg@WEB1": Response(body=JPEG)})
        assert await terminal.face_picture("10042") == JPEG


async def test_a_face_without_an_address_is_asked_for_by_its_own_search() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        answering(stranger, **{"x.jpg@WEB1": Response(body=JPEG)})
        assert await terminal.face_picture("10042") == JPEG


def capturing(stranger: Stranger, *answers: Response, caps: Response | None = None, **more: Response) -> list[Request]:
    planned: dict[str, Planned] = {
        "CaptureFaceData": list(answers),
        "CaptureFaceData_capabilities": caps or Response(body=CAPTURE_CAPS),
    }
    return answering(stranger, **planned, **more)


async def test_a_capture_is_asked_for_as_the_terminal_wants_it() -> None:
    refused = Response(400, b"<ResponseStatus><statusCode>6</statusCode></ResponseStatus>")
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        seen = capturing(stranger, refused, refused, Response(body=JPEG))
        assert await terminal.capture_face() == JPEG
        assert [b"<dataType>binary" in request.body for request in seen[1:]] == [True, False, True]
        assert b"<readerID>1</readerID>" in seen[-1].body
        assert terminal.manners.capture_reader
        assert await terminal.capture_face() == JPEG
        assert len(seen) == 5


async def test_a_capture_that_is_refused_in_every_way_says_so() -> None:
    refused = Response(400, b"<ResponseStatus><statusCode>6</statusCode></ResponseStatus>")
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        seen = capturing(stranger, refused, caps=Response(404))
        with pytest.raises(BadRequest):
            await terminal.capture_face()
        assert len(seen) == 5


async def test_a_capture_is_asked_for_until_it_is_over() -> None:
    def progress(inner: str) -> Response:
        return Response(body=f"<CaptureFaceData><captureProgress>{inner}</CaptureFaceData>".encode())

    nobody = progress("0</captureProgress>")
    over = progress("0</captureProgress><isCurRequestOver>true</isCurRequestOver>")
    done = progress("100</captureProgress><faceDataUrl>http://10.9.9.9/LOCALS/pic/c.jpg@WEB5</faceDataUrl>")
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        steps: dict[str, Planned] = {"CaptureFaceData_Progress": [nobody, done], "c.jpg@WEB5": Response(body=JPEG)}
        capturing(stranger, nobody)
        answering(stranger, **steps)
        assert await terminal.capture_face() == JPEG
        answering(stranger, CaptureFaceData_Progress=over)
        with pytest.raises(CaptureTimedOut):
            await terminal.capture_face()


@pytest.mark.parametrize("can_cancel", [True, False])
async def test_a_capture_that_is_given_up_is_cancelled_where_that_is_known(can_cancel: bool) -> None:
    caps = Response(body=CAPTURE_CAPS if can_cancel else b"<CaptureFaceData/>")
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        waiting = Response(delay_s=30)
        seen = capturing(stranger, waiting, Response(503), caps=caps)
        capture = asyncio.create_task(terminal.capture_face())
        await until(lambda: any(b"<CaptureFaceDataCond" in request.body for request in seen))
        capture.cancel()
        with pytest.raises(asyncio.CancelledError):
            await capture
        assert (b"<cancelFlag>true</cancelFlag>" in seen[-1].body) is can_cancel


async def test_a_snapshot_comes_from_whichever_channel_has_one() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        seen = answering(stranger, channels_1_picture=Response(body=JPEG))
        assert await terminal.snapshot() == JPEG
        assert await terminal.snapshot() == JPEG
        assert len(seen) == 2
        assert len([path for path in stranger.asked if "channels/101" in path]) == 2
