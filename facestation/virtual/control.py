"""A switchboard beside the terminals' language, for tests and demonstrations that run in another process.

Reachable from this computer alone, without a login, and only with the JSON type, which a page in a browser cannot send
to another host unasked:

- `POST /virtual/faults` with `{"add": ["busy:2"], "remove": ["slow"], "clear": true}`, every field optional, answers
  `{"faults": [...]}`.
- `POST /virtual/meet` with `{"employee_no": "10042"}` lets that person look at the terminal, answers
  `{"let_in": true}`.
- `GET /virtual/state` answers counts: people, faces, cards, failed logins, requests by operation.
"""

from __future__ import annotations

import ipaddress
from collections import Counter

from aiohttp import web

from facestation.virtual import checking
from facestation.virtual.device import Device
from facestation.virtual.documents import Unreadable, read_json
from facestation.virtual.faults import UnknownFault

PREFIX = "/virtual/"
FAULTS = PREFIX + "faults"
MEET = PREFIX + "meet"
STATE = PREFIX + "state"


def is_meant(request: web.Request) -> bool:
    """Whether a request is for the switchboard, and from this computer."""
    return request.path.startswith(PREFIX) and ipaddress.ip_address(request.remote or "0.0.0.0").is_loopback  # noqa: S104


async def answer(device: Device, request: web.Request) -> web.Response:
    """What the switchboard says."""
    if (request.method, request.path) == ("GET", STATE):
        return web.json_response(_counts(device))
    asked = request.method == "POST" and request.content_type == "application/json"
    if not asked or request.path not in {FAULTS, MEET}:
        what = "GET /virtual/state, POST /virtual/faults or POST /virtual/meet with JSON"
        return web.json_response({"error": what}, status=404)
    try:
        wish = read_json(await request.read())
        if request.path == MEET:
            return web.json_response({"let_in": await checking.meet(device, str(wish.get("employee_no", "")))})
        _switch(device, wish)
    except (Unreadable, UnknownFault) as error:
        return web.json_response({"error": str(error)}, status=400)
    return web.json_response({"faults": list(device.faults.names())})


def _switch(device: Device, wish: dict[str, object]) -> None:
    if wish.get("clear") is True:
        device.faults.clear()
    for name in _texts(wish, "remove"):
        device.faults.remove(name)
    for text in _texts(wish, "add"):
        device.faults.add(text)


def _texts(wish: dict[str, object], name: str) -> list[str]:
    given = wish.get(name, [])
    if not isinstance(given, list):
        raise Unreadable(f"{name} is no list")
    return [str(text) for text in given]


def _counts(device: Device) -> dict[str, object]:
    state = device.state
    return {
        "people": len(state.people),
        "faces": len(state.faces),
        "cards": len(state.cards),
        "failed_logins": device.gate.failed_logins,
        "requests": dict(Counter(seen.operation for seen in state.requests)),
    }
