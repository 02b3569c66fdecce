"""Errands that are about the people on a terminal: backup and back, copy, and a new terminal in its place."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from ui.ask import Question
from ui.pages.terminals.care.backup_file import backup_name, backup_sheet, backup_wish
from ui.pages.terminals.care.offer import Offer, cancel_word
from ui.pages.terminals.care.presenter import Started
from ui.pages.terminals.care.progress import backing_up, bringing, swapping, telling
from ui.pages.terminals.care.secret_sheet import SecretSheet
from ui.pages.terminals.care.swap_sheet import SwapSheet
from ui.pages.terminals.care.wording import day, people_and_pictures
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate
from ui.widgets.pick_sheet import PickSheet

if TYPE_CHECKING:
    from facestation.domain.terminal import TerminalRecord
    from facestation.services.care.backups import BackupInfo


class BackUp(Offer):
    """Cut off and made again with the same passphrase, it goes on where it was."""

    name = "backUp"
    icon = "clipboard"
    keys = "Ctrl+Shift+B"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Back up…"),
            translate("Care", "People, faces, cards and settings go into one encrypted file. PINs are not in it."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Backup")

    async def begin(self, row: Row) -> Started | None:
        """Asks for a place and for a passphrase."""
        path = await self.context.ask.new_file(backup_wish(), backup_name(row.record.name), self.host)
        if path is None:
            return None
        begun = await asyncio.to_thread(path.with_name(f"{path.name}.part").exists)
        title = translate("Care", "Back up {name}").format(name=row.record.name)
        sheet = backup_sheet(self.context.theme, title, self.host, begun=begun)
        if not await self.context.ask.sheet(sheet):
            return None
        steps = self.context.station.care.backups.make(row.record.id, path, sheet.secret)
        return Started(self.name, telling(steps, backing_up(path)))


class Restore(Offer):
    """Who else is on the terminal stays."""

    name = "restore"
    icon = "undo"
    keys = "Ctrl+Shift+R"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Restore…"),
            translate("Care", "Brings the people of a backup to this terminal. Who else is on it stays."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Restore from a backup")

    async def begin(self, row: Row) -> Started | None:
        """Asks for the file and its passphrase, says what is in it, and asks once more."""
        path = await self.context.ask.file(backup_wish(), self.host)
        if path is None:
            return None
        sheet = SecretSheet(
            self.context.theme,
            translate("Care", "Open {file}").format(file=path.name),
            translate("Care", "The whole file is read and checked first. Nothing is sent before you agree."),
            translate("Care", "Open"),
            self.host,
        )
        if not await self.context.ask.sheet(sheet):
            return None
        backups, secret = self.context.station.care.backups, sheet.secret
        info = await backups.look(path, secret)
        if not await self.context.ask.confirm(_restore_question(info, row), self.host):
            return None
        return Started(self.name, bringing(backups.restore(path, secret, [row.record.id]), info.people))


class Copy(Offer):
    """Nothing is taken away anywhere."""

    name = "copy"
    icon = "people"
    keys = "Ctrl+Shift+C"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Copy people to…"),
            translate("Care", "Everybody on this terminal, with face and cards, comes to others as well."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Copy people")

    async def begin(self, row: Row) -> Started | None:
        """Asks where to."""
        name = row.record.name
        sheet = PickSheet(
            translate("Care", "Copy everybody on {name} to:").format(name=name),
            translate("Care", "Who is there already stays; who has the same number becomes as on {name}.").format(
                name=name
            ),
            translate("Care", "Copy"),
            await others(self, row),
            self.host,
        )
        if not await self.context.ask.sheet(sheet):
            return None
        status = row.answer.status
        total = None if status is None else status.capacity.people
        return Started(self.name, bringing(self.context.station.care.copies.copy(row.record.id, sheet.chosen), total))


class Replace(Offer):
    """The old terminal keeps everything."""

    name = "replace"
    icon = "terminals"
    keys = "Ctrl+Shift+W"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Replace…"),
            translate("Care", "A new terminal takes over people, settings and the name of this one."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Replacement")

    async def begin(self, row: Row) -> Started | None:
        """Asks for the new terminal, for what the old one had, and for its name."""
        sheet = SwapSheet(self.context, row.record.name, await others(self, row), self.host)
        if not await self.context.ask.sheet(sheet):
            return None
        swaps, old_id = self.context.station.care.swaps, row.record.id
        if sheet.backup is None:
            return Started(self.name, telling(swaps.from_terminal(old_id, sheet.new_id), swapping))
        steps = swaps.from_backup(old_id, sheet.new_id, sheet.backup, sheet.secret)
        return Started(self.name, telling(steps, swapping))


async def others(offer: Offer, row: Row) -> list[TerminalRecord]:
    """The other terminals of the list."""
    return [record for record in await offer.context.station.terminals.list() if record.id != row.record.id]


def _restore_question(info: BackupInfo, row: Row) -> Question:
    facts = [
        (translate("Care", "Backup of"), info.terminal),
        (translate("Care", "Made on"), day(info.made_at)),
        (translate("Care", "In it"), people_and_pictures(info.people, info.photos)),
    ]
    return Question(
        plural("Care", "Bring %n person(s) to {name}?", info.people).format(name=row.record.name),
        translate(
            "Care",
            "Who is on the terminal already stays; who has the same number becomes as in the backup. Settings are "
            "left alone.",
        ),
        translate("Care", "Restore"),
        cancel_word(),
        facts=tuple(facts),
    )
