"""Video streams on the wire: at which port, and RTSP messages (RFC 2326)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from facestation.isapi.wire.sniff import MalformedAnswer, entries, integer, parse, text

RTSP_PORT = 554
_HEAD_LIMIT_BYTES = 16_384
_START = re.compile(rb"(?P<first>[!-~]+) (?P<second>[!-~]+) ?(?P<third>[^\r\n]*)")


def decode_rtsp_port(body: bytes) -> int | None:
    """At which port video is streamed, from the terminal's list of protocols; None where it is not in it."""
    for entry in entries(parse(body).under("AdminAccessProtocolList"), "AdminAccessProtocol"):
        if text(entry, "protocol") == "RTSP":
            return integer(entry, "portNo")
    return None


@dataclass(frozen=True, slots=True)
class Message:
    """A request or an answer."""

    start: tuple[str, str, str]
    """Method, address, protocol; or protocol, status, reason."""
    headers: tuple[tuple[str, str], ...]
    body: bytes = b""

    def all(self, name: str) -> tuple[str, ...]:
        """Every value of that header."""
        return tuple(value for key, value in self.headers if key.lower() == name.lower())

    def one(self, name: str) -> str:
        """The first value of that header; empty where there is none."""
        return next(iter(self.all(name)), "")

    def to_bytes(self) -> bytes:
        """As it goes over the line, with the length that the body has."""
        kept = [(name, value) for name, value in self.headers if name.lower() != "content-length"]
        if self.body:
            kept.append(("Content-Length", str(len(self.body))))
        lines = [" ".join(part for part in self.start if part), *(f"{name}: {value}" for name, value in kept)]
        return "\r\n".join(lines).encode("latin-1") + b"\r\n\r\n" + self.body


def decode_head(head: bytes) -> Message:
    """The message without its body, from everything up to the blank line; raises MalformedAnswer."""
    lines = head[:_HEAD_LIMIT_BYTES].rstrip(b"\r\n").split(b"\r\n")
    found = _START.fullmatch(lines[0])
    if found is None:
        raise MalformedAnswer("no message of a video stream")
    pairs = [line.decode("latin-1").partition(":") for line in lines[1:] if b":" in line]
    headers = tuple((name.strip(), value.strip()) for name, _, value in pairs)
    first, second, third = (part.decode("latin-1") for part in found.groups())
    return Message((first, second, third), headers)
