"""A server that plays answers of exemplars over a real port, and remembers what it was asked."""

from __future__ import annotations

import asyncio
import itertools
import json
from dataclasses import dataclass
from urllib.parse import parse_qsl, unquote, urlsplit

from aiohttp import web
from multidict import CIMultiDict

from tests.contract.digest import expected_response, fields
from tests.contract.exemplars_format import Answer, Exemplar, Login, Request, exemplars

USERNAME = "admin"
PASSWORD = "Tulip-2024"
_NOT_HERE = {
    "statusCode": 4,
    "statusString": "Invalid Operation",
    "subStatusCode": "notSupport",
    "errorCode": 1073741825,
}
Address = tuple[str, str, tuple[tuple[str, str], ...]]


def address(method: str, target: str) -> Address:
    """What counts of an address: verb, path, and the query in any order."""
    parts = urlsplit(target)
    return method, unquote(parts.path), tuple(sorted(parse_qsl(parts.query, keep_blank_values=True)))


@dataclass(frozen=True, slots=True)
class Asked:
    """One request that came."""

    operation: str | None
    request: Request
    authorization: dict[str, str]

    @property
    def logged_in(self) -> bool:
        return bool(self.authorization)


class ScriptedTerminal:
    """Plays `case` to its operation, `plays` and the usual answers to all others; use as `async with`."""

    def __init__(self, case: Exemplar, *plays: Exemplar) -> None:
        known = exemplars()
        self._case = case
        self._left = case.number("times")
        self._plays = {e.operation: e for e in known.values() if e.usual and e.judges("client")}
        self._plays |= {exemplar.operation: exemplar for exemplar in plays}
        self._addresses = {address(e.request.method, e.request.target): e.operation for e in known.values()}
        self._nonces = (f"5c1f0011223344556677{number:012x}" for number in itertools.count())
        self._used_nonces: set[str] = set()
        self.asked: list[Asked] = []
        self.wrong_logins: list[dict[str, str]] = []
        self.url = ""
        self._news = asyncio.Condition()

    async def __aenter__(self) -> ScriptedTerminal:
        self._runner = web.ServerRunner(web.Server(self._answer), shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._runner.cleanup()

    def requests(self, operation: str) -> list[Request]:
        """What was asked of an operation after the login, in order."""
        without_login = self._login_for(operation) is Login.NONE
        return [a.request for a in self.asked if a.operation == operation and (a.logged_in or without_login)]

    async def until_asked(self, operation: str) -> None:
        """Returns once this has been asked."""
        async with self._news:
            await self._news.wait_for(lambda: bool(self.requests(operation)))

    async def _answer(self, request: web.BaseRequest) -> web.StreamResponse:
        asked = await self._note(request)
        case_login = self._login_for(asked.operation)
        if case_login is Login.NONE:
            return _played(self._choose(asked.operation, case_login))
        if not asked.logged_in:
            return self._challenge(case_login)
        if case_login is Login.REUSED and asked.authorization["nonce"] in self._used_nonces:
            return _played(self._case.answer)
        self._used_nonces.add(asked.authorization["nonce"])
        return _played(self._choose(asked.operation, case_login))

    async def _note(self, request: web.BaseRequest) -> Asked:
        target = request.raw_path
        operation = self._addresses.get(address(request.method, target))
        if operation is None and target.startswith("/LOCALS/"):
            operation = "pictures.get"
        headers = tuple((name, value) for name, value in request.headers.items())
        said = fields(request.headers.get("Authorization", ""))
        asked = Asked(operation, Request(request.method, target, headers, await request.read()), said)
        self.asked.append(asked)
        async with self._news:
            self._news.notify_all()
        if said and not _right(said, request.method, target):
            self.wrong_logins.append(said)
        return asked

    def _login_for(self, operation: str | None) -> Login:
        """Where in a login the operation is answered; one that needs none needs none in any case."""
        if operation == self._case.operation:
            return self._case.login
        usual = self._plays.get(operation or "")
        return Login.NONE if usual is not None and usual.login is Login.NONE else Login.OK

    def _challenge(self, case_login: Login) -> web.Response:
        if case_login is Login.CHALLENGE:
            return _played(self._case.answer)
        challenge = f'Digest qop="auth", realm="DS-K1T900X", nonce="{next(self._nonces)}", stale="FALSE"'
        return web.Response(status=401, headers={"WWW-Authenticate": challenge}, text="<html></html>")

    def _choose(self, operation: str | None, case_login: Login) -> Answer:
        due = operation == self._case.operation and case_login not in {Login.CHALLENGE, Login.REUSED}
        if due and (self._left is None or self._left > 0):
            self._left = None if self._left is None else self._left - 1
            return self._case.answer
        if operation in self._plays:
            return self._plays[operation].answer
        return Answer(404, (("Content-Type", "application/json"),), json.dumps(_NOT_HERE).encode())


def _right(said: dict[str, str], method: str, target: str) -> bool:
    if said.get("username") != USERNAME or said.get("uri") != target or "response" not in said:
        return False
    return said["response"] == expected_response(said, USERNAME, PASSWORD, method)


def _played(answer: Answer) -> web.Response:
    headers: CIMultiDict[str] = CIMultiDict(answer.headers)
    headers.popall("Keep-Alive", None)
    return web.Response(status=answer.status, headers=headers, body=answer.body)
