"""WS-Discovery, ONVIF's way to find cameras: terminals answer where ONVIF is switched on, which it often is not."""

from __future__ import annotations

import ipaddress
from urllib.parse import unquote, urlsplit

from facestation.discovery.sadp import DATAGRAM_LIMIT_BYTES
from facestation.domain.discovery import Found, FoundBy, clean_mac
from facestation.domain.text import printable
from facestation.isapi.wire.sniff import MalformedAnswer, child, entries, parse, text

PORT = 3702

_SCOPE = "onvif://www.onvif.org/"
_OURS = ("DS-", "HIKVISION")
"""What models and names of this vendor start with; other cameras answer as well."""
_TEXT_LIMIT = 64


def probe(uuid: str) -> bytes:
    """The question to everybody, in SOAP 1.2."""
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        '<e:Envelope xmlns:e="http://www.w3.org/2003/05/soap-envelope"'
        ' xmlns:w="http://schemas.xmlsoap.org/ws/2004/08/addressing"'
        ' xmlns:d="http://schemas.xmlsoap.org/ws/2005/04/discovery"'
        ' xmlns:dn="http://www.onvif.org/ver10/network/wsdl">'
        f"<e:Header><w:MessageID>uuid:{uuid.lower()}</w:MessageID>"
        '<w:To e:mustUnderstand="true">urn:schemas-xmlsoap-org:ws:2005:04:discovery</w:To>'
        '<w:Action e:mustUnderstand="true">http://schemas.xmlsoap.org/ws/2005/04/discovery/Probe</w:Action>'
        "</e:Header><e:Body><d:Probe><d:Types>dn:NetworkVideoTransmitter</d:Types></d:Probe></e:Body></e:Envelope>"
    ).encode()


def read_answer(datagram: bytes, sender: str) -> Found | None:
    """The terminal that answered from the address `sender`; None for anything else, other makers' cameras included."""
    if len(datagram) > DATAGRAM_LIMIT_BYTES or b"ProbeMatch" not in datagram:
        return None
    try:
        document = parse(datagram)
    except MalformedAnswer:
        return None
    matches = entries(child(document.tree, "Body", "ProbeMatches"), "ProbeMatch")
    if document.root != "Envelope" or not matches:
        return None
    scopes = _scopes(text(matches[0], "Scopes") or "")
    model, name = scopes.get("hardware", ""), scopes.get("name", "")
    if not any(word.upper().startswith(_OURS) for word in (model, name)):
        return None
    secure, host, port = _place(text(matches[0], "XAddrs") or "")
    return Found(
        address=host or sender,
        found_by=(FoundBy.ONVIF,),
        model=model,
        mac=clean_mac(scopes.get("mac", "")),
        http_port=None if secure else port,
        https_port=port if secure else None,
    )


def _scopes(said: str) -> dict[str, str]:
    """Kind in lower case -> value."""
    pairs = (word.removeprefix(_SCOPE).partition("/") for word in said.split() if word.startswith(_SCOPE))
    return {kind.lower(): printable(unquote(value)[:_TEXT_LIMIT]) for kind, _, value in pairs}


def _place(said: str) -> tuple[bool, str, int | None]:
    """Of the first address with an IPv4 host: whether it is encrypted, host, port; no host where there is none."""
    for word in said.split():
        try:
            parts = urlsplit(word)
            host, port = str(ipaddress.IPv4Address(parts.hostname or "")), parts.port
        except ValueError:
            continue
        secure = parts.scheme == "https"
        return secure, host, port or (443 if secure else 80)
    return False, "", None
