"""The pictures taken so far, and why one of them is proposed."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from facestation.domain.photo import Verdict
from facestation.domain.takes import Because
from ui.pages.enrollment.photo import Photo
from ui.pages.enrollment.takes import Still, Takes
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.layout import column
from ui.widgets.preview_pane import fitted
from ui.widgets.text import TextStyle, label
from ui.widgets.thumbnails import Thumbnails, ThumbnailShown

_DECODED = QSize(192, 256)
"""Enough for a screen of four times the usual resolution."""


class TakesStrip(QWidget):
    """Tells `chosen(index)` and `dropped(index)`; it is there as soon as there are two pictures to choose from."""

    chosen = Signal(int)
    dropped = Signal(int)
    wanted = Signal(object)
    """Asks for `load(takes)` to be run: there are pictures that were never shown."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._images: dict[Still, QImage] = {}
        self._photo = Photo()
        self.row = Thumbnails(theme, "takeThumbnail")
        self.row.chosen.connect(self.chosen)
        self.row.dropped.connect(self.dropped)
        self.reason = label(TextStyle.CAPTION, "takeReasonLabel", muted=True, wraps=True)
        self.setLayout(column(self.row, self.reason, gap_px=spacing.XS))
        self.hide()

    def display(self, photo: Photo) -> None:
        """Shows the pictures; those that were never shown come a moment later."""
        changed = photo.takes != self._photo.takes
        self._photo = photo
        if changed:
            self._images = {still: image for still, image in self._images.items() if still in photo.takes.stills}
            self.wanted.emit(photo.takes)
        self._show()

    async def load(self, takes: Takes) -> None:
        """Makes the small pictures in a thread."""
        for still in takes.stills:
            if still not in self._images:
                image, _ = await asyncio.to_thread(fitted, still.picture, _DECODED)
                self._images[still] = image
        self._show()

    def _show(self) -> None:
        takes = self._photo.takes
        self.setVisible(len(takes.stills) > 1)
        count = len(takes.stills)
        shown = [
            ThumbnailShown(self._images.get(still, QImage()), *said(takes, index, count))
            for index, still in enumerate(takes.stills)
        ]
        self.row.show_pictures(shown, takes.number_of(self._photo.still))
        self.reason.setText(reason(takes) if count > 1 else "")


def said(takes: Takes, index: int, count: int) -> tuple[str, Look]:
    """What is said about one of the pictures, and its mark."""
    still = takes.stills[index]
    head = translate("Enrollment", "Picture {number} of {count}").format(number=index + 1, count=count)
    look, words = _state(still)
    if takes.best is not None and takes.best.index == index:
        look = Look("star", Tone.ACCENT) if still.may_be_sent else look
        best = translate("Enrollment", "the best")
        return f"{head}: {words}, {best}", look
    return f"{head}: {words}", look


def _state(still: Still) -> tuple[Look, str]:
    if still.override is not None:
        return Look("warning", Tone.WARN), translate("Enrollment", "used by decision")
    states = {
        Verdict.PASS: (Look("verified", Tone.GOOD), translate("Enrollment", "good")),
        Verdict.WARN: (Look("warning", Tone.WARN), translate("Enrollment", "can be used")),
        Verdict.FAIL: (Look("refused", Tone.BAD), translate("Enrollment", "cannot be used")),
        Verdict.CANNOT_CHECK: (Look("warning", Tone.BAD), translate("Enrollment", "not checked")),
    }
    return states[still.report.verdict]


def reason(takes: Takes) -> str:
    """Why the best picture is the best."""
    if takes.best is None:
        return ""
    words = {
        Because.ONLY_ONE: "",
        Because.USABLE: translate("Enrollment", "Picture {number} is proposed: only this one can be used."),
        Because.FEWER_REMARKS: translate("Enrollment", "Picture {number} is proposed: least is wrong with it."),
        Because.SHARPER: translate("Enrollment", "Picture {number} is proposed: it is the sharpest."),
        Because.STRAIGHTER: translate("Enrollment", "Picture {number} is proposed: the face is the straightest."),
        Because.LARGER: translate("Enrollment", "Picture {number} is proposed: the face is the largest."),
        Because.EYES_OPEN: translate("Enrollment", "Picture {number} is proposed: the eyes are the most open."),
        Because.NEWEST: translate("Enrollment", "Picture {number} is proposed: no other is better."),
    }
    if not takes.stills[takes.best.index].may_be_sent:
        return translate("Enrollment", "None of these pictures can be used yet.")
    return words[takes.best.because].format(number=takes.best.index + 1)
