"""Capability documents in every spelling, and what is learned kept as text."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.isapi.capabilities import (
    Bounds,
    bounds,
    functions,
    options,
    read_capture,
    read_cards,
    read_door_commands,
    read_doors,
    read_faces,
    read_flags,
    read_last_door,
    read_persons,
    supported,
)
from facestation.isapi.manners import Manners
from facestation.isapi.wire.sniff import MalformedAnswer, child, parse


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@opt": "a,b"}, ("a", "b")),
        ({"@opt": ["a", "b"]}, ("a", "b")),
        ({"@opt": [True, False]}, ("true", "false")),
        ({"opt": "1, 3"}, ("1", "3")),
        ("true,false", ("true", "false")),
        (["a", 2], ("a", "2")),
        ({"#text": "0x1,0x6"}, ("0x1", "0x6")),
        ({"@min": 1}, ()),
        (None, ()),
        ("", ()),
    ],
)
def test_options(node: object, expected: tuple[str, ...]) -> None:
    assert options(node) == expected


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        ({"@min": 1, "@max": 32}, Bounds(1, 32)),
        ({"@min": "0", "@max": "32"}, Bounds(0, 32)),
        ({"min": 1, "max": "x"}, Bounds(1, None)),
        (1500, Bounds(None, 1500)),
        ("1500", Bounds(None, 1500)),
        ("second", Bounds()),
        (None, Bounds()),
        ([], Bounds()),
    ],
)
def test_bounds(node: object, expected: Bounds) -> None:
    assert bounds(node) == expected


@pytest.mark.parametrize(
    ("node", "expected"),
    [
        (True, True),
        (0, False),
        ("1", True),
        ("true,false", True),
        ([True, False], True),
        ({"@opt": "true,false"}, True),
        ({"@opt": "false"}, False),
        ({"@opt": "true,false", "#text": "false"}, False),
        ({}, True),
        (None, None),
        ("", False),
    ],
)
def test_supported(node: object, expected: bool | None) -> None:
    assert supported(node) is expected


def test_functions_by_whichever_name() -> None:
    assert functions({"supportFunction": {"@opt": "post,setUp"}}) == ("post", "setup")
    assert functions({"supportFDFunction": "post,setUp"}) == ("post", "setup")
    assert functions({"supportedMethods": ["GET"]}) == ("get",)
    assert functions({"supportFunction": {}}) == ()


PERSONS = {
    "supportFunction": {"@opt": "post,setUp"},
    "UserInfoSearchCond": {"maxResults": {"@min": 1, "@max": 15}, "fuzzySearch": ""},
    "name": {"@min": 0, "@max": "32"},
    "userType": "normal,visitor",
    "maxRecordNum": {"@min": 1, "@max": 3000},
}


@pytest.mark.parametrize("root", ["UserInfo", "UserInfoCap", ""])
def test_people_with_any_root(root: str) -> None:
    found = read_persons(json.dumps({root: PERSONS} if root else PERSONS).encode())
    assert found.set_up is True
    assert (found.name_max, found.page_max, found.people_max) == (32, 15, 3000)
    assert found.user_types == ("normal", "visitor")
    assert found.fuzzy_search


def test_what_cannot_be_read_is_no_limit() -> None:
    found = read_persons(b'{"UserInfo":{"name":"any","supportFunction":7,"maxRecordNum":[]}}')
    assert (found.set_up, found.name_max, found.people_max, found.fuzzy_search) == (False, None, None, False)
    assert read_persons(b"[]").set_up is None
    with pytest.raises(MalformedAnswer):
        read_persons(b"")


def test_faces_and_cards_flat_or_not() -> None:
    assert read_faces(b'{"supportFDFunction":"post,setUp","FDRecordDataMaxNum":1500}').set_up is True
    assert read_faces(b'{"FDLibCap":{"supportFunction":["post"],"FDRecordDataMaxNum":{"@max":9}}}').faces_max == 9
    assert read_cards(b'{"CardInfo":{"supportFunction":"post"}}').set_up is False
    assert read_cards(b"{}").set_up is None


def test_capture_and_doors_from_xml() -> None:
    capture = read_capture(
        b'<CaptureFaceData xmlns="x"><dataType opt="url,binary"/><cancelFlag opt="true,false"/></CaptureFaceData>'
    )
    assert (capture.binary, capture.can_cancel) == (True, True)
    plain = read_capture(b'<CaptureFaceData><dataType opt="url"/></CaptureFaceData>')
    assert (plain.binary, plain.can_cancel) == (False, False)
    assert read_capture(b"<CaptureFaceData/>").binary is None
    assert read_doors(b'<RemoteControlDoor><doorNo min="1" max="4"/></RemoteControlDoor>') == 4
    assert read_doors(b'<RemoteControlDoorCap><doorNo opt="1,2,65535"/></RemoteControlDoorCap>') == 2
    assert read_doors(b"<RemoteControlDoor/>") == 1
    assert read_last_door(b'<RemoteControlDoor><doorNo min="1" max="4"/></RemoteControlDoor>') == 4
    assert read_last_door(b'<RemoteControlDoorCap><doorNo opt="1,2,65535"/></RemoteControlDoorCap>') == 2
    assert read_last_door(b"<RemoteControlDoor><doorNo>1</doorNo></RemoteControlDoor>") is None
    assert read_last_door(b'<RemoteControlDoor><doorNo min="1" max="0"/></RemoteControlDoor>') is None
    assert read_last_door(b"<RemoteControlDoor/>") is None
    assert read_door_commands(b'<RemoteControlDoor><cmd opt="open,close"/></RemoteControlDoor>') == ("open", "close")
    assert read_door_commands(b"<RemoteControlDoor/>") == ()


def test_flags_wherever_they_stand() -> None:
    flags = read_flags(
        b"<DeviceCap><SysCap><isSupportPreview>flase</isSupportPreview><other>1</other></SysCap>"
        b"<List><A><isSupportX>true</isSupportX></A><A/></List></DeviceCap>"
    )
    assert flags == {"isSupportPreview": False, "isSupportX": True}


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=8)
TREES = st.recursive(
    LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("UserInfo", "name", "@min", "@max", "@opt", "supportFunction", "userType", "doorNo", "FDLib"),
                    *("supportFDFunction", "UserInfoSearchCond", "maxResults", "isSupportX", "dataType", "#text"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(TREES.filter(lambda tree: isinstance(tree, dict | list)))
def test_no_document_breaks_a_reader(tree: object) -> None:
    body = json.dumps(tree).encode()
    for read in (
        read_persons,
        read_faces,
        read_cards,
        read_capture,
        read_doors,
        read_last_door,
        read_door_commands,
        read_flags,
    ):
        read(body)


def test_what_was_learned_survives_as_text() -> None:
    learned = Manners(firmware="V1", person_set_up=False, user_types=("normal",), name_max=32, face_form="URL_AND_IMG")
    assert Manners.from_text(learned.to_text()) == learned
    assert Manners().to_text() == "{}"


@pytest.mark.parametrize(
    "text",
    [
        *("", "no json", "[]", "null", '{"unknown":1}'),
        '{"person_set_up":"yes","name_max":true,"user_types":"normal"}',
        '{"user_types":[1],"firmware":7,"snapshot_channel":"1","capture_cancel":0}',
        "[" * 5000,
        '{"a":1}' + " " * 30_000,
    ],
)
def test_what_cannot_be_read_is_forgotten(text: str) -> None:
    assert Manners.from_text(text) == Manners()


def test_a_known_number_is_kept_and_none_is_allowed() -> None:
    kept = Manners.from_text('{"snapshot_channel":1,"name_max":null,"face_search":null,"people_max":5}')
    assert (kept.snapshot_channel, kept.name_max, kept.people_max) == (1, None, 5)
    assert child(parse(kept.to_text().encode()).tree, "people_max") == 5
