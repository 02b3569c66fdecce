"""Where a photo stops being good: data, with a version that is stored with every enrollment.

Refusing limits of the still, warning ones beside them. Ours, set on public-domain portraits; the eye distance
follows what terminals were seen to refuse (60 px) and ICAO 9303 (90 px).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from facestation.domain.photo import Limits


@dataclass(frozen=True, slots=True)
class PhotoLimits:
    """Bounds by measure: a check's id, with a word after a dot where a check has several measures."""

    version: str
    bounds: Mapping[str, Limits]

    def __getitem__(self, measure: str) -> Limits:
        return self.bounds[measure]


LIMITS_VERSION = "3"

STILL = PhotoLimits(
    LIMITS_VERSION,
    MappingProxyType(
        {
            "no_face.score": Limits(lower=0.5, warn_lower=0.85),
            # Of 880 pictures without a face the highest was 1.3, of those with a good one the lowest 16.
            "no_face.logit": Limits(lower=3.0, warn_lower=12.0),
            # Photographed faces reach 0.35 when compressed beyond use; drawn ones begin at 0.65.
            "no_face.even": Limits(upper=0.5),
            # Both together are hatching: photographed faces with so much grain, as printed ones, have a logit above 15.
            "no_face.hatched": Limits(upper=0.25),
            "no_face.hatched_logit": Limits(lower=13.5),
            "several.inside": Limits(upper=0.20, warn_upper=0.05),
            # A face of nearly the same size beside the portrait leaves open who is meant.
            "several.beside": Limits(upper=0.45, warn_upper=0.25),
            "small": Limits(lower=60, warn_lower=90),
            "close": Limits(upper=0.75, warn_upper=0.60),
            # No place in the picture leaves both the least room above and below of the framing that follows.
            "close.height": Limits(upper=0.535, warn_upper=0.40),
            "framing.side": Limits(lower=0.75, warn_lower=0.9),
            "framing.top": Limits(lower=0.72, warn_lower=1.0),
            "framing.bottom": Limits(lower=1.15, warn_lower=1.5),
            "framing.center": Limits(upper=0.22, warn_upper=0.12),
            "yaw": Limits(-18, 18, -12, 12),
            "roll": Limits(-12.5, 12.5, -8, 8),
            "pitch": Limits(-17, 24, -10, 17),
            "mask.redness": Limits(lower=4, warn_lower=-4),
            "mask.distance": Limits(upper=9, warn_upper=18),
            "eyes_covered": Limits(lower=28, warn_lower=32),
            # Eyes seen open from near by, with an iris between two whites: pale ones, or those of a laughing face.
            "eyes_covered.open": Limits(lower=20, warn_lower=32),
            "eyes_covered.opening": Limits(lower=0.195),
            "eyes_covered.across": Limits(lower=0.55),
            "eyes_covered.lit_skin": Limits(lower=16, warn_lower=28),
            "eyes_covered.skin": Limits(lower=0.135),
            # What shadow on one side leaves to be seen of an eye.
            "eyes_covered.in_shadow": Limits(lower=14),
            "dark": Limits(lower=0.09, warn_lower=0.15),
            # Dark skin in good light is no fault: its highlights are light, and it has relief.
            "dark.lit_skin": Limits(lower=0.045, warn_lower=0.15),
            "dark.highlight": Limits(lower=0.13),
            "bright.burnt": Limits(upper=0.12, warn_upper=0.02),
            "bright.mean": Limits(upper=0.80),
            "side": Limits(upper=2.2, warn_upper=1.2),
            "contrast": Limits(lower=18, warn_lower=24),
            "contrast.lit_skin": Limits(lower=12, warn_lower=24),
            "contrast.relief": Limits(lower=1.6),
            "sharp": Limits(lower=0.058, warn_lower=0.065),
            "eyes_closed": Limits(lower=0.165, warn_lower=0.19),
            # Each of the next two is doubtful alone, for there are narrow eyes; each of the last two is beyond doubt.
            "eyes_closed.opening": Limits(lower=0.18, warn_lower=0.195),
            "eyes_closed.across": Limits(lower=0.35),
            "eyes_closed.shut": Limits(lower=0.12),
            "eyes_closed.bare": Limits(lower=0.20),
            "color": Limits(warn_lower=12),
            "jpeg_in": Limits(lower=30, warn_lower=60),
            # Good photos reach 0.01 at quality 60; quality 10 gives 0.03 to 0.2, however often it is saved again.
            "jpeg_in.even": Limits(warn_upper=0.05),
            "encode.long_side": Limits(lower=400),
            "encode.bytes": Limits(upper=200_000, warn_upper=185_000),
        }
    ),
)
