"""Digest: vectors of the RFCs and by hand, and when a nonce is still used."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facestation.domain.secret import Secret
from facestation.isapi.auth import NONCE_LIFE_S, DigestState, parse_challenge

NONCE = "7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
CNONCE = "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
OPAQUE = "FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS"
RFC_7616 = f'Digest realm="http-auth@example.org", qop="auth, auth-int", nonce="{NONCE}", opaque="{OPAQUE}"'
RFC_2617 = 'Digest realm="testrealm@host.com", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"'


def answered(state: DigestState, now_s: float = 0.0, target: str = "/dir/index.html", **more: bool) -> dict[str, str]:
    """The fields of the next Authorization header."""
    header = state.authorization("GET", target, now_s, **more)
    assert header is not None
    assert header.startswith("Digest ")
    return {name: quoted or plain for name, quoted, plain in re.findall(r'(\w+)=(?:"([^"]*)"|([^",\s]*))', header)}


def challenged(
    *headers: str, username: str = "Mufasa", phrase: str = "Circle of Life", cnonce: str = CNONCE
) -> DigestState:
    state = DigestState(username, Secret(phrase), make_cnonce=lambda: cnonce)
    assert state.challenged(headers, 0.0)
    return state


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
        ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
    ],
)
def test_the_example_of_rfc_7616(algorithm: str, response: str) -> None:
    fields = answered(challenged(f"{RFC_7616}, algorithm={algorithm}"))
    assert fields == {
        "username": "Mufasa",
        "realm": "http-auth@example.org",
        "nonce": NONCE,
        "uri": "/dir/index.html",
        "response": response,
        "algorithm": algorithm,
        "opaque": OPAQUE,
        "qop": "auth",
        "nc": "00000001",
        "cnonce": CNONCE,
    }


def test_the_example_of_rfc_2617_and_the_same_without_qop() -> None:
    newer = challenged(f'{RFC_2617}, qop="auth"', phrase="Circle Of Life", cnonce="0a4f113b")
    assert answered(newer)["response"] == "6629fae49393a05397450978507c4ef1"
    older = answered(challenged(RFC_2617, phrase="Circle Of Life"))
    assert older["response"] == "670fd8c2df070c60b045671b8b24ff02"
    assert {"qop", "nc", "cnonce", "opaque", "algorithm"}.isdisjoint(older)


@pytest.mark.parametrize(
    ("algorithm", "response"),
    [
        # H(H(H(u:r:p):nonce:cnonce):nonce:00000001:cnonce:auth:H(GET:/x)), worked out with sha256sum and md5sum
        ("MD5-sess", "0223f74a821f39096c53860f14848b13"),
        ("SHA-256-sess", "203435f0e3f59800bcc823a3cc777e26d10adbdb6e4ebef111fe48f2fdcdc0cf"),
    ],
)
def test_the_session_variants(algorithm: str, response: str) -> None:
    header = f'Digest realm="r", nonce="n", qop="auth", algorithm={algorithm}'
    fields = answered(challenged(header, username="u", phrase="p", cnonce="c"), target="/x")
    assert (fields["response"], fields["cnonce"], fields["algorithm"]) == (response, "c", algorithm)


def test_a_session_variant_without_qop_names_its_cnonce() -> None:
    fields = answered(challenged('Digest realm="r", nonce="n", algorithm=MD5-sess', cnonce="c"))
    assert fields["cnonce"] == "c"
    assert "qop" not in fields


def test_the_challenges_of_terminals_in_any_order_and_subset() -> None:
    guide = parse_challenge(['Digest qop="auth", realm="DS-K1T900X", nonce="5c1fe2", stale="FALSE"'])
    assert guide is not None
    assert (guide.algorithm, guide.named_algorithm, guide.opaque, guide.qop, guide.stale) == (
        "MD5",
        None,
        None,
        True,
        False,
    )
    fields = 'stale="TRUE", algorithm="MD5" ,opaque="", nonce="ab:1893456000123", qop="auth", domain="::"'
    recorder = parse_challenge([f'digest {fields}, realm="a, b: c"'])
    assert recorder is not None
    assert (recorder.nonce, recorder.realm, recorder.opaque, recorder.stale) == (
        "ab:1893456000123",
        "a, b: c",
        "",
        True,
    )


def test_the_strongest_offer_is_taken_and_basic_never() -> None:
    md5 = 'Digest realm="r", nonce="m", algorithm=MD5'
    sha = 'Digest realm="r", nonce="s", algorithm=SHA-256'
    together = [f"{md5}, {sha}"], [f"{sha}, {md5}"], [md5, sha], [sha, 'Basic realm="x"', md5]
    assert [found.nonce for found in map(parse_challenge, together) if found] == ["s"] * 4
    basic_too = parse_challenge([f'Basic realm="x", {md5}', "Negotiate YII=="])
    assert basic_too is not None
    assert basic_too.nonce == "m"
    for useless in (
        'Basic realm="x"',
        "",
        "Digest",
        'Digest realm="r"',
        'Digest realm="r", nonce=""',
        'Digest realm="r", nonce="n", algorithm=SHA-512-256',
        'Digest realm="r", nonce="n", qop="auth-int"',
        'Digest realm="r", nonce="unended',
    ):
        assert parse_challenge([useless]) is None


@given(st.text(max_size=200))
def test_no_header_breaks_the_reader(header: str) -> None:
    parse_challenge([header, f'Digest realm="r", nonce="n", {header}'])


def test_a_name_with_quotes_is_escaped_in_the_header_alone() -> None:
    state = challenged('Digest realm="r", nonce="n"', username='a"b\\c')
    header = state.authorization("GET", "/", 0.0)
    assert header is not None
    assert 'username="a\\"b\\\\c"' in header


def test_each_use_counts_and_ends_with_the_life_of_the_nonce() -> None:
    state = challenged('Digest realm="r", nonce="n", qop="auth"')
    assert [answered(state, now)["nc"] for now in (0.0, 1.0, NONCE_LIFE_S - 0.1)] == [
        "00000001",
        "00000002",
        "00000003",
    ]
    assert state.authorization("GET", "/", NONCE_LIFE_S + 0.1) is None


def test_a_challenge_that_took_long_to_come_is_answered_all_the_same() -> None:
    state = challenged('Digest realm="r", nonce="n", qop="auth"')
    assert state.authorization("GET", "/", 60.0) is None
    assert answered(state, 60.0, fresh=True)["nc"] == "00000001"


def test_without_a_challenge_there_is_nothing_to_say() -> None:
    state = DigestState("u", Secret("p"))
    assert not state.ready
    assert state.authorization("GET", "/", 0.0) is None
    assert not state.challenged(["Basic"], 0.0)
    assert not state.renewed('nextnonce="n"', 0.0)
    state = challenged('Digest realm="r", nonce="n"')
    state.forget()
    assert state.authorization("GET", "/", 0.0, fresh=True) is None


def test_a_nonce_that_is_handed_out_twice_keeps_its_count() -> None:
    state = challenged('Digest realm="r", nonce="n", qop="auth"')
    answered(state)
    state.challenged(['Digest realm="r", nonce="n", qop="auth"'], 0.0)
    assert answered(state)["nc"] == "00000002"
    state.challenged(['Digest realm="r", nonce="other", qop="auth"'], 0.0)
    assert answered(state)["nc"] == "00000001"


def test_a_refused_reuse_shortens_the_life_of_later_nonces() -> None:
    state = challenged('Digest realm="r", nonce="n", qop="auth"')
    answered(state)
    state.refused(3.0)
    assert not state.ready
    state.challenged(['Digest realm="r", nonce="m", qop="auth"'], 10.0)
    answered(state, 10.0)
    answered(state, 11.0)
    assert state.authorization("GET", "/", 11.6) is None
    state.refused(10.5)
    state.challenged(['Digest realm="r", nonce="o", qop="auth"'], 20.0)
    answered(state, 20.0)
    assert state.authorization("GET", "/", 20.0) is None


def test_the_next_nonce_is_taken_over() -> None:
    state = challenged('Digest realm="r", nonce="n", qop="auth", stale=true')
    assert state.stale
    assert not state.renewed("qop=auth", 0.0)
    assert state.renewed('qop=auth, nextnonce="m"', 100.0)
    fields = answered(state, 101.0)
    assert (fields["nonce"], fields["nc"], state.stale) == ("m", "00000001", False)
