"""People from a file to terminals, and from a terminal to a file."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Iterable
from contextlib import aclosing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facestation.domain.audit import AuditKind
from facestation.domain.person import Person
from facestation.errors import (
    FileUnreadable,
    InputError,
    NoTerminals,
    PhotoMissing,
    PhotoRejected,
    PhotoUncheckable,
    StationError,
)
from facestation.services.files import make_folder
from facestation.services.journal import Journal
from facestation.services.people.bringing import Bringing, Brought, Carrier, LoadPhoto, Newcomer, Status, origin_of
from facestation.services.people.photos import Photos
from facestation.services.people.reading import PeopleReader
from facestation.services.people.roster import PhotoFolder, Seen, person_of, photo_name, row_of
from facestation.services.sheet import Sheet, SheetRow, read_sheet, write_sheet
from facestation.whole_file import write_whole

PEOPLE_FILE, PHOTOS_FOLDER = "people.csv", "photos"


@dataclass(frozen=True, slots=True)
class Exported:
    """How far an export is; the last one tells the whole."""

    people: int
    photos: int
    total: int
    file: Path
    photos_folder: Path
    done: bool = False


class Transfer:
    """Imports and exports; an import that was cut off goes on where it was when it is done again."""

    def __init__(self, carrier: Carrier, photos: Photos, reader: PeopleReader, journal: Journal) -> None:
        self._carrier = carrier
        self._photos = photos
        self._reader = reader
        self._journal = journal

    async def read(self, file: Path) -> Sheet:
        """The table in a file, or in the folder that an export made; raises SheetError, FileUnreadable."""
        return await asyncio.to_thread(lambda: read_sheet(_table(file)))

    async def bring(
        self, sheet: Sheet, photos: Path, terminal_ids: Iterable[str], *, dry_run: bool = False
    ) -> AsyncGenerator[Brought, None]:
        """How it went with each row, keyed by its number, as it turns out.

        With `dry_run` every row and photo is judged and nothing sent or written: who would be sent is QUEUED. Raises
        NoTerminals, FileUnreadable for the folder of photos, StoreError.
        """
        meant = tuple(terminal_ids)
        if not meant:
            raise NoTerminals()
        folder = await asyncio.to_thread(PhotoFolder, photos)
        run = Bringing(self._carrier, meant)
        newcomers = self._newcomers(sheet, folder)
        results = self._tried(run, newcomers) if dry_run else run.run(newcomers, source="import")
        async with aclosing(results) as brought:
            async for one in brought:
                yield one

    async def save_rows(self, sheet: Sheet, numbers: Iterable[int], target: Path) -> int:
        """Writes those rows of a table to a CSV or XLSX file, to be mended; how many.

        Raises DiskFull, FileUnreadable.
        """
        wanted = frozenset(numbers)
        rows = [row.cells for row in sheet.rows if row.number in wanted]
        await asyncio.to_thread(write_sheet, target, rows)
        return len(rows)

    async def export(self, terminal_id: str, target: Path) -> AsyncGenerator[Exported, None]:
        """Writes everybody on the terminal to `target`, a folder or a CSV or XLSX file, with pictures beside them.

        Raises TerminalError leaves, DiskFull, FileUnreadable.
        """
        file, folder = places(target)
        await make_folder(folder)
        await self._journal.note(AuditKind.PEOPLE_EXPORTED, terminal_id)
        listed = await self._reader.list(terminal_id)
        rows, photos = [], 0
        async for read in self._reader.read(terminal_id, listed):
            name = ""
            if read.photo is not None:
                name = photo_name(read.person.employee_no)
                await asyncio.to_thread(write_whole, folder / name, read.photo)
                photos += 1
            rows.append(row_of(read.person, read.cards or (), name))
            yield Exported(len(rows), photos, len(listed), file, folder)
        await asyncio.to_thread(write_sheet, file, rows)
        yield Exported(len(rows), photos, len(listed), file, folder, done=True)

    async def _newcomers(self, sheet: Sheet, folder: PhotoFolder) -> AsyncGenerator[Newcomer | Brought, None]:
        now, seen = datetime.now().replace(microsecond=0), Seen()
        for row in sheet.rows:
            try:
                person = person_of(row, now)
                seen.check(row.number, person)
                yield await self._newcomer(row, person, folder)
            except InputError as error:
                yield _refused(row, error)

    async def _newcomer(self, row: SheetRow, person: Person, folder: PhotoFolder) -> Newcomer:
        path = folder.find(row.cells.get("photo", ""), person.employee_no)
        if path is None and not person.cards:
            raise PhotoMissing()
        data = None if path is None else await self._photos.read(path)
        return Newcomer(row.number, person, origin_of(person, data), self._judged(data))

    def _judged(self, data: bytes | None) -> LoadPhoto:
        async def load() -> tuple[bytes | None, str]:
            if data is None:
                return None, ""
            prepared, limits_version = await self._photos.require(data)
            return prepared.jpeg, limits_version

        return load

    async def _tried(
        self, run: Bringing, newcomers: AsyncGenerator[Newcomer | Brought, None]
    ) -> AsyncGenerator[Brought, None]:
        async for newcomer in newcomers:
            yield newcomer if isinstance(newcomer, Brought) else await self._try(run, newcomer)

    async def _try(self, run: Bringing, newcomer: Newcomer) -> Brought:
        status, error = Status.VERIFIED, None
        if not await run.is_settled(newcomer):
            status = Status.QUEUED
            try:
                await newcomer.photo()
            except (InputError, PhotoRejected, PhotoUncheckable) as objection:
                status, error = Status.REFUSED, objection
        return Brought(newcomer.key, newcomer.person.employee_no, status, error)


def places(target: Path) -> tuple[Path, Path]:
    """Where an export to `target` puts the table and the pictures."""
    if target.suffix.lower() in {".csv", ".xlsx"}:
        return target, target.with_name(f"{target.stem}-{PHOTOS_FOLDER}")
    return target / PEOPLE_FILE, target / PHOTOS_FOLDER


def _refused(row: SheetRow, error: StationError) -> Brought:
    return Brought(row.number, row.cells.get("employee_no", ""), Status.REFUSED, error)


def _table(place: Path) -> Path:
    """The table itself, where `place` may be the folder around it; raises FileUnreadable."""
    try:
        return place / PEOPLE_FILE if place.is_dir() else place
    except OSError as error:
        raise FileUnreadable(value=str(place)) from error
