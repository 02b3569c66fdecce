"""Everything that can go wrong in the world, as one tree.

StationError
├── InputError               what was typed or given cannot be used; `field` names where
│   ├── NameMissing, NameTooLong, NameNotAllowed, EmployeeNoMissing, EmployeeNoInvalid,
│   │   CardNoInvalid, PinInvalid, ValidityInvalid, MomentInvalid, ValidityOver, AddressInvalid, TerminalUnknown,
│   │   TerminalExists, NoTerminals, ...
│   ├── NewPasswordError     PasswordTooShort, PasswordTooLong, PasswordTooSimple, PasswordIsUsername,
│   │                        PasswordNotTypable
│   ├── ParameterError       ParameterMissing, ParameterUnknown, ParameterInvalid, ParameterSecret
│   ├── TemplateError        TemplateTooLarge, TemplateSyntax, TemplateKeyUnknown, TemplateValueInvalid,
│   │                        TemplateKeyTwice, TemplateFieldFixed, TemplateFieldOwn, TemplateSecretInSight
│   ├── SecretNameInvalid, SecretMissing    secrets that templates refer to
│   ├── PhotoInputError      PhotoUnreadable, PhotoTooManyPixels, PhotoFileTooLarge, OverrideNotAllowed,
│   │                        PhotoNotFound, ...
│   ├── SignatureError       SignatureMissing, SignatureInvalid, SignedByAnother
│   ├── SheetError           SheetUnreadable, SheetDamaged, SheetTooLarge, ColumnMissing, ColumnTwice
│   ├── RowError             CellInvalid, FormulaFound, RowTwice, CardTwice
│   ├── FirmwareFileError    FirmwareEmpty, FirmwareSizeWrong, FirmwarePacked, NotFirmware
│   ├── BackupError          NotABackup, BackupTooNew, BackupDamaged, BackupCut
│   └── ConfirmationWrong, PassphraseMissing, LineMissing, CertificateUnusable, SameTerminal
├── PhotoRejected            our own checks refuse the photo
├── PhotoUncheckable         a model is missing or damaged: nothing can be said about a photo
├── StreamEnded              a video stream gives no picture
├── SearchError              a part of a search for terminals does not work: NoNetwork, InterfaceSilent,
│                            SearchForbidden, SearchPortTaken, NothingComesIn, OtherSubnet
├── WebcamError              a camera of this computer: WebcamGone, WebcamBusy, WebcamForbidden
├── TerminalError            something between us and one terminal; `details["terminal"]` names it
│   ├── Unreachable          ConnectionFailed, TimedOut, ConnectionDropped
│   ├── TrustError           CertificateUnknown, CertificateChanged, TlsFailed, NoEncryption, OtherTerminal
│   ├── LoginError           CredentialsMissing, PasswordRefused, TerminalLocked, NotActivated,
│   │                        NotPermitted, LoginUnsafe, LoginPaused
│   ├── ActivationUnknown    whether a first password was taken; the next attempt finds out
│   ├── AnswerError          GarbageAnswer, AnswerTooLarge, NotATerminal
│   ├── EventsNotPushed      the terminal was told to push its events, and does not
│   ├── DoorMissing          the terminal has no door of that number
│   ├── ConfigurationError   ResourceAbsent, FieldUnknown, FieldNotWritable, ChangeNotConfirmed, SettingIgnored
│   ├── CareError            TerminalOccupied, NotRestarted, StillAway, FirmwareUnchanged, SecretInClear,
│   │                        TerminalNotEmpty, DoesNotFit, SwapUnfinished, CertificateNotShown
│   └── Refusal              the terminal understood and said no
│       ├── TerminalBusy     DeviceBusy, FaceModeling, CaptureTimedOut, ModelingFailed, CardNotShown,
│       │                    FingerNotShown, FingerPoor, ReaderOffline
│       ├── TerminalFull     PeopleFull, FacesFull, CardsFull, FingersFull, StorageFull, ListenersFull,
│       │                    ReceiversFull
│       ├── PhotoRefused     PhotoTooLarge, NoFaceFound, SeveralFaces, FaceTooSmall, PhotoQuality,
│       │                    PhotoFormat
│       ├── FaceLost, FaceLostForNow   the new face was refused and the old one is gone
│       ├── AlreadyThere     PersonExists, FaceExists, CardTaken, FingerTaken, FingerNumberTaken
│       ├── NotThere         PersonMissing, FaceMissing, CardMissing
│       ├── NewPasswordRefused, PasswordUndecodable, AlreadyActivated   of the first password
│       ├── FirmwareRefused
│       ├── NotSupported     the terminal has no such function
│       ├── FaceNotSupported the same of faces, when person and cards are there already
│       ├── BadRequest       the terminal calls the request malformed: SavedSettingsRefused
│       ├── PlanUnusable     a permission plan that the terminal does not have, or that is switched off
│       ├── ReaderTooOld     its fingerprint reader does not know numbers of people
│       ├── RebootRequired
│       └── DeviceFault      the terminal reports a fault of its own
├── SiteDiffers              terminals are not as a template wants them
├── DrawingFailed            the PDF of a certificate
├── TerminalsNotReady        a certificate says so of some
├── NotConfirmed, CredentialNotConfirmed
│                            a write was answered OK, but reading back did not show it
├── StoreError               PinLost, DiskFull, BackupUnfinished, DatabaseBusy, DatabaseDamaged, DatabaseTooNew,
│                            DatabaseNotWritable, DatabaseUnreachable, PhotoLost
└── KeyringError             KeyringMissing, KeyringLocked, PasswordWouldBeLost, SecretWouldBeLost

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

    def __init__(self, **details: Detail | words.Phrase) -> None:
        self.details: dict[str, Detail] = {}
        for name, detail in details.items():
            self.details.update(detail.details(name) if isinstance(detail, words.Phrase) else {name: detail})
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


class MomentInvalid(ValidityInvalid):
    """An end of the span is no date and time at all."""

    code = "moment_invalid"


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


class NewPasswordError(InputError):
    """What was given as a new password is none that a terminal takes; nothing was sent."""

    field = "password"


class PasswordTooShort(NewPasswordError):
    code = "password_too_short"


class PasswordTooLong(NewPasswordError):
    code = "password_too_long"


class PasswordTooSimple(NewPasswordError):
    """Of one kind of characters only."""

    code = "password_too_simple"


class PasswordIsUsername(NewPasswordError):
    """The name of the account, forwards or backwards."""

    code = "password_is_username"


class PasswordNotTypable(NewPasswordError):
    """It holds what the keys of a terminal do not have."""

    code = "password_not_typable"


class PassphraseTooShort(InputError):
    """What is to protect a file of passwords is guessed too soon."""

    code, field = "passphrase_too_short", "passphrase"


class PassphraseWrong(InputError):
    """The file does not open with it, or was changed since it was written."""

    code, field = "passphrase_wrong", "passphrase"


class PasswordFileUnusable(InputError):
    """The file is none that passwords were exported to."""

    code, field = "password_file_unusable", "file"


class RangeInvalid(InputError):
    """What was given as a range of addresses is none."""

    code, field = "range_invalid", "range"


class RangeTooLarge(InputError):
    code, field = "range_too_large", "range"


class InterfaceUnknown(InputError):
    """No network of this computer has that address."""

    code, field = "interface_unknown", "interface"


class TemplateError(InputError):
    """A template that cannot be used; `file` and, where there is one, `key` or `line` say where. Nothing was sent."""

    field = "template"


class TemplateTooLarge(TemplateError):
    code = "template_too_large"


class TemplateSyntax(TemplateError):
    """The file is no TOML; `line` is where reading stopped."""

    code = "template_syntax"


class TemplateKeyUnknown(TemplateError):
    """Neither a part of templates nor a resource or field that the station knows."""

    code = "template_key_unknown"


class TemplateValueInvalid(TemplateError):
    """The value is not repeated: it may have been meant to be a secret."""

    code = "template_value_invalid"


class TemplateKeyTwice(TemplateError):
    code = "template_key_twice"


class TemplateFieldFixed(TemplateError):
    """The terminal itself sets the field."""

    code = "template_field_fixed"


class TemplateFieldOwn(TemplateError):
    """The field tells one terminal from the others, so that it cannot be the same on all."""

    code = "template_field_own"


class TemplateSecretInSight(TemplateError):
    """A password or key stands in the file itself; it is not repeated."""

    code = "template_secret_in_sight"


class SecretNameInvalid(InputError):
    code, field = "secret_name_invalid", "secret"


class SecretMissing(InputError):
    """The keyring holds no secret of the name that a template uses."""

    code, field = "secret_missing", "secret"


class SignatureError(InputError):
    """The file given as a commissioning certificate is none that can be relied on."""

    field = "file"


class SignatureMissing(SignatureError):
    """It bears no signature of any station."""

    code = "signature_missing"


class SignatureInvalid(SignatureError):
    """It was changed after it was signed."""

    code = "signature_invalid"


class SignedByAnother(SignatureError):
    """It is unchanged, and signed with another key than the expected one."""

    code = "signed_by_another"


class DrawingFailed(StationError):
    """The PDF of a certificate could not be drawn; the JSON is there."""

    code = "drawing_failed"


class TerminalsNotReady(StationError):
    """The certificate says of some terminals that they are not ready."""

    code = "terminals_not_ready"


class PublicKeyInvalid(InputError):
    code, field = "public_key_invalid", "key"


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


class PhotoNotFound(PhotoInputError):
    """The folder of photos has no picture of this name."""

    code = "photo_not_found"


class SheetError(InputError):
    """A file of people that cannot be taken; `field` names the option it was given by."""

    field = "file"


class SheetUnreadable(SheetError):
    """It is no CSV and no XLSX, or it is damaged; `row` where it was read so far."""

    code = "sheet_unreadable"


class SheetDamaged(SheetError):
    """There is a NUL in the row `row`, which no table holds."""

    code = "sheet_damaged"


class SheetTooLarge(SheetError):
    code = "sheet_too_large"


class ColumnMissing(SheetError):
    code = "column_missing"


class ColumnTwice(SheetError):
    code = "column_twice"


class RowError(InputError):
    """One row of a file of people cannot be taken; `details["field"]` names the column."""


class CellInvalid(RowError):
    code = "cell_invalid"


class FormulaFound(RowError):
    """A formula is never worked out: what it would give is not what somebody typed."""

    code = "formula_found"


class RowTwice(RowError):
    code = "row_twice"


class CardTwice(RowError):
    code = "card_twice"


class FirmwareFileError(InputError):
    """What was given as firmware cannot be any; nothing was sent."""

    field = "file"


class FirmwareEmpty(FirmwareFileError):
    code = "firmware_empty"


class FirmwareSizeWrong(FirmwareFileError):
    code = "firmware_size_wrong"


class FirmwarePacked(FirmwareFileError):
    """It is an archive, in which firmware may be."""

    code = "firmware_packed"


class NotFirmware(FirmwareFileError):
    """It is a picture, a text or a program."""

    code = "not_firmware"


class PassphraseMissing(InputError):
    code, field = "passphrase_missing", "passphrase"


class BackupError(InputError):
    """A backup that cannot be read; nothing was sent."""

    field = "file"


class LineMissing(InputError):
    """What is not to stand on a command line, `value`, was to come as a line of standard input, and did not."""

    code = "line_missing"


class NotABackup(BackupError):
    code = "not_a_backup"


class BackupTooNew(BackupError):
    """A later version of the program made it."""

    code = "backup_too_new"


class BackupDamaged(BackupError):
    """Something in it was changed since it was made."""

    code = "backup_damaged"


class BackupCut(BackupError):
    """It has no end."""

    code = "backup_cut"


class CertificateUnusable(InputError):
    """What was given is no certificate."""

    code, field = "certificate_unusable", "file"


class SameTerminal(InputError):
    """Two terminals are needed, and one was given twice."""

    code, field = "same_terminal", "terminal"


class ConfirmationWrong(InputError):
    """What was typed to confirm something is not the terminal's name."""

    code, field = "confirmation_wrong", "confirm"


class PhotoRejected(StationError):
    """Our own checks refuse the photo; `details["check"]` names the first of them."""

    code = "photo_rejected"


class PhotoUncheckable(StationError):
    """A model is missing or damaged, so nothing can be said about a photo."""

    code = "photo_uncheckable"


class VideoUnreadable(InputError):
    """The file chosen as a video shows no moving picture."""

    code, field = "video_unreadable", "photo"


class SearchError(StationError):
    """A part of a search for terminals does not work; the rest goes on."""


class NoNetwork(SearchError):
    """This computer has no network to search."""

    code = "no_network"


class InterfaceSilent(SearchError):
    """Nothing can be sent to everybody through the interface with the address `value`."""

    code = "interface_silent"


class SearchForbidden(SearchError):
    """The system, a firewall most likely, lets no search out through the interface with the address `value`."""

    code = "search_forbidden"


class SearchPortTaken(SearchError):
    """Another program keeps the port to which older firmware answers."""

    code = "search_port_taken"


class OtherSubnet(SearchError):
    """A terminal has an address that this computer does not reach; `details` name what would."""

    code = "other_subnet"


class NothingComesIn(SearchError):
    """Not even our own question came back: a firewall keeps out what is sent to everybody."""

    code = "nothing_comes_in"


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


class OtherTerminal(TrustError):
    """Another terminal answers there than the one that was looked for; `serial` is its own."""

    code = "other_terminal"


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


class DoorMissing(TerminalError):
    """The terminal has fewer doors; nothing was sent."""

    code = "door_missing"


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


class CardNotShown(TerminalBusy):
    """Nobody held a card before the reader in time."""

    code = "card_not_shown"


class FingerNotShown(TerminalBusy):
    """Nobody put a finger on the reader in time."""

    code = "finger_not_shown"


class FingerPoor(TerminalBusy):
    """The readings of a finger were too poor, or did not fit together."""

    code = "finger_poor"


class ReaderOffline(TerminalBusy):
    """The terminal cannot reach its card or fingerprint reader."""

    code = "reader_offline"


class TerminalFull(Refusal):
    """There is no room; worth trying again once somebody has made some."""

    retry = Retry.LATER


class PeopleFull(TerminalFull):
    code = "people_full"


class FacesFull(TerminalFull):
    code = "faces_full"


class CardsFull(TerminalFull):
    code = "cards_full"


class FingersFull(TerminalFull):
    code = "fingers_full"


class StorageFull(TerminalFull):
    code = "storage_full"


class ReceiversFull(TerminalFull):
    """Every place in the terminal's list of those whom it pushes events to is somebody else's; nothing was sent."""

    code = "receivers_full"


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


class FingerTaken(AlreadyThere):
    """The terminal knows this finger already, perhaps of somebody else."""

    code = "finger_taken"


class FingerNumberTaken(AlreadyThere):
    code = "finger_number_taken"


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


class NewPasswordRefused(Refusal):
    """The terminal does not take this as its password."""

    code = "new_password_refused"


class PasswordUndecodable(Refusal):
    """The terminal could not decrypt the password that was sent."""

    code = "password_undecodable"


class ActivationUnknown(TerminalError):
    """Nobody knows whether the terminal took its first password; it is kept until that is known."""

    code, retry = "activation_unknown", Retry.BY_HAND


class AlreadyActivated(Refusal):
    """The terminal has a password."""

    code = "already_activated"


class NotSupported(Refusal):
    code = "not_supported"


class FaceNotSupported(Refusal):
    """The terminal has no faces; the person and their cards are there all the same."""

    code = "face_not_supported"


class FirmwareRefused(Refusal):
    """The terminal does not take this firmware; it keeps what it has."""

    code = "firmware_refused"


class PlanUnusable(Refusal):
    """The terminal has no such permission plan, or it is switched off: the door would stay shut. Nothing was sent."""

    code = "plan_unusable"


class BadRequest(Refusal):
    code = "bad_request"


class SavedSettingsRefused(BadRequest):
    """The terminal does not take a file of saved settings; no terminal says whether the password was at fault."""

    code = "saved_settings_refused"


class ReaderTooOld(Refusal):
    """Its fingerprint reader does not know numbers of people."""

    code = "reader_too_old"


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


class CredentialNotConfirmed(TerminalError):
    """A card or finger was answered OK, but what the terminal lists did not change; whoever asked is still there."""

    code = "credential_not_confirmed"


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


class EventsNotPushed(TerminalError):
    """The terminal was told to push its events, and does not."""

    code, retry = "events_not_pushed", Retry.LATER


class SettingIgnored(ConfigurationError):
    """The terminal said yes and kept what it had."""

    code = "setting_ignored"


class SiteDiffers(StationError):
    """Terminals are not as the template wants them; what differs is told beside it."""

    code = "site_differs"


class CareError(TerminalError):
    """Something with looking after a terminal that the terminal itself did not refuse."""

    retry = Retry.BY_HAND


class TerminalOccupied(CareError):
    """A delivery or another job is at the terminal, in this program or another; nothing was sent."""

    code = "terminal_occupied"


class NotRestarted(CareError):
    """The terminal was told to restart, and kept on answering."""

    code = "not_restarted"


class StillAway(CareError):
    """The terminal has not come back for so many `minutes`."""

    code = "still_away"


class FirmwareUnchanged(CareError):
    """The terminal took the file, restarted, and runs what it ran before."""

    code = "firmware_unchanged"


class TerminalNotEmpty(CareError):
    """There are `people` on the new terminal who are not on the old one; nothing was sent."""

    code = "terminal_not_empty"


class DoesNotFit(CareError):
    """The new terminal holds `limit` people, and there are more; nothing was sent."""

    code = "does_not_fit"


class SwapUnfinished(CareError):
    """So many are still `waiting` for the new terminal; the old one keeps its place until they are there."""

    code, retry = "swap_unfinished", Retry.LATER


class CertificateNotShown(CareError):
    """The terminal took a certificate and shows the one of before."""

    code = "certificate_not_shown"


class SecretInClear(CareError):
    """A password would go over the network for everybody to read, so nothing was sent."""

    code = "secret_in_clear"


class StoreError(StationError):
    """The station's own memory failed; what was written down before stays, and is done later."""

    retry = Retry.LATER


class DiskFull(StoreError):
    code = "disk_full"


class BackupUnfinished(StoreError):
    """The disk is full, and the part of a backup that was written can be gone on with; `value` is its file."""

    code = "backup_unfinished"


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


class PasswordWouldBeLost(KeyringError):
    """A made-up password was to become a terminal's, and there is nowhere to keep it; nothing was sent."""

    code = "password_would_be_lost"


class SecretWouldBeLost(KeyringError):
    """There is nowhere to keep the secret `value` of a template."""

    code = "secret_would_be_lost"
