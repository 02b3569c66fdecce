"""The photo region: live picture, hint, shutter, and every other way to a photo."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from facestation.domain.terminal import TerminalRecord
from facestation.domain.webcam import Webcam
from facestation.errors import PhotoInputError, Retry, StationError, TimedOut
from ui.jobs import Jobs
from ui.pages.enrollment.cameras import CAPTURE_S, PATIENCE_S, RETRY_S, CameraChoice
from ui.pages.enrollment.fetching import Fetch, ready, still_of
from ui.pages.enrollment.photo import Live, Photo, Source, SourceKind, Stage, is_video
from ui.pages.enrollment.ports import Cameras, Guide, Photos, Screen
from ui.pages.enrollment.source_list import SourceList
from ui.pages.enrollment.takes import Still, Takes
from ui.pages.enrollment.watching import Watching, frames_of

PREVIEW_JOB = "enrollment.preview"
PHOTO_JOB = "enrollment.photo"
PATIENCE_JOB = "enrollment.patience"
WEBCAMS_JOB = "enrollment.webcams"
DECISION_JOB = "enrollment.decision"
COUNTDOWN_JOB = "enrollment.countdown"


class PhotoPresenter:
    """Holds `photo`, the region as it stands, and calls `changed` whenever it is another."""

    def __init__(
        self,
        photos: Photos,
        cameras: Cameras,
        guide: Callable[[], Guide],
        jobs: Jobs,
        screen: Screen,
        changed: Callable[[], None],
        clock_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._photos = photos
        self._cameras = cameras
        self._new_guide = guide
        self._jobs = jobs
        self._screen = screen
        self._changed = changed
        self._clock_s = clock_s
        self._list = SourceList()
        self._choice = CameraChoice()
        self._by_itself = True
        self._at_once = False
        """The button was pressed before there was a live picture: its first frame is the photo."""
        self._took_itself = False
        self._doubtful = False
        """The photo before the one that is being taken took itself."""
        self._frame = b""
        self._resume = Stage.EMPTY
        self._waiting_files: list[Path] = []
        self._bad_file: StationError | None = None
        """What was wrong with one of several files that were given at once."""
        self.photo = Photo()

    def open(self, records: Iterable[TerminalRecord]) -> None:
        """Offers the sources; goes on with the one used last, else with the first camera that lets us in."""
        chosen = self._list.begin(records, self._choice.prefer)
        self.photo = Photo(sources=self._list.all, source=chosen)
        self._jobs.follow(WEBCAMS_JOB, self._cameras.webcams(), self._webcams_known)
        self._choice.begin(chosen, self._list.usable)
        self._begin(chosen, by_itself=True)

    def offer(self, records: Iterable[TerminalRecord]) -> None:
        """The terminals may be others by now; what is under way goes on, unless its terminal is gone."""
        self._list.know(records)
        self._offer()

    def restart(self) -> None:
        """Forgets the photos: the next person stands there."""
        self._jobs.cancel(PHOTO_JOB)
        self._list.forget_video()
        self._set(takes=Takes(), sources=self._list.all)
        if self._list.chosen is not None:
            self._choice.begin(self._list.chosen, self._list.usable)
            self._begin(self._list.chosen, by_itself=True)

    def stop(self) -> None:
        """Ends the live picture and whatever was under way, and forgets the photos."""
        for job in (PREVIEW_JOB, PHOTO_JOB, PATIENCE_JOB, WEBCAMS_JOB, DECISION_JOB, COUNTDOWN_JOB):
            self._jobs.cancel(job)
        self._frame = b""
        self.photo = Photo(sources=self.photo.sources, source=self.photo.source)

    def rest(self) -> None:
        """Ends the live picture, for nobody needs it any more; a photo stays."""
        self._jobs.cancel(PREVIEW_JOB)
        if self.photo.stage is Stage.LIVE:
            self._frame = b""
            self._set(stage=Stage.EMPTY, live=Live(), camera_error=None)

    @property
    def taken_by_hand(self) -> bool:
        """Whether there is a photo that did not take itself."""
        return any(still.by_hand for still in self.photo.takes.stills)

    def choose(self, source: Source) -> None:
        """Another source; a camera starts at once, anything else waits for its button."""
        self._jobs.cancel(PHOTO_JOB)
        self._list.chosen = source
        self._choice.settle()
        self._begin(source, by_itself=True)

    def shoot(self) -> None:
        """What the capture button does, by source and stage."""
        source = self.photo.source
        if source is None:
            return
        if source.kind is SourceKind.FILE:
            self.pick_file()
        elif source.kind is SourceKind.CLIPBOARD:
            self._screen.paste()
        elif source.kind is SourceKind.CAPTURE:
            self._capture(source)
        elif self.photo.stage is Stage.EMPTY or self.photo.camera_error is not None:
            self._begin(source, by_itself=self._by_itself)
        elif self.photo.stage is Stage.STILL:
            self._begin(source, by_itself=False)
            self._at_once = True
        elif self.photo.stage is Stage.LIVE and self._frame:
            self._freeze(source)
        else:
            self._at_once = self.photo.stage is Stage.LIVE

    def retake(self) -> None:
        """Puts the photo aside; a camera is live again, and waits for the button this time."""
        source = self.photo.source
        if source is None or self.photo.busy:
            return
        if source.kind in {SourceKind.FILE, SourceKind.CLIPBOARD} and self.photo.still is not None:
            self.drop_take(self.photo.takes.number_of(self.photo.still))
            return
        self._begin(source, by_itself=False)
        if source.kind is SourceKind.CAPTURE:
            self._capture(source)

    def pick_file(self) -> None:
        """Lets the operator choose files; meanwhile nothing takes itself."""
        self._by_itself = False
        self._screen.choose_file()

    def take_file(self, path: Path) -> None:
        """A photo from a file, or the moving picture of a video file."""
        if is_video(path):
            playing = self._list.play(path)
            self._set(sources=self._list.all)
            self.choose(playing)
        else:
            self._take(lambda: self._photos.read(path), Source(SourceKind.FILE))

    def take_files(self, paths: Sequence[Path]) -> None:
        """Several photos of the same person, one after the other."""
        self._waiting_files, self._bad_file = list(paths), None
        self._next_file()

    def take_from(self, fetch: Fetch, kind: SourceKind | None = None) -> None:
        """A photo that has to be made ready or fetched first: what was pasted, or what a terminal keeps of somebody."""
        self._take(fetch, self.photo.source if kind is None else Source(kind))

    def refuse(self, error: StationError) -> None:
        """Says why what was dropped or pasted is no photo; everything else stays as it is."""
        self._set(error=error)

    def sent(self) -> None:
        """The photo went to the doors: whoever takes another one wants that."""
        self.photo = dataclasses.replace(self.photo, takes=dataclasses.replace(self.photo.takes, sent=True))

    def choose_take(self, index: int) -> None:
        """Another one of the pictures that were taken."""
        stills = self.photo.takes.stills
        if 0 <= index < len(stills) and not self.photo.busy:
            self._jobs.cancel(PREVIEW_JOB)
            self._show_still(stills[index])

    def drop_take(self, index: int) -> None:
        """Forgets one of the pictures; the best of the others is shown, or there is a live picture again."""
        if not 0 <= index < len(self.photo.takes.stills) or self.photo.busy:
            return
        takes = self.photo.takes.without(index)
        best = takes.proposed()
        shown = self.photo.still
        self._set(takes=takes)
        if best is not None and takes.number_of(shown) < 0:
            self._show_still(best)
        elif best is None and self.photo.source is not None:
            self._begin(self.photo.source, by_itself=False)

    def override(self) -> None:
        """Asks a supervisor whether the photo shall be used although a check refuses it."""
        still = self.photo.still
        if still is not None and self.photo.overridable:
            self._jobs.run(DECISION_JOB, self._decide(still), lambda other: self._decided(still, other))

    def edit(self) -> None:
        """Lets the operator choose which part of the picture is the photo."""
        still = self.photo.still
        if still is not None and still.original and not self.photo.busy:
            self._resume = Stage.STILL
            self._doubtful = False
            self._jobs.run(DECISION_JOB, self._cut(still), self._cut_out, self._not_taken)

    def _offer(self) -> None:
        if self._list.all != self.photo.sources:
            self._set(sources=self._list.all)
            other = self._list.replacement()
            if other is not None:
                self.choose(other)

    def _webcams_known(self, webcams: tuple[Webcam, ...]) -> None:
        self._list.plug(webcams)
        self._offer()

    def _begin(self, source: Source, *, by_itself: bool, instead_of: Source | None = None) -> None:
        self._by_itself, self._at_once = by_itself, False
        self._frame = b""
        self._jobs.cancel(PREVIEW_JOB)
        self._jobs.cancel(PATIENCE_JOB)
        self._set(
            source=source,
            stage=Stage.LIVE if source.can_start else Stage.EMPTY,
            still=None,
            live=Live(),
            error=None,
            camera_error=None,
            instead_of=instead_of,
        )
        if source.can_start:
            self._look(source)
            if self._choice.may_change():
                silent = TimedOut(terminal=source.terminal)
                self._jobs.run(PATIENCE_JOB, asyncio.sleep(PATIENCE_S), lambda _none: self._camera_failed(silent))

    def _look(self, source: Source, pause_s: float = 0.0) -> None:
        self._jobs.run(PREVIEW_JOB, self._watch(source, pause_s), self._over, self._camera_failed)

    async def _watch(self, source: Source, pause_s: float) -> None:
        await asyncio.sleep(pause_s)
        if source.kind is SourceKind.WEBCAM:
            await self._screen.allow_webcam()
        watching = Watching(source, self._photos, self._new_guide(), self._screen, self._clock_s)
        await watching.run(frames_of(self._cameras, source), self._painted, self._judged_live)

    def _over(self, _none: None) -> None:
        """A video ends by itself."""
        self._frame = b""
        if self.photo.stage is Stage.LIVE:
            self._screen.show_face(None, good=False)
            self._set(stage=Stage.EMPTY, live=Live())

    def _camera_failed(self, error: StationError) -> None:
        source = self.photo.source
        if source is not None and source.kind is SourceKind.CAMERA and self._choice.may_change():
            other = self._list.chosen = self._choice.after(source)
            if other != source:
                first = (self.photo.instead_of or source) if self._choice.may_change() else None
                self._begin(other, by_itself=self._by_itself, instead_of=first)
                return
        self._frame = b""
        self._set(camera_error=error, live=Live())
        self._screen.show_face(None, good=False)
        again = error.retry is Retry.LATER or isinstance(error, PhotoInputError)
        if again and self.photo.source is not None:
            self._look(self.photo.source, RETRY_S)

    def _painted(self, frame: bytes) -> None:
        self._frame = frame
        if self.photo.source is not None:
            self._choice.gave_picture(self.photo.source)
            self._jobs.cancel(PATIENCE_JOB)
        if self.photo.camera_error is not None:
            self._set(camera_error=None)
        if self._at_once and self.photo.stage is Stage.LIVE and self.photo.source is not None:
            self._freeze(self.photo.source)

    def _judged_live(self, live: Live, ready: bytes | None) -> None:
        if live != self.photo.live:
            self._set(live=live)
        source = self.photo.source
        if ready is not None and self._by_itself and self.photo.stage is Stage.LIVE and source is not None:
            self._frame = ready
            self._freeze(source)
            self._took_itself = True

    def _freeze(self, source: Source) -> None:
        frame = self._frame
        self._take(ready(frame), source)
        self._jobs.cancel(PREVIEW_JOB)

    def _capture(self, source: Source) -> None:
        if self.photo.stage is Stage.CAPTURING:
            self._jobs.cancel(PHOTO_JOB)
            self._set(stage=Stage.EMPTY)
        elif not self.photo.busy:
            self._take(lambda: self._cameras.capture(source.terminal_id), source, Stage.CAPTURING)
            self._jobs.run(COUNTDOWN_JOB, self._count_down())

    async def _count_down(self) -> None:
        for left_s in range(CAPTURE_S, -1, -1):
            if self.photo.stage is not Stage.CAPTURING:
                return
            self._set(capture_left_s=left_s)
            await asyncio.sleep(1)

    def _take(self, fetch: Fetch, source: Source | None, stage: Stage = Stage.WORKING) -> None:
        if not self.photo.busy:
            self._resume = self.photo.stage
            self._doubtful = self._took_itself
        self._took_itself = False
        self._choice.settle()
        self._jobs.cancel(PATIENCE_JOB)
        self._set(stage=stage, error=None)
        self._jobs.run(PHOTO_JOB, self._judged(fetch), lambda still: self._taken(still, source), self._not_taken)

    async def _judged(self, fetch: Fetch) -> Still:
        data = await fetch()
        self._set(stage=Stage.WORKING)
        return await still_of(self._photos, data)

    def _taken(self, still: Still, source: Source | None) -> None:
        if self._took_itself and not still.report.usable and source is not None:
            # Looked at closely it is not good enough: nobody asked for it, so nobody has to throw it away.
            first = still.report.first
            self._begin(source, by_itself=True)
            self._set(live=Live(seen=True, hint=first.advice_key if first is not None else None))
            return
        takes = self.photo.takes.with_new(dataclasses.replace(still, by_hand=not self._took_itself))
        self._set(source=source, takes=takes)
        self._show_still(takes.to_show())
        self._next_file()

    def _show_still(self, still: Still | None) -> None:
        self._jobs.cancel(PREVIEW_JOB)
        self._screen.show_face(None, good=False)
        self._set(stage=Stage.STILL, still=still, error=None, live=Live(), camera_error=None)

    def _next_file(self) -> None:
        if self._waiting_files:
            self.take_file(self._waiting_files.pop(0))
        elif self._bad_file is not None:
            self._set(error=self._bad_file)
            self._bad_file = None

    def _not_taken(self, error: StationError) -> None:
        source = self.photo.source
        if self._waiting_files:
            self._bad_file = error
            self._next_file()
        elif self._resume is Stage.STILL and self._doubtful and source is not None:
            # The operator wanted another photo than the one that took itself, so that one must not be enrolled now.
            self._begin(source, by_itself=False)
            self._set(error=error)
        else:
            self._set(stage=self._resume, error=error)
            if self._resume is Stage.LIVE and source is not None and not self._jobs.running(PREVIEW_JOB):
                self._look(source)

    async def _decide(self, still: Still) -> Still | None:
        decision = await self._screen.ask_override(still.report)
        if decision is None:
            return None
        judged = await still_of(self._photos, still.original, still.part, decision)
        return dataclasses.replace(judged, by_hand=still.by_hand)

    def _decided(self, before: Still, after: Still | None) -> None:
        if after is not None and self.photo.still is before:
            self._set(takes=self.photo.takes.with_other(before, after), still=after)

    async def _cut(self, still: Still) -> Still | None:
        part = await self._screen.ask_part(still)
        if part is None:
            return None
        self._set(stage=Stage.WORKING, error=None)
        return await still_of(self._photos, still.original, part)

    def _cut_out(self, still: Still | None) -> None:
        if still is not None:
            self._set(takes=self.photo.takes.with_new(still))
            self._show_still(still)

    def _set(self, **changes: Any) -> None:
        self.photo = dataclasses.replace(self.photo, **changes)
        self._changed()
