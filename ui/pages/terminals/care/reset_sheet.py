"""The sheet in which a factory reset is decided on."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from facestation.domain.care import ResetMode
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.layout import Item, column, row
from ui.widgets.sheet import Sheet, TypedName, note
from ui.widgets.text import literal

INDENT_PX = spacing.GRID * 4
"""So far in the words of a radio button begin."""


class ResetSheet(Sheet):
    """Accepted with `mode` and `typed`, or with `backup_first`."""

    def __init__(self, theme: Theme, name: str, modes: Sequence[ResetMode], parent: QWidget) -> None:
        title = translate("Care", "Reset {name}?").format(name=name)
        text = translate("Care", "What is lost cannot be brought back without a backup.")
        super().__init__("resetSheet", title, text, parent, destroys=True)
        self.backup_first = False
        self._modes = [mode for mode in ResetMode if mode in modes] or [ResetMode.FULL]
        self._group = QButtonGroup(self)
        self._confirmation = TypedName(
            name, translate("Care", "&Type the terminal's name, {name}, to reset it").format(name=literal(name)), self
        )
        choices = [self._choice(number, mode) for number, mode in enumerate(self._modes)]
        # What takes least away is proposed.
        least = self._group.buttons()[-1]
        least.setChecked(True)
        backup = button("backupFirstButton")
        backup.setText(translate("Care", "&Back up first…"))
        theme.dress(backup, "clipboard")
        backup.clicked.connect(self._back_up)
        self.confirm.setText(translate("Care", "Reset"))
        self.arrange(column(*choices, gap_px=spacing.S), self._confirmation, beside=backup)
        # Only what is in a window takes the cursor; elsewhere it would go to the first, which takes most away.
        least.setFocus()

    @property
    def mode(self) -> ResetMode:
        """The chosen way."""
        return self._modes[self._group.checkedId()]

    @property
    def typed(self) -> str:
        """The name as it was typed."""
        return self._confirmation.typed

    def complete(self) -> bool:
        """Whether the name was typed."""
        return self._confirmation.right

    def _choice(self, number: int, mode: ResetMode) -> Item:
        made = QRadioButton(modes()[mode][0])
        made.setObjectName(f"reset{mode.value.capitalize()}Radio")
        made.setAccessibleDescription(modes()[mode][1])
        self._group.addButton(made, number)
        return column(made, row(INDENT_PX, note(modes()[mode][1]), gap_px=0), gap_px=0)

    def _back_up(self) -> None:
        self.backup_first = True
        self.accept()


def modes() -> dict[ResetMode, tuple[str, str]]:
    """Each way to reset, and what is lost."""
    return {
        ResetMode.FULL: (
            translate("Care", "&Everything"),
            translate(
                "Care",
                "Lost: all people, faces, cards and fingerprints, the events, every setting, address and password "
                "included. The terminal has to be activated again.",
            ),
        ),
        ResetMode.BASIC: (
            translate("Care", "All but &network and accounts"),
            translate(
                "Care",
                "Lost: settings. Address and password stay; whether people do, the terminal's own manual says.",
            ),
        ),
        ResetMode.PART: (
            translate("Care", "&Some settings"),
            translate("Care", "Lost: what the terminal's own manual names for a partial restore."),
        ),
    }
