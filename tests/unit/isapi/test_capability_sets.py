"""Limits of fields in all the spellings that terminals have for them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.domain.terminal_settings import Limit
from facestation.isapi.capabilities import limit, read_capability_set
from facestation.isapi.wire.sniff import MalformedAnswer

XML = b"""<?xml version="1.0" encoding="UTF-8"?>
<DoorParam version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
<doorName min="0" max="32">Front</doorName>
<magneticType opt="alwaysClose,alwaysOpen" def="alwaysClose"/>
<openDuration min="1" max="255" def="5">5</openDuration>
<enableLeaderCard opt="true,false">false</enableLeaderCard>
<verificationCode min="6" max="12">null</verificationCode>
<minorEvent>0x1,0x6</minorEvent>
<characterType opt="any"/>
<List size="4"><Entry><portNo min="1024" max="65535"/></Entry></List>
</DoorParam>"""


@pytest.mark.parametrize(
    ("node", "said"),
    [
        ({"@min": 1, "@max": 32}, Limit(lower=1, upper=32)),
        ({"@min": "0", "@max": "0.5"}, Limit(lower=0, upper=0.5)),
        ({"min": 1, "max": "8"}, Limit(lower=1, upper=8)),
        ({"@opt": "a, b"}, Limit(options=("a", "b"))),
        ({"opt": "a,b"}, Limit(options=("a", "b"))),
        ({"@opt": ["a", "b"]}, Limit(options=("a", "b"))),
        ({"@opt": [True, False]}, Limit(options=("true", "false"))),
        ({"@opt": "1,3", "@def": 1}, Limit(options=("1", "3"), default="1")),
        ("true,false", Limit(options=("true", "false"))),
        ([True, False], Limit(options=("true", "false"))),
        (True, Limit()),
        (0, Limit()),
        ({"maxSize": 8, "doorNo": {"@min": 1}}, Limit(entries_max=8)),
        ({"@size": 8}, Limit(entries_max=8)),
        ([{"doorNo": {"@min": 1}}], Limit()),
        (3, Limit()),
        ("00:00:00", Limit()),
        ("second", Limit()),
        ({"@min": "x", "@max": None}, Limit()),
        ({"@min": "nan", "@max": "inf"}, Limit()),
        ({}, Limit()),
        (None, Limit()),
    ],
    ids=repr,
)
def test_a_limit_is_read_however_it_is_spelled(node: object, said: Limit) -> None:
    assert limit(node) == said


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("doorName", Limit(lower=0, upper=32)),
        ("magneticType", Limit(options=("alwaysClose", "alwaysOpen"), default="alwaysClose")),
        ("openDuration", Limit(lower=1, upper=255, default="5")),
        ("enableLeaderCard", Limit(options=("true", "false"))),
        ("verificationCode", Limit(lower=6, upper=12)),
        ("minorEvent", Limit(options=("0x1", "0x6"))),
        ("characterType", Limit()),
        ("List", Limit(entries_max=4)),
        ("List.Entry.3.portNo", Limit(lower=1024, upper=65535)),
        ("nowhere.at.all", Limit()),
    ],
)
def test_the_limits_of_a_document_go_by_the_names_of_fields(name: str, said: Limit) -> None:
    assert read_capability_set(XML, "DoorParam").limit(name) == said


@pytest.mark.parametrize("body", [b'{"NFCCfg":%b}', b'{"NFCCfgCap":%b}', b"%b"])
def test_the_root_may_have_an_ending_or_be_left_out(body: bytes) -> None:
    said = read_capability_set(body % b'{"enable":{"@opt":"true,false"},"enable":"true"}', "NFCCfg")
    assert said.describes("enable")
    assert not said.describes("sectionID")
    # of doubled names the last one counts
    assert said.limit("enable") == Limit()


def test_what_is_no_document_says_so() -> None:
    with pytest.raises(MalformedAnswer):
        read_capability_set(b"", "NFCCfg")


NODES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["@min", "@max", "@opt", "opt", "@def", "#text", "maxSize", "x"]), inner)
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(NODES)
def test_whatever_stands_there_is_a_limit_or_none(node: object) -> None:
    said = limit(node)
    assert "" not in said.options
    assert said.lower is None or math.isfinite(said.lower)
