"""The windows under test: a qasync loop for every async test, real clicks, and a station with real parts."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["FACESTATION_NATIVE_DIALOGS"] = "0"

import pytest
from PySide6.QtWidgets import QApplication

from facestation.domain.secret import Secret
from facestation.errors import StationError
from facestation.services.station import Station, open_station
from tests.garbage import spare_what_is_loaded
from tests.gui.desk import Desk, opened_desk
from tests.gui.gallery import PASSWORD, Gallery, options
from tests.gui.hushed import answered, hushed
from tests.gui.terminal_hands import NAMES, TerminalHands
from ui.ask import Ask
from ui.context import Context
from ui.hands import until
from ui.jobs import Jobs
from ui.loop import qt_loop
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.pages.terminals.table_model import NAME
from ui.pages.terminals.view import TerminalsPage
from ui.theme.theme import Theme
from ui.translation import Translation


def _application() -> QApplication:
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication([])
    # As the product: otherwise the last window of a test stops the loop under the fixtures.
    application.setQuitOnLastWindowClosed(False)
    return application


def pytest_asyncio_loop_factories() -> Mapping[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Async tests of this folder run on the loop that the product runs on."""
    return {"qt": lambda: qt_loop(_application())}


class Reports:
    """What the jobs of a test could not tell anybody else."""

    def __init__(self) -> None:
        self.failures: list[StationError] = []
        self.bugs: list[BaseException] = []


@pytest.fixture(autouse=True)
def application() -> Iterator[QApplication]:
    """The one application; windows that a test leaves open are closed, and garbage goes on the thread that made it."""
    made = _application()
    gc.disable()
    yield made
    for window in made.topLevelWidgets():
        window.close()
        window.deleteLater()
    made.processEvents()
    gc.collect()
    if not gc.get_freeze_count():
        # The program's own end has given back what was spared.
        spare_what_is_loaded()
    gc.enable()


@pytest.fixture
def theme(application: QApplication) -> Theme:
    """The light look."""
    made = Theme(application)
    made.use("light")
    return made


@pytest.fixture
def translation(application: QApplication) -> Iterator[Translation]:
    """English; whatever a test switches to is taken back."""
    made = Translation(application)
    made.use("en")
    yield made
    made.use("en")


@pytest.fixture
def reports() -> Iterator[Reports]:
    """Collects failures; a bug in a job fails the test that caused it."""
    made = Reports()
    yield made
    if made.bugs:
        raise made.bugs[0]


@pytest.fixture
async def jobs(reports: Reports) -> AsyncIterator[Jobs]:
    """Jobs that are ended with the test."""
    made = Jobs(on_failure=reports.failures.append, on_bug=reports.bugs.append)
    yield made
    await made.close()


@pytest.fixture
def data_folder(tmp_path: Path) -> Path:
    """A data folder of its own."""
    folder = tmp_path / "station"
    folder.mkdir(mode=0o700)
    return folder


@pytest.fixture
async def gallery() -> AsyncIterator[Gallery]:
    """Three plain terminals."""
    async with Gallery(*[options() for _ in range(3)]) as made:
        yield made


@pytest.fixture
async def station(data_folder: Path) -> AsyncIterator[Station]:
    """A station on a folder of its own, whose outbox runs and which knows no terminal yet."""
    made = hushed(await open_station(data_folder, environment_password=Secret(PASSWORD)))
    await made.outbox.start()
    yield made
    await made.close()


@pytest.fixture
def context(station: Station, jobs: Jobs, theme: Theme, translation: Translation, notices: Notices) -> Context:
    """What pages are given, all of it real."""
    return Context(
        station=station,
        settings=station.settings,
        jobs=jobs,
        notices=notices,
        ask=Ask(),
        theme=theme,
        translation=translation,
    )


@pytest.fixture
def notices(application: QApplication) -> Notices:
    """Whatever is said there is shown by the window that listens."""
    return Notices()


@pytest.fixture
async def hands(context: Context, gallery: Gallery, tmp_path: Path) -> AsyncIterator[TerminalHands]:
    """The Terminals page in a window of its own, with the terminals of the gallery on its list."""
    for name, terminal in zip(NAMES, gallery.terminals, strict=True):
        await context.station.terminals.add(terminal.url, name=name)
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 860)
    main.show()
    main.open_pages(context)
    made = TerminalHands(main, tmp_path)
    await until(lambda: made.column(NAME) == [*NAMES])
    yield made
    await context.jobs.close()
    main.close()


@pytest.fixture
async def desk(context: Context, gallery: Gallery) -> AsyncIterator[Desk]:
    """The main window with all its pages, and the terminals of the gallery as doors."""
    made = await opened_desk(context, gallery)
    yield made
    await context.jobs.close()
    made.main.close()


@pytest.fixture
async def heard(context: Context, gallery: Gallery) -> AsyncIterator[None]:
    """A search of the network hears the terminals of the test's own `gallery`."""
    async with answered(context.station, gallery):
        yield
