"""Asks everybody on the networks of this computer, and hears who answers.

Plain sockets in a thread: they behave alike under every event loop and on every system.
"""

from __future__ import annotations

import contextlib
import errno
import select
import socket
import sys
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from facestation.discovery import onvif, sadp
from facestation.discovery.interfaces import Interface
from facestation.domain.discovery import Found
from facestation.errors import InterfaceSilent, NothingComesIn, SearchError, SearchForbidden, SearchPortTaken

ROUNDS_S = (0.0, 0.7, 1.5)
"""When the question is asked: datagrams get lost."""

_GLANCE_S = 0.1
"""How long a stop can go unnoticed."""
_EVERYBODY = "255.255.255.255"
_FORBIDDEN = frozenset({errno.EPERM, errno.EACCES})
_HOPS = 2


@dataclass(frozen=True, slots=True)
class Wires:
    """The UDP ports at which is asked and listened; others than the usual ones keep tests apart."""

    sadp: int = sadp.PORT
    onvif: int = onvif.PORT


USUAL_WIRES = Wires()


@dataclass(frozen=True, slots=True)
class _Mouth:
    """One socket that asks through one interface, and hears answers to it."""

    interface: Interface
    socket: socket.socket


class Ears:
    """One search; `run` blocks until it is over or `stop` is called from elsewhere.

    `tell` is called, in the thread of `run`, with each terminal and each thing that does not work, as it turns out.
    """

    def __init__(
        self,
        networks: Sequence[Interface],
        timeout_s: float,
        tell: Callable[[Found | SearchError], None],
        wires: Wires,
    ) -> None:
        self._networks = networks
        self._timeout_s = timeout_s
        self._tell = tell
        self._wires = wires
        self._uuid = str(uuid.uuid4()).upper()
        self._stopped = threading.Event()
        self._complained: set[str] = set()
        self._heard_anything = False

    def stop(self) -> None:
        """End the search within a moment."""
        self._stopped.set()

    def run(self) -> None:
        """Asks, and listens until the time is over."""
        with contextlib.ExitStack() as open_sockets:
            listener = self._listener(open_sockets)
            mouths = self._mouths(open_sockets, shared=listener is not None)
            sockets = [mouth.socket for mouth in mouths] + ([listener] if listener else [])
            begin_s = time.monotonic()
            for ask_s in ROUNDS_S:
                self._listen(sockets, begin_s + min(ask_s, self._timeout_s))
                if not self._stopped.is_set():
                    self._ask(mouths)
            self._listen(sockets, begin_s + self._timeout_s)
            if listener and mouths and not (self._heard_anything or self._complained or self._stopped.is_set()):
                self._tell(NothingComesIn())

    def _listener(self, open_sockets: contextlib.ExitStack) -> socket.socket | None:
        """Hears what is sent to the group or to everybody, as older firmware answers; None where it cannot be had."""
        try:
            made = open_sockets.enter_context(_udp("", self._wires.sadp))
        except OSError:
            self._tell(SearchPortTaken())
            return None
        for interface in self._networks:
            member = socket.inet_aton(sadp.GROUP) + socket.inet_aton(interface.address)
            try:
                made.setsockopt(socket.IPPROTO_IP, socket.IP_ADD_MEMBERSHIP, member)
            except OSError as error:
                # Where this computer has a further address, the network was joined with the first one.
                if error.errno != errno.EADDRINUSE:
                    self._complain(interface, error)
        return made

    def _mouths(self, open_sockets: contextlib.ExitStack, *, shared: bool) -> list[_Mouth]:
        """Two for each interface: some firmware answers to the sender, some to the port of the protocol."""
        ports = (0, self._wires.sadp) if shared else (0,)
        made = []
        for interface in self._networks:
            for port in ports:
                try:
                    opened = open_sockets.enter_context(_udp(interface.address, port))
                except OSError as error:
                    self._complain(interface, error)
                else:
                    made.append(_Mouth(interface, opened))
        return made

    def _ask(self, mouths: Sequence[_Mouth]) -> None:
        question, onvif_question = sadp.probe(self._uuid), onvif.probe(self._uuid)
        for mouth in mouths:
            self._send(mouth, question, (sadp.GROUP, self._wires.sadp))
            self._send(mouth, onvif_question, (sadp.GROUP, self._wires.onvif))
            if not mouth.interface.loopback:
                self._send(mouth, question, (_EVERYBODY, self._wires.sadp))

    def _send(self, mouth: _Mouth, question: bytes, where: tuple[str, int]) -> None:
        try:
            mouth.socket.sendto(question, where)
        except OSError as error:
            self._complain(mouth.interface, error)

    def _complain(self, interface: Interface, error: OSError) -> None:
        """Says once for each interface what does not work there."""
        if interface.address in self._complained:
            return
        self._complained.add(interface.address)
        kind = SearchForbidden if error.errno in _FORBIDDEN else InterfaceSilent
        self._tell(kind(value=interface.address))

    def _listen(self, sockets: Sequence[socket.socket], until_s: float) -> None:
        while not self._stopped.is_set() and (left_s := until_s - time.monotonic()) > 0:
            if not sockets:
                self._stopped.wait(left_s)
                return
            ready, _, _ = select.select(sockets, (), (), min(left_s, _GLANCE_S))
            for one in ready:
                self._receive(one)

    def _receive(self, one: socket.socket) -> None:
        # An earlier question that nobody wanted comes back as an error of the next read.
        with contextlib.suppress(OSError):
            datagram, sender = one.recvfrom(65_535)
            self._heard_anything = True
            if not sadp.is_echo(datagram, self._uuid):
                self._understand(datagram, str(sender[0]))

    def _understand(self, datagram: bytes, sender: str) -> None:
        found = sadp.read_answer(datagram, sender) or onvif.read_answer(datagram, sender)
        if found is not None:
            self._tell(found)


def _udp(address: str, port: int) -> socket.socket:
    """A socket that shares its port, and asks through the interface of this address; raises OSError."""
    made = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if sys.platform == "darwin":
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
        made.setsockopt(socket.SOL_SOCKET, socket.SO_BROADCAST, 1)
        made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_TTL, _HOPS)
        made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_LOOP, 1)
        if address:
            made.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton(address))
        made.bind((address, port))
    except OSError:
        made.close()
        raise
    made.setblocking(False)
    return made
