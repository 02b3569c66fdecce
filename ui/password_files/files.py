"""Saving and reading password files: which file, which passphrase, and what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facestation.domain.password_file import Restored
from ui.ask import FileWish
from ui.context import Context
from ui.password_files.sheet import PassphraseSheet
from ui.theme.tone import Tone
from ui.translation import plural, translate

_ENDING = ".passwords"


class PasswordFiles:
    """Each asks over the given window, and says what was done in a notice."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def save(self, parent: QWidget) -> bool:
        """Whether every password that is known is in a file now."""
        ask = self._context.ask
        sheet = PassphraseSheet(parent, new=True)
        if not await ask.sheet(sheet):
            return False
        passphrase = sheet.passphrase
        wish = _wish(translate("PasswordFile", "Save the passwords"))
        path = await ask.new_file(wish, translate("PasswordFile", "terminals") + _ENDING, parent)
        if path is None:
            return False
        count = await self._context.station.passwords.export(path, passphrase)
        text = plural("PasswordFile", "%n password(s) saved to {file}.", count)
        self._context.notices.say(text.format(file=path.name), Tone.GOOD)
        return True

    async def read(self, parent: QWidget) -> bool:
        """Whether passwords were read from a file."""
        ask = self._context.ask
        path = await ask.file(_wish(translate("PasswordFile", "Read passwords from a file")), parent)
        if path is None:
            return False
        sheet = PassphraseSheet(parent, new=False)
        if not await ask.sheet(sheet):
            return False
        restored = await self._context.station.passwords.restore(path, sheet.passphrase)
        self._context.notices.say(_told(restored), Tone.WARN if restored.unkept else Tone.GOOD)
        return True


def _wish(title: str) -> FileWish:
    return FileWish(title, translate("PasswordFile", "Encrypted passwords"), (f"*{_ENDING}",))


def _told(restored: Restored) -> str:
    count = len(restored.kept) + len(restored.unkept)
    parts = [plural("PasswordFile", "%n password(s) read.", count)]
    if restored.added:
        parts.append(plural("PasswordFile", "%n terminal(s) came onto the list.", len(restored.added)))
    if restored.unkept:
        parts.append(translate("PasswordFile", "There is no password store: they are known until the program ends."))
    return " ".join(parts)
