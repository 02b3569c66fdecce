"""Several terminals tested and handed over, in a window of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ui.context import Context
from ui.pages.terminals.certificate.panes import Panes
from ui.pages.terminals.shown import Subject
from ui.pages.terminals.task_window import TaskWindow
from ui.theme import spacing
from ui.translation import plural
from ui.widgets.layout import column

PREFIX = "terminals_handover."
"""Not the page's own: who looks at another page meanwhile must not end what was begun here."""


class CertificateWindow(TaskWindow):
    """Made once for the page, and opened for other terminals again and again."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        self._count = 0
        self._panes = Panes(context, PREFIX)
        body = QWidget()
        whole = column(self._panes.test, self._panes.paper, gap_px=spacing.L)
        whole.setStretch(0, 1)
        body.setLayout(whole)
        super().__init__("certificateWindow", body, parent)
        self._panes.setParent(self)

    def words(self) -> str:
        """What it is about."""
        return plural("Handover", "Hand over %n terminal(s)", self._count)

    def open_for(self, subjects: Sequence[Subject]) -> None:
        """Shows it about these terminals."""
        self._count = len(subjects)
        self._panes.presenter.choose(subjects)
        if self._panes.presenter.shown.form.template is None:
            self._panes.compare_with_last_template()
        self.open()

    def ended(self) -> None:
        """Breaks off."""
        self._panes.presenter.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        super().retranslate()
        self._panes.retranslate()
