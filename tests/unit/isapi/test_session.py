"""Session login stepped by hand, against proofs made step by step with sha256sum.

    S=abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789
    C=0123456789abcdef0123456789abcdef
    printf %s "admin${S}Tulip-2024" | sha256sum        64a5b506…3c494b9d, the first of the rounds
    printf %s "64a5b506…3c494b9d${C}" | sha256sum      fcca8974…c6d1735a, the second
    … each digest's 64 hex digits fed back as text …   1adda88c…25c86158, after 100 rounds

Where it is not irreversible: printf %s Tulip-2024 | sha256sum is 8ea22ae1…, its digits and $C are the start, and each
of 99 more rounds is a digest of the last: 5cb308c9….
"""

from __future__ import annotations

import contextlib
import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facestation.domain.secret import Secret
from facestation.isapi.http import Outgoing, Reply
from facestation.isapi.session import beat, is_over, log_in, log_out
from facestation.isapi.wire.session import (
    ITERATIONS_MAX,
    Session,
    SessionOffer,
    decode_offer,
    decode_session,
    decode_token,
    proof,
)
from facestation.isapi.wire.sniff import MalformedAnswer
from tests.contract.exemplars_format import Answer, exemplars
from tests.contract.likeness import Rules, differences, parse
from tests.unit.isapi.fuzzing import EXAMPLES, spelled

PASSWORD = Secret("Tulip-2024")
NOW_MS = 1893456000123
OFFER = exemplars()["security/session_capabilities"]
LOGIN = exemplars()["security/session_login"]
REFUSED = exemplars()["security/session_login.refused"]
HEARTBEAT = exemplars()["security/session_heartbeat"]
COOKIE = "WebSession_0a1b2c3d4e=00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
TAG = "ffeeddccbbaa99887766554433221100ffeeddccbbaa99887766554433221100"
SESSION = Session(COOKIE, TAG)
SALT = "abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789"


def came(answer: Answer) -> Reply:
    headers = tuple((name.lower(), value) for name, value in answer.headers)
    return Reply(answer.status, headers, answer.body, closes=False)


@pytest.mark.parametrize(
    ("irreversible", "iterations", "wanted"),
    [
        (True, 2, "fcca8974e48eb3ecb97f3ba2c0ba54547567944c47219acd337be494c6d1735a"),
        (True, 100, "1adda88cd82aff4737bc6a4b2fb29499ed1194b9fdebb2013458915525c86158"),
        (False, 100, "5cb308c986c2a6317dde9d498956013fd82579a47d4b43c09765c834ac5b8d59"),
    ],
)
def test_proofs(irreversible: bool, iterations: int, wanted: str) -> None:
    offer = SessionOffer("id", "0123456789abcdef0123456789abcdef", iterations, irreversible, SALT)
    assert proof(offer, "admin", PASSWORD) == wanted


def test_a_login_step_by_step() -> None:
    flow = log_in("admin", PASSWORD, NOW_MS)
    first = next(flow)
    assert f"{first.method} {first.target}" == "GET /ISAPI/Security/sessionLogin/capabilities?username=admin"
    assert (first.data, first.headers) == (b"", ())
    second = flow.send(came(OFFER.answer))
    assert (second.method, second.target) == (LOGIN.request.method, LOGIN.request.target)
    assert differences(parse(LOGIN.request.body), parse(second.data), Rules()) == []
    with pytest.raises(StopIteration) as end:
        flow.send(came(LOGIN.answer))
    assert end.value.value == SESSION
    assert SESSION.headers == (("Cookie", COOKIE), ("SessionTag", TAG))
    assert not any(word in repr((second, SESSION)) for word in ("Tulip", "1adda88c", COOKIE, TAG[:8]))


@pytest.mark.parametrize("answer", [Answer(404, (), b""), Answer(401, (), b""), Answer(200, (), b"<html/>")])
def test_where_no_session_is_offered_nothing_is_tried(answer: Answer) -> None:
    flow = log_in("admin", PASSWORD, NOW_MS)
    next(flow)
    with pytest.raises(StopIteration) as end:
        flow.send(came(answer))
    assert end.value.value is None


@pytest.mark.parametrize("status", [401, 200])
def test_a_refused_login_ends_with_the_reply(status: int) -> None:
    flow = log_in("admin", PASSWORD, NOW_MS)
    next(flow)
    flow.send(came(OFFER.answer))
    refusal = came(replace(REFUSED.answer, status=status))
    with pytest.raises(StopIteration) as end:
        flow.send(refusal)
    assert end.value.value is refusal


@pytest.mark.parametrize(
    "set_cookie", ["", "WebSession", "WebSession=\r\nX: y", "=x", "\x00=\x00", "WebSession_1=ü"], ids=range(6)
)
def test_a_session_without_a_cookie_that_can_be_sent_back_is_none(set_cookie: str) -> None:
    cookies = [set_cookie] if set_cookie else []
    try:
        found = decode_session(LOGIN.answer.body, cookies)
    except MalformedAnswer:
        return
    assert found is not None
    assert found.cookie.isprintable()
    assert found.cookie.isascii()


def test_of_several_cookies_the_sessions_own_is_taken() -> None:
    untagged = LOGIN.answer.body.replace(b"sessionTag", b"noTag")
    found = decode_session(untagged, ["lang=en; path=/", f"{COOKIE}; HttpOnly"])
    assert found == Session(COOKIE)
    assert found.headers == (("Cookie", COOKIE),)


@pytest.mark.parametrize(
    ("was", "says"),
    [
        (">100<", ">1000000000<"),
        (">100<", f">{ITERATIONS_MAX + 1}<"),
        (">100<", ">1<"),
        (">100<", "><"),
        (SALT, ""),
        (SALT, "a" * 5_000),
        ("<challenge>0123456789abcdef0123456789abcdef<", "<challenge><"),
    ],
)
def test_offers_by_which_nothing_can_be_proven(was: str, says: str) -> None:
    text = OFFER.answer.body.decode()
    assert was in text
    with pytest.raises(MalformedAnswer):
        decode_offer(text.replace(was, says).encode())


@pytest.mark.parametrize(
    ("answer", "lives"),
    [
        (HEARTBEAT.answer, True),
        (Answer(200, (), b""), True),
        (Answer(401, (), b""), False),
        (Answer(403, (), b'{"statusCode":4,"subStatusCode":"SessionExpired"}'), False),
        (Answer(400, (), b'{"statusCode":4,"subStatusCode":"methodNotAllowed"}'), None),
        (Answer(404, (), b""), None),
        (Answer(503, (), b""), True),
    ],
)
def test_what_a_heartbeat_says_of_the_session(answer: Answer, lives: bool | None) -> None:
    flow = beat(SESSION)
    sent = next(flow)
    assert (sent.method, sent.target, sent.data) == ("PUT", "/ISAPI/Security/sessionHeartbeat", b"")
    assert sent.headers == SESSION.headers
    with pytest.raises(StopIteration) as end:
        flow.send(came(answer))
    assert end.value.value is lives


def test_the_seeds_heartbeat_and_the_goodbye() -> None:
    old, goodbye = next(beat(SESSION, old=True)), next(log_out(SESSION))
    assert (old.method, old.target) == ("POST", "/ISAPI/Security/sessionHeartbeat")
    assert (goodbye.method, goodbye.target) == ("PUT", "/ISAPI/Security/sessionLogout")
    assert isinstance(old, Outgoing)
    assert not is_over(Reply(403, (), b'{"statusCode":4,"subStatusCode":"lowPrivilege"}', closes=False))


def test_tokens() -> None:
    body = exemplars()["security/token"].answer.body
    assert decode_token(body).reveal() == "4b7c1e90aa55d1f2036e8b9c7d2f4a61"
    for wrong in ("", "a b", "a" * 999):
        with pytest.raises(MalformedAnswer):
            decode_token(json.dumps({"Token": {"value": wrong}}).encode())


@settings(max_examples=EXAMPLES // 5)
@given(st.binary(max_size=200))
def test_nothing_makes_the_decoders_stumble(recipe: bytes) -> None:
    scraps = (OFFER.answer.body[:110], LOGIN.answer.body[:200], b"<challenge>", b"</challenge>", b'{"Token":{"value":"')
    said = spelled(recipe, scraps)
    for read in (decode_offer, decode_token, lambda data: decode_session(data, [data.decode("latin-1")])):
        with contextlib.suppress(MalformedAnswer):
            read(said)
