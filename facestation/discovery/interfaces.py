"""The networks that this computer is in."""

from __future__ import annotations

import ipaddress
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Interface:
    """One IPv4 address of this computer and the network around it."""

    name: str
    """As people know it."""
    address: str
    prefix: int
    """Bits of the mask."""

    @property
    def loopback(self) -> bool:
        """Whether it leads to this computer alone."""
        return ipaddress.ip_address(self.address).is_loopback

    @property
    def network(self) -> ipaddress.IPv4Network:
        """What is reached through it without a router."""
        return ipaddress.IPv4Network(f"{self.address}/{self.prefix}", strict=False)


def interfaces() -> tuple[Interface, ...]:
    """All IPv4 addresses of this computer, loopback last; blocks for a moment."""
    import ifaddr

    found = [
        Interface(str(adapter.nice_name), str(ip.ip), int(ip.network_prefix))
        for adapter in ifaddr.get_adapters()
        for ip in adapter.ips
        if isinstance(ip.ip, str)
    ]
    return tuple(sorted(found, key=lambda interface: interface.loopback))


def is_near(address: str, networks: Iterable[Interface]) -> bool:
    """Whether an IPv4 address is reached without a router."""
    wanted = ipaddress.IPv4Address(address)
    return any(wanted in interface.network for interface in networks)
