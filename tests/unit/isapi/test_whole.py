"""A terminal's object is changed in place: one value, and not a byte besides."""

from __future__ import annotations

import json
from collections.abc import Iterator
from xml.etree.ElementTree import Element

import pytest
from defusedxml import ElementTree
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.isapi.wire.nodes import MAX_NODES, Value
from facestation.isapi.wire.sniff import MAX_DEPTH, MalformedAnswer
from facestation.isapi.wire.whole import read_whole

NTP = b"""\xef\xbb\xbf<?xml version="1.0" encoding="UTF-8"?>
<NTPServerList version="2.0" xmlns="http://www.isapi.org/ver20/XMLSchema" size="1">
  <NTPServer note="a > b">
\t<id>1</id><v:hostName xmlns:v="urn:vendor">ntp&amp;co</v:hostName><!-- kept --><vendorNode/>
    <portNo >123</portNo>
  </NTPServer>
</NTPServerList>
"""
JSON = b"""{
\t"EventCfg":\t{
\t\t"mode":\t"time",
\t\t"ratio":\t1.50e2,
\t\t"list":\t[1, {"on":true}],
\t\t"none": {}
\t}
}
"""


def test_xml_keeps_order_namespaces_attributes_comments_and_blanks() -> None:
    changed = read_whole(NTP).with_values({"NTPServer.0.portNo": 4460, "NTPServer.0.hostName": "<é>"})
    wanted = NTP.removeprefix(b"\xef\xbb\xbf").replace(b">123<", b">4460<").replace(b"ntp&amp;co", "&lt;é&gt;".encode())
    assert changed.data == wanted.strip()
    assert changed.values(["NTPServer"])["NTPServer.0.hostName"] == "<é>"


def test_json_keeps_the_order_of_keys_and_the_spelling_of_numbers() -> None:
    changed = read_whole(JSON).with_values({"list.1.on": False, "mode": "cycle"})
    assert changed.data == JSON.replace(b"true", b"false").replace(b'"time"', b'"cycle"').strip()


def test_values_go_by_dotted_names_without_the_root() -> None:
    assert read_whole(JSON).values() == {"mode": "time", "ratio": 150.0, "list.0": 1, "list.1.on": True}
    assert read_whole(NTP).values()["NTPServer.portNo"] == "123"
    assert next(iter(read_whole(NTP).values(["NTPServer"]))) == "NTPServer.0.id"


def test_elements_that_stand_several_times_are_numbered() -> None:
    whole = read_whole(b"<L><a>1</a><b>x</b><a>2</a></L>")
    assert whole.values() == {"a.0": "1", "b": "x", "a.1": "2"}
    assert whole.with_values({"a.1": "3"}).data == b"<L><a>1</a><b>x</b><a>3</a></L>"
    assert not whole.has("a.2")
    assert not whole.has("a.99999999999")


def test_of_doubled_json_names_the_last_counts_and_both_stay() -> None:
    whole = read_whole(b'{"A":{"n":1,"n":2}}')
    assert whole.values() == {"n": 2}
    assert whole.with_values({"n": 3}).data == b'{"A":{"n":1,"n":3}}'


@pytest.mark.parametrize(
    ("body", "name", "after", "wanted"),
    [
        (b"<A>\n  <x>1</x>\n  <y/>\n</A>", "k", ["x"], b"<A>\n  <x>1</x>\n  <k>v</k>\n  <y/>\n</A>"),
        (b"<A><x>1</x></A>", "k", [], b"<A><x>1</x><k>v</k></A>"),
        (b'<p:A xmlns:p="u"><p:x/></p:A>', "k", ["x"], b'<p:A xmlns:p="u"><p:x/><p:k>v</p:k></p:A>'),
        (b'{"A":{"e":{},"x":1}}', "e.k", [], b'{"A":{"e":{"k": "v"},"x":1}}'),
        (b'{"A":{\n\t"x":1,\n\t"y":2\n}}', "k", ["x"], b'{"A":{\n\t"x":1,\n\t"k": "v",\n\t"y":2\n}}'),
        (b'{"A":{\n\t"x":1\n}}', "k", [], b'{"A":{\n\t"x":1,\n\t"k": "v"\n}}'),
    ],
)
def test_what_is_new_stands_behind_its_neighbor(body: bytes, name: str, after: list[str], wanted: bytes) -> None:
    changed = read_whole(body).with_new(name, "v", after)
    assert changed.data == wanted
    assert changed.values()[name] == "v"


@pytest.mark.parametrize("name", ["nowhere", "list", "list.7", "none", "mode.deeper", ""])
def test_only_values_can_be_replaced(name: str) -> None:
    whole = read_whole(JSON)
    assert not whole.has(name)
    with pytest.raises(KeyError):
        whole.with_values({name: 1})


@pytest.mark.parametrize("name", ["nowhere.k", "mode.k", "list.k"])
def test_what_is_new_needs_a_place(name: str) -> None:
    with pytest.raises(KeyError):
        read_whole(JSON).with_new(name, 1)


def test_an_object_without_a_root_is_read_where_it_is_known_to_have_none() -> None:
    assert read_whole(b'{"types":[1]}').values() == {"0": 1}
    assert read_whole(b'{"types":[1]}', "").values() == {"types.0": 1}
    assert read_whole(b'{"a":1,"b":{"c":2}}').values() == {"a": 1, "b.c": 2}


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"plain",
        b"[1]",
        b"{",
        b'{"a":}',
        b'{"a" 1}',
        b'{"a":1,}',
        b'{"a":1 "b":2}',
        b'{"a":[1 2]}',
        b'{"a":1} more',
        b'{"a":NaN}',
        b'{"a":01}',
        b"<a>",
        b"<a></b>",
        b"<a/><b/>",
        b'<?xml version="1.0" encoding="UTF-16"?><a/>',
        b"<a>\xff</a>",
        b'<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
        b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
        b"<a>&undefined;</a>",
        b"<a>" * (MAX_DEPTH + 2) + b"</a>" * (MAX_DEPTH + 2),
        b'{"a":' + b"[" * (MAX_DEPTH + 2) + b"]" * (MAX_DEPTH + 2) + b"}",
        b'{"a":' + b"[" * 500_000,
        b"<r>" + b"<a/>" * MAX_NODES + b"</r>",
        b'{"a":[' + b"1," * MAX_NODES + b"1]}",
    ],
    ids=lambda body: repr(body[:30]),
)
def test_what_is_no_object_is_malformed(body: bytes) -> None:
    with pytest.raises(MalformedAnswer):
        read_whole(body)


def test_a_bomb_is_refused_before_it_grows() -> None:
    entities = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "x" * 10}">' for n in range(20))
    with pytest.raises(MalformedAnswer):
        read_whole(f"<!DOCTYPE a [{entities}]><a>&e19;</a>".encode())


def test_numbers_that_no_computer_holds_stay_text() -> None:
    long = "1" * 5000
    assert read_whole(f'{{"A":{{"n":{long},"e":1e999}}}}'.encode()).values() == {"n": long, "e": "1e999"}


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=8)
NAMES = st.from_regex(r"[a-z]{1,5}", fullmatch=True)
SCALARS: st.SearchStrategy[Value] = (
    TEXTS | st.booleans() | st.none() | st.integers(-(10**9), 10**9) | st.floats(allow_nan=False, allow_infinity=False)
)
TREES = st.dictionaries(
    NAMES,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=3),
        max_leaves=12,
    ),
    max_size=5,
)


@settings(max_examples=150)
@given(st.data(), TREES, st.sampled_from([None, 1, "\t"]))
def test_any_json_differs_in_the_changed_value_alone(data: st.DataObject, tree: object, indent: str | None) -> None:
    whole = read_whole(json.dumps({"Root": tree}, indent=indent, ensure_ascii=indent is None).encode(), "Root")
    names = list(whole.values())
    if not names:
        return
    name, value = data.draw(st.sampled_from(names)), data.draw(SCALARS)
    changed = whole.with_values({name: value})
    assert json.loads(changed.data) == _changed(json.loads(whole.data), ["Root", *name.split(".")], value)


def _changed(tree: object, path: list[str], value: Value) -> object:
    if not path:
        return value
    if isinstance(tree, list):
        place = int(path[0])
        return [_changed(entry, path[1:], value) if at == place else entry for at, entry in enumerate(tree)]
    assert isinstance(tree, dict)
    return {key: _changed(entry, path[1:], value) if key == path[0] else entry for key, entry in tree.items()}


@st.composite
def elements(draw: st.DrawFn, depth: int = 0) -> str:
    name = draw(st.sampled_from(["a", "b", "v:c", "Dd"]))
    attributes = draw(st.sampled_from(["", ' x="1"', " y='>'", '\n z="&lt;"']))
    space = draw(st.sampled_from(["", "\n\t", " "]))
    if depth < 3 and draw(st.booleans()):
        inner = space.join(draw(st.lists(elements(depth + 1), max_size=3)))
        return f"<{name}{attributes}>{space}{inner}{space}</{name}>"
    text = draw(TEXTS).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    shapes = [f"<{name}{attributes}/>", f"<{name}{attributes}>{text}</{name}>", f"<{name}><![CDATA[<&>]]></{name}>"]
    return draw(st.sampled_from(shapes))


@settings(max_examples=150)
@given(st.data(), st.lists(elements(), min_size=1, max_size=4), TEXTS)
def test_any_xml_differs_in_the_changed_value_alone(data: st.DataObject, inner: list[str], value: str) -> None:
    whole = read_whole(f'<R version="2.0" xmlns="urn:r" xmlns:v="urn:v">{"".join(inner)}</R>'.encode())
    before, names = list(_leaves(ElementTree.fromstring(whole.data))), list(whole.values())
    assert len(before) == len(names)
    place = data.draw(st.integers(0, len(names) - 1))
    changed = whole.with_values({names[place]: value})
    after = list(_leaves(ElementTree.fromstring(changed.data)))
    assert after == [*before[:place], (*before[place][:2], value.strip()), *before[place + 1 :]]


def _leaves(element: Element) -> Iterator[tuple[str, tuple[tuple[str, str], ...], str]]:
    """Every element without elements in it: name with its namespace, attributes, text."""
    inner = list(element)
    for child in inner:
        yield from _leaves(child)
    if not inner:
        yield element.tag, tuple(element.attrib.items()), (element.text or "").strip()


@settings(max_examples=300)
@given(st.binary(max_size=200) | st.text("<>/ab=\"'{}[]:,1.e&;! -?xml", max_size=80).map(str.encode))
def test_whatever_comes_is_an_object_or_malformed(body: bytes) -> None:
    try:
        whole = read_whole(body)
    except MalformedAnswer:
        return
    assert all(isinstance(name, str) for name in whole.values())
