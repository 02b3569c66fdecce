"""Listening hosts: where a terminal is told to push its events to, and the pushing."""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Callable
from dataclasses import dataclass, field

import aiohttp

from facestation.virtual.documents import JsonObject
from facestation.virtual.events import BOUNDARY

_PUSH_S = 5.0
_UNDER_WAY_MAX = 50


@dataclass(frozen=True, slots=True)
class Host:
    """One place in the list of listening hosts, as the terminal keeps it."""

    number: str
    fields: dict[str, str] = field(default_factory=dict)
    """By the names of the wire."""

    @property
    def url(self) -> str | None:
        """Where to push to; None for a place that is free."""
        address, port = self.fields.get("ipAddress", ""), self.fields.get("portNo", "")
        try:
            usable = not ipaddress.ip_address(address).is_unspecified
        except ValueError:
            usable = False
        if not usable or not port.isdecimal() or not int(port):
            return None
        return f"http://{address}:{port}{self.fields.get('url') or '/'}"


def free_place(number: int) -> Host:
    """A place that nobody has filled yet."""
    fields = {
        "url": "",
        "protocolType": "HTTP",
        "parameterFormatType": "XML",
        "addressingFormatType": "ipaddress",
        "ipAddress": "0.0.0.0",  # noqa: S104 - how terminals write that there is none
        "portNo": "0",
        "httpAuthenticationMethod": "none",
    }
    return Host(str(number), fields)


class Pusher:
    """Sends events to listening hosts without waiting for them; what does not arrive is lost."""

    def __init__(self, answered: Callable[[JsonObject], None]) -> None:
        self._answered = answered
        self._under_way: set[asyncio.Task[None]] = set()

    def push(self, url: str, document: JsonObject, picture: bytes) -> None:
        """Sends one event on its way; a host that is too slow for the events loses some."""
        if len(self._under_way) >= _UNDER_WAY_MAX:
            return
        task = asyncio.get_running_loop().create_task(self._post(url, document, picture))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    def stop(self) -> None:
        """Ends what is under way."""
        for task in self._under_way:
            task.cancel()

    async def _post(self, url: str, document: JsonObject, picture: bytes) -> None:
        text = json.dumps(document, ensure_ascii=False).encode()
        label, body = ("application/json", text) if not picture else _form(text, picture)
        timeout = aiohttp.ClientTimeout(total=_PUSH_S)
        try:
            async with (
                aiohttp.ClientSession(timeout=timeout) as session,
                session.post(url, data=body, headers={"Content-Type": label}) as response,
            ):
                said = json.loads(await response.read() or b"{}")
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError):
            # A terminal does not care; its history has the event.
            return
        if isinstance(said, dict):
            self._answered(said)


def _form(document: bytes, picture: bytes) -> tuple[str, bytes]:
    parts = (("event_log", "application/json", "", document), ("Picture", "image/jpeg", "Picture.jpg", picture))
    body = b""
    for name, label, filename, data in parts:
        file = f'; filename="{filename}"' if filename else ""
        head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"{file}\r\nContent-Type: {label}\r\n'
        body += f"{head}Content-Length: {len(data)}\r\n\r\n".encode() + data + b"\r\n"
    return f"multipart/form-data; boundary={BOUNDARY}", body + f"--{BOUNDARY}--\r\n".encode()
