"""What the virtual terminal does for each operation: one file an area, handlers by the catalogue's names."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facestation.virtual.handlers import (
    activation,
    capabilities,
    capture,
    cards,
    care,
    deletion,
    departments,
    doors,
    events,
    faces,
    fingerprints,
    history,
    hosts,
    imports,
    online,
    persons,
    security,
    settings,
    system,
    waiting,
)
from facestation.virtual.handlers.handler import Handler

HANDLERS: Mapping[str, Handler] = MappingProxyType(
    {
        **security.HANDLERS,
        **activation.HANDLERS,
        **system.HANDLERS,
        **capabilities.HANDLERS,
        **persons.HANDLERS,
        **deletion.HANDLERS,
        **departments.HANDLERS,
        **imports.HANDLERS,
        **cards.HANDLERS,
        **waiting.HANDLERS,
        **fingerprints.HANDLERS,
        **faces.HANDLERS,
        **capture.HANDLERS,
        **doors.HANDLERS,
        **events.HANDLERS,
        **history.HANDLERS,
        **hosts.HANDLERS,
        **online.HANDLERS,
        **settings.HANDLERS,
        **care.HANDLERS,
    }
)
"""Every handler by the name of its operation."""
