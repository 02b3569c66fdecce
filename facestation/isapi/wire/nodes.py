"""Where the values of a document stand."""

from __future__ import annotations

from dataclasses import dataclass, field

from facestation.isapi.wire.sniff import MAX_DEPTH, MalformedAnswer

Value = str | int | float | bool | None

MAX_NODES = 20_000
"""More are no terminal's object; the largest known has some hundreds."""


@dataclass(slots=True)
class Node:
    """One node of a document, with the place of its value in the bytes."""

    name: str
    """Local name of an element, key of a member, number of an entry."""
    start: int
    """Where the value begins: behind the start tag; a JSON value with its quotes."""
    end: int = 0
    value: Value = None
    children: list[Node] | None = None
    """None for a single value."""
    is_list: bool = False
    last_counts: bool = False
    """Whether of several nodes of this name the last one counts, as in JSON; else they are a list."""
    tag: str = ""
    """The name of an element as written, with its prefix."""
    outer_start: int = 0
    outer_end: int = 0
    """Where the whole element begins and ends."""
    texts: list[str] = field(default_factory=list)


class Guard:
    """Counts nodes and depth while a document is read."""

    def __init__(self) -> None:
        self._left = MAX_NODES

    def check(self, depth: int) -> None:
        """One more node at this depth; raises MalformedAnswer beyond the limits."""
        self._left -= 1
        if depth > MAX_DEPTH or self._left < 0:
            raise MalformedAnswer("nested too deeply, or too large")
