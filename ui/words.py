"""Every sentence that an error, a finding or a state can cause, in the operator's language."""

from __future__ import annotations

from facestation import words
from facestation.domain.enrollment import State
from facestation.domain.photo import Finding
from facestation.errors import StationError
from ui.translation import ENGINE, translate


def sentence(error: StationError) -> tuple[str, str]:
    """What happened, and what to do now."""
    said = words.ERRORS[error.code]
    return _filled(said.message, error), _filled(said.advice, error)


def advice(finding: Finding) -> str:
    """What to change so that this check passes."""
    return check_advice(finding.check)


def check_advice(check: str) -> str:
    """What to change so that the check with this id passes."""
    return translate(ENGINE, words.ADVICE[check])


def state(value: State) -> str:
    """The word on a door's chip."""
    return _states()[value]


def _states() -> dict[State, str]:
    return {
        State.WAITING: translate("State", "waiting"),
        State.SENDING: translate("State", "sending"),
        State.ON_TERMINAL: translate("State", "on the terminal"),
        State.VERIFIED: translate("State", "verified"),
        State.REMOVED: translate("State", "removed"),
        State.OFFLINE: translate("State", "offline"),
        State.BLOCKED: translate("State", "needs you"),
        State.REFUSED: translate("State", "refused"),
    }


def _filled(template: str, error: StationError) -> str:
    return words.fill(translate(ENGINE, template), error.details)
