"""How many live pictures a second are painted while nobody, the real judge, or a very slow judge looks at them.

Run: python -m tests.bench.bench_preview
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from facestation.camera.source import frames
from facestation.camera.webcam import WebcamSource
from facestation.domain.webcam import Webcam
from facestation.vision.judge import Judge
from tests.unit.camera.film import FPS, Projector, write_film
from ui.pages.enrollment.live import PAINT_PAUSE_S, Taker, watch
from ui.pages.enrollment.watching import QUICK_JUDGE_PAUSE_S

LASTS_S = 5.0
SLOW_S = 0.5

Take = Callable[[bytes], Awaitable[None]]


async def painted_per_s(film: Path, judge: Take, lasts_s: float = LASTS_S) -> tuple[float, float]:
    """Pictures painted and judged a second, counted for `lasts_s`."""
    counts = {"painted": 0, "judged": 0}

    async def paint(_frame: bytes) -> None:
        counts["painted"] += 1

    async def look(frame: bytes) -> None:
        await judge(frame)
        counts["judged"] += 1

    moving = frames(WebcamSource(Webcam("film", "Film"), lambda _: Projector(film)))
    takers = Taker(paint, PAINT_PAUSE_S), Taker(look, QUICK_JUDGE_PAUSE_S)
    begun_s = time.monotonic()
    try:
        async with asyncio.timeout(lasts_s):
            await watch(moving, *takers)
    except TimeoutError:
        pass
    took_s = time.monotonic() - begun_s
    return counts["painted"] / took_s, counts["judged"] / took_s


async def nobody(_frame: bytes) -> None:
    """Looks at nothing."""


async def slowly(_frame: bytes) -> None:
    """A judge on a computer of long ago."""
    await asyncio.to_thread(time.sleep, SLOW_S)


async def measure(film: Path) -> None:
    """Prints one line a judge."""
    judge = Judge()

    async def really(frame: bytes) -> None:
        await asyncio.to_thread(judge.judge_frame, frame)

    alone, _ = await painted_per_s(film, nobody)
    print(f"film of {FPS} pictures a second, 1280x720; painted without a judge: {alone:.1f} a second")
    for name, take in (("the real judge", really), (f"a judge that takes {SLOW_S:g} s", slowly)):
        painted, judged = await painted_per_s(film, take)
        print(f"{name:<24} painted {painted:5.1f} a second ({painted / alone:.2f} of that), judged {judged:5.1f}")


def main() -> None:
    """Films, then measures."""
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(measure(write_film(Path(folder) / "film.avi", 40, size=(1280, 720))))


if __name__ == "__main__":
    main()
