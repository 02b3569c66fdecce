"""Follows the events of one terminal: none lost, none twice, by whichever way they are to be had.

The stream is asked for first. Where its slot is taken, or there is none, the history is asked every few seconds, and
the stream again now and then; never both at once. What a cut stream missed comes from the history, by number. Where it
is chosen, the terminal pushes instead; what it does not push, as after a restart, is found in the history as well.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import NoReturn

from facestation.domain.event import AccessEvent, Cursor
from facestation.domain.watching import Standing, Way
from facestation.errors import (
    AnswerError,
    BadRequest,
    ConnectionDropped,
    DeviceFault,
    EventsNotPushed,
    ListenersFull,
    NotPermitted,
    NotSupported,
    PortTaken,
    ReceiversFull,
    Retry,
    SettingIgnored,
    StationError,
    StorageFull,
    TerminalBusy,
    TerminalLocked,
    TimedOut,
)
from facestation.isapi.login_care import lock_s
from facestation.isapi.terminal import Terminal
from facestation.isapi.ways.events import SILENCE_S
from facestation.isapi.ways.history import FILL_MAX
from facestation.isapi.wire.events import Alert, EventPicture
from facestation.services.events.pushes import Inbox
from facestation.services.events.sequence import Sequence, Step

log = logging.getLogger(__name__)

News = AccessEvent | EventPicture | Standing
BEGINNING = Cursor(0, datetime(1970, 1, 1, tzinfo=UTC))
"""Where to go on when a terminal has no events yet: the next is the first."""
_HOLE_TRIES = 3
"""The history may lag behind the stream; what it does not have after so many looks, it will never have."""
_HOLES_MAX = 1000
_NO_HISTORY = (NotSupported, BadRequest, NotPermitted)
_NO_STREAM = (ListenersFull, NotSupported, NotPermitted)
_FALTERS = (AnswerError, ConnectionDropped, DeviceFault, TerminalBusy, TimedOut)
"""It may be the stream alone that cannot be had; whether the terminal is there, its history tells."""
_NO_PUSH = (*_NO_STREAM, ReceiversFull, StorageFull, BadRequest, PortTaken, SettingIgnored)
_UNPUSHED_MAX = 2
"""An event may have been found in the history while it was on its way; several are none that is on its way."""

Arriving = Callable[[Terminal], AbstractAsyncContextManager[Inbox]]
"""Has the terminal push its events, for as long as it is open."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How patient a follower is; all in seconds."""

    silence_s: float = SILENCE_S
    poll_s: float = 3.0
    stream_again_s: float = 60.0
    """While the history is asked, how long until the stream is tried again."""
    push_look_s: float = 20.0
    """How often the history is looked into while events are pushed, and none has come."""
    first_pause_s: float = 1.0
    longest_pause_s: float = 60.0
    proven_s: float = 30.0
    """A stream that lived for so long was a good one: pauses begin small again."""


class Follower:
    """One terminal's events, told one after the other, and how they come.

    `connect` gives the terminal of now, as its connection is made anew when its record changes. Without a cursor it
    begins with what happens next.
    """

    def __init__(
        self,
        connect: Callable[[], Awaitable[Terminal]],
        tell: Callable[[News], Awaitable[None]],
        cursor: Cursor | None = None,
        pace: Pace | None = None,
        arriving: Arriving | None = None,
    ) -> None:
        self._arriving = arriving
        self._connect = connect
        self._tell = tell
        self._pace = pace or Pace()
        self._sequence = Sequence(cursor)
        self._holes: dict[int, int] = {}
        self._tries = 0
        self._way = Way.CONNECTING
        self._unpushed = 0
        """How often in a row the history had what was not pushed."""

    @property
    def cursor(self) -> Cursor | None:
        """How far the events are told."""
        return self._sequence.cursor

    async def run(self) -> NoReturn:
        """Goes on until it is cancelled; raises what only a person can mend, such as a refused password."""
        no_way = _NO_STREAM if self._arriving is None else _NO_PUSH
        while True:
            try:
                error = await (self._live() if self._arriving is None else self._pushed(self._arriving))
            except no_way as refusal:
                error = await self._polled(refusal)
            except StationError as failure:
                error = failure
            if error is not None and _is_final(error):
                await self._say(Standing(Way.STOPPED, error))
                raise error
            if error is not None:
                await self._wait(error)

    async def _live(self) -> StationError | None:
        """Until the terminal ends the stream."""
        if self._way is not Way.POLLING:
            await self._say(Standing(Way.CONNECTING))
        terminal = await self._connect()
        loop = asyncio.get_running_loop()
        async with contextlib.AsyncExitStack() as stack:
            try:
                alerts = await stack.enter_async_context(terminal.alerts(self._pace.silence_s))
            except _FALTERS as error:
                if isinstance(error, ConnectionDropped) and not self._tries:
                    # One that broke off once may be had at once.
                    raise
                return await self._polled(error)
            begun_s = loop.time()
            try:
                # Only now, or what happens in between would be on neither way.
                await self._catch_up(terminal)
                await self._say(Standing(Way.LIVE))
                async for alert in alerts:
                    await self._take(terminal, alert)
            finally:
                if loop.time() - begun_s > self._pace.proven_s:
                    self._tries = 0
        await self._wait(None)
        return None

    async def _pushed(self, arriving: Arriving) -> NoReturn:
        """Until something stands in the way."""
        if self._way is not Way.POLLING:
            await self._say(Standing(Way.CONNECTING))
        terminal = await self._connect()
        async with arriving(terminal) as inbox:
            await self._catch_up(terminal)
            self._unpushed = 0
            await self._say(Standing(Way.PUSHED))
            self._tries = 0
            while True:
                await self._await_push(terminal, inbox)

    async def _await_push(self, terminal: Terminal, inbox: Inbox) -> None:
        """One alert, or a look into the history where none has come for a while."""
        polling = self._way is Way.POLLING
        alert = await inbox.next(self._pace.poll_s if polling else self._pace.push_look_s)
        if alert is not None:
            self._unpushed = 0
            if polling:
                await self._say(Standing(Way.PUSHED))
            await self._take(terminal, alert)
            return
        told = await self._catch_up(terminal)
        await self._look_into_holes(terminal)
        if told:
            self._unpushed += 1
            # Some stop at a restart, until they are told again; one that never pushes is not told for ever.
            if self._unpushed.bit_count() == 1:
                await inbox.renew()
        if self._unpushed >= _UNPUSHED_MAX and not polling:
            await self._say(Standing(Way.POLLING, EventsNotPushed(terminal=terminal.name)))

    async def _take(self, terminal: Terminal, alert: Alert) -> None:
        if isinstance(alert, AccessEvent):
            await self._hear(terminal, alert)
        elif isinstance(alert, EventPicture):
            await self._tell(alert)
        else:
            await self._look_into_holes(terminal)

    async def _polled(self, refusal: StationError) -> StationError | None:
        """Asks the history until it is time to try the stream again; the error that ended it."""
        loop = asyncio.get_running_loop()
        until_s = loop.time() + _jittered(self._pace.stream_again_s)
        try:
            terminal = await self._connect()
            await self._catch_up(terminal, strictly=True)
            await self._say(Standing(Way.POLLING, refusal))
            self._tries = 0
            while loop.time() < until_s:
                await asyncio.sleep(self._pace.poll_s)
                await self._catch_up(terminal, strictly=True)
        except _NO_HISTORY:
            return refusal
        except StationError as error:
            return error
        return None

    async def _wait(self, error: StationError | None) -> None:
        """The pause before the next try, longer each time."""
        pause_s = min(self._pace.first_pause_s * 2**self._tries, self._pace.longest_pause_s)
        self._tries = min(self._tries + 1, 16)
        if isinstance(error, TerminalLocked):
            pause_s = max(pause_s, float(lock_s(error) or 0) + self._pace.first_pause_s)
        pause_s = _jittered(pause_s)
        await self._say(Standing(Way.WAITING, error, datetime.now(UTC) + timedelta(seconds=pause_s)))
        await asyncio.sleep(pause_s)

    async def _hear(self, terminal: Terminal, event: AccessEvent) -> None:
        step = self._sequence.step(event)
        if step is Step.REPEATED:
            return
        try:
            await self._come_up_to(terminal, event, step)
        except _NO_HISTORY:
            # The event itself has come, and the next ones will.
            log.info("a terminal without a history: what the stream left out is lost")
        if not self._sequence.has(event.serial_no):
            await self._deliver(event)

    async def _come_up_to(self, terminal: Terminal, event: AccessEvent, step: Step) -> None:
        """Tells what should have come before this event."""
        if step is Step.RESTARTED:
            await self._begin_anew(terminal)
        if step is not Step.LATE and (gap := self._sequence.missing(event)):
            await self._fill(terminal, gap)
            self._remember_holes(gap)

    async def _catch_up(self, terminal: Terminal, *, strictly: bool = False) -> int:
        """Tells what happened since the cursor, how much it was; without one, puts it behind what has happened."""
        told = 0
        try:
            if self._sequence.cursor is None:
                self._sequence.cursor = await terminal.newest_event() or BEGINNING
                return 0
            told = await self._fill(terminal)
            if not told and await self._is_restarted(terminal):
                await self._begin_anew(terminal)
        except _NO_HISTORY:
            if strictly:
                raise
            log.info("a terminal without a history: what the stream misses is lost")
        return told

    async def _fill(self, terminal: Terminal, gap: range | None = None) -> int:
        """Tells what the history has behind the cursor, or in the gap; how many they were."""
        cursor = self._sequence.cursor or BEGINNING
        last, told = (gap[-1] if gap else None), 0
        while True:
            found = await terminal.events_after(cursor, last)
            for event in found:
                if not self._sequence.has(event.serial_no):
                    await self._deliver(event)
                    told += 1
            if len(found) < FILL_MAX:
                return told
            cursor = found[-1].cursor

    async def _is_restarted(self, terminal: Terminal) -> bool:
        newest, cursor = await terminal.newest_event(), self._sequence.cursor
        if newest is None or cursor is None:
            return False
        return newest.serial_no < cursor.serial_no and newest.time > cursor.time

    async def _begin_anew(self, terminal: Terminal) -> None:
        """The terminal numbers its events from the beginning: what is newer than the last is told."""
        log.info("a terminal numbers its events anew")
        before = self._sequence.cursor or BEGINNING
        self._sequence.restart(Cursor(0, before.time))
        for event in await terminal.events_after(Cursor(0, before.time)):
            if event.time > before.time:
                await self._deliver(event)

    def _remember_holes(self, gap: range) -> None:
        missed = [number for number in gap if not self._sequence.has(number)]
        if len(missed) + len(self._holes) <= _HOLES_MAX:
            self._holes |= dict.fromkeys(missed, 0)

    async def _look_into_holes(self, terminal: Terminal) -> None:
        if not self._holes:
            return
        first, last = min(self._holes), max(self._holes)
        time = (self._sequence.cursor or BEGINNING).time
        for event in await terminal.events_after(Cursor(first - 1, time), last):
            if event.serial_no in self._holes and not self._sequence.has(event.serial_no):
                await self._deliver(event)
        tried = {number: tries + 1 for number, tries in self._holes.items() if not self._sequence.has(number)}
        self._holes = {number: tries for number, tries in tried.items() if tries < _HOLE_TRIES}

    async def _say(self, standing: Standing) -> None:
        self._way = standing.way
        await self._tell(standing)

    async def _deliver(self, event: AccessEvent) -> None:
        await self._tell(event)
        self._sequence.take(event)


def _is_final(error: StationError) -> bool:
    """Whether only a person can mend it; a lock ends by itself, and what a terminal lacks it will go on to lack."""
    by_hand = error.retry is Retry.BY_HAND and not isinstance(error, TerminalLocked)
    return by_hand or isinstance(error, NotSupported)


def _jittered(pause_s: float) -> float:
    """A little more or less, so that many terminals are not asked all at once."""
    return pause_s * random.uniform(0.75, 1.25)
