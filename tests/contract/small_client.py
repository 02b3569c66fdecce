"""The smallest client that can ask a terminal: literal requests with Digest. Not a part of the product on purpose."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

import aiohttp
from yarl import URL

from tests.contract.digest import authorization
from tests.contract.exemplars_format import Answer, Request

_STREAM_S = 2.0


@dataclass(frozen=True, slots=True)
class Credentials:
    username: str
    password: str


class SmallClient:
    """Asks one terminal, one request after the other; use as `async with`."""

    def __init__(self, base_url: str, credentials: Credentials) -> None:
        self._base_url = base_url
        self._credentials = credentials
        self._session = aiohttp.ClientSession(auto_decompress=False, cookie_jar=aiohttp.DummyCookieJar())

    async def __aenter__(self) -> SmallClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._session.close()

    async def ask(self, request: Request) -> Answer:
        """The answer after a login: asked without credentials first, then with an answer to the challenge."""
        first = await self.ask_without_login(request)
        challenge = next((value for name, value in first.headers if name.lower() == "www-authenticate"), "")
        if first.status != 401 or not challenge:
            return first
        who = self._credentials
        header = authorization(challenge, who.username, who.password, request.method, request.target)
        return await self._send(request, {"Authorization": header})

    async def ask_without_login(self, request: Request) -> Answer:
        """The answer to the bare request."""
        return await self._send(request, {})

    async def _send(self, request: Request, extra: dict[str, str]) -> Answer:
        url = URL(self._base_url + request.target, encoded=True)
        headers = dict(request.headers) | extra
        async with self._session.request(
            request.method, url, data=request.body or None, headers=headers, allow_redirects=False
        ) as response:
            got = tuple((name, value) for name, value in response.headers.items())
            return Answer(response.status, got, await _body(response))


async def _body(response: aiohttp.ClientResponse) -> bytes:
    if not response.content_type.startswith("multipart/mixed"):
        return await response.read()
    # a stream has no end: what comes within a short while is looked at
    data = b""
    try:
        async with asyncio.timeout(_STREAM_S):
            async for piece in response.content.iter_any():
                data += piece
    except TimeoutError:
        response.close()
    return data
