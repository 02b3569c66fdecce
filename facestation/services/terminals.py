"""The station's own list of terminals: add, trust, connect, remove."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import uuid
from collections.abc import Awaitable, Callable, Sequence

from facestation.credentials import Credentials
from facestation.domain.audit import AuditKind
from facestation.domain.face_limits import FaceLimits
from facestation.domain.secret import Secret
from facestation.domain.terminal import (
    Leftovers,
    TerminalAddress,
    TerminalRecord,
    TerminalStatus,
    parse_address,
    parse_fingerprint,
)
from facestation.domain.text import is_text
from facestation.errors import (
    CertificateChanged,
    CertificateUnknown,
    NoEncryption,
    StationError,
    TerminalError,
    TerminalExists,
    TerminalUnknown,
    Unreachable,
)
from facestation.isapi.trust import fetch_fingerprint
from facestation.services.journal import Journal
from facestation.services.logins import Logins
from facestation.services.pool import TerminalPool
from facestation.store import Store


class Terminals:
    """Keeps the list; nothing is sent to a terminal unless the method says so.

    `wake` is called when something that waited for a terminal may go on, or when there is one less; `part` with the id
    of a terminal that is about to be forgotten, and says whether nothing of this computer is left in it.
    """

    def __init__(
        self,
        store: Store,
        credentials: Credentials,
        logins: Logins,
        pool: TerminalPool,
        journal: Journal,
        wake: Callable[[], None],
        part: Callable[[str], Awaitable[bool]],
    ) -> None:
        self._store = store
        self._credentials = credentials
        self._logins = logins
        self._pool = pool
        self._journal = journal
        self._wake = wake
        self._part = part
        self._face_limits: dict[str, FaceLimits | None] = {}

    async def list(self) -> list[TerminalRecord]:
        """All known terminals, by name."""
        return await asyncio.to_thread(self._store.terminals.list)

    async def get(self, terminal_id: str) -> TerminalRecord:
        """One record; raises TerminalUnknown."""
        return await asyncio.to_thread(self._store.terminals.get, terminal_id)

    async def resolve(self, name_or_url: str) -> TerminalRecord:
        """The terminal of this name, or at this URL; a URL that is not in the list is added under itself.

        Raises TerminalUnknown for an unknown name, AddressInvalid for a URL that is none.
        """
        found = await asyncio.to_thread(self._store.terminals.find, name_or_url) if is_text(name_or_url) else None
        if found is not None:
            return found
        if "://" not in name_or_url:
            raise TerminalUnknown(value=name_or_url[:80])
        address = parse_address(name_or_url)
        # The same address may be in the list under another spelling.
        found = await asyncio.to_thread(self._store.terminals.find, address.url)
        if found is not None:
            return found
        try:
            return await self.add(address.url)
        except TerminalExists:
            # Another program has added it since.
            found = await asyncio.to_thread(self._store.terminals.find, address.url)
            if found is None:
                raise
            return found

    async def add(
        self,
        address: str,
        *,
        name: str | None = None,
        username: str = "admin",
        password: Secret | None = None,
        fingerprint: str | None = None,
        legacy_tls: bool = False,
    ) -> TerminalRecord:
        """The new record; raises AddressInvalid, FingerprintInvalid, NameNotAllowed, UsernameInvalid, TerminalExists.

        One that is only known by its address, because somebody asked it something, gets the name. Sends nothing.
        """
        where = parse_address(address)
        record = TerminalRecord(
            id=uuid.uuid4().hex,
            name=(name or "").strip() or where.url,
            address=where,
            username=username,
            fingerprint=parse_fingerprint(fingerprint) if fingerprint else None,
            legacy_tls=legacy_tls,
        )
        passing = await asyncio.to_thread(self._store.terminals.find, where.url)
        if passing is not None and passing.name == where.url != record.name:
            record = await self._change(
                passing.id,
                name=record.name,
                username=record.username,
                fingerprint=record.fingerprint or passing.fingerprint,
                legacy_tls=legacy_tls,
            )
        else:
            await asyncio.to_thread(self._store.terminals.add, record)
        if password is not None:
            await self._credentials.keep(record.id, password)
        return record

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord:
        """The record under its new name; raises TerminalExists where another has it."""
        return await self._change(terminal_id, name=name.strip())

    async def set_address(self, terminal_id: str, address: TerminalAddress) -> TerminalRecord:
        """The record under another address, where it has proved to be; raises TerminalExists. Sends nothing.

        One that was called by its address is called by the new one.
        """
        record = await self.get(terminal_id)
        name = address.url if record.name == record.address.url else record.name
        return await self._change(terminal_id, address=address, name=name)

    async def remove(self, terminal_id: str) -> Leftovers:
        """Forgets the terminal, its password and what was still to reach it; what is left of them.

        The terminal itself keeps its people; one that pushes its events here is told to stop, if it answers in a few
        seconds. Raises TerminalUnknown.
        """
        await self.get(terminal_id)
        parted = await self._part(terminal_id)
        await asyncio.to_thread(self._store.terminals.remove, terminal_id)
        self._face_limits.pop(terminal_id, None)
        # Only now, or whoever is at work on it would connect again.
        await self._pool.forget(terminal_id)
        await self._logins.forget(terminal_id)
        forgotten = await self._credentials.forget(terminal_id)
        self._wake()
        return Leftovers(password=not forgotten, pushing=not parted)

    async def check_address(self, address: str, fingerprint: str | None) -> None:
        """Raises CertificateUnknown where an encrypted address shows another certificate than this one, or none is
        given, NoEncryption where there is none to be shown; AddressInvalid, FingerprintInvalid.

        A terminal that is off cannot show its certificate, and is let pass: it is asked when it answers.
        """
        where = parse_address(address)
        trusted = None if fingerprint is None else parse_fingerprint(fingerprint)
        if trusted is not None and not where.secure:
            raise NoEncryption(terminal=where.url)
        if where.secure:
            with contextlib.suppress(Unreachable):
                shown = await fetch_fingerprint(where)
                if shown != trusted:
                    raise CertificateUnknown(terminal=where.url, fingerprint=shown)

    async def check_trust(self, record: TerminalRecord) -> None:
        """Raises CertificateUnknown, with the fingerprint, where an encrypted terminal is not trusted yet."""
        if record.address.secure and record.fingerprint is None:
            raise CertificateUnknown(terminal=record.name, fingerprint=await self._shown(record))

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord:
        """Accepts exactly this certificate from now on; what waited for that goes on.

        Only the one that the terminal shows is remembered: raises CertificateUnknown, CertificateChanged with that one,
        FingerprintInvalid, and what stood in the way of seeing it.
        """
        wanted = parse_fingerprint(fingerprint)
        record = await self.get(terminal_id)
        shown = await self._shown(record)
        if shown != wanted:
            known = record.fingerprint in {None, shown}
            raise (CertificateUnknown if known else CertificateChanged)(terminal=record.name, fingerprint=shown)
        record = await self._change(terminal_id, fingerprint=wanted)
        await self._journal.note(AuditKind.CERTIFICATE_TRUSTED, terminal_id)
        return record

    async def set_legacy_tls(self, terminal_id: str, allowed: bool) -> TerminalRecord:
        """Allows or forbids encryption that is no longer safe, for this terminal alone."""
        return await self._change(terminal_id, legacy_tls=allowed)

    async def login_hindrance(self, terminal_id: str, username: str, password: Secret) -> StationError | None:
        """What speaks against trying this login: LoginPaused where it was refused before, TerminalLocked; or None."""
        return await self._logins.hindrance(await self.get(terminal_id), username, password)

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool:
        """Keeps a new login; a person acted, so it may be tried once, unless it is one that was refused before.

        True when the keyring holds the password.
        """
        kept = await self._credentials.keep(terminal_id, password)
        await self._typed(terminal_id, password, username=username)
        await self._journal.note(AuditKind.PASSWORD_SET, terminal_id)
        return kept

    async def use_password(self, terminal_id: str, password: Secret) -> None:
        """Answers with this password for as long as the program runs; else as `set_login`."""
        self._credentials.use(terminal_id, password)
        await self._typed(terminal_id, password)

    async def allow_login(self, terminal_id: str) -> None:
        """A person insists: the login that was refused may be tried once more, and a lock is taken to be over."""
        await self._logins.allow(terminal_id, await self._credentials.password(terminal_id))
        await self._change(terminal_id)

    async def connect(self, terminal_id: str) -> TerminalStatus:
        """Who the terminal is and how full.

        Raises TerminalError leaves; identity and manners are written down, and what waited for the terminal goes on.
        """
        await self.check_trust(await self.get(terminal_id))
        terminal = await self._pool.terminal(terminal_id)
        status = await terminal.status()
        await self._pool.keep_manners(terminal_id)
        await self._pool.change(
            terminal_id, model=status.info.model, serial=status.info.serial, firmware=status.info.firmware
        )
        await self._release(terminal_id)
        return status

    async def strictest_face_limits(self, terminal_ids: Sequence[str]) -> FaceLimits | None:
        """What all of these terminals demand of a face together; one that does not answer or say is left out."""
        answers = await asyncio.gather(*map(self.face_limits, terminal_ids), return_exceptions=True)
        for answer in answers:
            if isinstance(answer, BaseException) and not isinstance(answer, StationError):
                raise answer
        known = [answer for answer in answers if isinstance(answer, FaceLimits)]
        return functools.reduce(FaceLimits.stricter, known) if known else None

    async def face_limits(self, terminal_id: str) -> FaceLimits | None:
        """What the terminal itself demands of faces, to be shown beside our own limits; None where it does not say.

        Asked once, then remembered until the terminal is removed or the program ends. Raises TerminalError leaves.
        """
        if terminal_id not in self._face_limits:
            terminal = await self._pool.terminal(terminal_id)
            self._face_limits[terminal_id] = await terminal.face_limits()
        return self._face_limits[terminal_id]

    async def open_door(self, terminal_id: str, door: int, command: str) -> None:
        """Sends one door command (open, close, alwaysOpen, alwaysClose, resume); never repeated by itself."""
        terminal = await self._pool.terminal(terminal_id)
        await terminal.door(door, command)
        await self._journal.note(AuditKind.DOOR_CONTROLLED, terminal_id, command)

    async def _shown(self, record: TerminalRecord) -> str:
        """The fingerprint of the certificate that the terminal shows now."""
        try:
            return await fetch_fingerprint(record.address, legacy=record.legacy_tls)
        except TerminalError as error:
            raise type(error)(**{**error.details, "terminal": record.name}) from error

    async def _typed(self, terminal_id: str, password: Secret, **changes: object) -> None:
        record = await self.get(terminal_id)
        username = str(changes.get("username", record.username))
        again = await self._logins.was_refused(record, username, password)
        await self._change(terminal_id, login_refused=record.login_refused and again, **changes)

    async def _change(self, terminal_id: str, **changes: object) -> TerminalRecord:
        record = await self._pool.change(terminal_id, **changes)
        await self._pool.forget(terminal_id)
        await self._release(terminal_id)
        return record

    async def _release(self, terminal_id: str) -> None:
        await asyncio.to_thread(self._store.deliveries.release, terminal_id)
        self._wake()
