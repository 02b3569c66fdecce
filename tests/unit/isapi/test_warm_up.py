"""What httpx imports late is imported early."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import asyncio, socket, sys
from facestation.domain.terminal import TerminalAddress
from facestation.errors import ConnectionFailed
from facestation.isapi.http import Link, Outgoing, warm_up

async def knock(port):
    link = Link("Door", TerminalAddress("http", "127.0.0.1", port), None)
    try:
        await link.exchange(Outgoing("GET", "/"))
    except ConnectionFailed:
        print("asked")
    await link.close()

with socket.socket() as closed:
    closed.bind(("127.0.0.1", 0))
    warm_up()
    before = set(sys.modules)
    asyncio.run(knock(closed.getsockname()[1]))
    print(*sorted(set(sys.modules) - before))
"""


def test_a_first_request_imports_nothing_any_more() -> None:
    ended = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert ended.stdout.split() == ["asked"]
