"""A model is believed only when it is the right one."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest

from facestation.domain.photo import Verdict
from facestation.errors import PhotoUncheckable
from facestation.vision import models
from facestation.vision.judge import Judge
from tests.unit.vision import pictures

FILES = (models.DETECTOR, models.MESH, models.EYE)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file in FILES:
        shutil.copy(models.DATA_FOLDER / file.name, tmp_path)
    return tmp_path


def test_models_are_loaded_from_any_folder(folder: Path) -> None:
    foreign = folder / "данные"
    foreign.mkdir()
    for file in FILES:
        (folder / file.name).rename(foreign / file.name)
    assert Judge(foreign).judge(pictures.jpeg(pictures.still()))[0].verdict is Verdict.PASS


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_missing_model_means_cannot_check(folder: Path, file: models.ModelFile) -> None:
    (folder / file.name).unlink()
    assert_cannot_check(folder, file)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_model_with_one_wrong_bit_means_cannot_check(folder: Path, file: models.ModelFile) -> None:
    damaged = bytearray((folder / file.name).read_bytes())
    damaged[-1] ^= 1
    (folder / file.name).write_bytes(damaged)
    assert_cannot_check(folder, file)


def assert_cannot_check(folder: Path, file: models.ModelFile) -> None:
    judge, photo = Judge(folder), pictures.jpeg(pictures.still())
    report, prepared = judge.judge(photo)
    assert (report.verdict, report.usable, prepared) == (Verdict.CANNOT_CHECK, False, None)
    assert judge.judge_frame(photo).verdict is Verdict.CANNOT_CHECK
    with pytest.raises(PhotoUncheckable) as caught:
        judge.face_count(photo)
    assert caught.value.details["model"] == file.name


def test_a_model_that_comes_back_is_used(folder: Path) -> None:
    name = models.MESH.name
    (folder / name).rename(folder / "elsewhere")
    judge, photo = Judge(folder), pictures.jpeg(pictures.still())
    assert judge.judge(photo)[0].verdict is Verdict.CANNOT_CHECK
    (folder / "elsewhere").rename(folder / name)
    assert judge.judge(photo)[0].verdict is Verdict.PASS


def test_another_network_under_the_right_name_means_cannot_check(folder: Path) -> None:
    """Also where its hash were expected: the sizes of the outputs do not fit."""
    detector = (folder / models.DETECTOR.name).read_bytes()
    impostor = models.ModelFile("net", models.DETECTOR.sha256, 128, models.MESH.outputs)
    (folder / "net").write_bytes(detector)
    with pytest.raises(PhotoUncheckable):
        models._load(folder, impostor)


def test_what_is_no_network_at_all_means_cannot_check(folder: Path) -> None:
    import hashlib

    rubbish = np.random.default_rng(1).bytes(5000)
    (folder / "net").write_bytes(rubbish)
    with pytest.raises(PhotoUncheckable):
        models._load(folder, models.ModelFile("net", hashlib.sha256(rubbish).hexdigest(), 128, (1,)))
