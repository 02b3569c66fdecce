"""SADP, the vendor's way to find its devices: the question, and answers in whatever shape they come.

Answers are not always XML: a binary prefix, an unescaped `&`, a missing end tag occur, and what a strict reader gives
up on is read field by field.
"""

from __future__ import annotations

import html
import ipaddress
import re
from collections.abc import Mapping

from facestation.domain.discovery import Found, FoundBy, clean_mac
from facestation.domain.text import printable
from facestation.isapi.wire.sniff import MalformedAnswer, flag, integer, parse, text

GROUP, PORT = "239.255.255.250", 37020
DATAGRAM_LIMIT_BYTES = 16_384
"""The longest answer that is known has two thousand."""

_TEXT_LIMIT = 128
_ROOT = re.compile(rb"<\?xml|<probematch", re.IGNORECASE)
_FIELD = re.compile(r"<(\w{1,40})>\s*([^<]*)")
_VERSION = re.compile(r"(V?\d[\w.]*?)\s*build\s*(\d+)", re.IGNORECASE)
_MODEL = re.compile(r"(.+?)\d{8}V?\d{6}")

Fields = Mapping[str, object]
"""By name in lower case."""


def probe(uuid: str) -> bytes:
    """The question to everybody."""
    return f'<?xml version="1.0" encoding="utf-8"?><Probe><Uuid>{uuid}</Uuid><Types>inquiry</Types></Probe>'.encode()


def is_echo(datagram: bytes, uuid: str) -> bool:
    """Whether this is our own question."""
    return b"<Probe>" in datagram and uuid.encode() in datagram


def read_answer(datagram: bytes, sender: str) -> Found | None:
    """The terminal that answered from the address `sender`; None for a datagram that is no answer."""
    fields = _fields(datagram)
    if fields is None:
        return None
    serial = _said(fields, "devicesn").upper()
    return Found(
        address=_address(fields, "ipv4address") or sender,
        found_by=(FoundBy.SADP,),
        model=_said(fields, "devicedescription") or _model(serial),
        serial=serial,
        mac=clean_mac(_said(fields, "mac")),
        firmware=_firmware(_said(fields, "softwareversion")),
        http_port=_port(fields, "httpport"),
        https_port=_port(fields, "httpsport"),
        active=flag(fields, "activated"),
        locked=flag(fields, "devicelock"),
        dhcp=flag(fields, "dhcp"),
        mask=_address(fields, "ipv4subnetmask"),
        gateway=_address(fields, "ipv4gateway"),
    )


def _fields(datagram: bytes) -> Fields | None:
    start = _ROOT.search(datagram)
    if start is None or len(datagram) > DATAGRAM_LIMIT_BYTES or b"<probematch" not in datagram.lower():
        return None
    body = datagram[start.start() :]
    try:
        document = parse(body)
    except MalformedAnswer:
        return _piecemeal(body)
    if document.root.lower() != "probematch" or not isinstance(document.tree, dict):
        return None
    return {name.lower(): value for name, value in document.tree.items()}


def _piecemeal(body: bytes) -> Fields:
    """What stands behind each opening tag, the first of each name."""
    found: dict[str, object] = {}
    for name, value in _FIELD.findall(body.decode(errors="replace")):
        found.setdefault(name.lower(), html.unescape(value.strip()))
    return found


def _said(fields: Fields, name: str) -> str:
    return printable((text(fields, name) or "")[:_TEXT_LIMIT])


def _address(fields: Fields, name: str) -> str:
    """An IPv4 address; nothing for what is none or means none."""
    try:
        found = ipaddress.IPv4Address(_said(fields, name))
    except ValueError:
        return ""
    return "" if found.is_unspecified or found.is_multicast else str(found)


def _port(fields: Fields, name: str) -> int | None:
    found = integer(fields, name)
    return found if found is not None and 0 < found < 65_536 else None


def _firmware(said: str) -> str:
    """`V1.2.7 build 240102`, also where the blank before `build` is missing."""
    found = _VERSION.match(said)
    return f"{found[1]} build {found[2]}" if found else said


def _model(serial: str) -> str:
    found = _MODEL.match(serial)
    return found[1] if found else ""
