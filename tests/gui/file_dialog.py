"""The dialog in which a file or a folder is named, as a person uses it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLineEdit

from ui.hands import find, has_window, until, window


async def name_file(path: Path) -> None:
    """Names `path` in the dialog that is open, or opens next, and returns once it is closed."""
    await until(lambda: has_window("fileDialog"), what="the dialog that asks for a file")
    dialog = window("fileDialog")
    assert isinstance(dialog, QFileDialog)
    find(dialog, "fileNameEdit", QLineEdit).setText(str(path))
    dialog.accept()
    await until(lambda: not has_window("fileDialog"))
