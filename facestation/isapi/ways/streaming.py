"""The video stream of a terminal."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator

from facestation.isapi.relay import Relay
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.streaming import RTSP_PORT, decode_rtsp_port


@contextlib.asynccontextmanager
async def stream(talk: Talk) -> AsyncIterator[tuple[str, Relay]]:
    """The address on this computer at which the terminal's video can be opened once, and why it cannot.

    Only ever leads to the terminal's own address. Raises TerminalError leaves, CredentialsMissing among them.
    """
    port = await talk.read_if_there("network.protocols", decode_rtsp_port)
    relay = Relay(talk.client.record.address, port or RTSP_PORT, talk.client.new_login(), talk.name)
    async with relay as address:
        yield address, relay
