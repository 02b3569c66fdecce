"""What a firmware may do in its own way, as data; of each default it stands beside it how well it is known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

ISAPI = "http://www.isapi.org/ver20/XMLSchema"
HIKVISION = "http://www.hikvision.com/ver20/XMLSchema"
SMALL_F = "faces.record_small_f"
VERIFY_MODES = (
    "cardAndPw",
    "card",
    "cardOrPw",
    "fp",
    "fpAndPw",
    "fpOrCard",
    "fpAndCard",
    "fpAndCardAndPw",
    "faceOrFpOrCardOrPw",
    "faceAndFp",
    "faceAndPw",
    "faceAndCard",
    "face",
    "employeeNoAndPw",
    "fpOrPw",
    "employeeNoAndFp",
    "employeeNoAndFpAndPw",
    "faceAndFpAndCard",
    "faceAndPwAndFp",
    "employeeNoAndFace",
    "faceOrfaceAndCard",
    "fpOrface",
    "cardOrfaceOrPw",
    "cardOrFace",
    "cardOrFaceOrFp",
    "cardOrFpOrPw",
)


@dataclass(frozen=True, slots=True)
class Profile:
    """The manners of one firmware. Defaults are those of the Value series, as its guide has them."""

    name: str
    model: str
    firmware: str
    """`V3.16.1`."""
    released: str
    """`build 240102`."""
    namespace: str = ISAPI  # guide
    missing: frozenset[str] = frozenset({SMALL_F})  # field: the small f is known of one model alone
    """Operations that are answered `notSupport`."""
    missing_needs_no_login: bool = False  # guide: every call needs a login
    """Unknown paths are refused before the login is looked at."""
    wrong_verb: str = "methodNotAllowed"  # trace
    """`methodNotAllowed` (400) or `notSupport` (404)."""

    inactive_asks_for_login: bool = False  # code
    """Without a password everything but the activation is answered with a challenge, instead of `notActivated`."""
    sadp_to: str = "sender"  # code: new devices
    """Where answers to searches go: to the `sender`, or to the `group`."""
    challenge_root: str = "PublicKey"  # guide
    activation_root: str = "ActivateInfo"  # guide
    simple_is: str = "riskPassword"  # guide; of which kind of password is inferred
    """How a first password of one kind of characters is refused."""
    full_challenge: bool = False  # guide: no algorithm, no opaque
    stale_is_silent: bool = True  # field DS-K1T342; of its sisters inferred
    """An old nonce gets a 401 without a challenge, and counts as a failed login."""
    security_versions: tuple[str, ...] = ("1",)  # trace
    """In which secret fields may come encrypted."""
    login_kinds: tuple[str, ...] = ("basic", "digest", "digest/basic")  # guide
    """What the web page may be set to."""
    digest_kinds: tuple[str, ...] = ("MD5",)  # guide: a challenge without an algorithm means this
    """What Digest may be set to; the first is how it is set."""
    login_body: str = "userCheck"  # guide
    """What tells of tries left and lock: `userCheck`, or the old `ResponseStatus`."""
    keep_alive_s: int = 5  # trace DS-K1T343EFWX
    legacy_tls: bool = False  # trace DS-K1T343EFWX

    person_functions: str = "post,delete,put,get,setUp"  # guide
    person_exists: str = "deviceUserAlreadyExist"  # guide
    person_missing: str = "deviceUserNotExist"  # guide
    people_max: int = 1500  # inferred from 1500 faces, and so traced on DS-K1A340FWX
    name_limit: int = 128  # field DS-K1T342, trace DS-K1A340FWX
    name_in_bytes: bool = False  # inferred
    user_types: tuple[str, ...] = ("normal", "visitor", "blackList")  # guide
    verify_modes: tuple[str, ...] = VERIFY_MODES  # guide
    person_extras: Mapping[str, object] = field(default_factory=dict)  # guide: it knows no others
    """What a search shows of each person besides."""
    tells_count_of_faces: bool = True  # inferred
    """Whether the capability set admits that a search tells the number of faces; it does in any case."""
    needs_right_plan: bool = False  # guide: not required
    refuses_large_pages: bool = False  # guide
    """More than 30 results asked for are refused, instead of cut silently."""
    text_numbers: bool = False  # trace
    """Bounds in capability sets are written as strings."""
    delete_list_max: int = 50  # guide
    """How many people may be deleted in one call."""
    deletes_face_with_person: bool = False  # guide
    """UserInfo/Delete takes the face as well."""
    deletes_at_once: bool = False  # guide
    """UserInfoDetail/Delete is done when it answers, and there is no progress to ask for."""

    cards_max: int = 3000  # trace DS-K1T343EFWX
    cards_per_person: int = 50  # trace DS-K1T343EFWX

    fingers_max: int = 3000  # inferred
    finger_set_up: bool = True  # guide
    """FingerPrint/SetUp is there; else Download alone."""
    finger_picture: bool = False  # guide: perhaps
    """A captured finger comes with its picture, as a form."""

    face_functions: str = "post,delete,get,put,setUp"  # trace
    faces_max: int = 1500  # trace
    json_parts: tuple[str, ...] = ("FaceDataRecord", "faceURL")  # field DS-K1T342, guide
    image_part: str = "img"  # field DS-K1T342, guide
    second_writer: str = "faceDataModeling"  # field
    refuses_face_list: bool = False  # guide
    """FDSearch/Delete is refused; FDDelete works."""

    capture_polls: bool = False  # trace DS-K1T343EFWX, field DS-K1T341
    """A capture answers at once with progress 0 and is asked for, instead of blocking."""
    capture_size: tuple[int, int] = (480, 640)  # inferred from what the web page takes
    capture_part_named: bool = True  # guide, the newest
    """The XML part of a binary capture has a Content-Disposition."""

    doors: int = 1  # inferred
    status_extras: Mapping[str, object] = field(default_factory=dict)  # guide: it knows no others
    """What the state of the inputs tells besides."""
    counts: Mapping[str, int] = field(default_factory=dict)  # guide: what the documents in virtual/resources say
    """How many objects of one kind the configuration has, by the operation that reads one, where that differs."""
    ignored: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # guide: what is answered OK was done
    """Nodes of the configuration that are taken and stay as they were, by the operation that reads the object."""
    wants_whole_objects: bool = False  # inferred
    """An object of the configuration that lacks a node is refused, and one with empty ones besides."""
    time_in_json: bool = False  # guide: XML
    """The time may be set by hand in JSON as well."""
    heartbeat: str = "heartBeat"  # trace: newer firmware
    heartbeat_s: float = 10.0  # guide
    longest_heartbeat_s: int = 180  # guide
    """The slowest heartbeat that a subscription may ask for."""
    stream_slots: int = 1  # inferred
    stray_length: bool = False  # guide
    """The event stream starts with a Content-Length before its first boundary."""
    stream_pictures: bool = False  # inferred
    """The picture of an event comes as a part of its own behind it."""
    search_by_serial: bool = True  # guide
    """The history can be narrowed to serial numbers; else they are ignored silently."""
    pushes: bool = True  # guide, field DS-K1T341
    """Events really reach a listening host."""
    hosts_by_name: bool = True  # guide
    """A listening host may be given by its name."""
    hosts_forget: tuple[str, ...] = ()  # guide
    """What is dropped silently of a listening host."""

    @property
    def camera(self) -> bool:
        """Whether it is a camera as well."""
        return "streaming.snapshot" not in self.missing
