"""Answers to searches by SADP, the vendor's multicast protocol, on the networks of the terminals alone."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import datetime
from urllib.parse import urlsplit

from facestation.virtual.documents import Unreadable, element, local_name, read_xml, render_xml, xml_text
from facestation.virtual.faults import FaultName
from facestation.virtual.terminal import VirtualTerminal

GROUP = "239.255.255.250"
PORT = 37020
_LOOPBACK = "127.0.0.1"
_EVERYBODY, _EVERYBODY_HERE = "255.255.255.255", "127.255.255.255"
_ACCESS_TERMINAL = 196611
_INQUIRIES = {"inquiry", "inquiry_v31", "inquiry_v32"}


@asynccontextmanager
async def answering_searches(terminals: Sequence[VirtualTerminal], port: int = PORT) -> AsyncIterator[None]:
    """While inside, each terminal answers every probe that reaches the network of its host."""
    loop = asyncio.get_running_loop()
    async with AsyncExitStack() as open_sockets:
        speakers: dict[str, asyncio.DatagramTransport] = {}
        for host in {terminal.host for terminal in terminals}:
            # What is bound to the group cannot send, so answers leave through a socket of their own.
            speaker, _ = await loop.create_datagram_endpoint(asyncio.DatagramProtocol, sock=_speaker(host))
            open_sockets.callback(speaker.close)
            speakers[host] = speaker
        ears = _listener(set(map(_joined_at, speakers)), port)
        listener, _ = await loop.create_datagram_endpoint(lambda: _Responder(terminals, speakers, port), sock=ears)
        open_sockets.callback(listener.close)
        yield


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


def spoiled(answer: bytes, how: str) -> bytes:
    """The answer as some firmware sends it: with a binary `prefix`, an unescaped `ampersand`, `cut` before its end tag,
    with the boolean `flase`, CRLF between its `lines`, `nameless`, without serial and MAC, or only the first
    `half`, which does not say whether there is a password."""
    if how == "prefix":
        return b"\x00\x01\xfe\xca" + answer
    if how == "ampersand":
        return answer.replace(b"<DigitalChannelNum>", b"<DetailOEMCode>A & B</DetailOEMCode>\n<DigitalChannelNum>")
    if how == "cut":
        return answer.replace(b"</ProbeMatch>", b"")
    if how == "half":
        return answer[: answer.index(b"<Activated>")]
    if how == "flase":
        return answer.replace(b">false<", b">flase<").replace(b"ProbeMatch>", b"Probematch>")
    if how == "lines":
        return answer.replace(b"\n", b"\r\n")
    lines = answer.splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith((b"<DeviceSN>", b"<MAC>")))


class _Responder(asyncio.DatagramProtocol):
    def __init__(
        self,
        terminals: Sequence[VirtualTerminal],
        speakers: Mapping[str, asyncio.DatagramTransport],
        port: int,
    ) -> None:
        self._terminals = terminals
        self._speakers = speakers
        self._port = port

    def datagram_received(self, data: bytes, addr: tuple[str | object, int]) -> None:
        try:
            probe = read_xml(data)
        except Unreadable:
            # Anything may arrive on a multicast port; what is no probe concerns nobody.
            return
        if local_name(probe) != "Probe" or xml_text(probe, "Types") not in _INQUIRIES:
            return
        for terminal in self._terminals:
            if terminal.faults.strikes(FaultName.SADP_SILENT, "") is None:
                self._answer(terminal, xml_text(probe, "Uuid") or "", addr)

    def _answer(self, terminal: VirtualTerminal, uuid: str, asker: tuple[str | object, int]) -> None:
        odd = terminal.faults.strikes(FaultName.SADP_ODD, "")
        answer = probe_match(terminal, uuid)
        data = answer if odd is None else spoiled(answer, odd.value)
        self._speakers[terminal.host].sendto(data, self._whom(terminal, asker))

    def _whom(self, terminal: VirtualTerminal, asker: tuple[str | object, int]) -> tuple[str | object, int]:
        fault = terminal.faults.strikes(FaultName.SADP_TO, "")
        wanted = terminal.profile.sadp_to if fault is None else fault.value
        if wanted == "group":
            return GROUP, self._port
        if wanted == "broadcast":
            return (_EVERYBODY_HERE if _is_here(terminal.host) else _EVERYBODY), self._port
        return asker


def _is_here(host: str) -> bool:
    return ipaddress.ip_address(host).is_loopback


def _joined_at(host: str) -> str:
    """The address whose interface hears for this host: of the loopback interface, all are one."""
    return _LOOPBACK if _is_here(host) else host


def _speaker(host: str) -> socket.socket:
    speaker = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    speaker.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
    speaker.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(_joined_at(host)))
    speaker.bind((host, 0))
    speaker.setblocking(False)
    return speaker


def _listener(joined_at: set[str], port: int) -> socket.socket:
    listener = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    # Bound to the group itself, datagrams for other groups stay out; Windows cannot do that.
    listener.bind(("" if sys.platform == "win32" else GROUP, port))
    for address in joined_at:
        member = socket.inet_aton(GROUP) + socket.inet_aton(address)
        listener.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
    listener.setblocking(False)
    return listener
