"""Faces on the wire; the FPID of a face is the number of its person."""

from __future__ import annotations

import enum
import secrets
from dataclasses import dataclass

from facestation.isapi.wire.body import Body, json_body, json_text
from facestation.isapi.wire.lists import FaceIds
from facestation.isapi.wire.search import Page, is_more, own_path
from facestation.isapi.wire.sniff import MalformedAnswer, entries, integer, parse, text


class FaceForm(enum.Enum):
    """The names that a terminal wants the two parts of an upload to have: the JSON, then the picture."""

    RECORD_AND_IMG = ("FaceDataRecord", "img")
    RECORD_AND_FACE_IMAGE = ("FaceDataRecord", "FaceImage")
    URL_AND_IMG = ("faceURL", "img")


@dataclass(frozen=True, slots=True)
class Library:
    """Where the faces of visible light lie."""

    fdid: str = "1"
    kind: str = "blackFD"


@dataclass(frozen=True, slots=True)
class FaceOnTerminal:
    """A face as a terminal holds it."""

    employee_no: str
    usable: bool
    """Whether its template was made."""
    url: str | None
    """Path and query of the picture on the terminal itself."""


def encode_face(employee_no: str, jpeg: bytes, library: Library, form: FaceForm) -> Body:
    """The form of an upload: JSON first, then the picture."""
    record_name, picture_name = form.value
    boundary = f"facestation{secrets.token_hex(12)}"
    record = json_text({"faceLibType": library.kind, "FDID": library.fdid, "FPID": employee_no})
    start = (
        f'--{boundary}\r\nContent-Disposition: form-data; name="{record_name}"\r\n'
        "Content-Type: application/json\r\n\r\n"
    )
    middle = (
        f'\r\n--{boundary}\r\nContent-Disposition: form-data; name="{picture_name}"; filename="face.jpg"\r\n'
        "Content-Type: image/jpeg\r\n\r\n"
    )
    data = start.encode() + record + middle.encode() + jpeg + f"\r\n--{boundary}--\r\n".encode()
    return Body(f"multipart/form-data; boundary={boundary}", data)


def encode_search(library: Library, *, employee_no: str | None = None, position: int = 0, max_results: int = 1) -> Body:
    """One page of a search: of one person's face, or of all."""
    condition: dict[str, object] = {
        "searchResultPosition": position,
        "maxResults": max_results,
        "faceLibType": library.kind,
        "FDID": library.fdid,
    }
    if employee_no is not None:
        condition["FPID"] = employee_no
    return json_body(condition)


def decode_page(body: bytes) -> Page[FaceOnTerminal]:
    """One page of faces; raises MalformedAnswer."""
    tree = parse(body).under("FDSearch")
    more = is_more(tree)
    found = [_face(entry) for entry in entries(tree, "MatchList") if text(entry, "FPID")]
    return Page(tuple(found), more)


def decode_count(body: bytes, library: Library) -> int | None:
    """How many faces the library holds; None where the terminal does not say. Raises MalformedAnswer."""
    for entry in entries(parse(body).under("FDRecordDataInfo")):
        if text(entry, "FDID") in {library.fdid, None}:
            return integer(entry, "recordDataNumber")
    return None


def decode_libraries(body: bytes) -> Library:
    """The library of visible light; raises MalformedAnswer where there is none."""
    found = [
        Library(text(entry, "FDID") or "", text(entry, "faceLibType") or "")
        for entry in entries(parse(body).under("FDLib"))
    ]
    named = [library for library in found if library.fdid and library.kind]
    for library in (*(one for one in named if one.kind == "blackFD"), *named):
        return library
    raise MalformedAnswer("no face library")


def encode_delete(faces: FaceIds) -> Body:
    """Deletes exactly these faces."""
    return json_body({"FPID": [{"value": value} for value in faces.values]})


def encode_delete_one(employee_no: str, library: Library) -> Body:
    """Deletes exactly this face, on terminals that refuse a list."""
    (value,) = FaceIds((employee_no,)).values
    return json_body({"faceLibType": library.kind, "FDID": library.fdid, "FPID": value})


def _face(entry: object) -> FaceOnTerminal:
    return FaceOnTerminal(
        employee_no=text(entry, "FPID") or "",
        usable=text(entry, "isInLibrary") != "no",
        url=own_path(text(entry, "faceURL")),
    )
