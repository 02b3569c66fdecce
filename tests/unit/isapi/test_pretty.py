"""Answers as text to be read."""

from __future__ import annotations

import pytest

from facestation.isapi.wire.answer import decode
from facestation.isapi.wire.pretty import indented, pretty
from facestation.services.operations import Operations

HIDDEN_JSON = '{"User": {"userName": "admin", "password": "‹hidden›", "token": "‹hidden›"}}'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (b'{"a":{"b":[1,2]},"c":"\xc3\xa4"}', '{\n  "a": {\n    "b": [\n      1,\n      2\n    ]\n  },\n  "c": "ä"\n}'),
        (b"<a><b>1</b><c><d/></c></a>", "<a>\n  <b>1</b>\n  <c>\n    <d/>\n  </c>\n</a>"),
        (b"plain words", "plain words"),
        (b"\xff\xd8\xff\xe0 picture", ""),
        (b"\x00\x01\x02", ""),
        (b"", ""),
    ],
)
def test_every_answer_is_readable_or_nothing(body: bytes, text: str) -> None:
    assert pretty(decode(body)) == text


def test_parts_of_a_form_stand_one_after_the_other() -> None:
    form = (
        b'--cut\r\nContent-Disposition: form-data; name="said"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n'
        b'--cut\r\nContent-Disposition: form-data; name="face"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\xff\xe0x\r\n'
        b"--cut--\r\n"
    )
    assert pretty(decode(form, "multipart/form-data; boundary=cut")) == '--- said\n{\n  "a": 1\n}\n\n--- face\n5 bytes'


def test_an_indented_document_says_the_same() -> None:
    assert indented('<?xml version="1.0"?>\n<a x="1">\n<b></b>text<!-- c -->\n</a>').splitlines() == [
        '<?xml version="1.0"?>',
        '<a x="1">',
        "  <b></b>",
        "  text",
        "  <!-- c -->",
        "</a>",
    ]


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ('{"User": {"userName": "admin", "password": "Tulip-1", "token": "a\\"b"}}', HIDDEN_JSON),
        (
            "<User><userName>admin</userName><password>Tulip-1</password></User>",
            "<User><userName>admin</userName><password>‹hidden›</password></User>",
        ),
        ('<key opt="a">Tulip</key>', '<key opt="a">‹hidden›</key>'),
        ("no document", "no document"),
    ],
)
def test_what_is_kept_of_a_body_has_no_secrets(body: str, kept: str) -> None:
    assert Operations.without_secrets(body) == kept
