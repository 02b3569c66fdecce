"""How the terminal differs from the template of its site."""

from __future__ import annotations

from ui.context import Context
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import Shown
from ui.pages.terminals.template.pane import TemplatePane
from ui.translation import translate
from ui.widgets.layout import column

PREFIX = "terminals.template."


class TemplateSection(Section):
    """Value by value, to be put back one by one or all; the terminal is asked for nothing before it is seen."""

    name = "template"
    keys = "F7"

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        self._pane = TemplatePane(context, PREFIX)
        self.setLayout(column(self._pane))

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return translate("Terminals", "Template"), translate(
            "Terminals", "How this terminal differs from what its site has in common."
        )

    def display(self, shown: Shown) -> None:
        """The section is about the chosen terminal."""
        known = shown.row if shown.answer.status is not None else None
        self._pane.show_subjects([] if known is None else [(known.record.id, known.record.name)])
        if self.isVisible():
            self.entered()

    def entered(self) -> None:
        """Compares, where there is a template."""
        presenter = self._pane.presenter
        if not presenter.shown.subjects:
            return
        if presenter.shown.path is None:
            presenter.offer_last()
        elif not presenter.shown.runs:
            presenter.check()

    def left(self) -> None:
        """Ends what is under way."""
        self._pane.presenter.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._pane.retranslate()
