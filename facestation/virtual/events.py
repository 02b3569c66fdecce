"""Access events: numbered, replayed to the next listener, then live."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncGenerator, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from facestation.virtual.documents import JsonObject
from facestation.virtual.faults import FaultName, Faults
from facestation.virtual.profile import Profile

BOUNDARY = "MIME_boundary"
CONTENT_TYPE = f"multipart/mixed; boundary={BOUNDARY}"
MAJOR_EVENT = 5
DOOR_UNLOCKED = 21
FACE_ACCEPTED = 75
FACE_REFUSED = 76
DOOR_LOCKED = 22
MINORS = (DOOR_UNLOCKED, DOOR_LOCKED, FACE_ACCEPTED, FACE_REFUSED)
"""What happens at all."""
_KEPT = 5000
_PICTURES_KEPT = 100
_JUNK = b"\r\n\xff\x00 --no boundary\r\nContent-Length: 7\r\n{]}\r\n"


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
    picture: bytes = field(default=b"", repr=False)
    """A JPEG, or nothing."""
    remote_check: bool = False
    """The terminal waits to be told whether to open."""

    @property
    def picture_path(self) -> str:
        """Where the terminal serves the picture, `@WEB…` ending included."""
        return f"/LOCALS/pic/acsLinkCap/{self.at:%Y%m}_00/{self.serial_no:010d}_0.jpeg@WEB{self.serial_no:012d}"


@dataclass(frozen=True, slots=True)
class Source:
    """Where events say they come from: that is the wired port, whichever way a listener came."""

    address: str
    port: int


class EventLog:
    """All events of one terminal, and who listens."""

    def __init__(self, device_name: str, profile: Profile, clock_skew_s: float = 0.0) -> None:
        self.events: list[AccessEvent] = []
        self.holders: list[str] = []
        """Addresses of those who listen to the stream."""
        self.heard: list[Callable[[AccessEvent], None]] = []
        """Called with every event as it happens."""
        self._device_name = device_name
        self._profile = profile
        self._skew = timedelta(seconds=clock_skew_s)
        self.next_serial_no = 1
        self._delivered = 0
        self._news = asyncio.Condition()

    @property
    def listeners(self) -> int:
        """How many listen to the stream."""
        return len(self.holders)

    @property
    def full(self) -> bool:
        """Whether every slot for a listener is taken."""
        return self.listeners >= self._profile.stream_slots

    async def add(
        self,
        minor: int,
        door_no: int,
        *,
        employee_no: str = "",
        name: str = "",
        picture: bytes = b"",
        remote_check: bool = False,
    ) -> AccessEvent:
        """Record an event that happens now, and tell whoever listens."""
        at = datetime.now().astimezone() + self._skew
        event = AccessEvent(self.next_serial_no, minor, at, door_no, employee_no, name, picture, remote_check)
        self.next_serial_no += 1
        self.events = [*self.events[-_KEPT + 1 :], event]
        for tell in self.heard:
            tell(event)
        async with self._news:
            self._news.notify_all()
        return event

    def forget(self) -> None:
        """As after a reset to the factory's state: no event is left, and the numbers begin anew."""
        self.events, self.next_serial_no, self._delivered = [], 1, 0

    def pictures(self) -> dict[str, bytes]:
        """The newest pictures by the path that they are served under."""
        return {event.picture_path: event.picture for event in self.events[-_PICTURES_KEPT:] if event.picture}

    async def stream(
        self, source: Source, listener: str, heartbeat_s: float, faults: Faults, opening: bytes
    ) -> AsyncGenerator[bytes, None]:
        """Parts without end: what was not delivered yet, then news, and heartbeats in silence.

        A stream that a fault lets drop ends after a while, one that a fault keeps silent never says a word.
        """
        drop = faults.strikes(FaultName.STREAM_DROP, "events.stream")
        loop = asyncio.get_running_loop()
        ends_at_s = None if drop is None else loop.time() + drop.number(1.0)
        replayed_up_to = self.next_serial_no
        self.holders.append(listener)
        try:
            yield opening
            while ends_at_s is None or loop.time() < ends_at_s:
                wait_s = heartbeat_s if ends_at_s is None else min(heartbeat_s, ends_at_s - loop.time())
                if faults.strikes(FaultName.STREAM_SILENT, "events.stream") is not None:
                    await asyncio.sleep(wait_s)
                    continue
                for event in self._undelivered(faults):
                    yield self._parts(event, source, faults, current=event.serial_no >= replayed_up_to)
                if not await self._news_within(wait_s):
                    yield _part(self._heartbeat(source))
        finally:
            self.holders.remove(listener)

    def document(self, event: AccessEvent, source: Source, *, current: bool) -> JsonObject:
        """The event as it is told to a listener."""
        body: JsonObject = {
            "deviceName": self._device_name,
            "majorEventType": MAJOR_EVENT,
            "subEventType": event.minor,
            "doorNo": event.door_no,
            "serialNo": event.serial_no,
            "frontSerialNo": event.serial_no - 1,
            "currentEvent": current,
            "picturesNumber": int(self._shows(event)),
        }
        if event.employee_no:
            body |= {"employeeNoString": event.employee_no, "name": event.name, "userType": "normal"}
            body |= {"currentVerifyMode": "face"}
        if event.remote_check:
            body["remoteCheck"] = True
        return {**_head(source, event.at, "AccessControllerEvent", "active"), "AccessControllerEvent": body}

    def _shows(self, event: AccessEvent) -> bool:
        return bool(event.picture) and self._profile.stream_pictures

    def _undelivered(self, faults: Faults) -> list[AccessEvent]:
        """What goes out next; what a fault loses counts as delivered."""
        waiting = [event for event in self.events if event.serial_no > self._delivered]
        self._delivered = max([self._delivered, *(event.serial_no for event in waiting)])
        return [event for event in waiting if faults.strikes(FaultName.EVENT_LOST, "events.stream") is None]

    def _parts(self, event: AccessEvent, source: Source, faults: Faults, *, current: bool) -> bytes:
        """The event, its picture behind it, and junk before both where a fault puts some."""
        junk = faults.strikes(FaultName.STREAM_JUNK, "events.stream")
        told = (_JUNK if junk is not None else b"") + _part(self.document(event, source, current=current))
        return told + (_picture_part(event.picture) if self._shows(event) else b"")

    async def _news_within(self, wait_s: float) -> bool:
        def there() -> bool:
            return self.next_serial_no - 1 > self._delivered

        try:
            async with asyncio.timeout(wait_s), self._news:
                return await self._news.wait_for(there)
        except TimeoutError:
            return False

    def _heartbeat(self, source: Source) -> JsonObject:
        now = datetime.now().astimezone() + self._skew
        if self._profile.heartbeat == "videoloss":
            return {**_head(source, now, "videoloss", "inactive"), "channelID": 3}
        return _head(source, now, self._profile.heartbeat, "active")


def _head(source: Source, at: datetime, kind: str, state: str) -> JsonObject:
    return {
        "ipAddress": source.address,
        "portNo": source.port,
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


def _picture_part(jpeg: bytes) -> bytes:
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="Picture"; filename="Picture.jpg"\r\n'
        f"Content-Type: image/pjpeg\r\nContent-Length: {len(jpeg)}\r\nContent-ID: pictureImage\r\n\r\n"
    )
    return head.encode() + jpeg + b"\r\n"
