"""The terminals of the list, for the table as well as for the cards."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from ui.pages.terminals import wording
from ui.pages.terminals.needs import used_ratio
from ui.pages.terminals.shown import Row
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.keyed_model import Index, KeyedModel
from ui.widgets.meter import RATIO_ROLE
from ui.words import sentence

COLUMNS = 8
NAME, ADDRESS, MODEL, STATE, FACES, CLOCK, FIRMWARE, ATTENTION = range(COLUMNS)
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 2
"""Under this role every cell gives the whole `Row`."""


class TerminalTable(KeyedModel[Row, str]):
    """One row a terminal."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, COLUMNS, lambda row: row.record.id)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, icon, filling and tooltip of a cell."""
        row, column = self._rows[index.row()], index.column()
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return _text(row, column)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(row, column)
        if role == ROW_ROLE:
            return row
        if role == RATIO_ROLE and column == FACES and row.answer.status is not None:
            return used_ratio(row.answer.status.capacity.faces, row.answer.status.capacity.faces_max)
        if role == Qt.ItemDataRole.ToolTipRole:
            error = row.answer.error
            return " ".join(sentence(error)) if error is not None and column == STATE else _text(row, column)
        return None

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return _heads()

    def _icon(self, row: Row, column: int) -> Any:
        if column == STATE:
            look = wording.look(row)
            return self._theme.icon(look.icon, look.tone.token)
        if column == ATTENTION and wording.attention(row):
            return self._theme.icon("to-do", "warn")
        return None


def _heads() -> tuple[str, ...]:
    return (
        translate("Terminals", "Name"),
        translate("Terminals", "Address"),
        translate("Terminals", "Model"),
        translate("Terminals", "State"),
        translate("Terminals", "Faces"),
        translate("Terminals", "Clock"),
        translate("Terminals", "Firmware"),
        translate("Terminals", "To do"),
    )


def _text(row: Row, column: int) -> str:
    status = row.answer.status
    texts = {
        NAME: row.record.name,
        ADDRESS: row.record.address.url,
        MODEL: row.record.model or "–",
        STATE: wording.standing(row),
        FACES: wording.faces(status.capacity if status is not None else None),
        CLOCK: wording.clock(status.clock_skew_s if status is not None else None),
        FIRMWARE: row.record.firmware or "–",
        ATTENTION: wording.attention(row),
    }
    return texts[column]
