"""How a message differs from an exemplar, node by node; neither spaces nor the order of names count."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from defusedxml import ElementTree

Node = object
"""Of dict[str, Node], list[Node], str, int, float, bool, None."""

_MISSING = object()


@dataclass(frozen=True, slots=True)
class Rules:
    """Where a message may be unlike the exemplar; the names of nodes are joined by dots."""

    free: Mapping[str, str] = field(default_factory=dict)
    """Any value that matches the pattern; an empty pattern takes all."""
    optional: tuple[str, ...] = ()
    addable: tuple[str, ...] | None = None
    """What may be there besides; None for anything."""


def parse(body: bytes) -> Node:
    """The document in `body`, XML without its namespaces; raises ValueError for anything else.

    XML leaves are text; attributes are nodes called `@name`; nodes that occur several times make a list.
    """
    text = body.decode("utf-8-sig").strip()
    if text.startswith("<"):
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            raise ValueError(str(error)) from error
        return {_local(root.tag): _of_element(root)}
    return json.loads(text) if text else None


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _of_element(element: Element) -> Node:
    found: dict[str, Node] = {f"@{name}": value for name, value in element.attrib.items() if name != "version"}
    for child in element:
        name, node = _local(child.tag), _of_element(child)
        earlier = found.get(name, _MISSING)
        if earlier is _MISSING:
            found[name] = node
        else:
            found[name] = [*earlier, node] if isinstance(earlier, list) else [earlier, node]
    return found or (element.text or "").strip()


def differences(exemplar: Node, message: Node, rules: Rules, at: str = "") -> list[str]:
    """What is wrong with `message`, a sentence each; empty when nothing is."""
    if at in rules.free:
        pattern = rules.free[at]
        free = not pattern or re.fullmatch(pattern, _text(message), re.DOTALL)
        return [] if free else [f"{at} is {message!r}, not {pattern}"]
    if isinstance(exemplar, dict) and isinstance(message, dict):
        return list(_of_objects(exemplar, message, rules, at))
    if isinstance(exemplar, list) and isinstance(message, list):
        more = [f"{at} has {len(message)} entries, not {len(exemplar)}"] if len(message) > len(exemplar) else []
        return more + list(_of_objects(dict(_numbered(exemplar)), dict(_numbered(message)), rules, at))
    same = type(exemplar) is type(message) and exemplar == message
    return [] if same else [f"{at or 'the body'} is {message!r}, not {exemplar!r}"]


def _of_objects(exemplar: dict[str, Node], message: dict[str, Node], rules: Rules, at: str) -> Iterator[str]:
    for name, wanted in exemplar.items():
        path = _join(at, name)
        if name in message:
            yield from differences(wanted, message[name], rules, path)
        elif path not in rules.optional:
            yield f"{path} is missing"
    if rules.addable is not None:
        for name in sorted(message.keys() - exemplar.keys()):
            if _join(at, name) not in rules.addable:
                yield f"{_join(at, name)} is not expected ({message[name]!r})"


def _numbered(nodes: list[Node]) -> Iterator[tuple[str, Node]]:
    return ((str(number), node) for number, node in enumerate(nodes))


def _join(at: str, name: str) -> str:
    return f"{at}.{name}" if at else name


def _text(node: Node) -> str:
    return node if isinstance(node, str) else json.dumps(node)


def has_path(node: Node, path: str) -> bool:
    """Whether there is a node at the dotted `path`."""
    for name in path.split("."):
        inside = dict(_numbered(node)) if isinstance(node, list) else node
        if not isinstance(inside, dict) or name not in inside:
            return False
        node = inside[name]
    return True


def values(node: Node, name: str) -> Iterator[str]:
    """The text of every node called `name`, at any depth."""
    if isinstance(node, list):
        for entry in node:
            yield from values(entry, name)
    elif isinstance(node, dict):
        for key, inside in node.items():
            if key == name:
                yield _text(inside)
            yield from values(inside, name)
