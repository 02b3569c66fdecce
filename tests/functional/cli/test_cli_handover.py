"""Certificates by command: made on a virtual terminal, drawn, verified, and told from changed ones."""

from __future__ import annotations

import asyncio
import json
import zipfile
from pathlib import Path

from facestation.domain.secret import Secret
from facestation.services.station import open_station
from tests.functional.cli.conftest import PASSWORD, Cli, MakeTerminal
from tests.functional.virtual.terminals import until


async def test_a_certificate_is_made_drawn_and_verified(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(https=True)
    await cli("terminals", "add", door.url, "--name", "Вход", "--trust-fingerprint", door.fingerprint)
    made = await cli(
        *("commission", "certificate", "--terminal", "Вход", "--site", "Завод", "--by", "Анна Берг"),
        *("--language", "ru", tmp_path / "out"),
    )
    assert made.status == 0, made.document
    [row] = made.document["terminals"]
    assert (row["standing"], {name: taken["result"] for name, taken in row["test"].items()}) == (
        "ready",
        dict.fromkeys(("enroll", "read_back", "recognize", "remove"), "done"),
    )
    assert door.state.people == {}
    key = (await cli("commission", "key")).document
    assert made.document["key"] == key
    for name in ("certificate.json", "certificate.pdf"):
        file = tmp_path / "out" / name
        good = await cli("commission", "verify", file)
        assert (good.status, good.document["valid"], good.document["expected"]) == (0, True, True)
        data = bytearray(file.read_bytes())
        data[len(data) // 2] ^= 1
        file.write_bytes(data)
        bad = await cli("commission", "verify", file, "--key", key["public"])
        assert (bad.status, bad.code, bad.document["valid"]) == (1, "signature_invalid", False)


async def test_what_keeps_a_terminal_from_being_ready_is_told_with_what_to_do(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(https=True)
    await cli("terminals", "add", door.url, "--name", "Gate", "--trust-fingerprint", door.fingerprint)
    template = tmp_path / "site.toml"
    template.write_text("[settings.door.1]\nopenDuration = 17\n")
    wanted = ("commission", "certificate", "--terminal", "Gate", "--no-test", "--template", template, tmp_path / "out")
    made = await cli(*wanted)
    [row] = made.document["terminals"]
    assert (made.status, row["standing"]) == (0, "attention")
    assert [point["code"] for point in row["attention"]] == ["untested", "settings_differ"]
    assert all(point["message"] and point["advice"] for point in row["attention"])
    assert [one["wanted"] for one in row["settings"]["differences"]] == ["17"]
    read = await cli.lines(*wanted)
    for point in row["attention"]:
        assert f"! {point['message']} {point['advice']}" in read
    assert "door:1 openDuration: 5 -> 17" in read


async def test_who_was_left_by_a_killed_test_is_told_from_visitors(cli: Cli, terminal: MakeTerminal) -> None:
    door = await terminal()
    killed = await open_station(cli.folder, environment_password=Secret(PASSWORD))
    gate = await killed.terminals.add(door.url, name="Gate", fingerprint=None)
    killed.store.deliveries.want_absent("4711", [gate.id])
    killed.store.deliveries.want_absent("912345678", [gate.id], test_person=True)
    await killed.close()
    listed = await cli("outbox", "list")
    told = {row["employee_no"]: row["test_person"] for row in listed.document["pending"]}
    assert told == {"912345678": True, "4711": False}
    assert "Gate\tremove test person\t912345678" in await cli.lines("outbox", "list")


async def test_one_that_is_told_to_end_takes_the_test_person_away(
    cli: Cli, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(modeling_s=600)
    running = await cli.start("commission", "certificate", tmp_path / "out", "--terminal", door.url)
    await until(lambda: door.state.people, 60)
    running.terminate()
    await asyncio.wait_for(running.communicate(), 60)
    assert running.returncode == 130
    assert door.state.people == {}
    assert (await cli("outbox", "list")).document == {"pending": []}


async def test_a_stranger_verifies_with_the_public_key_alone(cli: Cli, tmp_path: Path) -> None:
    key = (await cli("commission", "key")).document
    document = tmp_path / "unsigned.json"
    document.write_text(json.dumps({"terminals": []}))
    assert (await cli("commission", "verify", document, "--key", key["fingerprint"])).code == "signature_missing"
    assert (await cli("commission", "verify", document, "--key", "nonsense")).code == "public_key_invalid"
    assert (await cli("commission", "verify", tmp_path / "none.json")).code == "file_unreadable"


async def test_a_file_for_support_asks_anew_and_tells_nobody(cli: Cli, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal()
    await cli("terminals", "add", door.url, "--name", "Вход")
    ran = await cli("support-bundle", tmp_path / "support.zip", "--terminal", "Вход")
    assert ran.status == 0
    assert {"terminals.json", "doctor.json", "exchanges/terminal-1.json"} <= set(ran.document["files"])
    with zipfile.ZipFile(tmp_path / "support.zip") as archive:
        assert sorted(archive.namelist()) == sorted(ran.document["files"])
        assert all(PASSWORD.encode() not in archive.read(name) for name in archive.namelist())
