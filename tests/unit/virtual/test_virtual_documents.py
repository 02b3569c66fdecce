"""Documents and forms as terminals write and read them."""

from __future__ import annotations

import pytest

from facestation.virtual.documents import Unreadable, element, read_json, read_xml, render_json, render_xml, xml_text
from facestation.virtual.forms import NotAForm, Part, read_form, write_form


def test_json_is_indented_as_the_terminals_library_does_it() -> None:
    document = {
        "a": {"list": [{"x": 1}, {"x": None}], "numbers": [1, 2.5, True]},
        "empty": {},
        "none": [],
        "text": 'ё"\n',
    }
    assert render_json(document).decode() == (
        '{\n\t"a":\t{\n\t\t"list":\t[{\n\t\t\t\t"x":\t1\n\t\t\t}, {\n\t\t\t\t"x":\tnull\n\t\t\t}],\n'
        '\t\t"numbers":\t[1, 2.5, true]\n\t},\n\t"empty":\t{\n\t},\n\t"none":\t[],\n\t"text":\t"ё\\"\\n"\n}\n'
    )
    assert read_json(render_json(document)) == document


def test_xml_escapes_what_it_must() -> None:
    root = element("A", [element("b", 'x < "y" & z', opt='1,"2"'), element("c", True), element("d", 3)])
    text = render_xml(root, "urn:x").decode()
    assert '<A version="2.0" xmlns="urn:x">' in text
    parsed = read_xml(text.encode())
    assert [xml_text(parsed, name) for name in "bcde"] == ['x < "y" & z', "true", "3", None]


@pytest.mark.parametrize("body", [b"", b"[]", b"<a/>", b"{", b"\xff", b"[" * 100_000])
def test_what_is_no_json_object_is_unreadable(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read_json(body)


@pytest.mark.parametrize("body", [b"", b"{}", b"<a>", b"\xff", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'])
def test_what_is_no_plain_xml_is_unreadable(body: bytes) -> None:
    with pytest.raises(Unreadable):
        read_xml(body)


def test_a_form_comes_back_as_it_was_written() -> None:
    parts = (Part("", "", "application/xml", b"<a/>"), Part("img", "f.jpg", "image/jpeg", b"\x00\r\n--b\r\n\xff"))
    assert read_form("multipart/form-data; boundary=b1", write_form("b1", parts)) == parts


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{}"),
        ("multipart/form-data", b"--b\r\n\r\nx\r\n--b--"),
        ("multipart/form-data; boundary=b", b""),
        ("multipart/form-data; boundary=b", b"--b\r\n\r\nx\r\n--b\r\n"),
        ("multipart/form-data; boundary=b", b"--b\r\nno head\r\n--b--"),
    ],
)
def test_what_is_no_form_is_refused(content_type: str, body: bytes) -> None:
    with pytest.raises(NotAForm):
        read_form(content_type, body)


def test_a_quoted_boundary_is_taken_without_its_quotes() -> None:
    body = write_form("a b", [Part("x", "", "text/plain", b"1")])
    assert read_form('multipart/form-data; boundary="a b"', body)[0].data == b"1"
