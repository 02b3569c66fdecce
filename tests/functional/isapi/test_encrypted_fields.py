"""Terminals that want single fields encrypted, over real HTTP: nobody above the terminal has to know."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from facestation.commissioning import conversation
from facestation.commissioning.conversation import place_named
from facestation.domain.secret import Secret
from facestation.errors import BadRequest, GarbageAnswer, StationError
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.virtual.terminal import VirtualTerminal
from tests.contract.exemplars_format import exemplars
from tests.functional.isapi.raw_server import Response
from tests.functional.isapi.stranger import Stranger
from tests.functional.isapi.talking import ADA, answering, terminal_at
from tests.functional.virtual.terminals import USER_CHECK, options
from tests.functional.virtual.wire import Wire

JULIA = replace(ADA, employee_no="10043", name="Юлия Пример", pin=Secret("4711"))
CAPABILITIES = exemplars()["security/capabilities"].answer.body


@asynccontextmanager
async def gate(
    *faults: str, manners: Manners | None = None, profile: str = "k1t343"
) -> AsyncIterator[tuple[VirtualTerminal, Terminal]]:
    started = options(faults=faults, profile=profile)
    async with VirtualTerminal(started) as virtual, terminal_at(virtual.url, manners) as terminal:
        yield virtual, terminal


def asked(virtual: VirtualTerminal, operation: str) -> list[int]:
    """The statuses that requests for this operation got behind the login."""
    return [seen.status for seen in virtual.state.requests if seen.operation == operation and seen.login == "admitted"]


def names(virtual: VirtualTerminal) -> list[object]:
    """What the terminal itself calls its people."""
    return [person["name"] for person in virtual.state.people.values()]


async def test_people_go_and_come_back_through_a_terminal_that_demands_encryption() -> None:
    async with gate("wants_encryption") as (virtual, terminal):
        for person in (ADA, JULIA):
            await terminal.put_person(person)
        assert names(virtual) == ["Ada Example", "Юлия Пример"]
        assert virtual.state.people["10043"]["password"] == "4711"
        found = await terminal.read_back("10043")
        assert found is not None
        assert found.name == "Юлия Пример"
        assert [person.name async for person in terminal.people("прим")] == ["Юлия Пример"]
        assert [person.employee_no async for person in terminal.people()] == ["10042", "10043"]
        await terminal.put_person(replace(JULIA, name="Julia Example"), likely_there=True)
        assert names(virtual) == ["Ada Example", "Julia Example"]
        # The demand was met with once, and the key was asked for once.
        assert asked(virtual, "persons.set_up") == [400, 200, 200, 200]
        assert asked(virtual, "security.capabilities") == [200]
        assert terminal.manners.encryption == 1


async def test_what_was_learned_outlives_the_connection_and_a_terminal_that_wants_it_no_more() -> None:
    known = Manners.from_text(Manners(encryption=1).to_text())
    async with gate("wants_encryption", manners=known) as (virtual, terminal):
        await terminal.put_person(ADA)
        assert asked(virtual, "persons.set_up") == [200]
        virtual.faults.clear()
        virtual.faults.add("refuses_encryption")
        await terminal.put_person(JULIA)
        assert asked(virtual, "persons.set_up") == [200, 400, 200]
        assert terminal.manners.encryption == 0


async def test_what_is_told_in_clear_is_no_sign_that_nothing_is_demanded_any_more() -> None:
    async with gate("wants_encryption", manners=Manners(encryption=1)) as (virtual, terminal):
        shown = await conversation.look(terminal, place_named("user:1"))
        assert {field.name: field.value for field in shown.fields}["userName"] == "admin"
        await terminal.put_person(ADA)
        assert asked(virtual, "persons.set_up") == [200]
        assert asked(virtual, "security.user") == [200]
        assert terminal.manners.encryption == 1


async def test_people_go_in_clear_where_nobody_demands_otherwise() -> None:
    async with gate() as (virtual, terminal):
        await terminal.put_person(ADA)
        assert (await terminal.read_back(ADA.employee_no)) is not None
        assert asked(virtual, "security.capabilities") == []


async def test_a_request_that_is_wrong_in_either_form_is_refused_as_it_was_in_clear() -> None:
    async with gate("refuses_encryption", "wants_encryption") as (virtual, terminal):
        for _ in range(2):
            with pytest.raises(BadRequest) as caught:
                await terminal.put_person(ADA)
            assert caught.value.details["error_msg"] == "employeeNo"
        # Once seen to be in vain, it is not tried again.
        assert asked(virtual, "persons.set_up") == [400, 400, 400]
        assert terminal.manners.encryption == 0


async def test_where_a_terminal_offers_the_longer_key_too_that_is_used() -> None:
    async with gate("wants_encryption", profile="k1t673") as (virtual, terminal):
        await terminal.put_person(JULIA)
        assert names(virtual) == ["Юлия Пример"]
        assert terminal.manners.encryption == 2


Change = Callable[[Terminal], Awaitable[None]]


def change(name: str, **wanted: str | Secret) -> Change:
    async def changed(terminal: Terminal) -> None:
        planned = await conversation.plan(terminal, place_named(name), conversation.NOTHING_SAID, wanted)
        await conversation.write(terminal, planned, confirmed=True)

    return changed


async def test_a_new_password_goes_out_encrypted_though_nobody_demands_it() -> None:
    async with gate() as (virtual, terminal):
        await change("user:1", password=Secret("Tulip-2025"))(terminal)
        assert asked(virtual, "security.capabilities") == [200]
        assert asked(virtual, "security.set_user") == [200]
        assert virtual.failed_logins == 0
        async with Wire(virtual.url, "Tulip-2025") as wire:
            assert (await wire.get(USER_CHECK)).status == 200


async def test_a_new_password_goes_out_in_clear_where_the_encrypted_form_is_not_known() -> None:
    async with gate("refuses_encryption") as (virtual, terminal):
        await change("user:1", password=Secret("Tulip-2025"))(terminal)
        assert asked(virtual, "security.set_user") == [400, 200]


async def test_a_change_without_a_password_asks_for_no_key() -> None:
    async with gate() as (virtual, terminal):
        await change("door:1", openDuration="7")(terminal)
        assert asked(virtual, "security.capabilities") == []
        await change("door:1", superPassword=Secret("123456"))(terminal)
        assert asked(virtual, "doors.set_parameters") == [200, 200]
        assert asked(virtual, "security.capabilities") == [200]


@pytest.mark.parametrize(
    "said",
    [
        Response(200, CAPABILITIES.replace(b">100<", b">1000000000<")),
        Response(200, b"A" * 400_000),
        Response(200, CAPABILITIES.replace(b"0123456789ABCDEF" * 4, b"A" * 100_000)),
        Response(404, b""),
        Response(200, b""),
    ],
    ids=["rounds without end", "no document", "salt without end", "not there", "nothing"],
)
async def test_capabilities_that_make_no_key_leave_the_first_refusal(said: Response) -> None:
    refusal = Response(400, exemplars()["persons/record.refused_in_clear"].answer.body)
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        asked_for = answering(stranger, Security_capabilities=said, UserInfo_SetUp=refusal)
        with pytest.raises(BadRequest):
            await terminal.put_person(ADA)
        assert sum(request.path.endswith("SetUp") for request in asked_for) == 1


@pytest.mark.parametrize("name", ["00" * 16, "zz", "0" * 31, "00" * 20_000, ""])
async def test_names_that_cannot_be_decrypted_are_an_error_of_the_tree_or_shown_as_they_are(name: str) -> None:
    page = b'{"UserInfoSearch":{"responseStatusStrg":"OK","UserInfo":[{"employeeNo":"10042","name":"%s"}]}}'
    answers = {
        "Security_capabilities": Response(200, CAPABILITIES),
        "UserInfo_Search": Response(200, page % name.encode()),
    }
    async with Stranger() as stranger, terminal_at(stranger.url, Manners(encryption=1)) as terminal:
        answering(stranger, **answers)
        outcome: object
        try:
            outcome = [person.name async for person in terminal.people()]
        except StationError as error:
            outcome = type(error)
        assert outcome == (GarbageAnswer if len(name) % 32 == 0 and name else [name])
