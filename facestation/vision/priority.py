"""Which finding is told first."""

from __future__ import annotations

PRIORITY = (
    "decode",
    "no_face",
    "several",
    "small",
    "close",
    "framing",
    "yaw",
    "roll",
    "pitch",
    "mask",
    "eyes_covered",
    "dark",
    "bright",
    "side",
    "contrast",
    "sharp",
    "eyes_closed",
    "color",
    "jpeg_in",
    "encode",
)
"""Ids of all checks: what must be right before the next one means anything comes first."""
