"""Everyone the station knows, as a table."""

from __future__ import annotations

from facestation.domain.visit import Visit
from ui.pages.people import wording
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.chips import ChipShown
from ui.widgets.door_chips import chips
from ui.widgets.visit_model import VisitModel

COLUMNS = 4
NAME, NUMBER, VALID, DOORS = range(COLUMNS)
SINGLE_CHIPS = 1
"""A long list has one line a person: doors in the same state share a chip, and what needs somebody comes first."""
_URGENT = (Tone.BAD, Tone.WARN, Tone.ACCENT, Tone.NEUTRAL, Tone.GOOD)


class PeopleTable(VisitModel):
    """One row a person: name, number, validity, and how they stand on the doors."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, COLUMNS, _by_urgency)

    def text(self, visit: Visit, column: int) -> str:
        """Name, number or validity."""
        if column == VALID:
            return wording.valid(visit.validity)
        return visit.name if column == NAME else visit.employee_no

    def painted(self, chips: tuple[ChipShown, ...]) -> tuple[ChipShown, ...]:
        """The most urgent one, and how many others there are."""
        # More lines would have to be measured for every row whenever the list changes.
        more = len(chips) - 1
        return (*chips[:1], ChipShown(Look("info", Tone.NEUTRAL), f"+{more}")) if more > 0 else chips

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return (
            translate("People", "Name"),
            translate("People", "Number"),
            translate("People", "Valid"),
            translate("People", "Doors"),
        )


def _by_urgency(visit: Visit) -> tuple[ChipShown, ...]:
    return tuple(sorted(chips(visit, SINGLE_CHIPS), key=lambda chip: _URGENT.index(chip.look.tone)))
