"""What every page is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from ui.context import Context


class Page(QWidget):
    """One page of the main window, made by calling its class with a Context.

    A page names its jobs with `job_prefix` in front; they are canceled when it is left.
    """

    nav_name: ClassVar[str]
    """The objectName of its button in the navigation rail, such as `navReception`."""
    icon: ClassVar[str]
    """The name of its icon in resources/icons, without ending."""
    job_prefix: ClassVar[str]
    """Such as `reception.`; no page's prefix starts with another's."""

    wished_page = Signal(str)
    """The operator shall see another page: its `nav_name`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context

    @staticmethod
    def title() -> str:
        """The page's name in the current language."""
        raise NotImplementedError

    def shown(self) -> None:
        """The page became the visible one."""

    def left(self) -> None:
        """The page is no longer the visible one; its jobs have just been canceled."""

    def start(self) -> None:
        """Does the page's main action, as if its one big button were pressed."""

    def retranslate(self) -> None:
        """Sets every text anew; called once at the end of the page's constructor by itself, then on each switch."""

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
