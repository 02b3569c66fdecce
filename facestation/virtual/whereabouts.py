"""Where on the network a virtual terminal says that it is, and that it goes where it is told to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from facestation.virtual.faults import FaultName, Faults

FACTORY_PORTS = {"http": 80, "https": 443}
FACTORY_ADDRESS = "192.0.2.10"


@dataclass(slots=True)
class Whereabouts:
    """Of one terminal; without the fault that makes it move it names an address of examples, and stays."""

    faults: Faults
    own_url: Callable[[], str]
    """Where it answers now."""
    on_move: Callable[[str, int], None] = lambda _host, _port: None
    """Takes it to another host and port, a moment after the answer that is under way."""

    @property
    def told_address(self) -> str:
        """The IP address that the terminal names."""
        return (urlsplit(self.own_url()).hostname or FACTORY_ADDRESS) if self._moves else FACTORY_ADDRESS

    def told_port(self, scheme: str) -> int:
        """The port that its list of protocols names."""
        own = urlsplit(self.own_url())
        mine = self._moves and own.scheme == scheme
        return own.port or 0 if mine else FACTORY_PORTS[scheme]

    def move_port(self, protocol: str, port: int) -> None:
        """Answer at this port, where it is that of the protocol that it is reached by."""
        own = urlsplit(self.own_url())
        if self._moves and own.scheme == protocol.lower() and own.port != port:
            self.on_move(own.hostname or "", port)

    def move_host(self, host: str) -> None:
        """Answer at this address."""
        own = urlsplit(self.own_url())
        if self._moves and own.hostname != host:
            self.on_move(host, own.port or 0)

    @property
    def _moves(self) -> bool:
        return self.faults.look(FaultName.MOVES) is not None
