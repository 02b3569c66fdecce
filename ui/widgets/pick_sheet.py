"""The sheet in which terminals are picked from the list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from ui.theme import spacing
from ui.translation import translate
from ui.widgets.layout import column
from ui.widgets.scroll import scrolling
from ui.widgets.sheet import Sheet, note
from ui.widgets.text import literal

if TYPE_CHECKING:
    from facestation.domain.terminal import TerminalRecord

LINE = 4
"""The height of one of them in steps of the grid."""
MOST_LINES = 8


class PickSheet(Sheet):
    """Accepted with those that were `chosen`, at least one; exactly one where only a `single` one is wanted."""

    def __init__(
        self,
        title: str,
        text: str,
        confirm: str,
        records: Sequence[TerminalRecord],
        parent: QWidget,
        *,
        single: bool = False,
    ) -> None:
        super().__init__("pickTerminalsSheet", title, text, parent)
        kind = QRadioButton if single else QCheckBox
        self._boxes = {record.id: _box(kind, number, record) for number, record in enumerate(records, 1)}
        for number, box in enumerate(self._boxes.values()):
            box.setChecked(single and number == 0)
            box.toggled.connect(self.changed)
        self.confirm.setText(confirm)
        if not records:
            self.arrange(note(translate("Sheet", "There is no other terminal in the list.")))
            return
        area = scrolling(column(*self._boxes.values(), None, gap_px=0))
        area.setFixedHeight(spacing.GRID * LINE * min(len(records), MOST_LINES))
        self.arrange(area)

    @property
    def chosen(self) -> list[str]:
        """Their ids."""
        return [terminal_id for terminal_id, box in self._boxes.items() if box.isChecked()]

    def complete(self) -> bool:
        """Whether any was picked."""
        return bool(self.chosen)


def _box(kind: type[QCheckBox | QRadioButton], number: int, record: TerminalRecord) -> QAbstractButton:
    made = kind(literal(record.name))
    made.setObjectName(f"pickTerminalBox{number}")
    made.setToolTip(record.address.url)
    return made
