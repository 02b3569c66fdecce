"""A live picture: painted as it comes, judged beside, and a shutter that goes off by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from pathlib import Path

from facestation.domain.photo import Verdict
from facestation.domain.webcam import Webcam
from ui.pages.enrollment.live import JUDGE_PAUSE_S, PAINT_PAUSE_S, Taker, watch
from ui.pages.enrollment.photo import Live, Source, SourceKind
from ui.pages.enrollment.ports import Cameras, Guide, Photos, Screen
from ui.pages.enrollment.shutter import QUICK_CAMERA, SLOW_CAMERA, BestFrame, Shutter, is_near_enough

QUICK_JUDGE_PAUSE_S = 0.05
"""Twelve frames within the time that a face has to hold still."""


class Watching:
    """One live picture; judging takes a thread and whatever time it needs, and painting never waits for it."""

    def __init__(
        self,
        source: Source,
        photos: Photos,
        guide: Guide,
        screen: Screen,
        clock_s: Callable[[], float],
    ) -> None:
        quick = source.kind is not SourceKind.CAMERA
        self._photos = photos
        self._guide = guide
        self._screen = screen
        self._clock_s = clock_s
        self._shutter = Shutter(QUICK_CAMERA if quick else SLOW_CAMERA)
        self._pause_s = QUICK_JUDGE_PAUSE_S if quick else JUDGE_PAUSE_S
        self._best = BestFrame()
        self._told = False

    async def run(
        self,
        frames: AsyncIterator[bytes],
        painted: Callable[[bytes], None],
        judged: Callable[[Live, bytes | None], None],
    ) -> None:
        """Tells each painted frame, and each judgement with the frame to take by itself where there is one.

        Ends with `frames`, and raises what they raise.
        """

        async def paint(frame: bytes) -> None:
            await self._screen.show_frame(frame)
            painted(frame)

        async def judge(frame: bytes) -> None:
            judged(*await self._judged(frame))

        await watch(frames, Taker(paint, PAINT_PAUSE_S), Taker(judge, self._pause_s))

    async def _judged(self, frame: bytes) -> tuple[Live, bytes | None]:
        report = await self._photos.judge_frame(frame)
        now_s = self._clock_s()
        hint = self._guide.update(report, now_s)
        wish = hint is not None and hint.verdict is Verdict.WARN
        good = report.usable and (hint is None or wish)
        self._screen.show_face(report.face, good=good)
        near = is_near_enough(report)
        ready = self._shutter.update(report.face, good=good and near, wish=wish, now_s=now_s)
        if self._shutter.holding:
            self._best.add(frame, report)
        else:
            self._best.clear()
        self._told = self._told or good or hint is not None
        live = Live(seen=self._told, hint=hint.advice_key if hint is not None else None, good=good)
        return live, self._best.frame if ready else None


def frames_of(cameras: Cameras, source: Source) -> AsyncIterator[bytes]:
    """The frames of a source that moves."""
    if source.kind is SourceKind.WEBCAM:
        return cameras.webcam(Webcam(source.device_id, source.device))
    if source.kind is SourceKind.VIDEO:
        return cameras.video(Path(source.device_id))
    return cameras.preview(source.terminal_id)
