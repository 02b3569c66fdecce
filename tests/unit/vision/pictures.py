"""Pictures made by script from the two demo portraits, good ones and ones with a single fault."""

from __future__ import annotations

import functools
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt

import facestation
from facestation.vision.detector import detect
from facestation.vision.image import Image, Points
from facestation.vision.mesh import fit_mesh
from facestation.vision.models import load_models
from tests.pictures.warp import warp

PORTRAITS = Path(facestation.__file__).parent / "virtual" / "data"
ASTRONAUT, HOPPER = "astronaut.png", "grace_hopper.jpg"
# Middle of the eyes (x, y) and the distance between them, in px of each portrait.
_EYES = {ASTRONAUT: (225.3, 103.6, 43.1), HOPPER: (264.1, 190.8, 86.8)}


@functools.cache
def portrait(name: str) -> Image:
    """One of the demo portraits."""
    return np.asarray(cv2.imread(str(PORTRAITS / name), cv2.IMREAD_COLOR), dtype=np.uint8)


def still(
    name: str = HOPPER,
    *,
    eye_distance_px: float = 90,
    size: tuple[int, int] = (480, 640),
    roll_deg: float = 0.0,
    eyes_at: tuple[float, float] | None = None,
) -> Image:
    """A portrait as a camera would see it: upright frame, eyes at 43 %, turned clockwise by `roll_deg`."""
    eyes_x, eyes_y, distance = _EYES[name]
    to_x, to_y = eyes_at or (size[0] / 2, size[1] * 0.43)
    matrix = cv2.getRotationMatrix2D((eyes_x, eyes_y), -roll_deg, eye_distance_px / distance)
    matrix[:, 2] += np.array([to_x - eyes_x, to_y - eyes_y])
    how = cv2.INTER_CUBIC if eye_distance_px > distance / 2 else cv2.INTER_AREA
    return np.asarray(
        cv2.warpAffine(portrait(name), matrix, size, flags=how, borderMode=cv2.BORDER_REPLICATE), dtype=np.uint8
    )


def shrunk(ratio: float) -> Image:
    """A good still, small in the middle of a gray frame."""
    good = still()
    small = cv2.resize(good, None, fx=ratio, fy=ratio, interpolation=cv2.INTER_AREA)
    frame = np.full_like(good, 128)
    top, left = (good.shape[0] - small.shape[0]) // 2, (good.shape[1] - small.shape[1]) // 2
    frame[top : top + small.shape[0], left : left + small.shape[1]] = small
    return frame


def two_people() -> Image:
    """Two portraits of the same size in one picture, close together."""
    left, right = still(HOPPER, eye_distance_px=60), still(ASTRONAUT, eye_distance_px=60)
    return np.ascontiguousarray(np.hstack([left[:, 110:370], right[:, 110:370]]))


def friend_behind(eye_distance_px: float) -> Image:
    """A good still with a smaller second face in its upper corner."""
    frame = still()
    behind = still(ASTRONAUT, eye_distance_px=eye_distance_px, size=(130, 170), eyes_at=(65, 70))
    frame[:170, -130:] = behind
    return frame


def exposed(image: Image, gain: float | npt.NDArray[np.float64]) -> Image:
    """The picture with so much more or less light."""
    linear = (image / 255.0) ** 2.2
    return np.asarray(np.clip(linear * gain, 0, 1) ** (1 / 2.2) * 255 + 0.5, dtype=np.uint8)


def lit_from_the_side(image: Image, darkest: float) -> Image:
    """The picture with its left edge at `darkest` of the light."""
    ramp = 1 / (1 + np.exp(-np.linspace(-9, 9, image.shape[1])))
    return exposed(image, (darkest + (1 - darkest) * ramp)[None, :, None])


def blurred(image: Image, sigma_px: float) -> Image:
    """The picture out of focus."""
    return np.asarray(cv2.GaussianBlur(image, (0, 0), sigma_px), dtype=np.uint8)


def moved(image: Image, length_px: int) -> Image:
    """The picture of somebody who walked by."""
    kernel = np.full((1, length_px), 1 / length_px)
    return np.asarray(cv2.filter2D(image, -1, kernel), dtype=np.uint8)


def pale(image: Image, contrast: float) -> Image:
    """The picture through a dirty lens."""
    return np.asarray(np.clip((image - 128.0) * contrast + 140, 0, 255), dtype=np.uint8)


def gray(image: Image) -> Image:
    """The picture in black and white."""
    return np.asarray(cv2.cvtColor(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), cv2.COLOR_GRAY2BGR), dtype=np.uint8)


def noise(width: int, height: int, seed: int = 1) -> Image:
    """Nothing but noise."""
    return np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)


@functools.cache
def mesh_points(name: str) -> Points:
    """The mesh of a good still (468 x 3)."""
    image, models = still(name), load_models()
    return fit_mesh(image, models.mesh, detect(image, models.detector)[0], 2).points


def masked(name: str = HOPPER, color: tuple[int, int, int] = (190, 150, 90)) -> Image:
    """A good still with a mask painted from the nose to the chin."""
    points = mesh_points(name)[:, :2]
    outline = points[[234, 5, 454, 361, 397, 379, 152, 150, 172, 132]]
    return _painted(still(name), outline, color)


def with_dark_glasses(name: str = HOPPER) -> Image:
    """A good still with black glasses."""
    image = still(name)
    for corners in ((33, 133), (362, 263)):
        middle = mesh_points(name)[list(corners), :2].mean(axis=0)
        cv2.ellipse(image, (round(middle[0]), round(middle[1])), (36, 26), 0, 0, 360, (20, 20, 20), -1)
    return image


def with_eyes_nearly_closed(name: str = HOPPER) -> Image:
    """A good still whose eyes are squeezed to slits."""
    image = still(name)
    y, x = np.mgrid[0 : image.shape[0], 0 : image.shape[1]].astype(np.float32)
    from_y = y.copy()
    for corners in ((33, 133), (362, 263)):
        middle = mesh_points(name)[list(corners), :2].mean(axis=0)
        inside = np.clip(1 - ((x - middle[0]) / 34) ** 2 - ((y - middle[1]) / 26) ** 2, 0, 1)
        from_y += (np.sqrt(inside) * (y - middle[1]) * 3.5).astype(np.float32)
    return np.asarray(cv2.remap(image, x, from_y, cv2.INTER_LINEAR), dtype=np.uint8)


def turned(name: str = ASTRONAUT, yaw_deg: float = 0.0, pitch_deg: float = 0.0) -> Image:
    """A good still whose face is turned in space: yaw to the left edge of the picture, pitch downwards."""
    yaw, pitch = np.radians(yaw_deg), np.radians(pitch_deg)
    around_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    around_x = np.array([[1, 0, 0], [0, np.cos(pitch), -np.sin(pitch)], [0, np.sin(pitch), np.cos(pitch)]])

    points = mesh_points(name)
    middle = points.mean(axis=0)
    return warp(still(name), points, np.asarray((points - middle) @ (around_y @ around_x).T + middle))


def _painted(image: Image, outline: Points, color: tuple[int, int, int]) -> Image:
    """The picture with a filled outline that keeps a little of what lies under it, as cloth shows folds."""
    over = image.copy()
    cv2.fillPoly(over, [np.round(outline).astype(np.int32)], color)
    return np.asarray(cv2.addWeighted(over, 0.93, image, 0.07, 0), dtype=np.uint8)


def jpeg(image: npt.NDArray[np.uint8], quality: int = 95, *, progressive: bool = False) -> bytes:
    """The picture as a JPEG file."""
    how = [cv2.IMWRITE_JPEG_QUALITY, quality, cv2.IMWRITE_JPEG_PROGRESSIVE, int(progressive)]
    return cv2.imencode(".jpg", image, how)[1].tobytes()


def png(image: npt.NDArray[np.uint8 | np.uint16]) -> bytes:
    """The picture as a PNG file."""
    return cv2.imencode(".png", image)[1].tobytes()


def with_exif(file: bytes, orientation: int, *, order: str = "<") -> bytes:
    """A JPEG file with an EXIF block that asks to be turned."""
    mark = b"II*\0" if order == "<" else b"MM\0*"
    block = b"Exif\0\0" + mark + struct.pack(order + "IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
    return file[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + file[2:]


def png_chunk(name: bytes, payload: bytes) -> bytes:
    """One chunk of a PNG file."""
    return struct.pack(">I", len(payload)) + name + payload + struct.pack(">I", zlib.crc32(name + payload))


def empty_png(width: int, height: int) -> bytes:
    """A PNG file that promises a size and holds nothing."""
    head = png_chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + png_chunk(b"IDAT", zlib.compress(b"")) + png_chunk(b"IEND", b"")
