"""Where icons and translations lie."""

from __future__ import annotations

from pathlib import Path


def resources_dir() -> Path:
    """The folder `resources`: inside the package once installed, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"
