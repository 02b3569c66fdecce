"""Several terminals beside a template, in a window of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.shown import Subject
from ui.pages.terminals.task_window import TaskWindow
from ui.pages.terminals.template.pane import TemplatePane
from ui.translation import plural

PREFIX = "terminals_template."
"""Not the page's own: who looks at another page meanwhile must not end what was begun here."""


class TemplateWindow(TaskWindow):
    """Made once for the page, and opened for other terminals again and again."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._count = 0
        self._pane = TemplatePane(context, PREFIX)
        super().__init__("templateWindow", self._pane, parent)

    def words(self) -> str:
        """What it is about."""
        return plural("Template", "Compare %n terminal(s) with a template", self._count)

    def open_for(self, subjects: Sequence[Subject]) -> None:
        """Shows it about these terminals; with the template of last time, they are compared at once."""
        self._count = len(subjects)
        self._pane.show_subjects(subjects)
        self.open()
        presenter = self._pane.presenter
        if presenter.shown.path is None:
            presenter.offer_last()
        elif not presenter.shown.runs:
            presenter.check()

    def ended(self) -> None:
        """Breaks off."""
        self._pane.presenter.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        super().retranslate()
        self._pane.retranslate()
