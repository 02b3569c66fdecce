"""All settings of a terminal in a file that it writes and encrypts itself, and back."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from pathlib import Path

from facestation.domain.secret import Secret
from ui.ask import FileWish
from ui.pages.terminals.care.offer import Offer, file_stem
from ui.pages.terminals.care.presenter import Started
from ui.pages.terminals.care.progress import Phase, Told, restarting, telling
from ui.pages.terminals.care.secret_sheet import SecretSheet
from ui.pages.terminals.shown import Row
from ui.translation import translate


class SaveSettings(Offer):
    """Only such a terminal can read the file."""

    name = "saveSettings"
    icon = "settings"
    keys = "Ctrl+Shift+S"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Save settings…"),
            translate("Care", "All settings go into a file that only such a terminal can read."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Save settings")

    async def begin(self, row: Row) -> Started | None:
        """Asks for a place and for a password."""
        path = await self.context.ask.new_file(_wish(), f"{file_stem(row.record.name)}.cfg", self.host)
        if path is None:
            return None
        sheet = SecretSheet(
            self.context.theme,
            translate("Care", "Save the settings of {name}").format(name=row.record.name),
            translate("Care", "The terminal encrypts the file with this password; the station does not keep it."),
            translate("Care", "Save"),
            self.host,
            twice=True,
            caption=translate("Care", "&Password of the file"),
            clear_offered=not row.record.address.secure,
        )
        if not await self.context.ask.sheet(sheet):
            return None
        return Started(self.name, self._saved(row, path, sheet.secret, in_clear=sheet.in_clear))

    async def _saved(self, row: Row, path: Path, password: Secret, *, in_clear: bool) -> AsyncGenerator[Told, None]:
        upkeep = self.context.station.care.upkeep
        yield Told(Phase.READING, None, stoppable=True, file=path)
        size_bytes = await upkeep.export_configuration(row.record.id, path, password, in_clear=in_clear)
        yield Told(Phase.DONE, 100.0, size_bytes=size_bytes, file=path)


class LoadSettings(Offer):
    """Replaces every setting."""

    name = "loadSettings"
    icon = "undo"
    keys = "Ctrl+Shift+L"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Load settings…"),
            translate("Care", "Replaces every setting, the address included, by those of a file, and restarts."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Load settings")

    async def begin(self, row: Row) -> Started | None:
        """Asks for the file and for its password."""
        path = await self.context.ask.file(_wish(), self.host)
        if path is None:
            return None
        sheet = SecretSheet(
            self.context.theme,
            translate("Care", "Replace all settings of {name}?").format(name=row.record.name),
            translate(
                "Care",
                "Every setting becomes as in {file}: the present ones are lost, and the address may be another "
                "afterwards. The terminal restarts; people on it stay.",
            ).format(file=path.name),
            translate("Care", "Replace settings"),
            self.host,
            destroys=True,
            caption=translate("Care", "&Password of the file"),
            clear_offered=not row.record.address.secure,
        )
        if not await self.context.ask.sheet(sheet):
            return None
        upkeep = self.context.station.care.upkeep
        steps = upkeep.import_configuration(row.record.id, path, sheet.secret, in_clear=sheet.in_clear)
        return Started(self.name, telling(steps, restarting))


def _wish() -> FileWish:
    return FileWish(
        translate("Care", "Settings of a terminal"), translate("Care", "Saved settings"), ("*.cfg", "*.bin", "*")
    )
