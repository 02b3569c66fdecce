"""The judge itself: it finds what differs, and only that."""

from __future__ import annotations

import pytest

from tests.contract.digest import authorization, expected_response, fields
from tests.contract.exemplars_format import exemplars
from tests.contract.forms import parts
from tests.contract.likeness import Node, Rules, differences, has_path, parse, values


def test_spaces_order_and_namespaces_do_not_count() -> None:
    assert differences(parse(b'{"a":1,"b":[true]}'), parse(b'\xef\xbb\xbf\n{\t"b":[true],"a":\t1}'), Rules()) == []
    assert parse(b'<r xmlns="urn:x" version="2.0"><a min="1">2</a><b/><b>x</b></r>') == {
        "r": {"a": {"@min": "1"}, "b": ["", "x"]}
    }


@pytest.mark.parametrize(
    ("exemplar", "message"),
    [
        ({"a": 1}, {}),
        ({"a": 1}, {"a": "1"}),
        ({"a": 1}, {"a": True}),
        ({"a": [1]}, {"a": [1, 2]}),
        ({"a": [1, 2]}, {"a": [1]}),
        ({"a": {"b": "x"}}, {"a": {"b": "y"}}),
        ({"a": "x"}, ["x"]),
    ],
)
def test_a_difference_is_found(exemplar: Node, message: Node) -> None:
    assert len(differences(exemplar, message, Rules())) == 1


def test_rules_loosen_what_they_name_and_nothing_else() -> None:
    rules = Rules({"a.b": r"\d+"}, ("c",), ())
    assert differences({"a": {"b": "1"}, "c": 1}, {"a": {"b": 22}}, rules) == []
    assert differences({"a": {"b": "1"}}, {"a": {"b": "x"}}, rules) == ["a.b is 'x', not \\d+"]
    assert differences({}, {"d": 1}, rules) == ["d is not expected (1)"]
    assert differences({}, {"d": 1}, Rules()) == []


def test_nodes_are_found_at_any_depth() -> None:
    document = {"a": [{"b": "x"}, {"b": 2}]}
    assert list(values(document, "b")) == ["x", "2"]
    assert has_path(document, "a.1.b")
    assert not has_path(document, "a.2.b")


def test_a_form_is_cut_even_when_it_never_ends() -> None:
    head = b'Content-Disposition: form-data; name="a"; filename="f"\r\nContent-Type: x/y; z'
    body = b"--b\r\n" + head + b"\r\n\r\n1\r\n2\r\n--b\r\n"
    assert [(p.name, p.filename, p.content_type, p.body) for p in parts("multipart/mixed; boundary=b", body)] == [
        ("a", "f", "x/y", b"1\r\n2")
    ]


def test_the_digest_is_that_of_the_rfc() -> None:
    challenge = (
        'Digest realm="http-auth@example.org", qop="auth", algorithm=MD5, '
        'nonce="7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v", opaque="FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"'
    )
    said = fields(authorization(challenge, "Mufasa", "Circle of Life", "GET", "/dir/index.html"))
    said["cnonce"] = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
    assert expected_response(said, "Mufasa", "Circle of Life", "GET") == "8ca523f5e9506fed4657c9700eebdbec"
    said["algorithm"] = "SHA-256"
    assert (
        expected_response(said, "Mufasa", "Circle of Life", "GET")
        == "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"
    )


def test_every_exemplar_can_be_read_and_names_others_that_exist() -> None:
    known = exemplars()
    assert len(known) > 150
    for exemplar in known.values():
        assert exemplar.words("judges"), exemplar.name
        assert set(exemplar.words("judges")) <= {"client", "terminal"}, exemplar.name
        assert exemplar.judges("client") == ("says" in exemplar.keys) == ("sees" in exemplar.keys), exemplar.name
        assert set(exemplar.words("plays") + exemplar.words("given")) <= known.keys(), exemplar.name
