"""Fingerprints on the wire. Templates are biometric: what is decoded here goes on to terminals and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facestation.domain.credential import FingerOnTerminal, FingerTemplate, FingerType
from facestation.domain.secret import Secret
from facestation.isapi.wire.body import Body, json_body, xml_body
from facestation.isapi.wire.lists import Fingers
from facestation.isapi.wire.parts import split
from facestation.isapi.wire.persons import Deletion
from facestation.isapi.wire.sniff import Document, MalformedAnswer, child, entries, integer, parse, text

_TEMPLATE = re.compile(r"[A-Za-z0-9+/=\s]{4,8192}")
"""The guide says 768 signs; what is much longer is no template of any reader."""
_NONE_LEFT = "nofp"


@dataclass(frozen=True, slots=True)
class Applied:
    """How far a finger is that was sent to the readers of a terminal."""

    over: bool
    results: tuple[tuple[int, int], ...]
    """Reader, and the terminal's number for what became of it there."""


@dataclass(frozen=True, slots=True)
class FingerPage:
    """Some of a person's fingers."""

    fingers: tuple[FingerOnTerminal, ...]
    none_left: bool
    """Whether the terminal says that there are no more."""


def encode_capture(number: int) -> Body:
    """Waits for a finger."""
    return xml_body("CaptureFingerPrintCond", fingerNo=str(number))


def decode_capture(body: bytes, number: int) -> FingerTemplate:
    """What was made of the finger, from a document alone or beside its picture; raises MalformedAnswer."""
    tree = _document(body, "CaptureFingerPrint")
    data = text(tree, "fingerData") or ""
    if not _TEMPLATE.fullmatch(data):
        # What came instead is not repeated: it may be a template all the same.
        raise MalformedAnswer("no template of a finger")
    return FingerTemplate(number, Secret("".join(data.split())), integer(tree, "fingerPrintQuality"))


def encode_finger(
    employee_no: str, finger: FingerTemplate, finger_type: FingerType, readers: tuple[int, ...] = (1,)
) -> Body:
    """The body of SetUp and Download alike."""
    told = {"employeeNo": employee_no, "enableCardReader": list(readers), "fingerPrintID": finger.number}
    return json_body({"FingerPrintCfg": {**told, "fingerType": finger_type.value, "fingerData": finger.data.reveal()}})


def decode_applied(body: bytes) -> Applied:
    """How far it is; raises MalformedAnswer."""
    tree = parse(body).under("FingerPrintStatus")
    total = integer(tree, "totalStatus")
    if total is None:
        raise MalformedAnswer("no state of a fingerprint")
    results = []
    for entry in entries(tree, "StatusList"):
        status = integer(entry, "cardReaderRecvStatus")
        if status is not None:
            results.append((integer(entry, "id") or 1, status))
    return Applied(total == 1, tuple(results))


def encode_search(search_id: str, employee_no: str) -> Body:
    """The fingers of a person. Named readers are answered with nothing by some firmware, so none is named."""
    return json_body({"FingerPrintCond": {"searchID": search_id, "employeeNo": employee_no}})


def decode_page(body: bytes) -> FingerPage:
    """Some of a person's fingers, whose templates are dropped here; raises MalformedAnswer."""
    tree = _document(body, "FingerPrintInfo")
    status = text(tree, "status")
    if status is None:
        raise MalformedAnswer("no answer to a search for fingers")
    found = [_finger(entry) for entry in entries(tree, "FingerPrintList") if integer(entry, "fingerPrintID")]
    return FingerPage(tuple(found), status.lower() == _NONE_LEFT)


def encode_delete(whom: Fingers) -> Body:
    """Deletes these fingers of this person."""
    detail = {
        "employeeNo": whom.employee_no,
        "enableCardReader": list(whom.readers),
        "fingerPrintID": list(whom.numbers),
    }
    return json_body({"FingerPrintDelete": {"mode": "byEmployeeNo", "EmployeeNoDetail": detail}})


def decode_deletion(body: bytes) -> Deletion:
    """How far the deletion is; raises MalformedAnswer."""
    try:
        return Deletion(text(parse(body).under("FingerPrintDeleteProcess"), "status"))
    except ValueError as error:
        raise MalformedAnswer("no state of a deletion") from error


def _finger(entry: object) -> FingerOnTerminal:
    return FingerOnTerminal(
        integer(entry, "fingerPrintID") or 0, text(entry, "fingerType") or "", (integer(entry, "cardReaderNo") or 1,)
    )


def _document(body: bytes, root: str) -> object:
    """What stands under `root` in the document, or in the first part of a form that is one with that root."""
    if not body.lstrip().startswith(b"--"):
        return parse(body).under(root)
    for part in split(body, ""):
        document = _readable(part.data)
        if document is not None and (document.root == root or child(document.tree, root) is not None):
            return document.under(root)
    raise MalformedAnswer(f"no {root} in the form")


def _readable(data: bytes) -> Document | None:
    try:
        return parse(data)
    except MalformedAnswer:
        return None
