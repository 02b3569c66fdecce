"""Multipart bodies, cut into their parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a form or stream; name and file name are empty where there is no Content-Disposition."""

    name: str
    filename: str
    content_type: str
    body: bytes


def parts(content_type: str, body: bytes) -> list[Part]:
    """The parts in their order; raises ValueError for a body without a boundary. The end may be missing."""
    found = re.search(r'boundary="?([^";]+)"?', content_type)
    if not found:
        raise ValueError(f"no boundary in {content_type!r}")
    line = b"--" + found[1].encode()
    return list(_cut(b"\r\n" + body, b"\r\n" + line))


def _cut(body: bytes, line: bytes) -> Iterator[Part]:
    for piece in body.split(line)[1:]:
        if piece.startswith(b"--"):
            return
        head, separator, content = piece.partition(b"\r\n\r\n")
        if not separator:
            continue
        headers = head.decode()
        yield Part(
            _found(r'\bname="([^"]*)"', headers),
            _found(r'\bfilename="([^"]*)"', headers),
            _found(r"(?im)^content-type: *([^;\r\n]+)", headers).strip(),
            content,
        )


def _found(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[1] if found else ""
