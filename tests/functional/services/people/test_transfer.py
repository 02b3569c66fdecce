"""Import and export between files and virtual terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from pathlib import Path

import pytest

from facestation.domain.enrollment import State
from facestation.errors import NoTerminals, StationError
from facestation.services.people.bringing import Brought, Status
from facestation.services.people.transfer import Exported
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]
OpenStation = Callable[..., Awaitable[Station]]

PORTRAITS = Path(__file__).parents[4] / "facestation" / "virtual" / "data"
PEOPLE = (
    "employee_no,name,user_type,valid_until,cards,gender,photo\r\n"
    "001,Ада Пример,visitor,2037-05-04,1001 1002,female,\r\n"
    "002,Bea Example,,,1003,,\r\n"
    "003,Cid Example,,,,,portrait of cid.jpg\r\n"
    "003,Cid again,,,,,\r\n"
    "004,No Photo,,,,,\r\n"
    "005,Not A Face,,,,,\r\n"
)


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A table and a folder of photos."""
    table, photos = tmp_path / "people.csv", tmp_path / "photos"
    table.write_bytes(PEOPLE.encode("cp1251"))
    photos.mkdir()
    (photos / "001.jpg").write_bytes((PORTRAITS / "grace_hopper.jpg").read_bytes())
    (photos / "Portrait of Cid.jpg").write_bytes((PORTRAITS / "grace_hopper.jpg").read_bytes())
    (photos / "005.jpg").write_bytes(b"\xff\xd8 no picture")
    return table, photos


async def add(station: Station, *doors: VirtualTerminal) -> list[str]:
    return [(await station.terminals.resolve(door.url)).id for door in doors]


async def bring(
    station: Station, files: tuple[Path, Path], terminal_ids: list[str], *, dry_run: bool = False
) -> dict[int, Brought]:
    sheet = await station.transfer.read(files[0])
    results = station.transfer.bring(sheet, files[1], terminal_ids, dry_run=dry_run)
    async with aclosing(results) as brought:
        return {one.key: one async for one in brought}


def codes(results: dict[int, Brought]) -> list[tuple[int, Status, str]]:
    return [(row, one.status, "" if one.error is None else one.error.code) for row, one in sorted(results.items())]


REFUSED = [
    (5, Status.REFUSED, "row_twice"),
    (6, Status.REFUSED, "photo_missing"),
    (7, Status.REFUSED, "photo_unreadable"),
]


async def test_everybody_comes_to_every_terminal_and_who_cannot_is_told_why(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    doors = [await terminal(), await terminal(profile="k1t672")]
    results = await bring(station, files, await add(station, *doors))
    assert codes(results) == [(row, Status.VERIFIED, "") for row in (2, 3, 4)] + REFUSED
    for door in doors:
        assert list(door.state.people) == ["001", "002", "003"] or set(door.state.people) == {"001", "002", "003"}
        assert set(door.state.faces) == {"001", "003"}
        assert {card.card_no: card.employee_no for card in door.state.cards.values()} == {
            "1001": "001",
            "1002": "001",
            "1003": "002",
        }
    ada = doors[0].state.people["001"]
    assert (ada["name"], ada["userType"], ada["gender"]) == ("Ада Пример", "visitor", "female")


async def test_what_is_verified_is_not_sent_again(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal()
    [place] = await add(station, door)
    await bring(station, files, [place])
    door.state.requests.clear()
    again = await bring(station, files, [place])
    assert codes(again)[:3] == [(row, Status.VERIFIED, "") for row in (2, 3, 4)]
    assert not [seen for seen in door.state.requests if seen.operation.split(".")[1] in {"set_up", "record", "modify"}]


async def test_who_changed_or_is_gone_from_the_terminal_is_sent_again(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal()
    [place] = await add(station, door)
    await bring(station, files, [place])
    del door.state.people["002"]
    del door.state.faces["003"]
    (files[0]).write_bytes(PEOPLE.replace("Ада Пример", "Ада Другая").encode("cp1251"))
    await bring(station, files, [place])
    assert set(door.state.people) == {"001", "002", "003"}
    assert door.state.people["001"]["name"] == "Ада Другая"
    assert "003" in door.state.faces


async def test_a_dry_run_sends_and_writes_nothing(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal()
    results = await bring(station, files, await add(station, door), dry_run=True)
    assert codes(results) == [(row, Status.QUEUED, "") for row in (2, 3, 4)] + REFUSED
    assert not door.state.requests
    assert await station.outbox.pending() == []


async def test_an_import_goes_on_after_the_terminal_was_away(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal()
    [place] = await add(station, door)
    await door.power_off()
    away = await bring(station, files, [place])
    assert codes(away)[:3] == [(row, Status.QUEUED, "connection_failed") for row in (2, 3, 4)]
    await door.power_on()
    back = await bring(station, files, [place])
    assert {back[row].status for row in (2, 3, 4)} == {Status.VERIFIED}
    assert all(delivery.revision == 1 for row in (2, 3, 4) for delivery in back[row].deliveries)


async def test_an_import_that_is_left_in_the_middle_ends_and_goes_on(
    open_one: OpenStation, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal(modeling_s=0.1)
    station = await open_one()
    [place] = await add(station, door)
    sheet = await station.transfer.read(files[0])
    results = station.transfer.bring(sheet, files[1], [place])
    async with aclosing(results) as brought:
        async for one in brought:
            if one.status is Status.VERIFIED:
                break
    finished = await bring(await open_one(), files, [place])
    assert {finished[row].status for row in (2, 3, 4)} == {Status.VERIFIED}
    assert set(door.state.people) == {"001", "002", "003"}


async def test_a_full_terminal_keeps_the_rest_waiting(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal(people_max=1)
    results = await bring(station, files, await add(station, door))
    found = sorted(codes(results)[:3], key=lambda one: one[1].value)
    assert [one[1:] for one in found] == [(Status.QUEUED, "people_full")] * 2 + [(Status.VERIFIED, "")]


async def test_nobody_is_brought_nowhere(station: Station, files: tuple[Path, Path]) -> None:
    with pytest.raises(NoTerminals):
        await bring(station, files, [])


async def export(station: Station, place: str, target: Path) -> Exported:
    last: Exported | None = None
    async for exported in station.transfer.export(place, target):
        last = exported
    assert last is not None
    assert last.done
    return last


@pytest.mark.parametrize("name", ["out", "out.csv", "out.xlsx"])
async def test_what_is_exported_can_be_imported_elsewhere(
    name: str, station: Station, terminal: MakeTerminal, files: tuple[Path, Path], tmp_path: Path
) -> None:
    one, other = await terminal(), await terminal()
    here, there = await add(station, one, other)
    await bring(station, files, [here])
    exported = await export(station, here, tmp_path / name)
    assert (exported.people, exported.photos) == (3, 2)
    results = await bring(station, (exported.file, exported.photos_folder), [there])
    assert {brought.status for brought in results.values()} == {Status.VERIFIED}
    # A terminal tells that it does not know, where nobody has said.
    assert other.state.people == {key: {"gender": "unknown"} | kept for key, kept in one.state.people.items()}
    assert set(other.state.cards) == set(one.state.cards)
    assert other.state.faces.keys() == one.state.faces.keys()


async def test_an_export_waits_out_a_short_disconnect_and_lives_without_pictures(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path], tmp_path: Path
) -> None:
    door = await terminal()
    [place] = await add(station, door)
    await bring(station, files, [place])
    door.faults.add("cut@persons.search:2")
    door.faults.add("garbage@pictures.get")
    exported = await export(station, place, tmp_path / "out")
    assert (exported.people, exported.photos) == (3, 0)


async def test_an_export_to_a_place_that_cannot_be_written_is_refused(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    [place] = await add(station, await terminal())
    (tmp_path / "out").write_bytes(b"")
    with pytest.raises(StationError) as caught:
        await export(station, place, tmp_path / "out")
    assert caught.value.code == "file_unreadable"


async def test_the_outbox_finishes_an_import_by_itself(
    station: Station, terminal: MakeTerminal, files: tuple[Path, Path]
) -> None:
    door = await terminal()
    [place] = await add(station, door)
    await door.power_off()
    await bring(station, files, [place])
    await door.power_on()
    assert await station.outbox.run(everything=True) == []
    states = {row.state for row in await asyncio.to_thread(station.store.deliveries.all_for, "001")}
    assert states == {State.VERIFIED}
