"""What files cost that were made to cost much, and whether whatever comes out is what terminals take.

Run: python -m tests.bench.bench_hostile
Every file is judged in a process of its own, which takes it from its stdin (--one). Ends with 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time

import cv2
import numpy as np

from facestation import words
from facestation.domain.photo import PreparedPhoto
from facestation.errors import InputError
from facestation.vision.crop import Crop, portrait_crop
from facestation.vision.face import find_face
from facestation.vision.image import Image
from facestation.vision.judge import Judge
from facestation.vision.models import Models, load_models
from facestation.vision.prepare import prepare
from tests.pictures.hostile import HOSTILE
from tests.pictures.memory import most_memory_mb
from tests.pictures.sitters import names, portrait
from tests.unit.vision import pictures
from tests.unit.vision.markers import objections

TIME_GOAL_S, MEMORY_GOAL_MB = 1.0, 500
OUTPUTS, SEED = 500, 20260102


def judge_one(file: bytes) -> dict[str, object]:
    """What is said about one file, the time of all processors that it took, and the most memory ever had.

    Processor time is what an idle machine needs at most, and does not rise much when others work beside it.
    """
    judge = Judge()
    judge.judge(pictures.jpeg(pictures.still()))
    begun = time.process_time()
    objected: list[str] = []
    try:
        report, prepared = judge.judge(file)
        said = words.ADVICE[report.first.advice_key] if report.first else "accepted"
        objected = objections(prepared.jpeg) if prepared else []
    except InputError as error:
        said = error.message
    taken_s = time.process_time() - begun
    return {"said": said, "s": taken_s, "mb": most_memory_mb() or 0, "objections": objected}


def told_of_one(name: str) -> bool:
    """Prints what one file cost, gives whether that is within the goals."""
    words_of_it = [sys.executable, "-m", "tests.bench.bench_hostile", "--one"]
    done = subprocess.run(words_of_it, input=HOSTILE[name](), capture_output=True, check=False, timeout=60)
    if done.returncode != 0:
        print(f"{name:44s} BROKE: {done.stderr.decode().strip().splitlines()[-1:]}")
        return False
    found = json.loads(done.stdout)
    print(f"{name:44s} {found['s']:6.3f} s {found['mb']:5.0f} MB  {found['said']} {found['objections'] or ''}")
    cheap = found["s"] < TIME_GOAL_S and found["mb"] < MEMORY_GOAL_MB
    return cheap and bool(found["said"]) and not found["objections"]


def any_output(random: np.random.Generator, models: Models) -> tuple[PreparedPhoto, bool]:
    """A portrait from a picture of any size, by its face where that is found, else by any crop."""
    name = names()[int(random.integers(len(names())))]
    width, height = (int(side) for side in random.integers(60, 1900, 2))
    share = float(random.choice([0.0, 0.0, 0.1, 0.5, 1.0]))
    image = cv2.resize(portrait(name), (width, height), interpolation=cv2.INTER_LINEAR)
    mixed: Image = np.asarray(cv2.addWeighted(image, 1 - share, pictures.noise(width, height), share, 0), np.uint8)
    face = find_face(mixed, models, 1).face if random.uniform() < 0.5 else None
    if face is not None:
        return prepare(mixed, portrait_crop(mixed, face)), True
    across, down = int(random.integers(30, width + 1)), int(random.integers(30, height + 1))
    left, top = int(random.integers(width - across + 1)), int(random.integers(height - down + 1))
    return prepare(mixed, Crop(left, top, across, down)), False


def told_of_outputs() -> bool:
    """Prints how the portraits of many pictures came out, gives whether all of them may be sent."""
    random, models = np.random.default_rng(SEED), load_models()
    made = [any_output(random, models) for _ in range(OUTPUTS)]
    refused = [found for photo, _ in made if (found := objections(photo.jpeg))]
    sizes = [len(photo.jpeg) for photo, _ in made]
    low = sum(photo.quality < 90 for photo, _ in made)
    print(f"\n{OUTPUTS} portraits of {len(names())} people at random sizes, noise and crops, seed {SEED}")
    print(f"{sum(by_face for _, by_face in made)} cut by their face; {low} below quality 90 (noise)")
    print(f"largest {max(sizes)} bytes; objections: {refused or 'none'}")
    return not refused


def main() -> int:
    """Measures and prints."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--one", action="store_true")
    if parser.parse_args().one:
        print(json.dumps(judge_one(sys.stdin.buffer.read())))
        return 0
    print(f"OpenCV {cv2.__version__}; {len(HOSTILE)} hostile files, each in a process of its own")
    met = [told_of_one(name) for name in HOSTILE]
    print(
        f"{sum(met)} of {len(met)} with a sentence within {TIME_GOAL_S:.0f} s of processor time and {MEMORY_GOAL_MB} MB"
    )
    return 0 if told_of_outputs() and all(met) else 1


if __name__ == "__main__":
    sys.exit(main())
