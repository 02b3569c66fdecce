"""What follows from a case and its photo and doors: what is wrong, and what the button does."""

from __future__ import annotations

from datetime import datetime

from facestation.errors import InputError, NoTerminals, StationError
from ui.pages.enrollment import doors as door_rows
from ui.pages.enrollment.case import Case
from ui.pages.enrollment.form import Field, hasty, problems
from ui.pages.enrollment.photo import Photo
from ui.pages.enrollment.shown import Action, Phase, Problem, Status


def problems_of(case: Case, photo: Photo, doors: door_rows.Doors, now: datetime) -> tuple[Problem, ...]:
    """Everything that is wrong, in reading order; what is only missing is told after the button was pressed."""
    if case.phase is not Phase.EDITING:
        return ()
    typed = problems(case.form, now)
    if not case.tried:
        return tuple(Problem(_field_of(error), error) for error in typed if not hasty(error))
    found: list[StationError] = list(typed)
    obstacle = photo.obstacle(has_card=case.form.needs_no_photo)
    found += [obstacle] if obstacle is not None else []
    found += [NoTerminals()] if not door_rows.chosen_ids(doors) else []
    return tuple(Problem(_field_of(error), error) for error in found)


def action_of(case: Case, photo: Photo, doors: door_rows.Doors) -> Action:
    """What the enroll button would do now."""
    if door_rows.tally(doors).total:
        return Action.ENROLL_AGAIN
    if photo.still is not None or photo.busy or not case.form.needs_no_photo:
        return Action.ENROLL
    return Action.ENROLL_CARD_ONLY if not case.form.pin else Action.ENROLL_NO_PHOTO


def news_of(case: Case, photo: Photo, counted: door_rows.Tally, *, as_committed: bool) -> Status:
    """What the next press would bring to doors that have the person already, else how far they are."""
    if case.phase is not Phase.EDITING or as_committed or not counted.verified:
        return Status.PROGRESS
    if photo.still is not case.committed_still:
        return Status.NEW_PHOTO if photo.prepared is not None else Status.PROGRESS
    return Status.CHANGED


def _field_of(error: StationError) -> Field:
    return Field(error.field) if isinstance(error, InputError) else Field.PHOTO
