"""Who a virtual terminal is, what it says it can do, and what it does not have."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from facestation.virtual.handlers.system import posix_zone
from facestation.virtual.options import BATCH_MAX, batch_of
from facestation.virtual.profiles import PROFILES, UnknownProfile, identity_for, profile_for
from facestation.virtual.serve import VirtualTerminal
from tests.functional.virtual.terminals import DEVICE_INFO, MODIFY, SEARCH, options, person, running, search
from tests.functional.virtual.wire import Reply

TIME = "/ISAPI/System/time"
ACCESS = "/ISAPI/AccessControl/capabilities"
PERSONS = "/ISAPI/AccessControl/UserInfo/capabilities?format=json"


@pytest.mark.parametrize("name", sorted(PROFILES))
async def test_every_profile_says_who_it_is_in_the_true_form(name: str) -> None:
    async with running(profile=name) as (terminal, wire):
        info = await wire.get(DEVICE_INFO)
        assert re.fullmatch(r"DS-[A-Z0-9-]+\d{8}V\d{6}[A-Z]{2}[A-Z]\d{8}", info.xml("serialNumber"))
        assert info.xml("serialNumber").startswith(info.xml("model"))
        assert re.fullmatch(r"([0-9a-f]{2}:){5}[0-9a-f]{2}", info.xml("macAddress"))
        assert info.xml("firmwareVersion").startswith("V")
        assert terminal.described() == {
            "url": terminal.url,
            "model": info.xml("model"),
            "serial": info.xml("serialNumber"),
            "profile": name,
            "active": True,
        }


def test_many_terminals_have_names_and_numbers_of_their_own() -> None:
    numbers, batches = range(1, 301), (0, 1, BATCH_MAX)
    identities = [identity_for(PROFILES["k1t343"], number, batch) for number in numbers for batch in batches]
    assert len({who.name for who in identities}) == 300
    assert len({who.serial for who in identities}) == 900
    assert len({who.mac for who in identities}) == 900
    assert {len(who.serial) for who in identities} == {len(identities[0].serial)}
    assert (identities[0].name, identities[24].name) == ("Main entrance", "Main entrance 2")


def test_two_programs_are_told_apart_and_one_is_known_again() -> None:
    here, there = ("127.0.0.1", 8001, None), ("127.0.0.1", 8002, None)
    # Folders that need not exist: of a temporary one the name, and with it the number, would be chance.
    kept, elsewhere = ("127.0.0.1", 0, Path("/training/a")), ("127.0.0.1", 0, Path("/training/b"))
    assert [batch_of(*place) for place in (here, kept)] == [batch_of(*place) for place in (here, kept)]
    batches = [batch_of(*place) for place in (here, there, kept, elsewhere)]
    assert len(set(batches)) == len(batches)
    # Of numbers drawn by lot two may be the same; all of them are so only where none is drawn.
    drawn = {batch_of("127.0.0.1", 0, None) for _ in range(5)}
    assert len(drawn) > 1
    assert all(0 < batch <= BATCH_MAX for batch in {*batches, *drawn})


def test_profiles_are_given_out_in_turn() -> None:
    assert [profile_for("k1t343, bare", number).name for number in (1, 2, 3)] == ["k1t343", "bare", "k1t343"]
    with pytest.raises(UnknownProfile, match="k1t342"):
        VirtualTerminal(options(profile="k9"))


async def test_the_clock_is_local_with_an_offset_and_may_be_wrong() -> None:
    async with running(clock_skew_s=3600) as (_, wire):
        reply = await wire.get(TIME)
        ahead = datetime.fromisoformat(reply.xml("localTime")) - datetime.now().astimezone()
        assert timedelta(minutes=59) < ahead < timedelta(minutes=61)
        assert reply.xml("timeZone").startswith("CST")


@pytest.mark.parametrize(
    ("offset", "zone"),
    [
        (timedelta(hours=3), "CST-3:00:00"),
        (timedelta(hours=-3), "CST+3:00:00"),
        (timedelta(hours=5, minutes=30), "CST-5:30:00"),
        (timedelta(), "CST-0:00:00"),
    ],
)
def test_zones_are_turned_round(offset: timedelta, zone: str) -> None:
    assert posix_zone(offset) == zone


async def test_xml_stays_xml_whatever_the_query_says() -> None:
    async with running() as (_, wire):
        for target in (ACCESS, DEVICE_INFO, TIME):
            reply = await wire.get(f"{target}?format=json")
            assert (reply.status, reply.body[:5]) == (200, b"<?xml")


async def test_a_flag_is_a_hint_and_the_library_may_be_missing() -> None:
    async with running(profile="k1a340") as (_, wire):
        flags = await wire.get(ACCESS)
        assert (flags.xml("isSupportFDLib"), flags.xml("isSupportRemoteControlDoor")) == ("true", "false")
        library = await wire.get("/ISAPI/Intelligent/FDLib/capabilities?format=json")
        assert (library.status, library.sub_status) == (404, "notSupport")


async def test_bounds_are_numbers_here_and_text_there() -> None:
    async with running() as (_, wire):
        assert (await wire.get(PERSONS)).at("UserInfo", "employeeNo") == {"@min": 1, "@max": 32}
    async with running(profile="k1a340", people_max=3) as (_, wire):
        reply = await wire.get(PERSONS)
        assert reply.at("UserInfo", "employeeNo") == {"@min": "1", "@max": "32"}
        assert reply.at("UserInfo", "userType") == {"@opt": "normal"}
        assert reply.at("UserInfo", "UserInfoSearchCond", "isSupportNumOfFace") == 0
        assert reply.at("UserInfo", "maxRecordNum") == 3


def facts(reply: Reply) -> tuple[int, str, bool]:
    return reply.status, reply.sub_status, reply.body.startswith(b"<")


async def test_what_is_not_there_is_refused_in_the_words_of_the_firmware() -> None:
    async with running() as (_, wire):
        assert facts(await wire.get("/ISAPI/Unknown")) == (404, "notSupport", True)
        assert facts(await wire.get("/ISAPI/Unknown?format=json")) == (404, "notSupport", False)
        assert facts(await wire.post("/ISAPI/Unknown?format=json", {})) == (200, "notSupport", False)
        assert facts(await wire.post(MODIFY, person())) == (400, "methodNotAllowed", False)
        assert facts(await wire.get("/isapi/system/deviceInfo")) == (404, "notSupport", True)
    async with running(profile="k1t672") as (_, wire):
        assert facts(await wire.post(SEARCH, search())) == (404, "notSupport", False)
        assert facts(await wire.post(MODIFY, person())) == (404, "notSupport", False)


async def test_some_firmware_refuses_unknown_paths_before_the_login() -> None:
    async with running(profile="k1a340") as (_, wire):
        refused = await wire.send("GET", "/ISAPI/Unknown")
        assert (refused.status, refused.xml("statusCode")) == (404, "4")
        assert b'version="1.0" xmlns="http://www.hikvision.com/ver10/XMLSchema"' in refused.body
        assert (await wire.send("GET", DEVICE_INFO)).status == 401
