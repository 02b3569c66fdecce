"""The manual names what has no address and what only the list of 75 has, exactly as the catalogue does."""

from __future__ import annotations

from pathlib import Path

from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.catalogue.unknown import CHAPTERS, UNKNOWN
from facestation.isapi.operation import EVIDENCE

MANUAL = (Path(__file__).parents[3] / "resources" / "manual" / "operations.md").read_text(encoding="utf-8")


def rows_under(title: str) -> list[str]:
    """The rows of the table under a heading, without its head."""
    lines = MANUAL.partition(f"## {title}\n")[2].partition("\n## ")[0].splitlines()
    return [line for line in lines if line.startswith("|")][2:]


def test_what_has_no_address_is_listed() -> None:
    assert rows_under("Without a public address") == [
        f"| {u.section} | `{u.name}` | {u.why} |" for u in (*UNKNOWN, *CHAPTERS)
    ]


def test_what_only_the_75_have_is_listed_with_what_the_station_sends_instead() -> None:
    assert rows_under("Calls that only the list of 75 has") == [
        f"| {', '.join(map(str, row.seed))} | `{row.method} {row.path}` | `{row.name}` | `{row.instead}` |"
        for row in OPERATIONS.values()
        if row.instead
    ]


def test_every_mark_of_evidence_is_explained() -> None:
    [evidence] = [row for row in rows_under("What a line of `endpoints` says") if row.startswith("| evidence")]
    assert [mark for mark in EVIDENCE if f"`{mark}`" not in evidence] == []


def test_operations_in_its_examples_are_in_the_catalogue() -> None:
    called = [line.split()[2] for line in MANUAL.splitlines() if line.startswith("    facestation-cli call ")]
    assert len(called) == 3
    assert set(called) <= set(OPERATIONS)
