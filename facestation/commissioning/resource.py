"""What a resource is: one object of a terminal's configuration, described as data."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from facestation.domain.terminal_settings import Danger, Kind, Numbering, ResourceInfo
from facestation.isapi.catalogue import limits_of, writer_of

_SECRET = re.compile(r"(?i)(password|passwd|secret|sharedkey|accesskey|verificationcode|privatekey|token|^key)$")


class Group(enum.Enum):
    """Where a resource stands in the tree; the value is its English heading."""

    TERMINAL = "Terminal"
    NETWORK = "Network"
    SERVICES = "Cloud and servers"
    SECURITY = "Accounts and security"
    PICTURE = "Picture, light and sound"
    DOORS = "Doors"
    READERS = "Readers and cards"
    FACES = "Face recognition"
    RULES = "Access rules"
    DOOR_PLANS = "Door schedules"
    PERMISSION_PLANS = "Permission schedules"
    READER_PLANS = "Verification schedules"
    ATTENDANCE = "Attendance"
    EVENTS = "Events"
    SCREEN = "Screen and intercom"


@dataclass(frozen=True, slots=True)
class Field:
    """One field that documents know. Fields that a terminal has besides are shown, changed and kept as well."""

    name: str
    """Nested names joined by dots; `*` stands for the number of an entry."""
    kind: Kind = Kind.TEXT
    help: str = ""
    unit: str = ""
    usual: tuple[str, ...] = ()
    """Words that documents name; only those of the terminal's own capability set are binding."""
    secret: bool = False
    writable: bool = True
    may_be_added: bool = False
    """Whether it may be written though the terminal does not show it, as a password."""
    danger: Danger | None = None
    own: bool = False
    """Whether it tells one terminal from the others, so that no template may set it on all."""

    def fits(self, name: str) -> bool:
        """Whether this describes the field of that dotted name."""
        if self.name == name or "*" not in self.name:
            return self.name == name
        mine, theirs = self.name.split("."), name.split(".")
        return len(mine) == len(theirs) and all(
            own == other or (own == "*" and other.isdecimal()) for own, other in zip(mine, theirs, strict=True)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Resource:
    """One object of the configuration: where it is read and written, and what is known of its fields."""

    name: str
    """As in the command line."""
    title: str
    group: Group
    get: str
    """Names of operations in the catalogue, here and below."""
    put: str = ""
    """Of the same name as `get` with `set_` before it, where it is left out; likewise the capability set."""
    capabilities: str = ""
    entry: str = ""
    """Reads one entry of the list by its number, where there is a call for that; `set_` before it writes it."""
    root: str | None
    """The name of the object's root; empty where it has none, None where nobody has published it."""
    evidence: str
    """How well object and fields are known: trace, field, guide, code, inferred, and where seen."""
    fields: tuple[Field, ...] = ()
    number: str = ""
    """The parameter of the address that takes the number, as the door's in `door:2`; empty where there is but one."""
    counts: str = ""
    """What the number counts, in English."""
    fixed: tuple[tuple[str, int], ...] = ()
    """Parameters of the address that are always the same."""
    lists: tuple[str, ...] = ()
    """Elements of XML that make a list also where there is only one."""
    danger: Danger | None = None
    """Of any change."""
    note: str = ""
    own: bool = False
    """Whether all of it is about this terminal alone, so that no template holds it."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "put", self.put or writer_of(self.get))
        object.__setattr__(self, "capabilities", self.capabilities or limits_of(self.get))

    @property
    def put_entry(self) -> str:
        """Writes one entry; empty where there is no call for that."""
        return writer_of(self.entry) if self.entry else ""

    @property
    def info(self) -> ResourceInfo:
        """What people are told of it."""
        numbering = Numbering(self.counts) if self.number else None
        keywords = tuple(word for known in self.fields for word in (known.name, known.help) if word)
        return ResourceInfo(self.name, self.title, self.group.value, self.note, numbering, self.evidence, keywords)

    def described(self, name: str) -> Field | None:
        """What is known of the field of this dotted name."""
        return next((known for known in self.fields if known.fits(name)), None)

    def danger_of(self, name: str) -> Danger | None:
        """What a change of this field may bring about."""
        known = self.described(name)
        return self.danger if known is None or known.danger is None else known.danger


def is_secret_name(name: str) -> bool:
    """Whether a field of this dotted name holds a password or key, judged by its last word."""
    words = [step for step in name.split(".") if not step.isdecimal()]
    return bool(words) and _SECRET.search(words[-1]) is not None
