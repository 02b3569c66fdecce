"""What every errand that is offered at a terminal is."""

from __future__ import annotations

import re
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.care.presenter import Started
from ui.pages.terminals.shown import Row
from ui.translation import translate

_NOT_IN_FILE_NAMES = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class Offer:
    """One line of the section, made by calling its class with the context and the page's window."""

    name: ClassVar[str]
    """Such as `restart`; the objectName of its button is `careRestartButton`."""
    icon: ClassVar[str]
    keys: ClassVar[str]
    """The page has no letter left for them."""

    def __init__(self, context: Context, host: QWidget) -> None:
        self.context = context
        self.host = host

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button, and a sentence that says what comes of it."""
        raise NotImplementedError

    @staticmethod
    def title() -> str:
        """What is done, as a heading."""
        raise NotImplementedError

    def hindrance(self, row: Row) -> str:
        """Why it cannot be done to this terminal; empty where it can."""
        return ""

    async def begin(self, row: Row) -> Started | None:
        """Asks what has to be asked; None where it shall not be done after all."""
        raise NotImplementedError


def cancel_word() -> str:
    """On the button that goes back from a question."""
    return translate("Care", "Cancel")


def file_stem(terminal: str) -> str:
    """What a file about that terminal is called, without ending."""
    return _NOT_IN_FILE_NAMES.sub("-", terminal).strip(". ") or "terminal"
