"""What a person who calls single operations of a terminal sees: the operation, and what it brought."""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from dataclasses import dataclass, field

from facestation.errors import StationError

HIDDEN = "‹hidden›"
"""Stands where a secret was, in what is kept of a call."""


@dataclass(frozen=True, slots=True)
class ParameterRow:
    """One open place of an address."""

    name: str
    required: bool
    allowed: str
    """What it may be, in no language: a range, or the choices."""
    secret: bool


@dataclass(frozen=True, slots=True)
class OperationRow:
    """One row of the catalogue."""

    name: str
    method: str
    path: str
    effect: str
    """Of: reads, writes, destroys."""
    sends: str
    """The form of the body: json, xml, multipart, binary, or none."""
    answers: str
    deadline_s: float
    evidence: str
    """How well it is known; its first word is one of: trace, field, guide, code, inferred, unknown."""
    guide: tuple[str, ...]
    """Sections of the vendor's guide."""
    parameters: tuple[ParameterRow, ...]
    loss: str
    """What it takes away, a sentence of `words.LOSSES`; empty for what takes nothing away by its nature."""
    instead: str
    """The documented operation, where only other lists know this one; empty otherwise."""

    @property
    def takes_body(self) -> bool:
        """Whether it sends anything."""
        return self.sends != "none"

    @property
    def takes_text(self) -> bool:
        """Whether what it sends can be typed."""
        return self.sends in {"json", "xml"}


@dataclass(frozen=True, slots=True)
class Answered:
    """What a call brought."""

    status: int
    content_type: str
    kind: str
    """What it turned out to be: empty, json, xml, multipart, jpeg, text or binary."""
    text: str = field(repr=False)
    """To be read, with documents neatly indented; empty where it is no text."""
    cut: bool
    """Whether `text` is only the beginning."""
    picture: bytes = field(repr=False)
    """A picture that came, alone or as a part; empty where there was none."""
    data: bytes = field(repr=False)
    """All of it as it came."""
    took_s: float
    refusal: StationError | None = None
    """What the terminal's no means; None where it did what it was asked to."""


def command_line(
    terminal: str, row: OperationRow, params: Mapping[str, str], *, body_file: str = "", destroys: bool = False
) -> str:
    """The same call for a shell; secrets and a typed body are asked for on standard input there."""
    words = ["facestation-cli", "call", row.name, "--terminal", terminal]
    secret = {parameter.name for parameter in row.parameters if parameter.secret}
    for name, value in params.items():
        words += ["--param", f"{name}={'-' if name in secret else value}"]
    if row.takes_body:
        words += ["--body", body_file or "-"]
    if destroys:
        words.append("--yes")
    return shlex.join(words)
