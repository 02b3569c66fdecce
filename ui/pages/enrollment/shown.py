"""The enrollment window as one value: what the widgets show, and nothing else."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.face_limits import FaceLimits
from facestation.errors import StationError
from ui.pages.enrollment.card_reading import CardReading
from ui.pages.enrollment.doors import Doors, Tally
from ui.pages.enrollment.fingers import Fingers
from ui.pages.enrollment.form import Field, Form
from ui.pages.enrollment.photo import Photo
from ui.pages.enrollment.twins import Doubt


class Phase(enum.Enum):
    """How far the whole enrollment is."""

    EDITING = "editing"
    ACCEPTING = "accepting"
    """The button was pressed; it is being written down."""
    COMMITTED = "committed"
    """Written down; the doors report one by one."""


class Action(enum.Enum):
    """What the enroll button does when it is pressed now."""

    ENROLL = "enroll"
    ENROLL_CARD_ONLY = "enroll_card_only"
    ENROLL_NO_PHOTO = "enroll_no_photo"
    """With a PIN, perhaps a card as well."""
    ENROLL_AGAIN = "enroll_again"


class NoUndo(enum.Enum):
    """Why there is no undo although the person was just brought to doors."""

    NONE = "none"
    """There is one, or nothing to undo."""
    KNOWN_BEFORE = "known_before"
    NUMBER_UNCHECKED = "number_unchecked"
    """A door did not answer whether the typed number was somebody's already."""


class Status(enum.Enum):
    """What the line beside the buttons says."""

    NOTHING = "nothing"
    PROBLEM = "problem"
    """Something is to be corrected; `error` stands beside its field as well."""
    NOT_ACCEPTED = "not_accepted"
    """The station itself could not write it down; nothing typed is lost."""
    CHECKING_PHOTO = "checking_photo"
    ACCEPTING = "accepting"
    PROGRESS = "progress"
    """`tally` says how far the doors are."""
    NEW_PHOTO = "new_photo"
    """Enrolled already; a press now brings another photo to every chosen door."""
    CHANGED = "changed"
    """Enrolled already; a press now brings what was typed since to every chosen door."""
    NO_TERMINALS = "no_terminals"


@dataclass(frozen=True, slots=True)
class StatusLine:
    """The status, with what it counts or why."""

    status: Status = Status.NOTHING
    tally: Tally = Tally()
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field."""

    field: Field
    error: StationError


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything there is to see."""

    form: Form
    phase: Phase
    photo: Photo
    doors: Doors
    card: CardReading
    fingers: Fingers
    problems: tuple[Problem, ...]
    action: Action
    doubt: Doubt | None
    """Why this may be somebody who is enrolled already."""
    limits: FaceLimits | None
    """What the chosen terminals demand of a face themselves, where somebody had to ask."""
    action_doors: int
    """On how many doors the button would enroll."""
    undo_doors: int
    """From how many doors an undo would remove the person; 0 where there is nothing to undo."""
    no_undo: NoUndo
    status: StatusLine
    no_terminals: bool
    """The station knows no door at all."""
    number_fixed: bool
    """The number belongs to somebody already, so it cannot be changed any more."""
    next_is_obvious: bool
    """The enrollment needs nothing more from the operator: the next visitor may come."""

    def problem(self, field: Field) -> StationError | None:
        """What is wrong with that field."""
        return next((each.error for each in self.problems if each.field is field), None)
