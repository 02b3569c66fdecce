"""Answers to searches by SADP, the vendor's multicast protocol, on the loopback interface alone."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from urllib.parse import urlsplit

from facestation.virtual.documents import Unreadable, element, local_name, read_xml, render_xml, xml_text
from facestation.virtual.terminal import VirtualTerminal

GROUP = "239.255.255.250"
PORT = 37020
_LOOPBACK = "127.0.0.1"
_ACCESS_TERMINAL = 196611
_INQUIRIES = {"inquiry", "inquiry_v31", "inquiry_v32"}


@asynccontextmanager
async def answering_searches(terminals: Sequence[VirtualTerminal]) -> AsyncIterator[None]:
    """While inside, each terminal answers every probe that reaches the loopback interface."""
    loop = asyncio.get_running_loop()
    # What is bound to the group cannot send, so answers leave through a socket of their own.
    speaker, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, local_addr=(_LOOPBACK, 0))
    listener, _ = await loop.create_datagram_endpoint(lambda: _Responder(terminals, speaker), sock=_listener())
    try:
        yield
    finally:
        listener.close()
        speaker.close()


def probe_match(terminal: VirtualTerminal, uuid: str) -> bytes:
    """The answer of one terminal."""
    who, address = terminal.identity, urlsplit(terminal.url)
    ports = {"http": 80, "https": 443} | {address.scheme: address.port}
    nodes: dict[str, str | int | bool | None] = {
        "Uuid": uuid,
        "Types": "inquiry",
        "DeviceType": _ACCESS_TERMINAL,
        "DeviceDescription": who.model,
        "DeviceSN": who.serial,
        "CommandPort": 8000,
        "HttpPort": ports["http"],
        "HttpsPort": ports["https"],
        # Colons in the other protocol, dashes here.
        "MAC": who.mac.replace(":", "-"),
        "IPv4Address": address.hostname,
        "IPv4SubnetMask": "255.0.0.0",
        "IPv4Gateway": "0.0.0.0",  # noqa: S104
        "DHCP": False,
        "AnalogChannelNum": 0,
        "DigitalChannelNum": 1,
        "SoftwareVersion": who.firmware + who.released,
        "BootTime": datetime.now().strftime("%Y-%m-%d %H:%M:%S"),
        "Activated": terminal.active,
    }
    children = [element(name, "" if value is None else value) for name, value in nodes.items()]
    return render_xml(element("ProbeMatch", children))


class _Responder(asyncio.DatagramProtocol):
    def __init__(self, terminals: Sequence[VirtualTerminal], speaker: asyncio.DatagramTransport) -> None:
        self._terminals = terminals
        self._speaker = speaker

    def datagram_received(self, data: bytes, addr: tuple[str | object, int]) -> None:
        try:
            probe = read_xml(data)
        except Unreadable:
            # Anything may arrive on a multicast port; what is no probe concerns nobody.
            return
        if local_name(probe) != "Probe" or xml_text(probe, "Types") not in _INQUIRIES:
            return
        for terminal in self._terminals:
            self._speaker.sendto(probe_match(terminal, xml_text(probe, "Uuid") or ""), addr)


def _listener() -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Bound to the group itself, datagrams for other groups stay out; Windows cannot do that.
    listener.bind(("" if sys.platform == "win32" else GROUP, PORT))
    member = socket.inet_aton(GROUP) + socket.inet_aton(_LOOPBACK)
    listener.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
    listener.setblocking(False)
    return listener
