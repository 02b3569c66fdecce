"""One request, once it is known which operation it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from xml.etree.ElementTree import Element as ParsedElement

from facestation.isapi.operation import Form, Operation
from facestation.virtual.answers import Refused
from facestation.virtual.documents import JsonObject, Unreadable, local_name, read_json, read_xml


@dataclass(frozen=True, slots=True)
class Call:
    """An operation with what the request brought along."""

    operation: Operation
    parameters: Mapping[str, str]
    """From the path, decoded."""
    query: Mapping[str, str]
    """Decoded."""
    content_type: str
    body: bytes
    tries_left: int
    """Of the login, for the call that tells."""
    remote: str = ""
    """The address that the request came from."""
    cookie: str = ""
    """Of its session, where it has one."""

    @property
    def as_json(self) -> bool:
        """Whether the resource speaks JSON, as far as its kind is known from the catalogue."""
        return self.operation.answers is Form.JSON

    def json(self) -> JsonObject:
        """The JSON body; XML and everything else is badJsonFormat."""
        try:
            return read_json(self.body)
        except Unreadable as error:
            raise Refused("badJsonFormat") from error

    def root(self, name: str) -> JsonObject:
        """The object under the root `name`; without it MessageParametersLack, naming it."""
        document = self.json()
        if name not in document:
            raise Refused("MessageParametersLack", name)
        inner = document[name]
        if not isinstance(inner, dict):
            raise Refused("badJsonContent", name)
        return inner

    def xml(self, root: str) -> ParsedElement:
        """The XML body, whatever its namespace; JSON and a wrong root are badXmlContent."""
        try:
            document = read_xml(self.body)
        except Unreadable as error:
            raise Refused("badXmlContent") from error
        if local_name(document) != root:
            raise Refused("badXmlContent", root)
        return document
