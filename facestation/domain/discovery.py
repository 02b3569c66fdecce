"""What a search of the network finds, when two finds are one terminal, and how a find stands to the station's list."""

from __future__ import annotations

import enum
import ipaddress
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from facestation.domain.terminal import TerminalAddress, TerminalRecord
from facestation.errors import OtherSubnet, RangeInvalid, RangeTooLarge, StationError

RANGE_MAX = 4096
"""Addresses of one range that is asked one by one; more take minutes and look like an attack."""

_USUAL_MASK = "255.255.255.0"
"""Of the address that terminals come with from the factory."""
_PROPOSED = 200
"""The last number of the address that is proposed for this computer, or the next lower one that is free."""
_SHORT_SERIAL = re.compile(r"[A-Z]{1,2}\d{8,9}$")
_SHORTEST_SERIAL = 8
"""A shorter one says too little to be looked for inside another."""
_MAC = re.compile(r"[0-9a-f]{2}(:[0-9a-f]{2}){5}")
_NO_MAC = frozenset({"00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff"})


class FoundBy(enum.Enum):
    """What made a terminal known, the most telling first."""

    SADP = "sadp"
    ONVIF = "onvif"
    HTTP = "http"


@dataclass(frozen=True, slots=True)
class Found:
    """One terminal on the network as far as it told; None and nothing where it did not."""

    address: str
    """IPv4 address that it names itself, else the one that its answer came from."""
    found_by: tuple[FoundBy, ...]
    model: str = ""
    serial: str = ""
    """In its longest form that was heard."""
    mac: str = ""
    """Lower case, with colons."""
    firmware: str = ""
    http_port: int | None = None
    https_port: int | None = None
    active: bool | None = None
    """Whether it has a password."""
    locked: bool | None = None
    """Whether it lets nobody in after wrong passwords."""
    dhcp: bool | None = None
    mask: str = ""
    gateway: str = ""
    other_addresses: tuple[str, ...] = ()
    """Further addresses that its answers named or came from."""
    interface: str = ""
    """The address of this computer at which it was heard."""
    same_subnet: bool | None = None
    """Whether this computer reaches its address without a router; None where that is not known."""

    @property
    def short_serial(self) -> str:
        """The number at the end of the serial, which is printed on the terminal; nothing where there is none."""
        found = _SHORT_SERIAL.search(self.serial)
        return found[0][-9:] if found else ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """Every address of it that is known."""
        return (self.address, *self.other_addresses)

    def where(self, *, secure: bool = False) -> TerminalAddress:
        """Where to talk to it, encrypted or not."""
        if secure:
            return TerminalAddress("https", self.address, self.https_port or 443)
        return TerminalAddress("http", self.address, self.http_port or 80)

    @property
    def best(self) -> TerminalAddress:
        """Where to talk to it first: without encryption, unless nothing but that is known of it."""
        return self.where(secure=self.http_port is None and self.https_port is not None)


class Standing(enum.Enum):
    """What an installer has to know of a find; `standings` puts the most pressing first."""

    LOCKED = "locked"
    OTHER_SUBNET = "other_subnet"
    INACTIVE = "inactive"
    MOVED = "moved"
    """It is on the station's list, under another address."""
    KNOWN = "known"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Sighting:
    """A find beside what the station knows."""

    found: Found
    terminal_id: str | None = None
    """Of the record that it is; None for a terminal that is not on the list."""
    name: str = ""
    """What the station calls it."""
    known_address: str = ""
    """Where the station looks for it, as a URL."""
    standings: tuple[Standing, ...] = (Standing.NEW,)
    """All that are true of it."""

    @property
    def standing(self) -> Standing:
        """The most pressing one."""
        return self.standings[0]


@dataclass(frozen=True, slots=True)
class SearchState:
    """A search so far; whoever shows one may forget all earlier ones."""

    sightings: tuple[Sighting, ...]
    """In the order of their addresses."""
    warnings: tuple[StationError, ...]
    """What kept a part of the search from working; the rest went on."""
    probed: int = 0
    """Addresses of the range that have been asked, of `to_probe`."""
    to_probe: int = 0
    done: bool = False


def way_there(found: Found) -> OtherSubnet | None:
    """How to reach a terminal in a network that this computer is not in; None for one that it reaches.

    The address that it proposes for this computer is neither the terminal's nor the router's.
    """
    if found.same_subnet is not False:
        return None
    network = ipaddress.IPv4Network(f"{found.address}/{found.mask or _USUAL_MASK}", strict=False)
    last = min(_PROPOSED, network.num_addresses - 2)
    proposals = (str(network.network_address + number) for number in range(last, 0, -1))
    example = next((each for each in proposals if each not in {found.address, found.gateway}), "")
    named = found.model or found.address
    return OtherSubnet(terminal=named, address=found.address, example=example, mask=str(network.netmask))


def clean_mac(text: str) -> str:
    """The MAC with colons in lower case; nothing where it is none, or everybody's."""
    mac = text.strip().lower().replace("-", ":")
    if re.fullmatch(r"[0-9a-f]{12}", mac):
        mac = ":".join(mac[place : place + 2] for place in range(0, 12, 2))
    return mac if _MAC.fullmatch(mac) and mac not in _NO_MAC else ""


def same_serial(one: str, other: str) -> bool:
    """Whether both are the serial of one terminal; either may be only its short end."""
    shorter, longer = sorted((one.strip().upper(), other.strip().upper()), key=len)
    return len(shorter) >= _SHORTEST_SERIAL and longer.endswith(shorter)


def same_terminal(one: Found, other: Found) -> bool:
    """Whether two finds are of one terminal: by serial, else by MAC, else by where they are."""
    if one.mac and (one.mac, one.address) == (other.mac, other.address):
        # Of a spoiled answer the serial may be half.
        return True
    if one.serial and other.serial:
        return same_serial(one.serial, other.serial)
    if one.mac and other.mac:
        return one.mac == other.mac
    return one.address == other.address and _share_a_port(one, other)


def _share_a_port(one: Found, other: Found) -> bool:
    pairs = ((one.http_port, other.http_port), (one.https_port, other.https_port))
    both = [mine == theirs for mine, theirs in pairs if mine is not None and theirs is not None]
    return next(iter(both), True)


def merged(one: Found, other: Found) -> Found:
    """All that both tell; where they differ, the one that was found in the more telling way is believed."""
    order = list(FoundBy)
    first, second = sorted((one, other), key=lambda found: order.index(found.found_by[0]))
    addresses = dict.fromkeys((*first.addresses, *second.addresses))
    addresses.pop(first.address)
    ways = {*first.found_by, *second.found_by}
    return replace(
        first,
        found_by=tuple(way for way in order if way in ways),
        serial=max(first.serial, second.serial, key=len),
        other_addresses=tuple(addresses),
        **{name: getattr(second, name) for name in _FILLED if getattr(first, name) in {"", None}},
    )


_FILLED = (
    *("model", "mac", "firmware", "http_port", "https_port", "active", "locked"),
    *("dhcp", "mask", "gateway", "interface", "same_subnet"),
)


def gathered(finds: Sequence[Found], new: Found) -> tuple[Found, ...]:
    """The finds with one more among them: merged into all that are the same terminal, in the order of addresses."""
    others: list[Found] = []
    for found in finds:
        if same_terminal(found, new):
            new = merged(found, new)
        else:
            others.append(found)
    return tuple(sorted((*others, new), key=lambda found: (_number(found.address), found.http_port or 0)))


def _number(address: str) -> int:
    return int(ipaddress.ip_address(address))


def sighting(found: Found, records: Iterable[TerminalRecord]) -> Sighting:
    """How a find stands to the terminals of the list."""
    record = _record_of(found, tuple(records))
    pressing = {
        Standing.LOCKED: found.locked is True,
        Standing.OTHER_SUBNET: found.same_subnet is False,
        Standing.INACTIVE: found.active is False,
        Standing.MOVED: record is not None and not _is_there(record, found),
        Standing.KNOWN: record is not None and _is_there(record, found),
        Standing.NEW: record is None,
    }
    standings = tuple(standing for standing, true in pressing.items() if true)
    if record is None:
        return Sighting(found, standings=standings)
    return Sighting(found, record.id, record.name, record.address.url, standings)


def _record_of(found: Found, records: tuple[TerminalRecord, ...]) -> TerminalRecord | None:
    by_serial = (record for record in records if same_serial(record.serial, found.serial))
    # Where both serials are known and differ, somebody else has taken the address over.
    by_place = (
        record for record in records if not (record.serial and found.serial) and _is_exactly_there(record, found)
    )
    return next(by_serial, None) or next(by_place, None)


def _is_exactly_there(record: TerminalRecord, found: Found) -> bool:
    return record.address.host in found.addresses and _is_port_of(record.address, found)


def _is_there(record: TerminalRecord, found: Found) -> bool:
    """Whether the station looks for it where it is; of a host name that cannot be told, and it is believed."""
    try:
        ipaddress.ip_address(record.address.host)
    except ValueError:
        return True
    return _is_exactly_there(record, found)


def _is_port_of(address: TerminalAddress, found: Found) -> bool:
    told = found.https_port if address.secure else found.http_port
    return told is None or told == address.port


def parse_range(text: str) -> tuple[str, ...]:
    """Every address of a range like `192.168.1.0/24` that can be a terminal's; raises RangeInvalid, RangeTooLarge."""
    try:
        network = ipaddress.IPv4Network(text.strip(), strict=False)
    except ValueError as error:
        raise RangeInvalid(value=text[:80]) from error
    if network.num_addresses > RANGE_MAX:
        raise RangeTooLarge(value=str(network), addresses=network.num_addresses, most=RANGE_MAX)
    return tuple(map(str, network.hosts()))
