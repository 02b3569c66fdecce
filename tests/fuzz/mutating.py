"""Spoils what terminals really answer: one recipe of bytes makes one spoiled answer, always the same."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from tests.contract.exemplars_format import exemplars

LONGEST_BYTES = 40_000
"""Longer than any document but one; what is too long altogether is tried in `hostile.py`."""
SCRAPS: tuple[bytes, ...] = (
    *(b"9" * 400, b"-1", b"1e999", b"-0", b"0x10", b"NaN", b"Infinity", b"18446744073709551616", b"0.1e-400", b"null"),
    *(b"true", b'""', b"[]", b"{}", b"[[[[[[[[", b'{"a":' * 60, b"<a>" * 60, b"</a>", b"<a/>", b"<!--", b"-->"),
    *(b"<![CDATA[", b"]]>", b"&lt;", b"&#0;", b"&#x110000;", b"&a;", b'<!DOCTYPE a [<!ENTITY a "b">]>', b"<?xml "),
    *(
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xc3\x28",
        b"\xed\xa0\x80",
        b"\\ud800",
        b"\\u0000",
        b'\\"',
        b"\xf0\x9f\x92\xa9",
    ),
    *(b"\r\n\r\n", b"\r\n--MIME_boundary\r\n", b"--b1--", b"Content-Length: 99999999999", b"\xff\xd8\xff", b"\xff\xd9"),
    *(b"2030-13-45T99:99:99", b"0000-00-00T00:00:00+99:99", b"1970-01-01T00:00:00Z", b"CST-99:99:99DST99", b" " * 300),
    *(b"http://[::1", b"http://x@y:z/", b"//host", b"%00", b"@WEB000"),
)
ENCODINGS = ("utf-16", "utf-16-le", "utf-32", "utf-8-sig", "latin-1", "cp1251", "utf-7", "cp037", "gb18030")
DECLARED = (b"utf-7", b"utf-16", b"latin-1", b"gb2312", b"EBCDIC-CP-US", b"rot13", b"hex", b"no-such", b"")
_NUMBER = re.compile(rb"-?\d+(?:\.\d+)?")
_MEMBER = re.compile(rb'"\w+"\s*:\s*(?:"[^"]*"|[\w.-]+)')
_ELEMENT = re.compile(rb"<(\w+)>[^<]*</\1>")
_DECLARATION = re.compile(rb'encoding="[^"]*"')
_OTHERS: tuple[Any, ...] = (None, True, -1, 1e300, "", "x" * 3000, [], {}, [[]], {"": {}}, [None], 10**30)


class Recipe:
    """Choices, one after the other, from bytes; when these are used up, always the first."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def below(self, end: int) -> int:
        """A number from 0 up to `end`, which is left out."""
        size = 1 if end <= 256 else 3
        taken = self._data[self._at : self._at + size]
        self._at += size
        return int.from_bytes(taken, "big") % end if end else 0

    def one_of(self, choices: Sequence[Any]) -> Any:
        """One of these."""
        return choices[self.below(len(choices))]


@cache
def answers(about: str = "") -> tuple[bytes, ...]:
    """What the exemplars answer, and what they ask: each body once, the shortest first.

    With the name of a decoder only of what it is about, and all where that cannot be told.
    """
    words = set(re.split(r"[._]", about))
    cases = [case for case in exemplars().values() if not about or case.name.split("/")[0] in words]
    bodies = {body for case in cases for body in (case.answer.body, case.request.body) if body}
    return tuple(sorted(bodies, key=lambda body: (len(body), body))) or answers()


def spoiled(recipe_bytes: bytes, about: str = "") -> bytes:
    """An answer and up to four misfortunes, as the recipe has it; also bytes without any sense.

    Most answers are of the area of the decoder that is named.
    """
    recipe = Recipe(recipe_bytes)
    chosen = recipe.below(16)
    if chosen == 15:
        return recipe_bytes[1:]
    data = bytes(recipe.one_of(answers(about if chosen < 11 else "")))
    for _ in range(1 + recipe.below(4)):
        data = recipe.one_of(_MISFORTUNES)(data, recipe)[:LONGEST_BYTES]
    return data


def _flip(data: bytes, recipe: Recipe) -> bytes:
    made = bytearray(data)
    for _ in range(1 + recipe.below(8)):
        if made:
            made[recipe.below(len(made))] ^= 1 << recipe.below(8)
    return bytes(made)


def _cut(data: bytes, recipe: Recipe) -> bytes:
    return data[: recipe.below(len(data) + 1)]


def _leave_out(data: bytes, recipe: Recipe) -> bytes:
    start = recipe.below(len(data) + 1)
    return data[:start] + data[start + recipe.below(60) :]


def _repeat(data: bytes, recipe: Recipe) -> bytes:
    start = recipe.below(len(data) + 1)
    piece = data[start : start + 1 + recipe.below(200)]
    return data[:start] + piece * (1 + recipe.below(100)) + data[start:]


def _put_in(data: bytes, recipe: Recipe) -> bytes:
    at = recipe.below(len(data) + 1)
    return data[:at] + bytes(recipe.one_of(SCRAPS)) + data[at:]


def _other_number(data: bytes, recipe: Recipe) -> bytes:
    return _replace_one(_NUMBER, data, recipe, lambda _: bytes(recipe.one_of(SCRAPS)))


def _double(data: bytes, recipe: Recipe) -> bytes:
    """A key or an element once more, with another value where the dice say so."""
    pattern, between = (_MEMBER, b",") if data.lstrip()[:1] in {b"{", b"["} else (_ELEMENT, b"")
    return _replace_one(pattern, data, recipe, lambda found: between.join([found] * (2 + recipe.below(30))))


def _nest(data: bytes, recipe: Recipe) -> bytes:
    depth = 1 + recipe.below(120)
    if data.lstrip()[:1] == b"<":
        return _replace_one(_ELEMENT, data, recipe, lambda found: b"<n>" * depth + found + b"</n>" * depth)
    return _replace_one(_NUMBER, data, recipe, lambda found: b"[" * depth + found + b"]" * depth)


def _other_type(data: bytes, recipe: Recipe) -> bytes:
    """JSON with one value of another type in it; XML with an element that has a child in place of its text."""
    try:
        tree = json.loads(data)
    except (ValueError, RecursionError):
        return _replace_one(_ELEMENT, data, recipe, lambda found: found.replace(b"</", b"<a><b/></a></", 1))
    holders = list(_holders(tree))
    if not holders:
        return json.dumps(recipe.one_of(_OTHERS)).encode()
    holder = recipe.one_of(holders)
    place = recipe.one_of(list(holder)) if isinstance(holder, dict) else recipe.below(len(holder))
    holder[place] = recipe.one_of(_OTHERS)
    return json.dumps(tree).encode()


def _holders(tree: Any) -> list[Any]:
    inner = list(tree.values()) if isinstance(tree, dict) else tree if isinstance(tree, list) else []
    return [*([tree] if inner else []), *(holder for value in inner for holder in _holders(value))]


def _splice(data: bytes, recipe: Recipe) -> bytes:
    other = bytes(recipe.one_of(answers()))
    return data[: recipe.below(len(data) + 1)] + other[recipe.below(len(other) + 1) :]


def _encode_anew(data: bytes, recipe: Recipe) -> bytes:
    if recipe.below(2):
        declared = bytes(recipe.one_of(DECLARED))
        return _DECLARATION.sub(b'encoding="' + declared + b'"', data, count=1)
    return data.decode("utf-8", "replace").encode(recipe.one_of(ENCODINGS), "replace")


def _replace_one(pattern: re.Pattern[bytes], data: bytes, recipe: Recipe, made: Callable[[bytes], bytes]) -> bytes:
    found = list(pattern.finditer(data))
    if not found:
        return data
    chosen = recipe.one_of(found)
    return data[: chosen.start()] + made(chosen[0]) + data[chosen.end() :]


_MISFORTUNES: tuple[Callable[[bytes, Recipe], bytes], ...] = (
    *(_flip, _cut, _leave_out, _repeat, _put_in, _put_in, _other_number, _double, _nest, _other_type, _other_type),
    *(_splice, _encode_anew),
)
