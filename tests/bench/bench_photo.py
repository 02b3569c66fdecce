"""What judging a photo costs: live pictures as a ratio to the bare networks in the same run, and stills.

Run: python -m tests.bench.bench_photo
Ends with 1 when the ratio misses its goal; milliseconds say something on an idle machine alone.
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np

import facestation
from facestation.camera.synthetic import MovingPortrait
from facestation.vision.assess import assess, assess_live
from facestation.vision.decode import decode
from facestation.vision.detector import detect
from facestation.vision.mesh import fit_mesh
from facestation.vision.models import load_models

PORTRAIT = Path(facestation.__file__).parent / "virtual" / "data" / "astronaut.png"
SIZE = (640, 480)
ROUNDS = 200
RATIO_GOAL, LIVE_GOAL_MS, STILL_GOAL_MS = 2.0, 12.0, 150.0


def times_ms(works: list[Callable[[], object]]) -> list[list[float]]:
    """Durations of each work, done in turn, so that a busy machine slows all of them alike."""
    durations: list[list[float]] = [[] for _ in works]
    for _ in range(ROUNDS):
        for work, taken in zip(works, durations, strict=True):
            begun = time.perf_counter()
            work()
            taken.append((time.perf_counter() - begun) * 1000)
    return durations


def told(name: str, durations_ms: list[float]) -> float:
    """Prints median and 95th percentile, gives the median."""
    middle = statistics.median(durations_ms)
    print(f"{name:34s} median {middle:6.2f} ms   p95 {float(np.percentile(durations_ms, 95)):6.2f} ms")
    return middle


def main() -> int:
    """Measures with one OpenCV thread and prints what was measured on what."""
    cv2.setNumThreads(1)
    jpeg = MovingPortrait(PORTRAIT.read_bytes(), SIZE).frame(0.0)
    frame, models = decode(jpeg), load_models()
    face = detect(frame, models.detector)[0]
    blank = np.full_like(frame, 127)
    works: dict[str, Callable[[], object]] = {
        "detector": lambda: detect(frame, models.detector),
        "mesh, one pass": lambda: fit_mesh(frame, models.mesh, face, 1),
        "live picture, all checks": lambda: assess_live(frame, models),
        "live picture without a face": lambda: assess_live(blank, models),
        "still from JPEG, with its portrait": lambda: assess(decode(jpeg), models, source=jpeg),
    }
    print(f"OpenCV {cv2.__version__}, one thread, {SIZE[0]}x{SIZE[1]}, {ROUNDS} rounds, each of all in turn")
    measured = times_ms(list(works.values()))
    detector_ms, mesh_ms, live_ms, _, still_ms = (
        told(name, durations) for name, durations in zip(works, measured, strict=True)
    )
    ratio = live_ms / (detector_ms + mesh_ms)
    print(f"live / (detector + mesh) = {ratio:.2f} (goal {RATIO_GOAL})")
    print(f"live {live_ms:.1f} ms (goal {LIVE_GOAL_MS:.0f}), still {still_ms:.1f} ms (goal {STILL_GOAL_MS:.0f})")
    return 0 if ratio <= RATIO_GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
