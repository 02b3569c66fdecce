"""The configuration of terminals: what there is, what it holds, and changing it."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

from facestation.commissioning import conversation
from facestation.commissioning.conversation import Place, Plan, place_named
from facestation.commissioning.resource import is_secret_name
from facestation.commissioning.resources import RESOURCES
from facestation.credentials import Credentials
from facestation.domain.audit import AuditKind
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.domain.terminal_settings import (
    HIDDEN,
    Difference,
    Presence,
    ResourceInfo,
    ResourceListed,
    ResourceShown,
    Written,
)
from facestation.errors import (
    AnswerError,
    ConnectionDropped,
    NotPermitted,
    PasswordRefused,
    Refusal,
    SettingIgnored,
    StationError,
    TerminalError,
    TimedOut,
)
from facestation.isapi.capabilities import CapabilitySet
from facestation.isapi.terminal import Terminal
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals

_NAME, _PASSWORD = "userName", "password"


class Configuration:
    """Reads and changes the resources of terminals; one change a terminal at a time."""

    def __init__(self, pool: TerminalPool, journal: Journal, terminals: Terminals, credentials: Credentials) -> None:
        self._pool = pool
        self._journal = journal
        self._terminals = terminals
        self._credentials = credentials
        self._said: dict[tuple[str, str, str], CapabilitySet] = {}
        self._turns: dict[str, asyncio.Lock] = {}

    @staticmethod
    def known() -> tuple[ResourceInfo, ...]:
        """Every resource that the station knows, in the order of the tree; nothing is sent."""
        return tuple(resource.info for resource in RESOURCES.values())

    @staticmethod
    def is_secret(name: str, field: str) -> bool:
        """Whether a field of that resource holds a password or key; raises ResourceUnknown. Nothing is sent."""
        known = place_named(name).resource.described(field)
        return is_secret_name(field) if known is None else known.secret

    async def list(self, terminal_id: str) -> AsyncIterator[ResourceListed]:
        """Every resource with whether this terminal has it, one after the other as they are asked for.

        Raises TerminalError leaves where the terminal as a whole cannot be asked.
        """
        has_answered = False
        for name, resource in RESOURCES.items():
            try:
                seen = await self._look(terminal_id, place_named(name), conversation.NOTHING_SAID)
            except (Refusal, AnswerError, NotPermitted, ConnectionDropped) as error:
                # Some break off at what they do not know; one that breaks off at once cannot be asked at all.
                if isinstance(error, ConnectionDropped) and not has_answered:
                    raise
                yield ResourceListed(resource.info, Presence.UNREADABLE, error)
            else:
                yield ResourceListed(resource.info, seen.presence)
            has_answered = True

    async def read(self, terminal_id: str, name: str, *, with_limits: bool = True) -> ResourceShown:
        """The resource, numbered as in `door:2`; absent where the terminal lacks it. Raises ResourceUnknown."""
        place = place_named(name)
        said = conversation.NOTHING_SAID
        if with_limits:
            said = await self.limits(terminal_id, place)
        return await self._look(terminal_id, place, said)

    async def preview(self, terminal_id: str, name: str, wanted: Mapping[str, str | Secret]) -> tuple[Difference, ...]:
        """What `change` would do, checked as it checks; nothing is written."""
        place = place_named(name)
        said = await self.limits(terminal_id, place)
        planned = await conversation.plan(await self._pool.terminal(terminal_id), place, said, wanted)
        return conversation.differences(planned)

    async def change(
        self, terminal_id: str, name: str, wanted: Mapping[str, str | Secret], *, confirmed: bool = False
    ) -> Written:
        """What became of each field, read back; `error` says where the terminal agreed and did nothing.

        Raises, before anything is written, ResourceUnknown, ResourceAbsent, FieldUnknown, FieldNotWritable,
        SettingInvalid, SecretInSight, and ChangeNotConfirmed for what needs `confirmed`.
        """
        place = place_named(name)
        said = await self.limits(terminal_id, place)
        async with self.turn(terminal_id) as terminal:
            planned = await conversation.plan(terminal, place, said, wanted)
            if not planned.changes_anything:
                return conversation.unchanged(planned)
            if not confirmed:
                conversation.confirm(terminal, planned)
            now = await self.write(terminal_id, planned, wanted, confirmed=confirmed)
            written = await conversation.read_back(now, planned)
        return replace(written, error=conversation.complaint(now, planned, written))

    @contextlib.asynccontextmanager
    async def turn(self, terminal_id: str) -> AsyncIterator[Terminal]:
        """The terminal, while nobody else of this station changes it."""
        async with self._turns.setdefault(terminal_id, asyncio.Lock()):
            yield await self._pool.terminal(terminal_id)

    async def limits(self, terminal_id: str, place: Place) -> CapabilitySet:
        """What the terminal says of the resource's fields.

        Asked once for each firmware: it costs a terminal a quarter of a second, and does not change.
        """
        terminal = await self._pool.terminal(terminal_id)
        key = (terminal_id, terminal.manners.firmware, place.name)
        said = self._said.get(key) or await conversation.capability_set(terminal, place)
        if said is not conversation.NOTHING_SAID:
            self._said[key] = said
        return said

    async def write(
        self, terminal_id: str, planned: Plan, wanted: Mapping[str, str | Secret], *, confirmed: bool
    ) -> Terminal:
        """Sends a change within a `turn`; gives the connection to read it back with. Raises TerminalError leaves."""
        terminal = await self._pool.terminal(terminal_id)
        await self._journal.note(AuditKind.SETTINGS_CHANGED, terminal_id, planned.place.name)
        own = await self._own_record(terminal_id, planned)
        try:
            await conversation.write(terminal, planned, confirmed=confirmed)
        except PasswordRefused:
            # It let us in a moment ago: the answer was lost, and the request repeated with the old password.
            if own is None or not isinstance(wanted.get(_PASSWORD), Secret):
                raise
        except (ConnectionDropped, TimedOut):
            if not await _has_arrived(terminal, planned):
                raise
        return await self._keep_own_login(terminal_id, own, planned.place, wanted)

    async def _look(self, terminal_id: str, place: Place, said: CapabilitySet) -> ResourceShown:
        return await conversation.look(await self._pool.terminal(terminal_id), place, said)

    async def _own_record(self, terminal_id: str, planned: Plan) -> TerminalRecord | None:
        """Whom we log in as, where the change is about our own account."""
        record = await self._terminals.get(terminal_id)
        is_ours = planned.place.resource is RESOURCES["user"] and planned.before.values().get(_NAME) == record.username
        return record if is_ours else None

    async def _keep_own_login(
        self, terminal_id: str, own: TerminalRecord | None, place: Place, wanted: Mapping[str, str | Secret]
    ) -> Terminal:
        """The connection to go on with; where our own account was changed, one that logs in as it is called now.

        The old password would be a failed login at the next call.
        """
        new_name, new_password = wanted.get(_NAME), wanted.get(_PASSWORD)
        if own is not None and (new_name or new_password):
            before = await self._credentials.password(own.id)
            password = new_password if isinstance(new_password, Secret) else before
            if password is not None:
                await self._log_in(own, str(new_name or own.username), password, before, place)
        return await self._pool.terminal(terminal_id)

    async def _log_in(
        self, own: TerminalRecord, name: str, password: Secret, before: Secret | None, place: Place
    ) -> None:
        """Keeps the new login, or the one of before where the terminal said yes and still takes that one alone.

        Raises SettingIgnored for a password, which cannot be read back.
        """
        await self._terminals.set_login(own.id, name, password)
        if before is None or await self._lets_in(own.id, place):
            return
        await self._terminals.set_login(own.id, own.username, before)
        if not await self._lets_in(own.id, place):
            await self._terminals.set_login(own.id, name, password)
        elif password != before:
            raise SettingIgnored(terminal=own.name, resource=place.name, field=_PASSWORD, wanted=HIDDEN, found=HIDDEN)

    async def _lets_in(self, terminal_id: str, place: Place) -> bool:
        """Whether the login that is kept now is not refused; one that is counts as a failed one there."""
        try:
            await conversation.fetch(await self._pool.terminal(terminal_id), place)
        except PasswordRefused:
            return False
        except StationError:
            # Whatever else is wrong says nothing of the login, and reading back tells it.
            return True
        return True


async def _has_arrived(terminal: Terminal, planned: Plan) -> bool:
    """Whether a change is there to which the answer was lost; of one that may cut us off nobody knows."""
    if planned.dangers:
        return False
    try:
        written = await conversation.read_back(terminal, planned)
    except TerminalError:
        return False
    return conversation.complaint(terminal, planned, written) is None
