"""Everything that can be set on the terminal."""

from __future__ import annotations

from ui.context import Context
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.settings_pane import SettingsPane
from ui.pages.terminals.shown import Shown
from ui.translation import translate
from ui.widgets.layout import column


class SettingsSection(Section):
    """The tree of its settings; the terminal is asked for nothing before it is seen."""

    name = "settings"

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        self._pane = SettingsPane(context)
        self._pane.lost.connect(page.lost)
        self.setLayout(column(self._pane))

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return translate("Terminals", "Sett&ings"), translate(
            "Terminals", "Everything that can be set on this terminal."
        )

    def display(self, shown: Shown) -> None:
        """The tree is about the chosen terminal."""
        known = shown.row if shown.answer.status is not None else None
        self._pane.show_terminal(None if known is None else known.record)

    def entered(self) -> None:
        """Asks the terminal what it has."""
        self._pane.look()

    def left(self) -> None:
        """Ends what is under way."""
        self._pane.leave()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._pane.retranslate()
