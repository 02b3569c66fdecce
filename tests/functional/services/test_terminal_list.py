"""The station's own list of terminals: logins that were refused, names, and what stays behind."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import keyring
import pytest

from facestation.domain.secret import Secret
from facestation.domain.terminal import Leftovers
from facestation.errors import LoginPaused, PasswordRefused, TerminalExists, Unreachable
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.unit.credentials.keyrings import Locked

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
OpenStation = Callable[..., Awaitable[Station]]


async def test_a_password_that_another_program_met_with_a_refusal_is_not_sent(
    open_one: OpenStation, terminal: MakeTerminal
) -> None:
    door = await terminal()
    first, second = await open_one(password="Wrong-2024"), await open_one(password="Wrong-2024")
    record = await first.terminals.resolve(door.url)
    # Both have their connection already.
    opened = [await station.pool.terminal(record.id) for station in (first, second)]
    with pytest.raises(PasswordRefused):
        await opened[0].device_info()
    with pytest.raises(LoginPaused):
        await opened[1].device_info()
    assert door.failed_logins == 1


async def test_a_renamed_terminal_is_called_by_its_new_name_at_once(station: Station, terminal: MakeTerminal) -> None:
    door = await terminal()
    record = await station.terminals.resolve(door.url)
    await station.terminals.connect(record.id)
    await station.terminals.rename(record.id, "Main entrance")
    await door.power_off()
    with pytest.raises(Unreachable) as caught:
        await station.terminals.connect(record.id)
    assert caught.value.details["terminal"] == "Main entrance"


async def test_a_terminal_that_was_only_asked_something_is_added_under_its_name_later(station: Station) -> None:
    asked = await station.terminals.resolve("http://192.0.2.1")
    added = await station.terminals.add("http://192.0.2.1", name="Gate", username="installer")
    assert (added.id, added.name, added.username) == (asked.id, "Gate", "installer")
    with pytest.raises(TerminalExists) as refused:
        await station.terminals.add("http://192.0.2.1", name="Garage")
    assert refused.value.details["value"] == "Gate"


async def test_a_password_that_could_not_be_forgotten_is_no_secret(station: Station, terminal: MakeTerminal) -> None:
    first, second = await terminal(), await terminal()
    assert await station.terminals.remove((await station.terminals.resolve(first.url)).id) == Leftovers()
    keyring.set_keyring(Locked())
    left = await station.terminals.remove((await station.terminals.resolve(second.url)).id)
    assert left == Leftovers(password=True)
    assert await station.terminals.list() == []


async def test_typing_the_refused_password_once_more_is_noticed_before_anything_is_sent(
    open_one: OpenStation, terminal: MakeTerminal
) -> None:
    door = await terminal()
    station = await open_one(password="Wrong-2024")
    record = await station.terminals.resolve(door.url)
    with pytest.raises(PasswordRefused):
        await station.terminals.connect(record.id)
    again, other = Secret("Wrong-2024"), Secret("Tulip-2024")
    hindrance = await station.terminals.login_hindrance(record.id, "admin", again)
    assert isinstance(hindrance, LoginPaused)
    assert await station.terminals.login_hindrance(record.id, "root", again) is None
    assert await station.terminals.login_hindrance(record.id, "admin", other) is None
    await station.terminals.set_login(record.id, "admin", again)
    with pytest.raises(LoginPaused):
        await station.terminals.connect(record.id)
    assert (await station.terminals.get(record.id)).login_refused
    await station.terminals.allow_login(record.id)
    with pytest.raises(PasswordRefused):
        await station.terminals.connect(record.id)
    await station.terminals.set_login(record.id, "admin", other)
    await station.terminals.connect(record.id)
    assert not (await station.terminals.get(record.id)).login_refused
    assert door.failed_logins == 2
