"""What all the terminals' paged searches have in common."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from facestation.isapi.wire.sniff import MalformedAnswer, integer, text

Entry = TypeVar("Entry")


@dataclass(frozen=True, slots=True)
class Page(Generic[Entry]):
    """One page of a search."""

    entries: tuple[Entry, ...]
    more: bool
    """Whether the terminal says that there is more to come."""


def is_more(tree: object) -> bool:
    """Whether this part of a search's answer says that more is to come; raises MalformedAnswer when it is none."""
    word = text(tree, "responseStatusStrg") or text(tree, "responseStatus")
    if word is None and integer(tree, "numOfMatches") is None:
        raise MalformedAnswer("no answer to a search")
    return _plain(word or "") == "MORE"


def own_path(url: str | None) -> str | None:
    """Path and query of a URL that a terminal names, never its host; None where there is none to use."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if not parts.path.startswith("/"):
        return None
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _plain(word: str) -> str:
    return word.upper().replace("_", "").replace(" ", "").replace("-", "")
