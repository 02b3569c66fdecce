"""Tests the marked terminals, and writes a certificate of what was found."""

from __future__ import annotations

from ui.pages.terminals.actions.window_action import WindowAction
from ui.pages.terminals.certificate.window import CertificateWindow
from ui.translation import translate


class HandOver(WindowAction):
    """It takes a while, for somebody has to walk from terminal to terminal."""

    name = "certificate"
    icon = "certificate"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "Certi&ficate…"),
            translate("TerminalsMany", "Tests each terminal and writes down what was found, signed."),
        )

    def make_window(self) -> CertificateWindow:
        """The window, which nobody opened yet."""
        return CertificateWindow(self.context, self.host)
