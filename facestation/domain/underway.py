"""A commissioning that somebody began and may come back to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

DHCP = "dhcp"
_NOTHING: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Underway:
    """Where it is and what was chosen and typed; nothing of it is secret."""

    step: str = ""
    """The page that was open last, by its key."""
    terminal_ids: tuple[str, ...] = ()
    finds: tuple[str, ...] = ()
    """Terminals that belong to the site and are not on the list yet, by what a search tells them from others."""
    template: str = ""
    """The path of its file."""
    site: str = ""
    by: str = ""
    language: str = ""
    """Of the certificate; empty for that of the screen."""
    folder: str = ""
    """Where the certificate goes."""
    names: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Names that were typed and not given yet, by the id of the terminal."""
    addresses: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """Likewise; `DHCP` for one that is to get its address from the network."""
    masks: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    gateways: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
