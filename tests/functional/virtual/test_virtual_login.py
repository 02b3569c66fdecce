"""Login at a virtual terminal: challenges, nonces that grow old, locks, and a terminal without a password."""

from __future__ import annotations

import pytest

from tests.functional.virtual.terminals import DEVICE_INFO, RECORD, USER_CHECK, person, running
from tests.functional.virtual.wire import Wire


async def test_a_request_without_credentials_is_asked_and_not_counted() -> None:
    async with running() as (terminal, wire):
        asked = [await wire.send("GET", DEVICE_INFO) for _ in range(10)][-1]
        assert asked.status == 401
        challenge = asked.header("www-authenticate")
        assert challenge.startswith('Digest qop="auth", realm="DS-K1T343EFWX", nonce="')
        assert challenge.endswith('stale="FALSE"')
        assert "algorithm" not in challenge
        assert asked.header("content-type") == "text/html"
        assert asked.header("keep-alive") == "timeout=5, max=99"
        assert terminal.failed_logins == 0


async def test_a_recorder_like_firmware_sends_every_field() -> None:
    async with running(profile="k1t673") as (_, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        for field in ('domain="::"', 'opaque=""', 'algorithm="MD5"', 'stale="FALSE"', 'qop="auth"'):
            assert field in challenge
        assert (await wire.get(DEVICE_INFO)).status == 200


@pytest.mark.parametrize(
    ("algorithms", "choose"), [(("SHA-256",), 0), (("MD5", "SHA-256"), 0), (("MD5", "SHA-256"), 1)]
)
async def test_sha_256_is_offered_alone_or_beside_md5(algorithms: tuple[str, ...], choose: int) -> None:
    async with running(algorithms=algorithms) as (terminal, wire):
        assert (await wire.ask("GET", DEVICE_INFO, choose=choose)).status == 200
        assert terminal.failed_logins == 0


async def test_a_wrong_password_is_counted_and_the_tries_left_are_told() -> None:
    async with running() as (terminal, _), Wire(terminal.url, password="Tulip-2025") as stranger:
        refused = await stranger.get(USER_CHECK)
        assert (refused.status, refused.xml("statusValue"), refused.xml("retryLoginTime")) == (401, "401", "4")
        assert refused.header("www-authenticate")
        assert terminal.failed_logins == 1


async def test_a_wrong_user_name_is_a_failed_login_too() -> None:
    async with running() as (terminal, _), Wire(terminal.url, username="operator") as stranger:
        assert (await stranger.get(USER_CHECK)).status == 401
        assert terminal.failed_logins == 1


async def test_five_failures_lock_even_the_right_password_out() -> None:
    async with running(lock_s=1800) as (terminal, wire):
        async with Wire(terminal.url, password="Tulip-2025") as stranger:
            replies = [await stranger.get(USER_CHECK) for _ in range(5)]
        assert [reply.xml("lockStatus") for reply in replies] == ["unlock"] * 4 + ["locked"]
        locked = await wire.get(USER_CHECK)
        assert (locked.status, locked.xml("lockStatus"), locked.xml("unlockTime")) == (401, "locked", "1800")
        assert locked.header("www-authenticate") == ""
        terminal.unlock()
        assert (await wire.get(USER_CHECK)).status == 200


async def test_a_login_that_works_starts_the_count_anew() -> None:
    async with running() as (terminal, wire), Wire(terminal.url, password="Tulip-2025") as stranger:
        for _ in range(4):
            await stranger.get(USER_CHECK)
        assert (await wire.get(USER_CHECK)).status == 200
        assert (await stranger.get(USER_CHECK)).xml("retryLoginTime") == "4"


async def test_old_firmware_tells_tries_and_lock_in_a_response_status() -> None:
    async with running(profile="k1t341") as (terminal, _), Wire(terminal.url, password="Tulip-2025") as stranger:
        replies = [await stranger.get(DEVICE_INFO) for _ in range(5)]
    assert (replies[0].xml("retryTimes"), replies[0].xml("lockStatus")) == ("4", "unlock")
    assert (replies[4].xml("resLockTime"), replies[4].xml("subStatusCode")) == ("1800", "deviceIsLocked")
    assert b"http://www.std-cgi.org/ver20/XMLSchema" in replies[0].body


async def test_an_old_nonce_is_refused_without_a_challenge_and_counts() -> None:
    async with running() as (terminal, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        terminal.faults.add("stale_nonce=0")
        refused = await wire.send("GET", DEVICE_INFO, authorization=wire.answer_to(challenge, "GET", DEVICE_INFO))
        assert (refused.status, refused.header("www-authenticate")) == (401, "")
        assert terminal.failed_logins == 1
        terminal.faults.clear()
        assert (await wire.get(DEVICE_INFO)).status == 200


async def test_a_nonce_lives_on_while_it_is_used() -> None:
    async with running(nonce_life_s=30) as (terminal, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        for _ in range(3):
            authorization = wire.answer_to(challenge, "GET", DEVICE_INFO)
            assert (await wire.send("GET", DEVICE_INFO, authorization=authorization)).status == 200
        assert terminal.failed_logins == 0


async def test_other_firmware_hands_out_a_new_nonce_for_an_old_one() -> None:
    async with running(profile="k1t673", faults=("one_use_nonce",)) as (terminal, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        answers = [wire.answer_to(challenge, "GET", DEVICE_INFO) for _ in range(2)]
        first, second = [await wire.send("GET", DEVICE_INFO, authorization=answer) for answer in answers]
        assert (first.status, second.status) == (200, 401)
        assert 'stale="TRUE"' in second.header("www-authenticate")
        assert terminal.failed_logins == 0


@pytest.mark.parametrize("authorization", ["Basic YWRtaW46VHVsaXAtMjAyNA==", "Digest nonsense", "Bearer x"])
async def test_anything_but_digest_is_a_failed_login(authorization: str) -> None:
    async with running() as (terminal, wire):
        assert (await wire.send("GET", DEVICE_INFO, authorization=authorization)).status == 401
        assert terminal.failed_logins == 1


async def test_an_answer_made_for_another_address_is_refused() -> None:
    async with running() as (_, wire):
        challenge = (await wire.send("GET", DEVICE_INFO)).header("www-authenticate")
        reply = await wire.send("GET", USER_CHECK, authorization=wire.answer_to(challenge, "GET", DEVICE_INFO))
        assert reply.status == 401


async def test_the_lock_and_its_limits_can_be_read() -> None:
    async with running(lock_s=600) as (_, wire):
        reply = await wire.get("/ISAPI/Security/illegalLoginLock")
        assert (reply.xml("maxIllegalLoginTimes"), reply.xml("maxIllegalLoginLockTime")) == ("5", "600")


async def test_an_inactive_terminal_refuses_everything_but_the_question_whether_it_is_active() -> None:
    async with running(inactive=True) as (terminal, wire):
        for method, target in (("GET", DEVICE_INFO), ("POST", RECORD), ("GET", "/ISAPI/unknown")):
            refused = await wire.send(method, target, b"{}")
            assert (refused.status, refused.sub_status) == (403, "notActivated")
        assert (await wire.send("GET", "/SDK/activateStatus")).xml("Activated") == "false"
        assert terminal.described()["active"] is False


async def test_whether_it_is_active_is_told_without_a_login() -> None:
    async with running() as (_, wire):
        assert (await wire.send("GET", "/SDK/activateStatus")).xml("Activated") == "true"


async def test_what_was_asked_can_be_looked_at() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        first, second = terminal.state.requests_for("persons.record")
        assert (first.login, first.status, second.login, second.status) == ("asked", 401, "admitted", 200)
        assert (second.method, second.path) == ("POST", "/ISAPI/AccessControl/UserInfo/Record")
        assert second.body_bytes > 100
        assert first.connection == second.connection
