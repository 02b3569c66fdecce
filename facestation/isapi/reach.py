"""Whether anything answers at an address, and which ones lie at both ends of the way; not a word is said there."""

from __future__ import annotations

import asyncio
import socket

from facestation.domain.terminal import TerminalAddress
from facestation.errors import ConnectionFailed, TimedOut

PATIENCE_S = 5.0


async def own_address(address: TerminalAddress, timeout_s: float = PATIENCE_S) -> str:
    """The address under which that terminal sees this computer; raises ConnectionFailed, TimedOut."""
    try:
        async with asyncio.timeout(timeout_s):
            _, writer = await asyncio.open_connection(address.host, address.port)
    except TimeoutError as error:
        raise TimedOut(terminal=address.url) from error
    except OSError as error:
        raise ConnectionFailed(terminal=address.url) from error
    own = str(writer.get_extra_info("sockname")[0])
    writer.transport.abort()
    return own


def address_towards(host: str, port: int) -> str:
    """The address that this computer would use on the way there, which need not answer; raises OSError for none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_DGRAM)
    family, kind, protocol, _, address = found[0]
    with socket.socket(family, kind, protocol) as probe:
        probe.connect(address)
        own: str = probe.getsockname()[0]
    return own


def addresses_of(host: str) -> frozenset[str]:
    """Every address of that host; none where it has no address now."""
    try:
        return frozenset(str(found[4][0]) for found in socket.getaddrinfo(host, None))
    except OSError:
        return frozenset()
