"""Parts cut out of an answer that has no end, whatever firmware makes of the form."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.isapi.wire.multipart import HEAD_LIMIT_BYTES, PART_LIMIT_BYTES, Part, PartReader, boundary_of
from tests.unit.isapi.fuzzing import EXAMPLES, spelled

LABEL = "multipart/mixed; boundary=MIME_boundary"
HEAD = b"--MIME_boundary\r\nContent-Type: application/json\r\n"
FIRST, SECOND = b'{"a": "first of two"}', b'{"b": "second of two"}'


def part(body: bytes, length: int | None = None, head: bytes = HEAD) -> bytes:
    said = b"" if length is None else f"Content-Length: {length}\r\n".encode()
    return head + said + b"\r\n" + body + b"\r\n"


def bodies(data: bytes, label: str = LABEL, step: int = 0, *, ends: bool = False) -> list[bytes]:
    """What comes out of the bytes, given all at once or in small pieces."""
    reader = PartReader(label)
    pieces = [data[at : at + step] for at in range(0, len(data), step)] if step else [data]
    found = [each.body.strip() for piece in pieces for each in reader.feed(piece)]
    return found + [each.body.strip() for each in reader.end()] if ends else found


def whole(found: list[bytes]) -> list[bytes]:
    """Without parts that were guessed too early."""
    return [body for body in found if body.endswith(b'"}')]


@pytest.mark.parametrize("step", [0, 1, 7, 64])
@pytest.mark.parametrize(
    "data",
    [
        part(FIRST, len(FIRST)) + part(SECOND, len(SECOND)),
        part(FIRST) + part(SECOND),
        b"Content-Length: 0\r\n\r\n" + part(FIRST) + part(SECOND),
        (part(FIRST) + part(SECOND)).replace(b"\r\n", b"\n"),
        part(FIRST, len(FIRST)) + b"--MIME_boundary--\r\n" + part(SECOND),
        part(FIRST, len(FIRST)) + b"\xff\x00junk --MIME_bound\r\n{]}\r\n" + part(SECOND, len(SECOND)),
        part(FIRST, 5) + part(SECOND, 5),
        part(FIRST, 5000) + part(SECOND, len(SECOND)),
        b"\r\n" + part(FIRST, 0) + part(SECOND, 0),
        part(FIRST, head=b"--MIME_boundary\r\n") + part(SECOND, head=b"----MIME_boundary\r\n"),
    ],
)
def test_a_part_ends_where_its_length_or_the_next_boundary_says(data: bytes, step: int) -> None:
    assert whole(bodies(data, step=step)) == [FIRST, SECOND]


@pytest.mark.parametrize(
    "label",
    [
        "multipart/form-data; boundary=MIME_boundary",
        'multipart/mixed; boundary="MIME_boundary"; charset=utf-8',
        "multipart/mixed; boundary=--MIME_boundary",
        "multipart/mixed",
        "",
    ],
)
def test_the_boundary_is_taken_from_the_label_or_from_the_bytes(label: str) -> None:
    data = part(FIRST, len(FIRST)) + part(SECOND, len(SECOND))
    assert bodies(data, label, step=9) == [FIRST, SECOND]


@pytest.mark.parametrize(
    ("label", "boundary"),
    [
        ("multipart/mixed; boundary=<frontier>", b"<frontier>"),
        ("multipart/mixed", None),
        ("multipart/mixed; boundary=----", None),
        (f"multipart/mixed; boundary={'x' * 500}", None),
    ],
)
def test_a_boundary_that_cannot_be_used_is_none(label: str, boundary: bytes | None) -> None:
    assert boundary_of(label) == boundary


@pytest.mark.parametrize("length", [None, len(FIRST)])
def test_a_part_is_given_out_before_the_next_one_begins(length: int | None) -> None:
    assert bodies(part(FIRST, length)) == [FIRST]


def test_xml_without_a_length_is_given_out_at_once_too() -> None:
    assert bodies(part(b"<EventNotificationAlert></EventNotificationAlert>")) != []


def test_the_last_part_comes_with_the_end() -> None:
    assert bodies(part(b"plain words, no end in sight"), ends=True) == [b"plain words, no end in sight"]


def test_a_picture_may_hold_anything() -> None:
    jpeg = b"\xff\xd8\xff" + bytes(range(256)) * 4 + b"\r\n--MIME\r\n{}--\xff\xd9"
    data = part(jpeg, len(jpeg), b"--MIME_boundary\r\nContent-Type: image/pjpeg\r\n") + part(FIRST)
    [picture, after] = bodies(data, step=11)
    assert (picture, after) == (jpeg, FIRST)
    assert Part("text/plain", "", jpeg).is_picture
    assert not Part("application/json", "", FIRST).is_picture


def test_a_part_tells_its_name_and_label() -> None:
    head = b'--MIME_boundary\r\ncontent-TYPE: Application/JSON; charset="x"\r\n'
    head += b'Content-Disposition: form-data; name="event_log"\r\n'
    [found] = PartReader(LABEL).feed(part(FIRST, head=head))
    assert (found.content_type, found.name) == ("application/json", "event_log")
    assert "first" not in repr(found)


def test_a_part_that_is_too_long_is_skipped_and_memory_stays_small() -> None:
    for length in (None, 1_000_000_000, 2_000_000):
        reader = PartReader(LABEL)
        list(reader.feed(part(b"", length)[:-2]))
        for _ in range(200):
            assert list(reader.feed(b"x" * 65_536)) == [] or length == 2_000_000
            assert len(reader._buffer) <= PART_LIMIT_BYTES + 65_536
        assert [each.body for each in reader.feed(b"\r\n" + part(FIRST))][-1].strip() == FIRST


def test_a_head_that_never_ends_is_skipped() -> None:
    reader = PartReader(LABEL)
    assert list(reader.feed(b"--MIME_boundary\r\n" + b"X: y\r\n" * HEAD_LIMIT_BYTES)) == []
    assert [each.body for each in reader.feed(b"\r\n" + part(FIRST))] != []


def test_junk_without_a_boundary_is_not_kept() -> None:
    for label in (LABEL, ""):
        reader = PartReader(label)
        for _ in range(100):
            assert list(reader.feed(b"--- \r\n--x" * 5000)) == []
        assert len(reader._buffer) < 100_000


SCRAPS = (
    b"--MIME_boundary",
    b"--MIME_boundary--",
    b"\r\n",
    b"\n",
    b"\r\n\r\n",
    b"Content-Length: ",
    b"9" * 30,
    b"12",
    b"Content-Type: image/jpeg",
    b"{}",
    b"<x/>",
    b"--",
    b"\xff\xd8\xff",
)


@settings(max_examples=EXAMPLES)
@given(st.binary(max_size=80), st.integers(1, 64), st.booleans())
def test_no_bytes_make_it_fail(recipe: bytes, step: int, labeled: bool) -> None:
    data = spelled(recipe, SCRAPS)
    found = bodies(data, LABEL if labeled else "", step, ends=True)
    assert sum(map(len, found)) <= 10 * len(data) + 10


@settings(max_examples=200)
@given(
    st.lists(st.binary(min_size=1, max_size=60).filter(lambda body: b"--" not in body and body.strip()), max_size=5),
    st.integers(1, 80),
)
def test_well_formed_parts_come_out_as_they_went_in(given_bodies: list[bytes], step: int) -> None:
    data = b"".join(part(body, len(body)) for body in given_bodies)
    reader = PartReader(LABEL)
    found = [each.body for at in range(0, len(data), step) for each in reader.feed(data[at : at + step])]
    assert found == given_bodies
