"""The receiver on a real port: terminals' pushes arrive, strangers and floods do no harm."""

from __future__ import annotations

import asyncio
import contextlib
import json
import socket
import tracemalloc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import aiohttp
import pytest

from facestation.domain.event import AccessEvent, ListeningHost
from facestation.errors import PortTaken
from facestation.isapi.push_slot import Slot, new_path
from facestation.isapi.reach import address_towards, addresses_of
from facestation.isapi.receiver import PUSH_LIMIT_BYTES, Receiver
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.events import Alert, EventPicture
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.isapi.talking import terminal_at
from tests.functional.virtual.terminals import options, until
from tests.pushes.reading import PUSHES

PLAIN = next(push for push in PUSHES if push.name == "plain")
FACE = next(push for push in PUSHES if push.name == "face")


class Post:
    """What arrived for one terminal."""

    def __init__(self, *senders: str) -> None:
        self.alerts: list[Alert] = []
        self.says: Body | None = None
        self.slot = Slot(new_path(), self.take, UTC, frozenset(senders))

    async def take(self, alerts: tuple[Alert, ...]) -> Body | None:
        self.alerts += alerts
        return self.says

    @property
    def numbers(self) -> list[int]:
        return [alert.serial_no for alert in self.alerts if isinstance(alert, AccessEvent)]


@asynccontextmanager
async def receiving(
    *posts: Post, host: str = "127.0.0.1", at: str = "127.0.0.1"
) -> AsyncIterator[tuple[Receiver, str]]:
    receiver = Receiver(host)
    for post in posts:
        await receiver.open(post.slot, 0)
    url = f"http://{at}:{receiver.port}"
    try:
        yield receiver, url
    finally:
        for post in posts:
            await receiver.close(post.slot)


async def pushed(url: str, body: bytes, content_type: str, method: str = "POST") -> tuple[int, bytes]:
    """Status and body of the answer; 0 where the connection was cut off instead."""
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=10)) as session:
        try:
            async with session.request(method, url, data=body, headers={"Content-Type": content_type}) as response:
                return response.status, await response.read()
        except aiohttp.ClientError:
            return 0, b""


async def test_events_and_pictures_arrive_and_are_answered_at_once() -> None:
    post = Post()
    async with receiving(post) as (_, url):
        assert await pushed(url + post.slot.path, PLAIN.body, PLAIN.content_type) == (200, b"")
        assert await pushed(url + post.slot.path, FACE.body, FACE.content_type) == (200, b"")
        assert post.numbers == [119, 118]
        assert post.alerts[-1] == EventPicture(118, picture("portrait"))


async def test_an_answer_of_ours_goes_into_the_http_answer() -> None:
    post = Post()
    post.says = Body("application/json", b'{"RemoteCheck":{}}')
    async with receiving(post) as (_, url):
        assert await pushed(url + post.slot.path, PLAIN.body, PLAIN.content_type) == (200, b'{"RemoteCheck":{}}')


async def test_whoever_is_not_waited_for_is_cut_off() -> None:
    known, nearby = Post(), Post("192.0.2.9")
    async with receiving(known, nearby) as (_, url):
        for path in ("/", "/events/", known.slot.path + "0", known.slot.path[:-1], "/events/" + "0" * 32):
            assert await pushed(url + path, PLAIN.body, PLAIN.content_type) == (0, b"")
        assert await pushed(url + known.slot.path, PLAIN.body, PLAIN.content_type, "PUT") == (0, b"")
        assert known.alerts == nearby.alerts == []


async def test_of_a_terminal_that_drops_the_path_the_address_decides_if_it_leaves_one_only() -> None:
    here = Post("127.0.0.1")
    async with receiving(here, Post("192.0.2.9")) as (receiver, url):
        assert (await pushed(url + "/", PLAIN.body, PLAIN.content_type))[0] == 200
        twin = Post("127.0.0.1")
        await receiver.open(twin.slot, 0)
        assert (await pushed(url + "/", PLAIN.body, PLAIN.content_type))[0] == 0
        assert (await pushed(url + twin.slot.path, PLAIN.body, PLAIN.content_type))[0] == 200
        await receiver.close(twin.slot)
        assert (here.numbers, twin.numbers) == ([119], [119])


@pytest.mark.parametrize("turns", range(6))
async def test_told_to_end_while_it_opens_it_leaves_the_port_to_others(turns: int) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    receiver, post = Receiver("127.0.0.1"), Post()
    opening = asyncio.create_task(receiver.open(post.slot, port))
    for _ in range(turns):
        await asyncio.sleep(0)
    opening.cancel()
    await asyncio.wait({opening})
    if not opening.cancelled():
        await receiver.close(post.slot)
    socket.create_server(("127.0.0.1", port)).close()


async def test_it_listens_only_while_it_is_used() -> None:
    first, second = Post(), Post()
    async with receiving(first, second) as (receiver, url):
        port = receiver.port
        await receiver.close(first.slot)
        assert (await pushed(url + second.slot.path, PLAIN.body, PLAIN.content_type))[0] == 200
        with pytest.raises(PortTaken) as caught:
            await Receiver("127.0.0.1").open(Post().slot, port)
        assert caught.value.details["value"] == port
        await receiver.close(second.slot)
        assert receiver.port == 0
        with pytest.raises(OSError, match="Connect"):
            await asyncio.open_connection("127.0.0.1", port)
        await receiver.open(first.slot, port)
        await receiver.open(second.slot, port)


NONSENSE = [
    b"",
    b"{}",
    b"[" * 300_000,
    b"<a>" * 100_000,
    b'{"AccessControllerEvent": 1}',
    b"\xff" * 100,
    b"--b\r\n" * 9000,
]


@pytest.mark.parametrize("label", ["application/json", "multipart/form-data; boundary=b", "nonsense", ""])
async def test_nonsense_is_answered_like_everything_else(label: str) -> None:
    post = Post()
    async with receiving(post) as (_, url):
        for body in NONSENSE:
            assert await pushed(url + post.slot.path, body, label or "x") == (200, b"")
        assert post.alerts == []


FLOODS = {
    "a gigabyte": (b"Content-Length: 1000000000\r\n", b"x" * 65_536),
    "chunks without end": (b"Transfer-Encoding: chunked\r\n", b"10000\r\n" + b"x" * 65_536 + b"\r\n"),
    "parts without end": (
        b"Transfer-Encoding: chunked\r\n",
        b"4E20\r\n" + b"--b\r\n\r\n{}\r\n--b\r\n\r\n" * 1000 + b"\r\n",
    ),
}


@pytest.mark.parametrize("kind", FLOODS)
async def test_of_a_flood_little_is_read(kind: str) -> None:
    post = Post()
    length, piece = FLOODS[kind]
    async with receiving(post) as (receiver, url):
        tracemalloc.start()
        try:
            sent_bytes = await _flooded(receiver.port, post.slot.path, length, piece)
            peak_bytes = tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
        assert sent_bytes < PUSH_LIMIT_BYTES + 12_000_000
        assert peak_bytes < 4 * PUSH_LIMIT_BYTES
        assert (await pushed(url + post.slot.path, PLAIN.body, PLAIN.content_type))[0] == 200
        assert post.numbers == [119]


async def _flooded(port: int, path: str, length: bytes, piece: bytes) -> int:
    """How many bytes were taken before the connection was cut."""
    _, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(f"POST {path} HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\n".encode())
    writer.write(length + b"\r\n")
    sent_bytes = 0
    with contextlib.suppress(ConnectionError):
        while sent_bytes < 1_000_000_000:
            writer.write(piece)
            await writer.drain()
            sent_bytes += len(piece)
    writer.close()
    return sent_bytes


async def test_a_virtual_terminal_reaches_it() -> None:
    post = Post()
    async with receiving(post) as (receiver, _), VirtualTerminal(options()) as device, terminal_at(device.url) as door:
        await door.push_to(ListeningHost("", "127.0.0.1", receiver.port, post.slot.path))
        began = datetime.now(UTC)
        await device.meet("nobody")
        await until(lambda: post.numbers == [1])
        [event] = [alert for alert in post.alerts if isinstance(alert, AccessEvent)]
        assert abs((event.time - began).total_seconds()) < 120
        assert json.dumps(event.current) == "true"


def test_by_which_address_this_computer_is_seen() -> None:
    assert address_towards("127.0.0.1", 80) == "127.0.0.1"
    assert "127.0.0.1" in addresses_of("127.0.0.1")
    assert addresses_of("no.such.host.invalid") == frozenset()
    assert new_path() != new_path()


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="this computer knows IPv4 alone")
@pytest.mark.parametrize(("host", "at"), [("::1", "[::1]"), ("::ffff:127.0.0.1", "127.0.0.1")])
async def test_what_listens_for_ipv6_knows_who_pushes_by_either(host: str, at: str) -> None:
    with socket.socket(socket.AF_INET6) as probe:
        try:
            probe.bind(("::1", 0))
        except OSError:
            pytest.skip("this computer has no address of IPv6")
    post, other = Post(at.strip("[]")), Post("192.0.2.1")
    async with receiving(post, other, host=host, at=at) as (_, url):
        assert (await pushed(f"{url}{post.slot.path}", PLAIN.body, PLAIN.content_type))[0] == 200
        assert (await pushed(f"{url}/without-a-path", PLAIN.body, PLAIN.content_type))[0] == 200
    assert len(post.numbers) == 2
    assert other.numbers == []
