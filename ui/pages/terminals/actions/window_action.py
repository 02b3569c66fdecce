"""What an action is for which a window opens."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from ui.pages.terminals.actions.action import LoginAction, Work
from ui.pages.terminals.shown import Row, Subject


class Window(Protocol):
    """Made once for the page, and opened for other terminals again and again."""

    def open_for(self, subjects: Sequence[Subject]) -> None: ...


class WindowAction(LoginAction):
    """All that is done is done in the window, beside which the page stays usable."""

    _window: Window | None = None

    def make_window(self) -> Window:
        """The window, which nobody opened yet."""
        raise NotImplementedError

    async def begin(self, rows: tuple[Row, ...]) -> Work | None:
        """Opens the window."""
        self._window = self._window or self.make_window()
        self._window.open_for([(row.record.id, row.record.name) for row in rows])
        return None
