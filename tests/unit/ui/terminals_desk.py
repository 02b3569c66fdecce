"""The terminals page on a desk without windows and without a network: its presenter between stand-ins."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime

from facestation.domain.secret import Secret
from facestation.domain.terminal import Capacity, DeviceInfo, Leftovers, TerminalRecord, TerminalStatus, parse_address
from facestation.errors import (
    CredentialsMissing,
    StationError,
    TerminalExists,
)
from tests.unit.waiting import turns
from ui.jobs import Jobs
from ui.pages.terminals.ports import Asked
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.shown import Row, Shown

NOW = datetime(2030, 1, 2, 10, 41)
FINGERPRINT = "ab" * 32
INFO = DeviceInfo("", "DS-K1T343EFWX", "SERIAL", "V3", "")
STATUS = TerminalStatus(INFO, Capacity(2, 1, 0, 10, 10), 0.0, ("people", "faces", "door", "snapshot"), 1)


class Station:
    """A list of terminals in memory that writes down what would be sent."""

    def __init__(self, *names: str) -> None:
        self.records = {
            name: TerminalRecord(name, name, parse_address(f"http://10.0.0.{number}"))
            for number, name in enumerate(names, start=1)
        }
        self.connected: list[str] = []
        self.logins: list[tuple[str, str]] = []
        self.opened: list[str] = []
        self.answers: dict[str, StationError] = {}
        self.hindrance: StationError | None = None
        self.allowed: list[str] = []
        self.forgets_passwords = True
        self.release = asyncio.Event()
        self.release.set()

    async def list(self) -> list[TerminalRecord]:
        return sorted(self.records.values(), key=lambda record: record.name)

    async def add(
        self,
        address: str,
        *,
        name: str | None = None,
        username: str = "admin",
        password: Secret | None = None,
        legacy_tls: bool = False,
    ) -> TerminalRecord:
        where = parse_address(address)
        if any(record.address == where for record in self.records.values()):
            raise TerminalExists(value=address)
        made = TerminalRecord(name or where.url, name or where.url, where, username, None, legacy_tls)
        self.records[made.id] = made
        if password is not None:
            self.logins.append((username, password.reveal()))
        return made

    async def rename(self, terminal_id: str, name: str) -> TerminalRecord:
        if any(record.name == name for record in self.records.values()):
            raise TerminalExists(value=name)
        return self._change(replace(self.records[terminal_id], name=name))

    async def remove(self, terminal_id: str) -> Leftovers:
        del self.records[terminal_id]
        return Leftovers(password=not self.forgets_passwords)

    async def trust(self, terminal_id: str, fingerprint: str) -> TerminalRecord:
        self.answers.pop(terminal_id, None)
        return self._change(replace(self.records[terminal_id], fingerprint=fingerprint))

    async def set_legacy_tls(self, terminal_id: str, allowed: bool) -> TerminalRecord:
        return self._change(replace(self.records[terminal_id], legacy_tls=allowed))

    async def set_login(self, terminal_id: str, username: str, password: Secret) -> bool:
        self.logins.append((username, password.reveal()))
        self._change(replace(self.records[terminal_id], username=username, login_refused=False))
        return True

    async def login_hindrance(self, terminal_id: str, username: str, password: Secret) -> StationError | None:
        return self.hindrance

    async def allow_login(self, terminal_id: str) -> None:
        self.allowed.append(terminal_id)

    async def connect(self, terminal_id: str) -> TerminalStatus:
        self.connected.append(terminal_id)
        await self.release.wait()
        if terminal_id in self.answers:
            raise self.answers[terminal_id]
        self._change(replace(self.records[terminal_id], model=STATUS.info.model))
        return STATUS

    async def open_door(self, terminal_id: str, door: int, command: str) -> None:
        self.opened.append(f"{terminal_id} {door} {command}")

    def _change(self, record: TerminalRecord) -> TerminalRecord:
        self.records[record.id] = record
        return record


class Cameras:
    """Gives the pictures it was told to, then fails."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.error: StationError = CredentialsMissing(terminal="any")

    async def preview(self, terminal_id: str) -> AsyncIterator[bytes]:
        self.asked.append(terminal_id)
        yield b"picture"
        raise self.error


class Keyring:
    """A computer without a password store."""

    async def keeps_passwords(self) -> bool:
        return False


class Page:
    """Keeps the last of what it was told."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.frames: list[bytes] = []
        self.no_picture: list[StationError | None] = []
        self.questions: list[Asked] = []
        self.doors: list[str] = []
        self.passwords_left: list[str] = []
        self.says_yes = True

    def display(self, shown: Shown) -> None:
        self.shown = shown

    async def show_frame(self, jpeg: bytes) -> None:
        self.frames.append(jpeg)

    def show_no_picture(self, why: StationError | None) -> None:
        self.no_picture.append(why)

    def left_behind(self, name: str, left: Leftovers) -> None:
        assert left.password
        self.passwords_left.append(name)

    def door_told(self, name: str, command: str) -> None:
        self.doors.append(f"{name} {command}")

    async def confirm(self, asked: Asked, row: Row) -> bool:
        self.questions.append(asked)
        return self.says_yes


class Desk:
    """The presenter with everything around it."""

    def __init__(self, *names: str) -> None:
        self.station, self.cameras, self.page = Station(*names), Cameras(), Page()
        self.notices: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.notices.append, self.bugs.append)
        self.presenter = TerminalsPresenter(
            self.page, self.station, self.cameras, Keyring(), self.jobs, now=lambda: NOW
        )

    @property
    def shown(self) -> Shown:
        return self.page.shown

    async def settle(self) -> None:
        await turns()
        assert not self.bugs, self.bugs[0]

    async def open(self) -> Desk:
        self.presenter.show()
        await self.settle()
        return self
