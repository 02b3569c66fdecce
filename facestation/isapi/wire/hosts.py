"""The list of listening hosts on the wire: read as values, written back whole with what it had besides."""

from __future__ import annotations

from collections.abc import Mapping
from xml.etree.ElementTree import Element, ParseError, SubElement, tostring

import defusedxml.ElementTree as SafeTree
from defusedxml import DefusedXmlException

from facestation.domain.event import ListeningHost
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.sniff import MalformedAnswer, entries, integer, parse, text

_ENTRY = "HttpHostNotification"
_NOWHERE = {"", "0.0.0.0", "::"}  # noqa: S104 - how terminals write that a place is free


def decode_hosts(body: bytes) -> tuple[ListeningHost, ...]:
    """The places that are filled; raises MalformedAnswer."""
    listed = entries(parse(body).under("HttpHostNotificationList"), _ENTRY)
    found = (
        ListeningHost(
            id=text(entry, "id") or "",
            address=text(entry, "ipAddress") or text(entry, "hostName") or "",
            port=integer(entry, "portNo") or 0,
            path=text(entry, "url") or "",
        )
        for entry in listed
    )
    return tuple(host for host in found if host.address not in _NOWHERE and host.port)


def encode_host(body: bytes, host: ListeningHost) -> Body:
    """The list in `body` with this host in the place of its id, to which JSON is pushed without a login.

    Raises MalformedAnswer where `body` has no such place.
    """
    fields = {
        "url": host.path,
        "protocolType": "HTTP",
        "parameterFormatType": "JSON",
        "addressingFormatType": "ipaddress",
        "ipAddress": host.address,
        "portNo": str(host.port),
        "httpAuthenticationMethod": "none",
    }
    return _changed(body, host.id, fields)


def encode_no_host(body: bytes, host_id: str) -> Body:
    """The list in `body` with the place of this id free; raises MalformedAnswer where there is no such place."""
    return _changed(body, host_id, {"url": "", "ipAddress": "0.0.0.0", "portNo": "0"})  # noqa: S104 - see above


def free_place(body: bytes) -> str | None:
    """The id of a place that nobody has filled; None where all are taken. Raises MalformedAnswer."""
    taken = {host.id for host in decode_hosts(body)}
    listed = (text(entry, "id") for entry in entries(parse(body).under("HttpHostNotificationList"), _ENTRY))
    return next((number for number in listed if number and number not in taken), None)


def _changed(body: bytes, host_id: str, fields: Mapping[str, str]) -> Body:
    try:
        root = SafeTree.fromstring(body.strip())
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise MalformedAnswer("no list of listening hosts") from error
    namespace = _plain(root)
    place = next((entry for entry in root if entry.tag == _ENTRY and entry.findtext("id") == host_id), None)
    if place is None:
        raise MalformedAnswer("no such place")
    for name, value in fields.items():
        node = place.find(name)
        (SubElement(place, name) if node is None else node).text = value
    if namespace:
        root.set("xmlns", namespace)
    return Body("application/xml", tostring(root, encoding="utf-8", xml_declaration=True))


def _plain(root: Element) -> str:
    """The namespace of the document, which is taken out of its names: terminals stumble over prefixes."""
    namespace = root.tag[1:].partition("}")[0] if root.tag.startswith("{") else ""
    for node in root.iter():
        node.tag = str(node.tag).rpartition("}")[2]
    return namespace
