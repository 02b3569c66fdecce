"""Files that are not what they say end in a clear sentence, soon and without taking all memory."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import cv2
import numpy as np
import pytest

from facestation import words
from facestation.errors import InputError
from facestation.vision.judge import Judge
from tests.pictures.hostile import HOSTILE
from tests.pictures.memory import most_memory_mb
from tests.unit.vision.markers import objections

JUDGE = Judge()
ACCEPTED = {
    "jpeg that is progressive",
    "jpeg with an exif bomb",
    "jpeg with 500 notes",
    "jpeg with a second file behind it",
    "png of 16 bits",
    "png that moves",
}
LARGE = {"jpeg of 49 megapixels", "jpeg of 49 megapixels, progressive"}
QUICK = {name: make for name, make in HOSTILE.items() if name not in LARGE}
"""The others take long to make; the bench judges them too."""
MOST_TIMES, MOST_MB = 4, 500

JUDGE_ALL = """
import sys
from pathlib import Path
from facestation.errors import InputError
from facestation.vision.judge import Judge
from tests.pictures.memory import most_memory_mb

judge = Judge()
for file in sorted(Path(sys.argv[1]).iterdir()):
    try:
        judge.judge(file.read_bytes())
    except InputError:
        pass
print(most_memory_mb())
"""


def sentence(file: bytes) -> str:
    """What the person at the desk is told; empty for a photo that is taken as it is."""
    try:
        report, prepared = JUDGE.judge(file)
    except InputError as error:
        return error.message
    assert (prepared is not None) is report.usable
    assert prepared is None or objections(prepared.jpeg) == []
    return words.ADVICE[report.first.advice_key] if report.first else ""


def test_there_are_at_least_forty() -> None:
    assert len(HOSTILE) >= 40


@pytest.mark.parametrize("name", QUICK)
def test_a_hostile_file_ends_in_a_sentence_or_in_a_photo_that_may_be_sent(name: str) -> None:
    said = sentence(HOSTILE[name]())
    assert (said == "") is (name in ACCEPTED)
    assert said == "" or said.endswith(".")


def test_no_hostile_file_takes_much_longer_than_the_largest_picture_takes_to_be_decoded() -> None:
    sentence(HOSTILE["jpeg that is progressive"]())
    largest = np.frombuffer(HOSTILE["png of 49 megapixels in 50 kB"](), np.uint8)
    most_s = MOST_TIMES * processor_time_s(partial(cv2.imdecode, largest, cv2.IMREAD_COLOR))
    for name, make in QUICK.items():
        assert processor_time_s(partial(sentence, make())) < most_s, name


def processor_time_s(work: Callable[[], object]) -> float:
    """What `work` takes of all processors, however busy others keep them."""
    begun_s = time.process_time()
    work()
    return time.process_time() - begun_s


@pytest.mark.skipif(most_memory_mb() is None, reason="the system does not tell how much memory a process had")
def test_hostile_files_one_after_the_other_fit_into_little_memory(tmp_path: Path) -> None:
    for name, make in QUICK.items():
        (tmp_path / name.replace(" ", "_")).write_bytes(make())
    command = [sys.executable, "-c", JUDGE_ALL, str(tmp_path)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert int(told) < MOST_MB
