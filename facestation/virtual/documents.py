"""Documents as terminals write them, and as they read them: XML with a namespace, JSON indented by tabs."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element as ParsedElement
from xml.sax.saxutils import escape, quoteattr

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError, fromstring

JsonObject = dict[str, object]
"""A JSON document with a root; the terminal keeps nodes that it does not know."""


class Unreadable(ValueError):
    """A body that is not of the expected kind."""


@dataclass(frozen=True, slots=True)
class Element:
    """One XML element: text, or elements below it."""

    name: str
    content: str | Sequence[Element] = ""
    attributes: dict[str, str] = field(default_factory=dict)


def element(name: str, content: str | float | bool | Sequence[Element] = "", **attributes: str | int) -> Element:
    """An element; numbers and booleans are written as terminals do (`true`, `false`)."""
    if isinstance(content, bool):
        content = "true" if content else "false"
    elif isinstance(content, int | float):
        content = str(content)
    return Element(name, content, {key: str(value) for key, value in attributes.items()})


def render_xml(root: Element, namespace: str = "", version: str = "2.0") -> bytes:
    """The document with declaration, and with version and namespace at its root where there is one."""
    dress = {"version": version, "xmlns": namespace} if namespace else {}
    dressed = Element(root.name, root.content, {**dress, **root.attributes})
    return ('<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(_lines(dressed)) + "\n").encode()


def _lines(node: Element) -> list[str]:
    attributes = "".join(f" {name}={quoteattr(value)}" for name, value in node.attributes.items())
    if isinstance(node.content, str):
        return [f"<{node.name}{attributes}>{escape(node.content)}</{node.name}>"]
    inner = [line for child in node.content for line in _lines(child)]
    return [f"<{node.name}{attributes}>", *inner, f"</{node.name}>"]


def render_json(value: object) -> bytes:
    """JSON as the terminals' library prints it: tabs for indentation and also after the colon."""
    return (_json(value, 0) + "\n").encode()


def _json(value: object, depth: int) -> str:
    if isinstance(value, dict):
        if not value:
            return "{\n" + "\t" * depth + "}"
        inner = "\t" * (depth + 1)
        lines = [f"{inner}{json.dumps(key)}:\t{_json(item, depth + 1)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + "\n" + "\t" * depth + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_json(item, depth + 1) for item in value) + "]"
    return json.dumps(value, ensure_ascii=False)


def read_json(body: bytes) -> JsonObject:
    """The JSON object in `body`, byte order mark and blanks stripped; raises Unreadable."""
    try:
        document = json.loads(body.decode("utf-8-sig").strip(), parse_constant=_no_number)
        # Half a pair of surrogates gets through the parser, and then nowhere.
        json.dumps(document, ensure_ascii=False).encode()
    except (ValueError, RecursionError) as error:
        raise Unreadable("no JSON") from error
    if not isinstance(document, dict):
        raise Unreadable("no JSON object")
    return document


def _no_number(text: str) -> None:
    raise ValueError(text)


def read_xml(body: bytes) -> ParsedElement:
    """The root of the XML in `body`; raises Unreadable, also for entity tricks."""
    try:
        root: ParsedElement = fromstring(body.decode("utf-8-sig").strip())
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise Unreadable("no XML") from error
    return root


def local_name(node: ParsedElement) -> str:
    """The element's name without its namespace."""
    return node.tag.rpartition("}")[2]


def xml_text(root: ParsedElement, name: str) -> str | None:
    """The stripped text of the first element of this local name below `root`; None where there is none."""
    for node in root.iter():
        if node is not root and local_name(node) == name:
            return (node.text or "").strip()
    return None
