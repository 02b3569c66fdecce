"""Access events: numbered, replayed to the next listener, then live."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from datetime import datetime

from facestation.virtual.documents import JsonObject
from facestation.virtual.profiles import Profile

BOUNDARY = "MIME_boundary"
CONTENT_TYPE = f"multipart/mixed; boundary={BOUNDARY}"
MAJOR_EVENT = 5
DOOR_UNLOCKED = 21
FACE_ACCEPTED = 75
FACE_REFUSED = 76
DOOR_LOCKED = 22
_KEPT = 5000


@dataclass(frozen=True, slots=True)
class AccessEvent:
    """One event as it was recorded."""

    serial_no: int
    minor: int
    at: datetime
    """With offset."""
    door_no: int
    employee_no: str = ""
    name: str = ""


class EventLog:
    """All events of one terminal, and who listens."""

    def __init__(self, device_name: str, profile: Profile) -> None:
        self.events: list[AccessEvent] = []
        self.listeners = 0
        self._device_name = device_name
        self._profile = profile
        self._next_serial_no = 1
        self._delivered = 0
        self._news = asyncio.Condition()

    @property
    def full(self) -> bool:
        """Whether every slot for a listener is taken."""
        return self.listeners >= self._profile.stream_slots

    async def add(self, minor: int, door_no: int, *, employee_no: str = "", name: str = "") -> AccessEvent:
        """Record an event that happens now, and tell the listener."""
        event = AccessEvent(self._next_serial_no, minor, datetime.now().astimezone(), door_no, employee_no, name)
        self._next_serial_no += 1
        self.events = [*self.events[-_KEPT + 1 :], event]
        async with self._news:
            self._news.notify_all()
        return event

    async def stream(
        self, address: str, port: int, heartbeat_s: float, life_s: float | None
    ) -> AsyncGenerator[bytes, None]:
        """Parts without end (or for `life_s`): what was not delivered yet, then news, and heartbeats in silence."""
        loop = asyncio.get_running_loop()
        ends_at_s = None if life_s is None else loop.time() + life_s
        replayed_up_to = self._next_serial_no
        if self._profile.stray_length:
            yield b"Content-Length: 0\r\n\r\n"
        self.listeners += 1
        try:
            while ends_at_s is None or loop.time() < ends_at_s:
                for event in [event for event in self.events if event.serial_no > self._delivered]:
                    yield _part(self._event(event, address, port, current=event.serial_no >= replayed_up_to))
                    self._delivered = event.serial_no
                wait_s = heartbeat_s if ends_at_s is None else min(heartbeat_s, ends_at_s - loop.time())
                if not await self._news_within(wait_s):
                    yield _part(self._heartbeat(address, port))
        finally:
            self.listeners -= 1

    async def _news_within(self, wait_s: float) -> bool:
        def there() -> bool:
            return self._next_serial_no - 1 > self._delivered

        try:
            async with asyncio.timeout(wait_s), self._news:
                return await self._news.wait_for(there)
        except TimeoutError:
            return False

    def _event(self, event: AccessEvent, address: str, port: int, *, current: bool) -> JsonObject:
        body: JsonObject = {
            "deviceName": self._device_name,
            "majorEventType": MAJOR_EVENT,
            "subEventType": event.minor,
            "doorNo": event.door_no,
            "serialNo": event.serial_no,
            "frontSerialNo": event.serial_no - 1,
            "currentEvent": current,
            "picturesNumber": 0,
        }
        if event.employee_no:
            body |= {"employeeNoString": event.employee_no, "name": event.name, "userType": "normal"}
            body |= {"currentVerifyMode": "face"}
        head = _head(address, port, event.at, "AccessControllerEvent", "active")
        return {**head, "AccessControllerEvent": body}

    def _heartbeat(self, address: str, port: int) -> JsonObject:
        now = datetime.now().astimezone()
        if self._profile.heartbeat == "videoloss":
            return {**_head(address, port, now, "videoloss", "inactive"), "channelID": 3}
        return _head(address, port, now, self._profile.heartbeat, "active")


def _head(address: str, port: int, at: datetime, kind: str, state: str) -> JsonObject:
    return {
        "ipAddress": address,
        "portNo": port,
        "protocol": "HTTP",
        "dateTime": at.isoformat(timespec="seconds"),
        "activePostCount": 1,
        "eventType": kind,
        "eventState": state,
        "eventDescription": kind,
    }


def _part(document: JsonObject) -> bytes:
    body = json.dumps(document, ensure_ascii=False).encode()
    head = f'--{BOUNDARY}\r\nContent-Type: application/json; charset="UTF-8"\r\nContent-Length: {len(body)}\r\n\r\n'
    return head.encode() + body + b"\r\n"
