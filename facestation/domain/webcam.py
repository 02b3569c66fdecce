"""A camera of this computer."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Webcam:
    """A camera as the operating system knows it."""

    id: str
    """How it is opened; stays the same as long as it is plugged in."""
    name: str
