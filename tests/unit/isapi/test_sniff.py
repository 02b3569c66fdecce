"""Whatever a terminal answers becomes one kind of tree, or is called malformed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.isapi.wire.sniff import (
    MAX_DEPTH,
    MAX_NODES,
    Document,
    MalformedAnswer,
    Received,
    child,
    entries,
    flag,
    integer,
    is_html,
    parse,
    text,
)

XML = b"""\xef\xbb\xbf
<?xml version="1.0" encoding="UTF-8"?>
<AcsCap version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema">
<doorNo min="1" max="2">1</doorNo><cmd opt="open,close"/><name> Main  entrance </name>
<List><Item>a</Item><Item>b</Item></List></AcsCap>"""


def test_xml_becomes_a_tree_of_local_names() -> None:
    document = parse(XML)
    assert document.root == "AcsCap"
    assert document.under("AcsCap") == {
        "@version": "2.0",
        "doorNo": {"@min": "1", "@max": "2", "#text": "1"},
        "cmd": {"@opt": "open,close"},
        "name": "Main  entrance",
        "List": {"Item": ["a", "b"]},
    }


def test_json_becomes_the_same_and_the_last_of_doubled_keys_counts() -> None:
    document = parse(b'\xef\xbb\xbf \r\n{"A":\t{"x":\t1, "x":\t"2", "y": [true], "z": null}}\0\n')
    assert document.root == ""
    assert document.under("A") == {"x": "2", "y": [True], "z": None}
    assert document.under("B") == document.tree


def test_a_name_that_is_no_utf_8_hides_nothing_else() -> None:
    assert text(parse(b'{"name":"\xff\xfe","no":7}').tree, "no") == "7"


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b" \n",
        b"garbage",
        b'{"a":',
        b"<a><b></a>",
        b"<a>&b;</a>",
        b'{"a":NaN}',
        b"[" * 100_000,
        b'{"a":' * 200 + b"1" + b"}" * 200,
        b"<a>" * 200 + b"</a>" * 200,
        b'<?xml version="1.0" encoding="klingon"?><a/>',
        b'{"a":' + b"9" * 5000 + b"}",
        b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>',
        b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    ],
)
def test_what_makes_no_sense_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        parse(body)


@pytest.mark.parametrize(
    "body",
    [
        b"<a>" + b"<b/>" * MAX_NODES + b"</a>",
        b"<a>" + b"<b c='1' d='2'/>" * (MAX_NODES // 2) + b"</a>",
        b"<a>" * 100_000,
        b"<a " + b" ".join(b"a%d='1'" % number for number in range(10_000)) + b"/>",
    ],
)
def test_more_than_any_terminal_says_is_not_read_to_its_end(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        parse(body)
    assert len(entries(parse(b"<a>" + b"<b>1</b>" * (MAX_NODES // 2) + b"</a>").tree, "b")) == MAX_NODES // 2


def test_an_answer_is_parsed_once_however_many_look_into_it() -> None:
    good, bad = Received(XML), Received(b"<a><b></a>")
    assert parse(good).tree is parse(good).tree
    for _ in range(2):
        with pytest.raises(MalformedAnswer):
            parse(bad)


def test_nesting_is_bounded_but_not_too_tightly() -> None:
    assert parse(b'{"a":' * (MAX_DEPTH - 1) + b"1" + b"}" * (MAX_DEPTH - 1)).root == ""
    assert parse(b"<a>" * (MAX_DEPTH - 1) + b"</a>" * (MAX_DEPTH - 1)).root == "a"


@given(st.binary(max_size=300))
def test_no_bytes_break_the_reader(body: bytes) -> None:
    for start in (b"", b"{", b"<a>", b"\xef\xbb\xbf["):
        try:
            assert isinstance(parse(start + body), Document)
        except MalformedAnswer:
            continue


def test_values_are_read_in_all_their_spellings() -> None:
    tree = {"a": [{"b": " 7 "}], "n": 7, "f": 1.5, "t": True, "none": None, "w": "x", "l": "9" * 30, "z": []}
    assert [text(tree, name) for name in ("n", "f", "t", "none", "w", "missing")] == [
        "7",
        "1.5",
        "true",
        None,
        "x",
        None,
    ]
    assert text({"t": False}, "t") == "false"
    assert text({"n": {"#text": "5", "@min": "1"}}, "n") == "5"
    assert [integer(tree, *path) for path in (("a", "b"), ("n",), ("w",), ("l",), ("none",), ("z", "q"))] == [
        *(7, 7, None, None, None, None)
    ]
    spelled = {"a": "true", "b": "flase", "c": 1, "d": "No", "e": "perhaps", "f": False}
    assert [flag(spelled, name) for name in "abcdefg"] == [True, False, True, False, None, False, None]


def test_a_list_is_a_list_however_long() -> None:
    tree = {"one": {"a": 1}, "two": [1, 2], "none": None, "empty": "", "zero": []}
    assert [entries(tree, name) for name in tree] == [[{"a": 1}], [1, 2], [], [], []]
    assert child(tree, "two", "x") is None


def test_web_pages_are_told_from_xml() -> None:
    assert is_html(b"\xef\xbb\xbf\n <!DOCTYPE HTML PUBLIC>")
    assert is_html(b"<HTML><body>")
    assert not is_html(b"<ResponseStatus/>")
    assert not is_html(b"")
