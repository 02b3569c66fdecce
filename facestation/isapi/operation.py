"""What an operation is: one address of a terminal, and everything that must be known before it is used."""

from __future__ import annotations

import enum
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from facestation.errors import DestroysData, ParameterMissing

EVIDENCE = ("trace", "field", "guide", "code", "inferred", "unknown")
"""How well an address is known, best first: recorded from a device, run on a named device, the vendor's text,
other clients do it, concluded, nothing known."""

VERBATIM_PATH = "/{path}"
"""An operation with this path goes where a terminal's own answer points to, on the terminal itself."""

_PLACEHOLDER = re.compile(r"{([a-z_]+)}")
_METHODS = ("GET", "PUT", "POST")
_OWN_ROOTS = ("/LOCALS/", "/ISAPI/")
_DELETE_FLAG = re.compile(r"delete[A-Z]")


class Effect(enum.Enum):
    """What a call does to the terminal."""

    READS = "reads"
    WRITES = "writes"
    DESTROYS = "destroys"
    """Takes away; without a list of whom it concerns, often everything."""


class Form(enum.Enum):
    """What a body is. What comes back is a hint only: terminals label and answer as they like, so it is sniffed."""

    JSON = "json"
    XML = "xml"
    MULTIPART = "multipart"
    JPEG = "jpeg"
    STREAM = "stream"
    """Parts without end."""
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Operation:
    """One address of a terminal, with all that the client, the virtual terminal and the command line need of it.

    Raises ValueError when the row contradicts itself.
    """

    name: str
    """`area.verb`, the key in the catalogue."""
    method: str
    path: str
    """With query and `{placeholders}`, as it stands on the wire otherwise."""
    sends: Form
    answers: Form
    effect: Effect
    deadline_s: float
    """The longest that the whole call may take, retries included; for a stream, until it begins."""
    idempotent: bool
    """Whether the same request may be repeated when nobody knows if the first one arrived."""
    seed: tuple[int, ...]
    """Numbers in the list of 75 endpoints whose documented call this is."""
    guide: tuple[str, ...]
    """Sections of the vendor's guide."""
    evidence: str
    """One of EVIDENCE, then where it was seen."""
    list_path: tuple[str, ...] = ()
    """Where in the JSON body it stands whom a destroying call concerns; `|` in the last name separates alternatives."""

    def __post_init__(self) -> None:
        _check(self)

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the placeholders, in the order of the path."""
        return tuple(_PLACEHOLDER.findall(self.path))

    def target(self, **params: str | int) -> str:
        """Path and query with every placeholder filled and percent-encoded.

        Raises ParameterMissing, naming the parameter, for one that is missing, blank, unknown or unusable.
        """
        for name in (*self.parameters, *params):
            if name not in params or name not in self.parameters or not str(params[name]).strip():
                raise ParameterMissing(value=name)
        if self.path == VERBATIM_PATH:
            return _own_path(str(params["path"]))
        return _PLACEHOLDER.sub(lambda found: _encoded(found[1], str(params[found[1]])), self.path)

    def guard(self, body: bytes) -> None:
        """Nothing, when this body may be sent at all; raises DestroysData where it could take away more than it names.

        A terminal takes a missing, empty or null list for everybody, so such a body must never leave this program.
        """
        if self.list_path and not _names_whom(body, self.list_path):
            raise DestroysData(value=self.name)

    def destroys(self, body: bytes = b"") -> bool:
        """Whether the call takes something away: by its nature, or by a `deleteUser` and the like in it."""
        return self.effect is Effect.DESTROYS or (self.effect is Effect.WRITES and _has_delete_flag(body))


def index(operations: Iterable[Operation]) -> Mapping[str, Operation]:
    """The operations by name, read-only; raises ValueError for a name or an address that stands twice."""
    by_name: dict[str, Operation] = {}
    addresses: dict[tuple[str, str], str] = {}
    for operation in operations:
        address = (operation.method, operation.path)
        if operation.name in by_name or address in addresses:
            raise ValueError(f"{operation.name} stands twice in the catalogue")
        by_name[operation.name] = operation
        addresses[address] = operation.name
    return MappingProxyType(by_name)


def _check(row: Operation) -> None:
    problems = {
        "name is not area.verb": not re.fullmatch(r"[a-z]+\.[a-z_]+", row.name),
        "unknown method": row.method not in _METHODS,
        "path does not start with a slash": not row.path.startswith("/"),
        "path has a brace left over": any(sign in _PLACEHOLDER.sub("", row.path) for sign in "{} "),
        "no deadline": row.deadline_s <= 0,
        "unknown evidence": re.split(r"\W", row.evidence)[0] not in EVIDENCE,
        "reads with another verb than GET or POST": row.effect is Effect.READS and row.method not in {"GET", "POST"},
        "GET with a body": row.method == "GET" and (row.sends is not Form.NONE or row.effect is not Effect.READS),
        "destroys without a list": (row.effect is Effect.DESTROYS) != bool(row.list_path),
        "seed number out of range": any(not 1 <= number <= 75 for number in row.seed),
    }
    for problem, found in problems.items():
        if found:
            raise ValueError(f"{row.name}: {problem}")


def _encoded(name: str, value: str) -> str:
    if value in {".", ".."}:
        raise ParameterMissing(value=name)
    return quote(value, safe="")


def _own_path(path: str) -> str:
    """`path` letter by letter: its `@WEB…` ending counts. One that leads elsewhere is refused."""
    climbs = ".." in path.lower().replace("%2e", ".")
    plain = path.isascii() and path.isprintable() and not any(sign in path for sign in " \\#")
    rest = path.partition("?")[0]
    if not path.startswith(_OWN_ROOTS) or climbs or not plain or "//" in rest or "://" in path:
        raise ParameterMissing(value="path")
    return path


def _names_whom(body: bytes, list_path: tuple[str, ...]) -> bool:
    try:
        node = json.loads(body.decode("utf-8"), object_pairs_hook=_no_doubles)
    except (ValueError, RecursionError):
        return False
    for name in list_path[:-1]:
        node = node.get(name) if isinstance(node, dict) else None
    if not isinstance(node, dict) or "all" in str(node.get("mode", "")).lower():
        return False
    given = [node[name] for name in list_path[-1].split("|") if name in node]
    return bool(given) and all(_is_filled(value) for value in given)


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


def _has_delete_flag(body: bytes) -> bool:
    # A form carries its JSON between pictures, so the words are looked for as text.
    text = body.decode("latin-1")
    return any(_DELETE_FLAG.search(name) for name in re.findall(r'"(\w+)"\s*:\s*(?:true|1|"true")', text))
