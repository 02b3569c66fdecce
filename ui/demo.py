"""A demonstration: three virtual terminals in a process of their own, known to the station from the start."""

from __future__ import annotations

import asyncio
import json
import secrets
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import IO, Protocol, cast

from facestation.domain.handover import TEST_NAME
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import ConnectionFailed
from ui.translation import translate

NAMES = ("Main entrance", "Staff door", "Car park")
"""Names of doors, as an installer would give them."""
USERNAME = "admin"
STARTING_S = 30.0
PORTRAIT = Path(str(files("facestation"))) / "virtual" / "data" / "grace_hopper.jpg"
"""Whom the terminals know when they are tested; a photo that is free of rights."""


class Introduces(Protocol):
    """The part of the terminals service that a demonstration needs."""

    async def list(self) -> list[TerminalRecord]: ...

    async def add(self, address: str, *, name: str | None = None, username: str = "admin") -> TerminalRecord: ...

    async def remove(self, terminal_id: str) -> object: ...


@dataclass
class Demo:
    """The running child process, where it answers, and the data folder of this demonstration."""

    folder: Path
    password: Secret
    urls: list[str]
    process: subprocess.Popen[str]
    throw_away: bool

    @classmethod
    async def start(cls, folder: Path | None) -> Demo:
        """Three terminals that answer; in `folder`, or in a new one that `stop` throws away.

        Raises ConnectionFailed when they do not come up.
        """
        place = folder or Path(await asyncio.to_thread(tempfile.mkdtemp, prefix="facestation-demo-"))
        password = Secret(f"Demo-{secrets.token_hex(6)}")
        process = await asyncio.to_thread(_launch, password)
        demo = cls(place, password, [], process, throw_away=folder is None)
        try:
            async with asyncio.timeout(STARTING_S):
                demo.urls = await asyncio.to_thread(_announced, process)
        except TimeoutError:
            demo.urls = []
        if len(demo.urls) < len(NAMES):
            await demo.stop()
            raise ConnectionFailed(terminal=translate("Demo", "The demonstration"))
        return demo

    async def introduce(self, terminals: Introduces) -> None:
        """Makes the terminals known to the station under the names of doors."""
        before = {record.name: record for record in await terminals.list()}
        for name, url in zip(NAMES, self.urls, strict=True):
            known = before.get(name)
            if known is not None and known.address == parse_address(url):
                continue
            if known is not None:
                await terminals.remove(known.id)
            await terminals.add(url, name=name, username=USERNAME)

    async def stop(self) -> None:
        """Ends the terminals and removes a folder that was only lent."""
        await asyncio.to_thread(_end, self.process)
        if self.throw_away:
            await asyncio.to_thread(shutil.rmtree, self.folder, ignore_errors=True)


def _launch(password: Secret) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        # A Ctrl+C meant for the window must not end the terminals before it.
        start_new_session=True,
    )
    with cast("IO[str]", process.stdin) as pipe:
        pipe.write(f"{password.reveal()}\n")
    return process


def _command() -> list[str]:
    virtual = [sys.executable, "-m", "facestation.cli", "virtual", "--count", str(len(NAMES))]
    # Nobody stands before these terminals when they are tested, so that the test person does.
    return [*virtual, "--username", USERNAME, "--password-stdin", "--looks", TEST_NAME]


def _announced(process: subprocess.Popen[str]) -> list[str]:
    return _urls(cast("IO[str]", process.stdout))


def _urls(lines: Iterable[str]) -> list[str]:
    """The addresses in the JSON lines of the terminals that are ready, up to the number wanted."""
    urls: list[str] = []
    for line in lines:
        urls.append(str(json.loads(line)["url"]))
        if len(urls) == len(NAMES):
            break
    return urls


def _end(process: subprocess.Popen[str]) -> None:
    process.terminate()
    try:
        process.wait(timeout=5)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
