"""Answers that never end or are far too long, through the real client: little of them is read, and little is kept."""

from __future__ import annotations

import asyncio
import contextlib
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

import pytest

from facestation.domain.event import AccessEvent
from facestation.errors import AnswerTooLarge, ConnectionDropped, StationError
from facestation.isapi.ways.events import NONSENSE_MAX_BYTES
from facestation.isapi.wire.multipart import PART_LIMIT_BYTES
from tests.functional.isapi.talking import terminal_at

GIGABYTE = 1_000_000_000
PIECE = b"x" * 65_536
READ_MAX_BYTES = 8_000_000
"""What lies in the buffers of two sockets besides what was read."""
EVENT = b'{"dateTime":"2030-05-04T08:15:00+03:00","eventType":"AccessControllerEvent","AccessControllerEvent":'
EVENT += b'{"majorEventType":5,"subEventType":75,"serialNo":118}}'


@dataclass
class Flood:
    """Answers every request with a head and then the same piece until nobody reads any more, or `most` was sent."""

    head: bytes
    piece: bytes = PIECE
    most_bytes: int = GIGABYTE
    last: bytes = b""
    sent_bytes: int = 0
    _writers: list[asyncio.StreamWriter] = field(default_factory=list)

    @asynccontextmanager
    async def served(self) -> AsyncIterator[str]:
        server = await asyncio.start_server(self._answer, "127.0.0.1", 0)
        try:
            yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        finally:
            server.close()
            for writer in self._writers:
                writer.transport.abort()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.append(writer)
        with contextlib.suppress(ConnectionError, asyncio.IncompleteReadError):
            while True:
                asked = await reader.readuntil(b"\r\n\r\n")
                if b"/time" in asked.split(b"\r\n")[0]:
                    writer.write(head("Content-Length: 0"))
                    continue
                writer.write(self.head)
                while self.sent_bytes < self.most_bytes:
                    writer.write(self.piece)
                    await writer.drain()
                    self.sent_bytes += len(self.piece)
                writer.write(self.last)
                await writer.drain()
                writer.close()


def head(*lines: str, status: str = "200 OK") -> bytes:
    return "\r\n".join([f"HTTP/1.1 {status}", *lines, "", ""]).encode()


ENDLESS = {
    "a gigabyte": Flood(head("Content-Type: application/json", f"Content-Length: {GIGABYTE}")),
    "chunks without end": Flood(head("Transfer-Encoding: chunked"), b"10000\r\n" + PIECE + b"\r\n"),
    "no length": Flood(head("Content-Type: application/xml"), b"<a>" * 20_000),
    "a refusal of a gigabyte": Flood(head(f"Content-Length: {GIGABYTE}", status="403 Forbidden")),
    "a challenge of a gigabyte": Flood(head(f"Content-Length: {GIGABYTE}", status="401 Unauthorized")),
    "a head without end": Flood(b"HTTP/1.1 200 OK\r\n", b"X-Header: y\r\n" * 5000),
    "a line without end": Flood(b"HTTP/1.1 200 OK\r\nX-Header: "),
    "zipped zeros": Flood(head("Content-Encoding: gzip", f"Content-Length: {GIGABYTE}"), bytes(65_536)),
}


@pytest.mark.parametrize("kind", ENDLESS)
async def test_of_an_answer_that_is_too_long_little_is_read(kind: str) -> None:
    flood = ENDLESS[kind]
    async with flood.served() as url, terminal_at(url) as terminal:
        with pytest.raises(StationError) as caught:
            await terminal.device_info()
        assert caught.value.details["terminal"] == "Reception"
        if "head" not in kind and "line" not in kind:
            assert isinstance(caught.value, AnswerTooLarge)
        assert flood.sent_bytes <= READ_MAX_BYTES


STREAM = head("Content-Type: multipart/mixed; boundary=MIME_boundary")
PART = b"--MIME_boundary\r\nContent-Type: application/json\r\n\r\n" + EVENT + b"\r\n"
LONG = 6 * PART_LIMIT_BYTES
STREAMS = {
    "without a boundary": Flood(STREAM, most_bytes=LONG),
    "of one part": Flood(STREAM + b"--MIME_boundary\r\nContent-Type: image/jpeg\r\n\r\n", most_bytes=LONG),
    "of a part with a length": Flood(
        STREAM + b"--MIME_boundary\r\nContent-Length: 999999999999\r\n\r\n", most_bytes=LONG
    ),
    "of a head without end": Flood(STREAM + b"--MIME_boundary\r\n", b"X: y\r\n" * 10_000, most_bytes=LONG),
    "of deep JSON": Flood(STREAM + b"--MIME_boundary\r\n\r\n", b"[" * 65_536, most_bytes=LONG),
}


@pytest.mark.parametrize("kind", STREAMS)
async def test_a_stream_without_end_is_read_in_little_memory_and_what_follows_is_heard(kind: str) -> None:
    flood = STREAMS[kind]
    flood.last = b"\r\n" + PART + b"--MIME_boundary\r\n"
    heard: list[int] = []
    async with flood.served() as url, terminal_at(url) as terminal:
        async with terminal.alerts() as alerts:
            tracemalloc.start()
            try:
                with contextlib.suppress(ConnectionDropped):
                    heard += [alert.serial_no async for alert in alerts if isinstance(alert, AccessEvent)]
                peak_bytes = tracemalloc.get_traced_memory()[1]
            finally:
                tracemalloc.stop()
        assert flood.sent_bytes >= LONG
        assert heard[-1:] == [118]
        assert peak_bytes < 4 * PART_LIMIT_BYTES


async def test_a_stream_that_never_makes_sense_is_given_up() -> None:
    flood = Flood(STREAM + b"--MIME_boundary\r\n\r\n{")
    async with flood.served() as url, terminal_at(url) as terminal, terminal.alerts() as alerts:
        with pytest.raises(AnswerTooLarge):
            await anext(alerts)
    assert flood.sent_bytes <= NONSENSE_MAX_BYTES + READ_MAX_BYTES
