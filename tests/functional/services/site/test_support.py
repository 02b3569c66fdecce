"""The file for support: it tells a lot of the station and its terminals, and nothing of people, places and secrets."""

from __future__ import annotations

import base64
import io
import json
import zipfile
from pathlib import Path

from facestation.domain.inventory import Inspection
from facestation.domain.person import Person
from facestation.domain.photo import PreparedPhoto
from facestation.domain.secret import Secret
from facestation.isapi.recording import Content
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.site.support import packed
from facestation.services.station import Station
from facestation.virtual.serve import Options, VirtualTerminal
from tests.functional.services.conftest import PASSWORD, MakeTerminal

NAME, NUMBER, CARD, PIN, DESK, DOOR = (
    "Аделаида Тайнова",
    "90042137",
    "1000200030",
    "73915862",
    "Front desk of Zoe",
    "Vault of Quinn",
)
WIFI = "Wifi-Key-55512345"
PLANTED = (NAME, NUMBER, CARD, PIN, DESK, DOOR, WIFI, PASSWORD, "Zoe", "Quinn")


def forms(text: str) -> list[bytes]:
    """A text as it may hide in a file."""
    plain = text.encode()
    escaped = json.dumps(text)[1:-1].encode()
    encoded = [plain, text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("cp1251", "replace"), escaped]
    return [form for data in encoded for form in (data, data.hex().encode(), base64.b64encode(data).rstrip(b"=")[:-1])]


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


async def enrolled(station: Station, door: VirtualTerminal, photo: PreparedPhoto) -> str:
    """A station full of what must not be told, and a terminal that says it in many places."""
    station.settings.change("desk_name", DESK)
    terminal_id = (await station.terminals.add(door.url, name=DOOR)).id
    await station.credentials.keep(terminal_id, Secret(PASSWORD))
    person = Person(NUMBER, NAME, cards=(CARD,), pin=Secret(PIN))
    await station.enrollment.enroll(EnrollmentRequest(person, photo, (terminal_id,)))
    await door.meet(NUMBER)
    await station.people.on_terminal(terminal_id)
    await station.people.photo_on_terminal(terminal_id, NUMBER)
    await station.configuration.read(terminal_id, "wifi")
    await station.configuration.read(terminal_id, "user:1")
    return terminal_id


async def test_nothing_planted_comes_out_in_any_form(
    station: Station, terminal: MakeTerminal, photo: PreparedPhoto
) -> None:
    door = await terminal()
    terminal_id = await enrolled(station, door, photo)
    log = "\n".join(
        [
            f"2030-05-04 08:15:00,123 WARNING facestation.isapi: {NAME} {NUMBER} {PASSWORD} was refused by {DOOR}",
            f"2030-05-04 08:15:00,124 INFO facestation.store: {base64.b64encode(NAME.encode()).decode()}",
            f'Traceback\n  File "/Users/{DESK}/facestation/services/pool.py", line 12, in terminal',
            f"    raise ValueError('{WIFI}')",
            f"ValueError: {WIFI} {photo.jpeg[:40].hex()}",
            NAME,
        ]
    )
    (station.folder / "facestation.log").write_text(log, encoding="utf-8")
    files = unpacked(packed(await station.support.bundle([terminal_id])))
    everything = b"\n".join([*files.values(), *(name.encode() for name in files)])
    found = [text for text in PLANTED for form in forms(text) if form in everything]
    assert found == []
    for start in (20, 21, 22):
        piece = photo.jpeg[start : start + 24]
        assert all(form not in everything for form in (piece, base64.b64encode(piece), piece.hex().encode()))
    assert b"127.0.0.1" not in everything
    assert door.identity.serial.encode() not in everything


async def test_what_support_needs_is_there(station: Station, terminal: MakeTerminal, photo: PreparedPhoto) -> None:
    door = await terminal()
    terminal_id = await enrolled(station, door, photo)
    (station.folder / "facestation.log").write_text(
        "2030-05-04 08:15:00,123 WARNING facestation.isapi.login_care: a login was refused or the terminal is locked; "
        "nothing more is sent for now\n"
    )
    files = await station.support.bundle([terminal_id])
    terminals = json.loads(files["terminals.json"])
    assert (terminals[0]["model"], terminals[0]["manners"]["person_set_up"]) == (door.identity.model, True)
    assert json.loads(files["database.json"])["people"] == 1
    assert json.loads(files["settings.json"])["check_minutes"] == 30
    said = "a login was refused or the terminal is locked; nothing more is sent for now"
    assert files["log.txt"].decode().endswith(f"WARNING facestation.isapi.login_care: {said}")
    assert {"name": "database", "verdict": "ok"} in json.loads(files["doctor.json"])
    recorded = json.loads(files["exchanges/terminal-1.json"])["exchanges"]
    by_name = {row["operation"]: row for row in recorded}
    assert {"system.device_info", "faces.set_up", "events.search", "security.online_users"} <= set(by_name)
    assert by_name["system.device_info"]["answered"]["tree"]["model"] == door.identity.model
    assert by_name["faces.set_up"]["sent"]["content"] == Content.OTHER.value


async def test_a_recording_is_played_again(station: Station, terminal: MakeTerminal, tmp_path: Path) -> None:
    door = await terminal(profile="k1a340", clock_skew_s=-500)
    terminal_id = (await station.terminals.add(door.url)).id
    files = await station.support.bundle([terminal_id])
    before = station.inventory.latest[terminal_id]
    file = tmp_path / "terminal-1.json"
    file.write_bytes(files["exchanges/terminal-1.json"])
    async with VirtualTerminal(Options(Secret(PASSWORD), replay=file)) as stand_in:
        again = (await station.terminals.add(stand_in.url, name="Stand-in")).id
        after = await station.inventory.check(again)
    assert after.error is None
    assert told(after) == told(before)


def told(seen: Inspection) -> tuple[object, ...]:
    """What both terminals say alike."""
    assert seen.info is not None
    return seen.info.model, seen.info.firmware, seen.capacity, seen.account, seen.login_lock, seen.doors
