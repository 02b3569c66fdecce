"""A reader of JPEG markers of the tests' own, written from the standard and not from the program."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JpegFacts:
    """What a terminal looks at before it takes a picture."""

    width_px: int
    height_px: int
    start_of_frame: int
    sampling: tuple[tuple[int, int], ...]
    markers: tuple[int, ...]
    bytes_after_end: int


def read_markers(data: bytes) -> JpegFacts:
    """The facts of a JPEG file with one scan; fails loudly on anything that is not exactly one."""
    assert data[:2] == b"\xff\xd8", "no SOI at the very beginning"
    at, markers = 2, []
    width = height = frame = 0
    sampling: tuple[tuple[int, int], ...] = ()
    while True:
        assert data[at] == 0xFF, "a marker was expected"
        marker = data[at + 1]
        markers.append(marker)
        length = data[at + 2] << 8 | data[at + 3]
        body = data[at + 4 : at + 2 + length]
        if 0xC0 <= marker <= 0xCF and marker not in {0xC4, 0xC8, 0xCC}:
            frame, height, width = marker, body[1] << 8 | body[2], body[3] << 8 | body[4]
            sampling = tuple((body[7 + 3 * i] >> 4, body[7 + 3 * i] & 15) for i in range(body[5]))
        at += 2 + length
        if marker == 0xDA:
            break
    while not (data[at] == 0xFF and data[at + 1] not in {0x00, *range(0xD0, 0xD8)}):
        at += 1
    assert data[at + 1] == 0xD9, "one scan, then EOI"
    return JpegFacts(width, height, frame, sampling, tuple(markers), len(data) - at - 2)


def objections(data: bytes) -> list[str]:
    """What a strict terminal would say against a JPEG file; nothing when it takes it."""
    try:
        facts = read_markers(data)
    except AssertionError as error:
        return [str(error)]
    extras = [marker for marker in facts.markers if 0xE1 <= marker <= 0xEF or marker == 0xFE]
    faults = {
        "over 185,000 bytes": len(data) > 185_000,
        "not baseline": facts.start_of_frame != 0xC0,
        "not 4:2:0": facts.sampling != ((2, 2), (1, 1), (1, 1)),
        "EXIF or a note": bool(extras),
        "bytes behind its end": facts.bytes_after_end > 0,
        "wider than 600": facts.width_px > 600,
        "higher than 800": facts.height_px > 800,
    }
    return [fault for fault, found in faults.items() if found]
