"""Firmware files: looked at before they are sent, sent, and seen to be installed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path

from facestation.domain.audit import AuditKind
from facestation.domain.care import Stage, Step, UpgradeProgress
from facestation.errors import (
    FileUnreadable,
    FirmwareEmpty,
    FirmwarePacked,
    FirmwareSizeWrong,
    FirmwareUnchanged,
    NotFirmware,
    NotRestarted,
    Refusal,
    Unreachable,
)
from facestation.isapi.terminal import Terminal
from facestation.isapi.upload import Upload
from facestation.services.care.absence import Absence
from facestation.services.care.occupied import Keeper
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.tasks import give_up

SMALLEST_BYTES, LARGEST_BYTES = 65_536, 1_000_000_000
"""Firmware of terminals has some ten to some hundred megabytes."""
_HEAD_BYTES = 4096
_PACKED = (b"PK\x03\x04", b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
_OTHER = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"%PDF", b"RIFF", b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class FirmwareFile:
    """A file that may be firmware, as far as that shows from outside."""

    path: Path
    size_bytes: int


def look_at(path: Path) -> FirmwareFile:
    """The file, looked at without reading it all; whether it fits the terminal, the terminal alone knows.

    Raises FileUnreadable, FirmwareEmpty, FirmwareSizeWrong, FirmwarePacked, NotFirmware.
    """
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        size_bytes = path.stat().st_size
    except (OSError, ValueError) as error:
        raise FileUnreadable(value=str(path)) from error
    if not size_bytes:
        raise FirmwareEmpty(value=path.name)
    if head.startswith(_PACKED):
        raise FirmwarePacked(value=path.name)
    if head.startswith(_OTHER) or _is_text(head):
        raise NotFirmware(value=path.name)
    if not SMALLEST_BYTES <= size_bytes <= LARGEST_BYTES:
        raise FirmwareSizeWrong(value=path.name, megabytes=round(size_bytes / 1e6, 2))
    return FirmwareFile(path, size_bytes)


def _is_text(head: bytes) -> bool:
    if b"\0" in head:
        return False
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        # A character may be cut in two where the head ends.
        text = head[: error.start].decode("utf-8") if error.start > len(head) - 4 else ""
    return bool(text) and sum(sign.isprintable() or sign.isspace() for sign in text) > 0.95 * len(text)


class Firmware:
    """Installs firmware; one terminal at a time is away, and its people and settings stay."""

    def __init__(self, pool: TerminalPool, keeper: Keeper, absence: Absence, journal: Journal) -> None:
        self._pool = pool
        self._keeper = keeper
        self._absence = absence
        self._journal = journal

    async def look(self, path: Path) -> FirmwareFile:
        """The file, looked at; see `look_at`."""
        return await asyncio.to_thread(look_at, path)

    async def install(self, terminal_id: str, path: Path) -> AsyncGenerator[Step, None]:
        """SENDING and INSTALLING with their percentages, GONE, and BACK with the new version.

        Raises, before anything is sent, what `look_at` raises and TerminalOccupied; then FirmwareRefused, Unreachable
        leaves while it is on its way (the terminal keeps what it has), NotRestarted, StillAway, FirmwareUnchanged.
        """
        file = await self.look(path)
        async with self._keeper.alone_with(terminal_id) as record:
            terminal = await self._pool.terminal(terminal_id)
            before = (await terminal.device_info()).firmware
            await self._journal.note(AuditKind.FIRMWARE_SENT, terminal_id, before[:60])
            async for step in self._sent(terminal, Upload(file.path, file.size_bytes)):
                yield step
            gone = False
            async for step in self._installed(terminal_id):
                gone = step.stage is Stage.GONE
                if not gone:
                    yield step
            after = ""
            async for step in self._away(terminal_id, record.name, seen_gone=gone):
                after = step.firmware
                yield step
            await self._pool.change(terminal_id, firmware=after)
            await self._pool.forget(terminal_id)
            if after == before:
                raise FirmwareUnchanged(terminal=record.name, firmware=after)
            await self._journal.note(AuditKind.FIRMWARE_INSTALLED, terminal_id, after[:60])

    async def _sent(self, terminal: Terminal, upload: Upload) -> AsyncGenerator[Step, None]:
        sending = asyncio.create_task(terminal.install_firmware(upload))
        most = 0.0
        try:
            while not sending.done():
                yield Step(Stage.SENDING, most)
                await asyncio.wait({sending}, timeout=self._absence.patience.poll_s / 2)
                # It goes out a second time where the first was only asked for a login.
                most = max(most, round(100 * upload.sent_bytes / upload.size_bytes, 1))
            sending.result()
            yield Step(Stage.SENDING, 100.0)
        finally:
            await give_up((sending,))

    async def _installed(self, terminal_id: str) -> AsyncGenerator[Step, None]:
        """INSTALLING with a percentage that never falls, until the terminal is done or gone."""
        most, begun_s = 0, time.monotonic()
        while time.monotonic() - begun_s < self._absence.patience.install_s:
            try:
                told = await self._progress(terminal_id)
            except (Unreachable, Refusal):
                yield Step(Stage.GONE)
                return
            if told is None or (not told.running and (most or told.percent)):
                return
            most = max(most, told.percent)
            yield Step(Stage.INSTALLING, most)
            if most == 100 or not told.running:
                return
            await asyncio.sleep(self._absence.patience.poll_s)

    async def _progress(self, terminal_id: str) -> UpgradeProgress | None:
        return await (await self._pool.terminal(terminal_id)).upgrade_progress()

    async def _away(self, terminal_id: str, name: str, *, seen_gone: bool) -> AsyncGenerator[Step, None]:
        try:
            async for step in self._absence.wait(terminal_id, name, seen_gone=seen_gone):
                yield step
        except NotRestarted:
            # It may have been quicker than anybody looked.
            info = await self._absence.answers(terminal_id)
            if info is None:
                raise
            yield Step(Stage.BACK, firmware=info.firmware)
