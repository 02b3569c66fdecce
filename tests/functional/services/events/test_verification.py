"""Terminals that ask before they open are answered in time: by the rule, by the operator, or by nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.person import Person, PersonType
from facestation.domain.validity import Validity
from facestation.domain.watching import Decider, Verdict, Way
from facestation.services.events.verification import Verification
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.events.test_pushes import Desk, pushing
from tests.functional.virtual.terminals import options, until
from tests.functional.virtual.wire import Wire

CONTROLLER = "/ISAPI/AccessControl/AcsCfg?format=json"
ADA = Person("10042", "Ada Example")


@asynccontextmanager
async def asking(folder: Path, *, timeout_s: int = 10, sync: bool = False) -> AsyncIterator[Desk]:
    """A terminal that asks, and a station that answers; its events come by pushes where `sync` is wanted."""
    async with VirtualTerminal(options()) as device, Wire(device.url) as wire:
        changed = {"remoteCheckDoorEnabled": True, "remoteCheckTimeout": timeout_s, "checkChannelType": "ISAPIListen"}
        changed |= {"remoteCheckWithISAPIListen": "sync"} if sync else {}
        assert (await wire.put(CONTROLLER, {"AcsCfg": changed})).status == 200
        async with pushing(folder, device) as desk:
            if not sync:
                await desk.pushes.choose(desk.terminal_id, False)
            desk.station.settings.change("decide_at_doors", True)
            desk.watcher.wake()
            await until(lambda: desk.way is (Way.PUSHED if sync else Way.LIVE))
            yield desk
            # What the terminal still tells must not meet a door that is being closed.
            await until(lambda: not device._device._pusher._under_way)


def verification(desk: Desk) -> Verification:
    return desk.station.verification


async def known(desk: Desk, person: Person = ADA) -> None:
    """The person is enrolled on the terminal as far as the station is concerned."""
    store = desk.station.store

    await asyncio.to_thread(store.deliveries.want_present, person, None, [desk.terminal_id])


async def decided(desk: Desk) -> list[tuple[AuditKind, str, str]]:
    kinds = {AuditKind.ENTRY_ALLOWED, AuditKind.ENTRY_REFUSED}
    lines = await desk.station.journal.lines()
    return [(line.kind, line.code, line.employee_no) for line in lines if line.kind in kinds]


@pytest.mark.parametrize("sync", [False, True])
async def test_who_is_enrolled_there_and_valid_is_let_in_at_once(tmp_path: Path, sync: bool) -> None:
    async with asking(tmp_path, sync=sync) as desk:
        await known(desk)
        assert await desk.device.meet("10042")
        assert await decided(desk) == [(AuditKind.ENTRY_ALLOWED, Decider.RULE.value, "10042")]
        assert bool(desk.device.state.requests_for("access.remote_check")) is not sync
        assert verification(desk).requests == ()


@pytest.mark.parametrize("sync", [False, True])
@pytest.mark.parametrize("allowed", [True, False])
async def test_about_a_stranger_the_operator_decides(tmp_path: Path, allowed: bool, sync: bool) -> None:
    async with asking(tmp_path, sync=sync, timeout_s=10) as desk:
        changes: list[int] = []
        stop = verification(desk).subscribe(lambda: changes.append(len(verification(desk).requests)))
        met = asyncio.create_task(desk.device.meet("stranger"))
        await until(lambda: verification(desk).requests)
        [request] = verification(desk).requests
        assert (request.terminal, request.event.employee_no) == ("Door 1", "stranger")
        verification(desk).decide(request.key, allowed=allowed)
        verification(desk).decide(request.key, allowed=not allowed)
        assert await met is allowed
        kind = AuditKind.ENTRY_ALLOWED if allowed else AuditKind.ENTRY_REFUSED
        assert await decided(desk) == [(kind, Decider.OPERATOR.value, "stranger")]
        assert [now for before, now in pairwise(changes) if now != before] == [1, 0]
        verdict = Verdict.ALLOWED if allowed else Verdict.REFUSED
        assert [each.verdict for each in desk.watcher.sightings if each.event.remote_check] == [verdict]
        stop()
        verification(desk).decide(request.key, allowed=True)


@pytest.mark.parametrize("sync", [False, True])
async def test_who_does_not_decide_refuses_before_the_terminal_gives_up(tmp_path: Path, sync: bool) -> None:
    async with asking(tmp_path, timeout_s=1, sync=sync) as desk:
        assert await desk.device.meet("stranger") is False
        await until(lambda: not verification(desk).requests)
        await until(lambda: desk.device.newest_serial_no == 1)
        assert await decided(desk) == [(AuditKind.ENTRY_REFUSED, Decider.TIME.value, "stranger")]


NOW = datetime.now().replace(microsecond=0)
UNKNOWN = {
    "blocked": Person("10042", "Ada Example", PersonType.BLOCKED),
    "over": Person("10042", "Ada Example", validity=Validity(NOW - timedelta(days=9), NOW - timedelta(days=2))),
    "not yet": Person("10042", "Ada Example", validity=Validity(NOW + timedelta(days=2), NOW + timedelta(days=9))),
}


@pytest.mark.parametrize("why", UNKNOWN)
async def test_who_may_not_enter_now_is_a_stranger(tmp_path: Path, why: str) -> None:
    async with asking(tmp_path, timeout_s=1) as desk:
        await known(desk, UNKNOWN[why])
        assert not await desk.device.meet("10042")
        assert await decided(desk) == [(AuditKind.ENTRY_REFUSED, Decider.TIME.value, "10042")]


async def test_who_was_removed_from_the_terminal_is_a_stranger(tmp_path: Path) -> None:
    async with asking(tmp_path, timeout_s=1) as desk:
        await known(desk)
        await asyncio.to_thread(desk.station.store.deliveries.want_absent, "10042", [desk.terminal_id])
        assert not await desk.device.meet("10042")


async def test_a_station_that_does_not_decide_says_nothing(tmp_path: Path) -> None:
    async with asking(tmp_path, timeout_s=1) as desk:
        desk.station.settings.change("decide_at_doors", False)
        await known(desk)
        assert not await desk.device.meet("10042")
        assert await decided(desk) == []
        assert desk.device.state.requests_for("access.remote_check") == []
        assert [each.verdict for each in desk.watcher.sightings] == [Verdict.UNANSWERED]
