"""What every action for several terminals is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from typing import ClassVar

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Row
from ui.translation import plural, translate

Work = Callable[[Row], Awaitable[str]]
"""Does it to one terminal, and returns what is to be said beside it; empty for no more than "done"."""
NAMES_SHOWN = 6


class Action:
    """One button of the bar, made by calling its class with the context, the page's presenter and the page."""

    name: ClassVar[str]
    """Such as `check`; the objectName of its button is `manyCheckButton`."""
    icon: ClassVar[str]
    at_once: ClassVar[int] = 8
    """To how many terminals it is done at the same time."""
    apart: ClassVar[bool] = False
    """Whether its button stands away from the others, for nobody shall press it by mistake."""

    def __init__(self, context: Context, page: TerminalsPresenter, host: QWidget) -> None:
        self.context = context
        self.page = page
        self.host = host
        self.say: Callable[[str, str], object] = lambda _terminal_id, _text: None
        """Shows beside the terminal of that id how far it is; whoever runs the action sets it."""

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name, with an access key, and its explanation."""
        raise NotImplementedError

    @staticmethod
    def unfit() -> str:
        """Why it can be done to none of the marked terminals."""
        return ""

    def fits(self, row: Row) -> bool:
        """Whether it can be done to this terminal."""
        return True

    def left_out(self, rows: tuple[Row, ...]) -> Mapping[str, str]:
        """By the id of each terminal to which it is not done: why."""
        return {row.record.id: self.unfit() for row in rows if not self.fits(row)}

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Asks what has to be asked once for all of `rows`; None where it shall not be done after all."""
        raise NotImplementedError


class LoginAction(Action):
    """One that tries the login: where a terminal refused it, once more would bring the terminal nearer to locking."""

    @staticmethod
    def unfit() -> str:
        """Why it can be done to none of them."""
        return translate("TerminalsMany", "The password was refused before. Enter the right one first.")

    def fits(self, row: Row) -> bool:
        """Whether its login may be tried."""
        return not row.record.login_refused


def names_of(rows: tuple[Row, ...]) -> str:
    """The terminals by name for a question, the last ones as a number where there are many."""
    names = [row.record.name for row in rows]
    shown = ", ".join(names[:NAMES_SHOWN])
    more = len(names) - NAMES_SHOWN
    if more <= 0:
        return shown
    return translate("TerminalsMany", "{names} and {others}").format(
        names=shown, others=plural("TerminalsMany", "%n more", more)
    )
