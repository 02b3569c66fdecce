"""Events as they happen: the stream or a subscription, who holds its slot, pushing, and remote checks."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import replace

from facestation.domain.event import Listener, ListeningHost
from facestation.errors import (
    AnswerTooLarge,
    BadRequest,
    ListenersFull,
    NotPermitted,
    NotSupported,
    ReceiversFull,
    TimedOut,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Lane
from facestation.isapi.http import Feed
from facestation.isapi.ways.history import zone_of
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire import hosts as hosts_wire
from facestation.isapi.wire.events import Alert, AlertReader, decode_listeners, encode_check, encode_subscription

SILENCE_S = 90.0
"""Terminals send a heartbeat every 10 to 30 s; one that says nothing for so long has gone."""
NONSENSE_MAX_BYTES = 64_000_000
"""What is skipped of a stream until it counts as none: a flood is no sign of life, and silence never ends it."""
_AT_HAND_S = 1.0
"""What has come while nobody asked for it is at hand at once."""


@contextlib.asynccontextmanager
async def alerts(talk: Talk, silence_s: float = SILENCE_S) -> AsyncIterator[AsyncIterator[Alert]]:
    """Alerts until the terminal ends the stream; however it is left, its slot is given back.

    Raises ListenersFull, NotSupported where there is no way to listen; while it is read, TimedOut after `silence_s`
    without any sign of life, AnswerTooLarge where nothing in it makes sense, and ConnectionDropped.
    """
    zone = await zone_of(talk)
    async with contextlib.AsyncExitStack() as stack:
        try:
            feed = await stack.enter_async_context(_stream(talk))
        except ListenersFull as error:
            raise await _with_holder(talk, error) from error
        reader = AlertReader(feed.content_type, zone)
        yield await stack.enter_async_context(contextlib.aclosing(_read(talk.name, feed, reader, silence_s)))


async def listeners(talk: Talk) -> tuple[Listener, ...]:
    """Who holds the slots of the stream; nobody where the terminal does not say."""
    return await talk.read_if_there("events.listeners", decode_listeners) or ()


async def answer_check(talk: Talk, serial_no: int, *, allowed: bool, info: str) -> None:
    """Tells a terminal that waits for it whether to open; `info` is shown there.

    It takes the lane of pictures: a face that is being uploaded would hold it up for longer than the terminal waits.
    """
    body = encode_check(serial_no, allowed=allowed, info=info)
    await talk.send("access.remote_check", body, lane=Lane.STREAM, patience_s=1.0)


async def hosts(talk: Talk) -> tuple[ListeningHost, ...]:
    """Where the terminal pushes its events to."""
    return await talk.read("hosts.all", hosts_wire.decode_hosts)


async def push_to(talk: Talk, host: ListeningHost) -> ListeningHost:
    """Has events pushed to `host`, in a place of its own where it has none yet; the host as it is kept.

    Raises ReceiversFull where every place is taken by somebody else.
    """
    name = "hosts.all"
    body = (await talk.send(name)).body
    known = talk.decoded(name, hosts_wire.decode_hosts, body)
    own = _place_of(host, known)
    place = own.id if own is not None else talk.decoded(name, hosts_wire.free_place, body)
    if place is None:
        raise ReceiversFull(terminal=talk.name, operation=name, sub_status="", error_msg="")
    kept = replace(host, id=place)
    await talk.send("hosts.set_all", talk.decoded(name, lambda data: hosts_wire.encode_host(data, kept), body))
    return kept


async def push_no_more(talk: Talk, host: ListeningHost) -> None:
    """Takes `host` off the terminal's list; one that is not there is no error."""
    name = "hosts.all"
    body = (await talk.send(name)).body
    known = talk.decoded(name, hosts_wire.decode_hosts, body)
    own = _place_of(host, known)
    if own is not None:
        await talk.send("hosts.set_all", talk.decoded(name, lambda data: hosts_wire.encode_no_host(data, own.id), body))


def _place_of(host: ListeningHost, known: tuple[ListeningHost, ...]) -> ListeningHost | None:
    """The place that this host has filled; where a terminal drops the path, its port tells it from others."""
    at_home = [each for each in known if each.address == host.address]
    same = [each for each in at_home if each.path == host.path and host.path]
    return next(iter(same or [each for each in at_home if each.port == host.port and not each.path]), None)


async def _with_holder(talk: Talk, error: ListenersFull) -> ListenersFull:
    """The same error, with the address of whoever holds the slot where the terminal tells."""
    holders = dict.fromkeys(listener.address for listener in await listeners(talk))
    return ListenersFull(**{**error.details, "holder": ", ".join(holders)})


@contextlib.asynccontextmanager
async def _stream(talk: Talk) -> AsyncIterator[Feed]:
    """The stream, else the subscription, whose answer is the same."""
    client = talk.client
    subscribing = client.listening(operation("events.subscribe"), encode_subscription())
    async with contextlib.AsyncExitStack() as stack:
        if talk.manners.events_by_subscription:
            yield await stack.enter_async_context(subscribing)
            return
        try:
            feed = await stack.enter_async_context(client.listening(operation("events.stream")))
        except (NotSupported, NotPermitted) as refusal:
            try:
                feed = await stack.enter_async_context(subscribing)
            except (NotSupported, NotPermitted, BadRequest):
                raise refusal from None
            talk.learn(events_by_subscription=True)
        yield feed


async def _read(terminal: str, feed: Feed, reader: AlertReader, silence_s: float) -> AsyncGenerator[Alert, None]:
    loop = asyncio.get_running_loop()
    alive_s, skipped_bytes = loop.time(), 0
    async with contextlib.aclosing(feed.chunks()) as chunks:
        while True:
            try:
                async with asyncio.timeout_at(max(alive_s + silence_s, loop.time() + min(_AT_HAND_S, silence_s))):
                    chunk = await anext(chunks, None)
            except TimeoutError as error:
                raise TimedOut(terminal=terminal) from error
            if chunk is None:
                break
            skipped_bytes += len(chunk)
            for alert in reader.feed(chunk):
                alive_s, skipped_bytes = loop.time(), 0
                yield alert
            if skipped_bytes > NONSENSE_MAX_BYTES:
                raise AnswerTooLarge(terminal=terminal)
    for alert in reader.end():
        yield alert
