"""Reads capability documents in all the spellings that terminals have; what cannot be read is "no limit known".

JSON has `{"@min":1,"@max":32}` (numbers or texts), `{"@opt":"a,b"}`, `{"@opt":["a","b"]}`, `"true,false"`, bare arrays,
plain numbers, `true` or `0`, the root with or without `Cap` or not at all; XML has the same as attributes.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from facestation.domain.terminal_settings import Limit
from facestation.isapi.wire.persons import EXTRAS
from facestation.isapi.wire.sniff import Document, child, entries, flag, integer, parse, text

_ANYTHING = ("any",)
_SIZES = ("@size", "maxSize", "@maxSize", "size")


@dataclass(frozen=True, slots=True)
class Bounds:
    """A range; None where no limit is known."""

    lower: int | None = None
    upper: int | None = None


def options(tree: object) -> tuple[str, ...]:
    """What may be chosen at a node; nothing where it cannot be told."""
    listed: object = tree
    if isinstance(tree, dict):
        listed = next((tree[name] for name in ("@opt", "opt", "#text") if name in tree), None)
    if isinstance(listed, list):
        return tuple(word for word in (text(entry) for entry in listed) if word)
    words = (text(listed) or "").split(",")
    return tuple(word.strip() for word in words if word.strip())


def bounds(tree: object) -> Bounds:
    """The range at a node; a plain number is an upper bound."""
    if not isinstance(tree, dict):
        return Bounds(upper=integer(tree))
    lower, upper = (
        next((found for found in (integer(tree, f"@{end}"), integer(tree, end)) if found is not None), None)
        for end in ("min", "max")
    )
    return Bounds(lower, upper)


def limit(tree: object) -> Limit:
    """All that a node says of a field: choices, range, usual value; what cannot be read is no limit known.

    Beside a range the text of an element is a sample, and so is a lone number, time or word. Raises nothing.
    """
    lower, upper = (_number(tree, end) for end in ("min", "max"))
    listed = tuple(_choices(tree)) if lower is None and upper is None else _marked_choices(tree)
    return Limit(
        options=() if listed == _ANYTHING else listed,
        lower=lower,
        upper=upper,
        default=next((found for name in ("@def", "def") if (found := text(tree, name))), None),
        entries_max=next((size for name in _SIZES if (size := integer(tree, name)) is not None), None),
    )


def _choices(tree: object) -> tuple[str, ...]:
    if isinstance(tree, dict) and not any(name in tree for name in ("@opt", "opt")):
        tree = tree.get("#text")
    if isinstance(tree, list) and any(isinstance(entry, dict | list) for entry in tree):
        # A list of objects describes the entries of a list.
        return ()
    if isinstance(tree, dict | list):
        return options(tree)
    return options(tree) if isinstance(tree, str) and "," in tree else ()


def _marked_choices(tree: object) -> tuple[str, ...]:
    return options(tree) if isinstance(tree, dict) and any(name in tree for name in ("@opt", "opt")) else ()


def _number(tree: object, end: str) -> float | None:
    for name in (f"@{end}", end):
        spelled = text(tree, name) if isinstance(tree, dict) else None
        try:
            number = float(spelled) if spelled else math.nan
        except ValueError:
            continue
        if math.isfinite(number):
            return int(number) if number.is_integer() else number
    return None


@dataclass(frozen=True, slots=True)
class CapabilitySet:
    """What a terminal says of the fields of one resource; an empty one says nothing."""

    _tree: object = field(default=None, repr=False)

    def limit(self, name: str) -> Limit:
        """What is known of the field of this dotted name; numbers of entries in it do not count."""
        return limit(self._node(name))

    def describes(self, name: str) -> bool:
        """Whether the terminal knows a field of this name, also where its object leaves it out at present."""
        return self._node(name) is not None

    def _node(self, name: str) -> object:
        return child(self._tree, *(step for step in name.split(".") if not step.isdecimal()))


def read_capability_set(body: bytes, root: str | None) -> CapabilitySet:
    """The capability set in `body` of the resource whose object has this root; raises MalformedAnswer.

    Where the root is not known, a lone name at the top is taken for it; where the object has none, one with `Cap`.
    """
    document = parse(body)
    if root:
        return CapabilitySet(_root(document, root))
    if root == "":
        own = [name for name in document.tree if name.endswith("Cap")] if isinstance(document.tree, dict) else []
        return CapabilitySet(document.under(own[0]) if len(own) == 1 else document.tree)
    tree = document.tree
    lone = isinstance(tree, dict) and len(tree) == 1 and not document.root
    return CapabilitySet(next(iter(tree.values())) if lone and isinstance(tree, dict) else tree)


def supported(tree: object) -> bool | None:
    """Whether a node says that something can be done; None where it does not say."""
    if tree is None:
        return None
    plain = flag(tree)
    if plain is not None:
        return plain
    offered = [word.lower() for word in options(tree)]
    return "true" in offered if offered else isinstance(tree, dict)


def functions(tree: object) -> tuple[str, ...]:
    """What `supportFunction`, by whichever of its names, lists, in lower case; nothing where it is absent."""
    for name in ("supportFDFunction", "supportFunction", "supportedMethods"):
        found = options(child(tree, name))
        if found:
            return tuple(word.lower() for word in found)
    return ()


@dataclass(frozen=True, slots=True)
class PersonAbilities:
    """What a terminal can do with people; None where it does not say."""

    set_up: bool | None = None
    name_max: int | None = None
    user_types: tuple[str, ...] = ()
    page_max: int | None = None
    fuzzy_search: bool = False
    people_max: int | None = None
    plans_max: int | None = None
    extras: tuple[str, ...] | None = None
    """Which of EXTRAS may be said of a person."""


@dataclass(frozen=True, slots=True)
class FaceAbilities:
    """What a terminal can do with faces; None where it does not say."""

    set_up: bool | None = None
    change: bool | None = None
    faces_max: int | None = None


@dataclass(frozen=True, slots=True)
class CardAbilities:
    """What a terminal can do with cards; None where it does not say."""

    set_up: bool | None = None


@dataclass(frozen=True, slots=True)
class FingerAbilities:
    """What a terminal can do with fingerprints."""

    set_up: bool = False


@dataclass(frozen=True, slots=True)
class CaptureAbilities:
    """What a terminal's own face capture can do; None where it does not say."""

    binary: bool | None = None
    can_cancel: bool = False


_CLAIMS = {"belongGroup": "maxBelongGroup"}
"""By which node a capability set names those that it does not name by their own."""


def read_persons(body: bytes) -> PersonAbilities:
    """From `UserInfo/capabilities`; raises MalformedAnswer for what is no document at all."""
    tree = _root(parse(body), "UserInfo")
    condition = child(tree, "UserInfoSearchCond")
    return PersonAbilities(
        set_up=_offers(tree, "setup"),
        name_max=bounds(child(tree, "name")).upper or None,
        user_types=options(child(tree, "userType")),
        page_max=bounds(child(condition, "maxResults")).upper or None,
        fuzzy_search=child(condition, "fuzzySearch") is not None,
        people_max=bounds(child(tree, "maxRecordNum")).upper or None,
        plans_max=bounds(child(tree, "RightPlan", "planTemplateNo")).upper or None,
        extras=tuple(name for name in EXTRAS if child(tree, _CLAIMS.get(name, name)) is not None),
    )


def read_faces(body: bytes) -> FaceAbilities:
    """From `FDLib/capabilities`; raises MalformedAnswer for what is no document at all."""
    tree = _root(parse(body), "FDLib")
    return FaceAbilities(
        set_up=_offers(tree, "setup"),
        change=_offers(tree, "put"),
        faces_max=bounds(child(tree, "FDRecordDataMaxNum")).upper or None,
    )


def read_cards(body: bytes) -> CardAbilities:
    """From `CardInfo/capabilities`; raises MalformedAnswer for what is no document at all."""
    return CardAbilities(set_up=_offers(_root(parse(body), "CardInfo"), "setup"))


def read_fingers(body: bytes) -> FingerAbilities:
    """From `FingerPrintCfg/capabilities`; raises MalformedAnswer for what is no document at all."""
    # What is not supported is left out.
    return FingerAbilities(set_up=supported(child(_root(parse(body), "FingerPrintCfg"), "isSupportSetUp")) is True)


def read_capture(body: bytes) -> CaptureAbilities:
    """From `CaptureFaceData/capabilities`; raises MalformedAnswer for what is no document at all."""
    tree = _root(parse(body), "CaptureFaceData")
    kinds = [word.lower() for word in options(child(tree, "dataType"))]
    return CaptureAbilities(
        binary="binary" in kinds if kinds else None, can_cancel=supported(child(tree, "cancelFlag")) is True
    )


def read_doors(body: bytes) -> int:
    """How many doors there are, from `RemoteControl/door/capabilities`; raises MalformedAnswer."""
    tree = _root(parse(body), "RemoteControlDoor")
    numbers = [int(word) for word in options(child(tree, "doorNo")) if word.isdigit() and int(word) < 1000]
    return bounds(child(tree, "doorNo")).upper or max(numbers, default=0) or 1


def read_last_door(body: bytes) -> int | None:
    """The highest number of a door, where the terminal lists them or gives their range; raises MalformedAnswer.

    A number that stands there alone may be a sample.
    """
    node = child(_root(parse(body), "RemoteControlDoor"), "doorNo")
    return read_doors(body) if isinstance(node, dict) and (bounds(node).upper or options(node)) else None


def read_door_commands(body: bytes) -> tuple[str, ...]:
    """What can be told to a door, in the terminal's own words; empty where it does not say. Raises MalformedAnswer."""
    return tuple(options(child(_root(parse(body), "RemoteControlDoor"), "cmd")))


def read_flags(body: bytes) -> dict[str, bool]:
    """Every `isSupport…` flag of a document, wherever it stands; a hint only. Raises MalformedAnswer."""
    tree = parse(body).tree
    found: dict[str, bool] = {}
    _collect_flags(tree, found)
    return found


def _offers(tree: object, function: str) -> bool | None:
    listed = functions(tree)
    return function in listed if listed else None


def _root(document: Document, name: str) -> object:
    for root in (name, f"{name}Cap"):
        if document.root == root or child(document.tree, root) is not None:
            return document.under(root)
    return document.tree


def _collect_flags(tree: object, found: dict[str, bool]) -> None:
    if isinstance(tree, dict):
        for name, value in tree.items():
            said = supported(value) if str(name).startswith("isSupport") else None
            if said is not None:
                found[str(name)] = said
            _collect_flags(value, found)
    elif isinstance(tree, list):
        for entry in entries(tree):
            _collect_flags(entry, found)
