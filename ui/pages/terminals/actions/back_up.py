"""Backs each of the marked terminals up into a file of its own."""

from __future__ import annotations

from pathlib import Path

from facestation.domain.secret import Secret
from ui.pages.terminals.actions.action import Action, Work
from ui.pages.terminals.care.backup_file import backup_name, backup_sheet
from ui.pages.terminals.care.progress import backing_up
from ui.pages.terminals.care.wording import going_on, people_and_pictures
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate


class BackUpMany(Action):
    """One passphrase opens all of the files."""

    name = "backUp"
    icon = "clipboard"
    at_once = 4

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "&Back up…"),
            translate("TerminalsMany", "People, faces, cards and settings of each go into an encrypted file."),
        )

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks for a folder and for a passphrase."""
        folder = await self.context.ask.folder(translate("TerminalsMany", "Folder for the backups"), self.host)
        if folder is None:
            return None
        title = plural("TerminalsMany", "Back up %n terminal(s)", len(rows))
        sheet = backup_sheet(self.context.theme, title, self.host)
        if not await self.context.ask.sheet(sheet):
            return None
        files = _files(folder, rows)
        return lambda row: self._back_up(row, files[row.record.id], sheet.secret)

    async def _back_up(self, row: Row, file: Path, passphrase: Secret) -> str:
        terminal_id, people, photos = row.record.id, 0, 0
        told = backing_up(file)
        async for step in self.context.station.care.backups.make(terminal_id, file, passphrase):
            people, photos = step.people, step.photos
            self.say(terminal_id, going_on(told(step)))
        return f"{file.name}: {people_and_pictures(people, photos)}"


def _files(folder: Path, rows: tuple[Row, ...]) -> dict[str, Path]:
    """Where each goes; names that are the same in the eyes of a disk get a number."""
    files: dict[str, Path] = {}
    taken: set[str] = set()
    for row in rows:
        first = folder / backup_name(row.record.name)
        file, number = first, 1
        while file.name.casefold() in taken:
            number += 1
            file = first.with_stem(f"{first.stem} {number}")
        taken.add(file.name.casefold())
        files[row.record.id] = file
    return files
