"""Events on the wire: the stream's parts, the history, who listens, and answers to remote checks."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import Any

from facestation.domain.event import AccessEvent, Listener
from facestation.isapi.wire.body import Body, json_body, xml_body
from facestation.isapi.wire.multipart import Part, PartReader
from facestation.isapi.wire.search import is_more, own_path
from facestation.isapi.wire.sniff import MalformedAnswer, child, entries, flag, integer, parse, text

log = logging.getLogger(__name__)

HEARTBEAT_S = 30
"""Asked for in a subscription; every range that is known takes it."""

_EVENT = "AccessControllerEvent"
_NAME_MAX = 128
_YEARS = range(1970, 2101)
_NUMBER_MAX = 2**62


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """The terminal is alive; also what stands for an event of another kind than access."""


@dataclass(frozen=True, slots=True)
class EventPicture:
    """A JPEG that came behind its event."""

    serial_no: int
    jpeg: bytes = field(repr=False)


Alert = AccessEvent | EventPicture | Heartbeat


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """One page of a search."""

    events: tuple[AccessEvent, ...]
    more: bool
    """Whether the terminal says that there is more to come."""
    shown: int
    """How many entries the terminal says or shows that there are, those that make no sense included."""
    total: int | None


@dataclass(frozen=True, slots=True)
class Search:
    """What is looked for in the history; moments aware."""

    begin: datetime
    end: datetime
    after_serial_no: int | None = None
    last_serial_no: int | None = None
    major: int = 0
    """0 for all; so is the minor number."""
    newest_first: bool = False


class AlertReader:
    """Makes alerts of the bytes of one stream as they come; what makes no sense is skipped.

    `zone` is used for times without an offset.
    """

    def __init__(self, content_type: str, zone: tzinfo) -> None:
        self._parts = PartReader(content_type)
        self._zone = zone
        self._last_serial_no = 0

    def feed(self, data: bytes) -> Iterator[Alert]:
        """The alerts that are complete now."""
        for part in self._parts.feed(data):
            yield from self._read(part)

    def end(self) -> Iterator[Alert]:
        """What was still under way when the stream ended."""
        for part in self._parts.end():
            yield from self._read(part)

    def _read(self, part: Part) -> Iterator[Alert]:
        if part.is_picture:
            if self._last_serial_no:
                yield EventPicture(self._last_serial_no, part.body)
            return
        try:
            alert = decode_alert(part.body, self._zone)
        except MalformedAnswer:
            log.debug("a part of an event stream made no sense")
            return
        if isinstance(alert, AccessEvent):
            self._last_serial_no = alert.serial_no
        if alert is not None:
            yield alert


def decode_alert(body: bytes, zone: tzinfo) -> AccessEvent | Heartbeat | None:
    """What one document of the stream, or one that was pushed, says; None where it is no event at all.

    Raises MalformedAnswer.
    """
    tree = parse(body).under("EventNotificationAlert")
    inner = child(tree, _EVENT)
    if inner is not None and not isinstance(inner, dict):
        raise MalformedAnswer("an event without content")
    if isinstance(inner, dict):
        return _event(inner, text(tree, "dateTime") or text(inner, "time"), zone, outer=tree)
    return None if text(tree, "eventType") is None else Heartbeat()


def decode_history(body: bytes, content_type: str, zone: tzinfo) -> HistoryPage:
    """One page of the history; raises MalformedAnswer. An entry that makes no sense is left out."""
    tree = parse(_document_of(body, content_type)).under("AcsEvent")
    more = is_more(tree)
    listed = entries(tree, "InfoList")
    found: list[AccessEvent] = []
    for entry in listed:
        try:
            found.append(_event(entry, text(entry, "time"), zone))
        except MalformedAnswer:
            log.debug("an entry of the history made no sense")
    shown = max(len(listed), min(integer(tree, "numOfMatches") or 0, 1000))
    return HistoryPage(tuple(found), more, shown, integer(tree, "totalMatches"))


def decode_count(body: bytes) -> int:
    """How many events there are; raises MalformedAnswer."""
    found = integer(parse(body).under("AcsEventTotalNum"), "totalNum")
    if found is None:
        raise MalformedAnswer("no number of events")
    return found


def decode_listeners(body: bytes) -> tuple[Listener, ...]:
    """Who holds the slots of the stream; raises MalformedAnswer."""
    tree = parse(body).under("DeployInfo")
    listed = entries(tree, "DeployList", "Content") or entries(tree, "Content")
    holders = [(_clean(text(entry, "ipAddr")), integer(entry, "deployType")) for entry in listed]
    return tuple(Listener(address, kind) for address, kind in holders if address)


def encode_search(search: Search, search_id: str, position: int, size: int) -> Body:
    """The question for one page of the history."""
    condition: dict[str, Any] = {
        "searchID": search_id,
        "searchResultPosition": position,
        "maxResults": size,
        **_condition(search),
        # On some firmware pictures come along unless they are refused.
        "picEnable": False,
    }
    if search.after_serial_no is not None:
        condition["beginSerialNo"] = search.after_serial_no + 1
    if search.last_serial_no is not None:
        condition["endSerialNo"] = search.last_serial_no
    if search.newest_first:
        condition["timeReverseOrder"] = True
    return json_body({"AcsEventCond": condition})


def encode_count(search: Search) -> Body:
    """The question how many there are."""
    return json_body({"AcsEventTotalNumCond": _condition(search)})


def encode_subscription() -> Body:
    """The wish for every event of every channel."""
    return xml_body("SubscribeEvent", heartbeat=str(HEARTBEAT_S), channelMode="all", eventMode="all")


def encode_check(serial_no: int, *, allowed: bool, info: str) -> Body:
    """The answer to a remote check; `info` is shown on the terminal."""
    result = "success" if allowed else "failed"
    return json_body({"RemoteCheck": {"serialNo": serial_no, "checkResult": result, "info": info}})


def _condition(search: Search) -> dict[str, Any]:
    return {
        "major": search.major,
        "minor": 0,
        "startTime": search.begin.isoformat(timespec="seconds"),
        "endTime": search.end.isoformat(timespec="seconds"),
    }


def _event(inner: object, time: str | None, zone: tzinfo, outer: object = None) -> AccessEvent:
    major, minor = _number(inner, "majorEventType", "major"), _number(inner, "subEventType", "minor")
    if major is None or minor is None:
        raise MalformedAnswer("an event without its kind")
    serial_no = _number(inner, "serialNo")
    return AccessEvent(
        time=_moment(time, zone),
        major=major,
        minor=minor,
        serial_no=(_number(outer, "serialNo") if serial_no is None else serial_no) or 0,
        employee_no=_clean(text(inner, "employeeNoString") or text(inner, "employeeNo")),
        name=_clean(text(inner, "name")),
        card_no=_clean(text(inner, "cardNo")),
        user_type=_clean(text(inner, "userType")),
        front_serial_no=_number(inner, "frontSerialNo"),
        current=flag(inner, "currentEvent"),
        door=_number(inner, "doorNo"),
        reader=_number(inner, "cardReaderNo"),
        verify_mode=_clean(text(inner, "currentVerifyMode")),
        picture=own_path(text(inner, "pictureURL")),
        pictures=_number(inner, "picturesNumber") or 0,
        remote_check=flag(inner, "remoteCheck") or False,
    )


def _number(tree: object, *names: str) -> int | None:
    """The first of these that is there and could be a number of something."""
    found = next((number for number in (integer(tree, name) for name in names) if number is not None), None)
    return found if found is not None and 0 <= found < _NUMBER_MAX else None


def _moment(text_of_it: str | None, zone: tzinfo) -> datetime:
    """The moment; the present one where the terminal's makes no sense, so that the event is not lost for it."""
    try:
        found = datetime.fromisoformat(text_of_it or "")
    except ValueError:
        return datetime.now(zone)
    if found.year not in _YEARS:
        return datetime.now(zone)
    return found if found.tzinfo is not None else found.replace(tzinfo=zone)


def _clean(found: str | None) -> str:
    """The text as it can be shown, stored and printed anywhere."""
    return "".join(sign for sign in (found or "")[:_NAME_MAX] if sign.isprintable())


def _document_of(body: bytes, content_type: str) -> bytes:
    """The document, taken out of the form that it may have come in."""
    if not content_type.lower().startswith("multipart/") and not body.lstrip().startswith(b"--"):
        return body
    reader = PartReader(content_type)
    parts = [*reader.feed(body), *reader.end()]
    return next((part.body for part in parts if not part.is_picture), b"")
