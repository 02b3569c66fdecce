"""Past events: page by page, behind a serial number, the newest, how many."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta, tzinfo

from facestation.domain.event import AccessEvent, Cursor
from facestation.errors import BadRequest, NotPermitted, NotSupported
from facestation.isapi.ways.talk import Talk, new_search_id
from facestation.isapi.wire.events import HistoryPage, Search, decode_count, decode_history, encode_count, encode_search
from facestation.isapi.wire.system import decode_zone

log = logging.getLogger(__name__)

FILL_MAX = 3000
"""So many events are fetched at once to close a gap; whoever has got so many asks again."""
_POSITION_MAX = 300_000
"""The highest that is known to be taken; a terminal that always has more is not believed for ever."""
_CLOCK_SLACK = timedelta(days=1)
"""Where only times narrow a search: by so much may the terminal's clock have been set back meanwhile."""


async def zone_of(talk: Talk) -> tzinfo:
    """The terminal's time zone; this computer's where the terminal does not tell."""
    if talk.zone is None:
        told = await talk.read_if_there("system.time", decode_zone)
        talk.zone = told or datetime.now().astimezone().tzinfo or UTC
    return talk.zone


async def since(talk: Talk, begin: datetime, major: int = 0) -> AsyncIterator[AccessEvent]:
    """Events from that moment on, in the terminal's order; a moment without offset is the terminal's local time."""
    zone = await zone_of(talk)
    aware = begin if begin.tzinfo is not None else begin.replace(tzinfo=zone)
    async for event in _found(talk, Search(aware, _latest(zone), major=major)):
        yield event


async def after(talk: Talk, cursor: Cursor, last_serial_no: int | None = None) -> list[AccessEvent]:
    """Events that are numbered behind the cursor, up to `last_serial_no`, in ascending order, each once.

    At most FILL_MAX; where there are so many, more may follow.
    """
    zone = await zone_of(talk)
    by_number = Search(_earliest(zone), _latest(zone), cursor.serial_no, last_serial_no)
    by_time = Search(cursor.time - _CLOCK_SLACK, _latest(zone))
    if not talk.manners.history_ignores_numbers:
        try:
            found = await _gathered(talk, by_number, by_number)
        except BadRequest:
            found = None
        if found is not None:
            return found
        talk.learn(history_ignores_numbers=True)
    return await _gathered(talk, by_time, by_number) or []


async def recent(talk: Talk) -> list[AccessEvent]:
    """The newest events, as many as fit a page, in ascending order."""
    zone = await zone_of(talk)
    search = Search(_earliest(zone), _latest(zone), newest_first=True)
    search_id = new_search_id()
    page = await _page(talk, search, search_id, 0)
    numbers = [event.serial_no for event in page.events]
    turned = numbers == sorted(numbers, reverse=True)
    if page.total is not None and page.total > page.shown > 0 and not turned:
        # The order was ignored, so the newest are at the other end.
        page = await _page(talk, search, search_id, max(0, page.total - page.shown))
    return sorted(page.events, key=lambda event: event.serial_no)


async def count(talk: Talk, begin: datetime, major: int = 0) -> int | None:
    """How many events there are since that moment; None where the terminal does not say."""
    zone = await zone_of(talk)
    aware = begin if begin.tzinfo is not None else begin.replace(tzinfo=zone)
    try:
        return await talk.read("events.count", decode_count, encode_count(Search(aware, _latest(zone), major=major)))
    except (NotSupported, NotPermitted, BadRequest):
        return None


async def _gathered(talk: Talk, search: Search, wanted: Search) -> list[AccessEvent] | None:
    """What a search finds of what is wanted; None where it was narrowed to numbers and the terminal ignored them."""
    first, last = wanted.after_serial_no or 0, wanted.last_serial_no
    kept: dict[int, AccessEvent] = {}
    async for event in _found(talk, search):
        if event.serial_no > first and (last is None or event.serial_no <= last):
            kept.setdefault(event.serial_no, event)
        elif search.after_serial_no is not None:
            return None
        if len(kept) >= FILL_MAX:
            break
    return [kept[number] for number in sorted(kept)]


async def _found(talk: Talk, search: Search) -> AsyncIterator[AccessEvent]:
    search_id, position = new_search_id(), 0
    while position < _POSITION_MAX:
        page = await _page(talk, search, search_id, position)
        for event in page.events:
            yield event
        position += page.shown
        if not page.shown or not (page.more or (page.total is not None and position < page.total)):
            return
    log.warning("a terminal's history has no end; the rest of it is left out")


async def _page(talk: Talk, search: Search, search_id: str, position: int) -> HistoryPage:
    name = "events.search"
    answer = await talk.send(name, encode_search(search, search_id, position, talk.page_size))
    zone = await zone_of(talk)
    return talk.decoded(name, lambda body: decode_history(body, answer.content_type, zone), answer.body)


def _earliest(zone: tzinfo) -> datetime:
    # A day late, so that no offset leads before the beginning of the terminals' time.
    return datetime(1970, 1, 2, tzinfo=zone)


def _latest(zone: tzinfo) -> datetime:
    return datetime(2037, 12, 31, 23, 59, 59, tzinfo=zone)
