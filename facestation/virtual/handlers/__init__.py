"""What the virtual terminal does for each operation: one file an area, handlers by the catalogue's names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facestation.virtual.handlers import (
    capabilities,
    capture,
    cards,
    deletion,
    doors,
    events,
    faces,
    history,
    hosts,
    persons,
    security,
    settings,
    system,
)
from facestation.virtual.handlers.handler import Handler

HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        **security.HANDLERS,
        **system.HANDLERS,
        **capabilities.HANDLERS,
        **persons.HANDLERS,
        **deletion.HANDLERS,
        **cards.HANDLERS,
        **faces.HANDLERS,
        **capture.HANDLERS,
        **doors.HANDLERS,
        **events.HANDLERS,
        **history.HANDLERS,
        **hosts.HANDLERS,
        **settings.HANDLERS,
    }
)
"""Every handler by the name of its operation."""
