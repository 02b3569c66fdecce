"""The file of a backup, as it is asked for: which one, what it is called, and its passphrase."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QWidget

from facestation.domain.password import PASSPHRASE_SHORTEST
from ui.ask import FileWish
from ui.pages.terminals.care.offer import file_stem
from ui.pages.terminals.care.secret_sheet import SecretSheet
from ui.theme.theme import Theme
from ui.translation import translate


def backup_wish() -> FileWish:
    """Which file a backup is."""
    return FileWish(translate("Care", "Backup of a terminal"), translate("Care", "Backups"), ("*.backup",))


def backup_name(terminal: str) -> str:
    """What today's backup of that terminal is called where nobody wants another name."""
    return f"{file_stem(terminal)} {datetime.now():%Y-%m-%d}.backup"


def backup_sheet(theme: Theme, title: str, host: QWidget, *, begun: bool = False) -> SecretSheet:
    """Asks for the passphrase of a backup."""
    text = translate(
        "Care",
        "Only this passphrase opens the file; the station does not keep it. The file holds personal data: delete it "
        "when it has served, after 30 days at the latest.",
    )
    if begun:
        more = translate("Care", "An unfinished backup is there. With the same passphrase it goes on where it was.")
        text = f"{text}\n\n{more}"
    confirm = translate("Care", "Back up")
    return SecretSheet(theme, title, text, confirm, host, shortest=PASSPHRASE_SHORTEST, twice=True)
