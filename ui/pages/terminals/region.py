"""What everything above the list of known terminals is."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.found.presenter import FoundPresenter
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Shown


class Region(QWidget):
    """Made by calling its class with the context, the page's presenter and what is found on the network.

    It hides itself where it has nothing.
    """

    def __init__(self, context: Context, page: TerminalsPresenter, found: FoundPresenter) -> None:
        super().__init__()
        self.context = context
        self.page = page
        self.found = found

    def head(self) -> tuple[QWidget, ...]:
        """Its buttons beside the title of the page."""
        return ()

    def display(self, shown: Shown) -> None:
        """The list of known terminals is this now."""

    def entered(self) -> None:
        """The page came into view."""

    def left(self) -> None:
        """The page was left: what is under way for it ends."""

    def retranslate(self) -> None:
        """Sets every word anew."""
