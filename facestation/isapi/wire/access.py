"""The state of the doors on the wire."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.isapi.wire.sniff import MalformedAnswer, entries, flag, integer, parse, text

_LOCKS = {0: "closed", 1: "open", 2: "short_circuit", 3: "broken", 4: "fault"}
_TIMEOUTS_S = range(1, 11)
_DOORS = {1: "sleep", 2: "stays_open", 3: "stays_closed", 4: "normal"}


@dataclass(frozen=True, slots=True)
class WorkStatus:
    """The doors of a terminal in their order; empty where it has none or does not say."""

    locks: tuple[str, ...]
    """Of: closed, open, short_circuit, broken, fault, unknown."""
    doors: tuple[str, ...]
    """Of: sleep, stays_open, stays_closed, normal, unknown."""
    contacts: tuple[str, ...]
    """Of the door itself, in the words of `locks`."""
    cards: int | None


def decode_work_status(body: bytes) -> WorkStatus:
    """The state of the doors; raises MalformedAnswer."""
    tree = parse(body).under("AcsWorkStatus")
    if not isinstance(tree, dict):
        raise MalformedAnswer("no work status")
    return WorkStatus(
        locks=_words(tree, "doorLockStatus", _LOCKS),
        doors=_words(tree, "doorStatus", _DOORS),
        contacts=_words(tree, "magneticStatus", _LOCKS),
        cards=integer(tree, "cardNum"),
    )


@dataclass(frozen=True, slots=True)
class CheckManner:
    """How a terminal asks a computer before it opens."""

    asks: bool = False
    """Whether it asks whoever listens to its events."""
    timeout_s: int | None = None
    """How long it waits; None where it does not say."""
    in_answer: bool = False
    """Whether it takes the decision from the HTTP answer to its push, and no other."""


def decode_check_manner(body: bytes) -> CheckManner:
    """How the terminal asks, from its settings of access; raises MalformedAnswer."""
    tree = parse(body).under("AcsCfg")
    timeout_s = integer(tree, "remoteCheckTimeout")
    return CheckManner(
        asks=flag(tree, "remoteCheckDoorEnabled") is True and text(tree, "checkChannelType") == "ISAPIListen",
        timeout_s=timeout_s if timeout_s in _TIMEOUTS_S else None,
        in_answer=text(tree, "remoteCheckWithISAPIListen") == "sync",
    )


def _words(tree: object, name: str, words: dict[int, str]) -> tuple[str, ...]:
    numbers = [integer(entry) for entry in entries(tree, name)]
    return tuple("unknown" if number is None else words.get(number, "unknown") for number in numbers)
