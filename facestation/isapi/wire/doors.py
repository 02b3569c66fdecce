"""Doors on the wire."""

from __future__ import annotations

import enum

from facestation.isapi.wire.body import Body, xml_body


class DoorCommand(enum.Enum):
    """What can be done to a door; the values are the terminal's own words."""

    OPEN = "open"
    CLOSE = "close"
    """Locked and controlled again."""
    HOLD_OPEN = "alwaysOpen"
    HOLD_CLOSED = "alwaysClose"
    RESUME = "resume"
    """Ends an "always"."""


def encode_command(command: DoorCommand) -> Body:
    """One command for one door."""
    return xml_body("RemoteControlDoor", cmd=command.value)
