"""Every sentence that an error, a finding or a state can cause, in the operator's language."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from PySide6.QtCore import QDate, QDateTime, QLocale

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


def moment(at: datetime) -> str:
    """A day and a time of this computer's clock, in short; of today the time alone."""
    local = QDateTime.fromSecsSinceEpoch(int(at.timestamp()))
    today = local.date() == QDate.currentDate()
    shown = local.time() if today else local
    return QLocale().toString(shown, QLocale.FormatType.ShortFormat)


def advice(finding: Finding) -> str:
    """What to change so that this check passes."""
    return check_advice(finding.advice_key)


def check_advice(advice_key: str) -> str:
    """The advice under this key of the engine's table: a check's id, with the way where it is known."""
    return translate(ENGINE, words.ADVICE[advice_key])


def happened(kind: EventKind) -> str:
    """What happened at a door, in a few words."""
    return translate(ENGINE, words.EVENTS[kind.value])


def left_behind(name: str) -> str:
    """What a person came to a terminal without."""
    return translate(ENGINE, words.LEFT_BEHIND[name])


def state(value: State) -> str:
    """The word on a door's chip."""
    return _states()[value]


def attention(code: str, details: Mapping[str, object]) -> tuple[str, str]:
    """What was seen at a terminal that somebody should attend to, and what to do about it."""
    said = words.ATTENTION[code]
    return _told(said.message, details), _told(said.advice, details)


def error_told(code: str, details: Mapping[str, object]) -> str:
    """What happened, of an error that was written down with its details; raises KeyError for one unknown here."""
    return _told(words.ERRORS[code].message, details)


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
        **_settings_of_events(),
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
        "terminals_as": (
            translate("Setting", "List of terminals"),
            translate("Setting", "How the terminals are listed on their page; it can be changed there as well."),
        ),
        "check_minutes": (
            translate("Setting", "Looking after terminals"),
            translate("Setting", "Within this time every terminal is looked at once by itself; 0 turns it off."),
        ),
        "refused_photo_days": (
            translate("Setting", "Refused photos"),
            translate("Setting", "How long a photo is kept for a terminal that refused the person."),
        ),
    }


def _settings_of_events() -> dict[str, tuple[str, str]]:
    return {
        "receive_events": (
            translate("Setting", "Pushed events"),
            translate("Setting", "Terminals for which that is chosen push their events here; they are not encrypted."),
        ),
        "receive_port": (
            translate("Setting", "Port for pushed events"),
            translate("Setting", "It is open only while a terminal pushes; a firewall has to let terminals through."),
        ),
        "decide_at_doors": (
            translate("Setting", "Decisions at the doors"),
            translate("Setting", "Terminals that ask a computer before they open are answered from here."),
        ),
    }


def unit(name: str, count: int) -> str:
    """The unit of a setting after the number `count`."""
    units = {
        "h": plural("Unit", "%n hour(s)", count),
        "days": plural("Unit", "%n day(s)", count),
        "min": plural("Unit", "%n minute(s)", count),
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
        "table": translate("Choice", "As a table"),
        "cards": translate("Choice", "As cards"),
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
    return _told(template, error.details)


def _told(template: str, details: Mapping[str, object]) -> str:
    return words.fill(translate(ENGINE, template), {**details, **_parts(details)})


def _parts(details: Mapping[str, object]) -> dict[str, str]:
    """What is put into a sentence and is itself of words, in this language as well."""
    found = {name: translate(ENGINE, str(details[name])) for name in words.SENTENCES if details.get(name)}
    reason = words.ERRORS.get(str(details.get("reason_code")))
    if reason is not None:
        found["reason"] = words.fill(translate(ENGINE, reason.message), details)
    for name, key in details.items():
        if name.endswith(words.PHRASE) and key in words.PHRASES:
            part = translate(ENGINE, words.PHRASES[str(key)])
            found[name.removesuffix(words.PHRASE)] = words.fill(part, details)
    return found
