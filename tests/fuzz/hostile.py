"""Answers as long as any that is read, made to cost as much as possible."""

from __future__ import annotations

from collections.abc import Callable, Mapping

_LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
_HEAD = b'Content-Type: application/json\r\nContent-Disposition: form-data; name="event_log"\r\n\r\n'


def _filled(piece: bytes, start: bytes = b"", end: bytes = b"") -> Callable[[int], bytes]:
    return lambda size: start + piece * ((size - len(start) - len(end)) // len(piece)) + end


HOSTILE: Mapping[str, Callable[[int], bytes]] = {
    "deep JSON lists": _filled(b"["),
    "deep JSON objects": _filled(b'{"AcsEvent":'),
    "JSON of empty objects": _filled(b"{},", b"[", b"{}]"),
    "JSON of small objects": _filled(b'{"":0},', b"[", b"0]"),
    "JSON with one key again and again": _filled(b'"UserInfo":[],', b"{", b'"a":1}'),
    "JSON with many keys": lambda size: b"{" + b"".join(b'"%d":0,' % n for n in range(size // 10)) + b'"a":1}',
    "a number of many digits": _filled(b"9", b'{"serialNo":', b"}"),
    "a text of many escapes": _filled(b"\\u0041", b'{"name":"', b'"}'),
    "a text without end": _filled(b"\\", b'{"name":"'),
    "deep XML": _filled(b"<a>"),
    "XML of empty elements": _filled(b"<a/>", b"<r>", b"</r>"),
    "XML of one deep branch beside another": _filled(b"<a><b/></a>", b"<r>", b"</r>"),
    "one tag with many attributes": lambda size: b"<a " + b"".join(b'b%d="" ' % n for n in range(size // 12)) + b"/>",
    "a tag without end": _filled(b"a", b"<"),
    "an attribute without end": _filled(b"a", b'<a b="'),
    "many namespaces": lambda size: b"<a " + b"".join(b'xmlns:n%d="u" ' % n for n in range(size // 18)) + b"/>",
    "a billion laughs": lambda _: f'<!DOCTYPE a [<!ENTITY a0 "ha">{_LAUGHS}]><a>&a11;</a>'.encode(),
    "one long entity many times": _filled(b"&a;", b'<!DOCTYPE a [<!ENTITY a "' + b"x" * 9000 + b'">]><a>', b"</a>"),
    "an entity from a file": lambda _: b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>',
    "comments": _filled(b"<!---->", b"<a>", b"</a>"),
    "a comment without end": _filled(b"<!--", b"<a>"),
    "processing instructions": _filled(b"<?a?>", b"<a>", b"</a>"),
    "CDATA without end": _filled(b"<![CDATA[", b"<a>"),
    "beginnings of a capture": _filled(b"<CaptureFaceData>"),
    "beginnings of an event": _filled(b"<EventNotificationAlert>"),
    "many parts": _filled(b"--b1\r\n\r\n{}\r\n"),
    "many parts with a head": _filled(b"--b1\r\n" + _HEAD + b"{}\r\n"),
    "parts with a length that is none": _filled(b"--b1\r\nContent-Length: 99999999999999999999\r\n\r\nx\r\n"),
    "a head without end": _filled(b"a: b\r\n", b"--b1\r\n"),
    "almost boundaries": _filled(b"\r\n--b", b"--b1\r\n\r\n"),
    "dashes": _filled(b"-"),
    "boundaries and nothing else": _filled(b"--b1\r\n"),
    "boundaries in one line": _filled(b"--b1", b"--b1\r\n\r\n"),
    "braces behind each other": _filled(b"{}", b"--b1\r\n\r\n"),
    "beginnings of a picture": _filled(b"\xff\xd8\xff", b"--b1\r\nContent-Type: image/jpeg\r\n\r\n"),
    "line ends": _filled(b"\r\n"),
    "blanks": _filled(b" "),
    "zeros": _filled(b"\0"),
    "UTF-16": lambda size: ("<a>" + "b" * (size // 2) + "</a>").encode("utf-16"),
    "commas": _filled(b","),
    "quotes": _filled(b'"'),
    "equal signs": _filled(b'a="b",', b"Digest "),
}
"""By what is wrong with it: an input of about so many bytes."""
