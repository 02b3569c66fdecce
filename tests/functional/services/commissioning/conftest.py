"""Stations that commission terminals from a template, in a hurry."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from facestation.commissioning.template import Template
from facestation.commissioning.template_file import parse_template
from facestation.domain.commissioning import TerminalRun
from facestation.domain.secret import Secret
from facestation.services.commissioning.returning import Pace
from facestation.services.station import Station, open_station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import PASSWORD

NEW_PASSWORD, DOOR_PIN = "Orchid-2025", "47114711"
QUICK = Pace(notice_s=0.5, back_s=20.0, ask_s=0.05, moved_s=5.0)
OpenSite = Callable[[], Awaitable[Station]]


def parsed(text: str) -> Template:
    return parse_template(text.encode(), "site.toml")


@pytest.fixture
async def open_site(tmp_path: Path) -> AsyncIterator[OpenSite]:
    """Opens stations on one folder, one after the other, with the secrets that templates here refer to."""
    async with contextlib.AsyncExitStack() as stack:

        async def make() -> Station:
            secrets = {"door-pin": Secret(DOOR_PIN), "site-admin": Secret(NEW_PASSWORD)}
            opened = await open_station(
                tmp_path / "station", environment_password=Secret(PASSWORD), environment_secrets=secrets
            )
            opened.commission.pace = QUICK
            stack.push_async_callback(opened.close)
            return opened

        yield make


@pytest.fixture
async def site(open_site: OpenSite) -> Station:
    """One open station."""
    return await open_site()


async def add(station: Station, *gates: VirtualTerminal) -> list[str]:
    return [(await station.terminals.add(gate.url, name=f"Gate {n}")).id for n, gate in enumerate(gates, 1)]


async def applied(station: Station, text: str, ids: list[str], *, confirmed: bool = True) -> list[TerminalRun]:
    """The result of each terminal."""
    return await results(station.commission.apply(parsed(text), ids, confirmed=confirmed))


async def checked(station: Station, text: str, ids: list[str]) -> list[TerminalRun]:
    return await results(station.commission.check(parsed(text), ids))


async def results(states: AsyncIterator[TerminalRun]) -> list[TerminalRun]:
    last = {state.terminal_id: state async for state in states}
    return list(last.values())


def writes(gate: VirtualTerminal) -> Counter[str]:
    return Counter(seen.operation for seen in gate.state.requests if seen.method == "PUT")


def found(run: TerminalRun) -> list[tuple[object, ...]]:
    return [(one.resource, one.field, one.wanted, one.found) for one in run.differences]
