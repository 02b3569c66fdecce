"""Everything that a terminal needs from time to time, and what it needs once it is broken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from ui.context import Context
from ui.pages.terminals.care.offer import Offer
from ui.pages.terminals.care.offers import GROUPS, heads
from ui.pages.terminals.care.panel import ErrandPanel
from ui.pages.terminals.care.presenter import CarePresenter, look_again
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import Shown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import button, with_keys
from ui.widgets.layout import Item, column
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label


class CareSection(Section):
    """Groups of errands; above them stands what is under way, or how the last one ended."""

    name = "care"
    keys = "F9"
    needs_answer = False

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        self._shown = Shown()
        self._presenter = CarePresenter(self._changed, self._over, context.jobs)
        self._panel = ErrandPanel(context.theme)
        self._lines: dict[str, _Line] = {}
        self._heads: dict[str, QLabel] = {}
        self._groups: list[tuple[QLabel, list[_Line]]] = []
        items: list[Item] = []
        for group, kinds in GROUPS:
            self._heads[group] = label(TextStyle.CAPTION, f"care{group.capitalize()}Head", muted=True)
            lines = [_Line(kind(context, self), context.theme) for kind in kinds]
            self._lines.update({line.offer.name: line for line in lines})
            reason = label(TextStyle.BODY, f"care{group.capitalize()}Reason", wraps=True)
            self._groups.append((reason, lines))
            items.append(column(self._heads[group], reason, _grid(lines), gap_px=spacing.S))
        for line in self._lines.values():
            line.button.clicked.connect(lambda _checked=False, offer=line.offer: self._wish(offer))
        self._panel.canceled.connect(lambda: self._presenter.cancel(self._id))
        self._panel.put_away.connect(lambda: self._presenter.put_away(self._id))
        content = column(*items, None, gap_px=spacing.L)
        content.setContentsMargins(0, 0, spacing.M, 0)
        # What is under way stays in sight wherever the list is scrolled to.
        self.setLayout(column(self._panel, scrolling(content), gap_px=spacing.M))

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return translate("Terminals", "Care"), translate(
            "Terminals", "Restart, firmware, backup, replacement, certificate, reset."
        )

    def display(self, shown: Shown) -> None:
        """Shows what can be done to the chosen terminal, and what is being done."""
        self._shown = shown
        errand = self._presenter.of(shown.chosen)
        self._panel.display(errand, "" if errand is None else self._lines[errand.name].offer.title())
        busy = errand is not None and errand.running
        for reason, lines in self._groups:
            hindrances = [line.offer.hindrance(shown.row) if shown.row is not None else "" for line in lines]
            # What keeps all of them from being done is said once.
            common = hindrances[0] if len(lines) > 1 and len(set(hindrances)) == 1 else ""
            reason.setText(common)
            reason.setVisible(bool(common))
            for line, hindrance in zip(lines, hindrances, strict=True):
                line.display(hindrance, busy=busy, told=bool(common))

    def retranslate(self) -> None:
        """Sets every word anew."""
        for group, words in heads().items():
            self._heads[group].setText(words)
        self._panel.retranslate()
        self.display(self._shown)

    @property
    def _id(self) -> str:
        return self._shown.chosen or ""

    def _wish(self, offer: Offer) -> None:
        if self._shown.row is not None:
            self._presenter.wish(offer, self._shown.row)

    def _changed(self, terminal_id: str) -> None:
        if terminal_id == self._shown.chosen:
            self.display(self._shown)

    def _over(self, terminal_id: str) -> None:
        if terminal_id == self._shown.chosen:
            self._panel.tell_end()
        look_again(self.context.jobs, self.page, terminal_id)


class _Line:
    """An icon, a sentence and a button."""

    def __init__(self, offer: Offer, theme: Theme) -> None:
        self.offer = offer
        name = f"care{offer.name[0].upper()}{offer.name[1:]}"
        self.icon = _Icon(theme, offer.icon)
        self.sentence = label(TextStyle.BODY, f"{name}Label", wraps=True)
        self.button: QPushButton = button(f"{name}Button")

    def display(self, hindrance: str, *, busy: bool, told: bool) -> None:
        """Whether it can be pressed, and why not, unless that is `told` for all of its group."""
        text, hint = self.offer.words()
        self.sentence.setText(hint if told else hindrance or hint)
        self.button.setEnabled(not hindrance and not busy)
        waits = translate("Care", "One thing at a time: something is being done here.") if busy else ""
        with_keys(self.button, text, waits, self.offer.keys)
        self.button.setAccessibleDescription(hindrance or hint)


class _Icon(QLabel):
    """In the color of the theme."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme = theme
        self._name = name
        theme.changed.connect(self._tint)
        self._tint()

    def _tint(self) -> None:
        self.setPixmap(self._theme.pixmap(self._name, spacing.ICON_PX, "muted", self.devicePixelRatioF()))


def _grid(lines: Sequence[_Line]) -> QWidget:
    """Lines whose buttons are equally wide."""
    made = QWidget()
    grid = QGridLayout(made)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(spacing.M)
    grid.setVerticalSpacing(spacing.S)
    grid.setColumnStretch(1, 1)
    grid.setColumnMinimumWidth(2, spacing.GRID * 20)
    for number, line in enumerate(lines):
        grid.addWidget(line.icon, number, 0, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(line.sentence, number, 1, Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(line.button, number, 2, Qt.AlignmentFlag.AlignVCenter)
    return made
