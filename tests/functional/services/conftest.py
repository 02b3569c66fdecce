"""A whole station on a fresh folder, and virtual terminals on real ports."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any

import keyring
import pytest
from keyring.backends.fail import Keyring

from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.services.station import Station, open_station
from facestation.virtual.options import Options
from facestation.virtual.terminal import VirtualTerminal
from facestation.vision.judge import Judge

PASSWORD = "Tulip-2024"
PORTRAIT = Path(__file__).parents[3] / "facestation" / "virtual" / "data" / "grace_hopper.jpg"


@pytest.fixture(autouse=True)
def no_keyring() -> None:
    """A computer without a password store, whatever this one has."""
    keyring.set_keyring(Keyring())  # type: ignore[no-untyped-call]


@pytest.fixture(scope="session")
def photo() -> PreparedPhoto:
    """A photo that passes, as it is sent."""
    _, prepared = Judge().judge(PORTRAIT.read_bytes())
    assert prepared is not None
    return prepared


OpenStation = Callable[..., Awaitable[Station]]


@pytest.fixture
async def open_one(tmp_path: Path) -> AsyncIterator[OpenStation]:
    """Opens stations on the test's folder, one after the other or side by side; closed at the end."""
    async with contextlib.AsyncExitStack() as stack:

        async def make(*, password: str = PASSWORD) -> Station:
            opened = await open_station(tmp_path / "station", environment_password=Secret(password))
            stack.push_async_callback(opened.close)
            return opened

        yield make


@pytest.fixture
async def station(open_one: OpenStation) -> Station:
    """One open station."""
    return await open_one()


MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


@pytest.fixture
async def terminal() -> AsyncIterator[MakeTerminal]:
    """Makes running virtual terminals, quick at modeling unless told otherwise."""
    async with contextlib.AsyncExitStack() as stack:

        async def make(**options: Any) -> VirtualTerminal:
            quick: dict[str, Any] = {"modeling_s": 0.05, "deletion_s": 0.05, "count_faces": lambda _: 1, **options}
            number = quick.pop("number", 1)
            made = VirtualTerminal(Options(password=Secret(PASSWORD), **quick), number)
            await made.start()
            stack.push_async_callback(made.stop)
            return made

        yield make
