"""Places of values in JSON: texts, numbers, booleans and nulls."""

from __future__ import annotations

import json
import math
import re

from facestation.isapi.wire.nodes import Guard, Node, Value
from facestation.isapi.wire.sniff import MalformedAnswer

# Possessive, as every step that might be taken back would be remembered.
_TOKEN = re.compile(
    rb'[ \t\r\n]*(?:(?P<sign>[{}\[\]:,])|(?P<text>"(?:[^"\\]++|\\.)*+")'
    rb"|(?P<number>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(?P<word>true|false|null))",
    re.DOTALL,
)
_WORDS: dict[bytes, Value] = {b"true": True, b"false": False, b"null": None}
_LONGEST_NUMBER = 30


def read(data: bytes) -> Node:
    """The whole document as a node without a name; raises MalformedAnswer."""
    reader = _Reader(data)
    try:
        return reader.document()
    except (ValueError, IndexError) as error:
        raise MalformedAnswer(str(error)[:200]) from error


def replaced(node: Node, value: Value) -> tuple[int, int, bytes]:
    """What stands in place of the value: from, to, and the bytes."""
    return node.start, node.end, as_text(value)


def inserted(data: bytes, parent: Node, place: int, name: str, value: Value) -> tuple[int, int, bytes]:
    """A new member before member number `place` of `parent`, indented as the one before it."""
    children = parent.children or []
    member = as_text(name) + b": " + as_text(value)
    if place == 0:
        at = parent.start + 1
        return at, at, member + (b"," if children else b"")
    before = children[place - 1]
    opening = children[place - 2].end if place > 1 else parent.start + 1
    indent = data[opening : before.outer_start].rpartition(b",")[2]
    return before.end, before.end, b"," + indent + member


def as_text(value: Value) -> bytes:
    """The value as JSON in UTF-8."""
    return json.dumps(value, ensure_ascii=False).encode()


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0
        self._guard = Guard()

    def document(self) -> Node:
        node = self._node("", 0)
        if self._data[self._at :].strip():
            raise MalformedAnswer("more behind the end")
        return node

    def _node(self, name: str, depth: int) -> Node:
        self._guard.check(depth)
        found = self._token()
        node = Node(name, found.start(found.lastgroup or 0))
        sign = found["sign"]
        if sign == b"{":
            node.children = self._members(depth)
        elif sign == b"[":
            node.children, node.is_list = self._entries(depth), True
        elif sign is not None:
            raise MalformedAnswer("a sign in place of a value")
        else:
            node.value = _value(found)
        node.end = self._at
        return node

    def _members(self, depth: int) -> list[Node]:
        members: list[Node] = []
        while not self._ends(b"}", after=members):
            key = self._token()
            if key["text"] is None or self._token()["sign"] != b":":
                raise MalformedAnswer("a member without a name")
            node = self._node(_decoded(key["text"]), depth + 1)
            node.last_counts, node.outer_start = True, key.start("text")
            members.append(node)
        return members

    def _entries(self, depth: int) -> list[Node]:
        entries: list[Node] = []
        while not self._ends(b"]", after=entries):
            entries.append(self._node(str(len(entries)), depth + 1))
            entries[-1].last_counts = True
        return entries

    def _ends(self, sign: bytes, after: list[Node]) -> bool:
        """Whether the object or list ends here; takes the comma where it goes on."""
        here = self._at
        found = self._token()["sign"]
        if found == sign:
            return True
        if not after:
            self._at = here
        elif found != b",":
            raise MalformedAnswer("no comma")
        return False

    def _token(self) -> re.Match[bytes]:
        found = _TOKEN.match(self._data, self._at)
        if found is None:
            raise MalformedAnswer("no JSON")
        self._at = found.end()
        return found


def _value(found: re.Match[bytes]) -> Value:
    if found["text"] is not None:
        return _decoded(found["text"])
    if found["word"] is not None:
        return _WORDS[found["word"]]
    spelled = found["number"].decode("ascii")
    if spelled.lstrip("-").isdecimal():
        return int(spelled) if len(spelled) < _LONGEST_NUMBER else spelled
    number = float(spelled)
    return number if math.isfinite(number) else spelled


def _decoded(text: bytes) -> str:
    # What is no UTF-8 in one name must not hide the rest.
    decoded: str = json.loads(text.decode("utf-8", "replace"), strict=False)
    return decoded
