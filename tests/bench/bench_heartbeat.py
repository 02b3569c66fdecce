"""The distribution of a 10 ms timer's pauses at rest, with a live picture, and with twenty terminals being written.

Run: python -m tests.bench.bench_heartbeat
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication

from facestation.domain.secret import Secret
from facestation.services.station import Station, open_station
from tests.gui.heartbeat import PASSWORD, Beats, FastCamera, listening, one_round, terminals_of_another_process
from ui.ask import Ask
from ui.context import Context
from ui.garbage import GarbageCollector
from ui.hands import until, window
from ui.jobs import Jobs
from ui.loop import qt_loop
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.pages.enrollment.view import EnrollmentWindow
from ui.pages.table import PAGES
from ui.theme.theme import Theme
from ui.translation import Translation

ROUNDS = 5
CALM_S = 1.0


def show(name: str, beats: Beats) -> None:
    """One line of the table."""
    shares = "  ".join(f"p{round(share * 100)} {beats.at(share):6.1f}" for share in (0.5, 0.95, 0.99))
    print(f"{name:<28} {len(beats.pauses_ms):5} beats   {shares}   worst {beats.worst_ms:6.1f} ms,")
    print(f"{'':<28} {'':5}          of it not other programs' doing: {beats.worst_of_ours_ms:6.1f} ms")


def raise_bug(bug: BaseException) -> None:
    """A bug ends the benchmark."""
    raise bug


@contextlib.asynccontextmanager
async def opened(application: QApplication, station: Station) -> AsyncIterator[MainWindow]:
    """The main window on that station once it has come to rest; both are closed in the end."""
    theme, translation = Theme(application), Translation(application)
    theme.use("light")
    translation.use("en")
    jobs = Jobs(lambda error: print(error.message), raise_bug)
    context = Context(station, station.settings, jobs, Notices(), Ask(), theme, translation)
    main = MainWindow(context.theme, context.notices, PAGES)
    main.show()
    main.open_pages(context)
    collector = GarbageCollector(main)
    collector.spare_what_stays()
    await asyncio.sleep(CALM_S)
    try:
        yield main
    finally:
        collector.stop()
        await jobs.close()
        await station.close()
        main.close()


async def measure(application: QApplication, folder: Path, urls: list[str]) -> None:
    """Prints the whole table."""
    camera = FastCamera()
    station = await open_station(folder, environment_password=Secret(PASSWORD))
    station.cameras = camera  # type: ignore[assignment] # a faster camera
    for number, url in enumerate(urls, start=1):
        await station.terminals.add(url, name=f"Door {number}")
    await station.outbox.start()
    async with opened(application, station) as main:
        await measure_on(main, station, camera)


async def measure_on(main: MainWindow, station: Station, camera: FastCamera) -> None:
    """Prints the lines of the table, one after the other."""
    async with listening() as idle:
        await asyncio.sleep(3.0)
    show("at rest", idle)
    async with listening() as opening:
        main.pages[0].start()
        await asyncio.sleep(1.0)
    show("opening the window", opening)
    desk = window("enrollmentWindow")
    if not isinstance(desk, EnrollmentWindow):
        raise TypeError("another window")
    desk.presenter.photo.retake()
    given = camera.given
    await until(lambda: camera.given > given + 10)
    async with listening() as live:
        await asyncio.sleep(3.0)
    show("live picture, 25 a second", live)
    for _ in range(ROUNDS):
        measured = await one_round(station, camera)
        show(f"+ {measured.deliveries} writes, {measured.painted_per_s:.0f} fps", measured.loaded)


def main() -> None:
    """Starts everything and ends it."""
    application = QApplication([])
    with (
        tempfile.TemporaryDirectory() as folder,
        terminals_of_another_process() as urls,
        contextlib.closing(qt_loop(application)) as loop,
    ):
        loop.run_until_complete(measure(application, Path(folder), urls))


if __name__ == "__main__":
    main()
