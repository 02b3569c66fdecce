"""Text as names are compared and sorted by it."""

from __future__ import annotations

from facestation.domain.text import natural_order


def test_names_are_sorted_as_people_count() -> None:
    names = ["Елка 4", "Door 10 left", "Door 10", "door 2", "Ёлка 3", "Door 1"]
    assert sorted(names, key=natural_order) == ["Door 1", "door 2", "Door 10", "Door 10 left", "Ёлка 3", "Елка 4"]
