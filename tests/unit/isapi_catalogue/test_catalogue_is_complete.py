"""The catalogue against the two lists that it has to cover: 75 endpoints, and the contents of the vendor's guide."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from facestation.errors import AddressUnknown
from facestation.isapi.catalogue import OPERATIONS, operation
from facestation.isapi.catalogue.unknown import CHAPTERS, UNKNOWN
from facestation.isapi.operation import Effect, Operation
from facestation.isapi.parameters import PARAMETERS

LISTS = Path(__file__).parents[2] / "exemplars" / "lists"
Address = tuple[str, str, frozenset[str]]


@dataclass(frozen=True)
class Entry:
    """One line of a list."""

    key: str
    method: str
    path: str
    title: str

    @property
    def address(self) -> Address:
        return address(self.method, self.path)


def entries(name: str) -> list[Entry]:
    with (LISTS / name).open(encoding="utf-8", newline="") as lines:
        return [Entry(*row) for row in list(csv.reader(lines, delimiter="\t"))[1:]]


def address(method: str, path: str) -> Address:
    """What counts: verb, path and the fields of the query in any order."""
    path, _, query = path.partition("?")
    return method, path, frozenset(filter(None, query.split("&")))


def addresses(row: Operation) -> set[Address]:
    """Every address that a call of this operation can have: with and without what is optional, and as others spell."""
    pieces = frozenset(field for piece in row.optional for field in piece.split("&"))
    method, path, query = address(row.method, row.path)
    forms = {(method, path, query), (method, path, query | pieces)}
    forms |= {(method, path, query | frozenset(piece.split("&"))) for piece in row.optional}
    return forms | {address(*text.split(" ", 1)) for text in row.otherwise}


SEEDS, GUIDE = entries("seeds.tsv"), entries("guide.tsv")
WITH_PATH = [entry for entry in GUIDE if entry.path]


def test_the_lists_are_whole() -> None:
    assert [entry.key for entry in SEEDS] == [str(number) for number in range(1, 76)]
    assert len({entry.key for entry in GUIDE}) == len(GUIDE) == 296
    assert len({entry.key.rpartition(".")[0] for entry in GUIDE}) == 37
    assert {entry.method for entry in GUIDE if not entry.path} == {"event", "unknown"}


def test_all_75_endpoints_are_there_with_their_number_and_address() -> None:
    missing = [entry for entry in SEEDS if not any(covers(row, entry) for row in OPERATIONS.values())]
    assert missing == []


def covers(row: Operation, entry: Entry) -> bool:
    return int(entry.key) in row.seed and entry.address in addresses(row)


def test_every_entry_of_the_guide_with_a_path_is_there_with_its_section() -> None:
    missing = [
        entry
        for entry in WITH_PATH
        if not any(entry.key in row.guide and entry.address in addresses(row) for row in OPERATIONS.values())
    ]
    assert missing == []


def test_every_section_of_the_guide_stands_once() -> None:
    named = [section for row in OPERATIONS.values() for section in row.guide] + [entry.section for entry in UNKNOWN]
    assert sorted(named) == sorted(entry.key for entry in GUIDE)


def test_events_of_the_guide_belong_to_the_stream() -> None:
    events = {entry.key for entry in GUIDE if entry.method == "event"}
    assert set(operation("events.stream").guide) == events


def test_what_has_no_address_is_marked_and_cannot_be_called() -> None:
    assert [entry.section for entry in UNKNOWN] == [entry.key for entry in GUIDE if entry.method == "unknown"]
    assert not {entry.name for entry in UNKNOWN} & OPERATIONS.keys()
    for entry in (*UNKNOWN, *CHAPTERS):
        with pytest.raises(AddressUnknown) as caught:
            operation(entry.name)
        assert entry.name in caught.value.message


def test_a_call_that_only_the_75_know_names_the_documented_one_of_the_same_number() -> None:
    own = [row for row in OPERATIONS.values() if row.instead]
    assert {number for row in own for number in row.seed} == {3, 32, 33, 34, 41, 42, 60, 64, 65, 68, 70}
    for row in own:
        assert row.name.startswith("seeds.")
        assert set(row.seed) <= set(operation(row.instead).seed)
        assert not operation(row.instead).instead


def test_the_calls_that_can_wipe_a_terminal_say_so() -> None:
    for number in (33, 34, 65):
        [own] = [row for row in OPERATIONS.values() if row.instead and number in row.seed]
        assert own.effect is Effect.DESTROYS
        assert own.loss is not None


def test_every_parameter_is_described_and_no_other() -> None:
    used = {name for row in OPERATIONS.values() for name in (*row.parameters, *row.optional_parameters)}
    assert used == set(PARAMETERS)


def test_every_http_delete_takes_something_away() -> None:
    assert {row.effect for row in OPERATIONS.values() if row.method == "DELETE"} == {Effect.DESTROYS}


def test_what_deletes_or_clears_by_name_takes_something_away() -> None:
    named = {
        row.name for row in OPERATIONS.values() if re.search(r"\.(delete|clear)(?!.*(capabilities|progress))", row.name)
    }
    assert {name for name in named if operation(name).effect is not Effect.DESTROYS} == set()


def test_a_capability_is_read() -> None:
    asked = [row for row in OPERATIONS.values() if row.name.endswith("capabilities")]
    assert {row.method for row in asked} == {"GET"}
