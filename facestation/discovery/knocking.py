"""Asks addresses one by one whether a terminal is there; never with credentials."""

from __future__ import annotations

import asyncio
import contextlib
import re
from collections.abc import AsyncGenerator, Sequence
from http import HTTPStatus

from facestation.domain.discovery import Found, FoundBy
from facestation.domain.terminal import TerminalAddress
from facestation.errors import TerminalError, Unreachable
from facestation.isapi.catalogue import operation
from facestation.isapi.http import Link, Outgoing, Reply
from facestation.isapi.trust import unpinned_context
from facestation.isapi.wire.activation import decode_activated
from facestation.isapi.wire.sniff import MalformedAnswer
from facestation.isapi.wire.status import decode_login, decode_status
from facestation.tasks import as_they_end

AT_ONCE = 64
CONNECT_TIMEOUT_S = 1.0
ANSWER_TIMEOUT_S = 4.0
"""For both questions together."""
USUAL_PORTS = (("http", 80), ("https", 443))

_LIMIT_BYTES = 64_000
_REALM = re.compile(r'realm="?([^",]{1,64})')
_MODEL = re.compile(r"DS-\w[\w/-]*")
"""The realm of a terminal is its model; that of a recorder is hex digits, that of others anything."""


async def knocked(
    addresses: Sequence[str], ports: Sequence[tuple[str, int]] = USUAL_PORTS
) -> AsyncGenerator[Found | None, None]:
    """For each address the terminal that is there or None, as they turn out; 64 are asked at a time."""
    works = (_at(address, ports) for address in addresses)
    async with contextlib.aclosing(as_they_end(works, AT_ONCE)) as outcomes:
        async for found in outcomes:
            yield found


async def _at(address: str, ports: Sequence[tuple[str, int]]) -> Found | None:
    for scheme, port in ports:
        found = await knock(TerminalAddress(scheme, address, port))
        if found is not None:
            return found
    return None


async def knock(address: TerminalAddress, answer_timeout_s: float = ANSWER_TIMEOUT_S) -> Found | None:
    """The terminal at this address; None where there is none, or something else."""
    context = unpinned_context() if address.secure else None
    link = Link(address.url, address, context, connect_timeout_s=CONNECT_TIMEOUT_S)
    try:
        async with asyncio.timeout(answer_timeout_s):
            return await _recognized(link, address)
    except (TerminalError, TimeoutError):
        return None
    finally:
        await link.close()


async def _recognized(link: Link, address: TerminalAddress) -> Found | None:
    active = _activated(await _asked(link, "activation.status"))
    who = await _asked(link, "system.device_info")
    model = _model(who)
    status = decode_status(who.body)
    if status is not None and status.sub_status == "notActivated":
        active = False
    if active is None and not model:
        return None
    return Found(
        address=address.host,
        found_by=(FoundBy.HTTP,),
        model=model,
        http_port=None if address.secure else address.port,
        https_port=address.port if address.secure else None,
        active=active,
        locked=decode_login(who.body).locked or None,
    )


async def _asked(link: Link, name: str) -> Reply:
    row = operation(name)
    outgoing = Outgoing(row.method, row.target(), limit_bytes=_LIMIT_BYTES)
    try:
        return await link.exchange(outgoing)
    except Unreachable as error:
        # Some end the connection after an answer without a word; a second one that fails is no answer.
        if error.details.get("answered") is not False:
            raise
        return await link.exchange(outgoing)


def _activated(reply: Reply) -> bool | None:
    if reply.status != HTTPStatus.OK:
        return None
    try:
        return decode_activated(reply.body)
    except MalformedAnswer:
        return None


def _model(reply: Reply) -> str:
    realms = (_REALM.search(challenge) for challenge in reply.all("www-authenticate"))
    models = (_MODEL.fullmatch(realm[1].strip()) for realm in realms if realm)
    return next((model[0] for model in models if model), "")
