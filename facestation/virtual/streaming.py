"""The video stream of a virtual terminal: RTSP with Digest over one connection, pictures as RTP/JPEG (RFC 2435)."""

from __future__ import annotations

import asyncio
import contextlib
import re
import struct
from dataclasses import dataclass

from facestation.virtual.camera import NoPicture
from facestation.virtual.device import Device
from facestation.virtual.digest import Login

STREAM = "/Streaming/Channels/101"
FPS = 10
_CLOCK_HZ = 90_000
_PAYLOAD_BYTES = 1_400
_TYPE_420 = 1
_TABLES_INLINE = 255
_NONCE_LIFE_S = 30.0
_SOF0, _DQT, _SOS = 0xC0, 0xDB, 0xDA


@dataclass(frozen=True, slots=True)
class _Scan:
    """What RTP carries of a baseline JPEG; the standard Huffman tables are not sent."""

    width_px: int
    height_px: int
    tables: bytes
    data: bytes


class VideoStream:
    """Serves the camera of one device at a port of its own."""

    def __init__(self, device: Device, host: str) -> None:
        self._device = device
        self._host = host
        self._server: asyncio.Server | None = None
        self._watching: set[asyncio.Task[None]] = set()

    async def start(self) -> int:
        """Listens; the port."""
        self._server = await asyncio.start_server(self._accepted, self._host, 0)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self) -> None:
        """Ends every stream."""
        if self._server is not None:
            self._server.close()
        for task in list(self._watching):
            task.cancel()
        if self._watching:
            await asyncio.wait(self._watching)

    @property
    def watchers(self) -> int:
        """How many connections there are."""
        return len(self._watching)

    def _accepted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.ensure_future(self._serve(reader, writer))
        self._watching.add(task)
        task.add_done_callback(self._watching.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        playing: asyncio.Task[None] | None = None
        with contextlib.closing(writer), contextlib.suppress(OSError, asyncio.IncompleteReadError):
            try:
                while True:
                    method, target, fields = await _request(reader)
                    answer = self._answer(method, target, fields)
                    writer.write(answer)
                    await writer.drain()
                    if method == "PLAY" and playing is None and answer.startswith(b"RTSP/1.0 200"):
                        playing = asyncio.ensure_future(self._play(writer))
                    if method == "TEARDOWN":
                        return
            finally:
                if playing is not None:
                    playing.cancel()
                    await asyncio.wait({playing})

    def _answer(self, method: str, target: str, fields: dict[str, str]) -> bytes:
        number = fields.get("cseq", "0")
        if method == "OPTIONS":
            return _message(200, number, "Public: OPTIONS, DESCRIBE, SETUP, PLAY, TEARDOWN, GET_PARAMETER")
        given = fields.get("authorization")
        judged = self._device.gate.judge(method, target, given, "rtsp", life_s=_NONCE_LIFE_S, uses=None)
        if judged.login is not Login.ADMITTED:
            return _message(401, number, *(f"WWW-Authenticate: {each}" for each in judged.challenges))
        if not re.fullmatch(rf"rtsp://[^/]+{STREAM}(/.*)?", target):
            return _message(404, number)
        if method == "DESCRIBE":
            session = (
                f"v=0\r\ns=Media\r\nt=0 0\r\na=control:{target}\r\nm=video 0 RTP/AVP 26\r\na=control:trackID=1\r\n"
            )
            return _message(200, number, f"Content-Base: {target}/", "Content-Type: application/sdp", body=session)
        if method == "SETUP":
            transport = fields.get("transport", "")
            if "interleaved" not in transport:
                return _message(461, number)
            return _message(200, number, f"Transport: {transport}", "Session: 1;timeout=60")
        return _message(200, number, "Session: 1")

    async def _play(self, writer: asyncio.StreamWriter) -> None:
        sequence, moment = 0, 0
        with contextlib.suppress(OSError, NoPicture):
            while True:
                for packet in _packets(_scan(await self._device.camera.snapshot())):
                    header = struct.pack(">BBHII", 0x80, packet[0], sequence & 0xFFFF, moment, 1)
                    data = header + packet[1:]
                    writer.write(b"$\0" + struct.pack(">H", len(data)) + data)
                    sequence += 1
                await writer.drain()
                await asyncio.sleep(1 / FPS)
                moment = (moment + _CLOCK_HZ // FPS) & 0xFFFFFFFF


async def _request(reader: asyncio.StreamReader) -> tuple[str, str, dict[str, str]]:
    """The next request; what a watcher reports of the stream in between is not read."""
    while (first := await reader.readexactly(1)) == b"$":
        await reader.readexactly(int.from_bytes((await reader.readexactly(3))[1:], "big"))
    head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    start, *lines = head.split("\r\n")
    method, target, _ = start.split(" ", 2)
    pairs = (line.partition(":") for line in lines if ":" in line)
    fields = {name.strip().lower(): value.strip() for name, _, value in pairs}
    await reader.readexactly(int(fields.get("content-length", "0")))
    return method, target, fields


def _message(status: int, number: str, *lines: str, body: str = "") -> bytes:
    words = {200: "OK", 401: "Unauthorized", 404: "Not Found", 461: "Unsupported Transport"}
    length = [f"Content-Length: {len(body)}"] if body else []
    head = [f"RTSP/1.0 {status} {words[status]}", f"CSeq: {number}", *lines, *length]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body.encode()


def _scan(jpeg: bytes) -> _Scan:
    """The parts of a baseline 4:2:0 JPEG that go into packets."""
    position, tables, width_px, height_px = 2, b"", 0, 0
    while True:
        marker, length = jpeg[position + 1], int.from_bytes(jpeg[position + 2 : position + 4], "big")
        segment = jpeg[position + 4 : position + 2 + length]
        if marker == _DQT:
            tables += b"".join(segment[start + 1 : start + 65] for start in range(0, len(segment), 65))
        elif marker == _SOF0:
            height_px, width_px = struct.unpack(">HH", segment[1:5])
        position += 2 + length
        if marker == _SOS:
            return _Scan(width_px, height_px, tables, jpeg[position:-2])


def _packets(scan: _Scan) -> list[bytes]:
    """The payloads of one picture, each behind the byte that says its type and whether it is the last."""
    found, offset = [], 0
    while offset < len(scan.data):
        head = struct.pack(">B", 0) + offset.to_bytes(3, "big")
        head += struct.pack(">BBBB", _TYPE_420, _TABLES_INLINE, scan.width_px // 8, scan.height_px // 8)
        if offset == 0:
            head += struct.pack(">BBH", 0, 0, len(scan.tables)) + scan.tables
        part = scan.data[offset : offset + _PAYLOAD_BYTES]
        offset += len(part)
        last = 0x80 if offset >= len(scan.data) else 0
        found.append(bytes([last | 26]) + head + part)
    return found
