"""What the page knows of a terminal, and what one press mends, with real clicks."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QTableView

from facestation.virtual.terminal import VirtualTerminal
from tests.gui.gallery import Gallery, options
from ui.context import Context
from ui.hands import click, find, until
from ui.main_window import MainWindow
from ui.pages.terminals.table_model import ATTENTION
from ui.pages.terminals.view import TerminalsPage
from ui.widgets.fact import pairs


@pytest.fixture
async def gallery() -> AsyncIterator[Gallery]:
    """One terminal with a wrong clock, whose event slot somebody holds."""
    async with Gallery(options(https=True, clock_skew_s=600.0, faults=("slot_taken",))) as made:
        yield made


@pytest.fixture
async def main(context: Context, gallery: Gallery) -> AsyncIterator[MainWindow]:
    """The page, with the terminal in detail."""
    door: VirtualTerminal = gallery.terminals[0]
    await context.station.terminals.add(door.url, name="Gate", fingerprint=door.fingerprint)
    made = MainWindow(context.theme, context.notices, (TerminalsPage,))
    made.resize(1280, 900)
    made.show()
    made.open_pages(context)
    await until(lambda: _table(made).model().rowCount() == 1)
    click(find(made, "checkAllButton", QAbstractButton))
    await until(lambda: _to_do(made))
    _table(made).selectRow(0)
    yield made
    await context.jobs.close()
    made.close()


def _table(main: MainWindow) -> QTableView:
    return find(main, "terminalTable", QTableView)


def _to_do(main: MainWindow) -> str:
    return str(_table(main).model().index(0, ATTENTION).data())


def _said(main: MainWindow) -> str:
    """Everything that the page says."""
    return "\n".join(label.text() for label in main.findChildren(QLabel) if label.isVisible())


async def test_certificate_logins_and_strangers_are_shown_and_the_clock_is_set_by_one_press(
    main: MainWindow, gallery: Gallery
) -> None:
    assert _to_do(main) == "Clock: 10 minutes fast."
    await until(lambda: "192.0.2.77" in _said(main))
    said = _said(main)
    assert pairs(gallery.terminals[0].fingerprint or "")[:23] in said
    assert "admin from 127.0.0.1" in said
    assert "after 5 wrong passwords, for 30 minutes" in said
    press = find(main, "mendButton1", QAbstractButton)
    assert press.text() == "Set the clock"
    click(press)
    await until(lambda: "Clock" not in _to_do(main))
    # The list says the same as the detail: what is left is the stranger.
    await until(lambda: "192.0.2.77" in _to_do(main))
    assert "correct" in _said(main)
