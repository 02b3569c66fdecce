"""Today's visitors, or people found, as a table."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from facestation.domain.visit import Visit
from ui.pages.reception import wording
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.visit_model import VisitModel

COLUMNS = 4
TIME, NAME, HOST, DOORS = range(COLUMNS)


class VisitorTable(VisitModel):
    """One row a person, newest first: time, name, host, and a chip for every door."""

    def __init__(self, theme: Theme, now: Callable[[], datetime] = lambda: datetime.now().astimezone()) -> None:
        super().__init__(theme, COLUMNS)
        self._now = now

    def text(self, visit: Visit, column: int) -> str:
        """Time, name or host."""
        if column == TIME:
            return wording.when(visit.created_at, self._now())
        return visit.name if column == NAME else visit.host

    def tip(self, visit: Visit, column: int) -> str:
        """The host in full, else whom the row is about."""
        return visit.host if column == HOST and visit.host else f"{visit.name}\n{visit.employee_no}"

    def heads(self) -> tuple[str, ...]:
        """What stands above each column."""
        return (
            translate("Reception", "Time"),
            translate("Reception", "Name"),
            translate("Reception", "Host"),
            translate("Reception", "Doors"),
        )
