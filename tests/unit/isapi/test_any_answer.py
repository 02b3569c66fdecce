"""Whatever bytes come back are decoded by what they are, and nothing makes the decoder stumble."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.isapi.wire.answer import Decoded, Kind, decode
from facestation.isapi.wire.parts import PARTS_MAX, split

JPEG = b"\xff\xd8\xff\xe0 picture \xff\xd9"
FORM = (
    b"--b1\r\n"
    b'Content-Disposition: form-data; name="CaptureFace"\r\n'
    b"Content-Type: application/xml\r\n\r\n"
    b"<CaptureFaceData><captureProgress>100</captureProgress></CaptureFaceData>\r\n"
    b"--b1\r\n"
    b'Content-Disposition: form-data; name="FaceData"; filename="FaceData.jpg"\r\n'
    b"Content-Type: image/jpeg\r\nContent-Length: 15\r\n\r\n" + JPEG + b"\r\n"
    b"--b1--\r\n"
)


@pytest.mark.parametrize(
    ("body", "label", "kind", "tree"),
    [
        (b'{"a": 1}', "application/xml", Kind.JSON, {"a": 1}),
        (b"\xef\xbb\xbf\r\n\t[1, 2]", "", Kind.JSON, [1, 2]),
        (b"<Time><timeMode>NTP</timeMode></Time>", "application/json", Kind.XML, {"Time": {"timeMode": "NTP"}}),
        (b"CST-3:00:00", "application/json", Kind.TEXT, None),
        (b'{"broken"', "application/json", Kind.TEXT, None),
        (b"<!doctype html><html>", "text/html", Kind.TEXT, None),
        (b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "application/xml", Kind.TEXT, None),
        (JPEG, "application/json", Kind.JPEG, None),
        (b"", "application/xml", Kind.EMPTY, None),
        (b" \r\n\0", "", Kind.EMPTY, None),
        (b"PK\x03\x04\xff\xfe\x00", "application/json", Kind.BINARY, None),
        (b"abc\0def", "", Kind.BINARY, None),
    ],
)
def test_what_it_is_counts_and_not_the_label(body: bytes, label: str, kind: Kind, tree: object) -> None:
    found = decode(body, label)
    assert (found.kind, found.tree) == (kind, tree)
    assert (found.text is None) == (kind in {Kind.JPEG, Kind.BINARY})


@pytest.mark.parametrize("label", ["multipart/form-data; boundary=b1", 'multipart/mixed;boundary="b1"', "", "text/xml"])
@pytest.mark.parametrize("end", [b"", b"--b1--", b"--b1"])
def test_a_form_is_taken_apart_whole_or_broken_off(label: str, end: bytes) -> None:
    found = decode(FORM.removesuffix(b"--b1--\r\n") + end, label)
    assert found.kind is Kind.MULTIPART
    (face, document), (picture, data) = found.parts[:2]
    assert (face.name, document.tree) == ("CaptureFace", {"CaptureFaceData": {"captureProgress": "100"}})
    assert (picture.name, picture.filename, picture.content_type) == ("FaceData", "FaceData.jpg", "image/jpeg")
    assert (data.kind, data.data) == (Kind.JPEG, JPEG)


def test_a_form_may_have_junk_before_it_and_lines_that_end_anyhow() -> None:
    body = b"Content-Length: 9\r\n\r\n" + FORM.replace(b"\r\n", b"\n").replace(b"Content-Length: 15\n", b"")
    found = decode(body, "multipart/mixed; boundary=b1")
    assert [part.name for part, _ in found.parts] == ["CaptureFace", "FaceData"]
    assert found.parts[1][1].data == JPEG


def test_a_part_without_headers_or_with_a_wrong_length_is_kept() -> None:
    body = b'--x\r\n\r\n{"a": 1}\r\n--x\r\nContent-Length: 99999\r\n\r\nshort\r\n--x--'
    assert [inner.text for _, inner in decode(body).parts] == ['{"a": 1}', "short"]


def test_what_is_called_a_form_and_is_none_is_still_read() -> None:
    assert decode(b'{"a": 1}', "multipart/form-data; boundary=b1").tree == {"a": 1}
    assert decode(b"--", "").kind is Kind.TEXT
    assert split(b"no form", "multipart/mixed") == ()


def test_a_form_without_end_is_cut_at_a_limit() -> None:
    assert len(split(b"--b\r\n\r\nx\r\n" * (PARTS_MAX + 50), "")) == PARTS_MAX


@given(
    st.binary(max_size=200)
    | st.lists(
        st.sampled_from([b"--b1", b"\r\n", b"\n", b"Content-Length: 3", b"{", b"<a>", b"\xff\xd8\xff", b"--"])
    ).map(b"".join),
    st.text(max_size=30) | st.just("multipart/mixed; boundary=b1"),
)
def test_no_bytes_make_it_stumble(body: bytes, label: str) -> None:
    found = decode(body, label)
    assert isinstance(found, Decoded)
    assert found.data == body
