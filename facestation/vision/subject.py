"""What the checks look at."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.photo import PreparedPhoto
from facestation.vision.crop import Crop
from facestation.vision.eyes import Eye
from facestation.vision.face import Face
from facestation.vision.measures import Measures


@dataclass(frozen=True, slots=True)
class Rivals:
    """How large the largest other face is, over the size of the face itself; 0 where there is none."""

    inside_ratio: float
    """Of those in the portrait."""
    beside_ratio: float
    """Of those that the portrait leaves out."""


@dataclass(frozen=True, slots=True, eq=False)
class Sitter:
    """The person that the photo is about."""

    face: Face
    measures: Measures
    """Taken on the aligned face."""
    crop: Crop
    rivals: Rivals
    prepared: PreparedPhoto | None
    """The portrait as it would be uploaded; None in a live picture."""
    eyes: tuple[Eye, ...] = ()
    """From near by; none in a live picture, where there is no time for it."""

    @property
    def scale(self) -> float:
        """From px of the picture to px of the portrait."""
        return self.prepared.width_px / self.crop.width_px if self.prepared else self.crop.scale


@dataclass(frozen=True, slots=True, eq=False)
class Subject:
    """A decoded picture, as far as it was understood."""

    sitter: Sitter | None
    best_score: float
    best_logit: float | None
    source_quality: float | None
    """Of the JPEG file that the picture came from; None for other sources."""
