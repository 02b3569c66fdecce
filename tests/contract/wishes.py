"""What makes our client say something: the verbs after `says:` in the exemplars."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from facestation.commissioning.conversation import capability_set, look, place_named, plan, write
from facestation.commissioning.resource import is_secret_name
from facestation.domain.care import ResetMode
from facestation.domain.credential import CardType, FingerTemplate
from facestation.domain.event import AccessEvent, Cursor, ListeningHost
from facestation.domain.import_task import ImportKind
from facestation.domain.person import Gender, Person, PersonType
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.domain.validity import Validity
from facestation.isapi.capabilities import CapabilitySet
from facestation.isapi.client import Answer, Body, TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.sealing import Sealing
from facestation.isapi.terminal import Terminal
from facestation.isapi.upload import Upload
from facestation.isapi.wire.events import Alert, EventPicture
from tests.contract.exemplars_format import FOLDER, Exemplar
from tests.contract.pictures import picture
from tests.contract.scripted_terminal import PASSWORD, USERNAME, ScriptedTerminal

VECTOR = "00112233445566778899aabbccddeeff"
"""Instead of a random one, so that what is encrypted can be compared."""

Wish = Callable[[Terminal, str], Awaitable[object]]


def terminal_at(url: str) -> tuple[Terminal, TerminalClient]:
    """Our client, fresh, for the terminal at `url`."""
    record = TerminalRecord(id="0" * 32, name="Reception", address=parse_address(url), username=USERNAME)
    client = TerminalClient(record, Secret(PASSWORD))
    return Terminal(client, Manners(), Sealing(client, make_iv=lambda: VECTOR)), client


async def said(terminal: Terminal, case: Exemplar, scripted: ScriptedTerminal) -> object:
    """What the client makes of the answer, as plain JSON values or JPEG bytes."""
    verb, _, rest = case.keys["says"].partition(" ")
    if verb == "capture_face_and_give_up":
        await _capture_and_give_up(terminal, scripted)
        return None
    if verb == "call":
        return await _call(terminal, rest, case)
    if verb in SENDS:
        return _plain(await SENDS[verb](terminal, rest, case.request.body))
    if verb == "limits":
        return await _limits(terminal, rest, case)
    assert verb in WISHES, f"{case.name}: what does {verb} mean? It has no line in WISHES"
    return _plain(await WISHES[verb](terminal, rest))


async def _call(terminal: Terminal, rest: str, case: Exemplar) -> object:
    name, _, params = rest.partition(" ")
    body = Body(case.request.content_type, case.request.body) if case.request.body else None
    return _plain(await terminal.call(name, json.loads(params) if params else {}, body, confirmed=True))


def _person(text: str) -> Person:
    wanted: dict[str, Any] = json.loads(text)
    span = Validity(*(datetime.fromisoformat(wanted.pop(end)) for end in ("begin", "end") if end in wanted))
    kind = PersonType(wanted.pop("person_type", "normal"))
    if "pin" in wanted:
        wanted["pin"] = Secret(wanted["pin"])
    if "gender" in wanted:
        wanted["gender"] = Gender(wanted["gender"])
    cards, doors = tuple(wanted.pop("cards", ())), tuple(wanted.pop("doors", (1,)))
    plans = tuple((door, plan) for door, plan in wanted.pop("plans", ()))
    return Person(**wanted, person_type=kind, validity=span, cards=cards, doors=doors, plans=plans)


async def _put_face(terminal: Terminal, rest: str) -> None:
    employee_no, _, name = rest.partition(" ")
    await terminal.put_face(employee_no, picture(name or "portrait"))


async def _people(terminal: Terminal, search: str) -> list[object]:
    return [person async for person in terminal.people(search)]


async def _cards_of(terminal: Terminal, numbers: str) -> dict[str, list[str]]:
    found = await terminal.cards_of(*numbers.split())
    return {owner: [card.card_no for card in cards] for owner, cards in found.items()}


async def _capture_and_give_up(terminal: Terminal, scripted: ScriptedTerminal) -> None:
    under_way = asyncio.create_task(terminal.capture_face())
    await scripted.until_asked("capture.progress")
    under_way.cancel()
    with pytest.raises(asyncio.CancelledError):
        await under_way


async def _look(terminal: Terminal, name: str) -> dict[str, object]:
    seen = await look(terminal, place_named(name))
    return {shown.name: shown.value for shown in seen.fields}


async def _change(terminal: Terminal, rest: str) -> None:
    name, _, change = rest.partition(" ")
    field, _, text = change.partition("=")
    wanted: str | Secret = Secret(text) if is_secret_name(field) else text
    planned = await plan(terminal, place_named(name), CapabilitySet(), {field: wanted})
    await write(terminal, planned, confirmed=True)


async def _limits(terminal: Terminal, name: str, case: Exemplar) -> object:
    said_of = await capability_set(terminal, place_named(name))
    limits = {field: asdict(said_of.limit(field)) for field in json.loads(case.keys["sees"])}
    return json.loads(json.dumps(limits))


async def _door(terminal: Terminal, rest: str) -> None:
    number, _, command = rest.partition(" ")
    await terminal.door(int(number), command)


async def _alerts(terminal: Terminal, _: str) -> list[object]:
    async with terminal.alerts() as alerts:
        return [_told(alert) async for alert in alerts]


def _told(alert: Alert) -> object:
    if isinstance(alert, AccessEvent):
        return {**asdict(alert), "time": alert.time.isoformat(), "kind": alert.kind.value}
    return f"picture of {alert.serial_no}" if isinstance(alert, EventPicture) else "heartbeat"


async def _events_since(terminal: Terminal, begin: str) -> list[object]:
    return [_told(event) async for event in terminal.events_since(datetime.fromisoformat(begin), major=5)]


async def _events_after(terminal: Terminal, serial_no: str) -> list[object]:
    cursor = Cursor(int(serial_no), datetime(2030, 1, 1, tzinfo=UTC))
    return [_told(event) for event in await terminal.events_after(cursor)]


async def _answer_check(terminal: Terminal, rest: str) -> None:
    serial_no, result, info = rest.split(" ", 2)
    await terminal.answer_check(int(serial_no), allowed=result == "success", info=info)


async def _export_configuration(terminal: Terminal, key: str) -> str:
    return (await terminal.export_configuration(Secret(key), in_clear=True)).decode()


async def _install_firmware(terminal: Terminal, body: bytes) -> None:
    with tempfile.NamedTemporaryFile() as file:
        file.write(body)
        file.flush()
        await terminal.install_firmware(Upload(Path(file.name), len(body)))


async def _push_to(terminal: Terminal, rest: str) -> None:
    address, port, path = rest.split(" ")
    await terminal.push_to(ListeningHost("", address, int(port), path))


async def _activate(terminal: Terminal, text: str) -> dict[str, bool]:
    key = load_pem_private_key((FOLDER / "activation" / "key.pem").read_bytes(), None)
    assert isinstance(key, RSAPrivateKey)
    return {"weak": await terminal.activate(Secret(text), key)}


async def _read_card(terminal: Terminal, reader: str) -> object:
    return await terminal.read_card(int(reader) if reader else None)


async def _put_card(terminal: Terminal, rest: str) -> None:
    employee_no, card_no, card_type = rest.split(" ")
    await terminal.put_card(employee_no, card_no, CardType(card_type))


async def _remove_card(terminal: Terminal, rest: str) -> None:
    await terminal.remove_card(*rest.split(" "))


async def _capture_finger(terminal: Terminal, number: str) -> object:
    finger = await terminal.capture_finger(int(number))
    return {"number": finger.number, "data": finger.data.reveal(), "quality": finger.quality}


async def _put_finger(terminal: Terminal, rest: str) -> None:
    employee_no, number, data = rest.split(" ")
    await terminal.put_finger(employee_no, FingerTemplate(int(number), Secret(data)))


async def _remove_fingers(terminal: Terminal, rest: str) -> None:
    employee_no, *numbers = rest.split(" ")
    await terminal.remove_fingers(employee_no, [int(number) for number in numbers])


async def _put_pin(terminal: Terminal, rest: str) -> None:
    employee_no, _, pin = rest.partition(" ")
    await terminal.put_pin(employee_no, Secret(pin) if pin else None)


async def _put_extras(terminal: Terminal, rest: str) -> list[str]:
    employee_no, _, extras = rest.partition(" ")
    return list(await terminal.put_extras(employee_no, json.loads(extras)))


async def _remove_person_told(terminal: Terminal, employee_no: str) -> list[int]:
    told: list[int] = []
    await terminal.remove_person(employee_no, told.append)
    return told


async def _rename_department(terminal: Terminal, rest: str) -> None:
    number, _, name = rest.partition(" ")
    await terminal.rename_department(int(number), name)


WISHES: Mapping[str, Wish] = {
    "device_info": lambda terminal, _: terminal.device_info(),
    "status": lambda terminal, _: terminal.status(),
    "is_active": lambda terminal, _: terminal.is_active(),
    "activate": _activate,
    "count": lambda terminal, _: terminal.count(),
    "sessions": lambda terminal, _: terminal.sessions(),
    "account": lambda terminal, _: terminal.account(),
    "login_lock": lambda terminal, _: terminal.login_lock(),
    "work_status": lambda terminal, _: terminal.work_status(),
    "face_limits": lambda terminal, _: terminal.face_limits(),
    "put_person": lambda terminal, text: terminal.put_person(_person(text)),
    "put_cards": lambda terminal, text: terminal.put_cards(_person(text)),
    "card_list": lambda terminal, employee_no: terminal.card_list(employee_no),
    "read_card": _read_card,
    "put_card": _put_card,
    "remove_card": _remove_card,
    "capture_finger": _capture_finger,
    "put_finger": _put_finger,
    "fingers_of": lambda terminal, employee_no: terminal.fingers_of(employee_no),
    "remove_fingers": _remove_fingers,
    "put_pin": _put_pin,
    "put_extras": _put_extras,
    "remove_person_told": _remove_person_told,
    "departments": lambda terminal, _: terminal.departments(),
    "add_department": lambda terminal, name: terminal.add_department(name),
    "rename_department": _rename_department,
    "imports": lambda terminal, kind: terminal.import_tasks(ImportKind(kind)),
    "put_face": _put_face,
    "read_back": lambda terminal, employee_no: terminal.read_back(employee_no),
    "people": _people,
    "cards_of": _cards_of,
    "reboot": lambda terminal, _: terminal.reboot(),
    "factory_reset": lambda terminal, mode: terminal.factory_reset(ResetMode(mode)),
    "export_configuration": _export_configuration,
    "upgrade_progress": lambda terminal, _: terminal.upgrade_progress(),
    "signing_request": lambda terminal, name: terminal.signing_request(name),
    "face_picture": lambda terminal, employee_no: terminal.face_picture(employee_no),
    "remove_person": lambda terminal, employee_no: terminal.remove_person(employee_no),
    "capture_face": lambda terminal, _: terminal.capture_face(),
    "is_gone": lambda terminal, employee_no: terminal.is_gone(employee_no),
    "snapshot": lambda terminal, _: terminal.snapshot(),
    "door": _door,
    "alerts": _alerts,
    "events_since": _events_since,
    "events_after": _events_after,
    "count_events": lambda terminal, begin: terminal.count_events(datetime.fromisoformat(begin), major=5),
    "listeners": lambda terminal, _: terminal.listeners(),
    "answer_check": _answer_check,
    "hosts": lambda terminal, _: terminal.hosts(),
    "push_to": _push_to,
    "look": _look,
    "change": _change,
}


SENDS: Mapping[str, Callable[[Terminal, str, bytes], Awaitable[object]]] = {
    "import_configuration": lambda terminal, key, body: terminal.import_configuration(body, Secret(key), in_clear=True),
    "install_firmware": lambda terminal, _, body: _install_firmware(terminal, body),
    "install_certificate": lambda terminal, _, body: terminal.install_certificate(body),
}
"""What sends the body of the exemplar as it stands there."""


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Answer):
        return {"status": value.status, "content_type": value.content_type}
    return json.loads(json.dumps(asdict(value))) if is_dataclass(value) and not isinstance(value, type) else value
