"""Every sentence that an error, a finding or a state can cause, in the operator's language."""

from __future__ import annotations

from facestation import words
from facestation.domain.enrollment import State
from facestation.domain.event import Kind as EventKind
from facestation.domain.photo import Finding
from facestation.errors import (
    AnswerError,
    CertificateChanged,
    CertificateUnknown,
    LoginError,
    NotActivated,
    NotPermitted,
    StationError,
    TerminalBusy,
    TerminalLocked,
    TrustError,
    Unreachable,
)
from ui.translation import ENGINE, LANGUAGES, plural, translate


def sentence(error: StationError) -> tuple[str, str]:
    """What happened, and what to do now."""
    said = words.ERRORS[error.code]
    return _filled(said.message, error), _filled(said.advice, error)


def advice(finding: Finding) -> str:
    """What to change so that this check passes."""
    return check_advice(finding.advice_key)


def check_advice(advice_key: str) -> str:
    """The advice under this key of the engine's table: a check's id, with the way where it is known."""
    return translate(ENGINE, words.ADVICE[advice_key])


def happened(kind: EventKind) -> str:
    """What happened at a door, in a few words."""
    return translate(ENGINE, words.EVENTS[kind.value])


def state(value: State) -> str:
    """The word on a door's chip."""
    return _states()[value]


def trouble(error: StationError) -> str:
    """What an error is about in one or two words, for a narrow column."""
    for kind, word in _troubles():
        if isinstance(error, kind):
            return word
    return translate("Trouble", "failed")


def _troubles() -> tuple[tuple[type[StationError], str], ...]:
    return (
        (Unreachable, translate("Trouble", "no answer")),
        (CertificateUnknown, translate("Trouble", "not trusted yet")),
        (CertificateChanged, translate("Trouble", "certificate changed")),
        (TrustError, translate("Trouble", "no safe encryption")),
        (TerminalLocked, translate("Trouble", "locked")),
        (NotActivated, translate("Trouble", "no password yet")),
        (NotPermitted, translate("Trouble", "not permitted")),
        (LoginError, translate("Trouble", "password needed")),
        (AnswerError, translate("Trouble", "unclear answer")),
        (TerminalBusy, translate("Trouble", "busy")),
    )


def setting(key: str) -> tuple[str, str]:
    """The name of a station setting, and what it does."""
    return _settings()[key]


def _settings() -> dict[str, tuple[str, str]]:
    return {
        "language": (translate("Setting", "Language"), translate("Setting", "Every window switches at once.")),
        "theme": (
            translate("Setting", "Look"),
            translate("Setting", "Follows the system, or is always light or always dark."),
        ),
        "desk_name": (translate("Setting", "Name of this desk"), translate("Setting", "Recorded in the audit trail.")),
        "visit_hours": (
            translate("Setting", "Length of a visit"),
            translate("Setting", "How long a visitor may enter unless the form says so."),
        ),
        "preview_fps": (
            translate("Setting", "Live picture"),
            translate("Setting", "How often the picture of a terminal's camera is fetched."),
        ),
        "terminal_stream": (
            translate("Setting", "Video streams"),
            translate("Setting", "The live picture of a terminal runs smoother; it is not encrypted on the network."),
        ),
        "refused_photo_days": (
            translate("Setting", "Refused photos"),
            translate("Setting", "How long a photo is kept for a terminal that refused the person."),
        ),
    }


def unit(name: str, count: int) -> str:
    """The unit of a setting after the number `count`."""
    units = {
        "h": plural("Unit", "%n hour(s)", count),
        "days": plural("Unit", "%n day(s)", count),
        "pictures a second": plural("Unit", "%n picture(s) a second", count),
    }
    return units[name]


def choice(value: str) -> str:
    """One of the values that a setting offers."""
    if value in LANGUAGES:
        return LANGUAGES[value]
    return {
        "system": translate("Choice", "As the system"),
        "light": translate("Choice", "Light"),
        "dark": translate("Choice", "Dark"),
    }[value]


def _states() -> dict[State, str]:
    return {
        State.WAITING: translate("State", "waiting"),
        State.SENDING: translate("State", "sending"),
        State.ON_TERMINAL: translate("State", "on the terminal"),
        State.VERIFIED: translate("State", "verified"),
        State.REMOVED: translate("State", "removed"),
        State.OFFLINE: translate("State", "offline"),
        State.BLOCKED: translate("State", "needs attention"),
        State.REFUSED: translate("State", "refused"),
    }


def _filled(template: str, error: StationError) -> str:
    return words.fill(translate(ENGINE, template), error.details)
