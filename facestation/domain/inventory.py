"""What one look at a terminal brought, and what of it somebody should attend to."""

from __future__ import annotations

import dataclasses
import enum
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import MappingProxyType

from facestation import words
from facestation.domain.event import Listener
from facestation.domain.terminal import Capacity, DeviceInfo, TerminalRecord
from facestation.errors import Detail, StationError

FULL_PERCENT = 90
SKEW_LIMIT_S = 60.0
EXPIRES_SOON = timedelta(days=30)


class Attention(enum.Enum):
    """What somebody should attend to; `words.ATTENTION` says it to people."""

    UNREACHABLE = "unreachable"
    NOT_ACTIVATED = "not_activated"
    NO_PASSWORD = "no_password"
    LOGIN_REFUSED = "login_refused"
    LOCKED = "locked"
    UNCLEAR = "unclear"
    """It answers, and not so that it could be read."""
    CERTIFICATE_UNKNOWN = "certificate_unknown"
    CERTIFICATE_CHANGED = "certificate_changed"
    CERTIFICATE_EXPIRED = "certificate_expired"
    CERTIFICATE_EXPIRING = "certificate_expiring"
    OLD_ENCRYPTION = "old_encryption"
    PLAIN_HTTP = "plain_http"
    DEFAULT_PASSWORD = "default_password"
    RISKY_PASSWORD = "risky_password"
    PASSWORD_EXPIRING = "password_expiring"
    PEOPLE_FULL = "people_full"
    FACES_FULL = "faces_full"
    CLOCK_FAST = "clock_fast"
    CLOCK_SLOW = "clock_slow"
    SLOT_HELD = "slot_held"
    FIRMWARE_DIFFERS = "firmware_differs"
    UNTESTED = "untested"
    """No test was made, or none to its end."""
    TEST_FAILED = "test_failed"
    TEST_PERSON_LEFT = "test_person_left"
    NOT_RECOGNIZED = "not_recognized"
    NOT_LET_IN = "not_let_in"
    SETTINGS_DIFFER = "settings_differ"
    SETTINGS_UNREAD = "settings_unread"
    """They were to be compared with a template, and could not."""


SERIOUS = frozenset(
    {
        Attention.UNREACHABLE,
        Attention.NOT_ACTIVATED,
        Attention.NO_PASSWORD,
        Attention.LOGIN_REFUSED,
        Attention.LOCKED,
        Attention.UNCLEAR,
        Attention.CERTIFICATE_UNKNOWN,
        Attention.CERTIFICATE_CHANGED,
        Attention.DEFAULT_PASSWORD,
        Attention.TEST_FAILED,
        Attention.TEST_PERSON_LEFT,
        Attention.SETTINGS_UNREAD,
    }
)
"""What keeps the station from working with the terminal, lets anybody work with it, or was tried in vain."""

CHOSEN = frozenset({Attention.PLAIN_HTTP, Attention.OLD_ENCRYPTION})
"""What somebody decided when the terminal was added: worth telling, and no task of the day."""


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to attend to; `details` fill its sentences."""

    what: Attention
    details: Mapping[str, Detail] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def message(self) -> str:
        """What was seen, in one English sentence."""
        return words.fill(words.ATTENTION[self.what.value].message, self.details)

    @property
    def advice(self) -> str:
        """What to do about it, in one English sentence."""
        return words.fill(words.ATTENTION[self.what.value].advice, self.details)


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody who is logged in to the terminal; texts as it writes them, empty where it does not say."""

    name: str
    kind: str
    address: str
    since: str


@dataclass(frozen=True, slots=True)
class Account:
    """What a terminal says of the account that asks; None where it does not say."""

    default_password: bool | None
    risky_password: bool | None
    days_left: int | None
    """Until the password is no longer taken."""
    locked: bool
    unlock_s: int | None
    tries_left: int | None


@dataclass(frozen=True, slots=True)
class LoginLock:
    """After how many failed logins a terminal locks, and for how long."""

    tries: int | None
    lock_s: int | None


@dataclass(frozen=True, slots=True)
class CertificateShown:
    """The certificate that a terminal shows; dates and names are missing where it cannot be read."""

    fingerprint: str
    """SHA-256, lower-case hex."""
    trusted: bool
    """Whether it is the one that a person accepted."""
    subject: str = ""
    issuer: str = ""
    valid_from: datetime | None = None
    valid_until: datetime | None = None
    """Aware, UTC."""

    @property
    def self_signed(self) -> bool:
        """Whether nobody but the terminal vouches for it."""
        return bool(self.subject) and self.subject == self.issuer


@dataclass(frozen=True, slots=True)
class Inspection:
    """One terminal as it was found; None and nothing where it did not say or was not asked."""

    record: TerminalRecord
    at: datetime
    """Aware, UTC."""
    info: DeviceInfo | None = None
    capacity: Capacity = Capacity()
    clock_skew_s: float | None = None
    supports: tuple[str, ...] = ()
    doors: int = 0
    certificate: CertificateShown | None = None
    account: Account | None = None
    login_lock: LoginLock | None = None
    sessions: tuple[Session, ...] | None = None
    listeners: tuple[Listener, ...] = ()
    own_address: str = ""
    """The address under which the terminal knows this computer."""
    error: StationError | None = None
    """What stood in the way of seeing the rest."""
    usual_firmware: str = ""
    """That of most others of the same model, where this one's differs."""

    @property
    def strangers(self) -> tuple[Listener, ...]:
        """Who else holds a slot of the terminal's events."""
        return tuple(listener for listener in self.listeners if listener.address != self.own_address)

    @property
    def points(self) -> tuple[Point, ...]:
        """What to attend to, the most serious first."""
        found = [*_of_error(self.error), *_of_encryption(self), *_of_account(self.account), *_of_room(self.capacity)]
        if self.clock_skew_s is not None and abs(self.clock_skew_s) > SKEW_LIMIT_S:
            what = Attention.CLOCK_FAST if self.clock_skew_s > 0 else Attention.CLOCK_SLOW
            found.append(Point(what, {"skew_s": abs(round(self.clock_skew_s))}))
        if self.strangers:
            holders = ", ".join(dict.fromkeys(listener.address for listener in self.strangers))
            found.append(Point(Attention.SLOT_HELD, {"holder": holders}))
        if self.usual_firmware and self.info is not None:
            details = {"firmware": self.info.firmware, "usual": self.usual_firmware}
            found.append(Point(Attention.FIRMWARE_DIFFERS, details))
        return by_weight(found)


def by_weight(points: Iterable[Point]) -> tuple[Point, ...]:
    """The same, the most serious first."""
    return tuple(sorted(points, key=lambda point: point.what not in SERIOUS))


def caused(what: Attention, error: StationError) -> Point:
    """A point that an error is the reason of; its code goes along, for whoever tells it in another language."""
    return Point(what, {**error.details, "reason": error.message, "reason_code": error.code})


def compared(inspections: Iterable[Inspection]) -> tuple[Inspection, ...]:
    """The same, each with the firmware that most of its model have where its own is another.

    Where there is no majority, the highest of the most frequent counts as usual.
    """
    several = tuple(inspections)
    counts: dict[str, Counter[str]] = {}
    for seen in several:
        if seen.info is not None:
            counts.setdefault(seen.info.model, Counter())[seen.info.firmware] += 1
    usual = {model: max(versions, key=lambda text: (versions[text], text)) for model, versions in counts.items()}
    return tuple(dataclasses.replace(seen, usual_firmware=_other_than_own(seen, usual)) for seen in several)


def _other_than_own(seen: Inspection, usual: Mapping[str, str]) -> str:
    if seen.info is None or usual[seen.info.model] == seen.info.firmware:
        return ""
    return usual[seen.info.model]


_ERRORS: Mapping[str, Attention] = MappingProxyType(
    {
        "connection_failed": Attention.UNREACHABLE,
        "timed_out": Attention.UNREACHABLE,
        "connection_dropped": Attention.UNREACHABLE,
        "password_refused": Attention.LOGIN_REFUSED,
        "login_paused": Attention.LOGIN_REFUSED,
        "terminal_locked": Attention.LOCKED,
        "not_activated": Attention.NOT_ACTIVATED,
        "credentials_missing": Attention.NO_PASSWORD,
        "certificate_unknown": Attention.CERTIFICATE_UNKNOWN,
        "certificate_changed": Attention.CERTIFICATE_CHANGED,
    }
)


def _of_error(error: StationError | None) -> list[Point]:
    if error is None:
        return []
    return [caused(_ERRORS.get(error.code, Attention.UNCLEAR), error)]


def _of_encryption(seen: Inspection) -> list[Point]:
    if not seen.record.address.secure:
        return [Point(Attention.PLAIN_HTTP)]
    old = [Point(Attention.OLD_ENCRYPTION)] if seen.record.legacy_tls else []
    shown = seen.certificate
    if shown is None or shown.valid_until is None:
        return old
    if shown.valid_until <= seen.at:
        return [*old, Point(Attention.CERTIFICATE_EXPIRED, {"date": shown.valid_until.date().isoformat()})]
    if shown.valid_until <= seen.at + EXPIRES_SOON:
        return [*old, Point(Attention.CERTIFICATE_EXPIRING, {"date": shown.valid_until.date().isoformat()})]
    return old


def _of_account(account: Account | None) -> list[Point]:
    if account is None:
        return []
    found = [Point(Attention.LOCKED, {"unlock_s": account.unlock_s})] if account.locked else []
    if account.default_password:
        found.append(Point(Attention.DEFAULT_PASSWORD))
    elif account.risky_password:
        found.append(Point(Attention.RISKY_PASSWORD))
    if account.days_left is not None and account.days_left <= EXPIRES_SOON.days:
        found.append(Point(Attention.PASSWORD_EXPIRING, {"days": account.days_left}))
    return found


def _of_room(capacity: Capacity) -> list[Point]:
    room = (
        (Attention.PEOPLE_FULL, capacity.people, capacity.people_max),
        (Attention.FACES_FULL, capacity.faces, capacity.faces_max),
    )
    return [
        Point(what, {"count": held, "limit": limit, "percent": round(100 * held / limit)})
        for what, held, limit in room
        if held is not None and limit and 100 * held >= FULL_PERCENT * limit
    ]
