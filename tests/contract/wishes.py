"""What makes our client say something: the verbs after `says:` in the exemplars."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, is_dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from facestation.commissioning.conversation import capability_set, look, place_named, plan, write
from facestation.domain.event import AccessEvent, Cursor, ListeningHost
from facestation.domain.person import Person, PersonType
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.domain.validity import Validity
from facestation.isapi.capabilities import CapabilitySet
from facestation.isapi.client import Answer, Body, TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.events import Alert, EventPicture
from tests.contract.exemplars_format import Exemplar
from tests.contract.pictures import picture
from tests.contract.scripted_terminal import PASSWORD, USERNAME, ScriptedTerminal

Wish = Callable[[Terminal, str], Awaitable[object]]


def terminal_at(url: str) -> tuple[Terminal, TerminalClient]:
    """Our client, fresh, for the terminal at `url`."""
    record = TerminalRecord(id="0" * 32, name="Reception", address=parse_address(url), username=USERNAME)
    client = TerminalClient(record, Secret(PASSWORD))
    return Terminal(client, Manners()), client


async def said(terminal: Terminal, case: Exemplar, scripted: ScriptedTerminal) -> object:
    """What the client makes of the answer, as plain JSON values or JPEG bytes."""
    verb, _, rest = case.keys["says"].partition(" ")
    if verb == "capture_face_and_give_up":
        await _capture_and_give_up(terminal, scripted)
        return None
    if verb == "call":
        return await _call(terminal, rest, case)
    if verb == "limits":
        return await _limits(terminal, rest, case)
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
    cards, doors = tuple(wanted.pop("cards", ())), tuple(wanted.pop("doors", (1,)))
    return Person(**wanted, person_type=kind, validity=span, cards=cards, doors=doors)


async def _put_face(terminal: Terminal, rest: str) -> None:
    employee_no, _, name = rest.partition(" ")
    await terminal.put_face(employee_no, picture(name or "portrait"))


async def _people(terminal: Terminal, search: str) -> list[object]:
    return [person async for person in terminal.people(search)]


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
    planned = await plan(terminal, place_named(name), CapabilitySet(), {field: text})
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


async def _push_to(terminal: Terminal, rest: str) -> None:
    address, port, path = rest.split(" ")
    await terminal.push_to(ListeningHost("", address, int(port), path))


WISHES: Mapping[str, Wish] = {
    "device_info": lambda terminal, _: terminal.device_info(),
    "status": lambda terminal, _: terminal.status(),
    "count": lambda terminal, _: terminal.count(),
    "work_status": lambda terminal, _: terminal.work_status(),
    "face_limits": lambda terminal, _: terminal.face_limits(),
    "put_person": lambda terminal, text: terminal.put_person(_person(text)),
    "put_cards": lambda terminal, text: terminal.put_cards(_person(text)),
    "put_face": _put_face,
    "read_back": lambda terminal, employee_no: terminal.read_back(employee_no),
    "people": _people,
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


def _plain(value: object) -> object:
    if isinstance(value, list | tuple):
        return [_plain(entry) for entry in value]
    if isinstance(value, Answer):
        return {"status": value.status, "content_type": value.content_type}
    return json.loads(json.dumps(asdict(value))) if is_dataclass(value) and not isinstance(value, type) else value
