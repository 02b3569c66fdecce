"""Raw HTTP with Digest, written out by hand: what the virtual terminal is judged with, and no part of the product."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

USERNAME = "admin"
PASSWORD = "Tulip-2024"


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer as it came; header names in small letters, each with all its values."""

    status: int
    headers: Mapping[str, list[str]]
    body: bytes

    def header(self, name: str) -> str:
        return self.headers.get(name, [""])[0]

    def json(self) -> dict[str, object]:
        document = json.loads(self.body)
        assert isinstance(document, dict)
        return document

    def at(self, *path: str | int) -> object:
        """The JSON value at this path."""
        value: object = json.loads(self.body)
        for step in path:
            assert isinstance(value, dict | list)
            value = value[step]  # type: ignore[index]  # a path fits its document, or the test fails
        return value

    def xml(self, name: str) -> str:
        """The text of the first XML element of this name."""
        found = re.search(rf"<{name}(?: [^>]*)?>([^<]*)</{name}>", self.body.decode())
        assert found is not None, f"no {name} in {self.body!r}"
        return found[1]

    @property
    def sub_status(self) -> str:
        """The vendor's word, from JSON or XML."""
        return str(self.at("subStatusCode")) if self.body.startswith(b"{") else self.xml("subStatusCode")


class Cut(Exception):
    """The connection ended before the answer did."""


@dataclass(slots=True)
class Wire:
    """One client of one terminal, on one connection that it keeps while it can."""

    url: str
    password: str = PASSWORD
    username: str = USERNAME
    context: ssl.SSLContext | None = None
    _streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
    nonce_uses: dict[str, int] = field(default_factory=dict)

    async def get(self, target: str) -> Reply:
        return await self.ask("GET", target)

    async def put(self, target: str, document: object) -> Reply:
        return await self.ask("PUT", target, json.dumps(document).encode())

    async def post(self, target: str, document: object) -> Reply:
        return await self.ask("POST", target, json.dumps(document).encode())

    async def ask(
        self, method: str, target: str, body: bytes = b"", content_type: str = "application/json", choose: int = 0
    ) -> Reply:
        """The answer after a challenge, of which there may be several to `choose` from."""
        asked = await self.send(method, target)
        if asked.status != 401:
            return asked if not body else await self.send(method, target, body, content_type)
        if "www-authenticate" not in asked.headers:
            return asked
        challenge = asked.headers["www-authenticate"][choose]
        return await self.send(method, target, body, content_type, self.answer_to(challenge, method, target))

    def answer_to(self, challenge: str, method: str, target: str) -> str:
        """The Authorization header that answers a challenge."""
        given = dict(re.findall(r'(\w+)="([^"]*)"', challenge))
        word = given.get("algorithm", "MD5")
        algorithm = {"MD5": "md5", "SHA-256": "sha256"}[word]

        def digest(text: str) -> str:
            return hashlib.new(algorithm, text.encode()).hexdigest()

        nonce, realm = given["nonce"], given["realm"]
        uses = self.nonce_uses[nonce] = self.nonce_uses.get(nonce, 0) + 1
        ha1, ha2 = digest(f"{self.username}:{realm}:{self.password}"), digest(f"{method}:{target}")
        response = digest(f"{ha1}:{nonce}:{uses:08x}:0a4f:auth:{ha2}")
        return (
            f'Digest username="{self.username}", realm="{realm}", nonce="{nonce}", uri="{target}", '
            f'response="{response}", algorithm={word}, qop=auth, nc={uses:08x}, cnonce="0a4f"'
        )

    async def send(
        self, method: str, target: str, body: bytes = b"", content_type: str = "", authorization: str = ""
    ) -> Reply:
        """One request as it stands, on the kept connection or a new one; raises Cut."""
        reader, writer = await self._connection()
        lines = [f"{method} {target} HTTP/1.1", f"Host: {urlsplit(self.url).netloc}", f"Content-Length: {len(body)}"]
        lines += [f"Content-Type: {content_type}"] if content_type else []
        lines += [f"Authorization: {authorization}"] if authorization else []
        try:
            writer.write("\r\n".join([*lines, "", ""]).encode() + body)
            await writer.drain()
            return await _reply(reader)
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            await self.close()
            raise Cut from error

    async def open_stream(self, target: str) -> asyncio.StreamReader:
        """The connection on which an endless answer comes, past its head."""
        challenge = (await self.send("GET", target)).header("www-authenticate")
        reader, writer = await self._connection()
        authorization = self.answer_to(challenge, "GET", target)
        writer.write(f"GET {target} HTTP/1.1\r\nHost: x\r\nAuthorization: {authorization}\r\n\r\n".encode())
        await writer.drain()
        head = await reader.readuntil(b"\r\n\r\n")
        assert b" 200 " in head.split(b"\r\n")[0], head
        return reader

    async def close(self) -> None:
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def __aenter__(self) -> Wire:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def _connection(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams is None:
            parts = urlsplit(self.url)
            self._streams = await asyncio.open_connection(parts.hostname, parts.port, ssl=self.context)
        return self._streams


async def _reply(reader: asyncio.StreamReader) -> Reply:
    head = (await reader.readuntil(b"\r\n\r\n")).decode().split("\r\n")
    headers: dict[str, list[str]] = {}
    for line in head[1:-2]:
        name, _, value = line.partition(":")
        headers.setdefault(name.strip().lower(), []).append(value.strip())
    length = int(headers.get("content-length", ["0"])[0])
    return Reply(int(head[0].split()[1]), headers, await reader.readexactly(length))
