"""Notices: short sentences about what just happened, shown at one place and announced to assistive tools."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from facestation.errors import StationError
from ui.theme.tone import Tone
from ui.words import sentence

__all__ = ["Notice", "Notices", "Tone", "announce"]


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence, or two: what happened, and what to do."""

    text: str
    tone: Tone = Tone.NEUTRAL
    advice: str = ""


class Notices(QObject):
    """Whoever has something to say says it here; the notice bar of the main window shows the last of them."""

    posted = Signal(object)

    def say(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Shows `text` for a while."""
        self.posted.emit(Notice(text, tone))

    def fail(self, error: StationError) -> None:
        """Shows what failed and what to do, until it is closed or replaced."""
        message, advice = sentence(error)
        self.posted.emit(Notice(message, Tone.BAD, advice))


def announce(speaker: QObject, text: str) -> None:
    """Assistive tools read `text` out; `speaker` is the widget that shows it."""
    if text:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(speaker, text))
