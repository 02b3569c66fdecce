"""Virtual terminals as a process: announced, switched from outside, killed, restarted, found by a search."""

from __future__ import annotations

import asyncio
import json
import socket
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from facestation.errors import FileUnreadable
from facestation.virtual.sadp import GROUP, PORT
from facestation.virtual.serve import Options, VirtualTerminal, serve
from tests.functional.virtual.terminals import (
    DELETE_DETAILS,
    DEVICE_INFO,
    RECORD,
    SEARCH,
    enroll,
    options,
    person,
    running,
    search,
    until,
)
from tests.functional.virtual.wire import Cut, Reply, Wire

CHILD = """
import asyncio, json, sys
from pathlib import Path
from facestation.domain.secret import Secret
from facestation.virtual.serve import Options, serve
options = Options(Secret(sys.stdin.readline().strip()), count=2, state_file=Path(sys.argv[1]))
asyncio.run(serve(options, lambda line: print(json.dumps(line), flush=True)))
"""


@asynccontextmanager
async def serving(wanted: Options) -> AsyncIterator[list[Mapping[str, str | bool]]]:
    """What was announced, while it is served."""
    announced: list[Mapping[str, str | bool]] = []
    task = asyncio.create_task(serve(wanted, announced.append))
    await until(lambda: len(announced) == wanted.count or task.done())
    try:
        if task.done():
            task.result()
        yield announced
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError, OSError):
            await task


async def test_each_terminal_is_announced_when_it_is_ready_and_gone_afterwards() -> None:
    async with serving(options(count=3)) as announced:
        assert len({line["url"] for line in announced}) == 3
        assert list(announced[0]) == ["url", "model", "serial", "profile", "active"]
        for line in announced:
            async with Wire(str(line["url"])) as wire:
                assert (await wire.get(DEVICE_INFO)).xml("serialNumber") == line["serial"]
    with pytest.raises(OSError, match="Connect call failed"):
        await Wire(str(announced[0]["url"])).get(DEVICE_INFO)


def free_ports(number: int) -> int:
    """The first of so many neighbouring ports that nobody uses."""
    for first in range(40000, 60000, number):
        with suppress(OSError):
            for port in range(first, first + number):
                with socket.socket() as probe:
                    probe.bind(("127.0.0.1", port))
            return first
    raise AssertionError("no free ports")


async def test_ports_follow_each_other() -> None:
    first = free_ports(2)
    async with serving(options(count=2, port=first)) as announced:
        assert [line["url"] for line in announced] == [f"http://127.0.0.1:{first}", f"http://127.0.0.1:{first + 1}"]


async def test_a_port_that_is_taken_is_told() -> None:
    async with running() as (terminal, _):
        port = int(terminal.url.rpartition(":")[2])
        with pytest.raises(OSError, match="in use"):
            async with serving(options(port=port)):
                pass


@asynccontextmanager
async def child(state: Path) -> AsyncIterator[tuple[asyncio.subprocess.Process, list[str]]]:
    """Two terminals in a process of their own, and their addresses."""
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, str(state), stdin=pipe, stdout=pipe)
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(b"Tulip-2024\n")
    process.stdin.close()
    try:
        lines = [json.loads(await process.stdout.readline()) for _ in range(2)]
        yield process, [str(line["url"]) for line in lines]
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


def for_the_owner_alone(folder: Path) -> bool:
    return not any(file.stat().st_mode & 0o077 for file in folder.iterdir())


async def test_a_killed_process_comes_back_with_what_it_held(tmp_path: Path) -> None:
    async with child(tmp_path / "state.json") as (process, (first, second)):
        async with Wire(first) as wire:
            await enroll(wire)
        async with Wire(second) as wire:
            await wire.post(RECORD, person("10043"))
        process.kill()
        await process.wait()
        with pytest.raises((Cut, OSError)):
            await Wire(first).get(DEVICE_INFO)
    async with child(tmp_path / "state.json") as (_, (first, second)):
        async with Wire(first) as wire:
            found = await wire.post(SEARCH, search())
            assert found.at("UserInfoSearch", "UserInfo", 0, "numOfFace") == 1
            assert found.at("UserInfoSearch", "UserInfo", 0, "numOfCard") == 1
            url = str(found.at("UserInfoSearch", "UserInfo", 0, "faceURL"))
            assert (await wire.get("/" + url.split("/", 3)[3])).status == 200
        async with Wire(second) as wire:
            assert (await wire.post(SEARCH, search())).at("UserInfoSearch", "UserInfo", 0, "employeeNo") == "10043"
    assert for_the_owner_alone(tmp_path)


async def test_slow_deletions_are_kept_as_well(tmp_path: Path) -> None:
    wanted = options(state_file=tmp_path / "state.json")
    async with VirtualTerminal(wanted) as terminal, Wire(terminal.url) as wire:
        await enroll(wire)
        await wire.put(DELETE_DETAILS, {"UserInfoDetail": {"EmployeeNoList": [{"employeeNo": "10042"}]}})
        await until(lambda: not terminal.state.people)
    async with VirtualTerminal(wanted) as terminal:
        assert not terminal.state.people


@pytest.mark.parametrize(
    "content", ["", "{}", "[1]", '{"people": [], "cards": [], "faces": {}, "pictures_made": 0}', '{"people": {"1": 5}}']
)
async def test_a_file_of_somebody_else_is_not_taken_for_a_state(tmp_path: Path, content: str) -> None:
    file = tmp_path / "state.json"
    file.write_text(content)
    with pytest.raises(FileUnreadable):
        await VirtualTerminal(options(state_file=file)).start()
    assert file.read_text() == content


async def test_a_certificate_of_somebody_else_is_not_taken_either(tmp_path: Path) -> None:
    (tmp_path / "state.pem").write_text("no certificate")
    with pytest.raises(FileUnreadable):
        await VirtualTerminal(options(state_file=tmp_path / "state.json", https=True)).start()


async def test_a_state_that_cannot_be_kept_is_told_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        await VirtualTerminal(options(state_file=tmp_path / "missing" / "state.json")).start()


async def switch(url: str, body: str, content_type: str = "application/json", method: str = "POST") -> Reply:
    async with Wire(url) as wire:
        return await wire.send(method, "/virtual/faults", body.encode(), content_type)


async def test_faults_are_switched_from_another_process_without_a_login() -> None:
    async with running() as (terminal, wire):
        assert (await switch(terminal.url, '{"add": ["power_off", "busy:2"]}')).json() == {
            "faults": ["power_off", "busy"]
        }
        with pytest.raises(Cut):
            await wire.get(DEVICE_INFO)
        assert (await switch(terminal.url, '{"remove": ["power_off"]}')).json() == {"faults": ["busy"]}
        assert (await wire.get(DEVICE_INFO)).status == 200
        assert (await switch(terminal.url, '{"clear": true}')).json() == {"faults": []}


@pytest.mark.parametrize(
    ("body", "content_type", "method", "status"),
    [
        ('{"add": ["flood"]}', "application/json", "POST", 400),
        ('{"add": "busy"}', "application/json", "POST", 400),
        ("busy", "application/json", "POST", 400),
        ('{"add": ["busy"]}', "text/plain", "POST", 404),
        ("", "application/json", "GET", 404),
    ],
)
async def test_the_switchboard_refuses_what_it_does_not_understand(
    body: str, content_type: str, method: str, status: int
) -> None:
    async with running() as (terminal, _):
        assert (await switch(terminal.url, body, content_type, method)).status == status
        assert terminal.faults.names() == ()


async def test_counts_can_be_read_from_another_process() -> None:
    async with running() as (_, wire):
        await enroll(wire)
        counts = (await wire.send("GET", "/virtual/state")).json()
        assert (counts["people"], counts["faces"], counts["cards"], counts["failed_logins"]) == (1, 1, 1, 0)
        assert counts["requests"] == {"persons.record": 2, "faces.record": 2, "cards.record": 2}


class Ear(asyncio.DatagramProtocol):
    def __init__(self) -> None:
        self.heard: asyncio.Queue[bytes] = asyncio.Queue()

    def datagram_received(self, data: bytes, _: tuple[str | object, int]) -> None:
        self.heard.put_nowait(data)


async def test_a_search_on_the_loopback_finds_every_terminal() -> None:
    async with serving(options(count=2, sadp=True, inactive=True)) as announced:
        speaker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        speaker.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton("127.0.0.1"))
        speaker.bind(("127.0.0.1", 0))
        speaker.setblocking(False)
        transport, ear = await asyncio.get_running_loop().create_datagram_endpoint(Ear, sock=speaker)
        for noise in (b"\x00noise", b"<ProbeMatch/>", b"<Probe><Types>update</Types></Probe>"):
            transport.sendto(noise, (GROUP, PORT))
        transport.sendto(b"<Probe><Uuid>7D0C</Uuid><Types>inquiry</Types></Probe>", (GROUP, PORT))
        async with asyncio.timeout(3):
            replies = [(await ear.heard.get()).decode() for _ in range(2)]
        transport.close()
        for line, reply in zip(announced, replies, strict=True):
            assert f"<DeviceSN>{line['serial']}</DeviceSN>" in reply
            assert f"<HttpPort>{str(line['url']).rpartition(':')[2]}</HttpPort>" in reply
            assert "<Uuid>7D0C</Uuid>" in reply
            assert "<MAC>02-00-00-" in reply
            assert "<Activated>false</Activated>" in reply
        assert ear.heard.empty()
