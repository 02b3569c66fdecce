"""Short ways to write a row: what is left out has the value that nearly every row of its kind has."""

from __future__ import annotations

from typing import TypedDict, Unpack

from facestation.isapi.operation import Effect, Form, Loss, Operation

__all__ = [
    "BINARY",
    "ENCRYPTED",
    "JPEG",
    "JSON",
    "MULTIPART",
    "NONE",
    "STREAM",
    "XML",
    "Loss",
    "destroys",
    "reads",
    "writes",
]

BINARY, JPEG, JSON, MULTIPART, NONE, STREAM, XML = (
    *(Form.BINARY, Form.JPEG, Form.JSON, Form.MULTIPART, Form.NONE, Form.STREAM, Form.XML),
)

ENCRYPTED = ("security=1&iv={iv}", "security=2&iv={strong_iv}")
"""Optional pieces of a call of which single values can be encrypted; see secret_fields.py."""


class More(TypedDict, total=False):
    """What a row may say beyond name, address, form and evidence; see the fields of Operation."""

    sends: Form
    answers: Form
    deadline_s: float
    idempotent: bool
    seed: tuple[int, ...]
    guide: tuple[str, ...]
    list_path: tuple[str, ...]
    loss: Loss
    optional: tuple[str, ...]
    otherwise: tuple[str, ...]
    instead: str


def reads(name: str, address: str, form: Form, evidence: str, **more: Unpack[More]) -> Operation:
    """A call that changes nothing; `form` is what it answers. `address` is `METHOD path`."""
    sends = NONE if address.startswith("GET ") else form
    usual: More = {"sends": sends, "answers": form, "deadline_s": 8 if sends is NONE else 15, "idempotent": True}
    return _row(name, address, Effect.READS, evidence, {**usual, **more})


def writes(name: str, address: str, form: Form, evidence: str, **more: Unpack[More]) -> Operation:
    """A call that changes something; `form` is what it sends. A POST is taken for one that must not arrive twice."""
    return _row(name, address, Effect.WRITES, evidence, {**_usual(address, form), **more})


def destroys(name: str, address: str, form: Form, evidence: str, **more: Unpack[More]) -> Operation:
    """A call that takes something away: with `list_path` from those whom its list names, with `loss` from anybody.

    With both it goes by its list, and without one only where somebody has agreed to the loss.
    """
    return _row(name, address, Effect.DESTROYS, evidence, {**_usual(address, form), **more})


def _usual(address: str, form: Form) -> More:
    answers = JSON if "format=json" in address else XML
    return {"sends": form, "answers": answers, "deadline_s": 10, "idempotent": not address.startswith("POST ")}


def _row(name: str, address: str, effect: Effect, evidence: str, more: More) -> Operation:
    method, _, path = address.partition(" ")
    seed, guide = more.pop("seed", ()), more.pop("guide", ())
    sends, answers = more.pop("sends"), more.pop("answers")
    deadline_s, idempotent = more.pop("deadline_s"), more.pop("idempotent")
    fixed = (name, method, path, sends, answers, effect, deadline_s, idempotent, seed, guide, evidence)
    return Operation(*fixed, **more)
