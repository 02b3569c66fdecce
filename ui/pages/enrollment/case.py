"""What the enrollment window is given, and what it remembers of the person before the desk."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from facestation.errors import StationError
from ui.pages.enrollment.form import Form
from ui.pages.enrollment.ports import (
    Cameras,
    Duplicates,
    Enrollment,
    Guide,
    Outbox,
    People,
    PersonalKeys,
    Photos,
    Terminals,
)
from ui.pages.enrollment.shown import Phase
from ui.pages.enrollment.takes import Still


@dataclass(frozen=True, slots=True)
class Services:
    """The part of the station that the window needs."""

    terminals: Terminals
    enrollment: Enrollment
    outbox: Outbox
    people: People
    keys: PersonalKeys
    photos: Photos
    cameras: Cameras
    duplicates: Duplicates
    guide: Callable[[], Guide]


@dataclass(frozen=True, slots=True)
class Clock:
    """Local time without offset, and how long a visit lasts."""

    now: Callable[[], datetime]
    visit_hours: Callable[[], int]


@dataclass(frozen=True, slots=True)
class Returning:
    """Somebody who comes again: who, to which doors, and a door that still keeps the photo."""

    employee_no: str
    terminal_ids: frozenset[str] = frozenset()
    photo_at: str = ""


@dataclass(slots=True)
class Case:
    """Everything about the person before the desk; the next one gets a new case."""

    form: Form
    blank: Form
    """The form as nobody had touched it."""
    phase: Phase = Phase.EDITING
    tried: bool = False
    """The button was pressed, so what is missing is told as well."""
    press_waits: bool = False
    """The button was pressed before the photo was judged; it is pressed again then."""
    error: StationError | None = None
    proposed_no: str = ""
    number_fixed: bool = False
    enrolled_no: str = ""
    news_wait: bool = False
    """Doors have told something that is shown in a moment."""
    committed_still: Still | None = None
    committed_form: Form | None = None
    """The form as it was written down last."""
    known_before: bool = False
    """The person was enrolled before this window, so an undo would take away more than it brought."""

    @property
    def typed(self) -> bool:
        """Whether something stands on the form that the operator put there."""
        form, blank = self.form, self.blank
        texts = [form.name, form.host, form.card_no, form.pin]
        known = [blank.name, blank.host, blank.card_no, blank.pin]
        return texts != known or form.employee_no not in {"", self.proposed_no, blank.employee_no}

    def take_over(self, employee_no: str) -> None:
        """It turns out that the person has this number already: nothing of what is typed is lost."""
        self.form = dataclasses.replace(self.form, employee_no=employee_no)
        self.phase, self.tried, self.enrolled_no = Phase.EDITING, False, ""
        self.committed_form = self.committed_still = None
        self.number_fixed = self.known_before = True
