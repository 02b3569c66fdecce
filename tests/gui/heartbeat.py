"""The heart of the screen under load: a 10 ms timer beside a live picture and twenty terminals being written."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from facestation.camera.synthetic import MovingPortrait
from facestation.domain.person import Person
from facestation.domain.webcam import Webcam
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station

PASSWORD = "Gallery-1"
DOORS = 20
FRAMES_PER_S = 25
BEAT_MS = 10
STALL_MS = 50.0
"""No pause of the screen's heart is longer."""
DATA = Path(__file__).parents[2] / "facestation" / "virtual" / "data"


@contextlib.contextmanager
def terminals_of_another_process(count: int = DOORS, *more: str, modeling_s: float = 0.3) -> Iterator[list[str]]:
    """URLs of running virtual terminals; `more` are options of the command that runs them."""
    command = [sys.executable, "-m", "facestation.cli", "virtual", "--json", "--count", str(count)]
    options = ["--modeling-s", str(modeling_s), "--password-stdin", *more]
    pipe = subprocess.PIPE
    with subprocess.Popen([*command, *options], stdin=pipe, stdout=pipe, text=True) as process:
        try:
            if process.stdin is None or process.stdout is None:
                raise RuntimeError("the process was started with pipes")
            process.stdin.write(PASSWORD + "\n")
            process.stdin.flush()
            yield [str(json.loads(process.stdout.readline())["url"]) for _ in range(count)]
        finally:
            process.terminate()


class FastCamera:
    """A camera of 25 pictures a second, as a terminal's stream or a webcam gives them."""

    def __init__(self) -> None:
        portrait = MovingPortrait((DATA / "grace_hopper.jpg").read_bytes(), size=(720, 1280))
        self._frames = [portrait.frame(number / FRAMES_PER_S) for number in range(FRAMES_PER_S * 2)]
        self.given = 0

    async def preview(self, _terminal_id: str) -> AsyncIterator[bytes]:
        """Frames at their own pace, whether anybody keeps up or not."""
        loop = asyncio.get_running_loop()
        begun_s = loop.time()
        while True:
            self.given += 1
            yield self._frames[self.given % len(self._frames)]
            await asyncio.sleep(max(0.0, begun_s + self.given / FRAMES_PER_S - loop.time()))

    async def webcams(self) -> AsyncIterator[tuple[Webcam, ...]]:
        """None are plugged in."""
        yield ()

    async def capture(self, terminal_id: str) -> bytes:
        """The next frame."""
        return self._frames[0]


class RunQueue:
    """How long this thread was ready to run and had no processor, by the system's own count; 0 where it keeps none."""

    def __init__(self) -> None:
        path = Path("/proc/thread-self/schedstat")
        self._file = os.open(path, os.O_RDONLY) if path.exists() else None

    def waited_s(self) -> float:
        """Since the thread began."""
        if self._file is None:
            return 0.0
        return int(os.pread(self._file, 64, 0).split()[1]) / 1e9

    def close(self) -> None:
        """Lets go of the file."""
        if self._file is not None:
            os.close(self._file)


@dataclass
class Beats:
    """What a heart did: the pauses between its beats, in ms."""

    pauses_ms: list[float] = field(default_factory=list)
    starved_ms: list[float] = field(default_factory=list)
    """How much of each pause the system gave to other programs although this thread was ready to go on."""

    @property
    def worst_ms(self) -> float:
        """The longest pause."""
        return max(self.pauses_ms)

    @property
    def worst_of_ours_ms(self) -> float:
        """The longest pause that is not other programs' doing."""
        return max(pause - starved for pause, starved in zip(self.pauses_ms, self.starved_ms, strict=True))

    def at(self, share: float) -> float:
        """The pause that this share of all pauses does not exceed."""
        ordered = sorted(self.pauses_ms)
        return ordered[min(int(len(ordered) * share), len(ordered) - 1)]


@contextlib.asynccontextmanager
async def listening() -> AsyncIterator[Beats]:
    """The beats from now until the end of the block."""
    beats, heart = Beats(), QObject()
    timer = QTimer(heart)
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    queue = RunQueue()
    last_s, last_waited_s = time.perf_counter(), queue.waited_s()

    def beat() -> None:
        nonlocal last_s, last_waited_s
        now_s, waited_s = time.perf_counter(), queue.waited_s()
        beats.pauses_ms.append((now_s - last_s) * 1000)
        beats.starved_ms.append((waited_s - last_waited_s) * 1000)
        last_s, last_waited_s = now_s, waited_s

    timer.timeout.connect(beat)
    timer.start(BEAT_MS)
    try:
        yield beats
    finally:
        timer.stop()
        queue.close()
        heart.deleteLater()


async def write_everywhere(station: Station, people: int) -> int:
    """Enrolls that many people on every door of the station, and waits until all are there; how many doors it were."""
    prepared, version = await station.photos.require((DATA / "grace_hopper.jpg").read_bytes())
    ids = tuple(record.id for record in await station.terminals.list())
    for number in range(people):
        person = Person(f"H{number}", "Heart")
        await station.enrollment.accept(EnrollmentRequest(person, prepared, ids, version))
        await asyncio.sleep(0.2)
    left = 1
    while left:
        await asyncio.sleep(0.1)
        left = len(await station.outbox.pending())
    return len(ids) * people


@dataclass(frozen=True)
class Round:
    """One measurement: at rest, and under the whole load."""

    idle: Beats
    loaded: Beats
    painted_per_s: float
    deliveries: int

    @property
    def limit_ms(self) -> float:
        """The promised bound, with what this machine does to an idle loop at the same time on top of it."""
        return STALL_MS + 2 * max(0.0, self.idle.at(0.99) - 1.5 * BEAT_MS)


async def one_round(station: Station, camera: FastCamera, people: int = 2) -> Round:
    """Listens to the heart at rest for a second, then while `people` are written on every door."""
    await asyncio.sleep(0.3)
    async with listening() as idle:
        await asyncio.sleep(1.0)
    given, begun_s = camera.given, time.perf_counter()
    async with listening() as loaded:
        deliveries = await write_everywhere(station, people)
    return Round(idle, loaded, (camera.given - given) / (time.perf_counter() - begun_s), deliveries)
