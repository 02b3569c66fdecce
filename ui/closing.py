"""When to end: the last window closed, the system asked for it, or a signal came."""

from __future__ import annotations

import asyncio
import signal
import socket
import sys

from PySide6.QtCore import QEvent, QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication


class Closing(QObject):
    """Turns every way of ending into one event, so that the loop still runs while things are put away.

    Qt would stop the loop with its last window, and whatever is awaited then would be lost.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._wished = asyncio.Event()
        application.setQuitOnLastWindowClosed(False)
        application.lastWindowClosed.connect(self._wished.set)
        application.installEventFilter(self)

    async def wait(self) -> None:
        """Returns when the program shall end."""
        await self._wished.wait()

    def wish(self) -> None:
        """The program shall end."""
        self._wished.set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A quit from outside, as from the dock or when the session ends, closes the windows first."""
        if event.type() == QEvent.Type.Quit:
            QApplication.closeAllWindows()
            self._wished.set()
            return True
        return super().eventFilter(watched, event)

    def listen_to_signals(self) -> None:
        """SIGINT and SIGTERM end the program as closing its windows does."""
        if sys.platform == "win32":
            return
        # Python runs its handlers only when it runs at all; the byte in the socket makes Qt call it.
        hears, speaks = socket.socketpair()
        for end in (hears, speaks):
            end.setblocking(False)
        signal.set_wakeup_fd(speaks.fileno())
        self._ends = (hears, speaks)
        notifier = QSocketNotifier(hears.fileno(), QSocketNotifier.Type.Read, self)
        notifier.activated.connect(lambda: hears.recv(64))
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda _number, _frame: self._wished.set())
