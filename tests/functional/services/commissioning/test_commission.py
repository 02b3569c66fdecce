"""Terminals commissioned from a template over real HTTP: drift, order, restarts, secrets, and runs that break off."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import sys
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from facestation.commissioning.template import Template
from facestation.commissioning.template_file import parse_template
from facestation.domain.commissioning import Stage, TerminalRun
from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import HIDDEN, Danger, Outcome
from facestation.errors import (
    ChangeNotConfirmed,
    PasswordRefused,
    SecretMissing,
    SettingIgnored,
    SettingInvalid,
)
from facestation.services.commissioning.returning import Pace
from facestation.services.station import Station, open_station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import PASSWORD, MakeTerminal
from tests.functional.virtual.terminals import until

NEW_PASSWORD, DOOR_PIN = "Orchid-2025", "47114711"
QUICK = Pace(notice_s=0.5, back_s=20.0, ask_s=0.05, moved_s=5.0)

SITE = """
title = "Head office"
name = "Entrance {number:02}"

[clock]
zone = "+03:00"
server = "pool.example.net"

[settings.door.1]
openDuration = 7

[settings.recognition]
ecoMode.faceMatchThreshold1 = 80

[settings.permission_week.1]
WeekPlanCfg.0.TimeSegment.endTime = 18:00:00
"""
OpenStation = Callable[[], Awaitable[Station]]


def parsed(text: str) -> Template:
    return parse_template(text.encode(), "site.toml")


@pytest.fixture
async def open_site(tmp_path: Path) -> AsyncIterator[OpenStation]:
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
async def site(open_site: OpenStation) -> Station:
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


async def test_terminals_of_several_models_become_as_the_template_says(site: Station, terminal: MakeTerminal) -> None:
    gates = [await terminal(profile=profile) for profile in ("k1t343", "k1t673", "k1a340")]
    ids = await add(site, *gates)
    before = await checked(site, SITE, ids)
    assert [("door:1", "openDuration", 7, 5) in found(run) for run in before] == [True, True, False]
    done = await applied(site, SITE, ids)
    assert [run.stage for run in done] == [Stage.DONE] * 3
    assert [run.differences for run in done] == [()] * 3
    assert {change.change.outcome for run in done for change in run.changes} == {Outcome.CONFIRMED}
    assert [{lack.resource for lack in run.lacks} for run in done] == [set(), set(), {"door:1"}]
    after = await checked(site, SITE, ids)
    assert all(run.right for run in after)
    for number, terminal_id in enumerate(ids, 1):
        info = await site.configuration.read(terminal_id, "device_info")
        name = info.field("deviceName")
        assert name is not None
        assert name.value == f"Entrance {number:02}"
    kept = await site.commission.last_runs()
    assert {kept[terminal_id].stage for terminal_id in ids} == {Stage.DONE}


def found(run: TerminalRun) -> list[tuple[object, ...]]:
    return [(one.resource, one.field, one.wanted, one.found) for one in run.differences]


async def test_single_values_are_put_back_and_the_rest_stays_as_it_is(site: Station, terminal: MakeTerminal) -> None:
    gates = [await terminal(), await terminal(number=2)]
    ids = await add(site, *gates)
    picked = {ids[1]: {("device_info", "deviceName"), ("time", "timeZone")}}
    [put] = await results(site.commission.put_back(parsed(SITE), ids, picked))
    assert (put.terminal_id, put.right) == (ids[1], True)
    before = [found(run) for run in await checked(site, SITE, ids)]
    assert [field for _, field, _, _ in before[1]] == ["openDuration", "ecoMode.faceMatchThreshold1"]
    assert writes(gates[0]) == Counter()
    info = await site.configuration.read(ids[1], "device_info")
    assert next(field.value for field in info.fields if field.name == "deviceName") == "Entrance 02"
    assert await site.commission.last_runs() == {}


async def test_what_is_right_is_written_no_second_time(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ids = await add(site, gate)
    text = SITE.replace("openDuration = 7", 'openDuration = 7\nsuperPassword = { keyring = "door-pin" }')
    await applied(site, text, ids)
    first = writes(gate)
    assert first["doors.set_parameters"] == 1
    [again] = await applied(site, text, ids)
    assert again.right
    assert again.changes == ()
    assert writes(gate) == first


async def test_a_run_that_was_broken_off_is_completed_without_repeating(
    open_site: OpenStation, terminal: MakeTerminal
) -> None:
    gates = [await terminal(), await terminal()]
    first = await open_site()
    ids = await add(first, *gates)
    running = first.commission.apply(parsed(SITE), ids, confirmed=True)
    async for state in running:
        if state.resource == "recognition":
            break
    await running.aclose()
    kept = await first.commission.last_runs()
    assert Stage.DONE not in {run.stage for run in kept.values()}
    await first.close()
    second = await open_site()
    done = await applied(second, SITE, ids)
    assert all(run.right for run in done)
    for gate in gates:
        assert set(writes(gate).values()) == {1}


async def test_a_wrong_password_costs_one_login_there_and_nothing_elsewhere(
    site: Station, terminal: MakeTerminal
) -> None:
    gates = [await terminal() for _ in range(3)]
    ids = await add(site, *gates)
    site.credentials.use(ids[1], Secret("Not-it-2024"))
    done = await applied(site, SITE, ids)
    assert [run.stage for run in done] == [Stage.DONE, Stage.FAILED, Stage.DONE]
    assert isinstance(done[1].error, PasswordRefused)
    assert [gate.failed_logins for gate in gates] == [0, 1, 0]
    assert writes(gates[1]) == Counter()


async def test_what_a_terminal_ignores_or_cannot_take_is_told_and_the_rest_goes_on(
    site: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("ok_but_ignored@doors.set_parameters",))
    ids = await add(site, gate)
    [run] = await applied(site, SITE.replace("Threshold1 = 80", "Threshold1 = 900"), ids)
    assert run.stage is Stage.DONE
    assert found(run) == [
        ("door:1", "openDuration", 7, 5),
        ("recognition", "ecoMode.faceMatchThreshold1", 900, 60),
    ]
    told = {trouble.resource: type(trouble.error) for trouble in run.troubles}
    assert told == {"door:1": SettingIgnored, "recognition": SettingInvalid}
    assert writes(gate)["system.set_device_info"] == 1


async def test_a_field_that_a_terminal_lacks_does_not_keep_the_others_from_it(
    site: Station, terminal: MakeTerminal
) -> None:
    ids = await add(site, await terminal())
    [run] = await applied(site, '[settings.listening_host.1]\nhostName = "in.example.org"\nportNo = 8081\n', ids)
    assert [(lack.resource, lack.field) for lack in run.lacks] == [("listening_host:1", "hostName")]
    assert [(one.change.field, one.change.found) for one in run.changes] == [("portNo", 8081)]


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


ACCOUNT = '[settings.user.1]\npassword = { keyring = "site-admin" }\n'


async def test_the_station_goes_on_with_the_password_that_it_sets(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal()
    ids = await add(site, gate)
    [before] = await checked(site, ACCOUNT, ids)
    assert found(before) == [("user:1", "password", HIDDEN, None)]
    [run] = await applied(site, ACCOUNT, ids)
    assert run.right
    [after] = await checked(site, ACCOUNT, ids)
    assert after.right
    await applied(site, ACCOUNT, ids)
    assert writes(gate)["security.set_user"] == 1
    assert gate.failed_logins == 0


async def test_a_password_whose_yes_was_lost_is_used_all_the_same(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("lost_answer@security.set_user:1",))
    ids = await add(site, gate)
    [run] = await applied(site, ACCOUNT, ids)
    assert run.right
    # The old one once more with the nonce at hand and once with a fresh one: far from what locks.
    assert gate.failed_logins <= 2
    assert (await site.terminals.connect(ids[0])).info.model == gate.identity.model


async def test_a_run_that_dies_while_it_sets_the_password_is_completed_by_the_next(
    open_site: OpenStation, terminal: MakeTerminal
) -> None:
    gate = await terminal(faults=("slow=30@security.set_user",))
    first = await open_site()
    ids = await add(first, gate)
    running = asyncio.ensure_future(applied(first, ACCOUNT, ids))
    await until(lambda: any(key.startswith("security.user") for key in gate.state.settings))
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    await first.close()
    gate.faults.clear()
    second = await open_site()
    [run] = await applied(second, ACCOUNT, ids)
    assert run.right
    assert gate.failed_logins == 1
    assert writes(gate)["security.set_user"] <= 1


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


async def test_without_a_keyring_the_next_run_knows_which_password_was_set(
    open_site: OpenStation, terminal: MakeTerminal
) -> None:
    gate = await terminal()
    first = await open_site()
    ids = await add(first, gate)
    await applied(first, ACCOUNT, ids)
    await first.close()
    second = await open_site()
    [run] = await checked(second, ACCOUNT, ids)
    assert run.right
    assert gate.failed_logins == 0


@pytest.mark.skipif(sys.platform != "linux", reason="only there a computer has a second address of its own")
async def test_the_list_follows_a_terminal_to_its_new_address(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(faults=("moves",))
    ids = await add(site, gate)
    [run] = await applied(site, f'[addresses]\n"{gate.identity.serial}" = "127.0.0.9"\n', ids)
    assert run.right
    assert [(one.change.field, one.change.found) for one in run.changes] == [("ipAddress", "127.0.0.9")]
    assert (await site.terminals.get(ids[0])).address.host == "127.0.0.9"
    assert (await site.terminals.connect(ids[0])).info.model == gate.identity.model


async def test_a_secret_that_nobody_has_kept_is_missed_before_anything_is_sent(
    station: Station, terminal: MakeTerminal
) -> None:
    gate = await terminal()
    ids = await add(station, gate)
    with pytest.raises(SecretMissing):
        await applied(station, ACCOUNT, ids)
    assert not gate.state.requests


async def test_no_secret_lies_in_the_stations_folder(site: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    ids = await add(site, await terminal())
    await applied(site, ACCOUNT + '[settings.door.1]\nsuperPassword = { keyring = "door-pin" }\n', ids)
    files = [file for file in (tmp_path / "station").rglob("*") if file.is_file()]
    assert files
    for file in files:
        assert DOOR_PIN.encode() not in file.read_bytes()
        assert NEW_PASSWORD.encode() not in file.read_bytes()


async def test_numbers_of_names_stay_with_their_terminals(site: Station, terminal: MakeTerminal) -> None:
    ids = await add(site, *[await terminal() for _ in range(3)])
    text = 'name = "Door {number}"'
    await applied(site, text, ids[1:])
    [alone] = await checked(site, text, ids[2:])
    assert alone.right
    [third] = await checked(site, text, ids[:1])
    assert [one.wanted for one in third.differences] == ["Door 3"]


async def test_a_clock_without_a_server_is_set_from_this_computer(site: Station, terminal: MakeTerminal) -> None:
    gate = await terminal(clock_skew_s=-3600.0)
    ids = await add(site, gate)
    text = '[clock]\nzone = "+05:30"\nthis_computer = true\n'
    [before] = await checked(site, text, ids)
    assert {one.field for one in before.differences} >= {"localTime", "timeZone"}
    [run] = await applied(site, text, ids)
    assert run.right
    assert abs((await site.terminals.connect(ids[0])).clock_skew_s or 0) < 120
    [after] = await checked(site, text, ids)
    assert after.right


@pytest.mark.parametrize("profile", ["k1t343", "k1t673", "k1a340"])
async def test_a_template_taken_from_a_terminal_describes_it(
    site: Station, terminal: MakeTerminal, profile: str
) -> None:
    gate = await terminal(profile=profile)
    ids = await add(site, gate)
    text = await site.commission.take(ids[0], "Taken")
    own = (gate.identity.serial, gate.identity.mac, gate.identity.name, "192.0.2.10", "Orchid-Example", PASSWORD)
    assert [word for word in own if word in text] == []
    assert '{ keyring = "NAME" }' in text
    [run] = await checked(site, text, ids)
    assert [(one.resource, one.field) for one in run.differences] == [("device_info", "deviceName")]
    assert run.total > 30
