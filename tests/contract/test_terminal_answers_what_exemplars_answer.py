"""The virtual terminal, asked literally by a client that is not ours, answers what the exemplars answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest

from facestation.domain.secret import Secret
from facestation.isapi.catalogue import OPERATIONS
from facestation.virtual.handlers import HANDLERS
from facestation.virtual.options import Options
from facestation.virtual.profiles import PROFILES
from facestation.virtual.serve import VirtualTerminal
from tests.contract.digest import fields
from tests.contract.exemplars_format import Answer, Exemplar, Login, Request, exemplars, header, judging
from tests.contract.forms import parts
from tests.contract.likeness import Node, Rules, differences, has_path, parse, values
from tests.contract.small_client import Credentials, SmallClient

USERNAME = "admin"
RIGHT = Credentials(USERNAME, "Tulip-2024")
WRONG = Credentials(USERNAME, "Tulip-2025")
ATTEMPTS_UNTIL_LOCKED = 5
RESTARTING = {
    *("certificates.install", "system.factory_reset", "system.import_configuration", "system.reboot", "upgrade.install")
}
CASES = [exemplar.name for exemplar in judging("terminal")]


@asynccontextmanager
async def started(case: Exemplar) -> AsyncIterator[VirtualTerminal]:
    """The virtual terminal as the exemplar wants it."""
    wanted = dict(word.partition("=")[::2] for word in case.words("terminal"))
    options: dict[str, Any] = {"inactive": "inactive" in wanted, "profile": wanted.get("profile", "k1t343")}
    options |= {name: wanted.get(name, "") for name in ("salt", "challenge")}
    options["activation_secret"] = wanted.get("secret", "")
    options |= {"modeling_s": 0.01, "capture_s": 0.05, "capture_timeout_s": 1.0}
    terminal = VirtualTerminal(Options(Secret(RIGHT.password), USERNAME, **options))
    await terminal.start()
    try:
        yield terminal
    finally:
        await terminal.stop()


@pytest.mark.parametrize("name", CASES)
async def test_the_virtual_terminal_answers_like(name: str) -> None:
    case = exemplars()[name]
    async with started(case) as terminal:
        before = await prepared(case, terminal)
        _switch_faults_on(case, terminal)
        request = followed(case, before)
        answer = await asked(case, request, terminal.url)
    assert complaints(case, answer) == []


async def prepared(case: Exemplar, terminal: VirtualTerminal) -> Node:
    """Sends what the exemplar has been given; the document that the last of it brought."""
    last: Node = None
    async with SmallClient(terminal.url, RIGHT) as client:
        for name in case.words("given"):
            given = exemplars()[name]
            answer = await client.ask(given.request)
            assert answer.status == given.answer.status, f"{name}: {answer.status} {answer.body[:300]!r}"
            last = parse(answer.body)
    return last


def _switch_faults_on(case: Exemplar, terminal: VirtualTerminal) -> None:
    for key, _, value in (word.partition("=") for word in case.words("terminal")):
        if key == "fault":
            terminal.faults.add(value)


def followed(case: Exemplar, before: Node) -> Request:
    """The request, aimed at the address that the answer before it names."""
    if "follows" not in case.keys:
        return case.request
    parsed = urlsplit(next(values(before, case.keys["follows"])))
    if case.request.method == "GET":
        return replace(case.request, target=parsed.path + (f"?{parsed.query}" if parsed.query else ""))
    return replace(case.request, body=case.request.body.replace(b"{{followed}}", parsed.geturl().encode()))


async def asked(case: Exemplar, request: Request, url: str) -> Answer:
    async with SmallClient(url, WRONG if case.login in {Login.REFUSED, Login.LOCKED} else RIGHT) as client:
        if case.login in {Login.NONE, Login.CHALLENGE}:
            return await client.ask_without_login(request)
        if case.login is Login.LOCKED:
            for _ in range(ATTEMPTS_UNTIL_LOCKED):
                await client.ask(request)
        return await client.ask(request)


def complaints(case: Exemplar, answer: Answer) -> list[str]:
    """What is wrong with the answer."""
    wrong = [] if answer.status == case.answer.status else [f"HTTP {answer.status}, not {case.answer.status}"]
    if case.login is Login.CHALLENGE:
        return wrong + _of_challenge(case, answer)
    if header(case.answer.headers, "Content-Length") == "0":
        return wrong + ([f"{answer.body[:200]!r} instead of nothing"] if answer.body else [])
    if case.answer.content_type.startswith("multipart/"):
        return wrong + _of_parts(case, answer)
    if case.answer.content_type == "image/jpeg":
        return wrong + _of_jpeg(answer.content_type, answer.body)
    if case.answer.content_type == "application/octet-stream":
        return wrong + _of_bytes(case.answer, answer)
    return wrong + (_of_document(case, case.answer.body, answer.body) if case.answer.body else [])


def _of_challenge(case: Exemplar, answer: Answer) -> list[str]:
    """Names in their order and values that clients stumble over; realm and nonce are the terminal's own."""
    wanted, got = (fields(header(message.headers, "WWW-Authenticate")) for message in (case.answer, answer))
    own = {"realm", "nonce"}
    same = list(wanted) == list(got) and all(got[name] == wanted[name] for name in wanted if name not in own)
    return [] if same and all(got[name] for name in own) else [f"{got} instead of {wanted}"]


def _of_document(case: Exemplar, wanted: bytes, got: bytes) -> list[str]:
    try:
        exemplar, message = parse(wanted), parse(got)
    except ValueError:
        return [f"not a document: {got[:200]!r}"]
    rules = Rules(case.patterns("free"), case.words("optional"))
    if case.keys.get("root") == "any":
        exemplar, message, rules = _without_root(exemplar), _without_root(message), _rootless(rules)
    wrong = differences(exemplar, message, rules)
    wrong += [f"{path} must not be there" for path in case.words("lacks") if has_path(message, path)]
    for name, pattern in case.patterns("has").items():
        wrong += _of_name(message, name, pattern)
    return wrong + _of_syntax(wanted, got)


def _without_root(node: Node) -> Node:
    return next(iter(node.values())) if isinstance(node, dict) and len(node) == 1 else node


def _rootless(rules: Rules) -> Rules:
    free = {path.partition(".")[2]: pattern for path, pattern in rules.free.items()}
    return Rules(free, tuple(path.partition(".")[2] for path in rules.optional))


def _of_name(message: Node, name: str, pattern: str) -> list[str]:
    fitting = [text for text in values(message, name) if not pattern or text in pattern.split("|")]
    return [] if fitting else [f"no {name} {pattern}"]


def _of_syntax(wanted: bytes, got: bytes) -> list[str]:
    same = wanted.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == got.lstrip(b"\xef\xbb\xbf \r\n\t")[:1]
    return [] if same else ["JSON where XML is expected, or the other way round"]


def _of_jpeg(content_type: str, body: bytes) -> list[str]:
    whole = body.startswith(b"\xff\xd8") and body.endswith(b"\xff\xd9")
    return [] if whole and content_type == "image/jpeg" else [f"{content_type}: {body[:20]!r}"]


def _of_bytes(wanted: Answer, got: Answer) -> list[str]:
    """What they mean is the terminal's own affair; that they begin alike shows that they are of the kind."""
    alike = got.body.split(b" ")[0] == wanted.body.split(b" ")[0] and got.content_type == wanted.content_type
    return [] if alike else [f"{got.content_type}: {got.body[:60]!r}"]


def _of_parts(case: Exemplar, answer: Answer) -> list[str]:
    """Every part of the exemplar, in its order, among the parts that came."""
    wrong: list[str] = []
    left = parts(answer.content_type, answer.body)
    for wanted in parts(case.answer.content_type, case.answer.body):
        tried: list[str] = []
        while left:
            got = left.pop(0)
            jpeg = wanted.content_type == "image/jpeg"
            found = _of_jpeg(got.content_type, got.body) if jpeg else _of_document(case, wanted.body, got.body)
            found += [f"part {got.name}, not {wanted.name}"] if wanted.name not in {"", got.name} else []
            if not found:
                break
            tried += found
        else:
            wrong += tried or [f"no part like {wanted.content_type}"]
    return wrong


def test_every_exemplar_is_of_an_operation_that_the_virtual_terminal_answers() -> None:
    assert {exemplar.operation for exemplar in exemplars().values()} == set(HANDLERS)
    assert set(HANDLERS) <= set(OPERATIONS)


def test_every_operation_that_it_answers_judges_the_virtual_terminal() -> None:
    assert {exemplar.operation for exemplar in judging("terminal") if exemplar.usual} == set(HANDLERS)


@pytest.mark.parametrize("profile", PROFILES)
async def test_every_operation_is_answered_unless_the_profile_says_it_is_missing(profile: str) -> None:
    case = replace(exemplars()["persons/record"], keys={"terminal": f"profile={profile}"})
    asked = [usual for usual in judging("terminal") if usual.usual and "follows" not in usual.keys]
    staying = [usual for usual in asked if usual.operation not in RESTARTING]
    absent: set[str] = set()
    for together in (staying, *([usual] for usual in asked if usual.operation in RESTARTING)):
        async with started(case) as terminal, SmallClient(terminal.url, RIGHT) as client:
            for usual in together:
                answer = await client.ask(usual.request)
                absent |= {usual.operation} if answer.status == 404 else set()
    assert absent == PROFILES[profile].missing & set(HANDLERS)


def test_the_usual_virtual_terminal_lacks_next_to_nothing() -> None:
    # the path with the small f is known of DS-K1T673DWX alone
    assert PROFILES["k1t343"].missing == {"faces.record_small_f"}
