"""The first region: who is enrolled."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import cast

from PySide6.QtCore import QDate, QDateTime, QLocale, QSignalBlocker, Qt, QTime, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDateTimeEdit, QHBoxLayout, QLineEdit, QWidget

from facestation.domain.person import PIN_LONGEST, PersonType
from ui.pages.enrollment import form
from ui.pages.enrollment.card_reader import CardReader
from ui.pages.enrollment.shown import Shown
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.calm import calm, choice_box
from ui.widgets.card import Card
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label

TYPES = {"visitor": PersonType.VISITOR, "employee": PersonType.EMPLOYEE}
"""The kinds of people that a desk enrolls, by the data of their entries in the box."""


class WhoRegion(Card):
    """Tells `edited(field of Form, value)` and `type_chosen(PersonType)`; shows whatever comes back."""

    edited = Signal(str, object)
    type_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(TextStyle.HEADING)
        self.name = Field(_line("nameField"))
        self.number = Field(_line("employeeNoField"))
        self.kind = Field(choice_box("personTypeBox"))
        self.begin = Field(_moment("validFromField"))
        self.end = Field(_moment("validUntilField"))
        self.endless = QCheckBox()
        self.endless.setObjectName("unlimitedBox")
        self.reader = CardReader(self)
        self.card = Field(_line("cardNoField"), beside=self.reader.button)
        self.pin = Field(_line("pinField"))
        _text(self.pin).setEchoMode(QLineEdit.EchoMode.Password)
        _text(self.pin).setMaxLength(PIN_LONGEST)
        self.host = Field(_line("hostField"))
        self._arrange()
        self._listen()

    def place(self, field: form.Field) -> Field | None:
        """Where an error of that field stands, if it stands in this region."""
        places = {
            form.Field.NAME: self.name,
            form.Field.EMPLOYEE_NO: self.number,
            form.Field.VALIDITY: self.end,
            form.Field.CARD_NO: self.card,
            form.Field.PIN: self.pin,
        }
        return places.get(field)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._heading.setText(translate("Enrollment", "Who"))
        self._label_fields()
        _text(self.card).setPlaceholderText(translate("Enrollment", "instead of a photo"))
        _text(self.host).setPlaceholderText(translate("Enrollment", "who is visited"))
        box = _types(self.kind)
        names = {
            "visitor": translate("Enrollment", "Visitor"),
            "employee": translate("Enrollment", "Employee"),
        }
        for entry in range(box.count()):
            box.setItemText(entry, names[box.itemData(entry)])
        format_ = QLocale().dateTimeFormat(QLocale.FormatType.ShortFormat)
        for field in (self.begin, self.end):
            _when(field).setLocale(QLocale())
            _when(field).setDisplayFormat(format_ if "yyyy" in format_ else format_.replace("yy", "yyyy"))
        self._widen()

    def _label_fields(self) -> None:
        self.name.set_label(
            translate("Enrollment", "&Name"),
            translate("Enrollment", "As it appears on the terminal when the door opens"),
        )
        self.number.set_label(
            translate("Enrollment", "Nu&mber"), translate("Enrollment", "By it the terminals know the person")
        )
        self.kind.set_label(
            translate("Enrollment", "&Kind"),
            translate("Enrollment", "A visitor's access always ends; an employee's need not"),
        )
        self.begin.set_label(
            translate("Enrollment", "Valid &from"), translate("Enrollment", "The door stays shut before")
        )
        self.end.set_label(
            translate("Enrollment", "Valid unti&l"), translate("Enrollment", "The door stays shut afterwards")
        )
        self.endless.setText(translate("Enrollment", "Without an en&d"))
        self.endless.setToolTip(translate("Enrollment", "For employees: access does not end by itself"))
        self.card.set_label(
            translate("Enrollment", "&Card number"),
            translate("Enrollment", "Digits; several cards with a comma between"),
        )
        self.pin.set_label(
            translate("Enrollment", "P&IN"), translate("Enrollment", "Typed at the door; nobody is shown it again")
        )
        _text(self.pin).setPlaceholderText(translate("Enrollment", "4 to 8 digits"))
        self.host.set_label(
            translate("Enrollment", "&Host"),
            translate("Enrollment", "For the list at the reception; not sent to the terminals"),
        )

    def display(self, shown: Shown) -> None:
        """Shows the form and what is wrong with it."""
        values = shown.form
        for field, text in (
            (self.name, values.name),
            (self.number, values.employee_no),
            (self.card, values.card_no),
            (self.pin, values.pin),
            (self.host, values.host),
        ):
            _show_text(_text(field), text)
        _text(self.number).setReadOnly(shown.number_fixed)
        self._show_kind(values.person_type)
        visitor = values.person_type is PersonType.VISITOR
        with QSignalBlocker(self.endless):
            self.endless.setChecked(values.endless)
        self.endless.setVisible(not visitor)
        for moment_field, moment in ((self.begin, values.valid_from), (self.end, values.valid_until)):
            _show_moment(_when(moment_field), moment)
            moment_field.control.setEnabled(not values.endless)
        for each in form.Field:
            place = self.place(each)
            if place is not None:
                place.show_error(shown.problem(each))
        if shown.problem(form.Field.CARD_NO) is None:
            self.card.show_error(shown.card.error)
        self.reader.display(shown.card)
        self._widen()

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for every field, which is known once the style is."""
        super().showEvent(event)
        self._widen()

    def texts(self) -> list[QLineEdit]:
        """The fields that take pasted text, in reading order."""
        return [_text(field) for field in (self.name, self.number, self.card, self.pin, self.host)]

    def _widen(self) -> None:
        self._area.setMinimumWidth(self._inside.minimumSize().width() + spacing.M)

    def _show_kind(self, person_type: PersonType) -> None:
        box = _types(self.kind)
        names = [name for name, kind in TYPES.items() if kind is person_type]
        with QSignalBlocker(box):
            box.setCurrentIndex(box.findData(names[0]) if names else -1)

    def _arrange(self) -> None:
        for name in TYPES:
            _types(self.kind).addItem("", name)
        body = column(
            self.name,
            _pair(self.number, self.kind),
            _pair(self.begin, self.end),
            self.endless,
            self.card,
            self.reader.line,
            _pair(self.pin, self.host),
            None,
            gap_px=spacing.S,
        )
        self.column.setSpacing(spacing.S)
        self.column.addWidget(self._heading, 0, Qt.AlignmentFlag.AlignTop)
        # Several errors at once need more room than a small window has.
        self._inside = body
        self._area = scrolling(body)
        self.column.addWidget(self._area, 1)

    def _listen(self) -> None:
        for field, key in (
            (self.name, "name"),
            (self.number, "employee_no"),
            (self.card, "card_no"),
            (self.pin, "pin"),
            (self.host, "host"),
        ):
            _text(field).textChanged.connect(partial(self.edited.emit, key))
        for moment_field, key in ((self.begin, "valid_from"), (self.end, "valid_until")):
            _when(moment_field).dateTimeChanged.connect(partial(self._tell_moment, key))
        self.endless.toggled.connect(partial(self.edited.emit, "unlimited"))
        _types(self.kind).currentIndexChanged.connect(self._tell_kind)

    def _tell_moment(self, key: str, moment: QDateTime) -> None:
        day, clock = moment.date(), moment.time()
        value = datetime(day.year(), day.month(), day.day(), clock.hour(), clock.minute())
        self.edited.emit(key, value)

    def _tell_kind(self, entry: int) -> None:
        if entry >= 0:
            self.type_chosen.emit(TYPES[_types(self.kind).itemData(entry)])


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    # A dropped file belongs to the window, not into a name.
    made.setAcceptDrops(False)
    return made


def _moment(name: str) -> QDateTimeEdit:
    made = QDateTimeEdit()
    made.setObjectName(name)
    made.setCalendarPopup(True)
    made.setDateTimeRange(QDateTime(QDate(2000, 1, 1), QTime(0, 0)), QDateTime(QDate(2037, 12, 31), QTime(23, 59)))
    made.lineEdit().setAcceptDrops(False)
    made.setAcceptDrops(False)
    calm(made)
    return made


def _pair(left: QWidget, right: QWidget) -> QHBoxLayout:
    made = row(left, right, gap_px=spacing.M)
    for number, widget in enumerate((left, right)):
        made.setStretch(number, 1)
        made.setAlignment(widget, Qt.AlignmentFlag.AlignTop)
    return made


def _text(field: Field) -> QLineEdit:
    return cast("QLineEdit", field.control)


def _when(field: Field) -> QDateTimeEdit:
    return cast("QDateTimeEdit", field.control)


def _types(field: Field) -> QComboBox:
    return cast("QComboBox", field.control)


def _show_text(line: QLineEdit, text: str) -> None:
    if line.text() != text:
        with QSignalBlocker(line):
            line.setText(text)


def _show_moment(edit: QDateTimeEdit, moment: datetime) -> None:
    shown = QDateTime(QDate(moment.year, moment.month, moment.day), QTime(moment.hour, moment.minute))
    if edit.dateTime() != shown:
        with QSignalBlocker(edit):
            edit.setDateTime(shown)
