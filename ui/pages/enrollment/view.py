"""The enrollment window: three regions, one line that says how it stands, and the buttons."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from facestation.domain.override import Override
from facestation.domain.photo import FaceBox, Part, PhotoReport
from facestation.errors import PictureMissing
from facestation.settings import Settings
from ui.ask import FileWish, Question
from ui.context import Context
from ui.notices import announce
from ui.pages.enrollment import wording
from ui.pages.enrollment.case import Clock, Returning, Services
from ui.pages.enrollment.crop_dialog import ROOM, CropDialog, around, upright
from ui.pages.enrollment.doors_region import DoorsRegion
from ui.pages.enrollment.fingers_sheet import FingersSheet
from ui.pages.enrollment.form import Field
from ui.pages.enrollment.override_dialog import OverrideDialog
from ui.pages.enrollment.permission import allow_webcam
from ui.pages.enrollment.photo import VIDEO_ENDINGS, SourceKind
from ui.pages.enrollment.photo_region import PhotoRegion
from ui.pages.enrollment.ports import Twin
from ui.pages.enrollment.presenter import PREFIX, EnrollmentPresenter
from ui.pages.enrollment.shown import Phase, Shown
from ui.pages.enrollment.takes import Still
from ui.pages.enrollment.twin_bar import TwinBar
from ui.pages.enrollment.twin_dialog import ROOM as TWIN_ROOM
from ui.pages.enrollment.twin_dialog import TwinDialog
from ui.pages.enrollment.who_region import WhoRegion
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.check_bar import PAGE_OF_CHECKS, CheckBar
from ui.widgets.drop_target import DropTarget, carries_picture, encoded
from ui.widgets.fit import fit_screen
from ui.widgets.layout import column, row
from ui.widgets.preview_pane import fitted
from ui.widgets.scroll import scrolling
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label, restyle

PICTURES = ("*.jpg", "*.jpeg", "*.png", "*.bmp", "*.webp", "*.tif", "*.tiff")
CHOSEN = (*PICTURES, *sorted(f"*{ending}" for ending in VIDEO_ENDINGS))


class EnrollmentWindow(QWidget):
    """One window for one person at a time; it is made once and opened again and again."""

    wished_page = Signal(str)
    """As that of a page."""

    def __init__(self, context: Context) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setObjectName("enrollmentWindow")
        self._context = context
        self._settings = Settings()
        self._still: Still | None = None
        self._leaving = False
        self._asked_to_close = False
        theme = context.theme
        self._who = WhoRegion()
        self._photo = PhotoRegion(theme)
        self._twin = TwinBar(theme)
        self._asking = CheckBar(theme)
        self._doors = DoorsRegion(theme)
        self._status = StateLine(theme, "enrollmentStatusLabel")
        self._undo = button("undoButton")
        self._fingers = FingersSheet(context, self)
        self._no_undo = label(TextStyle.CAPTION, "undoHintLabel", muted=True, wraps=True)
        self._close = button("closeButton")
        self._next = button("nextVisitorButton", big=True)
        self._enroll = button("enrollButton", Kind.PRIMARY, big=True)
        theme.dress(self._undo, "undo")
        self._drop = DropTarget(self, theme)
        self.presenter = EnrollmentPresenter(
            self._services(), context.jobs, self, Clock(_now, lambda: self._settings.visit_hours), self.display
        )
        self._arrange()
        self._listen()
        self._bind_keys()
        self.retranslate()

    def open_new(self, name: str = "") -> None:
        """For somebody new; what is being typed already stays, and the window only comes to the front."""
        self._open(None, name)

    def open_again(self, employee_no: str, terminal_ids: Sequence[str], photo_at: str) -> None:
        """For somebody who comes again, to the doors of last time and with the photo kept at one of them."""
        self._open(Returning(employee_no, frozenset(terminal_ids), photo_at), "")

    def display(self, shown: Shown) -> None:
        """Shows everything."""
        self._who.display(shown)
        self._photo.display(shown)
        self._doors.display(shown)
        self._twin.display(shown.doubt)
        self._fingers.display(shown)
        self._show_still(shown.photo.still)
        self._show_status(shown)
        self._show_buttons(shown)
        name = wording.short(shown.form.name) or translate("Enrollment", "New visitor")
        self.setWindowTitle(f"{name} – Facestation")

    async def show_frame(self, jpeg: bytes) -> None:
        """Shows one live picture."""
        await self._photo.pane.show_jpeg(jpeg)

    def show_face(self, face: FaceBox | None, *, good: bool) -> None:
        """Marks the face in the live picture."""
        self._photo.pane.show_face(face, good=good)

    def focus(self, field: Field) -> None:
        """Puts the cursor where something is to be corrected."""
        place = self._who.place(field)
        if place is not None:
            self._area.ensureWidgetVisible(place)
            place.control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif field is Field.DOORS:
            self._doors.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            buttons = (self._photo.retake, self._photo.capture, self._photo.file)
            usable = [each for each in buttons if each.isVisible() and each.isEnabled()]
            usable[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def choose_file(self) -> None:
        """Lets the operator choose a photo file."""
        wish = FileWish(
            translate("Enrollment", "Choose a photo"), translate("Enrollment", "Pictures and videos"), CHOSEN
        )
        self._context.jobs.run(PREFIX + "file", self._context.ask.files(wish, self), self._files_chosen)

    def paste(self) -> None:
        """Takes the picture that lies on the clipboard."""
        self._drop.take_clipboard()

    async def allow_webcam(self) -> None:
        """Sees to it that this program may use the webcams."""
        await allow_webcam(self._context.ask, self)

    async def ask_override(self, report: PhotoReport) -> Override | None:
        """Asks a supervisor whether the photo shall be used all the same."""
        dialog = OverrideDialog(report, self)
        return dialog.decision if await self._context.ask.sheet(dialog) else None

    async def ask_part(self, still: Still) -> Part | None:
        """Asks which part of the picture is the photo."""
        picture, whole_px = await asyncio.to_thread(fitted, still.original, ROOM)
        begin = still.part or around(still.report.face, upright(whole_px, picture))
        dialog = CropDialog(picture, whole_px, begin, self._context.theme, self)
        return dialog.part if await self._context.ask.sheet(dialog) else None

    async def ask_twin(self, picture: bytes, twins: Sequence[Twin]) -> Twin | None:
        """Asks whether one of these is the person before the desk."""
        mine, _ = await asyncio.to_thread(fitted, picture, TWIN_ROOM)
        others = [(twin, (await asyncio.to_thread(fitted, twin.picture or b"", TWIN_ROOM))[0]) for twin in twins]
        dialog = TwinDialog(mine, others, self._context.theme, self)
        return dialog.twin if await self._context.ask.sheet(dialog) else None

    async def confirm_discard(self) -> bool:
        """Asks whether what was typed may go."""
        question = Question(
            translate("Enrollment", "Close without enrolling?"),
            translate("Enrollment", "What you typed and the photo will be lost."),
            translate("Enrollment", "Close"),
            translate("Enrollment", "Keep editing"),
            destroys=True,
        )
        return await self._context.ask.confirm(question, self)

    async def confirm_replace(self, employee_no: str, name: str) -> bool:
        """Asks whether the number's present owner is the same person."""
        title = translate("Enrollment", "Replace {name}?").format(name=wording.short(name))
        text = translate(
            "Enrollment",
            "The number {number} belongs to {name}. If this is the same person, name and photo are replaced; "
            "if not, go back and use another number.",
        ).format(number=employee_no, name=wording.short(name))
        replace, back = translate("Enrollment", "Replace"), translate("Enrollment", "Back")
        return await self._context.ask.confirm(Question(title, text, replace, back, doubtful=True), self)

    def hide_window(self) -> None:
        """Closes the window for good."""
        self._leaving = True
        if not self._asked_to_close:
            self.close()

    def retranslate(self) -> None:
        """Sets every word anew."""
        for region in (self._who, self._photo, self._doors, self._twin):
            region.retranslate()
        self._close.setText(translate("Enrollment", "Cl&ose"))
        self._next.setText(translate("Enrollment", "Next &visitor"))
        self._close.setToolTip(translate("Enrollment", "Esc"))
        self._undo.setToolTip(translate("Enrollment", "Ctrl+Z"))
        self._next.setToolTip(translate("Enrollment", "Ctrl+N"))
        self._enroll.setToolTip(translate("Enrollment", "Ctrl+Enter"))
        self._drop.set_text(translate("Enrollment", "Drop the photo here"))
        self.display(self.presenter.shown)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks the presenter first, which may ask the operator."""
        if not self._leaving:
            self._asked_to_close = True
            self.presenter.close()
            self._asked_to_close = False
        event.setAccepted(self._leaving)
        self._leaving = False

    def changeEvent(self, event: QEvent) -> None:
        """Follows a switch of the language, and what was changed on other pages meanwhile."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.presenter.look_again()
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A picture pasted while the cursor is in a text field is meant for the photo."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            mime = QGuiApplication.clipboard().mimeData()
            if event.matches(QKeySequence.StandardKey.Paste) and carries_picture(mime):
                self._drop.take(mime)
                return True
        return super().eventFilter(watched, event)

    def _services(self) -> Services:
        from facestation.vision.guidance import Guide

        station = self._context.station
        return Services(
            terminals=station.terminals,
            enrollment=station.enrollment,
            outbox=station.outbox,
            people=station.people,
            keys=station.personal_keys,
            photos=station.photos,
            cameras=station.cameras,
            duplicates=station.duplicates,
            guide=Guide,
        )

    def _open(self, returning: Returning | None, name: str) -> None:
        self._context.jobs.run(
            PREFIX + "open",
            asyncio.to_thread(self._context.settings.load),
            lambda settings: self._opened(settings, returning, name),
        )

    def _opened(self, settings: Settings, returning: Returning | None, name: str) -> None:
        self._settings = settings
        self.show()
        self.raise_()
        self.activateWindow()
        self.presenter.wish_open(returning, name)

    def _files_chosen(self, files: Sequence[Path]) -> None:
        if files:
            self.presenter.photo.take_files(files)

    def _image_given(self, image: QImage) -> None:
        self.presenter.photo.take_from(lambda: asyncio.to_thread(encoded, image), SourceKind.CLIPBOARD)

    def _show_still(self, still: Still | None) -> None:
        if still is not self._still:
            self._still = still
            if still is not None:
                self._context.jobs.run(PREFIX + "still", self._photo.pane.show_jpeg(still.picture))

    def _show_status(self, shown: Shown) -> None:
        look, words = wording.status(shown)
        if words != self._status.word.text():
            announce(self._status.word, words)
        self._status.show_state(look, words)

    def _show_buttons(self, shown: Shown) -> None:
        committed = shown.phase is Phase.COMMITTED
        free = shown.phase is not Phase.ACCEPTING
        self._undo.setText(wording.undo(shown.form.name, shown.undo_doors))
        self._undo.setVisible(shown.undo_doors > 0)
        self._undo.setEnabled(free)
        self._no_undo.setText(wording.no_undo(shown))
        self._enroll.setText(wording.commit(shown.action, shown.action_doors))
        self._enroll.setEnabled(free)
        self._enroll.setVisible(not shown.next_is_obvious)
        if not shown.next_is_obvious and self.focusWidget() is self._next:
            # Something is left to do here: the Enter key must not go on to the next visitor.
            self._enroll.setFocus(Qt.FocusReason.OtherFocusReason)
        focus_moves = committed and not self._next.isVisible()
        self._next.setVisible(committed)
        restyle(self._next, "kind", (Kind.PRIMARY if shown.next_is_obvious else Kind.PLAIN).value)
        if focus_moves:
            self._area.ensureWidgetVisible(self._doors)
            self._next.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        above = row(self._who, self._photo, gap_px=spacing.M)
        above.setStretch(0, 3)
        above.setStretch(1, 5)
        # Its line is there before there is a word in it, so that nothing jumps when one comes.
        above_buttons = row(self._status, self._fingers.button, self._undo, gap_px=spacing.M)
        above_buttons.setStretch(0, 1)
        above_buttons.addStrut(spacing.CONTROL_HEIGHT_PX)
        above_buttons.setAlignment(self._status, Qt.AlignmentFlag.AlignVCenter)
        below = row(self._no_undo, self._close, self._next, self._enroll, gap_px=spacing.S)
        below.setStretch(0, 1)
        regions = column(above, self._twin, self._doors, gap_px=spacing.M)
        regions.setStretch(0, 1)
        regions.setContentsMargins(spacing.L, spacing.L, spacing.L, spacing.M)
        last = column(above_buttons, below)
        last.setContentsMargins(spacing.L, 0, spacing.L, spacing.L)
        # On a small screen the regions scroll, and the button that does the work stays in sight.
        self._area = scrolling(regions)
        self.setLayout(column(self._asking, self._area, last, gap_px=0))
        self.setMinimumSize(spacing.GRID * 116, spacing.GRID * 50)
        fit_screen(self, spacing.GRID * 140, spacing.GRID * 108)

    def _listen(self) -> None:
        presenter, photo = self.presenter, self._photo
        self._who.edited.connect(lambda key, value: presenter.edit(**{key: value}))
        self._who.type_chosen.connect(presenter.set_type)
        self._fingers.wish.connect(presenter.fingers.take)
        self._fingers.cancelled.connect(presenter.fingers.cancel)
        self._who.reader.wish.connect(presenter.card.read)
        self._who.reader.cancelled.connect(presenter.card.cancel)
        photo.source_chosen.connect(presenter.photo.choose)
        photo.capture.clicked.connect(presenter.photo.shoot)
        photo.retake.clicked.connect(presenter.photo.retake)
        photo.file.clicked.connect(presenter.photo.pick_file)
        photo.override.clicked.connect(presenter.photo.override)
        photo.crop.clicked.connect(presenter.photo.edit)
        photo.takes.chosen.connect(presenter.photo.choose_take)
        photo.takes.dropped.connect(presenter.photo.drop_take)
        photo.takes.wanted.connect(lambda takes: self._context.jobs.run(PREFIX + "takes", photo.takes.load(takes)))
        self._doors.wish.connect(lambda terminal_id, chosen: presenter.choose_door(terminal_id, chosen=chosen))
        self._drop.files_given.connect(presenter.photo.take_files)
        self._drop.image_given.connect(self._image_given)
        self._drop.nothing_given.connect(lambda: presenter.photo.refuse(PictureMissing()))
        self._twin.compare.clicked.connect(presenter.compare)
        self._enroll.clicked.connect(presenter.enroll)
        self._undo.clicked.connect(presenter.undo)
        self._next.clicked.connect(presenter.next_visitor)
        self._close.clicked.connect(self.close)
        self._asking.follow(self._context.station.verification)
        self._asking.show_wished.connect(lambda: self.wished_page.emit(PAGE_OF_CHECKS))
        for line in self._who.texts():
            line.installEventFilter(self)

    def _bind_keys(self) -> None:
        keys = {
            "Ctrl+Return": self._enroll.click,
            "Ctrl+Enter": self._enroll.click,
            "Ctrl+Z": self.presenter.undo,
            "Ctrl+N": self._next_by_key,
            "Ctrl+V": self.paste,
            "Escape": self.close,
        }
        for sequence, action in keys.items():
            QShortcut(QKeySequence(sequence), self).activated.connect(action)

    def _next_by_key(self) -> None:
        if self.presenter.shown.phase is Phase.COMMITTED:
            self.presenter.next_visitor()


def _now() -> datetime:
    return datetime.now().replace(microsecond=0)
