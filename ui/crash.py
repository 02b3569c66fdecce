"""What happens when the program itself is wrong: the bug is logged without personal data, and the operator is told."""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from facestation import __version__
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label

_log = logging.getLogger(__name__)
_HOME = Path(__file__).resolve().parent.parent


def outline(bug: BaseException) -> str:
    """Kinds and places of `bug` and of what caused it; never its message, which may hold a name or a password."""
    lines = [f"Facestation {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    current: BaseException | None = bug
    while current is not None:
        lines.append(type(current).__qualname__)
        frames = traceback.extract_tb(current.__traceback__)
        lines.extend(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames)
        current = current.__cause__ or current.__context__
    return "\n".join(lines)


def _place(filename: str) -> str:
    path = Path(filename)
    return path.relative_to(_HOME).as_posix() if path.is_relative_to(_HOME) else path.name


class BugReports:
    """Every bug of the program ends here, from jobs, slots and the loop alike."""

    def __init__(self, show: Callable[[str], None]) -> None:
        self._show = show

    def report(self, bug: BaseException) -> None:
        """Logs the outline of `bug` and shows it."""
        text = outline(bug)
        _log.error("a bug:\n%s", text)
        self._show(text)

    def install(self, loop: asyncio.AbstractEventLoop) -> None:
        """Catches what slots and stray tasks raise."""
        sys.excepthook = self._from_slot
        loop.set_exception_handler(self._from_loop)

    def _from_slot(self, kind: type[BaseException], bug: BaseException, where: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, bug, where)
        else:
            self.report(bug)

    def _from_loop(self, _loop: asyncio.AbstractEventLoop, about: dict[str, object]) -> None:
        bug = about.get("exception")
        if isinstance(bug, BaseException):
            self.report(bug)
        else:
            _log.error("the event loop: %s", about.get("message"))


class CrashSheet(QDialog):
    """Tells the operator that the program is at fault, and what support needs to know."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("crashSheet")
        self._heading = label(TextStyle.HEADING)
        self._text = label(TextStyle.BODY, wraps=True)
        self._details = QPlainTextEdit(readOnly=True)
        self._details.setObjectName("crashDetails")
        self._copy = button("crashCopyButton")
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._details.toPlainText()))
        self._close = button("crashCloseButton", Kind.PRIMARY)
        self._close.clicked.connect(self.accept)
        self._close.setDefault(True)
        content = column(self._heading, self._text, self._details, row(self._copy, None, self._close), gap_px=spacing.M)
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)
        self.resize(spacing.GRID * 72, spacing.GRID * 48)
        self._retranslate()

    def show_outline(self, text: str) -> None:
        """Opens the sheet; while it is open, further bugs are only logged."""
        if not self.isVisible():
            self._details.setPlainText(text)
            self.open()

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(translate("Crash", "Error in Facestation"))
        self._heading.setText(translate("Crash", "Facestation made a mistake."))
        self._text.setText(
            translate(
                "Crash",
                "This is not your fault. Everything that was accepted is kept and goes on. If it happens again, "
                "close the program, open it anew, and send the text below to support. It holds no personal data.",
            )
        )
        self._details.setAccessibleName(translate("Crash", "What support needs to know"))
        self._copy.setText(translate("Crash", "Copy the &text"))
        self._close.setText(translate("Crash", "Continue"))
