"""What the station knows of a terminal."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import urlsplit

from facestation.domain.text import is_text, printable
from facestation.errors import AddressInvalid, FingerprintInvalid, NameNotAllowed, UsernameInvalid

_LABEL = "(?!-|[Xx][Nn]--)[A-Za-z0-9-]{1,63}(?<!-)"
"""Not the wire form of a name in another script: what decodes it stumbles over most that looks like one."""
_HOST_NAME = re.compile(rf"(?=.{{1,253}}$){_LABEL}(\.{_LABEL})*\.?")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_DEFAULT_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class TerminalAddress:
    """Where a terminal is: scheme (`http` or `https`), host, port."""

    scheme: str
    host: str
    port: int

    @property
    def secure(self) -> bool:
        """Whether the connection is encrypted."""
        return self.scheme == "https"

    @property
    def url(self) -> str:
        """`scheme://host[:port]`, the port left out where it is the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if _DEFAULT_PORTS[self.scheme] == self.port else f":{self.port}"
        return f"{self.scheme}://{host}{port}"

    def __str__(self) -> str:
        return self.url


def parse_address(text: str) -> TerminalAddress:
    """The address meant by `text` (`host`, `host:port` or a URL without a path); plain HTTP where no scheme is given.

    Raises AddressInvalid, also for user names or passwords in the address: those never belong there.
    """
    cleaned = text.strip()
    shown = cleaned.rsplit("@", 1)[-1][:80]
    if not is_text(cleaned):
        # What takes URLs apart drops line breaks and tabs without a word.
        raise AddressInvalid(value=printable(shown))
    try:
        parts = urlsplit(cleaned if "://" in cleaned else f"http://{cleaned}")
        port = parts.port
        host = parts.hostname or ""
    except ValueError as error:
        raise AddressInvalid(value=shown) from error
    extras = (
        parts.path not in {"", "/"}
        or parts.query
        or parts.fragment
        or parts.username is not None
        or parts.password is not None
    )
    if parts.scheme not in _DEFAULT_PORTS or extras or port == 0 or not _is_host(host):
        raise AddressInvalid(value=shown)
    return TerminalAddress(parts.scheme, host, port or _DEFAULT_PORTS[parts.scheme])


def _is_host(text: str) -> bool:
    try:
        ipaddress.ip_address(text)
    except ValueError:
        # Four bare numbers that are no IPv4 address are a typing error, not a host name.
        return bool(_HOST_NAME.fullmatch(text)) and not re.fullmatch(r"[0-9.]+", text)
    return True


def parse_fingerprint(text: str) -> str:
    """The SHA-256 of a certificate as it is kept, from hex digits in either case, with or without colons.

    Raises FingerprintInvalid.
    """
    cleaned = text.strip().replace(":", "").lower()
    if not _FINGERPRINT.fullmatch(cleaned):
        raise FingerprintInvalid(value=cleaned[:80])
    return cleaned


@dataclass(frozen=True, slots=True)
class TerminalRecord:
    """A terminal in the station's own list; the password is not part of it.

    Raises NameNotAllowed, UsernameInvalid for what cannot be shown, sent and kept.
    """

    id: str
    """Stable key, 32 hex digits; also names the entry in the keyring."""
    name: str
    address: TerminalAddress
    username: str = "admin"
    fingerprint: str | None = None
    """SHA-256 of the trusted certificate, lower-case hex."""
    legacy_tls: bool = False
    login_refused: bool = False
    """The last login was refused and nobody has acted since."""
    refused_logins: str = field(default="", repr=False)
    """What tells the logins that were refused from others; opaque to all but `services.logins`."""
    locked_until: datetime | None = None
    """UTC, aware; until then the terminal lets nobody in."""
    model: str = ""
    serial: str = ""
    firmware: str = ""
    manners: str = ""
    """What was learned of how this firmware wants to be spoken to; opaque to all but `isapi`."""

    def __post_init__(self) -> None:
        if not is_text(self.name):
            raise NameNotAllowed
        if not is_text(self.username):
            raise UsernameInvalid


@dataclass(frozen=True, slots=True)
class DeviceInfo:
    """Who a terminal says it is."""

    name: str
    model: str
    serial: str
    firmware: str
    mac: str


@dataclass(frozen=True, slots=True)
class Capacity:
    """How much a terminal holds; None where it does not say."""

    people: int | None = None
    faces: int | None = None
    cards: int | None = None
    people_max: int | None = None
    faces_max: int | None = None


@dataclass(frozen=True, slots=True)
class PersonOnTerminal:
    """A person as a terminal holds them; counts None where the terminal does not say."""

    employee_no: str
    name: str
    user_type: str
    valid_from: str | None
    valid_until: str | None
    faces: int | None
    cards: int | None
    face_url: str | None = None
    """Path and query of the picture on the terminal itself."""
    pin_set: bool | None = None
    """Whether there is a PIN; the PIN itself is never kept."""
    doors: tuple[int, ...] = ()
    gender: str = ""
    plans: tuple[tuple[int, str], ...] = ()
    """Door and number of its permission plan, as the terminal has them."""
    extras: Mapping[str, object] = field(default_factory=dict)
    """What else it says of them, node by node; the station has no use for it, and another terminal may have."""


@dataclass(frozen=True, slots=True)
class Leftovers:
    """What may be left behind of a terminal that was taken off the list."""

    password: bool = False
    """In the keyring, which did not answer."""
    pushing: bool = False
    """The terminal did not answer, and goes on pushing its events to this computer."""


@dataclass(frozen=True, slots=True)
class TerminalStatus:
    """What a connection to a terminal brought."""

    info: DeviceInfo
    capacity: Capacity
    clock_skew_s: float | None
    supports: tuple[str, ...]
    """Of: people, cards, card_reader, faces, capture, snapshot, door, events, fingerprints."""
    doors: int
    door_commands: tuple[str, ...] = ()
    """What its doors can be told, in the terminal's own words; empty where it does not say."""
