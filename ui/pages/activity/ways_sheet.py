"""The sheet in which is chosen how the events of each terminal come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QScrollArea, QWidget

from ui.pages.activity.shown import WayChoice
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.layout import column
from ui.widgets.sheet import Sheet
from ui.widgets.text import literal

_ROWS_HIGH = 6
_MOST_WIDE = 110
"""Up to so many steps of the grid the names of terminals make it wider."""


class WaysSheet(Sheet):
    """Accepted with `chosen`: whether each terminal, by its id, is to push its events."""

    def __init__(self, choices: Sequence[WayChoice], parent: QWidget) -> None:
        super().__init__("eventWaysDialog", translate("Activity", "How events come"), _explained(), parent)
        self._area: QScrollArea | None = None
        self._inner = QWidget()
        self._boxes = {choice.terminal_id: _box(number, choice) for number, choice in enumerate(choices, start=1)}
        self.confirm.setText(translate("Activity", "Apply"))
        self.arrange(self._listed())

    @property
    def chosen(self) -> Mapping[str, bool]:
        """Whether each terminal is to push."""
        return {terminal_id: box.isChecked() for terminal_id, box in self._boxes.items()}

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for every name, which is known once the style is."""
        if self._area is not None:
            wanted_px = self._inner.minimumSizeHint().width() + spacing.SCROLL_BAR_PX + 2
            self._area.setMinimumWidth(min(wanted_px, spacing.GRID * _MOST_WIDE))
        super().showEvent(event)

    def _listed(self) -> QWidget:
        inner = self._inner
        inner.setLayout(column(*self._boxes.values(), None, gap_px=spacing.S))
        if len(self._boxes) <= _ROWS_HIGH:
            return inner
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setMinimumHeight(spacing.CONTROL_HEIGHT_PX * _ROWS_HIGH)
        area.setAccessibleName(translate("Activity", "Terminals"))
        self._area = area
        return area


def _explained() -> str:
    return translate(
        "Activity",
        "A terminal tells its events to one program at a time. Tick those that shall push theirs to this computer "
        "instead, so that another program can have the stream; what a push misses comes from the terminal's history. "
        "This needs “Pushed events” in the settings.",
    )


def _box(number: int, choice: WayChoice) -> QCheckBox:
    text = translate("Activity", "{terminal} pushes its events here")
    made = QCheckBox(text.format(terminal=literal(choice.terminal)))
    made.setObjectName(f"pushBox{number}")
    made.setChecked(choice.pushes)
    made.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
    return made
