"""The log without what it may have caught: only words that the program itself uses are kept."""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable
from functools import cache

from facestation import errors, words

GAP = "…"
_HEAD = re.compile(
    r"(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d),\d{3} (DEBUG|INFO|WARNING|ERROR|CRITICAL) ((?:facestation|ui)[\w.]*): "
)
_FRAME = re.compile(r'  File ".*?((?:facestation|ui)/(?:\w+/)*\w+\.py)", line (\d+), in (\w+)$')
_RAISED = re.compile(r"(?:[a-z_]+\.)*([A-Z]\w+)(?::|$)")
_WORD = re.compile(r"[^\W\d_]+(?:[-'_][^\W\d_]+)*|\d+|[^\w\s]|_")
_SIGNS = set(".,;:()/%")
_LOGGED = """
a an and another answer answered anyhow are asked at aside be been begins bug by came cannot certificate closes
code connection counted damaged database default defaults delivery did dropped end ended error event events
failed file for from given gone has have http in interrupted is it its job kept key keyring later left listener
lock locked login longer look looked lost made makes may memory migrated moved network new newest next no not
nothing now of off on once one only open out outbox password pause photo photos read refused rest run said
sealed sense sent setting since slot so some starts stays still stopped stream task terminal terminals than that
the them there they this time to too tried used version waits was watcher what when which while will with
without word work write written wrong
"""


def told(lines: Iterable[str]) -> list[str]:
    """The lines, each with what may be kept of it; those of other programs' parts are left out."""
    return [line for line in map(_line, lines) if line]


def _line(line: str) -> str:
    head = _HEAD.match(line)
    if head is not None:
        said = " ".join(_kept(word) for word in _WORD.findall(line[head.end() :]))
        return f"{head[1]} {head[2]} {head[3]}: {_tight(said)}"
    frame = _FRAME.match(line.rstrip())
    if frame is not None:
        return f"  {frame[1]}:{frame[2]} {frame[3]}"
    raised = _RAISED.match(line.rstrip())
    return f"  {raised[1]}" if raised is not None and _is_error(raised[1]) else ""


def _kept(word: str) -> str:
    if word in _SIGNS or word.lower() in _vocabulary() or word in words.ERRORS:
        return word
    return word if word.isdecimal() and len(word) <= 3 else GAP


def _tight(text: str) -> str:
    """Without the blanks before signs, and with one gap where several words were left out."""
    text = re.sub(rf"{GAP}(?: {GAP})+", GAP, text)
    return re.sub(r" ([.,;:)%])", r"\1", text)


def _is_error(name: str) -> bool:
    found = getattr(errors, name, None) or getattr(builtins, name, None)
    return isinstance(found, type) and issubclass(found, BaseException)


@cache
def _vocabulary() -> frozenset[str]:
    """Words of the program's own sentences, and those of its log."""
    tables = [*words.ERRORS.values(), *words.ATTENTION.values()]
    sentences = " ".join(f"{entry.message} {entry.advice}" for entry in tables)
    plain = re.sub(r"{\w+}", " ", sentences).lower()
    return frozenset(_LOGGED.split()) | frozenset(re.findall(r"[a-z]{2,}", plain))
