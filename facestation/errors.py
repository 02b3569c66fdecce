"""Everything that can go wrong in the world, as one tree.

StationError
├── InputError               what was typed or given cannot be used; `field` names where
│   ├── NameMissing, NameTooLong, NameNotAllowed, EmployeeNoMissing, EmployeeNoInvalid,
│   │   CardNoInvalid, PinInvalid, ValidityInvalid, ValidityOver, AddressInvalid, TerminalUnknown, TerminalExists,
│   │   NoTerminals, ...
│   ├── ParameterError       ParameterMissing, ParameterUnknown, ParameterInvalid, ParameterSecret
│   └── PhotoInputError      PhotoUnreadable, PhotoTooManyPixels, PhotoFileTooLarge, OverrideNotAllowed, ...
├── PhotoRejected            our own checks refuse the photo
├── PhotoUncheckable         a model is missing or damaged: nothing can be said about a photo
├── StreamEnded              a video stream gives no picture
├── WebcamError              a camera of this computer: WebcamGone, WebcamBusy, WebcamForbidden
├── TerminalError            something between us and one terminal; `details["terminal"]` names it
│   ├── Unreachable          ConnectionFailed, TimedOut, ConnectionDropped
│   ├── TrustError           CertificateUnknown, CertificateChanged, TlsFailed, NoEncryption
│   ├── LoginError           CredentialsMissing, PasswordRefused, TerminalLocked, NotActivated,
│   │                        NotPermitted, LoginUnsafe, LoginPaused
│   ├── AnswerError          GarbageAnswer, AnswerTooLarge, NotATerminal
│   ├── ConfigurationError   ResourceAbsent, FieldUnknown, FieldNotWritable, ChangeNotConfirmed, SettingIgnored
│   └── Refusal              the terminal understood and said no
│       ├── TerminalBusy     DeviceBusy, FaceModeling, CaptureTimedOut, ModelingFailed
│       ├── TerminalFull     PeopleFull, FacesFull, CardsFull, StorageFull, ListenersFull
│       ├── PhotoRefused     PhotoTooLarge, NoFaceFound, SeveralFaces, FaceTooSmall, PhotoQuality,
│       │                    PhotoFormat
│       ├── FaceLost, FaceLostForNow   the new face was refused and the old one is gone
│       ├── AlreadyThere     PersonExists, FaceExists, CardTaken
│       ├── NotThere         PersonMissing, FaceMissing, CardMissing
│       ├── NotSupported     the terminal has no such function
│       ├── BadRequest       the terminal calls the request malformed
│       ├── RebootRequired
│       └── DeviceFault      the terminal reports a fault of its own
├── NotConfirmed             a write was answered OK, but reading back did not show it
├── StoreError               PinLost, DiskFull, DatabaseBusy, DatabaseDamaged, DatabaseTooNew, DatabaseNotWritable,
│                            DatabaseUnreachable, PhotoLost
└── KeyringError             KeyringMissing, KeyringLocked

What a class is decides what happens next: `retry` says whether and by whom an attempt is repeated.
The sentences stand in `words.py` under each leaf's `code`.
"""

from __future__ import annotations

import enum
from typing import ClassVar

from facestation import words

Detail = str | int | float | bool | None


class Retry(enum.Enum):
    """Whether the same attempt may be made again."""

    NEVER = "never"
    """Unchanged it fails again: the operator has to change something."""
    LATER = "later"
    """By itself, after a pause."""
    BY_HAND = "by_hand"
    """Only after a person has acted; nothing is sent before."""


class StationError(Exception):
    """The world failed; the operator is told what happened and what to do."""

    code: ClassVar[str] = "station_error"
    retry: ClassVar[Retry] = Retry.NEVER

    def __init__(self, **details: Detail) -> None:
        self.details: dict[str, Detail] = details
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """What happened, in one English sentence."""
        return words.fill(words.ERRORS[self.code].message, self.details)

    @property
    def advice(self) -> str:
        """What to do now, in one English sentence."""
        return words.fill(words.ERRORS[self.code].advice, self.details)

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self.details))


def _rebuild(kind: type[StationError], details: dict[str, Detail]) -> StationError:
    return kind(**details)


def leaves(root: type[StationError] = StationError) -> list[type[StationError]]:
    """All classes of the tree, `root` included, that are raised as they are (each has its own code)."""
    found = [root] if "code" in vars(root) else []
    for child in root.__subclasses__():
        found.extend(leaves(child))
    return found


def by_code(code: str) -> type[StationError]:
    """The class with this code; `StationError` itself for one that this version does not know."""
    return next((leaf for leaf in leaves() if leaf.code == code), StationError)


class InputError(StationError):
    """What was typed or given cannot be used."""

    field: ClassVar[str] = ""


class NameMissing(InputError):
    code, field = "name_missing", "name"


class NameTooLong(InputError):
    code, field = "name_too_long", "name"


class NameNotAllowed(InputError):
    code, field = "name_not_allowed", "name"


class EmployeeNoInvalid(InputError):
    code, field = "employee_no_invalid", "employee_no"


class EmployeeNoMissing(InputError):
    code, field = "employee_no_missing", "employee_no"


class CardNoInvalid(InputError):
    code, field = "card_no_invalid", "card_no"


class PinInvalid(InputError):
    code, field = "pin_invalid", "pin"


class ValidityInvalid(InputError):
    code, field = "validity_invalid", "valid_until"


class ValidityOver(InputError):
    """The span is in the past: the person would stand before a closed door."""

    code, field = "validity_over", "valid_until"


class AddressInvalid(InputError):
    code, field = "address_invalid", "address"


class UsernameInvalid(InputError):
    """What was given as the account on a terminal holds what cannot be sent."""

    code, field = "username_invalid", "username"


class FingerprintInvalid(InputError):
    code, field = "fingerprint_invalid", "fingerprint"


class TerminalUnknown(InputError):
    code, field = "terminal_unknown", "terminal"


class TerminalExists(InputError):
    code, field = "terminal_exists", "terminal"


class NoTerminals(InputError):
    code, field = "no_terminals", "terminal"


class OperationUnknown(InputError):
    code, field = "operation_unknown", "operation"


class AddressUnknown(InputError):
    """The vendor's guide names this operation, but its address is not public."""

    code, field = "address_unknown", "operation"


class ParameterError(InputError):
    """What was given for the open places of an address is no good; `details["value"]` names the parameter."""

    field = "param"


class ParameterMissing(ParameterError):
    code = "parameter_missing"


class ParameterUnknown(ParameterError):
    code = "parameter_unknown"


class ParameterInvalid(ParameterError):
    code = "parameter_invalid"


class ParameterSecret(ParameterError):
    """A secret was given where others can read it."""

    code = "parameter_secret"


class BodyMissing(InputError):
    code, field = "body_missing", "body"


class BodyUnwanted(InputError):
    code, field = "body_unwanted", "body"


class BodyUnusable(InputError):
    """What was given as a body is not of the kind that the operation sends."""

    code, field = "body_unusable", "body"


class FileUnreadable(InputError):
    code, field = "file_unreadable", "file"


class PortTaken(InputError):
    code, field = "port_taken", "port"


class DestroysData(InputError):
    """The call can destroy data and was not confirmed, or its list of whom it concerns is missing."""

    code, field = "destroys_data", "operation"


class SettingInvalid(InputError):
    code, field = "setting_invalid", "setting"


class ResourceUnknown(InputError):
    """There is no resource of a terminal's configuration with this name."""

    code, field = "resource_unknown", "resource"


class SecretInSight(InputError):
    """A password or key was given where others can read it; it is not repeated."""

    code, field = "secret_in_sight", "setting"


class DatabaseAddressInvalid(InputError):
    """What was given as the address of a shared database is none; it is not repeated, as it may hold a password."""

    code, field = "database_address_invalid", "database"


class PhotoInputError(InputError):
    """The file given as a photo cannot be used as one."""

    field = "photo"


class PhotoMissing(PhotoInputError):
    code = "photo_missing"


class PictureMissing(PhotoInputError):
    """What was pasted or dropped holds no picture at all."""

    code = "picture_missing"


class PhotoUnreadable(PhotoInputError):
    code = "photo_unreadable"


class OverrideNotAllowed(PhotoInputError):
    """The photo is refused for more than pose or light."""

    code = "override_not_allowed"


class ReasonMissing(InputError):
    """A decision against a check needs a reason."""

    code, field = "reason_missing", "reason"


class SupervisorMissing(InputError):
    """A decision against a check needs somebody who takes it."""

    code, field = "supervisor_missing", "supervisor"


class PhotoTooManyPixels(PhotoInputError):
    code = "photo_too_many_pixels"


class PhotoFileTooLarge(PhotoInputError):
    code = "photo_file_too_large"


class PhotoRejected(StationError):
    """Our own checks refuse the photo; `details["check"]` names the first of them."""

    code = "photo_rejected"


class PhotoUncheckable(StationError):
    """A model is missing or damaged, so nothing can be said about a photo."""

    code = "photo_uncheckable"


class VideoUnreadable(InputError):
    """The file chosen as a video shows no moving picture."""

    code, field = "video_unreadable", "photo"


class WebcamError(StationError):
    """Something with a camera of this computer; `details["camera"]` is its name."""


class StreamEnded(StationError):
    """A video stream gives no picture, or none any more."""

    code, retry = "stream_ended", Retry.LATER


class WebcamGone(WebcamError):
    """It was unplugged; it goes on as soon as it is back."""

    code, retry = "webcam_gone", Retry.LATER


class WebcamBusy(WebcamError):
    """It gives no picture, most often because another program has it."""

    code, retry = "webcam_busy", Retry.LATER


class WebcamForbidden(WebcamError):
    """This program, or this user, may not use it."""

    code, retry = "webcam_forbidden", Retry.BY_HAND


class TerminalError(StationError):
    """Something between us and one terminal; `details["terminal"]` names it where it is known."""


class Unreachable(TerminalError):
    """No answer came; the request may or may not have arrived."""

    retry = Retry.LATER


class ConnectionFailed(Unreachable):
    """Nothing was sent: there was no connection."""

    code = "connection_failed"


class TimedOut(Unreachable):
    code = "timed_out"


class ConnectionDropped(Unreachable):
    code = "connection_dropped"


class TrustError(TerminalError):
    """The terminal's identity is not the trusted one; nothing was sent."""

    retry = Retry.BY_HAND


class CertificateUnknown(TrustError):
    code = "certificate_unknown"


class CertificateChanged(TrustError):
    code = "certificate_changed"


class TlsFailed(TrustError):
    """No encrypted connection could be agreed on, as with old firmware."""

    code = "tls_failed"


class NoEncryption(TrustError):
    """The address speaks, but not TLS: plain HTTP, most likely."""

    code = "no_encryption"


class LoginError(TerminalError):
    """The terminal does not let us in."""

    retry = Retry.BY_HAND


class CredentialsMissing(LoginError):
    code = "credentials_missing"


class PasswordRefused(LoginError):
    """One real refusal; `tries_left` and `unlock_s` where the terminal says them."""

    code = "password_refused"


class TerminalLocked(LoginError):
    """The terminal lets nobody in for `unlock_s` more seconds."""

    code = "terminal_locked"
    retry = Retry.LATER


class NotActivated(LoginError):
    code = "not_activated"


class NotPermitted(LoginError):
    code = "not_permitted"


class LoginUnsafe(LoginError):
    """Only a login is offered that tells the password to everybody who listens; it was not used."""

    code = "login_unsafe"


class LoginPaused(LoginError):
    """Nothing was sent, because the password was refused before and nobody has acted since."""

    code = "login_paused"


class AnswerError(TerminalError):
    """An answer came that makes no sense."""

    retry = Retry.LATER


class GarbageAnswer(AnswerError):
    code = "garbage_answer"


class AnswerTooLarge(AnswerError):
    code = "answer_too_large"


class NotATerminal(AnswerError):
    code = "not_a_terminal"
    retry = Retry.BY_HAND


class Refusal(TerminalError):
    """The terminal understood and said no; `sub_status` and `error_msg` are its own words."""

    code = "refused"


class TerminalBusy(Refusal):
    retry = Retry.LATER


class DeviceBusy(TerminalBusy):
    code = "device_busy"


class FaceModeling(TerminalBusy):
    code = "face_modeling"


class CaptureTimedOut(TerminalBusy):
    code = "capture_timed_out"


class ModelingFailed(TerminalBusy):
    """Making the face template failed, which also happens to good photos; worth trying again later."""

    code = "modeling_failed"


class TerminalFull(Refusal):
    """There is no room; worth trying again once somebody has made some."""

    retry = Retry.LATER


class PeopleFull(TerminalFull):
    code = "people_full"


class FacesFull(TerminalFull):
    code = "faces_full"


class CardsFull(TerminalFull):
    code = "cards_full"


class StorageFull(TerminalFull):
    code = "storage_full"


class ListenersFull(TerminalFull):
    """Others listen to the events already; `holder` is the address of one of them, where it is known."""

    code = "listeners_full"


class PhotoRefused(Refusal):
    """The terminal refuses this photo for good."""


class PhotoTooLarge(PhotoRefused):
    code = "photo_too_large"


class NoFaceFound(PhotoRefused):
    code = "no_face_found"


class SeveralFaces(PhotoRefused):
    code = "several_faces"


class FaceTooSmall(PhotoRefused):
    code = "face_too_small"


class PhotoQuality(PhotoRefused):
    code = "photo_quality"


class PhotoFormat(PhotoRefused):
    code = "photo_format"


class FaceLost(Refusal):
    """The new face was refused, and the old one, deleted to make way for it, could not be put back."""

    code = "face_lost"


class FaceLostForNow(Refusal):
    """As FaceLost, but the new face may be taken when it is sent again."""

    code = "face_lost_for_now"
    retry = Retry.LATER


class AlreadyThere(Refusal):
    """What was to be added is there already."""


class PersonExists(AlreadyThere):
    code = "person_exists"


class FaceExists(AlreadyThere):
    code = "face_exists"


class FaceOfAnother(AlreadyThere):
    """The same face is enrolled under another number."""

    code = "face_of_another"


class CardTaken(AlreadyThere):
    code = "card_taken"


class NotThere(Refusal):
    """What the request is about is not on the terminal."""


class PersonMissing(NotThere):
    code = "person_missing"


class FaceMissing(NotThere):
    code = "face_missing"


class CardMissing(NotThere):
    code = "card_missing"


class NothingThere(NotThere):
    code = "nothing_there"


class NotSupported(Refusal):
    code = "not_supported"


class BadRequest(Refusal):
    code = "bad_request"


class RebootRequired(Refusal):
    code = "reboot_required"
    retry = Retry.BY_HAND


class DeviceFault(Refusal):
    code = "device_fault"
    retry = Retry.LATER


class NotConfirmed(TerminalError):
    """A write was answered OK, but reading back did not show it."""

    code = "not_confirmed"
    retry = Retry.LATER


class ConfigurationError(TerminalError):
    """A change of a terminal's configuration that cannot be made, or was not."""


class ResourceAbsent(ConfigurationError):
    """The terminal has no such resource, so nothing was sent."""

    code = "resource_absent"


class FieldUnknown(ConfigurationError):
    """Neither the terminal's object nor its capability set has a field of this name, so nothing was sent."""

    code = "field_unknown"


class FieldNotWritable(ConfigurationError):
    """The field tells something and takes nothing, so nothing was sent."""

    code = "field_not_writable"


class ChangeNotConfirmed(ConfigurationError):
    """Something may come of the change that somebody should agree to first, so nothing was sent."""

    code = "change_not_confirmed"


class SettingIgnored(ConfigurationError):
    """The terminal said yes and kept what it had."""

    code = "setting_ignored"


class StoreError(StationError):
    """The station's own memory failed; what was written down before stays, and is done later."""

    retry = Retry.LATER


class DiskFull(StoreError):
    code = "disk_full"


class DatabaseBusy(StoreError):
    code = "database_busy"


class DatabaseDamaged(StoreError):
    code = "database_damaged"


class DatabaseTooNew(StoreError):
    code = "database_too_new"


class DatabaseNotWritable(StoreError):
    code = "database_not_writable"


class DatabaseUnreachable(StoreError):
    code = "database_unreachable"


class PinLost(StoreError):
    """The waiting PIN cannot be opened any more (its key is gone); the person has to be enrolled with it again."""

    code = "pin_lost"
    retry = Retry.NEVER


class PhotoLost(StoreError):
    """The waiting photo cannot be opened any more (its key is gone); a new one must be taken."""

    code = "photo_lost"
    retry = Retry.NEVER


class KeyringError(StationError):
    """The operating system's password store is no help."""

    retry = Retry.BY_HAND


class KeyringMissing(KeyringError):
    code = "keyring_missing"


class KeyringLocked(KeyringError):
    code = "keyring_locked"
