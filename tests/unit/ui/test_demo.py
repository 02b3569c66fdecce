"""The demonstration: which terminals it makes known."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from facestation.domain.secret import Secret
from facestation.domain.terminal import Leftovers, TerminalRecord, parse_address
from facestation.errors import ConnectionFailed
from ui import demo
from ui.demo import NAMES, Demo

URLS = [f"http://127.0.0.1:{port}" for port in (9001, 9002, 9003)]


class Terminals:
    """A list in memory."""

    def __init__(self) -> None:
        self.records: list[TerminalRecord] = []

    async def list(self) -> list[TerminalRecord]:
        return list(self.records)

    async def add(self, address: str, *, name: str | None = None, username: str = "admin") -> TerminalRecord:
        made = TerminalRecord(f"{name}@{address}", name or address, parse_address(address), username)
        self.records.append(made)
        return made

    async def remove(self, terminal_id: str) -> Leftovers:
        self.records = [record for record in self.records if record.id != terminal_id]
        return Leftovers()


def _demo(urls: list[str], folder: Path) -> Demo:
    process = subprocess.Popen([sys.executable, "-c", ""], stdout=subprocess.PIPE, text=True)
    return Demo(folder, Secret("x"), urls, process, throw_away=True)


async def test_terminals_get_the_names_of_doors(tmp_path: Path) -> None:
    terminals, shown = Terminals(), _demo(URLS, tmp_path)
    await shown.introduce(terminals)
    await shown.stop()
    assert [(record.name, record.address.url) for record in terminals.records] == list(zip(NAMES, URLS, strict=True))


async def test_later_demonstration_keeps_what_answers_and_replaces_what_moved(tmp_path: Path) -> None:
    terminals = Terminals()
    first = _demo(URLS, tmp_path)
    await first.introduce(terminals)
    kept = terminals.records[0].id
    second = _demo([URLS[0], "http://127.0.0.1:9012", "http://127.0.0.1:9013"], tmp_path)
    await second.introduce(terminals)
    await first.stop()
    await second.stop()
    assert terminals.records[0].id == kept
    assert sorted(record.address.port for record in terminals.records) == [9001, 9012, 9013]


async def test_folder_that_was_lent_goes_in_the_end(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    folder.mkdir()
    await _demo(URLS, folder).stop()
    assert not folder.exists()


async def test_terminals_that_do_not_come_up_are_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    monkeypatch.setattr(demo, "_command", lambda: silent)
    with pytest.raises(ConnectionFailed):
        await Demo.start(tmp_path)
