"""What takes a terminal away for a moment: restart, new firmware, factory reset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from ui.ask import FileWish, Question
from ui.pages.terminals.care.offer import Offer, cancel_word
from ui.pages.terminals.care.people import BackUp
from ui.pages.terminals.care.presenter import Started
from ui.pages.terminals.care.progress import restarting, telling, upgrading
from ui.pages.terminals.care.reset_sheet import ResetSheet
from ui.pages.terminals.care.wording import size
from ui.pages.terminals.shown import Row
from ui.translation import translate

if TYPE_CHECKING:
    from facestation.services.care.firmware import FirmwareFile


class Restart(Offer):
    """People and settings stay."""

    name = "restart"
    icon = "retake"
    keys = "Ctrl+Shift+T"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Restart…"),
            translate("Care", "Helps where a terminal hangs. It is away for about a minute."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Restarting")

    async def begin(self, row: Row) -> Started | None:
        """Asks first: meanwhile nobody gets in."""
        name = row.record.name
        question = Question(
            translate("Care", "Restart {name}?").format(name=name),
            translate(
                "Care",
                "For about a minute it lets nobody in and does not answer. People and settings stay. Enrollments wait "
                "and go on by themselves.",
            ),
            translate("Care", "Restart"),
            cancel_word(),
        )
        if not await self.context.ask.confirm(question, self.host):
            return None
        return Started(self.name, telling(self.context.station.care.upkeep.restart(row.record.id), restarting))


class InstallFirmware(Offer):
    """The file is looked at before anybody is asked anything."""

    name = "firmware"
    icon = "sending"
    keys = "Ctrl+Shift+F"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Firmware…"),
            translate("Care", "Installs a file of the manufacturer for exactly this model. People and settings stay."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "New firmware")

    async def begin(self, row: Row) -> Started | None:
        """Asks for the file, looks at it, and asks once more."""
        path = await self.context.ask.file(firmware_wish(), self.host)
        if path is None:
            return None
        firmware = self.context.station.care.firmware
        found = await firmware.look(path)
        name = row.record.name
        question = Question(
            translate("Care", "Install this firmware on {name}?").format(name=name),
            firmware_text(),
            translate("Care", "Install"),
            cancel_word(),
            doubtful=True,
            facts=(*file_facts(found), (translate("Care", "It runs now"), present_firmware(row))),
        )
        if not await self.context.ask.confirm(question, self.host):
            return None
        return Started(self.name, telling(firmware.install(row.record.id, path), upgrading))


class FactoryReset(Offer):
    """A backup is offered first."""

    name = "reset"
    icon = "warning"
    keys = "Ctrl+Shift+E"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Factory reset…"),
            translate("Care", "Takes people, settings or everything away. It cannot be undone."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Factory reset")

    async def begin(self, row: Row) -> Started | None:
        """Asks the terminal in which ways it can be reset, and the operator for one of them and for the name."""
        upkeep, record = self.context.station.care.upkeep, row.record
        sheet = ResetSheet(self.context.theme, record.name, await upkeep.reset_modes(record.id), self.host)
        if not await self.context.ask.sheet(sheet):
            return None
        if sheet.backup_first:
            return await BackUp(self.context, self.host).begin(row)
        return Started(self.name, telling(upkeep.factory_reset(record.id, sheet.mode, sheet.typed), restarting))


def firmware_wish() -> FileWish:
    """Which file is asked for."""
    return FileWish(
        translate("Care", "Choose a firmware file"), translate("Care", "Firmware"), ("*.dav", "*.bin", "*.pak", "*")
    )


def firmware_text() -> str:
    """What is to be known before firmware is installed."""
    return translate(
        "Care",
        "Whether the file fits, only the terminal can tell; it refuses one that does not and keeps what it has. "
        "Installing takes some minutes, and nobody gets in meanwhile. Make a backup first, and do not switch the "
        "terminal off.",
    )


def file_facts(found: FirmwareFile) -> tuple[tuple[str, str], ...]:
    """What can be said of the file."""
    path: Path = found.path
    return (translate("Care", "File"), path.name), (translate("Care", "Size"), size(found.size_bytes))


def present_firmware(row: Row) -> str:
    """What the terminal runs, as far as the station knows."""
    status = row.answer.status
    return (status.info.firmware if status is not None else row.record.firmware) or translate("Care", "not known")
