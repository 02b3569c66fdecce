"""Forms of several parts, read and written byte by byte."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_BOUNDARY = re.compile(r'boundary="?([^";]+)"?', re.IGNORECASE)
_PARAMETER = re.compile(r'([\w-]+)="([^"]*)"')


class NotAForm(ValueError):
    """The body is no form of several parts."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part; `name` and `filename` are empty where the part has none."""

    name: str
    filename: str
    content_type: str
    data: bytes


def read_form(content_type: str, body: bytes) -> tuple[Part, ...]:
    """The parts in their order; raises NotAForm."""
    found = _BOUNDARY.search(content_type)
    if not content_type.lower().startswith("multipart/") or found is None:
        raise NotAForm("no boundary")
    pieces = (b"\r\n" + body).split(b"\r\n--" + found[1].strip().encode(errors="surrogateescape"))
    if len(pieces) < 2 or not pieces[-1].startswith(b"--"):
        raise NotAForm("no closing boundary")
    return tuple(_part(piece) for piece in pieces[1:-1])


def _part(piece: bytes) -> Part:
    head, separator, data = piece.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    if not separator:
        raise NotAForm("a part without a head")
    headers: dict[str, str] = {}
    for line in head.decode("utf-8", "replace").split("\r\n"):
        name, _, value = line.partition(":")
        headers[name.strip().lower()] = value.strip()
    disposition = dict(_PARAMETER.findall(headers.get("content-disposition", "")))
    return Part(
        disposition.get("name", ""), disposition.get("filename", ""), headers.get("content-type", "").lower(), data
    )


def write_form(boundary: str, parts: Iterable[Part]) -> bytes:
    """The body of a form; a part without a name gets no Content-Disposition."""
    chunks: list[bytes] = []
    for part in parts:
        lines = [f"--{boundary}"]
        if part.name:
            filename = f'; filename="{part.filename}"' if part.filename else ""
            lines.append(f'Content-Disposition: form-data; name="{part.name}"{filename}')
        lines += [f"Content-Type: {part.content_type}", f"Content-Length: {len(part.data)}", "", ""]
        chunks += ["\r\n".join(lines).encode(), part.data, b"\r\n"]
    return b"".join([*chunks, f"--{boundary}--\r\n".encode()])
