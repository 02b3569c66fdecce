"""A terminal's people, faces, cards and settings in one encrypted file, and back from it."""

from __future__ import annotations

import asyncio
import dataclasses
import functools
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from facestation.domain.audit import AuditKind
from facestation.domain.password import check_passphrase
from facestation.domain.secret import Secret
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import BackupDamaged
from facestation.services.care.backup_file import BackupWriter, Frame, Kind, read_frames
from facestation.services.care.copying import Copies
from facestation.services.care.occupied import Keeper
from facestation.services.commissioning.commission import Commission
from facestation.services.journal import Journal
from facestation.services.people.bringing import Brought
from facestation.services.people.reading import PeopleReader, PersonRead
from facestation.services.pool import TerminalPool
from facestation.store.audit import utc_now
from facestation.words import BACKUP_PURPOSE


@dataclass(frozen=True, slots=True)
class BackupStep:
    """How far a backup is; the last one tells its size."""

    people: int
    photos: int
    total: int
    size_bytes: int | None = None


@dataclass(frozen=True, slots=True)
class BackupInfo:
    """What a backup is of, and how much is in it."""

    terminal: str
    model: str
    serial: str
    firmware: str
    made_at: str
    """ISO 8601, UTC."""
    purpose: str
    people: int
    photos: int
    settings: str = dataclasses.field(repr=False)
    """A template (TOML); empty where the terminal's settings could not be taken."""


class Backups:
    """Makes and reads backups; a backup that was cut off goes on where it was when it is made again."""

    def __init__(
        self,
        pool: TerminalPool,
        keeper: Keeper,
        reader: PeopleReader,
        copies: Copies,
        commission: Commission,
        journal: Journal,
    ) -> None:
        self._pool = pool
        self._keeper = keeper
        self._reader = reader
        self._copies = copies
        self._commission = commission
        self._journal = journal

    async def make(self, terminal_id: str, target: Path, passphrase: Secret) -> AsyncGenerator[BackupStep, None]:
        """Writes people with rights, card numbers and pictures, and the settings without secrets, to `target`.

        PINs are not in it: terminals do not give them away. Until it is whole it is called `….part`. Raises
        PassphraseTooShort, TerminalOccupied, TerminalError leaves, DiskFull, FileUnreadable, PassphraseWrong.
        """
        check_passphrase(passphrase)
        async with self._keeper.alone_with(terminal_id, pausing=False) as record:
            listed = await self._reader.list(terminal_id)
            info = await (await self._pool.terminal(terminal_id)).device_info()
            head = {
                "terminal": record.name,
                "model": info.model,
                "serial": info.serial,
                "firmware": info.firmware,
                "made_at": utc_now().isoformat(timespec="seconds"),
                "purpose": BACKUP_PURPOSE,
            }
            await self._journal.note(AuditKind.BACKUP_MADE, terminal_id)
            writer = await asyncio.to_thread(BackupWriter, target, passphrase, head, "serial")
            try:
                reads = self._reader.read(terminal_id, listed, frozenset(writer.people))
                async for read in reads:
                    await asyncio.to_thread(writer.add_person, _told(read), read.photo)
                    yield BackupStep(len(writer.people), writer.photos, len(listed))
                settings = await self._commission.take(terminal_id, record.name)
                await asyncio.to_thread(writer.add, Kind.SETTINGS, settings.encode())
                size_bytes = await asyncio.to_thread(writer.finish)
                yield BackupStep(len(writer.people), writer.photos, len(listed), size_bytes)
            finally:
                await asyncio.to_thread(writer.close)

    async def look(self, path: Path, passphrase: Secret) -> BackupInfo:
        """What is in a backup, all of it read and seen to be whole; nothing is sent.

        Raises FileUnreadable and leaves of BackupError.
        """
        return await asyncio.to_thread(_looked, path, passphrase)

    async def restore(self, path: Path, passphrase: Secret, to_ids: Sequence[str]) -> AsyncGenerator[Brought, None]:
        """Brings the people of a backup to terminals; how it went with each, keyed by their place in the file.

        Who else is there stays; settings are left alone. Raises FileUnreadable, leaves of BackupError, StoreError.
        """
        await self.look(path, passphrase)
        for terminal_id in to_ids:
            await self._journal.note(AuditKind.BACKUP_RESTORED, terminal_id)
        async with aclosing(self._copies.bring(self.read(path, passphrase), to_ids)) as results:
            async for brought in results:
                yield brought

    async def read(self, path: Path, passphrase: Secret) -> AsyncGenerator[PersonRead, None]:
        """The people of a backup, one at a time in memory."""
        frames = read_frames(path, passphrase)
        photo: bytes | None = None
        try:
            while (frame := await asyncio.to_thread(functools.partial(next, frames, None))) is not None:
                if frame.kind is Kind.FACE:
                    photo = frame.content
                elif frame.kind is Kind.PERSON:
                    yield _read(frame, photo)
                    photo = None
        finally:
            await asyncio.to_thread(frames.close)


def _told(read: PersonRead) -> dict[str, Any]:
    person = dataclasses.asdict(read.person)
    del person["face_url"]
    cards = None if read.cards is None else list(read.cards)
    return {**person, "card_numbers": cards, "card_types": dict(read.card_types)}


def _read(frame: Frame, photo: bytes | None) -> PersonRead:
    told = frame.json()
    cards, types = told.pop("card_numbers", None), told.pop("card_types", {})
    try:
        told["extras"] = dict(told.get("extras", {}))
        told["doors"] = tuple(int(door) for door in told.get("doors", ()))
        told["plans"] = tuple((int(door), str(plan)) for door, plan in told.get("plans", ()))
        person = PersonOnTerminal(**told)
        return PersonRead(person, None if cards is None else tuple(map(str, cards)), photo, dict(types))
    except (TypeError, ValueError) as error:
        raise BackupDamaged() from error


def _looked(path: Path, passphrase: Secret) -> BackupInfo:
    head: dict[str, Any] = {}
    end: dict[str, Any] = {}
    settings, people, photos = "", 0, 0
    for frame in read_frames(path, passphrase):
        if frame.kind is Kind.HEAD:
            head = frame.json()
        elif frame.kind is Kind.SETTINGS:
            settings = frame.content.decode(errors="replace")
        elif frame.kind is Kind.END:
            end = frame.json()
        people += frame.kind is Kind.PERSON
        photos += frame.kind is Kind.FACE
    if (end.get("people"), end.get("photos")) != (people, photos):
        raise BackupDamaged()

    def said(name: str) -> str:
        return str(head.get(name, ""))

    return BackupInfo(
        terminal=said("terminal"),
        model=said("model"),
        serial=said("serial"),
        firmware=said("firmware"),
        made_at=said("made_at"),
        purpose=said("purpose"),
        people=people,
        photos=photos,
        settings=settings,
    )
