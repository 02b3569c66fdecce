"""The command line as its own process, against virtual terminals on real ports."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from facestation.domain.secret import Secret
from facestation.virtual.options import Options
from facestation.virtual.terminal import VirtualTerminal

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

    async def start(self, *words: object, password: str | None = PASSWORD) -> asyncio.subprocess.Process:
        """The command as a running process."""
        environment = {**os.environ, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}
        environment.pop("FACESTATION_PASSWORD", None)
        if password is not None:
            environment["FACESTATION_PASSWORD"] = password
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-m",
            "facestation.cli",
            "--json",
            "--data-dir",
            str(self.folder),
            *(str(word) for word in words),
            env=environment,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
        )

    async def __call__(self, *words: object, password: str | None = PASSWORD, stdin: str = "") -> Ran:
        """The finished command; no command may print a traceback, whatever it was given."""
        process = await self.start(*words, password=password)
        out, errors = await asyncio.wait_for(process.communicate(stdin.encode()), 90)
        text = errors.decode()
        assert "Traceback" not in text, text
        assert PASSWORD not in text + out.decode()
        return Ran(process.returncode or 0, json.loads(out) if out.strip() else None, text)


@pytest.fixture
def cli(tmp_path: Path) -> Cli:
    """The command line on a fresh data folder, with the right password in its environment."""
    return Cli(tmp_path / "station")


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
            made = VirtualTerminal(Options(password=Secret(quick.pop("password", PASSWORD)), **quick))
            await made.start()
            stack.push_async_callback(made.stop)
            return made

        yield make
