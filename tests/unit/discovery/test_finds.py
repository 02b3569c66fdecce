"""When two finds are one terminal, and how a find stands to the station's list."""

from __future__ import annotations

from typing import Any

import pytest

from facestation.domain.discovery import (
    Found,
    FoundBy,
    Standing,
    clean_mac,
    gathered,
    parse_range,
    same_serial,
    sighting,
    way_there,
)
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import RangeInvalid, RangeTooLarge

LONG, SHORT = "DS-K1T900X20240101V010000ENK00000001", "K00000001"
OTHER = "DS-K1T900X20240101V010000ENK00000002"
MAC = "02:00:00:00:00:01"


def found(address: str = "192.0.2.7", way: FoundBy = FoundBy.SADP, **more: Any) -> Found:
    return Found(address=address, found_by=(way,), **{"same_subnet": True, **more})


def record(url: str = "http://192.0.2.7", serial: str = LONG) -> TerminalRecord:
    return TerminalRecord(id="a" * 32, name="Gate", address=parse_address(url), serial=serial)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (LONG, LONG, True),
        (LONG, SHORT, True),
        (SHORT, LONG.lower(), True),
        (LONG, OTHER, False),
        (LONG, "0001", False),
        ("", "", False),
    ],
)
def test_a_serial_is_known_by_its_short_end(one: str, other: str, same: bool) -> None:
    assert same_serial(one, other) is same


def test_the_short_serial_is_what_is_printed_on_the_terminal() -> None:
    assert [found(serial=serial).short_serial for serial in (LONG, SHORT, "nonsense")] == [SHORT, SHORT, ""]


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("02-00-00-00-00-0A", "02:00:00:00:00:0a"),
        ("02000000000a", "02:00:00:00:00:0a"),
        (" 02:00:00:00:00:0a", "02:00:00:00:00:0a"),
        ("ff-ff-ff-ff-ff-ff", ""),
        ("00:00:00:00:00:00", ""),
        ("02-00", ""),
    ],
)
def test_a_mac_is_written_one_way(written: str, clean: str) -> None:
    assert clean_mac(written) == clean


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (found(serial=LONG), found(serial=SHORT, address="192.0.2.8")),
        (found(mac=MAC), found(mac=MAC, address="192.0.2.8")),
        (found(mac=MAC, serial=LONG), found(mac=MAC, serial="DS-K1T900X2024")),
        (found(serial=LONG, http_port=80), found(way=FoundBy.HTTP, http_port=80, active=True)),
        (found(serial=LONG), found(way=FoundBy.HTTP, https_port=443)),
    ],
)
def test_finds_of_one_terminal_become_one(one: Found, other: Found) -> None:
    [together] = gathered(gathered((), one), other)
    assert together.address == "192.0.2.7"
    assert gathered((together,), other) == (together,)
    assert gathered((together,), one) == (together,)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (found(serial=LONG, mac=MAC), found(serial=OTHER, mac=MAC, address="192.0.2.8")),
        (found(mac=MAC), found(mac="02:00:00:00:00:02")),
        (found(), found(address="192.0.2.8")),
        (found("127.0.0.1", http_port=8001, https_port=443), found("127.0.0.1", http_port=8002, https_port=443)),
    ],
)
def test_finds_of_two_terminals_stay_two(one: Found, other: Found) -> None:
    assert len(gathered(gathered((), one), other)) == 2


def test_the_more_telling_way_is_believed_and_the_other_fills_what_it_left_out() -> None:
    probed = found(way=FoundBy.HTTP, model="DS-K1T900", http_port=80, active=True)
    told = found(serial=LONG, model="DS-K1T900X", http_port=80, active=False)
    [together] = gathered(gathered((), probed), told)
    assert (together.model, together.active, together.serial) == ("DS-K1T900X", False, LONG)
    assert together.found_by == (FoundBy.SADP, FoundBy.HTTP)


def test_one_find_can_join_two_that_seemed_different() -> None:
    by_serial, by_mac = found(serial=SHORT), found("192.0.2.8", mac=MAC)
    [together] = gathered((by_serial, by_mac), found(serial=LONG, mac=MAC))
    assert (together.serial, together.mac, set(together.addresses)) == (LONG, MAC, {"192.0.2.7", "192.0.2.8"})


def test_finds_stand_in_the_order_of_their_addresses() -> None:
    finds: tuple[Found, ...] = ()
    for address in ("192.0.2.10", "192.0.2.9", "10.0.0.1"):
        finds = gathered(finds, found(address))
    assert [one.address for one in finds] == ["10.0.0.1", "192.0.2.9", "192.0.2.10"]


@pytest.mark.parametrize(
    ("one", "records", "standings"),
    [
        (found(serial=LONG), [], [Standing.NEW]),
        (found(serial=LONG), [record()], [Standing.KNOWN]),
        (found(serial=SHORT), [record()], [Standing.KNOWN]),
        (found("192.0.2.8", serial=LONG), [record()], [Standing.MOVED]),
        (found("192.0.2.8", serial=LONG, active=False), [record()], [Standing.INACTIVE, Standing.MOVED]),
        (found(serial=LONG, http_port=8080), [record()], [Standing.MOVED]),
        (found(serial=LONG, http_port=80), [record("https://192.0.2.7")], [Standing.KNOWN]),
        (found(serial=LONG), [record("http://gate.example.com")], [Standing.KNOWN]),
        (found(), [record(serial="")], [Standing.KNOWN]),
        (found(serial=OTHER), [record()], [Standing.NEW]),
        (found("192.0.2.8", serial=LONG, other_addresses=("192.0.2.7",)), [record()], [Standing.KNOWN]),
        (found(same_subnet=False, locked=True), [], [Standing.LOCKED, Standing.OTHER_SUBNET, Standing.NEW]),
    ],
)
def test_a_find_stands_to_the_list(one: Found, records: list[TerminalRecord], standings: list[Standing]) -> None:
    seen = sighting(one, records)
    assert list(seen.standings) == standings
    assert seen.standing is standings[0]
    assert (seen.terminal_id is None) == (Standing.NEW in standings)


def test_a_range_is_its_hosts() -> None:
    assert parse_range("192.0.2.4/30") == ("192.0.2.5", "192.0.2.6")
    assert parse_range("192.0.2.7/24")[0] == "192.0.2.1"
    assert parse_range(" 192.0.2.7 ") == ("192.0.2.7",)
    assert len(parse_range("10.0.0.0/20")) == 4094


@pytest.mark.parametrize("text", ["", "gate", "192.0.2.0/33", "fd00::/64", "192.0.2"])
def test_what_is_no_range_is_said_so(text: str) -> None:
    with pytest.raises(RangeInvalid):
        parse_range(text)


def test_a_range_that_would_take_for_ever_is_refused() -> None:
    with pytest.raises(RangeTooLarge) as caught:
        parse_range("10.0.0.0/8")
    assert caught.value.details["addresses"] == 2**24


@pytest.mark.parametrize(
    ("one", "example", "mask"),
    [
        (found("192.0.0.64", same_subnet=False), "192.0.0.200", "255.255.255.0"),
        (found("192.0.0.200", same_subnet=False, gateway="192.0.0.199"), "192.0.0.198", "255.255.255.0"),
        (found("192.0.2.66", same_subnet=False, mask="255.255.255.192"), "192.0.2.126", "255.255.255.192"),
    ],
)
def test_the_way_to_another_subnet_is_a_free_address_there(one: Found, example: str, mask: str) -> None:
    way = way_there(one)
    assert way is not None
    assert (way.details["address"], way.details["example"], way.details["mask"]) == (one.address, example, mask)
    assert way_there(found()) is None
