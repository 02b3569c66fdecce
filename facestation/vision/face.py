"""The one face that a photo is about, and the others in it."""

from __future__ import annotations

import math
from dataclasses import dataclass

import cv2
import numpy as np

from facestation.domain.photo import FaceBox
from facestation.vision.detector import Detection, detect, detect_in_tiles, detect_whole, overlap
from facestation.vision.image import Image, shrink
from facestation.vision.mesh import Mesh, fit_mesh
from facestation.vision.models import Models
from facestation.vision.pose import Pose, head_pose

LEAST_LOGIT = 0.0
_MOST_LOOKED_AT = 6
"""So many faces are looked at closely; a crowd is refused just the same."""
_SAME_FACE = 0.2
_CLEAR_LOGIT = 12.0
"""Good pictures have at least 16, faces on their head at most 10."""
_TURNED_PX = 1280


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """A face that both networks agree on."""

    detection: Detection
    mesh: Mesh
    pose: Pose

    @property
    def eye_distance_px(self) -> float:
        """Between the eyes in px of the picture, as if the head were not turned."""
        return self.mesh.eye_distance_px / max(math.cos(math.radians(self.pose.yaw_deg)), 0.1)


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """What was found in a picture."""

    face: Face | None
    others: tuple[Detection, ...]
    """Further faces, in px of the picture."""
    best_score: float
    """Of all that the detector saw; 0 when it saw nothing."""
    best_logit: float | None
    """Of the faces that the mesh was tried on; None when there was none."""


def find_face(image: Image, models: Models, passes: int) -> Found:
    """The largest face of a picture, with its mesh after so many passes, and the other faces."""
    detections = detect(image, models.detector)[:_MOST_LOOKED_AT]
    logits: list[float] = []
    for index, detection in enumerate(detections):
        mesh = fit_mesh(image, models.mesh, detection, passes)
        logits.append(mesh.logit)
        if mesh.logit >= LEAST_LOGIT:
            face = Face(detection, mesh, head_pose(mesh.points))
            others = real_others(image, models, face, detections[:index] + detections[index + 1 :])
            return Found(face, others, detection.score, mesh.logit)
    best_score = max((detection.score for detection in detections), default=0.0)
    return Found(None, (), best_score, max(logits, default=None))


def find_face_either_way_up(image: Image, models: Models, passes: int) -> Found:
    """As `find_face`; a face that stands on its head, of which the networks make half a one or none, is found too."""
    found = find_face(image, models, passes)
    if found.best_logit is not None and found.best_logit >= _CLEAR_LOGIT:
        return found
    small = shrink(image, _TURNED_PX)
    turned = find_face(np.asarray(cv2.rotate(small, cv2.ROTATE_180), dtype=np.uint8), models, passes)
    if turned.face is None or turned.face.mesh.logit < _CLEAR_LOGIT:
        return found
    height, width = image.shape[:2]
    scale = width / small.shape[1]
    others = tuple(_turned_over(one, scale, width, height) for one in turned.others)
    points = turned.face.mesh.points * (-scale, -scale, scale) + (width, height, 0)
    mesh = Mesh(points, turned.face.mesh.logit)
    face = Face(_turned_over(turned.face.detection, scale, width, height), mesh, head_pose(points))
    return Found(face, others, turned.best_score, turned.best_logit)


def _turned_over(one: Detection, scale: float, width_px: int, height_px: int) -> Detection:
    box = one.box
    left, top = width_px - (box.left_px + box.width_px) * scale, height_px - (box.top_px + box.height_px) * scale
    return Detection(
        FaceBox(left, top, box.width_px * scale, box.height_px * scale),
        (width_px - one.right_eye[0] * scale, height_px - one.right_eye[1] * scale),
        (width_px - one.left_eye[0] * scale, height_px - one.left_eye[1] * scale),
        one.score,
    )


def look_again(
    image: Image, models: Models, face: Face, left_px: int, top_px: int, seen: tuple[Detection, ...]
) -> tuple[Detection, ...]:
    """All other faces known after a second look at a part of the picture, as a whole and in tiles, for smaller ones."""
    small = shrink(image, _TURNED_PX)
    scale = image.shape[1] / small.shape[1]
    looks = detect_whole(small, models.detector) + detect_in_tiles(small, models.detector)
    fresh: list[Detection] = []
    for one in (look.moved(scale, left_px, top_px) for look in looks):
        if all(overlap(one.box, other.box) <= _SAME_FACE for other in (*seen, *fresh, face.detection)):
            fresh.append(one)
    fresh.sort(key=lambda one: -one.area_px)
    in_part = [one.moved(1.0, -left_px, -top_px) for one in fresh]
    part = Face(face.detection.moved(1.0, -left_px, -top_px), face.mesh, face.pose)
    real = real_others(image, models, part, in_part)
    return seen + tuple(one.moved(1.0, left_px, top_px) for one in real)


def real_others(image: Image, models: Models, face: Face, candidates: list[Detection]) -> tuple[Detection, ...]:
    """Those of the candidates that are faces, and not the same one again."""
    return tuple(
        one
        for one in candidates[:_MOST_LOOKED_AT]
        if overlap(one.box, face.detection.box) <= _SAME_FACE
        and fit_mesh(image, models.mesh, one, 1).logit >= LEAST_LOGIT
    )


def count_faces(image: Image, models: Models) -> int:
    """How many faces a picture shows."""
    found = find_face(image, models, 1)
    return 0 if found.face is None else 1 + len(found.others)
