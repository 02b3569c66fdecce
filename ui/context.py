"""What a page is given."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ui.ask import Ask
from ui.jobs import Jobs
from ui.notices import Notices
from ui.theme.theme import Theme
from ui.translation import Translation

if TYPE_CHECKING:
    # The services bring HTTP and SQL along; they are imported after the first paint only.
    from facestation.services.station import Station
    from facestation.settings import SettingsFile


@dataclass(frozen=True, slots=True)
class Context:
    """The services and the means of the screen, handed to every page factory."""

    station: Station
    settings: SettingsFile
    jobs: Jobs
    notices: Notices
    ask: Ask
    theme: Theme
    translation: Translation
    portrait: Path | None = None
    """A photo of whoever stands before the terminals when they are tested; only a demonstration knows them."""
