"""The sheet that shows two pictures side by side: the new one, and that of somebody who is enrolled already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QShowEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.pages.enrollment.ports import Twin
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture
from ui.widgets.text import TextStyle, label

ROOM = QSize(720, 960)
WIDE = 27
"""The width of a picture in steps of the grid, where no button below needs more."""


class TwinDialog(FittingDialog):
    """Accepted with `twin`, who is the same person; rejected where nobody is."""

    def __init__(self, mine: QImage, twins: Sequence[tuple[Twin, QImage]], theme: Theme, parent: QWidget) -> None:
        super().__init__("twinDialog", translate("Enrollment", "Is this the same person?"), parent)
        self.twin: Twin | None = None
        self._theme = theme
        self._pictures: list[Picture] = []
        self._same: list[QPushButton] = []
        heading = label(TextStyle.HEADING)
        heading.setText(self.windowTitle())
        text = label(TextStyle.BODY, wraps=True)
        text.setMinimumWidth(spacing.GRID * 56)
        text.setText(self._explained(bool(twins)))
        pictures = row(gap_px=spacing.M)
        pictures.addLayout(self._side(mine, translate("Enrollment", "Now before the desk"), None, 0))
        for number, (twin, image) in enumerate(twins, start=1):
            pictures.addLayout(self._side(image, _who(twin), twin, number))
        none = button("cancelButton")
        none.setText(translate("Enrollment", "Another person") if twins else translate("Enrollment", "Back"))
        none.clicked.connect(self.reject)
        none.setDefault(True)
        made = column(heading, text, pictures, spacing.S, row(None, none), gap_px=spacing.M)
        self.fill(made)

    def showEvent(self, event: QShowEvent) -> None:
        """All pictures as wide as the widest button below them, whose width is known once the style is."""
        for picture in self._pictures:
            picture.setFixedWidth(max(spacing.GRID * WIDE, *(each.sizeHint().width() for each in self._same), 0))
        super().showEvent(event)

    def _explained(self, somebody: bool) -> str:
        if not somebody:
            return translate(
                "Enrollment",
                "The terminal does not say whose face it is, and nobody there has this name or this very photo. "
                "Look the person up on the terminal, or enroll with a card or a PIN.",
            )
        return translate(
            "Enrollment",
            "If it is, this photo replaces the other one and the number stays. If it is not, enroll with a card or a "
            "PIN where a terminal refuses the face.",
        )

    def _side(self, image: QImage, words: str, twin: Twin | None, number: int) -> QVBoxLayout:
        picture = Picture(self._theme)
        picture.setFixedSize(spacing.GRID * WIDE, spacing.GRID * 36)
        self._pictures.append(picture)
        picture.setAccessibleName(words)
        if image.isNull():
            picture.show_message(translate("Enrollment", "The terminal gives no picture."))
        else:
            picture.show_frame(image)
        caption = label(TextStyle.BODY, f"twinLabel{number}" if twin is not None else "twinLabel", wraps=True)
        caption.setText(words)
        made = column(picture, caption, gap_px=spacing.S)
        if twin is not None:
            same = button(f"sameButton{number}", Kind.PRIMARY if number == 1 else Kind.PLAIN)
            same.setText(translate("Enrollment", "The same: number {number}").format(number=twin.employee_no))
            same.clicked.connect(lambda: self._choose(twin))
            self._same.append(same)
            made.addWidget(same)
        made.addStretch(1)
        return made

    def _choose(self, twin: Twin) -> None:
        self.twin = twin
        self.accept()


def _who(twin: Twin) -> str:
    words = translate("Enrollment", "{name}, number {number}, on {terminal}")
    said = words.format(name=twin.name, number=twin.employee_no, terminal=twin.terminal)
    if twin.same_picture:
        same = translate("Enrollment", "the very same photo")
        return f"{said}\n{same}"
    return said
