"""A terminal's object as it came, in which single values are replaced and everything else stays byte for byte.

Terminals refuse objects of which something is missing or to which something was added, and they hold nodes that no
guide names. So an object is never written anew from what was understood of it: the places of its values are found, and
a change puts other bytes in these places alone. Names of values are joined by dots, without the root; entries of a
list have their number, from 0.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from facestation.isapi.wire import whole_json, whole_xml
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.nodes import Node, Value
from facestation.isapi.wire.sniff import MalformedAnswer

_BOM = b"\xef\xbb\xbf"
_BLANKS = b" \t\r\n\0"
_LONGEST_NUMBER = 6


@dataclass(frozen=True, slots=True)
class Whole:
    """One object of a terminal; values are changed by making another `Whole` of it."""

    data: bytes = field(repr=False)
    root: str
    """The local name of its root; nothing where a JSON object has none."""
    is_xml: bool
    _top: Node = field(repr=False)

    def values(self, lists: Sequence[str] = ()) -> dict[str, Value]:
        """Every value by its name, in the order of the object; empty lists and objects are left out.

        XML cannot tell a list of one from a single element: names in `lists` (without numbers) are always numbered.
        """
        return {} if self._top.children is None else dict(_flat(self._top, "", "", frozenset(lists)))

    def has(self, name: str) -> bool:
        """Whether there is a value of this name."""
        node = self._find(name)
        return node is not None and node.children is None

    def with_values(self, changes: Mapping[str, Value]) -> Whole:
        """The object with these values in place of the ones that were there; raises KeyError for a name without one."""
        write = whole_xml.replaced if self.is_xml else whole_json.replaced
        edits = []
        for name, value in changes.items():
            node = self._find(name)
            if node is None or node.children is not None:
                raise KeyError(name)
            edits.append(write(node, value))
        return _edited(self, edits)

    def with_new(self, name: str, value: Value, after: Sequence[str] = ()) -> Whole:
        """The object with one more value, behind the last of `after` that is there; raises KeyError without a place."""
        above, _, own = name.rpartition(".")
        parent = self._find(above) if above else self._top
        if parent is None or parent.children is None or parent.is_list:
            raise KeyError(name)
        neighbors = [place for place, child in enumerate(parent.children) if child.name in after]
        place = neighbors[-1] + 1 if neighbors else len(parent.children)
        write = whole_xml.inserted if self.is_xml else whole_json.inserted
        return _edited(self, [write(self.data, parent, place, own, value)])

    def body(self) -> Body:
        """The object as the body of a request."""
        return Body("application/xml" if self.is_xml else "application/json", self.data)

    def _find(self, name: str) -> Node | None:
        node: Node | None = self._top
        steps = name.split(".")
        while steps and node is not None:
            node = _step(node, steps)
        return node


def read_whole(body: bytes, root: str | None = None) -> Whole:
    """The object in `body`, XML or JSON by its first byte; raises MalformedAnswer for everything else.

    A JSON object with a lone name in it has that name for its root, unless `root` is empty.
    """
    data = body.removeprefix(_BOM).strip(_BLANKS)
    if data.startswith(b"<"):
        top = whole_xml.read(data)
        return Whole(data, top.name, is_xml=True, _top=top)
    if data.startswith(b"{"):
        top = whole_json.read(data)
        inner = top.children or []
        if root != "" and len(inner) == 1 and inner[0].children is not None:
            return Whole(data, inner[0].name, is_xml=False, _top=inner[0])
        return Whole(data, "", is_xml=False, _top=top)
    raise MalformedAnswer("no object")


def _edited(whole: Whole, edits: Sequence[tuple[int, int, bytes]]) -> Whole:
    data = whole.data
    for start, end, text in sorted(edits, reverse=True):
        data = data[:start] + text + data[end:]
    return read_whole(data, whole.root)


def _step(node: Node, steps: list[str]) -> Node | None:
    """One step down; a number behind a name takes that one of several elements of the name."""
    name = steps.pop(0)
    found = [child for child in node.children or () if child.name == name]
    if not found:
        return None
    if found[-1].last_counts:
        return found[-1]
    if steps and steps[0].isdecimal():
        number = int(steps.pop(0)) if len(steps[0]) < _LONGEST_NUMBER else len(found)
        return found[number] if number < len(found) else None
    return found[0]


def _flat(node: Node, path: str, plain: str, lists: frozenset[str]) -> Iterator[tuple[str, Value]]:
    if node.children is None:
        yield path, node.value
        return
    names = [child.name for child in node.children]
    seen: dict[str, int] = {}
    for child in node.children:
        number = seen[child.name] = seen.get(child.name, -1) + 1
        if child.last_counts and number + 1 < names.count(child.name):
            continue
        below = plain if node.is_list else _join(plain, child.name)
        here = _join(path, child.name)
        if not child.last_counts and (names.count(child.name) > 1 or below in lists):
            here = f"{here}.{number}"
        yield from _flat(child, here, below, lists)


def _join(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
