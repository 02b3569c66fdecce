"""Whether a body takes something away, and whether it says from whom."""

from __future__ import annotations

import json
import re

_DELETE_FLAG = re.compile(r"delete[A-Z]")
_CLEAR_FLAG = re.compile(rb'"clear[A-Z]\w*"\s*:\s*(?:true|1|"true")')
_BY_NAME = "byEmployeeNo"
"""The one mode of a delete in which the list of whom it concerns counts."""


def names_whom(body: bytes, list_path: tuple[str, ...]) -> bool:
    """Whether the list at `list_path` of this JSON body is there and filled; `|` in the last name separates choices."""
    try:
        node = json.loads(body.decode("utf-8"), object_pairs_hook=_no_doubles)
    except (ValueError, RecursionError):
        return False
    for name in list_path[:-1]:
        if not isinstance(node, dict) or node.get("mode", _BY_NAME) != _BY_NAME:
            return False
        node = node.get(name)
    if not isinstance(node, dict) or node.get("mode", _BY_NAME) != _BY_NAME or _CLEAR_FLAG.search(body):
        return False
    given = [node[name] for name in list_path[-1].split("|") if name in node]
    return bool(given) and all(_is_filled(value) for value in given)


def has_delete_flag(body: bytes) -> bool:
    """Whether a `deleteUser`, `deleteCard` or the like is switched on somewhere in it."""
    # A form carries its JSON between pictures, so the words are looked for as text.
    text = body.decode("latin-1")
    return any(_DELETE_FLAG.search(name) for name in re.findall(r'"(\w+)"\s*:\s*(?:true|1|"true")', text))


def _no_doubles(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """Which of two equal names a terminal takes is its secret, so a body that has them is refused."""
    if len({name for name, _ in pairs}) != len(pairs):
        raise ValueError("doubled name")
    return dict(pairs)


def _is_filled(value: object) -> bool:
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list):
        return bool(value) and all(_is_filled(entry) for entry in value)
    return isinstance(value, dict) and bool(value) and all(_is_filled(entry) for entry in value.values())
