"""What the program is started with."""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from facestation import __version__
from ui.translation import LANGUAGES


@dataclass(frozen=True, slots=True)
class Options:
    """The command line; None where the setting or the platform decides."""

    demo: bool = False
    tour: Path | None = None
    """Where the pictures and the report of a tour go; a tour is always a demonstration."""
    data_dir: Path | None = None
    language: str | None = None
    database_url: str | None = None
    certificate: tuple[Path, Path] | None = None
    """A commissioning certificate in JSON, and the PDF to be drawn of it; no window is opened then."""


def parse(arguments: Sequence[str], environment: Mapping[str, str] = os.environ) -> Options:
    """The options meant by `arguments`; exits with a usage message and status 2 for anything else."""
    parser = argparse.ArgumentParser(
        prog="facestation", description="Enrollment station for Hikvision face-recognition terminals."
    )
    parser.add_argument("--version", action="version", version=f"Facestation {__version__}")
    parser.add_argument("--demo", action="store_true", help="start with three virtual terminals")
    parser.add_argument(
        "--tour", type=Path, metavar="DIR", help="walk through the windows by itself and leave pictures and a report"
    )
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="where database, settings and logs lie")
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="the language of the screen for this time")
    parser.add_argument("--database", metavar="URL", help="the shared database of several desks")
    # For the command line, which has no fonts; nobody else needs it.
    parser.add_argument("--draw-certificate", nargs=2, type=Path, help=argparse.SUPPRESS)
    given = parser.parse_args(arguments)
    return Options(
        demo=given.demo or given.tour is not None,
        tour=given.tour,
        data_dir=given.data_dir,
        language=given.language,
        database_url=given.database or environment.get("FACESTATION_DATABASE_URL") or None,
        certificate=None if given.draw_certificate is None else tuple(given.draw_certificate),
    )
