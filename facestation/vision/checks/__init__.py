"""The checks of a photo, one a file, in the order in which their findings are told.

To add one: its file, its line below, its place in `PRIORITY`, its limits in `limits.py`, its words in `words.ADVICE`.
"""

from __future__ import annotations

from facestation.vision.checks import (
    bright,
    close,
    color,
    contrast,
    dark,
    decode,
    encode,
    eyes_closed,
    eyes_covered,
    framing,
    jpeg_in,
    mask,
    no_face,
    pitch,
    roll,
    several,
    sharp,
    side,
    small,
    yaw,
)
from facestation.vision.checks.grading import Check
from facestation.vision.priority import PRIORITY

_BY_ID: dict[str, Check] = {
    "decode": decode.check,
    "no_face": no_face.check,
    "several": several.check,
    "small": small.check,
    "close": close.check,
    "framing": framing.check,
    "yaw": yaw.check,
    "roll": roll.check,
    "pitch": pitch.check,
    "mask": mask.check,
    "eyes_covered": eyes_covered.check,
    "dark": dark.check,
    "bright": bright.check,
    "side": side.check,
    "contrast": contrast.check,
    "sharp": sharp.check,
    "eyes_closed": eyes_closed.check,
    "color": color.check,
    "jpeg_in": jpeg_in.check,
    "encode": encode.check,
}

CHECKS: tuple[tuple[str, Check], ...] = tuple((check, _BY_ID[check]) for check in PRIORITY)
"""Each with its id, most important first."""
