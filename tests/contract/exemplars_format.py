"""Exemplars as values: literal requests and answers, and what either side has to make of them.

An exemplar is a text file, `tests/exemplars/<area>/<operation>[.<case>].http`:

    # evidence: trace DS-K1T343EFWX          how well the fact is known, and of which device
    # wire: 5.4                              the chapter of the protocol notes
    judges: client terminal                  whom it judges
    says: read_back 10042                    what makes the client say it (tests/contract/wishes.py)
    sees: {"faces": 1}                       what the client makes of the answer: JSON (a subset), `nothing`, `any`,
                                             `jpeg <picture>`, or `error <code or class>[|…] [JSON of details]`
    plays: persons/record.exists             answers of other operations that the client needs on the way
    then: faces.record                       what the client has to send afterwards
    times: 1, asks: 2                        how often the answer is given before the usual one, and is asked for
    nth: 2, same: A.b                        which request of several is meant; a node that is the same in all of them
    given: persons/record                    requests that put the terminal into the state before
    terminal: profile=k1t672 fault=busy      how the terminal is started
    login: refused                           see Login
    free: A.b~regex                          nodes of the answer whose value is free (but has to match)
    optional: A.c                            nodes of the answer that a terminal may leave out
    lacks: A.d, has: name~regex, root: any   nodes that must be absent; a name that must occur; a root that is not known
    follows: faceURL                         the request goes to the address that the last given answer names there
    request free|may leave out|may add:      the same of the request, for the client

    POST /ISAPI/…?format=json
    Content-Type: application/json

    {…}
    ---
    200
    Content-Type: application/json

    {…}

`{{jpeg portrait}}` is a picture of tests/contract/pictures.py, `{{bom}}` a byte order mark, `{{followed}}` an address.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.contract.pictures import picture

FOLDER = Path(__file__).parent.parent / "exemplars"
EVIDENCE = ("trace", "field", "guide", "code", "inferred")
_KEYS = {
    *("judges", "says", "sees", "plays", "then", "times", "asks", "given", "terminal", "login", "root", "follows"),
    *("nth", "same"),
    *("free", "optional", "lacks", "has"),
    *("request free", "request may leave out", "request may add"),
}
_PLACEHOLDER = re.compile(rb"{{(\w+)(?: (\w+))?}}")


class Login(enum.Enum):
    """Where in a login the answer is given."""

    OK = "ok"
    """To a request with the right credentials."""
    NONE = "none"
    """Without any login."""
    CHALLENGE = "challenge"
    """The answer is the challenge itself."""
    REFUSED = "refused"
    """To a request with a wrong password."""
    LOCKED = "locked"
    """To a request after too many wrong passwords."""
    REUSED = "reused"
    """To the second request with the same nonce."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def content_type(self) -> str:
        return header(self.headers, "Content-Type")


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes

    @property
    def content_type(self) -> str:
        return header(self.headers, "Content-Type")


@dataclass(frozen=True, slots=True)
class Exemplar:
    name: str
    """`persons/search.no_match`."""
    evidence: str
    wire: str
    keys: Mapping[str, str]
    request: Request
    answer: Answer

    @property
    def operation(self) -> str:
        """`persons.search`."""
        return self.name.replace("/", ".", 1).split(".", 2)[0] + "." + self.name.split("/")[1].split(".")[0]

    @property
    def usual(self) -> bool:
        """Whether it is the answer that the operation usually gets."""
        return "." not in self.name

    @property
    def login(self) -> Login:
        return Login(self.keys.get("login", "ok"))

    def judges(self, side: str) -> bool:
        return side in self.words("judges")

    def words(self, key: str) -> tuple[str, ...]:
        return tuple(self.keys.get(key, "").split())

    def number(self, key: str) -> int | None:
        return int(self.keys[key]) if key in self.keys else None

    def patterns(self, key: str) -> dict[str, str]:
        """Path of a node -> what its value has to match; an empty pattern takes any value."""
        return {path: pattern for path, _, pattern in (word.partition("~") for word in self.words(key))}


def header(headers: tuple[tuple[str, str], ...], name: str) -> str:
    return next((value for given, value in headers if given.lower() == name.lower()), "")


@cache
def exemplars() -> Mapping[str, Exemplar]:
    """All exemplars by name; raises ValueError for one that is not written as one."""
    return {exemplar.name: exemplar for exemplar in map(_load, sorted(FOLDER.rglob("*.http")))}


def judging(side: str) -> list[Exemplar]:
    """The exemplars that judge `client` or `terminal`."""
    return [exemplar for exemplar in exemplars().values() if exemplar.judges(side)]


def _load(path: Path) -> Exemplar:
    name = path.relative_to(FOLDER).with_suffix("").as_posix()
    head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
    said, _, answered = rest.partition("\n---\n")
    notes, keys = _head(name, head)
    if not answered or notes.get("evidence", "").split(" ")[0].strip(":;,") not in EVIDENCE or not notes.get("wire"):
        raise ValueError(f"{name}: evidence, wire or answer is missing")
    return Exemplar(name, notes["evidence"], notes["wire"], keys, _request(said), _answer(answered))


def _head(name: str, text: str) -> tuple[dict[str, str], dict[str, str]]:
    notes: dict[str, str] = {}
    keys: dict[str, str] = {}
    for line in text.splitlines():
        key, _, value = line.removeprefix("# ").partition(": ")
        if line.startswith("#"):
            notes[key] = value
        elif key in _KEYS and key not in keys:
            keys[key] = value
        else:
            raise ValueError(f"{name}: what is {line!r}?")
    return notes, keys


def _request(text: str) -> Request:
    first, headers, body = _message(text)
    method, target = first.split(" ")
    return Request(method, target, headers, body)


def _answer(text: str) -> Answer:
    first, headers, body = _message(text)
    return Answer(int(first), headers, body)


def message_of(text: str) -> tuple[str, str, bytes]:
    """The first line of a request, its content type, and its body as bytes."""
    first, headers, body = _message(text)
    return first, header(headers, "Content-Type"), body


def _message(text: str) -> tuple[str, tuple[tuple[str, str], ...], bytes]:
    top, _, body = text.partition("\n\n")
    first, *lines = top.strip("\n").splitlines()
    headers = tuple((key, value) for key, _, value in (line.partition(": ") for line in lines))
    return first, headers, _body(header(headers, "Content-Type"), body)


def _body(content_type: str, text: str) -> bytes:
    if content_type.startswith("multipart/"):
        data = text.rstrip("\n").replace("\n", "\r\n") + "\r\n" if text else ""
    else:
        data = text.rstrip("\n")
    return _PLACEHOLDER.sub(_filled, data.encode())


def _filled(found: re.Match[bytes]) -> bytes:
    if found[1] == b"jpeg":
        return picture(found[2].decode())
    return "\ufeff".encode() if found[1] == b"bom" else found[0]
