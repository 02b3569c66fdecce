"""The 468 points of a face, and what follows from them: MediaPipe Face Mesh."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from facestation.domain.photo import FaceBox
from facestation.vision.detector import Detection
from facestation.vision.image import Frame, Image, Points, cut
from facestation.vision.models import MESH, Network

_MARGIN = 1.5
_SIDE = MESH.side_px
_POINTS, _PRESENCE = 1404, 1

RIGHT_EYE = (33, 133)
LEFT_EYE = (362, 263)
CHIN = 152
_RIGHT_LIDS = ((160, 144), (159, 145), (158, 153))
_LEFT_LIDS = ((385, 380), (386, 374), (387, 373))


@dataclass(frozen=True, slots=True, eq=False)
class Mesh:
    """The points of one face in px of the picture (468 x 3; z grows away from the camera, on the same scale)."""

    points: Points
    logit: float
    """Below 0 the network itself says that there is no face."""

    def _middle(self, indexes: tuple[int, int]) -> Points:
        middle: Points = self.points[list(indexes), :2].mean(axis=0)
        return middle

    @property
    def right_eye(self) -> Points:
        """Center of the person's own right eye (x, y)."""
        return self._middle(RIGHT_EYE)

    @property
    def left_eye(self) -> Points:
        """Center of the person's own left eye (x, y)."""
        return self._middle(LEFT_EYE)

    @property
    def eye_middle(self) -> Points:
        """The point between the eyes (x, y)."""
        middle: Points = (self.right_eye + self.left_eye) / 2
        return middle

    @property
    def eye_distance_px(self) -> float:
        """Between the centers of the eyes as they appear, never 0."""
        return max(math.dist(self.right_eye, self.left_eye), 1e-6)

    @property
    def eye_angle_deg(self) -> float:
        """How far the line of the eyes is turned clockwise."""
        across = self.left_eye - self.right_eye
        return math.degrees(math.atan2(across[1], across[0]))

    @property
    def chin_distance_px(self) -> float:
        """From between the eyes to the chin, never 0."""
        return max(math.dist(self.eye_middle, self.points[CHIN, :2]), 1e-6)

    @property
    def hull(self) -> FaceBox:
        """The upright box around all points."""
        low, high = self.points[:, :2].min(axis=0), self.points[:, :2].max(axis=0)
        return FaceBox(float(low[0]), float(low[1]), float(high[0] - low[0]), float(high[1] - low[1]))

    @property
    def eye_opening_ratio(self) -> float:
        """Opening of the lids over the width of the eye, of the eye that is less open."""
        return min(self._opening(RIGHT_EYE, _RIGHT_LIDS), self._opening(LEFT_EYE, _LEFT_LIDS))

    def _opening(self, corners: tuple[int, int], lids: tuple[tuple[int, int], ...]) -> float:
        flat = self.points[:, :2]
        opening = sum(math.dist(flat[upper], flat[lower]) for upper, lower in lids) / len(lids)
        return opening / max(math.dist(flat[corners[0]], flat[corners[1]]), 1e-6)


def fit_mesh(image: Image, network: Network, detection: Detection, passes: int) -> Mesh:
    """The mesh of a detected face; a second pass is more exact where the detector was not.

    Of several passes the points are the mean: each frame leads the network astray a little, and not the same way.
    """
    meshes = [mesh_in(image, network, _first_frame(detection))]
    for _ in range(passes - 1):
        meshes.append(mesh_in(image, network, next_frame(meshes[-1])))
    points: Points = np.mean([mesh.points for mesh in meshes], axis=0)
    return Mesh(points, meshes[-1].logit)


def mesh_in(image: Image, network: Network, frame: Frame) -> Mesh:
    """The mesh of the face that fills the frame."""
    outputs = network.run(cut(image, frame, _SIDE, _SIDE), 1 / 255, 0.0)
    points = outputs[_POINTS].reshape(468, 3).astype(np.float64)
    return Mesh(frame.to_picture(points, _SIDE), float(outputs[_PRESENCE][0]))


def next_frame(mesh: Mesh) -> Frame:
    """Where to look for the same face again, or better: level eyes, and room around the last mesh."""
    angle = math.radians(mesh.eye_angle_deg)
    level = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    turned = mesh.points[:, :2] @ level
    low, high = turned.min(axis=0), turned.max(axis=0)
    center = level @ ((low + high) / 2)
    side = _MARGIN * max(float((high - low).max()), 1.0)
    return Frame(float(center[0]), float(center[1]), side, side, mesh.eye_angle_deg)


def _first_frame(detection: Detection) -> Frame:
    box = detection.box
    side = _MARGIN * max(box.width_px, box.height_px, 1.0)
    across, down = (left - right for left, right in zip(detection.left_eye, detection.right_eye, strict=True))
    # Upright, a head tilted beyond 10 degrees would be read far too straight.
    angle_deg = math.degrees(math.atan2(down, across))
    return Frame(box.left_px + box.width_px / 2, box.top_px + box.height_px / 2, side, side, angle_deg)
