"""The terminal at a glance: who it is, how full, its picture, its doors."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLabel, QPushButton, QWidget

from facestation.errors import StationError
from ui.context import Context
from ui.pages.terminals import wording
from ui.pages.terminals.activation.opening import open_activation, target_of
from ui.pages.terminals.needs import inspection
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections import knowing
from ui.pages.terminals.sections.attention import AttentionList
from ui.pages.terminals.sections.overview_presenter import Mend, OverviewPresenter
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import CONNECTION, OVERVIEW, Shown, Standing
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.calm import choice_box
from ui.widgets.flow import FlowLayout
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture, decoded
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label
from ui.words import sentence

DOORS = (
    ("openDoorButton", "open", "door-open"),
    ("closeDoorButton", "close", "door"),
    ("holdOpenButton", "alwaysOpen", "door-open"),
    ("holdClosedButton", "alwaysClose", "door"),
)
"""ObjectName, the terminal's own word for it, and icon."""


NARROW_PX = spacing.GRID * 56
"""Below this width picture and facts do not stand side by side."""
UNBROKEN = 24
"""Letters without a place where a line may end."""


class OverviewSection(Section):
    """Facts, live picture and door buttons."""

    name = OVERVIEW

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        self._shown = Shown()
        self._picture_error: StationError | None = None
        self._picture = Picture(context.theme)
        self._picture.setObjectName("terminalPicture")
        self._attention = AttentionList(context.theme)
        station = context.station
        self._presenter = OverviewPresenter(station.inventory, station.clocks, page, context.jobs)
        self._attention.wished.connect(self._mend)
        self._facts = _Facts()
        self._door_number = choice_box("doorNumberBox")
        self._door_number.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        self._doors: dict[str, QPushButton] = {}
        for name, command, icon in DOORS:
            made = button(name)
            context.theme.dress(made, icon)
            made.clicked.connect(lambda _checked=False, command=command: self._control(command))
            self._doors[command] = made
        self._arrange()

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return translate("Terminals", "O&verview"), translate(
            "Terminals", "Who it is, how full, its picture, its doors."
        )

    def display(self, shown: Shown) -> None:
        """Shows the chosen terminal."""
        self._shown = shown
        seen = None if shown.row is None else inspection(shown.row)
        self._facts.show_facts((*wording.facts(shown), *knowing.facts(seen)))
        self._attention.show_points(shown.row)
        self._presenter.follow(shown)
        if shown.answer.error is not None and self._picture_error is not None:
            self.show_no_picture(self._picture_error)
        self._show_doors(shown)

    async def show_frame(self, jpeg: bytes) -> None:
        """Shows one picture of the terminal's camera."""
        frame = await decoded(jpeg)
        if not frame.isNull():
            self._picture_error = None
            self._picture.show_frame(frame)

    def show_no_picture(self, why: StationError | None) -> None:
        """Says why there is no picture."""
        self._picture_error = why
        if why is not None and self._shown.answer.error is not None:
            # The reason stands above already.
            self._picture.show_message(translate("Terminals", "No live picture now."))
        elif why is not None:
            self._picture.show_message(" ".join(sentence(why)))
        elif self._shown.answer.standing is Standing.CONNECTED and self._shown.row is not None:
            self._picture.show_message(self._no_picture_yet())
        else:
            self._picture.show_message(
                translate("Terminals", "The live picture appears here once the terminal is connected.")
            )

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._picture.setAccessibleName(translate("Terminals", "Live picture of the terminal's camera"))
        for command, (text, hint) in wording.doors().items():
            self._doors[command].setText(text)
            self._doors[command].setToolTip(hint)
        self._door_number.setAccessibleName(translate("Terminals", "Which door"))
        self._door_number.setToolTip(translate("Terminals", "Which of the terminal's doors the buttons are for."))
        self._door_number.clear()
        self.display(self._shown)
        if not self._picture.has_frame:
            self.show_no_picture(self._picture_error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow pane the facts go below the picture."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW_PX
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._glance.setDirection(direction)

    def _arrange(self) -> None:
        doors = QWidget()
        doors.setLayout(FlowLayout(self._door_number, *self._doors.values()))
        self._picture.setMinimumSize(spacing.GRID * 20, spacing.GRID * 24)
        self._picture.setMaximumSize(spacing.GRID * 30, spacing.GRID * 32)
        glance = row(column(self._picture, None), column(self._facts, None), gap_px=spacing.M)
        glance.setStretch(0, 1)
        glance.setStretch(1, 2)
        self._glance = glance
        content = column(self._attention, doors, glance, None, gap_px=spacing.M)
        content.setStretch(2, 1)
        self.setLayout(column(scrolling(content)))

    def _show_doors(self, shown: Shown) -> None:
        status = shown.answer.status
        count = max(1, status.doors) if shown.has_door and status is not None else 0
        offered = (status.door_commands if status is not None else ()) or tuple(self._doors)
        for command, made in self._doors.items():
            made.setVisible(count > 0 and command in offered)
        if self._door_number.count() != count:
            self._door_number.clear()
            for number in range(1, count + 1):
                self._door_number.addItem(translate("Terminals", "Door {number}").format(number=number), number)
        self._door_number.setVisible(count > 1)

    def _mend(self, wish: Mend) -> None:
        row = self._shown.row
        if row is None:
            return
        record = row.record
        wishes: dict[Mend, Callable[[], object]] = {
            Mend.SET_CLOCK: lambda: self._presenter.set_clock(record.id),
            Mend.TRUST: self.page.trust,
            Mend.LOGIN: lambda: self.page.go(CONNECTION),
            Mend.ACTIVATE: lambda: open_activation(self.context, self.page, [target_of(record)], self),
            Mend.CHECK: lambda: self._presenter.check(record.id),
        }
        wishes[wish]()

    def _control(self, command: str) -> None:
        self.page.control_door(int(self._door_number.currentData() or 1), command)

    def _no_picture_yet(self) -> str:
        status = self._shown.answer.status
        if status is not None and "snapshot" not in status.supports:
            return translate("Terminals", "This terminal gives no picture.")
        return translate("Terminals", "The picture is coming…")


class _Facts(QWidget):
    """Pairs of a caption and a value, one a line."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.M)
        self._grid.setVerticalSpacing(spacing.S)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: tuple[tuple[str, str], ...]) -> None:
        """Shows them in this order."""
        while len(self._lines) < len(facts):
            number = len(self._lines)
            pair = label(TextStyle.CAPTION, muted=True), label(TextStyle.BODY, f"terminalFact{number + 1}", wraps=True)
            for place, made in enumerate(pair):
                self._grid.addWidget(made, number, place)
            self._lines.append(pair)
        for number, (head, value) in enumerate(self._lines):
            known = number < len(facts)
            head.setText(facts[number][0] if known else "")
            value.setText(_breakable(facts[number][1]) if known else "")
            head.setVisible(known)
            value.setVisible(known)


def _breakable(text: str) -> str:
    """A serial number has no place to break, and some are wider than their column."""
    if len(max(text.split(), key=len, default="")) <= UNBROKEN:
        return text
    return "\u200b".join(text[start : start + UNBROKEN] for start in range(0, len(text), UNBROKEN))
