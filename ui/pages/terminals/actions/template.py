"""Compares the marked terminals with a template, and brings them to it."""

from __future__ import annotations

from ui.pages.terminals.actions.window_action import WindowAction
from ui.pages.terminals.template.window import TemplateWindow
from ui.translation import translate


class ApplyTemplate(WindowAction):
    """What differs is looked at before anything is written."""

    name = "template"
    icon = "template"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("TerminalsMany", "Compare with a &template…"),
            translate("TerminalsMany", "Shows value by value what differs, and writes it once you agree."),
        )

    def make_window(self) -> TemplateWindow:
        """The window, which nobody opened yet."""
        return TemplateWindow(self.context, self.host)
