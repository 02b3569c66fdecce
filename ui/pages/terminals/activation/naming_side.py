"""A small table for what activated terminals shall be called and where they shall be; all of it may be left blank."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QSizePolicy, QWidget

from ui.pages.terminals.activation import wording
from ui.pages.terminals.activation.shown import HAS_PASSWORD, ActivationShown, Line, Place, Way
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.calm import calm
from ui.widgets.layout import column
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label

MOST_ROWS = 4
_ROOM = {0: 15, 1: 13, 3: 13, 4: 13, 5: 13}
"""How wide the columns are at least, in steps of the grid: an address fits, and a name wraps."""
ROWS_AT_ONCE = 2


class NamingSide(QWidget):
    """`changed` tells that something was typed or chosen. A `tall` one takes the room that there is."""

    changed = Signal()

    def __init__(self, *, tall: bool = False) -> None:
        super().__init__()
        self._tall = tall
        self._rows: dict[str, _Row] = {}
        self._order: list[str] = []
        self._wanted: list[Line] = []
        self._growing = False
        self._typed: dict[str, Place] = {}
        """What belongs into rows that are not made yet."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(spacing.S)
        self._grid.setVerticalSpacing(spacing.S)
        self._grid.setContentsMargins(0, 0, spacing.SCROLL_BAR_PX, 0)
        # Model and serial number in one line, the address in the next: rows have room for two.
        self._grid.setColumnMinimumWidth(0, spacing.GRID * 26)
        heading = label(TextStyle.BODY, wraps=True)
        heading.setText(
            translate("Activation", "Name and address, where they are to change. What is left blank stays as it is.")
        )
        heading.setVisible(not tall)
        for number, steps in _ROOM.items():
            self._grid.setColumnStretch(number, 1)
            self._grid.setColumnMinimumWidth(number, spacing.GRID * steps)
        for number, text in enumerate(_heads()):
            head = label(TextStyle.CAPTION, muted=True)
            head.setText(text)
            self._grid.addWidget(head, 0, number)
        area = scrolling(column(self._grid, None))
        self._area = area
        self.setLayout(column(heading, area))

    def display(self, shown: ActivationShown) -> None:
        """Has a row for each terminal with a password; what was typed stays."""
        self._order = [line.target.url for line in shown.lines]
        self._wanted = [line for line in shown.of(HAS_PASSWORD) if line.target.url not in self._rows]
        for line in shown.lines:
            if line.target.url in self._rows:
                self._rows[line.target.url].call(wording.who(line))
        if not self._growing:
            self._grow()

    def _grow(self) -> None:
        """Some rows at a time: those of fifty terminals would stop the screen for a moment."""
        now, self._wanted = self._wanted[:ROWS_AT_ONCE], self._wanted[ROWS_AT_ONCE:]
        for line in now:
            # In the order of the table above, whoever is done first: names are typed from top to bottom.
            place = self._order.index(line.target.url) + 1
            made = _Row(line, place)
            self._rows[line.target.url] = made
            for number, widget in enumerate(made.widgets):
                self._grid.addWidget(widget, place, number)
            if line.target.url in self._typed:
                made.fill(self._typed.pop(line.target.url))
            made.told(lambda _: self.changed.emit())
        if now and not self._tall:
            self._area.setFixedHeight(spacing.GRID * (4 + 5 * min(len(self._rows), MOST_ROWS)))
        self.setVisible(bool(self._rows))
        self._growing = bool(self._wanted)
        if self._growing:
            QTimer.singleShot(0, self, self._grow)
        elif now:
            self._tab_from_top_to_bottom()

    def _tab_from_top_to_bottom(self) -> None:
        rows = [self._rows[url] for url in self._order if url in self._rows]
        for before, after in itertools.pairwise(widget for each in rows for widget in each.widgets[1:]):
            QWidget.setTabOrder(before, after)

    def fill(self, places: Mapping[str, Place]) -> None:
        """Puts into the fields what was typed another time."""
        for url, place in places.items():
            if url in self._rows:
                self._rows[url].fill(place)
            else:
                self._typed[url] = place

    @property
    def places(self) -> Mapping[str, Place]:
        """What was typed, by the URL of each terminal."""
        return {**self._typed, **{url: made.place for url, made in self._rows.items()}}


class _Row:
    """The fields of one terminal."""

    def __init__(self, line: Line, number: int) -> None:
        self._caption = label(TextStyle.CAPTION, f"placedTerminal{number}", wraps=True)
        # It takes what is left, and wraps there.
        self._caption.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._name, self._address = _line(f"placedNameField{number}"), _line(f"placedAddressField{number}")
        self._mask, self._gateway = _line(f"placedMaskField{number}"), _line(f"placedGatewayField{number}")
        self._way = QComboBox()
        self._way.setObjectName(f"placedWayBox{number}")
        self._way.setToolTip(translate("Activation", "Where its address comes from."))
        for way, text in _ways().items():
            self._way.addItem(text, way.value)
        calm(self._way)
        self.widgets = (self._caption, self._name, self._way, self._address, self._mask, self._gateway)
        self._way.currentIndexChanged.connect(self._enable)
        self._enable()
        self.call(wording.who(line))

    def call(self, who: str) -> None:
        """It is called that now."""
        if self._caption.text() != who:
            self._caption.setText(who)
            for widget, spoken in zip(self.widgets[1:], _spoken(), strict=True):
                widget.setAccessibleName(spoken.format(terminal=who))

    def told(self, changed: Callable[[object], None]) -> None:
        """Calls `changed` when something was typed or chosen."""
        for line in (self._name, self._address, self._mask, self._gateway):
            line.textChanged.connect(changed)
        self._way.currentIndexChanged.connect(changed)

    def fill(self, place: Place) -> None:
        """Puts that into them."""
        self._way.setCurrentIndex(self._way.findData(place.way.value))
        texts = (place.name, place.address, place.mask, place.gateway)
        for line, text in zip((self._name, self._address, self._mask, self._gateway), texts, strict=True):
            line.setText(text)

    @property
    def place(self) -> Place:
        """What stands in them."""
        way = Way(self._way.currentData())
        texts = (line.text().strip() for line in (self._name, self._address, self._mask, self._gateway))
        name, address, mask, gateway = texts
        return Place(name, way, address, mask, gateway) if way is Way.FIXED else Place(name, way)

    def _enable(self) -> None:
        fixed = Way(self._way.currentData()) is Way.FIXED
        for line in (self._address, self._mask, self._gateway):
            line.setEnabled(fixed)


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
    made.setToolTip(translate("Activation", "May be left blank."))
    return made


def _spoken() -> tuple[str, ...]:
    """What each field of a terminal is, in their order."""
    return (
        translate("Activation", "Name of {terminal}"),
        translate("Activation", "Address of {terminal}"),
        translate("Activation", "New address of {terminal}"),
        translate("Activation", "Subnet mask of {terminal}"),
        translate("Activation", "Router of {terminal}"),
    )


def _heads() -> tuple[str, ...]:
    return (
        translate("Activation", "Terminal"),
        translate("Activation", "Name"),
        translate("Activation", "Address from"),
        translate("Activation", "Address"),
        translate("Activation", "Subnet mask"),
        translate("Activation", "Router"),
    )


def _ways() -> dict[Way, str]:
    return {
        Way.KEEP: translate("Activation", "as it is"),
        Way.DHCP: translate("Activation", "DHCP"),
        Way.FIXED: translate("Activation", "fixed"),
    }
