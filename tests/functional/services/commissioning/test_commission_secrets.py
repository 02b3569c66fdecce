"""Secrets of a template: they arrive, a run that dies on the way loses none, and none lies in the station's folder."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from facestation.domain.terminal_settings import HIDDEN
from facestation.errors import SecretMissing
from facestation.services.station import Station
from tests.functional.services.commissioning.conftest import (
    DOOR_PIN,
    NEW_PASSWORD,
    OpenSite,
    add,
    applied,
    checked,
    found,
    writes,
)
from tests.functional.services.conftest import MakeTerminal
from tests.functional.virtual.terminals import until

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
    open_site: OpenSite, terminal: MakeTerminal
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


async def test_without_a_keyring_the_next_run_knows_which_password_was_set(
    open_site: OpenSite, terminal: MakeTerminal
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
