"""How terminals compare faces, on the wire."""

from __future__ import annotations

from facestation.domain.face_limits import FaceLimits
from facestation.isapi.wire.sniff import MalformedAnswer, integer, parse


def decode_face_limits(body: bytes) -> FaceLimits:
    """What the terminal demands of a face; raises MalformedAnswer."""
    tree = parse(body).under("FaceCompareCond")
    if not isinstance(tree, dict):
        raise MalformedAnswer("nothing about the comparison of faces")
    return FaceLimits(
        yaw_deg=integer(tree, "yaw"),
        pitch_deg=integer(tree, "pitch"),
        borders_percent=(
            integer(tree, "leftBorder"),
            integer(tree, "rightBorder"),
            integer(tree, "upBorder"),
            integer(tree, "bottomBorder"),
        ),
        score=integer(tree, "faceScore"),
    )
