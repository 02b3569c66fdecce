"""First passwords: one by one and many, and what a broken connection or a crash leaves behind."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from pathlib import Path

import keyring
import pytest

from facestation.domain.activation import Wanted
from facestation.domain.password import generate_password
from facestation.domain.secret import Secret
from facestation.domain.terminal import parse_address
from facestation.errors import (
    ActivationUnknown,
    AlreadyActivated,
    CertificateUnknown,
    PasswordRefused,
    PasswordTooSimple,
    PasswordWouldBeLost,
    StationError,
    Unreachable,
)
from facestation.services.station import Station, open_station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import options, until
from tests.unit.credentials.keyrings import Absent, InMemory

FIRST = Secret("Primrose-7")


@pytest.fixture
def store() -> InMemory:
    """A computer with a password store."""
    made = InMemory()
    keyring.set_keyring(made)
    return made


@pytest.fixture
async def site(store: InMemory, tmp_path: Path) -> AsyncIterator[Station]:
    """A station that knows no password but those in its store."""
    opened = await open_station(tmp_path / "site")
    yield opened
    await opened.close()


def passwords_in(store: InMemory) -> set[str]:
    """What the store holds, but for the key of waiting photos."""
    return {text for (service, _), text in store.entries.items() if "vault" not in service}


@contextlib.asynccontextmanager
async def inactive(number: int = 1, **wanted: object) -> AsyncIterator[VirtualTerminal]:
    async with VirtualTerminal(options(inactive=True, **wanted), number) as terminal:
        yield terminal


@pytest.mark.parametrize("profile", ["k1t343", "k1t341", "k1t672", "bare"])
async def test_a_terminal_gets_its_password_and_joins_the_list(site: Station, store: InMemory, profile: str) -> None:
    async with inactive(profile=profile) as terminal:
        activated = await site.activation.activate(Wanted(terminal.url, FIRST, "Gate"))
        assert (activated.name, activated.kept, activated.weak, activated.trouble) == ("Gate", True, False, None)
        assert (activated.serial, terminal.active) == (terminal.identity.serial, True)
        status = await site.terminals.connect(activated.terminal_id)
        assert status.info.model == terminal.identity.model
        assert terminal.failed_logins == 0
    assert passwords_in(store) == {FIRST.reveal()}


async def test_a_weak_password_is_taken_and_said_to_be_weak(site: Station) -> None:
    async with inactive() as terminal:
        assert (await site.activation.activate(Wanted(terminal.url, Secret("primrose7")))).weak


async def test_what_no_terminal_takes_is_never_sent(site: Station) -> None:
    async with inactive() as terminal:
        with pytest.raises(PasswordTooSimple):
            await site.activation.activate(Wanted(terminal.url, Secret("primrose")))
        assert not terminal.state.requests
    assert await site.terminals.list() == []


async def test_one_with_a_password_stays_as_it_is(site: Station, store: InMemory) -> None:
    async with VirtualTerminal(options()) as terminal:
        with pytest.raises(AlreadyActivated):
            await site.activation.activate(Wanted(terminal.url, FIRST))
        assert terminal.failed_logins == 0
    assert (await site.terminals.list(), passwords_in(store)) == ([], set())


async def test_without_a_password_store_nothing_is_made_up(site: Station) -> None:
    keyring.set_keyring(Absent())
    async with inactive() as terminal:
        with pytest.raises(PasswordWouldBeLost):
            await site.activation.activate(Wanted(terminal.url, generate_password()))
        assert not terminal.active
        activated = await site.activation.activate(Wanted(terminal.url, FIRST), unkept=True)
        assert (activated.kept, activated.trouble, terminal.active) == (False, None, True)


async def test_a_refusal_leaves_nothing_behind(site: Station, store: InMemory) -> None:
    async with inactive() as terminal:
        terminal.faults.add("device_error@activation.activate")
        with pytest.raises(StationError):
            await site.activation.activate(Wanted(terminal.url, FIRST))
        assert not terminal.active
    assert (await site.terminals.list(), passwords_in(store)) == ([], set())


async def test_a_lost_answer_is_looked_into(site: Station, store: InMemory) -> None:
    async with inactive() as terminal:
        terminal.faults.add("lost_answer@activation.activate")
        activated = await site.activation.activate(Wanted(terminal.url, FIRST))
        assert (activated.kept, activated.trouble) == (True, None)
    assert passwords_in(store) == {FIRST.reveal()}


@pytest.mark.parametrize("fault", ["lost_answer@activation.activate:1", "cut@activation.activate:1", "drop"])
async def test_one_lost_answer_or_connection_loses_no_password(site: Station, store: InMemory, fault: str) -> None:
    async with inactive() as terminal:
        terminal.faults.add(fault)
        activated = await site.activation.activate(Wanted(terminal.url, FIRST))
        assert (activated.kept, activated.trouble, terminal.failed_logins) == (True, None, 0)
    assert passwords_in(store) == {FIRST.reveal()}


async def test_a_lost_request_is_looked_into_as_well(site: Station, store: InMemory) -> None:
    async with inactive() as terminal:
        terminal.faults.add("cut@activation.activate")
        with pytest.raises(Unreachable):
            await site.activation.activate(Wanted(terminal.url, FIRST))
        assert not terminal.active
    assert passwords_in(store) == set()


async def test_a_crash_before_the_answer_loses_no_password(site: Station, store: InMemory, tmp_path: Path) -> None:
    async with inactive() as terminal:
        terminal.faults.add("slow=60@activation.activate")
        under_way = asyncio.create_task(site.activation.activate(Wanted(terminal.url, FIRST)))
        await until(lambda: terminal.active)
        under_way.cancel()
        with pytest.raises(asyncio.CancelledError):
            await under_way
        later = await open_station(tmp_path / "site")
        try:
            # The first login with it may come from anywhere in the program.
            [record] = await later.terminals.list()
            await later.terminals.connect(record.id)
            activated = await later.activation.activate(Wanted(terminal.url, Secret("Something-Else1")))
        finally:
            await later.close()
        assert (activated.kept, activated.trouble, terminal.failed_logins) == (True, None, 0)
    assert passwords_in(store) == {FIRST.reveal()}


async def test_what_nobody_knows_is_found_out_by_the_next_attempt(site: Station, store: InMemory) -> None:
    async with inactive() as terminal:
        terminal.faults.add("slow=0.1@activation.activate")
        under_way = asyncio.create_task(site.activation.activate(Wanted(terminal.url, FIRST)))
        await until(lambda: terminal.active)
        terminal.faults.add("power_off")
        with pytest.raises(ActivationUnknown):
            await under_way
        assert passwords_in(store) == {FIRST.reveal()}
        terminal.faults.clear()
        assert (await site.activation.activate(Wanted(terminal.url, Secret("Something-Else1")))).kept
        assert terminal.failed_logins == 0


async def test_a_terminal_that_dies_with_the_password_in_its_hands_may_have_it(site: Station, store: InMemory) -> None:
    async with inactive() as terminal:
        terminal.faults.add("slow=60@activation.activate")
        under_way = asyncio.create_task(site.activation.activate(Wanted(terminal.url, FIRST)))
        await until(lambda: terminal.active)
        # Its connections break off, and nobody listens on its port any more.
        await terminal.power_off()
        with pytest.raises(ActivationUnknown):
            await under_way
    [record] = await site.terminals.list()
    assert (record.address.url, passwords_in(store)) == (terminal.url, {FIRST.reveal()})


async def test_one_that_somebody_else_activated_meanwhile_is_theirs(site: Station, store: InMemory) -> None:
    async with VirtualTerminal(options()) as terminal:
        record = await site.terminals.add(terminal.url)
        await site.credentials.promise(record.id, FIRST)
        with pytest.raises(AlreadyActivated):
            await site.activation.activate(Wanted(terminal.url, FIRST))
        assert terminal.failed_logins == 1
    assert passwords_in(store) == set()


async def test_a_reset_terminal_is_activated_anew_and_its_old_refusals_are_forgotten(
    site: Station, store: InMemory
) -> None:
    async with VirtualTerminal(options(host="127.0.0.51")) as before:
        record = await site.terminals.add(before.url, name="Gate", password=FIRST)
        with pytest.raises(PasswordRefused):
            await site.terminals.connect(record.id)
    async with inactive(host="127.0.0.51", port=parse_address(before.url).port) as reset:
        assert reset.url == before.url
        activated = await site.activation.activate(Wanted(reset.url, FIRST))
        assert (activated.terminal_id, activated.name, activated.trouble) == (record.id, "Gate", None)
        assert reset.failed_logins == 0
    assert passwords_in(store) == {FIRST.reveal()}


async def test_many_are_activated_at_once_each_with_a_password_of_its_own(site: Station, store: InMemory) -> None:
    async with contextlib.AsyncExitStack() as running:
        terminals = [await running.enter_async_context(inactive(number)) for number in range(1, 11)]
        terminals[3].faults.add("device_error@activation.activate")
        wanted = [Wanted(terminal.url, generate_password()) for terminal in terminals]
        outcomes = [outcome async for outcome in site.activation.activate_all(wanted)]
        done = {outcome.wanted.address for outcome in outcomes if outcome.activated}
        assert done == {terminal.url for terminal in terminals} - {terminals[3].url}
        [failed] = [outcome for outcome in outcomes if outcome.error]
        assert failed.wanted.address == terminals[3].url
        for outcome in outcomes:
            assert outcome.activated is None or outcome.activated.trouble is None
        assert {terminal.failed_logins for terminal in terminals} == {0}
    assert passwords_in(store) == {each.password.reveal() for each in wanted if each.address in done}


async def test_an_unknown_certificate_is_shown_before_anything_is_sent(site: Station) -> None:
    async with inactive(https=True) as terminal:
        with pytest.raises(CertificateUnknown) as caught:
            await site.activation.activate(Wanted(terminal.url, FIRST))
        assert caught.value.details["fingerprint"] == terminal.fingerprint
        assert not terminal.state.requests
        assert await site.terminals.list() == []
        activated = await site.activation.activate(Wanted(terminal.url, FIRST, fingerprint=terminal.fingerprint))
        assert activated.trouble is None
