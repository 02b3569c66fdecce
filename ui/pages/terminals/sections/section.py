"""What every section of the detail is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Shown


class Section(QWidget):
    """One side of the chosen terminal, made by calling its class with the context and the page's presenter.

    A section whose decisions are more than one wish to the page has a presenter of its own, without Qt, beside it.
    """

    name: ClassVar[str]
    """Such as `overview`; the objectName of its tab is `terminalOverviewButton`."""
    keys: ClassVar[str] = ""
    """What leads to it where no letter of its name is free on the page."""
    needs_answer: ClassVar[bool] = True
    """Whether it is there only for a terminal that was reached in this run."""

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__()
        self.context = context
        self.page = page

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name, with an access key, and its explanation."""
        raise NotImplementedError

    def display(self, shown: Shown) -> None:
        """Shows what the page knows; called on each change, in sight or not."""

    def entered(self) -> None:
        """It came into sight."""

    def left(self) -> None:
        """The page was left: what is under way for it ends."""

    def retranslate(self) -> None:
        """Sets every word anew."""
