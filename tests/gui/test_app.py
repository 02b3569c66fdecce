"""The whole program: starting, failing to start, demonstration, ending."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView

from facestation.domain.handover import Result, Step
from facestation.services.commissioning.handover import Wish
from facestation.settings import SettingsFile
from ui.app import App
from ui.crash import BugReports
from ui.demo import NAMES, PORTRAIT
from ui.hands import click, find, has_window, until
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.options import Options
from ui.pages.table import PAGES
from ui.theme.theme import Theme
from ui.tour import Tour
from ui.translation import Translation

ENVIRONMENT = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def restored(application: QApplication, translation: Translation) -> Iterator[QApplication]:
    hook, signals = sys.excepthook, [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    yield application
    sys.excepthook = hook
    for translator in application.findChildren(QTranslator):
        application.removeTranslator(translator)
    signal.set_wakeup_fd(-1)
    for number, handler in zip((signal.SIGINT, signal.SIGTERM), signals, strict=True):
        signal.signal(number, handler)


def _shown_texts(app: App) -> list[str]:
    return [label.text() for label in app.window.findChildren(QLabel) if label.isVisible()]


async def test_window_opens_at_once_the_station_behind_it_and_closing_ends_everything(
    restored: QApplication, data_folder: Path
) -> None:
    app = App(restored, Options(data_dir=data_folder, language="en"))
    life = asyncio.create_task(app.live())
    await until(app.window.isVisible)
    assert "Opening the station" in _shown_texts(app)
    await until(lambda: app.window.pages, 30)
    app.window.close()
    assert await asyncio.wait_for(life, 15) == 0
    assert (data_folder / "station.db").exists()
    assert all(task is asyncio.current_task() for task in asyncio.all_tasks())


async def test_station_that_cannot_open_says_why_and_is_tried_again(restored: QApplication, data_folder: Path) -> None:
    database = data_folder / "station.db"
    database.write_bytes(b"this is no database, however long it may be " * 100)
    app = App(restored, Options(data_dir=data_folder, language="en"))
    life = asyncio.create_task(app.live())
    retry = find(app.window, "retryButton", QPushButton)
    await until(retry.isVisible, 30)
    assert "The station's database cannot be read." in _shown_texts(app)
    database.unlink()
    click(retry)
    await until(lambda: app.window.pages, 30)
    app.window.close()
    assert await asyncio.wait_for(life, 15) == 0


async def test_settings_of_the_folder_decide_look_and_language(restored: QApplication, data_folder: Path) -> None:
    file = SettingsFile(data_folder / "settings.json")
    file.change("language", "ru")
    file.change("theme", "dark")
    app = App(restored, Options(data_dir=data_folder))
    assert app.translation.language == "ru"
    assert app.theme.tokens.dark
    app.garbage.stop()


async def test_folder_that_cannot_be_made_is_said_in_the_window(restored: QApplication, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file is in the way", encoding="utf-8")
    app = App(restored, Options(data_dir=blocked / "station", language="en"))
    life = asyncio.create_task(app.live())
    await until(find(app.window, "retryButton", QPushButton).isVisible, 30)
    app.closing.wish()
    assert await asyncio.wait_for(life, 15) == 0


async def _recognized(app: App) -> bool:
    """Whether a terminal of the demonstration sees the person of a test, before whom nobody stands."""
    assert app._station is not None
    first, *_ = await app._station.terminals.list()
    handover = await app._station.handovers.make(Wish((first.id,), portrait=PORTRAIT.read_bytes()))
    trial = handover.terminals[0].trial
    return trial is not None and trial.of(Step.RECOGNIZE).result is Result.DONE


async def test_demonstration_knows_three_terminals_and_leaves_nothing_behind(restored: QApplication) -> None:
    app = App(restored, Options(demo=True, language="en"))
    life = asyncio.create_task(app.live())
    await until(lambda: app.window.pages, 60)
    demo = app._demo
    assert demo is not None
    click(find(app.window, "navTerminals", QPushButton))
    model = find(app.window, "terminalTable", QTableView).model()
    await until(lambda: model.rowCount() == len(NAMES))
    assert {str(model.index(row, 0).data()) for row in range(len(NAMES))} == set(NAMES)
    click(find(app.window, "checkAllButton", QPushButton))
    await until(lambda: all("connected" in str(model.index(row, 3).data()) for row in range(len(NAMES))))
    assert await _recognized(app)
    restored.closeAllWindows()
    assert await asyncio.wait_for(life, 15) == 0
    assert demo.process.poll() is not None
    assert not demo.folder.exists()


async def test_quitting_from_outside_closes_the_windows_and_puts_everything_away(
    restored: QApplication, data_folder: Path
) -> None:
    app = App(restored, Options(data_dir=data_folder, language="en"))
    life = asyncio.create_task(app.live())
    await until(lambda: app.window.pages, 30)
    restored.postEvent(restored, QEvent(QEvent.Type.Quit))
    assert await asyncio.wait_for(life, 15) == 0
    assert not app.window.isVisible()


async def test_tour_that_meets_something_unexpected_says_where_and_fails(
    theme: Theme, notices: Notices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.tour.OPENING_S", 0.1)
    never_opened = MainWindow(theme, notices, PAGES)
    assert await Tour(tmp_path / "tour", never_opened).walk() == 1
    report = (tmp_path / "tour" / "report.md").read_text(encoding="utf-8")
    assert "Not as expected: not within 0.1 s: the station opens" in report
    assert (tmp_path / "tour" / "01-not-as-expected.png").exists()


async def test_bug_in_a_job_opens_the_crash_sheet_and_the_program_goes_on(
    restored: QApplication, data_folder: Path
) -> None:
    app = App(restored, Options(data_dir=data_folder, language="en"))
    life = asyncio.create_task(app.live())
    await until(lambda: app.window.pages, 30)

    async def broken() -> None:
        await asyncio.sleep(0)
        raise ZeroDivisionError

    app.jobs.run("broken", broken())
    await until(lambda: has_window("crashSheet"))
    restored.closeAllWindows()
    assert await asyncio.wait_for(life, 15) == 0
    assert isinstance(app._bugs, BugReports)


def test_quit_event_closes_the_windows_first(tmp_path: Path) -> None:
    started = subprocess.Popen(
        [sys.executable, "-m", "ui", "--demo", "--data-dir", str(tmp_path)],
        env=ENVIRONMENT,
        stderr=subprocess.PIPE,
        text=True,
    )
    log = tmp_path / "station.db"
    with started:
        _wait_for(log, started)
        started.send_signal(signal.SIGTERM)
        _, said = started.communicate(timeout=30)
    assert started.returncode == 0
    assert "Traceback" not in said
    assert "RuntimeError" not in said


def _wait_for(file: Path, process: subprocess.Popen[str]) -> None:
    import time

    for _ in range(600):
        if file.exists() or process.poll() is not None:
            return
        time.sleep(0.05)


def test_tour_walks_to_its_end_and_leaves_pictures_and_a_report(tmp_path: Path) -> None:
    folder = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, "-m", "ui", "--tour", str(folder), "--language", "en"],
        env=ENVIRONMENT,
        capture_output=True,
        text=True,
        timeout=110,
        check=False,
    )
    report = (folder / "report.md").read_text(encoding="utf-8")
    assert done.returncode == 0, report + done.stderr
    assert "Everything was as expected" in report
    pictures = sorted(folder.glob("*.png"))
    assert len(pictures) >= 10
    assert all(f"({picture.name})" in report for picture in pictures)
    assert "Traceback" not in done.stderr


def test_without_a_display_one_sentence_is_said() -> None:
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(
        [sys.executable, "-m", "ui"], env=bare, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "Traceback" not in done.stderr
