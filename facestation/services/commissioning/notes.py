"""What this computer remembers of commissioning from one run of the program to the next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from facestation.domain.underway import Underway
from facestation.services.commissioning.kept_object import KeptObject

_LIMIT_BYTES = 4_000_000


class Notes:
    """One small file in the data folder; what cannot be read in it was never written."""

    def __init__(self, folder: Path) -> None:
        self._kept = KeptObject(folder / "commissioning.json", _LIMIT_BYTES)

    async def last_template(self) -> Path | None:
        """The template that was used last, where there is one; the file itself may be gone."""
        told = (await self._kept.read()).get("template")
        return Path(told) if isinstance(told, str) and told else None

    async def keep_template(self, path: Path) -> None:
        """Remembers it; raises DiskFull, FileUnreadable."""
        await self._kept.change({"template": str(path)})

    async def underway(self) -> Underway | None:
        """The commissioning that was begun and neither finished nor given up."""
        told = (await self._kept.read()).get("underway")
        return _underway(told) if isinstance(told, dict) else None

    async def keep(self, underway: Underway | None) -> None:
        """Remembers how far it is, or that there is none; raises DiskFull, FileUnreadable."""
        await self._kept.change({"underway": None if underway is None else _plain(underway)})


def _plain(underway: Underway) -> dict[str, object]:
    return {name: dict(value) if isinstance(value, Mapping) else value for name, value in _values(underway).items()}


def _values(underway: Underway) -> dict[str, object]:
    return {each.name: getattr(underway, each.name) for each in fields(underway)}


def _underway(told: dict[str, Any]) -> Underway:
    """As much of it as is of the right kind."""
    usual = _values(Underway())
    kept: dict[str, Any] = {}
    for name, value in told.items():
        known = usual.get(name)
        if isinstance(known, str) and isinstance(value, str):
            kept[name] = value
        elif isinstance(known, tuple) and isinstance(value, list):
            kept[name] = tuple(each for each in value if isinstance(each, str))
        elif isinstance(known, Mapping) and isinstance(value, dict):
            kept[name] = {key: each for key, each in value.items() if isinstance(each, str)}
    return Underway(**kept)
