"""The screen put together: one application, its window, one station, and an orderly end."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import logging.handlers
import os
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from facestation.domain.secret import Secret
from facestation.paths import log_file
from facestation.settings import settings_before_opening
from ui.ask import Ask
from ui.closing import Closing
from ui.context import Context
from ui.crash import BugReports, CrashSheet
from ui.demo import PORTRAIT, Demo
from ui.garbage import GarbageCollector
from ui.jobs import Jobs
from ui.loop import qt_loop, start_threads
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.options import Options
from ui.pages.table import PAGES
from ui.theme.theme import Theme
from ui.translation import Translation, chosen_language

if TYPE_CHECKING:
    from facestation.services.station import Station

CLOSING_S = 10.0
"""How long putting away may take before the program ends anyhow; what was accepted is written down by then."""


def run(options: Options) -> int:
    """Opens the window and returns the exit status when the last one is closed."""
    application = QApplication([])
    application.setApplicationName("facestation")
    application.setApplicationDisplayName("Facestation")
    with contextlib.closing(qt_loop(application)) as loop:
        return loop.run_until_complete(_live(application, options))


async def _live(application: QApplication, options: Options) -> int:
    return await App(application, options).live()


class App:
    """One run of the program; lived once, inside the running loop."""

    def __init__(self, application: QApplication, options: Options) -> None:
        self._options = options
        self._settings = settings_before_opening(options.data_dir)
        self._station: Station | None = None
        self._demo: Demo | None = None
        self.theme = Theme(application)
        self.theme.use(self._settings.theme)
        self.translation = Translation(application)
        self.translation.use(chosen_language(options.language or self._settings.language))
        self.closing = Closing(application)
        self.garbage = GarbageCollector(application)
        self.notices = Notices()
        self.window = MainWindow(self.theme, self.notices, PAGES)
        self.window.retry_wished.connect(self._open)
        self._bugs = BugReports(CrashSheet(self.window).show_outline)
        self.jobs = Jobs(self.notices.fail, self._bugs.report)

    async def live(self) -> int:
        """Shows the window, opens the station behind it, waits for the end and puts everything away."""
        self._bugs.install(asyncio.get_running_loop())
        self.closing.listen_to_signals()
        self.window.show()
        self._open()
        try:
            return await self._until_the_end()
        finally:
            QApplication.closeAllWindows()
            await self._put_away()

    async def _until_the_end(self) -> int:
        if self._options.tour is None:
            await self.closing.wait()
            return 0
        from ui.tour import Tour

        return await Tour(self._options.tour, self.window).walk()

    def _open(self) -> None:
        self.window.show_failure(None)
        self.jobs.run("station.open", self._opened_station(), self._fill, self.window.show_failure)

    async def _opened_station(self) -> Station:
        # The services bring HTTP, SQL and OpenCV along: half a second that the first paint need not wait for.
        await asyncio.sleep(0)
        await start_threads()
        await asyncio.to_thread(_import_services)
        from facestation.services.station import open_station

        options = self._options
        folder, password = options.data_dir, _environment_password()
        if options.demo:
            self._demo = self._demo or await Demo.start(options.data_dir)
            folder, password = self._demo.folder, self._demo.password
        station = await open_station(folder, database_url=options.database_url, environment_password=password)
        self._station = station
        _log_to(log_file(station.folder))
        if self._demo is not None:
            await self._demo.introduce(station.terminals)
        await station.outbox.start()
        station.inventory.start()
        station.heed(await asyncio.to_thread(station.settings.load))
        return station

    def _fill(self, station: Station) -> None:
        self.window.open_pages(
            Context(
                station=station,
                settings=station.settings,
                jobs=self.jobs,
                notices=self.notices,
                ask=Ask(),
                theme=self.theme,
                translation=self.translation,
                portrait=PORTRAIT if self._options.demo else None,
            )
        )
        self.garbage.spare_what_stays()

    async def _put_away(self) -> None:
        self.garbage.stop()
        await self.jobs.close()
        try:
            if self._station is not None:
                async with asyncio.timeout(CLOSING_S):
                    await self._station.close()
        finally:
            if self._demo is not None:
                await self._demo.stop()


def _import_services() -> None:
    from facestation.services.station import warm_up

    warm_up()


def _environment_password() -> Secret | None:
    text = os.environ.get("FACESTATION_PASSWORD")
    return Secret(text) if text else None


def _log_to(file: Path) -> None:
    handler = logging.handlers.RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    for name in ("facestation", "ui"):
        logging.getLogger(name).setLevel(logging.INFO)
