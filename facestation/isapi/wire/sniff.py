"""Reads whatever a terminal answers, XML or JSON, into one kind of tree.

Labels lie, so the first byte decides. A tree is made of dicts, lists, texts, numbers, booleans and None. An XML
element becomes a dict of its children by local name (a list where one stands twice); attributes stand under
`@name` as in the terminals' JSON, the text beside attributes under `#text`, and an element with neither is its text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree as SafeTree
from defusedxml import DefusedXmlException

MAX_DEPTH = 40
"""Deeper nesting is no terminal's answer; the deepest known has nine levels."""

MAX_NODES = 50_000
"""Elements and attributes of one answer; the longest capability set that is known has a few thousand."""

_FEED_BYTES = 16_384
"""Parsed at a time, so that what is too much is noticed early and other threads get their turn."""
_LONG_TAG = re.compile(rb"<[^<>]{16384}")
"""Attributes without end are one indivisible piece of work to the parser."""
_BOM = b"\xef\xbb\xbf"
_BLANKS = b" \t\r\n\0"


class MalformedAnswer(ValueError):
    """The bytes are no answer that makes sense; the caller knows from whom and says so."""


@dataclass(frozen=True, slots=True)
class Document:
    """One parsed answer."""

    root: str
    """Local name of the XML root; nothing for JSON, whose root, if any, is the only key."""
    tree: object

    def under(self, name: str) -> object:
        """What stands under the root `name`, or the whole where the terminal leaves that root out."""
        if self.root == name:
            return self.tree
        found = child(self.tree, name)
        return self.tree if found is None else found


class Received(bytes):
    """The bytes of an answer, parsed once however many look into them; nobody changes the tree."""

    _found: Document | str | None = None

    def document(self) -> Document:
        """The document in them; raises MalformedAnswer."""
        if self._found is None:
            try:
                self._found = _parsed(self)
            except MalformedAnswer as error:
                self._found = str(error)
        if isinstance(self._found, str):
            raise MalformedAnswer(self._found)
        return self._found


def parse(body: bytes) -> Document:
    """The document in `body`; raises MalformedAnswer for everything else, nothing included."""
    return body.document() if isinstance(body, Received) else _parsed(body)


def _parsed(body: bytes) -> Document:
    text = bytes(body).removeprefix(_BOM).strip(_BLANKS)
    try:
        if text.startswith(b"<"):
            return _xml(text)
        if text.startswith((b"{", b"[")):
            # What is no UTF-8 in a name must not hide the rest.
            tree = json.loads(text.decode("utf-8", errors="replace"), parse_constant=_no_number)
            _check_depth(tree)
            return Document("", tree)
    except (ValueError, ParseError, DefusedXmlException, RecursionError, LookupError) as error:
        raise MalformedAnswer(str(error)[:200]) from error
    raise MalformedAnswer("neither XML nor JSON")


def is_html(body: bytes) -> bool:
    """Whether `body` is a web page, as other devices answer."""
    start = body[:200].removeprefix(_BOM).lstrip(_BLANKS).lower()
    return start.startswith((b"<!doctype html", b"<html"))


def child(tree: object, *names: str) -> object:
    """What stands at this path; None where it leads nowhere. In a list, the first entry is looked into."""
    for name in names:
        if isinstance(tree, list):
            tree = tree[0] if tree else None
        tree = tree.get(name) if isinstance(tree, dict) else None
    return tree


def text(tree: object, *names: str) -> str | None:
    """The text or number at this path, as text; None where there is none."""
    found = child(tree, *names)
    if isinstance(found, dict):
        found = found.get("#text")
    if isinstance(found, bool):
        return "true" if found else "false"
    return str(found).strip() if isinstance(found, str | int | float) else None


def integer(tree: object, *names: str) -> int | None:
    """The whole number at this path, also one written as text; None where there is none."""
    found = text(tree, *names)
    try:
        return int(found) if found and len(found) < 20 else None
    except ValueError:
        return None


def flag(tree: object, *names: str) -> bool | None:
    """The boolean at this path, in any of its spellings (`flase` occurs); None where there is none."""
    found = text(tree, *names)
    spellings = {"true": True, "1": True, "yes": True, "false": False, "flase": False, "0": False, "no": False}
    return spellings.get(found.lower()) if found else None


def entries(tree: object, *names: str) -> list[object]:
    """The list at this path; a lone entry makes a list of one, nothing an empty one."""
    found = child(tree, *names)
    if found is None or found == "":
        return []
    return found if isinstance(found, list) else [found]


def _local(tag: object) -> str:
    return str(tag).rpartition("}")[2]


def _xml(text: bytes) -> Document:
    if _LONG_TAG.search(text):
        raise MalformedAnswer("a tag without end")
    builder = _Builder()
    parser = SafeTree.DefusedXMLParser(target=builder)
    for start in range(0, len(text), _FEED_BYTES):
        parser.feed(text[start : start + _FEED_BYTES])
    parser.close()
    return Document(builder.root, builder.tree)


@dataclass(slots=True)
class _Node:
    name: str
    attributes: Mapping[str, str]
    text: list[str] = field(default_factory=list)
    """What stands before the first child."""
    children: dict[str, list[object]] = field(default_factory=dict)

    def tree(self) -> object:
        made: dict[str, object] = {f"@{_local(name)}": value for name, value in self.attributes.items()}
        made |= {name: values[0] if len(values) == 1 else values for name, values in self.children.items()}
        own = "".join(self.text).strip()
        if not made:
            return own
        return made | {"#text": own} if own else made


class _Builder:
    """Makes the tree while the parser reads, and stops it where there is too much of anything."""

    def __init__(self) -> None:
        self.root = ""
        self.tree: object = None
        self._open: list[_Node] = []
        self._nodes = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        self._nodes += 1 + len(attributes)
        if len(self._open) > MAX_DEPTH or self._nodes > MAX_NODES:
            raise MalformedAnswer("nested too deeply, or too much of it")
        self._open.append(_Node(_local(tag), attributes))

    def data(self, text: str) -> None:
        """Text, perhaps a part of it."""
        if self._open and not self._open[-1].children:
            self._open[-1].text.append(text)

    def end(self, _: str) -> None:
        """The element that began last ends."""
        node = self._open.pop()
        if self._open:
            self._open[-1].children.setdefault(node.name, []).append(node.tree())
        else:
            self.root, self.tree = node.name, node.tree()

    def close(self) -> None:
        """The document is over."""


def _check_depth(tree: object) -> None:
    level, depth = [tree], 0
    while level:
        if depth > MAX_DEPTH:
            raise MalformedAnswer("nested too deeply")
        inner = [
            value.values() if isinstance(value, dict) else value for value in level if isinstance(value, dict | list)
        ]
        level, depth = [value for group in inner for value in group], depth + 1


def _no_number(word: str) -> object:
    raise ValueError(f"{word} is no number")
