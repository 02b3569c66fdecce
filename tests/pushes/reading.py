"""Literal pushes, typed by hand: `evidence` and `wire` as in an exemplar, `sees` what is to be made of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.contract.exemplars_format import EVIDENCE, message_of


@dataclass(frozen=True, slots=True)
class Push:
    """One request of a terminal."""

    name: str
    sees: list[Any]
    content_type: str
    body: bytes


def _read(path: Path) -> Push:
    head, _, rest = path.read_text(encoding="utf-8").partition("\n\n")
    notes = dict(line.removeprefix("# ").partition(": ")[::2] for line in head.splitlines())
    if notes.get("evidence", "").split(" ")[0].strip(",") not in EVIDENCE or "wire" not in notes:
        raise ValueError(f"{path.name}: evidence or wire is missing")
    _, content_type, body = message_of(rest)
    return Push(path.stem, json.loads(notes["sees"]), content_type, body)


PUSHES = tuple(map(_read, sorted(Path(__file__).parent.glob("*.http"))))
