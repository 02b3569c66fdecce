"""The sheet in which the operator chooses which part of a picture is the photo."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from facestation.domain.photo import FaceBox, Part
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.crop_editor import ASPECT_RATIO, ZOOM_STEP, CropEditor
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label

ROOM = QSize(1600, 1600)
"""A picture is decoded no larger than that for the editor."""
_FACE_WIDTH_RATIO = 0.40
"""As the station's own choice has it."""


class CropDialog(QDialog):
    """Accepted with `part`, or rejected; `picture` may be shrunk from a whole of `whole_px`."""

    def __init__(self, picture: QImage, whole_px: QSize, begin: Part | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("cropDialog")
        self.setWindowTitle(translate("Enrollment", "Choose the part that is the photo"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.editor = CropEditor(theme)
        self.editor.setAccessibleName(translate("Enrollment", "Part of the picture"))
        self.editor.show_picture(picture, upright(whole_px, picture).height(), begin)
        self._arrange()
        fit_screen(self, spacing.GRID * 76, spacing.GRID * 84)
        self.editor.setFocus()

    @property
    def part(self) -> Part:
        """The part that stands in the window."""
        return self.editor.part

    def _arrange(self) -> None:
        heading = label(TextStyle.HEADING)
        heading.setText(self.windowTitle())
        note = label(TextStyle.CAPTION, muted=True, wraps=True)
        note.setText(
            translate("Enrollment", "Drag the picture; zoom with the wheel. Keys: arrows, + and −, 0 to start again.")
        )
        nearer = self._tool("zoomInButton", "+", translate("Enrollment", "Enlarge"))
        farther = self._tool("zoomOutButton", "−", translate("Enrollment", "Shrink"))
        again = button("resetCropButton")
        again.setText(translate("Enrollment", "&Start again"))
        confirm, cancel = button("confirmButton", Kind.PRIMARY), button("cancelButton")
        confirm.setText(translate("Enrollment", "Use this part"))
        cancel.setText(translate("Enrollment", "Back"))
        confirm.setDefault(True)
        nearer.clicked.connect(lambda: self.editor.zoom(ZOOM_STEP))
        farther.clicked.connect(lambda: self.editor.zoom(1 / ZOOM_STEP))
        again.clicked.connect(self.editor.reset)
        confirm.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        made = column(heading, self.editor, note, row(farther, nearer, again, None, cancel, confirm), gap_px=spacing.M)
        made.setStretch(1, 1)
        made.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(made)

    def _tool(self, name: str, sign: str, words: str) -> QPushButton:
        made = button(name)
        made.setText(sign)
        made.setAccessibleName(words)
        made.setToolTip(words)
        made.setAutoRepeat(True)
        return made


def upright(whole_px: QSize, picture: QImage) -> QSize:
    """The size of the whole picture once it is turned as `picture` is."""
    turned = (whole_px.width() > whole_px.height()) != (picture.width() > picture.height())
    return whole_px.transposed() if turned else whole_px


def around(face: FaceBox | None, whole_px: QSize) -> Part | None:
    """About the part that the station would choose itself; None where it saw no face."""
    if face is None or whole_px.isEmpty():
        return None
    width = min(face.width_px / _FACE_WIDTH_RATIO / whole_px.width(), 1.0)
    height = width * whole_px.width() / ASPECT_RATIO / whole_px.height()
    if height > 1.0:
        width, height = width / height, 1.0
    left = (face.left_px + face.width_px / 2) / whole_px.width() - width / 2
    top = (face.top_px + face.height_px / 2) / whole_px.height() - height / 2
    return Part(min(max(left, 0.0), 1.0 - width), min(max(top, 0.0), 1.0 - height), width, height)
