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
    PASSWORDS_EXPORTED = "passwords_exported"
    """Those of terminals, into an encrypted file; `code` is how many."""
    PASSWORDS_IMPORTED = "passwords_imported"
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
    CREDENTIAL_ADDED = "credential_added"
    """A card, finger or PIN was given to a person by hand, at one terminal; `code` says which of them."""
    CREDENTIAL_REMOVED = "credential_removed"
    DOOR_CONTROLLED = "door_controlled"
    ENTRY_ALLOWED = "entry_allowed"
    """A terminal asked whether to open, and was told yes; `code` says who decided."""
    ENTRY_REFUSED = "entry_refused"
    SETTINGS_CHANGED = "settings_changed"
    """A resource of the terminal's configuration, named by `code`."""
    PEOPLE_EXPORTED = "people_exported"
    RESTARTED = "restarted"
    FIRMWARE_SENT = "firmware_sent"
    """`code` is the version that the terminal runs before."""
    FIRMWARE_INSTALLED = "firmware_installed"
    """`code` is the new version."""
    CONFIGURATION_EXPORTED = "configuration_exported"
    CONFIGURATION_IMPORTED = "configuration_imported"
    PEOPLE_COPIED = "people_copied"
    BACKUP_MADE = "backup_made"
    BACKUP_RESTORED = "backup_restored"
    TERMINAL_SWAPPED = "terminal_swapped"
    CERTIFICATE_INSTALLED = "certificate_installed"
    """`code` is its fingerprint."""
    FACTORY_RESET = "factory_reset"
    """`code` is how much was reset."""
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
    """An error's code, an operation, a command, a number, a decision or who decided, by kind."""
