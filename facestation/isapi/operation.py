"""What an operation is: one address of a terminal, and everything that must be known before it is used."""

from __future__ import annotations

import enum
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from facestation.errors import DestroysData, ParameterMissing, ParameterUnknown
from facestation.isapi.guard import has_delete_flag, names_whom
from facestation.isapi.parameters import parameter
from facestation.words import LOSSES

EVIDENCE = ("trace", "field", "guide", "code", "inferred", "unknown")
"""How well an address is known, best first: recorded from a device, run on a named device, the vendor's text,
other clients do it, concluded, nothing known."""

VERBATIM_PATH = "/{path}"
"""An operation with this path goes where a terminal's own answer points to, on the terminal itself."""

_PLACEHOLDER = re.compile(r"{([a-z_]+)}")
_METHODS = ("GET", "PUT", "POST", "DELETE")


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
    BINARY = "binary"
    """Bytes that only the terminal or a person understands, as a saved configuration."""
    STREAM = "stream"
    """Parts without end."""
    NONE = "none"


class Loss(enum.Enum):
    """What is gone after a call that carries no list of whom it concerns; `words.LOSSES` says it to people."""

    NAMED = "named"
    EVERYBODY = "everybody"
    FACE_LIBRARY = "face_library"
    FACE_LIBRARIES = "face_libraries"
    FACE_RIGHTS = "face_rights"
    FINGERPRINTS = "fingerprints"
    FLAGGED = "flagged"
    HOST = "host"
    HOSTS = "hosts"
    IMPORT = "import"
    REQUEST = "request"
    IMAGE = "image"
    CONFIGURATION = "configuration"
    FIRMWARE = "firmware"
    FACTORY = "factory"
    ACCOUNT = "account"
    DEPARTMENT = "department"


_OPEN_TO_ALL = frozenset({"activation.status", "activation.challenge", "activation.activate"})


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
    loss: Loss | None = None
    """What a destroying call without such a list takes away. The station never sends one; `call --yes` does.

    A call that has a list and no loss never goes out without its list."""
    optional: tuple[str, ...] = ()
    """Pieces of the query, as `readerID={reader_id}`, that are sent where their parameter is given."""
    otherwise: tuple[str, ...] = ()
    """The same call as the list of 75 spells it, `METHOD path`, where that differs from the documented one."""
    instead: str = ""
    """Of a call that only the list of 75 knows: the name of the documented operation, which the station sends."""

    def __post_init__(self) -> None:
        _check(self)

    @property
    def needs_login(self) -> bool:
        """Whether terminals do this only for whom they know; all but what a terminal without a password answers to."""
        return self.name not in _OPEN_TO_ALL

    @property
    def parameters(self) -> tuple[str, ...]:
        """Names of the placeholders, in the order of the path."""
        return tuple(_PLACEHOLDER.findall(self.path))

    @property
    def optional_parameters(self) -> tuple[str, ...]:
        """Names of the placeholders that may be left out."""
        return tuple(name for piece in self.optional for name in _PLACEHOLDER.findall(piece))

    @property
    def others(self) -> tuple[Operation, ...]:
        """The same call at the addresses that the list of 75 gives it."""
        addresses = (text.partition(" ") for text in self.otherwise)
        return tuple(replace(self, method=method, path=path, otherwise=()) for method, _, path in addresses)

    def target(self, **params: str | int) -> str:
        """Path and query with every placeholder filled and percent-encoded.

        Raises ParameterMissing, ParameterUnknown or ParameterInvalid, which name the parameter.
        """
        known = (*self.parameters, *self.optional_parameters)
        for name in params:
            if name not in known:
                raise ParameterUnknown(value=name, operation=self.name, allowed=", ".join(known))
        for name in (*self.parameters, *params):
            if not str(params.get(name, "")).strip():
                raise ParameterMissing(value=name)
        pieces = [piece for piece in self.optional if _PLACEHOLDER.findall(piece)[0] in params]
        template = self.path if self.path != VERBATIM_PATH else "{path}"
        joint = "&" if "?" in self.path or (self.path == VERBATIM_PATH and "?" in str(params["path"])) else "?"
        whole = template + (joint + "&".join(pieces) if pieces else "")
        return _PLACEHOLDER.sub(lambda found: parameter(found[1]).encoded(found[1], str(params[found[1]])), whole)

    def guard(self, body: bytes, *, confirmed: bool = False) -> None:
        """Nothing, when this body may be sent at all; raises DestroysData where it could take away more than it names.

        A terminal takes a missing, empty or null list for everybody, so where a list belongs, a body without one must
        never leave this program. What cannot have a list, or has a loss besides, goes out without one only when a
        person has `confirmed` it.
        """
        if self.list_path and names_whom(body, self.list_path):
            return
        if (self.list_path and not self.loss) or (self.loss and not confirmed):
            raise self.destruction()

    def destroys(self, body: bytes = b"") -> bool:
        """Whether the call takes something away: by its nature, or by a `deleteUser` and the like in it."""
        return self.effect is Effect.DESTROYS or (self.effect is Effect.WRITES and has_delete_flag(body))

    def destruction(self) -> DestroysData:
        """The error of a call that takes something away and was not confirmed; its details say what."""
        return DestroysData(value=self.name, loss=LOSSES[(self.loss or Loss.NAMED).value])


def index(operations: Iterable[Operation]) -> Mapping[str, Operation]:
    """The operations by name, read-only; raises ValueError for a name or an address that stands twice.

    What only the list of 75 knows may share its address with the documented operation that goes out instead of it.
    """
    by_name: dict[str, Operation] = {}
    addresses: set[tuple[str, str]] = set()
    for operation in operations:
        address = (operation.method, operation.path)
        if operation.name in by_name or (address in addresses and not operation.instead):
            raise ValueError(f"{operation.name} stands twice in the catalogue")
        by_name[operation.name] = operation
        addresses.add(address)
    for operation in by_name.values():
        if operation.instead and operation.instead not in by_name:
            raise ValueError(f"{operation.name} points to {operation.instead}, which is not in the catalogue")
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
        "destroys without a list or a loss": (row.effect is Effect.DESTROYS) != bool(row.list_path or row.loss),
        "optional piece without one placeholder": any(len(_PLACEHOLDER.findall(piece)) != 1 for piece in row.optional),
        "seed number out of range": any(not 1 <= number <= 75 for number in row.seed),
    }
    for problem, found in problems.items():
        if found:
            raise ValueError(f"{row.name}: {problem}")
