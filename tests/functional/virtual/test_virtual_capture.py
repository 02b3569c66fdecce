"""The camera of a virtual terminal: captures, snapshots, and one temporary slot."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path

import pytest

from facestation.virtual.camera import DemoPortrait, NoPicture
from facestation.virtual.jpeg import inspect
from tests.functional.virtual.terminals import CAPTURE, DEVICE_INFO, running, until
from tests.functional.virtual.wire import Reply, Wire

PROGRESS = f"{CAPTURE}/Progress"
SNAPSHOT = "/ISAPI/Streaming/channels/101/picture"
NAMESPACE = 'version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema"'


async def capture(wire: Wire, inner: str = "<dataType>url</dataType>") -> Reply:
    body = f"<CaptureFaceDataCond {NAMESPACE}><captureInfrared>false</captureInfrared>{inner}</CaptureFaceDataCond>"
    return await wire.ask("POST", CAPTURE, body.encode(), "application/xml")


def path_of(reply: Reply, url: str) -> str:
    return reply.xml("faceDataUrl").removeprefix(url)


async def test_a_capture_waits_for_a_face_and_gives_its_address() -> None:
    async with running(capture_s=0.2) as (terminal, wire):
        started_s = time.monotonic()
        reply = await capture(wire)
        assert time.monotonic() - started_s >= 0.2
        assert reply.xml("captureProgress") == "100"
        picture = await wire.get(path_of(reply, terminal.url))
        facts = inspect(picture.body)
        assert (facts.width_px, facts.height_px, facts.baseline, facts.chroma) == (480, 640, True, "4:2:0")


async def test_the_next_capture_overwrites_the_slot() -> None:
    async with running() as (terminal, wire):
        old, new = await capture(wire), await capture(wire)
        assert (await wire.get(path_of(old, terminal.url))).status == 404
        assert (await wire.get(path_of(new, terminal.url))).status == 200
        assert (await wire.get(path_of(new, terminal.url).partition("@")[0])).status == 404


@pytest.mark.parametrize(("profile", "named", "size"), [("k1t343", True, (480, 640)), ("k1t341", False, (352, 432))])
async def test_a_binary_capture_is_a_form_of_xml_and_picture(profile: str, named: bool, size: tuple[int, int]) -> None:
    async with running(profile=profile) as (_, wire):
        reply = await capture(wire, "<dataType>binary</dataType>")
        assert reply.header("content-type") == "multipart/form-data; boundary=MIME_boundary"
        first, second = reply.body.split(b"--MIME_boundary")[1:3]
        assert (b'name="CaptureFace"' in first, b"<captureProgress>100<" in first) == (named, True)
        assert b'name="FaceData"; filename="FaceData.jpg"\r\nContent-Type: image/jpeg' in second
        facts = inspect(second[second.index(b"\r\n\r\n") + 4 : -2])
        assert (facts.width_px, facts.height_px, facts.trailing_bytes) == (*size, 0)


async def test_a_second_capture_meets_a_busy_terminal_and_other_calls_do_not() -> None:
    async with running(capture_s=30) as (terminal, wire), Wire(terminal.url) as second:
        first = asyncio.create_task(capture(wire))
        await until(lambda: terminal.capturing)
        refused, other = await capture(second), await second.get(DEVICE_INFO)
        assert (refused.status, refused.sub_status, other.status) == (503, "deviceBusy", 200)
        assert terminal.capturing
        await capture(second, "<cancelFlag>true</cancelFlag>")
        await first


@pytest.mark.parametrize("fault", ["capture_timeout", "capture_timeout=0.05"])
async def test_nobody_comes(fault: str) -> None:
    async with running(faults=(fault,)) as (_, wire):
        reply = await capture(wire)
        assert (reply.status, reply.xml("statusCode"), reply.sub_status) == (400, "3", "captureTimeout")


async def test_a_capture_can_be_cancelled_and_leaves_the_terminal_idle() -> None:
    async with running(capture_s=30) as (terminal, wire), Wire(terminal.url) as second:
        first = asyncio.create_task(capture(wire))
        await until(lambda: terminal.capturing)
        cancelled = await capture(second, "<cancelFlag>true</cancelFlag>")
        assert ((await first).sub_status, cancelled.status) == ("captureTimeout", 200)
        waiting = asyncio.create_task(capture(wire))
        await until(lambda: terminal.capturing)
        await capture(second, "<cancelFlag>true</cancelFlag>")
        await waiting


@pytest.mark.parametrize(
    "body",
    [
        b'{"CaptureFaceDataCond":{}}',
        b"",
        b"<Capture/>",
        b"<CaptureFaceDataCond><dataType>x</dataType></CaptureFaceDataCond>",
    ],
)
async def test_json_and_other_bodies_are_bad_xml_content(body: bytes) -> None:
    async with running() as (_, wire):
        challenge = (await wire.send("POST", CAPTURE)).header("www-authenticate")
        refused = await wire.send("POST", CAPTURE, body, "text/plain", wire.answer_to(challenge, "POST", CAPTURE))
        assert (refused.status, refused.sub_status) == (400, "badXmlContent")


async def polled(wire: Wire) -> Reply:
    for _ in range(100):
        reply = await wire.get(PROGRESS)
        if b"captureProgress>0<" not in reply.body or b"isCurRequestOver" in reply.body:
            return reply
        await asyncio.sleep(0.02)
    raise AssertionError("the capture never ends")


async def test_other_firmware_answers_at_once_and_is_asked_how_far_it_is() -> None:
    async with running(profile="k1t673", capture_s=0.2) as (terminal, wire):
        first = await capture(wire)
        assert (first.status, first.xml("captureProgress")) == (200, "0")
        assert (await wire.get(PROGRESS)).xml("captureProgress") == "0"
        done = await polled(wire)
        assert done.xml("captureProgress") == "100"
        assert (await wire.get(path_of(done, terminal.url))).body.startswith(b"\xff\xd8")
        await capture(wire, "<dataType>binary</dataType>")
        assert b'filename="FaceData.jpg"' in (await polled(wire)).body


async def test_a_polled_capture_that_failed_says_that_it_is_over() -> None:
    async with running(profile="k1t673", faults=("capture_timeout",)) as (_, wire):
        await capture(wire)
        over = await polled(wire)
        assert (over.xml("captureProgress"), over.xml("isCurRequestOver")) == ("0", "true")


async def test_a_snapshot_shows_somebody_who_moves() -> None:
    async with running() as (_, wire):
        first = await wire.get(SNAPSHOT)
        await asyncio.sleep(0.4)
        second = await wire.get(SNAPSHOT.replace("101", "1"))
        assert first.header("content-type") == "image/jpeg"
        assert first.body.startswith(b"\xff\xd8")
        assert first.body != second.body


def test_neighbours_show_different_people() -> None:
    assert DemoPortrait(1)(0.0, (480, 640)) != DemoPortrait(2)(0.0, (480, 640))


@pytest.mark.parametrize("content", [None, b"no picture"])
def test_without_its_portrait_a_camera_shows_nothing(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "astronaut.png").write_bytes(content)
    with pytest.raises(NoPicture):
        DemoPortrait(1, tmp_path)(0.0, (480, 640))


async def test_the_capability_set_offers_both_kinds_and_a_way_to_cancel() -> None:
    async with running() as (_, wire):
        text = (await wire.get(f"{CAPTURE}/capabilities")).body.decode()
        assert '<dataType opt="url,binary">' in text
        assert "<cancelFlag " in text


async def test_there_is_one_camera_with_two_streams() -> None:
    async with running() as (_, wire):
        assert (await wire.get(SNAPSHOT.replace("101", "7"))).sub_status == "badParameters"


async def test_a_terminal_without_a_camera_has_neither() -> None:
    async with running(profile="bare") as (_, wire):
        assert (await wire.get(SNAPSHOT)).sub_status == "notSupport"
        assert (await capture(wire)).sub_status == "notSupport"
        assert (await wire.get("/ISAPI/System/capabilities")).xml("isSupportPreview") == "false"


def broken(_: float, __: tuple[int, int]) -> bytes:
    raise NoPicture("lens")


async def test_a_broken_camera_is_a_device_error() -> None:
    async with running(picture=broken) as (_, wire):
        for reply in (await wire.get(SNAPSHOT), await capture(wire)):
            assert (reply.status, reply.sub_status) == (500, "deviceError")
    async with running(picture=broken, profile="k1t673") as (_, wire):
        await capture(wire)
        assert (await polled(wire)).xml("isCurRequestOver") == "true"


async def test_many_who_look_at_once_share_one_picture() -> None:
    made: list[float] = []

    def count(moment_s: float, _: tuple[int, int]) -> bytes:
        made.append(moment_s)
        return b"\xff\xd8 picture \xff\xd9"

    async with running(picture=count) as (terminal, _):

        async def look() -> Reply:
            async with Wire(terminal.url) as wire:
                return await wire.get(SNAPSHOT)

        replies = await asyncio.gather(*(look() for _ in range(10)))
        assert {reply.status for reply in replies} == {200}
        assert len(made) < 5
