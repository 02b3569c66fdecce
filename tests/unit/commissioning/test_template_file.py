"""Templates: what they mean, how mistakes in them are told, and that they come back from their own text."""

from __future__ import annotations

import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest

from facestation.commissioning.template import ClockNow, Facts, SecretRef, Template
from facestation.commissioning.template_file import LIMIT_BYTES, parse_template
from facestation.commissioning.template_text import render
from facestation.errors import (
    TemplateError,
    TemplateFieldFixed,
    TemplateFieldOwn,
    TemplateKeyTwice,
    TemplateKeyUnknown,
    TemplateSecretInSight,
    TemplateSyntax,
    TemplateTooLarge,
    TemplateValueInvalid,
)

SITE = """
title = "Head office"
name = "Entrance {number:02}"

[names]
ENK00000007 = "Reception"

[addresses]
ENK00000007 = "192.0.2.77"

[clock]
zone = "+05:30"
server = "pool.example.org"
interval_min = 30

[settings.door.1]
openDuration = 5
superPassword = { keyring = "door-pin" }

[settings.door.2]
enableDoorLock = true
"""

PLANS = """
[[settings.door_week.3.WeekPlanCfg]]
week = "Monday"
TimeSegment.beginTime = 08:00:00
TimeSegment.endTime = "18:30:00"

[[settings.door_week.3.WeekPlanCfg]]
week = "Tuesday"

[settings.recognition]
ecoMode.faceMatchThreshold1 = 80

[settings.language]
language = "Russian"

[settings.ports]
AdminAccessProtocol.0.portNo = 8080

[settings.user.1]
password = { keyring = "site-admin" }

[settings.reader]
whatever.0 = "a field that no document names"
"""


def parsed(text: str) -> Template:
    return parse_template(text.encode(), "site.toml")


def wanted(template: Template, **facts: object) -> dict[str, dict[str, object]]:
    """By resource what the template wants of a terminal."""
    sections = template.sections(Facts(**facts))  # type: ignore[arg-type]
    return {section.place.name: dict(section.fields) for section in sections}


def test_a_template_is_what_every_terminal_gets() -> None:
    site = parsed(SITE)
    assert site.title == "Head office"
    assert site.secret_names == {"door-pin"}
    assert wanted(site, number=3) == {
        "ntp:1": {"addressingFormatType": "hostname", "hostName": "pool.example.org", "synchronizeInterval": 30},
        "time": {"timeMode": "NTP", "timeZone": "CST-5:30:00"},
        "device_info": {"deviceName": "Entrance 03"},
        "door:1": {"openDuration": 5, "superPassword": SecretRef("door-pin")},
        "door:2": {"enableDoorLock": True},
    }


def test_a_name_by_serial_number_wins_over_the_pattern() -> None:
    site = parsed(SITE)
    assert site.name_of(Facts(serial="DS-K1T343EFWX20240101V031701ENK00000007", number=7)) == "Reception"
    reception = wanted(site, serial="ENK00000007")["network:1"]
    assert reception == {"addressingType": "static", "ipAddress": "192.0.2.77"}
    other = parsed('name = "{model} of {station}, {serial}, {number}"')
    assert other.name_of(Facts("S1", "K1", "Gate", 12)) == "K1 of Gate, S1, 12"


def test_lists_and_nested_tables_are_fields_joined_by_dots() -> None:
    plan = wanted(parsed(PLANS))["door_week:3"]
    assert plan == {
        "WeekPlanCfg.0.week": "Monday",
        "WeekPlanCfg.0.TimeSegment.beginTime": "08:00:00",
        "WeekPlanCfg.0.TimeSegment.endTime": "18:30:00",
        "WeekPlanCfg.1.week": "Tuesday",
    }


def test_what_may_cut_a_terminal_off_comes_last_and_what_restarts_it_before() -> None:
    order = list(wanted(parsed(PLANS + SITE.partition("[settings")[0].replace("title", "# title"))))
    assert order[:2] == ["ntp:1", "time"]
    assert order[-3:] == ["language", "user:1", "ports"]


def test_a_clock_without_a_server_is_set_from_this_computer() -> None:
    clock = wanted(parsed('[clock]\nzone = "-03:00"\nthis_computer = true'))["time"]
    assert clock == {"timeMode": "manual", "localTime": ClockNow("-03:00"), "timeZone": "CST+3:00:00"}
    assert ClockNow("-03:00").text(datetime(2030, 1, 1, 2, 0, tzinfo=UTC)) == "2029-12-31T23:00:00"


def test_a_server_of_the_clock_may_be_an_address() -> None:
    ntp = wanted(parsed('[clock]\nserver = "192.0.2.7"'))["ntp:1"]
    assert ntp == {"addressingFormatType": "ipaddress", "ipAddress": "192.0.2.7"}


@pytest.mark.parametrize("text", [SITE, PLANS, "", 'title = "«Quotes» \\" and \\\\"', "[settings.nfc]\nenable=false"])
def test_a_template_comes_back_from_its_own_text(text: str) -> None:
    template = parsed(text)
    assert parsed(render(template)) == template


def test_a_template_is_edited_field_by_field() -> None:
    site = parsed(SITE).with_field("door:2", "openDuration", 9).with_field("nfc", "enable", False)
    assert wanted(site)["door:2"] == {"enableDoorLock": True, "openDuration": 9}
    assert wanted(site)["nfc"] == {"enable": False}
    assert "nfc" not in wanted(site.without_field("nfc", "enable"))
    assert parsed(render(site)) == site


MISTAKES = [
    ("a = ", TemplateSyntax, "line", 1),
    ('title = "x"\n\nname = "unended', TemplateSyntax, "line", 3),
    ("x = " + "[" * 5000, TemplateSyntax, "line", 1),
    ("x = " + "9" * 5000, TemplateSyntax, "line", 1),
    ('nmae = "x"', TemplateKeyUnknown, "key", "nmae"),
    ("[settings.dor]\nopenDuration = 5", TemplateKeyUnknown, "key", "settings.dor"),
    ("[settings.door]\nopenduration = 5", TemplateKeyUnknown, "key", "settings.door.openduration"),
    ("[settings.door_week.1]\nWeekPlanCfg.x.week = 'Monday'", TemplateKeyUnknown, "key", "WeekPlanCfg.x.week"),
    ('[settings.door]\nopenDuration = "5"', TemplateValueInvalid, "key", "settings.door.openDuration"),
    ("[settings.door]\nopenDuration = inf", TemplateValueInvalid, "key", "openDuration"),
    ("[settings.door]\nenableDoorLock = 1", TemplateValueInvalid, "key", "enableDoorLock"),
    ("[settings.door]\ndoorName = 5", TemplateValueInvalid, "key", "doorName"),
    ("[settings.language]\nlanguage = true", TemplateValueInvalid, "key", "language"),
    ("[settings.door_week.1]\nWeekPlanCfg.0.TimeSegment.endTime = '25:00'", TemplateValueInvalid, "key", "endTime"),
    ('[settings.listening_host.1]\nipAddress = "here"', TemplateValueInvalid, "key", "ipAddress"),
    ("[settings.door.0]\nopenDuration = 5", TemplateValueInvalid, "key", "settings.door.0"),
    ("[settings.door.01]\nopenDuration = 5", TemplateValueInvalid, "key", "settings.door.01"),
    ("[settings]\ndoor = 5", TemplateValueInvalid, "key", "settings.door"),
    ("settings = 5", TemplateValueInvalid, "key", "settings"),
    ('name = "Entrance {nummer}"', TemplateValueInvalid, "key", "name"),
    ('name = ""', TemplateValueInvalid, "key", "name"),
    ('[clock]\nzone = "Moscow"\nserver = "x"', TemplateValueInvalid, "key", "clock.zone"),
    ("[clock]\nthis_computer = true", TemplateValueInvalid, "key", "clock"),
    ('[clock]\nserver = "x"\ninterval_min = 0', TemplateValueInvalid, "key", "clock.interval_min"),
    ('[clock]\nserver = "x"\n[settings.time]\ntimeMode = "NTP"', TemplateKeyTwice, "key", "settings.time.timeMode"),
    ('name = "x"\n[settings.device_info]\ndeviceName = "y"', TemplateKeyTwice, "key", "deviceName"),
    ('[addresses]\nENK00000007 = "192.0.2"', TemplateValueInvalid, "key", "addresses.ENK00000007"),
    ('[addresses]\na = "192.0.2.1"\nb = "192.0.2.1"', TemplateValueInvalid, "key", "addresses.a"),
    ("[settings.door]\ndoorNo = 2", TemplateFieldFixed, "key", "settings.door.doorNo"),
    ('[settings.network]\nipAddress = "192.0.2.9"', TemplateFieldOwn, "key", "settings.network.ipAddress"),
    ('[settings.certificate_request]\nlocality = "x"', TemplateFieldOwn, "key", "settings.certificate_request"),
    ('[settings.time]\nlocalTime = "2030-01-01T00:00:00"', TemplateFieldOwn, "key", "localTime"),
    ('[settings.door]\nopenDuration = { keyring = "x" }', TemplateValueInvalid, "key", "openDuration"),
    ('[settings.door]\nsuperPassword = { keyring = "a b" }', TemplateValueInvalid, "key", "superPassword"),
    ('[settings.door]\nsuperPassword = { keyring = "a", b = 1 }', TemplateValueInvalid, "key", "superPassword"),
]


@pytest.mark.parametrize(("text", "kind", "where", "what"), MISTAKES)
def test_every_mistake_is_told_with_the_file_and_where_in_it(
    text: str, kind: type[TemplateError], where: str, what: object
) -> None:
    with pytest.raises(kind) as caught:
        parsed(text)
    assert caught.value.details["file"] == "site.toml"
    told = caught.value.details[where]
    assert told == what or str(told).endswith(str(what))
    assert "site.toml" in caught.value.message
    assert str(what) in caught.value.message


@pytest.mark.parametrize(
    "line",
    ['superPassword = "Tulip-4711"', "superPassword = 4711", 'superPassword = ["Tulip-4711"]', 'key = "Tulip-4711"'],
)
def test_a_secret_in_the_file_is_refused_and_never_repeated(line: str) -> None:
    with pytest.raises(TemplateError) as caught:
        parsed(f"[settings.door]\n{line}")
    assert "4711" not in caught.value.message + caught.value.advice + repr(caught.value.details)
    if line.startswith("super") and "[" not in line:
        assert isinstance(caught.value, TemplateSecretInSight)
        assert 'keyring = "NAME"' in caught.value.advice


def test_a_file_that_is_no_text_or_too_large_is_told() -> None:
    with pytest.raises(TemplateSyntax) as caught:
        parse_template(b"title = 'x'\n\xff\xfe", "site.toml")
    assert caught.value.details["line"] == 2
    with pytest.raises(TemplateTooLarge):
        parse_template(b"#" * (LIMIT_BYTES + 1), "site.toml")


def test_a_mistyped_name_is_answered_with_the_nearest_ones() -> None:
    with pytest.raises(TemplateKeyUnknown) as caught:
        parsed("[settings.dor]\nopenDuration = 5")
    assert caught.value.details["allowed"] == "door"


def test_the_example_of_the_manual_is_a_template() -> None:
    manual = (Path(__file__).parents[3] / "resources" / "manual" / "commissioning.md").read_text(encoding="utf-8")
    example = manual.partition("## A complete example")[2].partition("## ")[0]
    site = parsed(textwrap.dedent(example))
    assert site.secret_names == {"site-admin", "door-pin"}
    assert parsed(render(site)) == site
