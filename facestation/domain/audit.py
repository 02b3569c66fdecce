"""What the station writes down about its own doings: who, what, when; no photo, no password, no name."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from datetime import datetime


class AuditKind(enum.Enum):
    """What happened."""

    TERMINAL_ADDED = "terminal_added"
    TERMINAL_CHANGED = "terminal_changed"
    TERMINAL_REMOVED = "terminal_removed"
    PASSWORD_SET = "password_set"
    CERTIFICATE_TRUSTED = "certificate_trusted"
    PRESENT_WANTED = "present_wanted"
    ABSENT_WANTED = "absent_wanted"
    VERIFIED = "verified"
    REMOVED = "removed"
    BLOCKED = "blocked"
    REFUSED = "refused"
    WISH_DROPPED = "wish_dropped"
    """The terminal was taken off the list, so nothing is owed to it any more."""
    PHOTO_DROPPED = "photo_dropped"
    PHOTO_OVERRIDDEN = "photo_overridden"
    """The operator, a supervisor, used a photo that a check refused; `code` holds the checks and the reason."""
    DOOR_CONTROLLED = "door_controlled"
    SETTINGS_CHANGED = "settings_changed"
    """A resource of the terminal's configuration, named by `code`."""
    CALLED = "called"
    """A raw operation that is more than reading, named by `code`."""


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit."""

    id: int
    at: datetime
    """UTC, aware."""
    kind: AuditKind
    operator: str
    employee_no: str
    terminal_id: str
    code: str
    """An error's code, an operation, a command or a decision, by kind."""
