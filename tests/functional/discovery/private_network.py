"""Ten terminals behind a bridge, each in a network namespace of its own, and a station that finds and activates them.

Run in a user and network namespace of its own (`unshare -Urn`); prints what the station saw and what the terminals
counted, as one JSON document.
"""

from __future__ import annotations

import asyncio
import contextlib
import ctypes
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facestation.domain.secret import Secret
from facestation.virtual.options import Options
from facestation.virtual.sadp import answering_searches
from facestation.virtual.terminal import VirtualTerminal

STATION = "10.77.0.1"
PASSWORD = "Tulip-2024"
FIRST = "Primrose-7"
_NEW_NETWORK = 0x40000000


@dataclass(frozen=True)
class Placed:
    """One terminal of the site."""

    address: str
    inactive: bool = False
    faults: tuple[str, ...] = ()
    profile: str = "k1t343"


SITE = (
    Placed("10.77.0.11"),
    Placed("10.77.0.12", inactive=True),
    Placed("10.77.0.13", faults=("sadp_odd=prefix",)),
    Placed("10.77.0.14", inactive=True, faults=("sadp_odd=cut",)),
    Placed("10.77.0.15", inactive=True, faults=("sadp_odd=ampersand", "sadp_to=group")),
    Placed("10.77.0.16", inactive=True, faults=("sadp_odd=flase", "sadp_to=broadcast")),
    Placed("10.77.0.17", faults=("sadp_odd=nameless",), profile="k1a340"),
    Placed("10.77.0.18", inactive=True, faults=("sadp_odd=half",), profile="k1t672"),
    Placed("10.77.0.19", inactive=True, faults=("sadp_odd=lines",), profile="k1t342"),
    # As it comes from the factory: in a network that nobody else is in.
    Placed("192.0.0.64", inactive=True, profile="k1t341"),
)


@contextlib.contextmanager
def inside(namespace: int) -> Iterator[None]:
    """What is opened meanwhile, by this thread and its children, belongs to that network."""
    here = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    _enter(namespace)
    try:
        yield
    finally:
        _enter(here)
        os.close(here)


def _enter(namespace: int) -> None:
    if ctypes.CDLL(None, use_errno=True).setns(namespace, _NEW_NETWORK):
        raise OSError(ctypes.get_errno(), "setns")


@contextlib.contextmanager
def joined(address: str, name: str) -> Iterator[int]:
    """A network namespace with this address, on the bridge."""
    keeper = subprocess.Popen(["unshare", "-n", "sleep", "120"])
    try:
        own = Path("/proc/self/ns/net").readlink()
        path = Path(f"/proc/{keeper.pid}/ns/net")
        give_up_s = time.monotonic() + 10
        while path.readlink() == own and time.monotonic() < give_up_s:
            time.sleep(0.002)
        _ip("link", "add", name, "type", "veth", "peer", "name", "eth0", "netns", str(keeper.pid))
        _ip("link", "set", name, "master", "br0", "up")
        namespace = os.open(path, os.O_RDONLY)
        with inside(namespace):
            _ip("link", "set", "lo", "up")
            _ip("address", "add", f"{address}/24", "broadcast", "+", "dev", "eth0")
            _ip("link", "set", "eth0", "up")
        yield namespace
        os.close(namespace)
    finally:
        keeper.kill()
        keeper.wait()


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)


async def _told(namespace: int, folder: str, *words: str, password: str = "") -> tuple[Any, str, float]:
    """What a command of the station says, also beside its document, and how long it took."""
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    begin_s = time.monotonic()
    with inside(namespace):
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "facestation.cli", "--json", "--data-dir", folder, *words),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=environment,
        )
    out, beside = await process.communicate(f"{password}\n".encode())
    return json.loads(out), beside.decode(), time.monotonic() - begin_s


async def main() -> None:
    _ip("link", "add", "br0", "type", "bridge", "mcast_snooping", "0")
    _ip("link", "set", "br0", "up")
    async with contextlib.AsyncExitStack() as stack:
        station = stack.enter_context(joined(STATION, "station"))
        terminals = []
        for number, placed in enumerate(SITE, 1):
            namespace = stack.enter_context(joined(placed.address, f"terminal{number}"))
            # Each has its address for itself, so that its port does not depend on its number.
            wanted = Options(
                Secret(PASSWORD),
                host=",".join([placed.address] * number),
                port=80,
                inactive=placed.inactive,
                profile=placed.profile,
            )
            terminal = VirtualTerminal(wanted, number)
            for fault in placed.faults:
                terminal.faults.add(fault)
            with inside(namespace):
                await stack.enter_async_context(terminal)
                await stack.enter_async_context(answering_searches([terminal]))
            terminals.append(terminal)
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        found, advice, search_s = await _told(station, folder, "discover", "--timeout", "1.2")
        within_reach = [one for one in found["terminals"] if one["active"] is False and one["same_subnet"]]
        near = [f"http://{one['address']}" for one in within_reach]
        activated, _, _ = await _told(station, folder, "activate", "--password-stdin", *near, password=FIRST)
        counted = [{"active": each.active, "failed_logins": each.failed_logins} for each in terminals]
    told = {"found": found, "advice": advice, "search_s": search_s, "activated": activated, "terminals": counted}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    asyncio.run(main())
