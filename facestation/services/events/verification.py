"""Decides at the doors of terminals that ask this station whom to let in, in time.

Whoever this station has enrolled on the terminal, and who is valid now, is let in at once. About anybody else the
operator may decide for as long as the terminal waits; who does not decide, refuses.
"""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Wanted
from facestation.domain.event import AccessEvent
from facestation.domain.person import Person, PersonType
from facestation.domain.watching import CheckRequest, Decider, Verdict
from facestation.errors import StationError
from facestation.isapi.wire.access import CheckManner
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.events import encode_check
from facestation.services.journal import Journal
from facestation.services.listeners import Listeners
from facestation.services.pool import TerminalPool
from facestation.settings import SettingsFile
from facestation.store import Store
from facestation.tasks import give_up

log = logging.getLogger(__name__)

USUAL_TIMEOUT_S = 5.0
"""Of a terminal that does not say how long it waits."""
_MARGIN_S = 1.0
"""So much before its end the answer is on its way."""
_REMEMBERED = 500
_EMPLOYEE_NO_MAX = 32

Listener = Callable[[], None]
Key = tuple[str, int, datetime]


@dataclass(slots=True)
class _Open:
    """A request that waits for the operator."""

    request: CheckRequest
    decided: asyncio.Future[bool]


class Verification:
    """One for the whole program; it does nothing unless the station's settings say so."""

    def __init__(self, store: Store, pool: TerminalPool, settings: SettingsFile, journal: Journal) -> None:
        self._store = store
        self._pool = pool
        self._settings = settings
        self._journal = journal
        self._open: dict[Key, _Open] = {}
        self._verdicts: OrderedDict[Key, Verdict] = OrderedDict()
        self._manners: dict[str, CheckManner] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._listeners = Listeners[[]]()

    @property
    def requests(self) -> tuple[CheckRequest, ...]:
        """What waits for the operator, the oldest first."""
        return tuple(each.request for each in self._open.values())

    def verdict(self, key: Key) -> Verdict:
        """What the terminal was told that asked."""
        return self._verdicts.get(key, Verdict.UNANSWERED)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Calls `listener` when `requests` or a verdict change, on the event loop; the answer ends it."""
        return self._listeners.subscribe(listener)

    def decide(self, key: Key, *, allowed: bool) -> None:
        """The operator has decided; too late is no error."""
        waiting = self._open.get(key)
        if waiting is not None and not waiting.decided.done():
            waiting.decided.set_result(allowed)

    def forget(self, terminal_id: str) -> None:
        """How this terminal asks is to be read anew."""
        self._manners.pop(terminal_id, None)

    def hear(self, terminal_id: str, terminal: str, event: AccessEvent, *, pushed: bool) -> None:
        """Something has happened at a door; where the terminal waits for an answer, it gets one."""
        if event.remote_check and event.current is True:
            work = self._answer_by_call(terminal_id, terminal, event, pushed=pushed)
            task = asyncio.get_running_loop().create_task(work, name=f"check at {terminal_id}")
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)

    async def answer_in_push(self, terminal_id: str, event: AccessEvent) -> Body | None:
        """The answer to a terminal that takes it from the HTTP answer to its push; None for all others."""
        try:
            if not await self._is_on() or not (await self._manner(terminal_id)).in_answer:
                return None
            name = (await asyncio.to_thread(self._store.terminals.get, terminal_id)).name
            allowed = await self._decided(terminal_id, name, event)
        except StationError as error:
            log.warning("a terminal that asked gets no answer: %s", error.code)
            self._rule((terminal_id, event.serial_no, event.time), Verdict.UNANSWERED)
            return None
        return None if allowed is None else encode_check(event.serial_no, allowed=allowed, info="")

    async def stop(self) -> None:
        """Ends what is under way; terminals that wait are left to their own time limit."""
        await give_up(tuple(self._tasks))

    async def _answer_by_call(self, terminal_id: str, terminal: str, event: AccessEvent, *, pushed: bool) -> None:
        try:
            if not await self._is_on() or (pushed and (await self._manner(terminal_id)).in_answer):
                return
            allowed = await self._decided(terminal_id, terminal, event)
            if allowed is not None:
                connection = await self._pool.terminal(terminal_id)
                await connection.answer_check(event.serial_no, allowed=allowed)
        except StationError as error:
            # Nobody waits for this any more; the terminal goes on by its own rule.
            log.warning("the answer to a terminal that asked did not arrive: %s", error.code)
            self._rule((terminal_id, event.serial_no, event.time), Verdict.UNANSWERED)

    async def _is_on(self) -> bool:
        return (await asyncio.to_thread(self._settings.load)).decide_at_doors

    async def _decided(self, terminal_id: str, terminal: str, event: AccessEvent) -> bool | None:
        """Whether the door may be opened; None where that is decided elsewhere already. Written into the audit."""
        key = (terminal_id, event.serial_no, event.time)
        if key in self._verdicts:
            return None
        self._rule(key, Verdict.ASKING)
        begun_s = asyncio.get_running_loop().time()
        allowed, decider = await asyncio.to_thread(self._by_rule, terminal_id, event), Decider.RULE
        if not allowed:
            manner = await self._manner(terminal_id)
            timeout_s = manner.timeout_s or USUAL_TIMEOUT_S
            spent_s = asyncio.get_running_loop().time() - begun_s
            patience_s = timeout_s - min(_MARGIN_S, timeout_s / 3) - spent_s
            allowed, decider = await self._by_operator(
                key,
                CheckRequest(terminal_id, terminal, event, datetime.now(UTC) + timedelta(seconds=patience_s)),
                patience_s,
            )
        self._rule(key, Verdict.ALLOWED if allowed else Verdict.REFUSED)
        kind = AuditKind.ENTRY_ALLOWED if allowed else AuditKind.ENTRY_REFUSED
        number = event.employee_no[:_EMPLOYEE_NO_MAX]
        await self._journal.note(kind, terminal_id, decider.value, employee_no=number)
        return allowed

    async def _by_operator(self, key: Key, request: CheckRequest, patience_s: float) -> tuple[bool, Decider]:
        waiting = _Open(request, asyncio.get_running_loop().create_future())
        self._open[key] = waiting
        self._listeners.tell()
        try:
            async with asyncio.timeout(patience_s):
                return await waiting.decided, Decider.OPERATOR
        except TimeoutError:
            return False, Decider.TIME
        finally:
            del self._open[key]
            self._listeners.tell()

    def _by_rule(self, terminal_id: str, event: AccessEvent) -> bool:
        person = self._store.people.get(event.employee_no) if event.employee_no else None
        if person is None or not _is_valid(person, event):
            return False
        owed = self._store.deliveries.all_for(person.employee_no)
        return any(each.terminal_id == terminal_id and each.wanted is Wanted.PRESENT for each in owed)

    async def _manner(self, terminal_id: str) -> CheckManner:
        """How this terminal asks, read once."""
        known = self._manners.get(terminal_id)
        if known is None:
            terminal = await self._pool.terminal(terminal_id)
            known = await terminal.check_manner() or CheckManner()
            self._manners[terminal_id] = known
        return known

    def _rule(self, key: Key, verdict: Verdict) -> None:
        self._verdicts[key] = verdict
        while len(self._verdicts) > _REMEMBERED:
            self._verdicts.popitem(last=False)
        self._listeners.tell()


def _is_valid(person: Person, event: AccessEvent) -> bool:
    """Whether this person may enter now, by the clock at the door."""
    if person.person_type is PersonType.BLOCKED:
        return False
    zone = event.time.tzinfo
    span = person.validity.at(zone)
    now = datetime.now(zone).replace(tzinfo=None)
    return span.begin is None or span.end is None or span.begin <= now <= span.end
