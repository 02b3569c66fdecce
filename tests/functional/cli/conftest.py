"""The command line as its own process, against virtual terminals on real ports."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
import uuid
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from facestation.domain.secret import Secret
from facestation.virtual.options import Options
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.forked import Ended, context, run

PASSWORD = "Tulip-2024"
PORTRAITS = Path(__file__).parents[3] / "facestation" / "virtual" / "data"


@dataclass(frozen=True)
class Ran:
    """What a command did."""

    status: int
    document: Any
    errors: str

    @property
    def code(self) -> str:
        """The code of its error."""
        return str(self.document["error"]["code"])


@dataclass(frozen=True)
class Cli:
    """Runs `facestation-cli --json` on one data folder."""

    folder: Path

    forks: ForkServerContext | None
    streams: Path

    async def start(self, *words: object, password: str | None = PASSWORD) -> asyncio.subprocess.Process:
        """The command as a running process, started as a shell would."""
        return await self._started(("--json", *words), _environment(password))

    async def _started(self, words: tuple[object, ...], environment: dict[str, str]) -> asyncio.subprocess.Process:
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "facestation.cli",
            *self._words(words),
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def __call__(
        self,
        *words: object,
        password: str | None = PASSWORD,
        stdin: str = "",
        secrets: Mapping[str, str] = MappingProxyType({}),
    ) -> Ran:
        """The finished command; no command may print a traceback, whatever it was given.

        `secrets` are those of templates that its environment holds, by the ends of their variables' names.
        """
        environment = _environment(password) | {f"FACESTATION_SECRET_{name}": text for name, text in secrets.items()}
        ended = await self._end(("--json", *words), environment, stdin.encode())
        return Ran(ended.status, json.loads(ended.out) if ended.out.strip() else None, _plain(ended))

    async def lines(self, *words: object, stdin: str = "") -> str:
        """What people read of the finished command, on both streams."""
        ended = await self._end(words, _environment(PASSWORD), stdin.encode())
        return ended.out.decode() + _plain(ended)

    async def _end(self, words: tuple[object, ...], environment: dict[str, str], stdin: bytes) -> Ended:
        if self.forks is not None:
            folder = self.streams / uuid.uuid4().hex
            return await run(self.forks, self._words(words), environment, stdin, folder)
        process = await self._started(words, environment)
        out, errors = await asyncio.wait_for(process.communicate(stdin), 90)
        return Ended(process.returncode or 0, out, errors)

    def _words(self, words: tuple[object, ...]) -> list[str]:
        return ["--data-dir", str(self.folder), *(str(word) for word in words)]


def _plain(ended: Ended) -> str:
    """What it said on stderr: no traceback, and no password anywhere."""
    text = ended.errors.decode()
    assert "Traceback" not in text, text
    assert PASSWORD not in text + ended.out.decode()
    return text


def _environment(password: str | None) -> dict[str, str]:
    environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
    environment.pop("FACESTATION_PASSWORD", None)
    return environment if password is None else {**environment, "FACESTATION_PASSWORD": password}


@pytest.fixture(scope="session")
def forks() -> ForkServerContext | None:
    """Where commands are forked from."""
    return context()


@pytest.fixture
def cli(tmp_path: Path, forks: ForkServerContext | None) -> Cli:
    """The command line on a fresh data folder, with the right password in its environment."""
    return Cli(tmp_path / "station", forks, tmp_path / "streams")


@pytest.fixture
def portrait() -> Path:
    """A photo that passes."""
    return PORTRAITS / "grace_hopper.jpg"


MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


@pytest.fixture
async def terminal() -> AsyncIterator[MakeTerminal]:
    """Makes running virtual terminals, quick at modeling unless told otherwise."""
    async with contextlib.AsyncExitStack() as stack:

        async def make(**options: Any) -> VirtualTerminal:
            quick: dict[str, Any] = {"modeling_s": 0.05, "deletion_s": 0.05, **options}
            number = quick.pop("number", 1)
            made = VirtualTerminal(Options(password=Secret(quick.pop("password", PASSWORD)), **quick), number)
            await made.start()
            stack.push_async_callback(made.stop)
            return made

        yield make
