"""Our client, over a real port, says what the exemplars say and makes of the answers what they say it should."""

from __future__ import annotations

import pytest

from facestation.errors import DestroysData, LoginPaused, StationError, TerminalLocked
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.client import Body
from facestation.isapi.terminal import Terminal
from tests.contract.exemplars_format import Exemplar, Login, exemplars, judging
from tests.contract.judgement import of_requests, of_result
from tests.contract.scripted_terminal import ScriptedTerminal
from tests.contract.wishes import said, terminal_at

CASES = [exemplar.name for exemplar in judging("client")]
DESTROYING = [row.name for row in OPERATIONS.values() if row.list_path and row.loss is None]
LISTED = [row.name for row in OPERATIONS.values() if row.list_path]
UNLIMITED = [row.name for row in OPERATIONS.values() if row.loss]
EMPTY_LISTS = [
    b"",
    b"{}",
    b'{"UserInfoDelCond":{"EmployeeNoList":[]},"UserInfoDetail":{"mode":"byEmployeeNo","EmployeeNoList":null}}',
    b'{"CardInfoDelCond":{},"FPID":[]}',
    b"<UserInfoDelCond/>",
]


@pytest.mark.parametrize("name", CASES)
async def test_the_client_says_and_sees_what_is_in(name: str) -> None:
    case = exemplars()[name]
    async with ScriptedTerminal(case, *(exemplars()[other] for other in case.words("plays"))) as scripted:
        terminal, _ = terminal_at(scripted.url)
        try:
            if case.login is Login.REUSED:
                await said(terminal, case, scripted)
            result = await outcome(terminal, case, scripted)
            if case.login in {Login.REFUSED, Login.LOCKED}:
                assert isinstance(await outcome(terminal, case, scripted), LoginPaused | TerminalLocked)
        finally:
            await terminal.close()
    assert of_result(case, result) + of_requests(case, scripted) == []


async def outcome(terminal: Terminal, case: Exemplar, scripted: ScriptedTerminal) -> object:
    """What the client makes of the answer: a value, or the error that it raises."""
    try:
        return await said(terminal, case, scripted)
    except StationError as error:
        return error


@pytest.mark.parametrize("body", EMPTY_LISTS)
@pytest.mark.parametrize("name", DESTROYING)
async def test_a_delete_without_its_list_is_never_sent(name: str, body: bytes) -> None:
    row = operation(name)
    params: dict[str, str | int] = dict.fromkeys(row.parameters, "1")
    async with ScriptedTerminal(exemplars()["persons/delete"]) as scripted:
        terminal, client = terminal_at(scripted.url)
        try:
            with pytest.raises(DestroysData):
                await client.send(row, Body("application/json", body), params=params)
            with pytest.raises(DestroysData):
                await client.send(row, params=params)
            with pytest.raises(DestroysData):
                await terminal.call(name, params, Body("application/json", body), confirmed=True)
        finally:
            await terminal.close()
    assert scripted.asked == []


@pytest.mark.parametrize("name", LISTED)
async def test_a_raw_delete_asks_for_a_confirmation(name: str) -> None:
    row, usual = operation(name), exemplars()[name.replace(".", "/")]
    params: dict[str, str | int] = dict.fromkeys(row.parameters, "1")
    body = Body("application/json", usual.request.body)
    async with ScriptedTerminal(usual) as scripted:
        terminal, _ = terminal_at(scripted.url)
        try:
            with pytest.raises(DestroysData):
                await terminal.call(name, params, body, confirmed=False)
            assert scripted.asked == []
            await terminal.call(name, params, body, confirmed=True)
        finally:
            await terminal.close()


@pytest.mark.parametrize("name", UNLIMITED)
async def test_what_no_list_can_limit_is_never_sent_by_the_station_itself(name: str) -> None:
    row = operation(name)
    params: dict[str, str | int] = {one: "full" if one == "reset_mode" else "1" for one in row.parameters}
    body = Body("application/json", b'{"UserInfoDetail":{"mode":"byEmployeeNo","EmployeeNoList":[{"employeeNo":"1"}]}}')
    async with ScriptedTerminal(exemplars()["persons/delete"]) as scripted:
        terminal, client = terminal_at(scripted.url)
        try:
            with pytest.raises(DestroysData):
                await client.send(row, body, params=params)
            with pytest.raises(DestroysData):
                await client.send_raw(row, body, params=params)
            with pytest.raises(DestroysData):
                await terminal.call(name, params, body, confirmed=False)
            assert scripted.asked == []
            await terminal.call(name, params, body, confirmed=True)
            assert scripted.asked != []
        finally:
            await terminal.close()
