"""The three neural networks, checked before they are believed.

MediaPipe's BlazeFace (short range), Face Mesh and Iris, Apache-2.0, put into `data/` when the package is built.
"""

from __future__ import annotations

import hashlib
import os
import threading
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from facestation.errors import PhotoUncheckable
from facestation.vision.image import Image, Plane

DATA_FOLDER = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class ModelFile:
    """Which file a network is read from, and what must come out of it."""

    name: str
    sha256: str
    side_px: int
    """The network takes a square picture of this side."""
    outputs: tuple[int, ...]
    """Sizes of its outputs, which tell them apart on every version of OpenCV."""


DETECTOR = ModelFile(
    "face_detection_short_range.tflite",
    "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8",
    128,
    (14336, 896),
)
MESH = ModelFile(
    "face_landmark.tflite", "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814", 192, (1404, 1)
)
EYE = ModelFile(
    "iris_landmark.tflite", "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f", 64, (213, 15)
)


class Network:
    """One network; may be used from several threads, which then wait for each other."""

    def __init__(self, net: cv2.dnn.Net, file: ModelFile) -> None:
        self._net = net
        self._file = file
        self._names = net.getUnconnectedOutLayersNames()
        self._turn = threading.Lock()

    def run(self, image: Image, scale: float, mean: float) -> dict[int, Plane]:
        """The outputs by their size, flat, for a square picture whose values become `(value - mean) * scale`.

        Raises PhotoUncheckable when an output is missing.
        """
        side = (self._file.side_px, self._file.side_px)
        blob = cv2.dnn.blobFromImage(image, scale, side, (mean, mean, mean), swapRB=True)
        with self._turn:
            self._net.setInput(blob)
            results = self._net.forward(self._names)
        by_size = {result.size: np.array(result, dtype=np.float32).reshape(-1) for result in results}
        if set(by_size) != set(self._file.outputs):
            raise PhotoUncheckable(model=self._file.name)
        return by_size


@dataclass(frozen=True, slots=True)
class Models:
    """All that is needed to find a face, its points and its lids."""

    detector: Network
    mesh: Network
    eye: Network


def load_models(folder: Path | None = None) -> Models:
    """The networks from `folder`, the package's own data where none is given.

    Raises PhotoUncheckable when a file is missing, altered or cannot be run.
    """
    where = folder or DATA_FOLDER
    return Models(_load(where, DETECTOR), _load(where, MESH), _load(where, EYE))


def _load(folder: Path, file: ModelFile) -> Network:
    data = _verified(folder / file.name, file)
    # OpenCV 5 reads a network with a new engine that leaves outputs out of its list. It takes the engine as an
    # argument with a path alone, and a path with other than Latin letters fails on Windows; hence the variable.
    os.environ["OPENCV_FORCE_DNN_ENGINE"] = "1"
    try:
        network = Network(cv2.dnn.readNetFromTFLite(np.frombuffer(data, dtype=np.uint8)), file)
        network.run(np.zeros((file.side_px, file.side_px, 3), dtype=np.uint8), 1.0, 0.0)
    except cv2.error as error:
        raise PhotoUncheckable(model=file.name) from error
    return network


def _verified(path: Path, file: ModelFile) -> bytes:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise PhotoUncheckable(model=file.name) from error
    if hashlib.sha256(data).hexdigest() != file.sha256:
        raise PhotoUncheckable(model=file.name)
    return data
