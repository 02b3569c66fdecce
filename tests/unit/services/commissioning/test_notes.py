"""What this computer remembers of commissioning."""

from __future__ import annotations

from pathlib import Path

import pytest

from facestation.domain.underway import Underway
from facestation.services.commissioning.notes import Notes

BEGUN = Underway(
    "template", ("a", "b"), ("c",), "/srv/site.toml", "Head office", "Ann", "ru", "/srv", {"a": "Gate"}, {}
)


async def test_a_commissioning_is_found_again_beside_the_template(tmp_path: Path) -> None:
    notes = Notes(tmp_path)
    assert await notes.underway() is None
    assert await notes.last_template() is None
    await notes.keep_template(Path("/srv/site.toml"))
    await notes.keep(BEGUN)
    again = Notes(tmp_path)
    assert await again.underway() == BEGUN
    assert await again.last_template() == Path("/srv/site.toml")
    await again.keep(None)
    assert await notes.underway() is None
    assert await notes.last_template() is not None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"underway": 7, "template": 1}', "\ufeff{}"])
async def test_a_file_that_says_nothing_was_never_written(text: str, tmp_path: Path) -> None:
    (tmp_path / "commissioning.json").write_text(text, encoding="utf-8")
    assert await Notes(tmp_path).underway() is None
    assert await Notes(tmp_path).last_template() is None


async def test_what_is_of_another_kind_is_left_out(tmp_path: Path) -> None:
    text = '{"underway": {"step": "test", "terminal_ids": ["a", 3], "names": [], "by": 4, "other": 1}}'
    (tmp_path / "commissioning.json").write_text(text, encoding="utf-8")
    assert await Notes(tmp_path).underway() == Underway("test", ("a",))
