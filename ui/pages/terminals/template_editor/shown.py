"""A template that is being edited, as values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from facestation.domain.terminal_settings import FieldShown
from facestation.errors import StationError


@dataclass(frozen=True, slots=True)
class Value:
    """One field of the chosen resource."""

    shown: FieldShown
    wanted: str | None = None
    """None where the template leaves it alone; of a secret, its name in the keyring."""
    missing: bool = False
    """Whether the keyring holds nothing under that name."""
    error: StationError | None = None
    secrets: tuple[str, ...] = ()
    """The names to choose from where it is a secret: those that the keyring holds, and the template's own."""


@dataclass(frozen=True, slots=True)
class EditorShown:
    """The whole window."""

    path: Path | None = None
    """Where it was read from or saved to last."""
    title: str = ""
    name: str = ""
    names: tuple[str, ...] = ()
    """What the first terminals would be called."""
    zone: str = ""
    server: str = ""
    resource: str = ""
    """The chosen one with its number, as `door:1`; empty for none."""
    values: tuple[Value, ...] = ()
    counts: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    changed: bool = False
    """Whether there is something to save."""
    saved: bool = False
    error: StationError | None = None
    """What is wrong, wherever it is."""
    error_key: str = ""
    """Where in the template, as `name` or `settings.door.1.openDuration`."""
