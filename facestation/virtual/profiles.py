"""What differs between models and firmware, as data; each line says how well it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facestation.isapi.catalogue import OPERATIONS

_ISAPI = "http://www.isapi.org/ver20/XMLSchema"
_HIKVISION = "http://www.hikvision.com/ver20/XMLSchema"
_NO_CAMERA = frozenset({"streaming.snapshot", "capture.capabilities", "capture.face", "capture.progress"})
_NO_DOORS = frozenset(name for name in OPERATIONS if name.startswith(("doors.", "doorplans.", "factors.", "passback.")))
_NO_CARD_READER = frozenset(
    name
    for name in OPERATIONS
    if name.startswith(("readers.nfc", "readers.rf", "readers.encrypted_cards", "readers.wiegand", "cards.rule"))
    or name in {"readers.set_nfc", "readers.set_rf", "readers.set_encrypted_cards", "readers.set_wiegand"}
    or name == "cards.set_rule"
)
_NO_EXTRAS = frozenset(
    name
    for name in OPERATIONS
    if name.startswith(("logs.server", "logs.set_server", "recognition.mask", "recognition.set_mask", "temperature."))
    or name == "hosts.capabilities"
)
_NO_FACE_LIBRARY = frozenset(name for name in OPERATIONS if name.startswith("faces."))
_SMALL_F = "faces.record_small_f"


@dataclass(frozen=True, slots=True)
class Profile:
    """The manners of one firmware. Defaults are those of the Value series, as its guide has them."""

    name: str
    model: str
    firmware: str
    """`V3.16.1`."""
    released: str
    """`build 240102`."""
    namespace: str = _ISAPI
    missing: frozenset[str] = frozenset({_SMALL_F})
    """Operations that are answered `notSupport`."""
    missing_needs_no_login: bool = False
    """Unknown paths are refused before the login is looked at."""
    wrong_verb: str = "methodNotAllowed"
    """`methodNotAllowed` (400) or `notSupport` (404)."""

    full_challenge: bool = False
    stale_is_silent: bool = True
    """An old nonce gets a 401 without a challenge, and counts as a failed login."""
    login_body: str = "userCheck"
    """What tells of tries left and lock: `userCheck`, or the old `ResponseStatus`."""
    keep_alive_s: int = 5
    legacy_tls: bool = False

    person_functions: str = "post,delete,put,get,setUp"
    person_exists: str = "deviceUserAlreadyExist"
    person_missing: str = "deviceUserNotExist"
    people_max: int = 1500
    name_limit: int = 128
    name_in_bytes: bool = False
    user_types: tuple[str, ...] = ("normal", "visitor", "blackList")
    needs_right_plan: bool = False
    refuses_large_pages: bool = False
    """More than 30 results asked for are refused, instead of cut silently."""
    text_numbers: bool = False
    """Bounds in capability sets are written as strings."""
    deletes_face_with_person: bool = False
    """UserInfo/Delete takes the face as well."""
    deletes_at_once: bool = False
    """UserInfoDetail/Delete is done when it answers, and there is no progress to ask for."""

    cards_max: int = 3000
    cards_per_person: int = 50

    face_functions: str = "post,delete,get,put,setUp"
    faces_max: int = 1500
    json_parts: tuple[str, ...] = ("FaceDataRecord", "faceURL")
    image_part: str = "img"
    second_writer: str = "faceDataModeling"
    refuses_face_list: bool = False
    """FDSearch/Delete is refused; FDDelete works."""

    capture_polls: bool = False
    """A capture answers at once with progress 0 and is asked for, instead of blocking."""
    capture_size: tuple[int, int] = (480, 640)
    capture_part_named: bool = True
    """The XML part of a binary capture has a Content-Disposition."""

    doors: int = 1
    wants_whole_objects: bool = False
    """An object of the configuration that lacks a node is refused, and one with empty ones besides."""
    heartbeat: str = "heartBeat"
    stream_slots: int = 1
    stray_length: bool = False
    """The event stream starts with a Content-Length before its first boundary."""
    stream_pictures: bool = False
    """The picture of an event comes as a part of its own behind it."""
    search_by_serial: bool = True
    """The history can be narrowed to serial numbers; else they are ignored silently."""
    pushes: bool = True
    """Events really reach a listening host."""
    hosts_keep_path: bool = True
    """The path of a listening host is kept; else it is dropped silently."""

    @property
    def camera(self) -> bool:
        """Whether it is a camera as well."""
        return "streaming.snapshot" not in self.missing


_K1T343 = Profile(
    name="k1t343",
    model="DS-K1T343EFWX",  # trace, as all defaults that are not marked otherwise
    firmware="V3.17.1",  # inferred
    released="build 231120",  # inferred
    stale_is_silent=True,  # field, on its sister DS-K1T342
)

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            _K1T343,
            Profile(
                name="k1t341",
                model="DS-K1T341AMF",  # field
                firmware="V3.2.30",  # field, DS-K1T341AM
                released="build 210825",  # inferred
                namespace=_HIKVISION,  # seen; on which model is unknown
                missing=frozenset({_SMALL_F, "persons.delete_progress"}),  # code: firmware that deletes at once
                wrong_verb="notSupport",  # field
                login_body="ResponseStatus",  # guide, old style
                keep_alive_s=10,  # guide
                needs_right_plan=True,  # field: some devices
                deletes_at_once=True,  # code
                second_writer="deviceBusy",  # field
                refuses_face_list=True,  # field
                capture_size=(352, 432),  # field
                capture_part_named=False,  # guide of 2020
                search_by_serial=False,  # inferred: no trace of this firmware shows the field
            ),
            Profile(
                name="k1t342",
                model="DS-K1T342MFWX-E1",  # field
                firmware="V3.16.1",  # field
                released="build 230817",  # inferred
                missing=frozenset({_SMALL_F, "persons.delete_progress"}),  # code
                stale_is_silent=True,  # field
                refuses_large_pages=True,  # field
                deletes_face_with_person=True,  # field
                deletes_at_once=True,  # code
            ),
            Profile(
                name="k1t672",
                model="DS-K1T672MX",  # field
                firmware="V3.18.0",  # field: 3.18
                released="build 221010",  # inferred
                namespace=_HIKVISION,  # seen; on which model is unknown
                # field: FDSetUp and Search are 404; UserInfo/SetUp and UserInfoDetail were never run on it
                missing=frozenset(
                    {
                        _SMALL_F,
                        "faces.set_up",
                        "persons.search",
                        "persons.set_up",
                        "persons.delete_details",
                        "persons.delete_progress",
                    }
                ),
                wrong_verb="notSupport",  # field
                person_functions="post,delete,put",  # inferred from the above
                person_exists="employeeNoAlreadyExist",  # field
                person_missing="employeeNoNotExist",  # guide
                name_limit=32,  # field
                name_in_bytes=True,  # field
                needs_right_plan=True,  # field: some devices
                deletes_face_with_person=True,  # field
                face_functions="post,delete,get,put",  # inferred from the missing FDSetUp
                second_writer="deviceBusy",  # field
                people_max=50000,  # inferred, Pro series
                faces_max=50000,  # inferred
            ),
            Profile(
                name="k1t673",
                model="DS-K1T673DWX",  # field
                firmware="V4.48.20",  # field
                released="build 240605",  # inferred
                missing=frozenset({"faces.set_up"}),  # inferred: only the record paths were run on it
                full_challenge=True,  # trace of a recorder
                stale_is_silent=False,  # inferred
                keep_alive_s=60,  # trace of a recorder
                face_functions="post,delete,get,put",  # inferred
                json_parts=("FaceDataRecord",),  # field
                image_part="FaceImage",  # field
                capture_polls=True,  # guide
                stray_length=True,  # trace: some firmware
                stream_pictures=True,  # guide
                wants_whole_objects=True,  # field
                doors=2,  # inferred
                people_max=50000,  # inferred, Pro series
                faces_max=50000,  # inferred
            ),
            Profile(
                name="k1a340",
                model="DS-K1A340FWX",  # trace
                firmware="V1.2.7",  # trace
                released="build 240102",  # trace
                # trace; for the rules of doors, schedules of doors and the lock without power inferred
                missing=_NO_FACE_LIBRARY | _NO_DOORS | _NO_CARD_READER | _NO_EXTRAS | {"streaming.snapshot"},
                missing_needs_no_login=True,  # trace: unauthenticated 404s exist
                full_challenge=True,  # trace of a recorder
                stale_is_silent=False,  # inferred
                legacy_tls=True,  # trace
                user_types=("normal",),  # trace
                text_numbers=True,  # trace
                heartbeat="videoloss",  # trace
                pushes=False,  # trace
                hosts_keep_path=False,  # trace
                doors=0,  # trace
            ),
            replace(
                _K1T343,
                name="bare",
                model="DS-K1T300X",  # invented: a reader without a camera
                missing=_K1T343.missing | _NO_CAMERA,  # inferred: every capture is optional
            ),
        )
    }
)
"""All profiles by name."""

DEMO_NAMES = (
    "Main entrance",
    "Elevator lobby",
    "Staff door",
    "Parking level",
    "Server room",
    "Loading dock",
    "Second floor",
    "Roof terrace",
)


class UnknownProfile(ValueError):
    """A profile that does not exist."""


def profile_for(names: str, number: int) -> Profile:
    """The profile of terminal `number` (from 1) where `names` are given out in turn; raises UnknownProfile."""
    wanted = [name.strip() for name in names.split(",")]
    for name in wanted:
        if name not in PROFILES:
            raise UnknownProfile(f"unknown profile {name[:40]!r}; there are {', '.join(PROFILES)}")
    return PROFILES[wanted[(number - 1) % len(wanted)]]


@dataclass(frozen=True, slots=True)
class Identity:
    """Who one terminal says it is."""

    name: str
    model: str
    serial: str
    """Model, date, V, firmware, language, short number."""
    firmware: str
    released: str
    mac: str


def identity_for(profile: Profile, number: int) -> Identity:
    """The identity of terminal `number`, the same at every start."""
    version = "".join(f"{int(part):02d}" for part in profile.firmware.removeprefix("V").split("."))
    serial = f"{profile.model}20240101V{version[:6]}ENK{number:08d}"
    place = (number - 1) % len(DEMO_NAMES)
    lap = (number - 1) // len(DEMO_NAMES)
    name = DEMO_NAMES[place] + (f" {lap + 1}" if lap else "")
    mac = f"02:00:00:00:{number >> 8:02x}:{number & 255:02x}"
    return Identity(name, profile.model, serial, profile.firmware, profile.released, mac)
