"""How a terminal judges what it is given. Pure: nothing is changed, a refusal is raised."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from facestation.virtual.answers import Refused
from facestation.virtual.documents import JsonObject
from facestation.virtual.jpeg import NotJpeg, inspect
from facestation.virtual.profile import Profile

EMPLOYEE_NO_LIMIT_BYTES = 32
CARD_NO_LIMIT = 20
PHOTO_LIMIT_BYTES = 200_000
PHOTO_LEAST_BYTES = 1024
PHOTO_LEAST_LONG_SIDE_PX = 400
EARLIEST = datetime(2000, 1, 1)
LATEST = datetime(2037, 12, 31, 23, 59, 59)
MODELING_FAILED = "SubpicAnalysisModelingError"

GENDERS = ("male", "female", "unknown")
CARD_TYPES = ("normalCard", "patrolCard", "hijackCard", "superCard", "dismissingCard", "emergencyCard")
CARD_TECHNOLOGIES = ("TypeA_M1", "TypeA_CPU", "TypeB", "ID_125K", "FelicaCard", "DesfireCard")
FINGER_TYPES = ("normalFP", "hijackFP", "patrolFP", "superFP", "dismissingFP")
FINGERS_EACH = 10


def required_text(document: Mapping[str, object], name: str) -> str:
    """The text under `name`; a missing one is MessageParametersLack naming it, another type badParameters."""
    if name not in document or document[name] == "":
        raise Refused("MessageParametersLack", name)
    value = document[name]
    if not isinstance(value, str):
        raise Refused("badParameters", name)
    return value


def required_number(document: Mapping[str, object], name: str) -> int:
    """The whole number under `name`; refused like `required_text`."""
    if name not in document:
        raise Refused("MessageParametersLack", name)
    value = document[name]
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Refused("badParameters", name)
    return value


def check_employee_no(document: Mapping[str, object]) -> str:
    """The employee number of a person, a card or a face."""
    employee_no = required_text(document, "employeeNo")
    if len(employee_no.encode()) > EMPLOYEE_NO_LIMIT_BYTES:
        raise Refused("badParameters", "employeeNo")
    return employee_no


def check_person(person: JsonObject, profile: Profile, *, new: bool) -> None:
    """Whether a terminal takes this `UserInfo`; a new person needs more than a change does."""
    check_employee_no(person)
    if "name" in person:
        _check_name(person["name"], profile)
    choices = {"userType": profile.user_types, "gender": GENDERS, "userVerifyMode": profile.verify_modes}
    for name, allowed in choices.items():
        if name in person and person[name] not in (*allowed, ""):
            raise Refused("badParameters", name)
    if new and "Valid" not in person:
        raise Refused("MessageParametersLack", "Valid")
    if "Valid" in person:
        _check_validity(person["Valid"])
    if new and profile.needs_right_plan and not person.get("RightPlan"):
        raise Refused("MessageParametersLack", "RightPlan")
    _check_rights(person, profile)
    _check_small_fields(person)


def _check_name(name: object, profile: Profile) -> None:
    if not isinstance(name, str) or any(ord(sign) < 32 for sign in name):
        raise Refused("badParameters", "name")
    length = len(name.encode()) if profile.name_in_bytes else len(name)
    if length > profile.name_limit:
        raise Refused("nameIsOverlong", "name")


def _check_validity(valid: object) -> None:
    if not isinstance(valid, dict):
        raise Refused("badParameters", "Valid")
    if not isinstance(valid.get("enable"), bool):
        raise Refused("badParameters" if "enable" in valid else "MessageParametersLack", "enable")
    local = valid.get("timeType", "local") != "UTC"
    begin, end = (_moment(valid, name, local) for name in ("beginTime", "endTime"))
    if end < begin:
        raise Refused("endtimeEarlierThanBegintime", "endTime")


def _moment(valid: Mapping[str, object], name: str, local: bool) -> datetime:
    try:
        moment = datetime.fromisoformat(required_text(valid, name))
    except ValueError as error:
        raise Refused("badParameters", name) from error
    if local != (moment.tzinfo is None):
        raise Refused("badParameters", name)
    plain = moment.replace(tzinfo=None)
    if not EARLIEST <= plain <= LATEST:
        raise Refused("badParameters", name)
    return plain


def _check_rights(person: JsonObject, profile: Profile) -> None:
    right = person.get("doorRight", "")
    if not isinstance(right, str) or any(not _is_door(door, profile) for door in right.split(",") if right):
        raise Refused("badParameters", "doorRight")
    plans = person.get("RightPlan", [])
    if not isinstance(plans, list):
        raise Refused("badParameters", "RightPlan")
    for plan in plans:
        if not isinstance(plan, dict) or not _is_door(plan.get("doorNo"), profile):
            raise Refused("badParameters", "doorNo")
        # A number instead of a string is the classic mistake here.
        if not isinstance(plan.get("planTemplateNo"), str):
            raise Refused("badParameters", "planTemplateNo")


def _is_door(number: object, profile: Profile) -> bool:
    # A time terminal has no doors and takes any right for what it is: nothing.
    return str(number).isdecimal() and 1 <= int(str(number)) <= (profile.doors or 255)


_SMALL_FIELDS: Mapping[str, Callable[[object], bool]] = {
    "password": lambda value: isinstance(value, str) and (value == "" or (value.isdecimal() and len(value) <= 8)),
    "belongGroup": lambda value: isinstance(value, str) and len(value.split(",")) <= 4,
    "maxOpenDoorTime": lambda value: isinstance(value, int) and 0 <= value <= 255,
    "closeDelayEnabled": lambda value: isinstance(value, bool),
    "doubleLockRight": lambda value: isinstance(value, bool),
    "localUIRight": lambda value: isinstance(value, bool),
    "floorNumbers": lambda value: isinstance(value, list),
    "callNumbers": lambda value: isinstance(value, list),
}


def _check_small_fields(person: JsonObject) -> None:
    for name, fits in _SMALL_FIELDS.items():
        if name in person and not fits(person[name]):
            raise Refused("badParameters", name)


def check_card(card: JsonObject) -> str:
    """The number of a card; decimal digits as text."""
    card_no = required_text(card, "cardNo")
    if not card_no.isascii() or not card_no.isdecimal() or len(card_no) > CARD_NO_LIMIT:
        raise Refused("illegalCardNo", "cardNo")
    if card.get("cardType", CARD_TYPES[0]) not in CARD_TYPES:
        raise Refused("badParameters", "cardType")
    return card_no


def check_photo(data: bytes) -> None:
    """Whether a terminal can decode the photo at all; what it shows is another matter."""
    if len(data) > PHOTO_LIMIT_BYTES:
        # Misleading, and seen on terminals: the JSON is blamed for a picture that is too large.
        raise Refused("badJsonFormat", "faceURL")
    if len(data) < PHOTO_LEAST_BYTES:
        raise Refused("faceDataLenShort", "face")
    try:
        facts = inspect(data)
    except NotJpeg as error:
        raise Refused(MODELING_FAILED, "face") from error
    if facts.leading_bytes or facts.trailing_bytes:
        raise Refused(MODELING_FAILED, "face")
    if not facts.baseline or facts.chroma == "4:4:4":
        raise Refused(MODELING_FAILED, "PicFeaturePoints")
    if not facts.height_px <= 2 * facts.width_px <= 4 * facts.height_px:
        raise Refused("width/heightRatioOfPictureError", "face")
    if max(facts.width_px, facts.height_px) < PHOTO_LEAST_LONG_SIDE_PX:
        raise Refused(MODELING_FAILED, "face")


def check_faces(count: int | None) -> None:
    """Whether the photo shows one face; an unknown count is let pass, as the picture was decodable."""
    if count == 0:
        raise Refused("PicAnalysisNoTargetError", "face")
    if count is not None and count > 1:
        raise Refused("multipleFaceObjectError", "face")
