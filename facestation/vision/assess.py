"""One picture against all checks."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.photo import Finding, PhotoReport, PreparedPhoto
from facestation.vision.align import align
from facestation.vision.checks import CHECKS
from facestation.vision.checks.grading import worst_verdict
from facestation.vision.crop import Crop, portrait_crop, whole_crop
from facestation.vision.detector import Detection
from facestation.vision.eyes import look_at_eyes
from facestation.vision.face import Face, Found, find_face, find_face_either_way_up, look_again
from facestation.vision.image import Image
from facestation.vision.jpeg_markers import estimated_quality
from facestation.vision.limits import STILL, PhotoLimits
from facestation.vision.measures import measure
from facestation.vision.models import Models
from facestation.vision.prepare import prepare
from facestation.vision.subject import Rivals, Sitter, Subject

_STILL_PASSES, _LIVE_PASSES = 2, 1


@dataclass(frozen=True, slots=True, eq=False)
class Assessment:
    """A report, with what it was made from: the face to follow in the next live picture, the portrait to send."""

    report: PhotoReport
    face: Face | None
    crop: Crop | None
    prepared: PreparedPhoto | None


def assess(
    image: Image,
    models: Models,
    limits: PhotoLimits = STILL,
    source: bytes | None = None,
    *,
    as_it_is: bool = False,
) -> Assessment:
    """The judgement of a still, with the portrait as it would be uploaded, whatever the verdict.

    `source` is the file that the picture was decoded from; `as_it_is` takes the whole picture for the portrait. Same
    input, same report. Raises PhotoUncheckable.
    """
    found = find_face_either_way_up(image, models, _STILL_PASSES)
    sitter: Sitter | None = None
    if found.face:
        crop = whole_crop(image) if as_it_is else portrait_crop(image, found.face)
        sitter = _sitter(image, models, found.face, found.others, crop)
    return _assessed(found, sitter, limits, estimated_quality(source) if source else None)


def assess_live(image: Image, models: Models, limits: PhotoLimits = STILL) -> Assessment:
    """The quicker judgement of one picture of many: one look for other faces, nothing encoded."""
    found = find_face(image, models, _LIVE_PASSES)
    sitter: Sitter | None = None
    if found.face:
        crop = portrait_crop(image, found.face)
        rivals = _rivals(found.face, found.others, crop)
        sitter = Sitter(found.face, measure(align(image, found.face.mesh)), crop, rivals, prepared=None)
    return _assessed(found, sitter, limits, None)


def _sitter(image: Image, models: Models, face: Face, others: tuple[Detection, ...], crop: Crop) -> Sitter:
    everyone = look_again(crop.of(image), models, face, crop.left_px, crop.top_px, others)
    rivals = _rivals(face, everyone, crop)
    eyes = look_at_eyes(image, models.eye, face.mesh)
    return Sitter(face, measure(align(image, face.mesh)), crop, rivals, prepare(image, crop), eyes)


def _rivals(face: Face, others: tuple[Detection, ...], crop: Crop) -> Rivals:
    inside, beside = 0.0, 0.0
    for other in others:
        ratio = other.area_px / max(face.detection.area_px, 1e-6)
        box = other.box
        if crop.holds(box.left_px + box.width_px / 2, box.top_px + box.height_px / 2):
            inside = max(inside, ratio)
        else:
            beside = max(beside, ratio)
    return Rivals(inside, beside)


def _assessed(found: Found, sitter: Sitter | None, limits: PhotoLimits, quality: float | None) -> Assessment:
    subject = Subject(sitter, found.best_score, found.best_logit, quality)
    findings: list[Finding] = [made for _, check in CHECKS if (made := check(subject, limits))]
    box = sitter.face.mesh.hull if sitter else None
    report = PhotoReport(worst_verdict(findings), tuple(findings), box, limits.version)
    if sitter is None:
        return Assessment(report, None, None, None)
    return Assessment(report, sitter.face, sitter.crop, sitter.prepared)
