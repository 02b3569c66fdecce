"""The program with its windows, in a process of its own, commissioning a site as far as it is told:

    python -m tests.functional.screen.walked FOLDER template|test|certificate

It says on its standard output what stands in the window, one JSON line each, and goes on until it is ended.
"""

from __future__ import annotations

import asyncio
import json
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QTableView, QTreeWidget, QWidget

from ui.app import App
from ui.hands import click, find, has_window, until, window
from ui.loop import qt_loop
from ui.options import Options

WAITING_S = 180.0


def press(root: QWidget, name: str) -> None:
    click(find(root, name, QPushButton))


def text(root: QWidget, name: str) -> str:
    return find(root, name, QLabel).text()


def say(what: str, said: object) -> None:
    sys.stdout.write(json.dumps({what: said}) + "\n")
    sys.stdout.flush()


def column(root: QWidget, table: str, number: int) -> list[str]:
    model = find(root, table, QTableView).model()
    return [str(model.index(row, number).data()) for row in range(model.rowCount())]


def step(shown: QWidget) -> str:
    """The step that is open."""
    steps = [find(shown, f"commissionStep{number}", QPushButton) for number in range(1, 7)]
    return next(each.text().partition("\n")[0] for each in steps if each.isChecked())


async def opened(main: QWidget, name: str) -> QWidget:
    press(main, name)
    await until(lambda: has_window("commissioningWindow"), WAITING_S)
    return window("commissioningWindow")


async def compared(shown: QWidget) -> None:
    """The template is compared with every terminal; says how they stand."""
    apply = find(shown, "applyTemplateButton", QPushButton)
    await until(lambda: apply.isVisible() and apply.isEnabled(), WAITING_S, "what differs")
    tree = find(shown, "driftTree", QTreeWidget)
    rows = [tree.topLevelItem(row) for row in range(tree.topLevelItemCount())]
    say("status", text(shown, "templateStatusLabel"))
    say("beside", [row.text(2) for row in rows if row is not None])


async def applied(shown: QWidget) -> None:
    press(shown, "applyTemplateButton")
    await until(lambda: has_window("questionDialog"), WAITING_S)
    press(window("questionDialog"), "confirmButton")
    say("doing", "template")


async def to_the_template(main: QWidget) -> None:
    """From the start until values are being written."""
    shown = await opened(main, "commissionButton")
    await until(lambda: len(column(shown, "commissionFindTable", 0)) == 3, WAITING_S)
    press(shown, "commissionAllButton")
    press(shown, "commissionNextButton")
    await until(lambda: column(shown, "commissionActivateTable", 1) == ["ready"] * 3, WAITING_S)
    press(shown, "commissionNextButton")
    press(shown, "commissionNextButton")
    await compared(shown)
    await applied(shown)


async def continued(main: QWidget) -> QWidget:
    left = find(main, "commissioningLeftLabel", QLabel)
    await until(left.isVisible, WAITING_S, "what was left")
    say("left", left.text())
    shown = await opened(main, "continueCommissioningButton")
    say("step", step(shown))
    return shown


async def to_the_test(main: QWidget) -> None:
    """From a template that was being written until a test person is being enrolled."""
    shown = await continued(main)
    await compared(shown)
    await applied(shown)
    await until(lambda: text(shown, "templateStatusLabel").startswith("3 terminals as"), WAITING_S)
    press(shown, "commissionNextButton")
    press(shown, "testTerminalsButton")
    say("doing", "test")


async def to_the_certificate(main: QWidget) -> None:
    """From a test that was under way to what the certificate says of each terminal."""
    shown = await continued(main)
    test = find(shown, "testTerminalsButton", QPushButton)
    await until(lambda: any(column(shown, "testTable", 2)), WAITING_S, "what was tested before")
    say("tested", column(shown, "testTable", 2))
    say("button", test.text())
    click(test)
    await until(lambda: test.isVisible() and test.text() == "&Test again", WAITING_S, "the rest to be tested")
    press(shown, "commissionNextButton")
    say("found", column(shown, "commissionCertificateTable", 1))


WALKS = {"template": to_the_template, "test": to_the_test, "certificate": to_the_certificate}


async def live(application: QApplication, folder: Path, how_far: str) -> None:
    app = App(application, Options(data_dir=folder, language="en"))
    life = asyncio.ensure_future(app.live())
    await until(lambda: app.window.pages, WAITING_S, "the station to open")
    press(app.window, "navTerminals")
    table = find(app.window, "terminalTable", QTableView).model()
    await until(lambda: table.rowCount() == 3, WAITING_S, "the list")
    await WALKS[how_far](app.window)
    await life


if __name__ == "__main__":
    made = QApplication([])
    with closing(qt_loop(made)) as loop:
        loop.run_until_complete(live(made, Path(sys.argv[1]), sys.argv[2]))
