"""Which entries of a list change, and what each becomes alone."""

from __future__ import annotations

import pytest

from facestation.commissioning.entries import EntryChange, changed_entries
from facestation.commissioning.resources import RESOURCES
from facestation.isapi.wire.whole import read_whole

ENTRIES = (
    "<AdminAccessProtocol><id>1</id><protocol>HTTP</protocol><portNo>80</portNo></AdminAccessProtocol>",
    "<AdminAccessProtocol><id>7</id><portNo>8000</portNo><more><level>2</level></more></AdminAccessProtocol>",
    "<AdminAccessProtocol><portNo>554</portNo></AdminAccessProtocol>",
    "<vendorNode><id>9</id><inner>0</inner></vendorNode>",
)
LIST = read_whole(f"<AdminAccessProtocolList>{''.join(ENTRIES)}</AdminAccessProtocolList>".encode())
PORT = EntryChange("7", "", {"portNo": "8010"})


def changed(**values: str) -> list[EntryChange]:
    after = LIST.with_values({name.replace("__", "."): value for name, value in values.items()})
    return list(changed_entries(RESOURCES["ports"], LIST, after))


def test_each_entry_that_changes_is_told_with_what_changes_in_it() -> None:
    assert changed() == []
    assert changed(AdminAccessProtocol__0__portNo="81") == [EntryChange("1", "http", {"portNo": "81"})]
    both = changed(
        AdminAccessProtocol__0__portNo="81",
        AdminAccessProtocol__1__portNo="8010",
        AdminAccessProtocol__1__more__level="3",
    )
    assert [change.values for change in both] == [{"portNo": "81"}, {"portNo": "8010", "more.level": "3"}]


@pytest.mark.parametrize("other", ["AdminAccessProtocol__2__portNo", "vendorNode__inner"])
def test_what_has_no_address_of_its_own_takes_the_list(other: str) -> None:
    assert changed(**{"AdminAccessProtocol__0__portNo": "81", other: "1"}) == []


def test_in_the_entry_alone_nothing_else_changes() -> None:
    alone = b"<AdminAccessProtocol><id>7</id><portNo>8000</portNo><vendorNode level='2'/></AdminAccessProtocol>"
    made = PORT.made_in(alone)
    assert made is not None
    assert made.data == alone.replace(b"8000", b"8010")


@pytest.mark.parametrize("body", [b"", b"<ok/>", LIST.data, ENTRIES[0].encode(), b"<Entry><id>7</id></Entry>"])
def test_what_is_not_the_entry_is_not_taken_for_it(body: bytes) -> None:
    assert PORT.made_in(body) is None
