"""The second region: the photo, live or taken, and what is said about it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from ui.notices import announce
from ui.pages.enrollment import wording
from ui.pages.enrollment.form import Field as FormField
from ui.pages.enrollment.photo import Photo, Source, SourceKind, Stage
from ui.pages.enrollment.shown import Phase, Shown
from ui.pages.enrollment.takes_strip import TakesStrip
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.calm import choice_box
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.preview_pane import Overlay, PreviewPane
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label


class PhotoRegion(Card):
    """Tells `source_chosen(Source)`; the buttons are connected by whoever owns the region."""

    source_chosen = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sources: tuple[Source, ...] = ()
        self._heading = label(TextStyle.HEADING)
        self.pane = PreviewPane(theme)
        self._box = choice_box("photoSourceBox")
        self._box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._source = Field(self._box)
        self._instead = label(TextStyle.CAPTION, "photoSourceHint", muted=True, wraps=True)
        self.guidance = StateLine(theme, "guidanceLabel")
        self.verdict = StateLine(theme, "photoVerdictLabel")
        self.capture = button("captureButton")
        self.retake = button("retakeButton")
        self.file = button("photoFileButton")
        self.crop = button("cropButton")
        self.override = button("overrideButton")
        self.takes = TakesStrip(theme)
        theme.dress(self.capture, "camera")
        theme.dress(self.retake, "retake")
        theme.dress(self.file, "picture")
        theme.dress(self.crop, "crop")
        theme.dress(self.override, "key")
        self._box.currentIndexChanged.connect(self._tell_source)
        self._arrange()

    def retranslate(self) -> None:
        """Sets the words that never change."""
        self._heading.setText(translate("Enrollment", "Photo"))
        self._source.set_label(
            translate("Enrollment", "&Source"), translate("Enrollment", "Where the photo comes from")
        )
        self.file.setText(translate("Enrollment", "&Photo file…"))
        self.file.setToolTip(translate("Enrollment", "A picture from this computer; it can be dropped here as well"))
        self.crop.setText(translate("Enrollment", "Ad&just…"))
        self.crop.setToolTip(translate("Enrollment", "Choose which part of the picture is the photo."))
        self.override.setText(translate("Enrollment", "Use an&yway…"))
        self.override.setToolTip(translate("Enrollment", "A supervisor decides, and the audit keeps why."))
        self.pane.setAccessibleName(translate("Enrollment", "Picture of the person"))
        for entry, source in enumerate(self._sources):
            self._box.setItemText(entry, wording.source(source))

    def display(self, shown: Shown) -> None:
        """Shows source, picture, hint and verdict."""
        photo = shown.photo
        self._show_sources(photo)
        self._show_pane(photo)
        self._show_guidance(photo)
        look, words = wording.verdict(photo, shown.limits)
        missing = shown.problem(FormField.PHOTO)
        if missing is not None and not words:
            look, words = Look("warning", Tone.BAD), wording.problem(missing)
        self.verdict.setVisible(bool(words))
        if words != self.verdict.word.text():
            self.verdict.show_state(look, words)
            announce(self.verdict.word, words)
        self.takes.display(photo)
        self._show_buttons(photo, shown.phase)

    def _show_sources(self, photo: Photo) -> None:
        with QSignalBlocker(self._box):
            if photo.sources != self._sources:
                self._sources = photo.sources
                self._box.clear()
                for source in photo.sources:
                    self._box.addItem(wording.source(source), data_of(source))
            self._box.setCurrentIndex(self._box.findData(data_of(photo.source)) if photo.source is not None else -1)
        words = wording.instead(photo)
        self._instead.setVisible(bool(words))
        if words != self._instead.text():
            self._instead.setText(words)
            announce(self._instead, words)

    def _show_pane(self, photo: Photo) -> None:
        self.pane.mirrored = photo.mirrored
        waiting = photo.stage in {Stage.WORKING, Stage.CAPTURING}
        self.pane.show_overlay(
            Overlay.WAIT if waiting else Overlay.GUIDE if photo.stage is Stage.LIVE else Overlay.NONE,
            wording.veil(photo) if waiting else "",
        )
        frozen = photo.stage is Stage.STILL or photo.stage is Stage.WORKING
        if not frozen and not (photo.stage is Stage.LIVE and self.pane.has_frame and photo.camera_error is None):
            self.pane.show_nothing(*_placeholder(photo))

    def _show_guidance(self, photo: Photo) -> None:
        look, words = wording.guidance(photo)
        if words != self.guidance.word.text():
            announce(self.guidance.word, words)
        self.guidance.show_state(look, words)

    def _show_buttons(self, photo: Photo, phase: Phase) -> None:
        kind = photo.source.kind if photo.source is not None else SourceKind.FILE
        free = phase is not Phase.ACCEPTING
        self.capture.setText(wording.capture(photo))
        self.capture.setToolTip(wording.capture_hint(photo))
        retakes = photo.stage is Stage.STILL and (kind.is_live or kind is SourceKind.CAPTURE)
        focus_moves = self.capture.hasFocus() and retakes
        self.capture.setVisible(kind is not SourceKind.FILE and not retakes)
        # Usable while a photo is being checked, for a disabled button would hand the focus on to its neighbor.
        self.capture.setEnabled(free and not _has_no_camera(photo))
        self.retake.setText(wording.retake(photo))
        self.retake.setToolTip(wording.retake_hint(photo))
        self.retake.setVisible(photo.stage is Stage.STILL)
        self.retake.setEnabled(free and photo.stage is Stage.STILL)
        if focus_moves:
            # Its neighbor would open a file dialog at the next press.
            self.retake.setFocus(Qt.FocusReason.OtherFocusReason)
        self.crop.setVisible(photo.stage is Stage.STILL and photo.still is not None and bool(photo.still.original))
        self.crop.setEnabled(free)
        self.override.setVisible(photo.stage is Stage.STILL and photo.overridable)
        self.override.setEnabled(free)
        self.takes.setEnabled(free and not photo.busy)
        self.file.setEnabled(free and photo.stage is not Stage.CAPTURING)
        self._box.setEnabled(free)

    def _tell_source(self, entry: int) -> None:
        if entry >= 0:
            self.source_chosen.emit(self._sources[entry])

    def _arrange(self) -> None:
        side = column(
            column(self._source, self._instead, gap_px=spacing.XS),
            spacing.S,
            self.guidance,
            self.verdict,
            None,
            column(self.override, self.capture, row(self.retake, self.crop), self.file),
            gap_px=spacing.S,
        )
        picture = column(self.pane, self.takes, gap_px=spacing.S)
        picture.setStretch(0, 1)
        body = row(picture, side, gap_px=spacing.M)
        body.setStretch(0, 11)
        body.setStretch(1, 9)
        self.column.setSpacing(spacing.S)
        self.column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignTop)
        self.column.addLayout(body, 1)


def data_of(source: Source) -> str:
    """What an entry of the source box carries: the kind, and the terminal's or device's id where there is one."""
    which = source.terminal_id or source.device_id
    return f"{source.kind.value}:{which}" if which else source.kind.value


def _has_no_camera(photo: Photo) -> bool:
    source = photo.source
    return source is not None and source.kind.is_live and not source.can_start


def _placeholder(photo: Photo) -> tuple[str, Look]:
    kind = photo.source.kind if photo.source is not None else SourceKind.FILE
    icons = {
        SourceKind.CAMERA: "camera",
        SourceKind.WEBCAM: "webcam",
        SourceKind.VIDEO: "video",
        SourceKind.CAPTURE: "face-scan",
        SourceKind.FILE: "picture",
        SourceKind.CLIPBOARD: "clipboard",
    }
    look = Look("offline" if photo.camera_error is not None else icons[kind], Tone.NEUTRAL)
    words = {
        SourceKind.FILE: translate("Enrollment", "Drop a photo here"),
        SourceKind.CLIPBOARD: translate("Enrollment", "Ctrl+V"),
    }
    return words.get(kind, ""), look
