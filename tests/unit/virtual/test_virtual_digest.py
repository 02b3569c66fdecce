"""The terminal's side of Digest, stepped by hand with a clock that stands still."""

from __future__ import annotations

import hashlib
import re

from facestation.domain.secret import Secret
from facestation.virtual.digest import Gate, Judgement, Login, LoginManners

RIGHT = "Tulip-2024"
HERE, THERE = "192.0.2.1", "192.0.2.2"


class Clock:
    def __init__(self) -> None:
        self.now_s = 1000.0

    def __call__(self) -> float:
        return self.now_s


def gate(clock: Clock, *, silent: bool = True, full: bool = False, failures_allowed: int = 3) -> Gate:
    manners = LoginManners(
        realm="DS-K1T900X",
        full=full,
        algorithms=("MD5",),
        stale_is_silent=silent,
        nonce_life_s=30,
        failures_allowed=failures_allowed,
        lock_s=60,
    )
    return Gate(manners, "admin", Secret(RIGHT), clock)


def ask(asked: Gate, authorization: str | None = None, source: str = HERE) -> Judgement:
    return asked.judge("GET", "/x?a=1", authorization, source, life_s=30, uses=None)


def md5(text: str) -> str:
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def answer(challenge: str, word: str = RIGHT, qop: bool = True) -> str:
    found = re.search(r'nonce="([^"]+)"', challenge)
    assert found is not None
    nonce = found[1]
    ha1 = md5(f"admin:DS-K1T900X:{word}")
    ha2 = md5("GET:/x?a=1")
    middle = f"{nonce}:00000001:ab:auth" if qop else nonce
    response = md5(f"{ha1}:{middle}:{ha2}")
    more = ', qop=auth, nc=00000001, cnonce="ab"' if qop else ""
    return f'Digest username="admin",realm="DS-K1T900X",nonce="{nonce}",uri="/x?a=1",response="{response}"{more}'


def test_an_answer_with_or_without_qop_is_let_in() -> None:
    door = gate(Clock())
    for qop in (True, False):
        assert ask(door, answer(ask(door).challenges[0], qop=qop)).login is Login.ADMITTED


def test_a_nonce_with_colons_is_taken_whole() -> None:
    door = gate(Clock(), full=True)
    challenge = ask(door).challenges[0]
    assert re.search(r'nonce="[0-9a-f]{32}:\d+"', challenge)
    assert ask(door, answer(challenge)).login is Login.ADMITTED


def test_a_nonce_dies_of_silence_and_not_of_age() -> None:
    clock = Clock()
    door = gate(clock)
    reply = answer(ask(door).challenges[0])
    for _ in range(4):
        clock.now_s += 29
        assert ask(door, reply).login is Login.ADMITTED
    clock.now_s += 31
    stale = ask(door, reply)
    assert (stale.login, stale.challenges, stale.tries_left, door.failed_logins) == (Login.STALE, (), 2, 1)


def test_a_nonce_of_nobody_is_stale() -> None:
    door = gate(Clock(), silent=False)
    stale = ask(door, answer('nonce="00"'))
    assert (stale.login, len(stale.challenges), door.failed_logins) == (Login.STALE, 1, 0)


def test_too_many_failures_lock_the_source_alone_until_the_time_is_over() -> None:
    clock = Clock()
    door = gate(clock)
    outcomes = [ask(door, answer(ask(door).challenges[0], "wrong")).login for _ in range(3)]
    assert outcomes == [Login.REFUSED, Login.REFUSED, Login.LOCKED]
    clock.now_s += 10
    locked = ask(door)
    assert (locked.login, locked.unlock_s, locked.challenges) == (Login.LOCKED, 50, ())
    assert ask(door, source=THERE).login is Login.ASKED
    clock.now_s += 50
    assert ask(door).login is Login.ASKED
    assert ask(door, answer(ask(door).challenges[0], "wrong")).tries_left == 2


def test_silent_refusals_of_old_nonces_lock_as_well() -> None:
    door = gate(Clock(), failures_allowed=1)
    assert ask(door, answer('nonce="00"')).login is Login.LOCKED


def test_old_nonces_are_forgotten() -> None:
    clock = Clock()
    door = gate(clock, silent=False)
    reply = answer(ask(door).challenges[0])
    clock.now_s += 3601
    ask(door)
    assert door.judge("GET", "/x?a=1", reply, HERE, life_s=9999, uses=None).login is Login.STALE
