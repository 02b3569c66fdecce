"""A template whose values restart a terminal, cut it off or move it: it is waited for, and found again."""

from __future__ import annotations

import socket
import sys
from collections import Counter
from dataclasses import replace

import pytest

from facestation.domain.commissioning import Stage
from facestation.domain.terminal_settings import Danger
from facestation.errors import ChangeNotConfirmed, SettingIgnored
from facestation.services.station import Station
from tests.functional.services.commissioning.conftest import QUICK, add, applied, checked, parsed, writes
from tests.functional.services.conftest import MakeTerminal

LANGUAGE = '[settings.language]\nlanguage = "Russian"\n[settings.login_lock]\nmaxIllegalLoginTimes = 4\n'


async def test_a_terminal_that_restarts_is_waited_for(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("restarts=0.4",))
    site.commission.pace = replace(QUICK, notice_s=20.0)
    ids = await add(site, gate)
    states = [state async for state in site.commission.apply(parsed(LANGUAGE), ids, confirmed=True)]
    assert Stage.RESTARTING in {state.stage for state in states}
    assert states[-1].right
    assert [(one.resource, one.change.found) for one in states[-1].changes] == [
        ("language", "Russian"),
        ("login_lock", 4),
    ]
    assert gate.failed_logins == 0


async def test_dangers_are_shown_before_and_withheld_without_consent(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ids = await add(site, gate)
    [preview] = await checked(site, LANGUAGE, ids)
    assert preview.dangers == {Danger.RESTARTS, Danger.CUTS_OFF}
    [run] = await applied(site, LANGUAGE + "[settings.door.1]\nopenDuration = 9\n", ids, confirmed=False)
    assert {type(trouble.error) for trouble in run.troubles} == {ChangeNotConfirmed}
    assert [one.resource for one in run.differences] == ["language", "login_lock"]
    assert writes(gate) == Counter({"doors.set_parameters": 1})


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.parametrize("fault", ["moves", "lacks@network.protocol", "lost_answer@network.set_protocol"])
async def test_the_list_follows_a_terminal_to_its_port(site: Station, terminal: MakeTerminal, fault: str) -> None:
    gate = await terminal(faults=("moves", fault))
    ids, port = await add(site, gate), free_port()
    [run] = await applied(site, f"[settings.ports]\nAdminAccessProtocol.0.portNo = {port}\n", ids)
    assert run.right
    assert [one.change.found for one in run.changes] == [port]
    assert (await site.terminals.get(ids[0])).address.port == port


async def test_the_list_stays_where_a_terminal_says_that_it_moves_and_does_not(
    site: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("moves", "ok_but_ignored@network.set_protocol"))
    ids = await add(site, gate)
    site.commission.pace = replace(QUICK, moved_s=0.5)
    before = await site.terminals.get(ids[0])
    [run] = await applied(site, f"[settings.ports]\nAdminAccessProtocol.0.portNo = {free_port()}\n", ids)
    assert [type(trouble.error) for trouble in run.troubles] == [SettingIgnored]
    assert await site.terminals.get(ids[0]) == before


@pytest.mark.skipif(sys.platform != "linux", reason="only there a computer has a second address of its own")
async def test_the_list_follows_a_terminal_to_its_new_address(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("moves",))
    ids = await add(site, gate)
    [run] = await applied(site, f'[addresses]\n"{gate.identity.serial}" = "127.0.0.9"\n', ids)
    assert run.right
    assert [(one.change.field, one.change.found) for one in run.changes] == [("ipAddress", "127.0.0.9")]
    assert (await site.terminals.get(ids[0])).address.host == "127.0.0.9"
    assert (await site.terminals.connect(ids[0])).info.model == gate.identity.model
