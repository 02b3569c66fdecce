"""The detail: one terminal, known or new, with its sections as tabs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from ui.context import Context
from ui.notices import announce
from ui.pages.terminals import wording
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections import SECTIONS
from ui.pages.terminals.sections.connection import ConnectionSection
from ui.pages.terminals.sections.overview import OverviewSection
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import CONNECTION, Shown
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.card import Card
from ui.widgets.in_turns import in_turns
from ui.widgets.layout import row
from ui.widgets.state_line import StateLine
from ui.widgets.tabs import Tabs
from ui.widgets.text import TextStyle, label


class TerminalDetail(Card):
    """Its head says who it is and how it is; below it stands the section that was chosen."""

    closed = Signal()

    def __init__(self, context: Context, page: TerminalsPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._page = page
        self._shown = Shown()
        self._heading = label(TextStyle.HEADING, "terminalHeading", wraps=True)
        self._state = StateLine(theme, "terminalStatusLabel")
        self.remove_button = button("removeTerminalButton", Kind.QUIET)
        self.actions_button = button("terminalActionsButton", Kind.QUIET)
        self._close = button("closeTerminalButton", Kind.QUIET)
        theme.dress(self.remove_button, "trash")
        theme.dress(self.actions_button, "chevron-down")
        theme.dress(self._close, "close", bare=True)
        self._tabs = Tabs([(kind.name, f"terminal{kind.name.capitalize()}Button") for kind in SECTIONS])
        self._stack = QStackedWidget()
        self._context = context
        self._kinds = {kind.name: kind for kind in SECTIONS}
        self._sections: dict[str, Section] = {}
        """Each is made when it is gone to, or soon after the first one: all at once would stop the screen."""
        self._arrange()
        self._tabs.chosen.connect(page.go)
        self._close.clicked.connect(self.closed)
        self.remove_button.clicked.connect(page.remove)

    @property
    def overview(self) -> OverviewSection | None:
        """The section with the live picture; None before it was shown."""
        found = self._sections.get(OverviewSection.name)
        return found if isinstance(found, OverviewSection) else None

    def begin(self) -> None:
        """The cursor waits for the address of a new terminal."""
        connection = self._section(CONNECTION)
        assert isinstance(connection, ConnectionSection)  # noqa: S101 - made by that class
        connection.begin()

    def display(self, shown: Shown) -> None:
        """Shows the chosen terminal, or the new one."""
        before, self._shown = self._shown, shown
        self._heading.setText(shown.row.record.name if shown.row else translate("Terminals", "New terminal"))
        look, text = wording.status(shown)
        self._state.show_state(look, text)
        if wording.status(before)[1] != text:
            announce(self._state.word, text)
        self.remove_button.setVisible(shown.row is not None)
        self.actions_button.setVisible(shown.row is not None)
        self._close.setVisible(bool(shown.rows))
        known = shown.row is not None and shown.answer.status is not None
        offered = [name for name, kind in self._kinds.items() if known or not kind.needs_answer]
        self._tabs.offer(offered)
        self._tabs.setVisible(shown.row is not None)
        for section in self._sections.values():
            section.display(shown)
        self._show_section(shown.section if shown.row is not None and shown.section in offered else CONNECTION)

    def leave(self) -> None:
        """The page was left."""
        for section in self._sections.values():
            section.left()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.remove_button.setText(translate("Terminals", "&Remove…"))
        self.remove_button.setToolTip(translate("Terminals", "The station forgets this terminal; people on it stay."))
        self._close.setToolTip(translate("Terminals", "Back to all terminals (Esc)"))
        self._close.setAccessibleName(translate("Terminals", "Back to all terminals"))
        for name, kind in self._kinds.items():
            self._tabs.set_words(name, *kind.words(), kind.keys)
        for section in self._sections.values():
            section.retranslate()
        if self._sections:
            self.display(self._shown)

    def _arrange(self) -> None:
        head = row(self._heading, self.actions_button, self.remove_button, self._close)
        head.setStretch(0, 1)
        head.setAlignment(self._close, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(head)
        self.column.addWidget(self._state)
        self.column.addWidget(self._tabs)
        self.column.addSpacing(spacing.S)
        self.column.addWidget(self._stack, 1)
        self.column.setSpacing(spacing.S)
        self.setMinimumWidth(spacing.GRID * 52)

    def _section(self, name: str) -> Section:
        if not self._sections:
            in_turns(self, (partial(self._section, each) for each in self._kinds))
        if name not in self._sections:
            made = self._sections[name] = self._kinds[name](self._context, self._page)
            self._stack.addWidget(made)
            made.retranslate()
            made.display(self._shown)
        return self._sections[name]

    def _show_section(self, name: str) -> None:
        before, section = self._stack.currentWidget(), self._section(name)
        self._tabs.set_current(name)
        if before is section:
            return
        focused = QApplication.focusWidget()
        self._stack.setCurrentWidget(section)
        if focused is not None and self.isAncestorOf(focused) and not focused.isVisible():
            # What had the focus went out of sight; the next key belongs to the tab of what came.
            self._tabs.button(name).setFocus(Qt.FocusReason.OtherFocusReason)
        if self.isVisible():
            section.entered()
