"""The live picture as a video stream: over a relay that keeps the password, to the terminal's own address alone."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import cast

import cv2
import numpy as np
import pytest

from facestation.camera.source import frames
from facestation.camera.stream import StreamSource
from facestation.domain.secret import Secret
from facestation.errors import StreamEnded
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import PASSWORD
from tests.functional.virtual.terminals import until

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


async def live(station: Station, terminal_id: str, count: int) -> list[bytes]:
    """So many frames of the live picture."""
    found: list[bytes] = []
    moving = cast("AsyncGenerator[bytes, None]", station.cameras.preview(terminal_id))
    async with contextlib.aclosing(moving), asyncio.timeout(30):
        async for frame in moving:
            found.append(frame)
            if len(found) == count:
                break
    return found


async def test_a_terminal_that_streams_is_watched_as_a_video_and_left_alone_afterwards(
    station: Station, terminal: MakeTerminal, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    device = await terminal(video=True)
    record = await station.terminals.add(device.url)
    station.settings.change("terminal_stream", True)
    with caplog.at_level(logging.DEBUG):
        found = await live(station, record.id, 8)
    picture = cv2.imdecode(np.frombuffer(found[-1], np.uint8), cv2.IMREAD_COLOR)
    assert picture is not None
    assert picture.shape == (640, 480, 3)
    assert len(device.state.requests_for("streaming.snapshot")) <= 2, "the rest came as video"
    assert device.failed_logins == 0
    told = capfd.readouterr()
    assert PASSWORD not in caplog.text + told.out + told.err
    await until(lambda: device.video_watchers == 0)


async def test_a_terminal_without_a_stream_is_watched_by_snapshots_and_asked_once(
    station: Station, terminal: MakeTerminal
) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    station.settings.change("terminal_stream", True)
    assert len(await live(station, record.id, 3)) == 3
    asked = len(device.state.requests_for("network.protocols"))
    assert len(await live(station, record.id, 3)) == 3
    assert len(device.state.requests_for("network.protocols")) == asked > 0


async def test_an_account_that_may_not_see_the_video_costs_one_login_at_most(
    station: Station, terminal: MakeTerminal
) -> None:
    device = await terminal(video=True)
    record = await station.terminals.add(device.url)
    opened = await station.pool.terminal(record.id)
    await opened.snapshot()
    before = device.failed_logins
    async with opened.stream() as (address, relay):
        assert PASSWORD not in address
        assert address.startswith("rtsp://127.0.0.1:")
        # Somebody sets another password at this very moment.
        device._device.gate.change("admin", Secret("Other-2030"))
        with pytest.raises(StreamEnded):
            await anext(frames(StreamSource(address)))
        assert relay.error is not None
        assert relay.error.code == "not_permitted"
    assert device.failed_logins - before <= 1


async def test_the_relay_serves_one_reader_and_only_its_own_address(station: Station, terminal: MakeTerminal) -> None:
    device = await terminal(video=True)
    record = await station.terminals.add(device.url)
    opened = await station.pool.terminal(record.id)
    async with opened.stream() as (address, _):
        port = int(address.split(":")[2].split("/")[0])
        guess = f"rtsp://127.0.0.1:{port}/guess"
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"OPTIONS {guess} RTSP/1.0\r\nCSeq: 1\r\n\r\n".encode())
        assert await reader.read() == b""
        writer.close()
        other, second = await asyncio.open_connection("127.0.0.1", port)
        assert await other.read() == b""
        second.close()


async def test_a_terminal_that_is_off_is_told_as_that(station: Station, terminal: MakeTerminal) -> None:
    device = await terminal(video=True)
    record = await station.terminals.add(device.url)
    opened = await station.pool.terminal(record.id)
    async with opened.stream() as (address, relay):
        await device.power_off()
        with pytest.raises(StreamEnded):
            await anext(frames(StreamSource(address)))
        assert relay.error is not None
        assert relay.error.code == "connection_failed"
