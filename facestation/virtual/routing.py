"""From a request line to an operation, by the rows of the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote

from facestation.isapi.operation import VERBATIM_PATH, Operation

_PLACEHOLDER = re.compile(r"{([a-z_]+)}")


@dataclass(frozen=True, slots=True)
class Route:
    """Where a request leads."""

    operation: Operation
    parameters: Mapping[str, str]
    """Of the path, decoded."""


@dataclass(frozen=True, slots=True)
class WrongVerb:
    """The path exists, with another method."""


@dataclass(frozen=True, slots=True)
class WrongQuery:
    """Path and method exist, but something is missing in the query, as `format=json`."""


@dataclass(frozen=True, slots=True)
class _Row:
    operation: Operation
    path: re.Pattern[str]
    fixed: frozenset[tuple[str, str]]
    """What the query must have, word for word."""
    named: frozenset[str]
    """What it must have with any value."""


class Router:
    """All addresses that are served; paths are case-sensitive."""

    def __init__(self, operations: Iterable[Operation]) -> None:
        # Exact paths first, then those with placeholders, then the one that takes every path.
        self._rows = sorted(map(_row, operations), key=_generality)

    def find(self, method: str, target: str) -> Route | WrongVerb | WrongQuery | None:
        """Where `method target` leads; None where nothing has this path."""
        raw_path, _, raw_query = target.partition("?")
        path, query = unquote(raw_path), read_query(raw_query)
        wrong: WrongVerb | WrongQuery | None = None
        for row in self._rows:
            found = row.path.fullmatch(path)
            if found is None:
                continue
            if row.operation.method != method:
                wrong = wrong or WrongVerb()
            elif row.fixed <= query.items() and row.named <= query.keys():
                return Route(row.operation, found.groupdict())
            else:
                wrong = WrongQuery()
        return wrong


def read_query(text: str) -> dict[str, str]:
    """The query's fields, decoded; blank ones kept."""
    return dict(parse_qsl(text, keep_blank_values=True))


def _row(operation: Operation) -> _Row:
    path, _, query = operation.path.partition("?")
    if operation.path == VERBATIM_PATH:
        # What a terminal's own answers point to; everything else under other roots has a row of its own.
        return _Row(operation, re.compile(r"/(?P<path>LOCALS/.+)"), frozenset(), frozenset())
    fields = read_query(query)
    pieces = _PLACEHOLDER.split(path)
    pattern = "".join(f"(?P<{piece}>[^/]+)" if place % 2 else re.escape(piece) for place, piece in enumerate(pieces))
    named = frozenset(name for name, value in fields.items() if _PLACEHOLDER.fullmatch(value))
    fixed = frozenset((name, value) for name, value in fields.items() if name not in named)
    return _Row(operation, re.compile(pattern), fixed, named)


def _generality(row: _Row) -> tuple[bool, int]:
    return row.operation.path == VERBATIM_PATH, len(row.operation.parameters) - len(row.fixed)
