"""Giving terminals their first password, without ever losing one."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from dataclasses import replace

from facestation.credentials import Credentials
from facestation.discovery.interfaces import interfaces, is_near
from facestation.domain.activation import Activated, ActivationOutcome, Wanted
from facestation.domain.audit import AuditKind
from facestation.domain.discovery import Found, way_there
from facestation.domain.password import check_password
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.errors import (
    ActivationUnknown,
    AlreadyActivated,
    AnswerError,
    ConnectionDropped,
    ConnectionFailed,
    OtherSubnet,
    PasswordRefused,
    PasswordWouldBeLost,
    StationError,
    TerminalError,
    TerminalExists,
    Unreachable,
)
from facestation.isapi.client import TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.terminal import Terminal
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals
from facestation.tasks import as_they_end

ADMINISTRATOR = "admin"
"""The account that a first password is for, always."""
AT_ONCE = 8

_LOOKS = 3
_PAUSE_S = 0.5
"""Between two looks whether a terminal that fell silent has its password."""
_CODE = "activation"


class Activation:
    """One by one or many; each password is in the keyring before the terminal gets it."""

    def __init__(self, terminals: Terminals, credentials: Credentials, pool: TerminalPool, journal: Journal) -> None:
        self._terminals = terminals
        self._credentials = credentials
        self._pool = pool
        self._journal = journal

    async def activate(self, wanted: Wanted, *, unkept: bool = False) -> Activated:
        """The terminal with this password, on the station's list.

        With `unkept`, for a password that somebody knows besides, also where there is no keyring; else that raises
        PasswordWouldBeLost. Raises NewPasswordError leaves and AddressInvalid before anything is sent. After
        AlreadyActivated, NewPasswordRefused, CertificateUnknown, OtherSubnet and other TerminalError leaves the
        terminal has no password from us; ActivationUnknown is where that cannot be told: the next call finds out.
        """
        check_password(wanted.password, ADMINISTRATOR)
        record, is_new = await self._record(wanted)
        try:
            return await self._activated(record, wanted, unkept=unkept)
        except ActivationUnknown:
            raise
        except StationError as error:
            if is_new:
                await self._terminals.remove(record.id)
            elsewhere = await _elsewhere(record) if isinstance(error, ConnectionFailed) else None
            if elsewhere is not None:
                raise elsewhere from error
            raise

    async def activate_all(
        self, wanted: Sequence[Wanted], *, unkept: bool = False
    ) -> AsyncGenerator[ActivationOutcome, None]:
        """What becomes of each, as it turns out; some at a time, and none stops another."""

        async def one(each: Wanted) -> ActivationOutcome:
            try:
                return ActivationOutcome(each, await self.activate(each, unkept=unkept))
            except StationError as error:
                return ActivationOutcome(each, error=error)

        async with contextlib.aclosing(as_they_end(map(one, wanted), AT_ONCE)) as outcomes:
            async for outcome in outcomes:
                yield outcome

    async def _record(self, wanted: Wanted) -> tuple[TerminalRecord, bool]:
        """The record of the address, and whether it was made for this."""
        before = {record.id for record in await self._terminals.list()}
        record = await self._terminals.resolve(wanted.address)
        is_new = record.id not in before
        if is_new and wanted.name:
            try:
                record = await self._terminals.rename(record.id, wanted.name)
            except TerminalExists:
                await self._terminals.remove(record.id)
                raise
        return record, is_new

    async def _activated(self, record: TerminalRecord, wanted: Wanted, *, unkept: bool) -> Activated:
        if wanted.fingerprint is not None and record.address.secure:
            record = await self._terminals.trust(record.id, wanted.fingerprint)
        await self._terminals.check_trust(record)
        async with _nameless(record) as terminal:
            if await terminal.is_active():
                return await self._found_out(record)
            if not await self._credentials.promise(record.id, wanted.password) and not unkept:
                await self._credentials.withdraw(record.id)
                raise PasswordWouldBeLost
            weak = await self._exchange(terminal, record, wanted.password)
        return await self._welcome(record, weak=weak)

    async def _exchange(self, terminal: Terminal, record: TerminalRecord, password: Secret) -> bool:
        """Whether the terminal, which has taken the password, calls it weak."""
        try:
            try:
                return await self._give(terminal, record, password)
            except ConnectionDropped:
                # Some end a kept connection without a word; that it has no password it says itself.
                return await self._give_again(terminal, record, password)
        except ActivationUnknown:
            raise
        except StationError:
            await self._credentials.withdraw(record.id)
            raise

    async def _give(self, terminal: Terminal, record: TerminalRecord, password: Secret) -> bool:
        try:
            return await terminal.activate(password)
        except (Unreachable, AnswerError) as error:
            if isinstance(error, ConnectionFailed) or not await self._has_password(terminal, record):
                raise
            # Nobody else will have given it one within these seconds; the login shows it in any case.
            return False

    async def _give_again(self, terminal: Terminal, record: TerminalRecord, password: Secret) -> bool:
        """The same when the first time may have arrived after all, late."""
        try:
            return await self._give(terminal, record, password)
        except AlreadyActivated:
            return False
        except ConnectionFailed as error:
            raise ActivationUnknown(terminal=record.name) from error

    async def _has_password(self, terminal: Terminal, record: TerminalRecord) -> bool:
        """Whether a terminal that fell silent has a password now; raises ActivationUnknown where it stays silent."""
        for look in range(_LOOKS):
            if look:
                await asyncio.sleep(_PAUSE_S)
            with contextlib.suppress(TerminalError):
                return await terminal.is_active()
        raise ActivationUnknown(terminal=record.name)

    async def _found_out(self, record: TerminalRecord) -> Activated:
        """An active terminal is ours where it takes what it was promised when nobody knew how that ended."""
        promised = await self._credentials.promised(record.id)
        if promised is None:
            raise AlreadyActivated(terminal=record.name)
        client = TerminalClient(replace(record, username=ADMINISTRATOR), promised)
        try:
            await Terminal(client, Manners()).device_info()
        except PasswordRefused as error:
            await self._credentials.withdraw(record.id)
            raise AlreadyActivated(terminal=record.name) from error
        finally:
            await client.close()
        return await self._welcome(record, weak=False)

    async def _welcome(self, record: TerminalRecord, *, weak: bool) -> Activated:
        """The terminal as the station knows it from now on, its password proved by a first login."""
        kept = await self._credentials.settle(record.id)
        await self._pool.change(record.id, username=ADMINISTRATOR)
        # What was refused before was so on the terminal as it was before.
        await self._terminals.allow_login(record.id)
        await self._journal.note(AuditKind.PASSWORD_SET, record.id, _CODE)
        welcomed = Activated(record.id, record.name, record.address.url, kept, weak)
        try:
            info = await (await self._pool.terminal(record.id)).device_info()
        except TerminalError as error:
            return replace(welcomed, trouble=error)
        await self._pool.change(record.id, model=info.model, serial=info.serial, firmware=info.firmware)
        return replace(welcomed, model=info.model, serial=info.serial)


async def _elsewhere(record: TerminalRecord) -> OtherSubnet | None:
    """How to reach a terminal that is in none of the networks of this computer."""
    try:
        near = is_near(record.address.host, await asyncio.to_thread(interfaces))
    except ValueError:
        # A name says nothing of where it leads.
        return None
    return None if near else way_there(Found(record.address.host, (), same_subnet=False))


@contextlib.asynccontextmanager
async def _nameless(record: TerminalRecord) -> AsyncGenerator[Terminal, None]:
    """The terminal, spoken to without credentials."""
    client = TerminalClient(record, None)
    try:
        yield Terminal(client, Manners())
    finally:
        await client.close()
