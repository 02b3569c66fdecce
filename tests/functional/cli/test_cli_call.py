"""`endpoints` and `call` as a script sees them: one JSON document, an exit status, nothing secret in an argument."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.virtual.terminals import until

if TYPE_CHECKING:
    from collections.abc import Coroutine

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
Cli = Callable[..., "Coroutine[Any, Any, Any]"]
NOWHERE = "http://127.0.0.1:9"
PERSON = {
    "employeeNo": "1",
    "name": "Ada",
    "userType": "normal",
    "Valid": {"enable": False, "beginTime": "2030-01-01T00:00:00", "endTime": "2035-01-01T00:00:00"},
}


async def test_endpoints_are_rows_of_the_contract_with_all_75_and_the_guide(cli: Cli) -> None:
    rows = (await cli("endpoints")).document["operations"]
    contract = {"name", "method", "path", "seed", "guide", "evidence"}
    assert contract <= set(rows[0])
    assert {frozenset(row) for row in rows} == {frozenset(rows[0])}
    assert {number for row in rows for number in row["seed"]} == set(range(1, 76))
    # The entries of the guide's reference, and seven chapters on irises that have none there.
    assert len({section for row in rows for section in row["guide"]}) == 296 + 7
    unknown = [row for row in rows if not row["path"]]
    assert {(row["method"], row["evidence"]) for row in unknown} == {("", "unknown")}
    assert {row["effect"] for row in rows} == {"reads", "writes", "destroys", "unknown"}
    wiping = [row for row in rows if row["instead"] and row["effect"] == "destroys"]
    assert sorted(number for row in wiping for number in row["seed"]) == [33, 34, 65]
    assert all(row["destroys"] for row in wiping)


async def test_endpoints_are_a_line_each_for_people() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "facestation.cli", "endpoints"), env=os.environ, stdout=asyncio.subprocess.PIPE
    )
    out, _ = await asyncio.wait_for(process.communicate(), 60)
    lines = out.decode().splitlines()
    assert len(lines) > 300
    [line] = [line for line in lines if line.startswith("doors.lock_type ")]
    assert "/ISAPI/AccessControl/Configuration/lockType?format=json" in line
    assert all(word in line for word in ("reads", "json", "8 s", "GET", "21.20.1", "guide"))


async def test_an_answer_comes_as_it_came_and_decoded(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    ran = await cli("call", "system.device_info", "--terminal", door.url)
    assert (ran.status, ran.document["kind"]) == (0, "xml")
    assert ran.document["document"]["DeviceInfo"]["model"] in ran.document["body"]
    count = await cli("call", "persons.count", "--terminal", door.url)
    assert (count.document["kind"], count.document["document"]["UserInfoCount"]["userNumber"]) == ("json", 0)


async def test_a_refusal_is_an_error_beside_the_answer(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal(faults=("missing@temperature.all",))
    ran = await cli("call", "temperature.all", "--terminal", door.url)
    assert (ran.status, ran.code, ran.document["status"]) == (1, "not_supported", 404)
    assert ran.document["document"]["subStatusCode"] == "notSupport"
    posted = await cli("call", "temperature.search", "--terminal", door.url, "--body", "-", stdin="{}")
    assert (posted.status, posted.code, posted.document["status"]) == (1, "not_supported", 200)


async def test_a_picture_is_kept_in_a_file(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(capture_s=0.05)
    words = ("call", "streaming.snapshot", "--terminal", door.url, "--param", "channel_id=101")
    ran = await cli(*words, "--out", tmp_path / "frame.jpg")
    assert ran.document["files"] == [
        {"path": str(tmp_path / "frame.jpg"), "bytes": (tmp_path / "frame.jpg").stat().st_size, "kind": "jpeg"}
    ]
    assert (ran.document["encoding"], base64.b64decode(ran.document["body"])[:2]) == ("base64", b"\xff\xd8")
    body = tmp_path / "capture.xml"
    body.write_text("<CaptureFaceDataCond><dataType>binary</dataType></CaptureFaceDataCond>", encoding="utf-8")
    form = await cli("call", "capture.face", "--terminal", door.url, "--body", body, "--out", tmp_path / "face.jpg")
    assert [part["kind"] for part in form.document["parts"]] == ["xml", "jpeg"]
    assert (tmp_path / "face.jpg").read_bytes().startswith(b"\xff\xd8")


async def test_a_body_comes_from_standard_input_after_the_password(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    words = ("call", "persons.record", "--terminal", door.url, "--password-stdin", "--body", "-")
    stdin = f"Tulip-2024\n{json.dumps({'UserInfo': PERSON})}"
    ran = await cli(*words, password=None, stdin=stdin)
    assert ran.status == 0, ran
    assert list(door.state.people) == ["1"]


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("persons.everything",), "operation_unknown"),
        (("temperature.black_body",), "address_unknown"),
        (("doors.parameters",), "parameter_missing"),
        (("doors.parameters", "--param", "door_id"), "parameter_missing"),
        (("doors.parameters", "--param", "door_id=x"), "parameter_invalid"),
        (("doors.parameters", "--param", "door_id=1", "--param", "floor=1"), "parameter_unknown"),
        (("system.export_configuration", "--param", "secretkey=Tulip"), "parameter_secret"),
        (("persons.record",), "body_missing"),
        (("system.time", "--body", "-"), "body_unwanted"),
        (("persons.record", "--body", "-"), "body_missing"),
        (("persons.record", "--body", "/no/such/file"), "file_unreadable"),
        (("seeds.delete_person", "--param", "employee_no=1"), "destroys_data"),
        (("seeds.delete_face_library", "--param", "fdid=1"), "destroys_data"),
        (("persons.delete", "--yes", "--body", "-"), "destroys_data"),
    ],
)
async def test_what_cannot_be_sent_is_told_before_a_terminal_is_looked_for(
    cli: Cli, words: tuple[str, ...], code: str
) -> None:
    ran = await cli("call", *words, "--terminal", NOWHERE, password=None)
    assert (ran.status, ran.code) == (1, code)
    assert ran.document["error"]["advice"]


async def test_a_secret_parameter_is_a_line_of_standard_input(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    words = ("call", "system.export_configuration", "--terminal", door.url, "--param", "secretkey=-")
    ran = await cli(*words, stdin="Orchid-77\n")
    assert (ran.status, ran.document["status"]) == (0, 200)
    assert "Orchid" not in json.dumps(ran.document) + ran.errors


async def test_what_is_lost_is_spelled_out_before_a_confirmed_call_goes_out(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(deletion_s=0.01)
    body = tmp_path / "body.json"
    body.write_text(json.dumps({"UserInfo": PERSON}), encoding="utf-8")
    await cli("call", "persons.record", "--terminal", door.url, "--body", body)
    body.write_text('{"UserInfoDetail":{"employeeNo":"1"}}', encoding="utf-8")
    words = ("call", "seeds.delete_person_details", "--terminal", door.url, "--body", body)
    refused = await cli(*words)
    assert (refused.status, refused.code) == (1, "destroys_data")
    assert "Every person" in refused.document["error"]["details"]["loss"]
    assert list(door.state.people) == ["1"]
    sent = await cli(*words, "--yes")
    assert sent.status == 0
    assert "seeds.delete_person_details: Every person" in sent.errors
    await until(lambda: not door.state.people)
