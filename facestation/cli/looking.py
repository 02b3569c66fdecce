"""Who looks at a virtual terminal when a test asks for it; before a real one a person has to stand."""

from __future__ import annotations

import asyncio
import contextlib
import http.client
import ipaddress
import json
import ssl
from collections.abc import Mapping

from facestation.domain.terminal import TerminalAddress, TerminalRecord

_TIMEOUT_S = 5.0


class Onlookers:
    """Asks the switchboard of terminals on this very computer, which can only be virtual ones."""

    def __init__(self, records: Mapping[str, TerminalRecord]) -> None:
        self._records = records
        self._asking: set[asyncio.Task[None]] = set()

    def ask(self, terminal_id: str, employee_no: str) -> None:
        """Has that person look at the terminal, where it is a virtual one."""
        address = self._records[terminal_id].address
        if _is_here(address.host):
            asking = asyncio.get_running_loop().create_task(asyncio.to_thread(_meet, address, employee_no))
            self._asking.add(asking)
            asking.add_done_callback(self._asking.discard)

    async def aclose(self) -> None:
        """Waits for those who are still looking."""
        await asyncio.gather(*self._asking)


def _is_here(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _meet(address: TerminalAddress, employee_no: str) -> None:
    from facestation.virtual.control import MEET  # brings a web server, which nothing else here needs

    connection = _connection(address)
    body = json.dumps({"employee_no": employee_no})
    # Whoever is not met is not recognized, and the certificate says so.
    with contextlib.closing(connection), contextlib.suppress(OSError, http.client.HTTPException):
        connection.request("POST", MEET, body, {"Content-Type": "application/json"})
        connection.getresponse().read()


def _connection(address: TerminalAddress) -> http.client.HTTPConnection:
    if not address.secure:
        return http.client.HTTPConnection(address.host, address.port, timeout=_TIMEOUT_S)
    # Nothing secret goes there, and nobody else can listen on this computer.
    context = ssl._create_unverified_context()  # noqa: S323
    return http.client.HTTPSConnection(address.host, address.port, timeout=_TIMEOUT_S, context=context)
