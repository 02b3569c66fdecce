"""What differs between models and firmware, as data; each line says how well it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facestation.isapi.catalogue import OPERATIONS
from facestation.virtual.profile import HIKVISION, SMALL_F, Profile

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
_NO_FINGERPRINTS = frozenset(name for name in OPERATIONS if name.startswith("fingerprints."))
_NO_CARD_READING = frozenset({"cards.read", "cards.read_capabilities"})
_NO_SESSIONS = frozenset(name for name in OPERATIONS if ".session_" in name)
_NO_FACE_LIBRARY = frozenset(name for name in OPERATIONS if name.startswith("faces."))


_K1T343 = Profile(
    name="k1t343",
    model="DS-K1T343EFWX",  # trace
    firmware="V3.17.1",  # inferred
    released="build 231120",  # inferred
    finger_picture=True,  # trace: filePathType
    delete_list_max=1500,  # trace
    # trace; the two numbers are inferred
    person_extras=MappingProxyType(
        {"onlyVerify": False, "groupId": 0, "userLevel": "Employee", "localAtndPlanTemplateId": 0}
    ),
    # trace; the words of the states are inferred
    status_extras=MappingProxyType(
        {
            "InterfaceStatusList": [{"id": 1, "netType": "wired", "netStatus": "normal"}],
            "sipStatus": "unregistered",
            "ezvizStatus": "unregistered",
            "voipStatus": "unregistered",
            "wifiStatus": "disconnected",
            "doorOnlineStatus": [1],
        }
    ),
)
_K1T341 = Profile(
    name="k1t341",
    model="DS-K1T341AMF",  # field
    firmware="V3.2.30",  # field DS-K1T341AM
    released="build 210825",  # inferred
    namespace=HIKVISION,  # trace; that it is this model's is inferred
    missing=frozenset({SMALL_F, "persons.delete_progress"}),  # code: some firmware; which is inferred
    finger_set_up=False,  # inferred: old firmware; that it has fingerprints, from the F of its name
    wrong_verb="notSupport",  # field; that it is this model's is inferred
    login_body="ResponseStatus",  # guide, the old style; that it is this model's is inferred
    sadp_to="group",  # code: old devices; that it is one is inferred
    simple_is="passwordMustContainMorethan2Types",  # guide; that it is this model's is inferred
    keep_alive_s=10,  # guide; that it is this model's is inferred
    needs_right_plan=True,  # field: some devices; that it is one is inferred
    deletes_at_once=True,  # code: some firmware; which is inferred
    second_writer="deviceBusy",  # field; that it is this model's is inferred
    refuses_face_list=True,  # field DS-K1T341AMF
    capture_size=(352, 432),  # field DS-K1T341AMF
    capture_part_named=False,  # guide of 2020; that it is this model's is inferred
    search_by_serial=False,  # inferred: no trace of this firmware shows the field
)
_K1T342 = Profile(
    name="k1t342",
    model="DS-K1T342MFWX-E1",  # field
    firmware="V3.16.1",  # field
    released="build 230817",  # inferred
    missing=frozenset({SMALL_F, "persons.delete_progress"}),  # code: some firmware; which is inferred
    stale_is_silent=True,  # field
    json_parts=("FaceDataRecord", "faceURL"),  # field for the first, guide for the second
    refuses_large_pages=True,  # field
    deletes_face_with_person=True,  # field
    deletes_at_once=True,  # code: some firmware; which is inferred
    heartbeat_s=30.0,  # field
)
_K1T672 = Profile(
    name="k1t672",
    model="DS-K1T672MX",  # field
    firmware="V3.18.0",  # field: 3.18
    released="build 221010",  # inferred
    namespace=HIKVISION,  # trace; that it is this model's is inferred
    # field: FDSetUp and Search are 404; that what was never run on it is missing (UserInfo/SetUp, UserInfoDetail) is
    # inferred, and that fingerprints are, from the lacking F of its name
    missing=frozenset(
        {
            SMALL_F,
            "faces.set_up",
            "persons.search",
            "persons.set_up",
            "persons.delete_details",
            "persons.delete_details_capabilities",
            "persons.delete_progress",
        }
    )
    | _NO_FINGERPRINTS,
    wrong_verb="notSupport",  # field; that it is this model's is inferred
    inactive_asks_for_login=True,  # code; that it is this model's is inferred
    activation_root="Activate",  # code, of one client for face terminals; that it is this model's is inferred
    person_functions="post,delete,put",  # inferred from what is missing
    person_exists="employeeNoAlreadyExist",  # field
    person_missing="employeeNoNotExist",  # guide; that it is this model's is inferred
    name_limit=32,  # field: claimed
    name_in_bytes=True,  # field: claimed
    needs_right_plan=True,  # field: some devices; that it is one is inferred
    deletes_face_with_person=True,  # field
    face_functions="post,delete,get,put",  # inferred from the missing FDSetUp
    second_writer="deviceBusy",  # field; that it is this model's is inferred
    people_max=50000,  # inferred: Pro series
    faces_max=50000,  # inferred: Pro series
)
_K1T673 = Profile(
    name="k1t673",
    model="DS-K1T673DWX",  # field
    firmware="V4.48.20",  # field
    released="build 240605",  # inferred
    # inferred: only the record paths were run on it, both spellings (field), and there is no F in its name
    missing=frozenset({"faces.set_up"}) | _NO_FINGERPRINTS,
    full_challenge=True,  # trace of a recorder; that it is this model's is inferred
    stale_is_silent=False,  # inferred
    security_versions=("1", "2"),  # guide; that it is this model's is inferred
    keep_alive_s=60,  # trace of a recorder; that it is this model's is inferred
    face_functions="post,delete,get,put",  # inferred
    json_parts=("FaceDataRecord",),  # field
    image_part="FaceImage",  # field
    capture_polls=True,  # guide; that it is this model's is inferred
    stray_length=True,  # trace: some firmware; that it is this model's is inferred
    stream_pictures=True,  # guide; that it is this model's is inferred
    wants_whole_objects=True,  # field for two objects; of the others inferred
    time_in_json=True,  # field
    doors=2,  # inferred
    people_max=50000,  # inferred: Pro series
    faces_max=50000,  # inferred: Pro series
)
_K1A340 = Profile(
    name="k1a340",
    model="DS-K1A340FWX",  # trace
    firmware="V1.2.7",  # trace
    released="build 240102",  # trace
    # trace: no face library, no parameters of doors, no readers of cards, no sessions, no stream; of the rules of
    # doors, their schedules, the lock without power and reading cards inferred
    missing=_NO_FACE_LIBRARY
    | _NO_DOORS
    | _NO_CARD_READER
    | _NO_CARD_READING
    | _NO_EXTRAS
    | _NO_SESSIONS
    | {"streaming.snapshot"},
    missing_needs_no_login=True,  # trace: 404s without a login exist; that they are this model's is inferred
    full_challenge=True,  # trace of a recorder; that it is this model's is inferred
    stale_is_silent=False,  # inferred
    login_kinds=("digest",),  # trace
    digest_kinds=("MD5", "SHA256", "MD5/SHA256"),  # trace
    legacy_tls=True,  # trace
    people_max=1500,  # trace
    name_limit=128,  # trace
    user_types=("normal",),  # trace
    # trace that they are nine; which is inferred
    verify_modes=(
        *("card", "face", "fp", "faceAndFp", "faceAndPw", "faceAndCard"),
        *("fpOrface", "cardOrFace", "employeeNoAndPw"),
    ),
    tells_count_of_faces=False,  # trace
    text_numbers=True,  # trace; that it is this model's is inferred
    # trace; the guide has 16 of each
    counts=MappingProxyType(
        {
            "plans.template": 255,
            "plans.week": 128,
            "plans.holiday_group": 64,
            "readerplans.week": 2,
            "readerplans.template": 2,
        }
    ),
    # trace for the address of a host and for ISUP; which of its fields is inferred
    ignored=MappingProxyType({"hosts.host": ("url",), "network.isup": ("portNo", "deviceID")}),
    heartbeat="videoloss",  # trace
    longest_heartbeat_s=30,  # trace
    pushes=False,  # trace
    hosts_by_name=False,  # trace
    hosts_forget=("url", "httpBroken"),  # trace
    doors=0,  # trace
)
_BARE = replace(
    _K1T343,
    name="bare",
    challenge_root="Challenge",  # code, of one client
    model="DS-K1T300X",  # invented: a reader without a camera
    missing=_K1T343.missing | _NO_CAMERA | _NO_FINGERPRINTS,  # inferred: every capture is optional
)

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.name: profile for profile in (_K1T343, _K1T341, _K1T342, _K1T672, _K1T673, _K1A340, _BARE)}
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


def identity_for(profile: Profile, number: int, batch: int = 0) -> Identity:
    """The identity of terminal `number` of this batch, the same at every start."""
    version = "".join(f"{int(part):02d}" for part in profile.firmware.removeprefix("V").split("."))
    serial = f"{profile.model}20240101V{version[:6]}ENK{batch:05d}{number:03d}"
    place = (number - 1) % len(DEMO_NAMES)
    lap = (number - 1) // len(DEMO_NAMES)
    name = DEMO_NAMES[place] + (f" {lap + 1}" if lap else "")
    mac = "02:" + (batch << 16 | number).to_bytes(5, "big").hex(":")
    return Identity(name, profile.model, serial, profile.firmware, profile.released, mac)
