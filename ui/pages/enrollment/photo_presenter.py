"""The photo region: live picture, hint, shutter, and every other way to a photo."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from collections.abc import Awaitable, Callable, Iterable
from pathlib import Path
from typing import Any

from facestation.domain.photo import Verdict
from facestation.domain.terminal import TerminalRecord
from facestation.errors import PhotoInputError, Retry, StationError, TimedOut
from ui.jobs import Jobs
from ui.pages.enrollment.cameras import CameraChoice
from ui.pages.enrollment.live import JUDGE_PAUSE_S, PAINT_PAUSE_S, Shutter, Taker, watch
from ui.pages.enrollment.photo import Live, Photo, Source, SourceKind, Stage, Still, sources_of
from ui.pages.enrollment.ports import Cameras, Guide, Photos, Screen

PREVIEW_JOB = "enrollment.preview"
PHOTO_JOB = "enrollment.photo"
PATIENCE_JOB = "enrollment.patience"
Fetch = Callable[[], Awaitable[bytes]]
"""How the bytes of a picture are got."""

RETRY_S = 3.0
"""A camera that failed is looked at again after so long."""
PATIENCE_S = 2.5
"""A camera that nobody chose has so long for its first picture before another one is tried."""


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
        self._guide = guide()
        self._choice = CameraChoice()
        self._shutter = Shutter()
        self._chosen: Source | None = None
        """The source of the next photo as well; a file that was only dropped once is not."""
        self._usable: tuple[Source, ...] = ()
        """Those of terminals that let us in."""
        self._by_itself = True
        self._at_once = False
        """The button was pressed before there was a live picture: its first frame is the photo."""
        self._took_itself = False
        self._doubtful = False
        """The photo before the one that is being taken took itself."""
        self._frame = b""
        self._resume = Stage.EMPTY
        self.photo = Photo()

    def open(self, records: Iterable[TerminalRecord]) -> None:
        """Offers the sources; goes on with the one used last, else with the first camera that lets us in."""
        known = list(records)
        sources = sources_of(known)
        refused = {record.id for record in known if record.login_refused}
        self._usable = tuple(each for each in sources if each.terminal_id not in refused)
        before = next((each for each in sources if _same(each, self._chosen)), None)
        self._chosen = before or self._choice.prefer(self._usable) or sources[0]
        self.photo = Photo(sources=sources, source=self._chosen)
        self._choice.begin(self._chosen, self._usable)
        self._begin(self._chosen, by_itself=True)

    def offer(self, records: Iterable[TerminalRecord]) -> None:
        """The terminals may be others by now; what is under way goes on, unless its terminal is gone."""
        sources = sources_of(records)
        if sources == self.photo.sources:
            return
        self._set(sources=sources)
        if self._chosen is not None and self._chosen not in sources:
            self.choose(sources[0])

    def restart(self) -> None:
        """Forgets the photo: the next person stands there."""
        self._jobs.cancel(PHOTO_JOB)
        if self._chosen is not None:
            self._choice.begin(self._chosen, self._usable)
            self._begin(self._chosen, by_itself=True)

    def stop(self) -> None:
        """Ends the live picture and whatever was under way, and forgets the photo."""
        for job in (PREVIEW_JOB, PHOTO_JOB, PATIENCE_JOB):
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
        return self.photo.still is not None and not self._took_itself

    def choose(self, source: Source) -> None:
        """Another source; a camera starts at once, anything else waits for its button."""
        self._jobs.cancel(PHOTO_JOB)
        self._chosen = source
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
        """Throws the photo away; a camera is live again, and waits for the button this time."""
        source = self.photo.source
        if source is None or self.photo.busy:
            return
        self._begin(source, by_itself=False)
        if source.kind is SourceKind.CAPTURE:
            self._capture(source)

    def pick_file(self) -> None:
        """Lets the operator choose a file; meanwhile nothing takes itself."""
        self._by_itself = False
        self._screen.choose_file()

    def take_file(self, path: Path) -> None:
        """A photo from a file."""
        self._take(lambda: self._photos.read(path), Source(SourceKind.FILE))

    def take_picture(self, data: bytes, kind: SourceKind = SourceKind.CLIPBOARD) -> None:
        """A photo from the bytes of a picture file, as pasted or dropped."""
        self._take(_ready(data), Source(kind))

    def take_from(self, fetch: Fetch, kind: SourceKind | None = None) -> None:
        """A photo that has to be fetched first, as from a terminal that keeps one of somebody who comes again."""
        self._take(fetch, self.photo.source if kind is None else Source(kind))

    def refuse(self, error: StationError) -> None:
        """Says why what was dropped or pasted is no photo; everything else stays as it is."""
        self._set(error=error)

    def _begin(self, source: Source, *, by_itself: bool, instead_of: Source | None = None) -> None:
        self._by_itself, self._at_once = by_itself, False
        self._frame = b""
        self._jobs.cancel(PREVIEW_JOB)
        self._jobs.cancel(PATIENCE_JOB)
        camera = source.kind is SourceKind.CAMERA
        self._set(
            source=source,
            stage=Stage.LIVE if camera else Stage.EMPTY,
            still=None,
            live=Live(),
            error=None,
            camera_error=None,
            instead_of=instead_of,
        )
        if camera:
            self._look(source)
            if self._choice.may_change():
                silent = TimedOut(terminal=source.terminal)
                self._jobs.run(PATIENCE_JOB, asyncio.sleep(PATIENCE_S), lambda _none: self._camera_failed(silent))

    def _look(self, source: Source, pause_s: float = 0.0) -> None:
        self._guide, self._shutter = self._new_guide(), Shutter()
        self._jobs.run(PREVIEW_JOB, self._watch(source.terminal_id, pause_s), failed=self._camera_failed)

    async def _watch(self, terminal_id: str, pause_s: float) -> None:
        await asyncio.sleep(pause_s)
        frames = self._cameras.preview(terminal_id)
        await watch(frames, Taker(self._paint, PAINT_PAUSE_S), Taker(self._judge, JUDGE_PAUSE_S))

    def _camera_failed(self, error: StationError) -> None:
        source = self.photo.source
        if source is not None and source.kind is SourceKind.CAMERA and self._choice.may_change():
            self._chosen = self._choice.after(source)
            if self._chosen != source:
                first = (self.photo.instead_of or source) if self._choice.may_change() else None
                self._begin(self._chosen, by_itself=self._by_itself, instead_of=first)
                return
        self._frame = b""
        self._set(camera_error=error, live=Live())
        self._screen.show_face(None, good=False)
        again = error.retry is Retry.LATER or isinstance(error, PhotoInputError)
        if again and self.photo.source is not None:
            self._look(self.photo.source, RETRY_S)

    async def _paint(self, frame: bytes) -> None:
        await self._screen.show_frame(frame)
        self._frame = frame
        if self.photo.source is not None:
            self._choice.gave_picture(self.photo.source)
            self._jobs.cancel(PATIENCE_JOB)
        if self.photo.camera_error is not None:
            self._set(camera_error=None)
        if self._at_once and self.photo.stage is Stage.LIVE and self.photo.source is not None:
            self._freeze(self.photo.source)

    async def _judge(self, frame: bytes) -> None:
        report = await self._photos.judge_frame(frame)
        now_s = self._clock_s()
        hint = self._guide.update(report, now_s)
        wish = hint is not None and hint.verdict is Verdict.WARN
        good = report.usable and (hint is None or wish)
        live = Live(seen=True, hint=hint.advice_key if hint is not None else None, good=good)
        self._screen.show_face(report.face, good=good)
        if live != self.photo.live:
            self._set(live=live)
        ready = self._shutter.update(report.face, good=good, wish=wish, now_s=now_s)
        source = self.photo.source
        if ready and self._by_itself and self.photo.stage is Stage.LIVE and source is not None:
            self._frame = frame
            self._freeze(source)
            self._took_itself = True

    def _freeze(self, source: Source) -> None:
        frame = self._frame
        self._take(_ready(frame), source)
        self._jobs.cancel(PREVIEW_JOB)

    def _capture(self, source: Source) -> None:
        if self.photo.stage is Stage.CAPTURING:
            self._jobs.cancel(PHOTO_JOB)
            self._set(stage=Stage.EMPTY)
        elif not self.photo.busy:
            self._take(lambda: self._cameras.capture(source.terminal_id), source, Stage.CAPTURING)

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
        judged = await self._photos.judge(data)
        picture = judged.prepared.jpeg if judged.prepared is not None else data
        return Still(picture, judged.report, judged.prepared)

    def _taken(self, still: Still, source: Source | None) -> None:
        self._jobs.cancel(PREVIEW_JOB)
        self._screen.show_face(None, good=False)
        self._set(stage=Stage.STILL, still=still, source=source, error=None, live=Live(), camera_error=None)

    def _not_taken(self, error: StationError) -> None:
        source = self.photo.source
        if self._resume is Stage.STILL and self._doubtful and source is not None:
            # The operator wanted another photo than the one that took itself, so that one must not be enrolled now.
            self._begin(source, by_itself=False)
            self._set(error=error)
            return
        self._set(stage=self._resume, error=error)
        if self._resume is Stage.LIVE and source is not None and not self._jobs.running(PREVIEW_JOB):
            self._look(source)

    def _set(self, **changes: Any) -> None:
        self.photo = dataclasses.replace(self.photo, **changes)
        self._changed()


def _ready(data: bytes) -> Fetch:
    async def fetch() -> bytes:
        return data

    return fetch


def _same(source: Source, used: Source | None) -> bool:
    return used is not None and (source.kind, source.terminal_id) == (used.kind, used.terminal_id)
