"""Which sources of photos there are at this moment, and which of them is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from facestation.domain.terminal import TerminalRecord
from facestation.domain.webcam import Webcam
from ui.pages.enrollment.photo import Source, SourceKind, same, sources_of, video


class SourceList:
    """Terminals come and go, and so do webcams; the choice stays as long as it makes sense."""

    def __init__(self) -> None:
        self._records: tuple[TerminalRecord, ...] = ()
        self._webcams: tuple[Webcam, ...] = ()
        self.chosen: Source | None = None
        """The source of the next photo as well; a file that was only dropped once is not."""

    @property
    def all(self) -> tuple[Source, ...]:
        """Every source there is, a video that was chosen before the others."""
        webcams, chosen = self._webcams, self.chosen
        if chosen is not None and chosen.kind is SourceKind.WEBCAM and chosen.device_id:
            # One that was unplugged stays in the list: it comes back as soon as it is plugged in.
            gone = all(each.id != chosen.device_id for each in webcams)
            webcams = (*webcams, Webcam(chosen.device_id, chosen.device)) if gone else webcams
        playing = (chosen,) if chosen is not None and chosen.kind is SourceKind.VIDEO else ()
        return (*playing, *sources_of(self._records, webcams))

    @property
    def usable(self) -> tuple[Source, ...]:
        """Those of terminals that let us in, files and the clipboard.

        Never a webcam: it is started by a person alone, for it may look at somebody who does not know.
        """
        refused = {record.id for record in self._records if record.login_refused}
        return tuple(
            each
            for each in sources_of(self._records)
            if each.kind is not SourceKind.WEBCAM and each.terminal_id not in refused
        )

    def begin(self, records: Iterable[TerminalRecord], prefer: Callable[[Iterable[Source]], Source | None]) -> Source:
        """The source to start with: the one used last, else the one that is to be preferred of the usable ones."""
        self._records = tuple(records)
        self.forget_video()
        known = next((each for each in self.all if same(each, self.chosen)), None)
        self.chosen = known or prefer(self.usable) or self.usable[-1]
        return self.chosen

    def know(self, records: Iterable[TerminalRecord]) -> None:
        """The terminals as they are now."""
        self._records = tuple(records)

    def plug(self, webcams: tuple[Webcam, ...]) -> None:
        """The webcams as they are now."""
        self._webcams = webcams

    def play(self, path: Path) -> Source:
        """Chooses a video file."""
        self.chosen = video(path)
        return self.chosen

    def forget_video(self) -> None:
        """A video showed the person before, so it is no source for the next one."""
        if self.chosen is not None and self.chosen.kind is SourceKind.VIDEO:
            self.chosen = self.usable[0]

    def replacement(self) -> Source | None:
        """What to take instead of a chosen source that is gone; None where it is still there."""
        chosen = self.chosen
        if chosen is None or any(same(each, chosen) for each in self.all):
            return None
        return next((each for each in self.all if each.kind is chosen.kind), self.all[0])
