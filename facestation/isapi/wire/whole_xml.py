"""Places of values in XML: elements without elements in them."""

from __future__ import annotations

import re
from xml.parsers.expat import ExpatError, ParserCreate
from xml.sax.saxutils import escape

from facestation.isapi.wire.nodes import Guard, Node, Value
from facestation.isapi.wire.sniff import MalformedAnswer

# Possessive, as every step that might be taken back would be remembered.
_START_TAG = re.compile(rb"""<(?:[^"'>]++|"[^"]*+"|'[^']*+')*+>""")
_KNOWN_ENCODINGS = frozenset({"", "utf-8", "utf8"})


def read(data: bytes) -> Node:
    """The root of the document; raises MalformedAnswer, also for anything that declares a document type."""
    reader = _Reader(data)
    parser = ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = lambda name, _: reader.begin(name, parser.CurrentByteIndex)
    parser.EndElementHandler = lambda _: reader.finish(parser.CurrentByteIndex)
    parser.CharacterDataHandler = reader.text
    parser.XmlDeclHandler = _check_encoding
    parser.StartDoctypeDeclHandler = _refuse
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError) as error:
        raise MalformedAnswer(str(error)[:200]) from error
    return reader.root


def replaced(node: Node, value: Value) -> tuple[int, int, bytes]:
    """What stands in place of the element's content: from, to, and the bytes."""
    text = as_text(value)
    if node.end < node.start:
        # `<a/>` has no room for a value.
        return node.end, node.start, f">{text}</{node.tag}>".encode()
    return node.start, node.end, text.encode()


def inserted(data: bytes, parent: Node, place: int, name: str, value: Value) -> tuple[int, int, bytes]:
    """A new element before child number `place` of `parent`, indented as the one before it."""
    children = parent.children or []
    prefix = parent.tag.rpartition(":")[0]
    tag = f"{prefix}:{name}" if prefix else name
    element = f"<{tag}>{as_text(value)}</{tag}>".encode()
    if place == 0:
        return parent.start, parent.start, element
    before = children[place - 1]
    opening = children[place - 2].outer_end if place > 1 else parent.start
    gap = data[opening : before.outer_start]
    indent = b"" if gap.strip() else gap
    return before.outer_end, before.outer_end, indent + element


def as_text(value: Value) -> str:
    """The value as content of an element."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return "" if value is None else escape(str(value))


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Node] = []
        self._guard = Guard()
        self.root = Node("", 0)

    def begin(self, tag: str, at: int) -> None:
        self._guard.check(len(self._open))
        found = _START_TAG.match(self._data, at)
        if found is None:
            raise MalformedAnswer("a tag without an end")
        node = Node(tag.rpartition(":")[2], found.end(), tag=tag, outer_start=at)
        if self._open:
            above = self._open[-1]
            if above.children is None:
                above.children = []
            above.children.append(node)
        else:
            self.root = node
        self._open.append(node)

    def text(self, text: str) -> None:
        self._open[-1].texts.append(text)

    def finish(self, at: int) -> None:
        node = self._open.pop()
        if self._data[node.start - 2 : node.start] == b"/>":
            # Marked by an end before its start: the two bytes of `/>`.
            node.end, node.outer_end = node.start - 2, node.start
        else:
            node.end, node.outer_end = at, self._data.index(b">", at) + 1
        if node.children is None:
            node.value = "".join(node.texts).strip()
        node.texts = []


def _check_encoding(_version: str, encoding: str | None, _standalone: int) -> None:
    if (encoding or "").lower() not in _KNOWN_ENCODINGS:
        raise MalformedAnswer("an encoding that terminals do not use")


def _refuse(*_: object) -> None:
    raise MalformedAnswer("a document type")
