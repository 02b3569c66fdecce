"""The longest pause of the screen while it has to do with many terminals, as a ratio to the bound of 50 ms.

Pages gone to for the first time, a search that finds a hundred, the activation of thirty, a template that is checked
on fifty and written to them in the window of commissioning. What the system gave to other programs does not count, but
a machine with others at work makes everything slower: run it alone.

Run: python -m tests.bench.bench_heartbeat_many
"""

from __future__ import annotations

import asyncio
import contextlib
import os
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QTableView, QWidget

from facestation.discovery.ears import Wires
from facestation.domain.secret import Secret
from facestation.services.station import Station, open_station, warm_up
from facestation.virtual.sadp import PORT
from tests.bench.bench_heartbeat import CALM_S, opened
from tests.gui.heartbeat import PASSWORD, STALL_MS, listening, terminals_of_another_process
from tests.gui.hushed import Hushed, free_port
from ui.hands import click, find, has_window, type_into, until, window
from ui.loop import qt_loop
from ui.main_window import MainWindow
from ui.pages.table import PAGES

FOUND, ACTIVATED, COMMISSIONED = 100, 30, 50
PATIENCE_S = 120.0
STATE = 3
SITE = """
title = "Bench"

[clock]
zone = "+05:00"
server = "pool.example.net"

[settings.door.1]
openDuration = 7

[settings.controller]
voicePrompt = false

[settings.nfc]
enable = false
"""


@contextlib.asynccontextmanager
async def measured(name: str) -> AsyncIterator[None]:
    """Prints one line of the table about the block and the moment after it."""
    async with listening() as beats:
        yield
        await asyncio.sleep(CALM_S)
    worst_ms = beats.worst_of_ours_ms
    print(f"{name:<36} {worst_ms / STALL_MS:5.2f} of the bound   ({worst_ms:.0f} ms, p99 {beats.at(0.99):.0f} ms)")


@contextlib.asynccontextmanager
async def desk(application: QApplication, urls: list[str]) -> AsyncIterator[tuple[MainWindow, Station]]:
    """The main window on a station of its own that knows these terminals."""
    with tempfile.TemporaryDirectory() as folder:
        station = await open_station(Path(folder), environment_password=Secret(PASSWORD))
        discovery = Hushed.like(station.discovery)
        discovery.wires = Wires(sadp=PORT, onvif=free_port())
        station.discovery = discovery
        for number, url in enumerate(urls, start=1):
            await station.terminals.add(url, name=f"Door {number:02}")
        template = Path(folder) / "site.toml"
        await asyncio.to_thread(template.write_text, SITE)
        await station.notes.keep_template(template)
        async with opened(application, station) as main:
            yield main, station


def press(root: QWidget, name: str) -> None:
    """Clicks that button."""
    click(find(root, name, QAbstractButton))


async def pages(application: QApplication) -> None:
    """Every page, gone to for the first time."""
    async with desk(application, ["http://127.0.0.9:9"]) as (main, _):
        for number, page in enumerate(PAGES[1:], start=1):
            async with measured(f"first time on {page.nav_name.removeprefix('nav')}"):
                main.go(number)


async def search(application: QApplication) -> None:
    """From the press of the button to the end of the search."""
    with terminals_of_another_process(FOUND, "--inactive", "--sadp"):
        async with desk(application, ["http://127.0.0.9:9"]) as (main, _):
            press(main, "navTerminals")
            await asyncio.sleep(CALM_S)
            async with measured(f"{FOUND} found"):
                press(main, "discoverButton")
                await until(lambda: rows(main, "discoveredTable") >= FOUND, PATIENCE_S)


async def activation(application: QApplication) -> None:
    """From the window to the last row for a name."""
    with terminals_of_another_process(ACTIVATED, "--inactive", "--sadp"):
        async with desk(application, []) as (main, _):
            press(main, "navTerminals")
            await until(lambda: rows(main, "discoveredTable") >= ACTIVATED, PATIENCE_S)
            await asyncio.sleep(CALM_S)
            async with measured("the window of activation"):
                press(main, "activateButton")
                await until(lambda: has_window("activationDialog"))
            dialog = window("activationDialog")
            type_into(find(dialog, "activationPasswordField", QLineEdit), "Primrose-7")
            promise = find(dialog, "promiseBox", QCheckBox)
            if promise.isVisible():
                click(promise)
            async with measured(f"{ACTIVATED} activated"):
                press(dialog, "startActivationButton")
                await until(find(dialog, "closeActivationButton", QAbstractButton).isVisible, PATIENCE_S)


async def commissioning(application: QApplication) -> None:
    """Fifty terminals of the list, from the first connection to the template that each of them has."""
    with terminals_of_another_process(COMMISSIONED) as urls:
        async with desk(application, urls) as (main, _):
            press(main, "navTerminals")
            await asyncio.sleep(CALM_S)
            async with measured(f"{COMMISSIONED} connected"):
                press(main, "checkAllButton")
                await until(lambda: all_connected(main), PATIENCE_S)
            press(main, "selectAllButton")
            async with measured("the window of commissioning"):
                press(main, "commissionButton")
                await until(lambda: has_window("commissioningWindow"))
            opened = window("commissioningWindow")
            apply = find(opened, "applyTemplateButton", QAbstractButton)
            async with measured(f"a template checked on {COMMISSIONED}"):
                press(opened, "commissionStep4")
                await until(lambda: apply.isVisible() and apply.isEnabled(), PATIENCE_S)
            async with measured(f"a template written to {COMMISSIONED}"):
                click(apply)
                await until(lambda: has_window("questionDialog"))
                press(window("questionDialog"), "confirmButton")
                await until(lambda: not apply.isVisible())
                await until(apply.isVisible, PATIENCE_S)


def rows(root: QWidget, table: str) -> int:
    """How many rows that table has."""
    found = root.findChild(QTableView, table)
    return 0 if found is None else found.model().rowCount()


def all_connected(main: QWidget) -> bool:
    """Whether every terminal of the list is connected."""
    model = find(main, "terminalTable", QTableView).model()
    return all(str(model.index(row, STATE).data()).startswith("connected") for row in range(model.rowCount()))


async def measure(application: QApplication) -> None:
    """Prints the whole table."""
    await asyncio.to_thread(warm_up)
    for scene in (pages, search, activation, commissioning):
        await scene(application)


def main() -> None:
    """Starts everything and ends it."""
    application = QApplication([])
    application.setQuitOnLastWindowClosed(False)
    with contextlib.closing(qt_loop(application)) as loop:
        loop.run_until_complete(measure(application))


if __name__ == "__main__":
    main()
