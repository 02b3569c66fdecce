"""Terminals commissioned from a template over real HTTP: drift, what is written, and runs that break off."""

from __future__ import annotations

from collections import Counter

import pytest

from facestation.domain.commissioning import Stage
from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import Outcome
from facestation.errors import PasswordRefused, SettingIgnored, SettingInvalid
from facestation.services.station import Station
from tests.functional.services.commissioning.conftest import (
    OpenSite,
    add,
    applied,
    checked,
    found,
    parsed,
    results,
    writes,
)
from tests.functional.services.conftest import PASSWORD, MakeTerminal

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
    open_site: OpenSite, terminal: MakeTerminal
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
    gate, other = await terminal(profile=profile), await terminal(profile=profile, number=2)
    ids = await add(site, gate, other)
    text = await site.commission.take(ids[0], "Taken")
    own = (gate.identity.mac, "192.0.2.10", "Orchid-Example", PASSWORD)
    assert [word for word in own if word in text] == []
    named = f'[names]\n{gate.identity.serial} = "{gate.identity.name}"\n'
    assert named in text
    # Its name is nobody else's: no other word of who it is stands there.
    assert [word for word in (gate.identity.serial, gate.identity.name) if word in text.replace(named, "")] == []
    assert '{ keyring = "NAME" }' in text
    run, differs = await checked(site, text, ids)
    assert (run.right, list(run.differences)) == (True, [])
    assert run.total > 30
    assert [one.wanted for one in differs.differences if one.field == "deviceName"] == ["Terminal 02"]
