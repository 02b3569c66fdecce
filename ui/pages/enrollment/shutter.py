"""The automatic shutter: when a photo takes itself, and which of the last frames it is."""

from __future__ import annotations

import statistics
from collections import deque
from dataclasses import dataclass

from facestation.domain.photo import FaceBox, PhotoReport


@dataclass(frozen=True, slots=True)
class ShutterPolicy:
    """How long a face has to be good and still."""

    frames: int
    hold_s: float
    movement_ratio: float
    """How far the middle of the face may move between two frames, in widths of the face."""
    patience_s: float = 3.0
    """How long it waits for somebody to follow a hint that would only make a good photo better."""


SLOW_CAMERA = ShutterPolicy(frames=4, hold_s=1.0, movement_ratio=0.08)
"""A terminal gives four or five pictures a second, so both bounds are met at about the same time."""
QUICK_CAMERA = ShutterPolicy(frames=12, hold_s=0.6, movement_ratio=0.03)
"""A webcam gives ten and more."""
LEAST_EYE_DISTANCE_PX = 80.0
"""Below this a photo can be used, but somebody who comes closer gives a better one: no shutter by itself."""


class Shutter:
    """Says when a photo takes itself: the face was good and still for long enough."""

    def __init__(self, policy: ShutterPolicy = SLOW_CAMERA) -> None:
        self._policy = policy
        self._since_s: float | None = None
        self._frames = 0
        self._last: FaceBox | None = None

    @property
    def holding(self) -> bool:
        """Whether the last frame was one that counts."""
        return self._frames > 0

    def update(self, face: FaceBox | None, *, good: bool, wish: bool = False, now_s: float) -> bool:
        """Whether to take the photo now, after one more frame with the face there; a `wish` is a hint of that kind."""
        policy = self._policy
        still = face is not None and (self._last is None or self._moved_ratio(self._last, face) < policy.movement_ratio)
        self._last = face
        if not good or not still:
            self._since_s, self._frames = None, 0
            return False
        self._since_s = now_s if self._since_s is None else self._since_s
        self._frames += 1
        wanted_s = policy.patience_s if wish else policy.hold_s
        return self._frames >= policy.frames and now_s - self._since_s >= wanted_s

    @staticmethod
    def _moved_ratio(before: FaceBox, after: FaceBox) -> float:
        sideways_px = before.left_px + before.width_px / 2 - after.left_px - after.width_px / 2
        upward_px = before.top_px + before.height_px / 2 - after.top_px - after.height_px / 2
        return float((sideways_px**2 + upward_px**2) ** 0.5 / max(after.width_px, 1.0))


class BestFrame:
    """Keeps the best of the last frames that count: the sharpest of those with the eyes as open as usual."""

    def __init__(self, most: int = QUICK_CAMERA.frames) -> None:
        self._kept: deque[tuple[bytes, float, float]] = deque(maxlen=most)

    def add(self, frame: bytes, report: PhotoReport) -> None:
        """One more frame that counts."""
        self._kept.append((frame, measured(report, "sharp"), measured(report, "eyes_closed")))

    def clear(self) -> None:
        """The face moved, or was not good: what was kept is of no use."""
        self._kept.clear()

    @property
    def frame(self) -> bytes:
        """The best one; raises ValueError where none was added."""
        usual = statistics.median_low([eyes for _, _, eyes in self._kept]) if self._kept else 0.0
        frame, _, _ = max((each for each in self._kept if each[2] >= usual), key=lambda each: each[1])
        return frame


def measured(report: PhotoReport, check: str) -> float:
    """What that check measured; 0 where it has no number."""
    found = next((finding.measured for finding in report.findings if finding.check == check), None)
    return 0.0 if found is None else found


def is_near_enough(report: PhotoReport) -> bool:
    """Whether the eyes are as far apart as a photo that takes itself wants; unknown counts as yes."""
    return measured(report, "small") == 0.0 or measured(report, "small") >= LEAST_EYE_DISTANCE_PX
