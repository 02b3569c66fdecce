"""What happens at a terminal's door: an access event as a value, and what its numbers mean."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from types import MappingProxyType

MAJOR_EVENT = 5


class Outcome(enum.Enum):
    """What an event comes to for whoever looks at the list."""

    LET_IN = "let_in"
    REFUSED = "refused"
    TROUBLE = "trouble"
    """Somebody should go and look."""
    NOTE = "note"


class Kind(enum.Enum):
    """What happened; `words.EVENTS` says it to people."""

    CARD_ACCEPTED = "card_accepted"
    NO_PERMISSION = "no_permission"
    WRONG_TIME = "wrong_time"
    EXPIRED = "expired"
    CARD_UNKNOWN = "card_unknown"
    DOOR_UNLOCKED = "door_unlocked"
    DOOR_LOCKED = "door_locked"
    EXIT_BUTTON_PRESSED = "exit_button_pressed"
    EXIT_BUTTON_RELEASED = "exit_button_released"
    DOOR_OPENED = "door_opened"
    DOOR_CLOSED = "door_closed"
    DOOR_FORCED = "door_forced"
    DOOR_LEFT_OPEN = "door_left_open"
    FINGERPRINT_ACCEPTED = "fingerprint_accepted"
    FINGERPRINT_REFUSED = "fingerprint_refused"
    FACE_ACCEPTED = "face_accepted"
    FACE_REFUSED = "face_refused"
    NUMBER_AND_FACE_ACCEPTED = "number_and_face_accepted"
    NUMBER_AND_FACE_REFUSED = "number_and_face_refused"
    NUMBER_AND_FACE_TIMED_OUT = "number_and_face_timed_out"
    FACE_NOT_RECOGNIZED = "face_not_recognized"
    NUMBER_AND_PIN_ACCEPTED = "number_and_pin_accepted"
    NUMBER_AND_PIN_REFUSED = "number_and_pin_refused"
    NOT_ALIVE = "not_alive"
    ID_CARD_MATCHES = "id_card_matches"
    ID_CARD_DIFFERS = "id_card_differs"
    BLOCKLISTED = "blocklisted"
    FACE_MODEL_OUTDATED = "face_model_outdated"
    FACE_COLLECTED = "face_collected"
    CARD_COLLECTED = "card_collected"
    PASSWORD_DIFFERS = "password_differs"
    NUMBER_UNKNOWN = "number_unknown"
    COMBINED_ACCEPTED = "combined_accepted"
    COMBINED_TIMED_OUT = "combined_timed_out"
    COMBINED_WRONG_WAY = "combined_wrong_way"
    QR_CODE_ACCEPTED = "qr_code_accepted"
    FACE_CAPTURE_OFF = "face_capture_off"
    MODEL_UPGRADE_FAILED = "model_upgrade_failed"
    ALARM = "alarm"
    EXCEPTION = "exception"
    OPERATION = "operation"
    ADDITIONAL = "additional"
    EVENT = "event"
    """One that this program has no word for."""


_MINORS: Mapping[int, tuple[Kind, Outcome]] = MappingProxyType(
    {
        1: (Kind.CARD_ACCEPTED, Outcome.LET_IN),
        6: (Kind.NO_PERMISSION, Outcome.REFUSED),
        7: (Kind.WRONG_TIME, Outcome.REFUSED),
        8: (Kind.EXPIRED, Outcome.REFUSED),
        9: (Kind.CARD_UNKNOWN, Outcome.REFUSED),
        21: (Kind.DOOR_UNLOCKED, Outcome.NOTE),
        22: (Kind.DOOR_LOCKED, Outcome.NOTE),
        23: (Kind.EXIT_BUTTON_PRESSED, Outcome.NOTE),
        24: (Kind.EXIT_BUTTON_RELEASED, Outcome.NOTE),
        25: (Kind.DOOR_OPENED, Outcome.NOTE),
        26: (Kind.DOOR_CLOSED, Outcome.NOTE),
        27: (Kind.DOOR_FORCED, Outcome.TROUBLE),
        28: (Kind.DOOR_LEFT_OPEN, Outcome.TROUBLE),
        38: (Kind.FINGERPRINT_ACCEPTED, Outcome.LET_IN),
        39: (Kind.FINGERPRINT_REFUSED, Outcome.REFUSED),
        75: (Kind.FACE_ACCEPTED, Outcome.LET_IN),
        76: (Kind.FACE_REFUSED, Outcome.REFUSED),
        77: (Kind.NUMBER_AND_FACE_ACCEPTED, Outcome.LET_IN),
        78: (Kind.NUMBER_AND_FACE_REFUSED, Outcome.REFUSED),
        79: (Kind.NUMBER_AND_FACE_TIMED_OUT, Outcome.REFUSED),
        80: (Kind.FACE_NOT_RECOGNIZED, Outcome.REFUSED),
        101: (Kind.NUMBER_AND_PIN_ACCEPTED, Outcome.LET_IN),
        102: (Kind.NUMBER_AND_PIN_REFUSED, Outcome.REFUSED),
        104: (Kind.NOT_ALIVE, Outcome.REFUSED),
        105: (Kind.ID_CARD_MATCHES, Outcome.LET_IN),
        112: (Kind.ID_CARD_DIFFERS, Outcome.REFUSED),
        113: (Kind.BLOCKLISTED, Outcome.REFUSED),
        142: (Kind.FACE_MODEL_OUTDATED, Outcome.TROUBLE),
        146: (Kind.FACE_COLLECTED, Outcome.NOTE),
        147: (Kind.CARD_COLLECTED, Outcome.NOTE),
        151: (Kind.PASSWORD_DIFFERS, Outcome.REFUSED),
        152: (Kind.NUMBER_UNKNOWN, Outcome.REFUSED),
        153: (Kind.COMBINED_ACCEPTED, Outcome.LET_IN),
        154: (Kind.COMBINED_TIMED_OUT, Outcome.REFUSED),
        155: (Kind.COMBINED_WRONG_WAY, Outcome.REFUSED),
        156: (Kind.QR_CODE_ACCEPTED, Outcome.LET_IN),
        203: (Kind.FACE_CAPTURE_OFF, Outcome.TROUBLE),
        213: (Kind.MODEL_UPGRADE_FAILED, Outcome.TROUBLE),
    }
)
"""Minor numbers of major 5; from the vendor's guide and traffic. Lists that call 75 "access granted" are wrong."""

_MAJORS: Mapping[int, tuple[Kind, Outcome]] = MappingProxyType(
    {
        1: (Kind.ALARM, Outcome.TROUBLE),
        2: (Kind.EXCEPTION, Outcome.TROUBLE),
        3: (Kind.OPERATION, Outcome.NOTE),
        4: (Kind.ADDITIONAL, Outcome.NOTE),
    }
)
_OTHER = (Kind.EVENT, Outcome.NOTE)


@dataclass(frozen=True, slots=True)
class AccessEvent:
    """One event as a terminal tells it; nothing, 0 or None where it does not say."""

    time: datetime
    """Of the terminal's clock, aware."""
    major: int
    minor: int
    serial_no: int
    """Rises with every event of the terminal; 0 where it has none."""
    employee_no: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    card_no: str = field(default="", repr=False)
    user_type: str = ""
    front_serial_no: int | None = None
    """The number of the event before, where the terminal says it; shows what was missed."""
    current: bool | None = None
    """False for one that is told again; None in the history."""
    door: int | None = None
    reader: int | None = None
    verify_mode: str = ""
    """How the person had to identify, in the terminal's own words."""
    picture: str | None = field(default=None, repr=False)
    """Path and query of its picture on the terminal itself."""
    pictures: int = 0
    """How many pictures belong to it."""
    remote_check: bool = False
    """The terminal waits to be told whether to open."""

    def __post_init__(self) -> None:
        if self.time.tzinfo is None:
            raise ValueError("an event needs a time with an offset")

    @property
    def kind(self) -> Kind:
        """What happened."""
        return self._meaning[0]

    @property
    def outcome(self) -> Outcome:
        """What it comes to."""
        return self._meaning[1]

    @property
    def cursor(self) -> Cursor:
        """Where to go on after this event."""
        return Cursor(self.serial_no, self.time)

    @property
    def _meaning(self) -> tuple[Kind, Outcome]:
        return (_MINORS if self.major == MAJOR_EVENT else {}).get(self.minor) or _MAJORS.get(self.major, _OTHER)


@dataclass(frozen=True, slots=True)
class Cursor:
    """How far the events of a terminal are known: the number of the newest, and its time by the terminal's clock."""

    serial_no: int
    time: datetime
    """Aware; tells a new numbering, as after a reset, from an event that comes twice."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Who holds one of the slots of a terminal's event stream."""

    address: str
    kind: int | None = None
    """`deployType` as the terminal has it."""


@dataclass(frozen=True, slots=True)
class ListeningHost:
    """Where a terminal pushes its events to."""

    id: str
    address: str
    port: int
    path: str
