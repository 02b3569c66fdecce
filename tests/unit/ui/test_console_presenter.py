"""What the expert console decides, without windows and without a network."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

import pytest

from facestation.domain.console import HIDDEN, Answered, OperationRow
from facestation.errors import (
    BodyMissing,
    ConnectionFailed,
    FileUnreadable,
    NotSupported,
    ParameterInvalid,
    ParameterMissing,
    StationError,
)
from facestation.services.operations import Operations as Real
from ui.jobs import Jobs
from ui.pages.terminals.sections.console_presenter import KEPT, ConsolePresenter
from ui.pages.terminals.sections.console_shown import ConsoleShown

NOW = datetime(2030, 1, 2, 10, 41)


class Operations(Real):
    """The real catalogue and its checks, and a terminal that answers what it was told to."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str, Mapping[str, str], bytes | None, bool]] = []
        self.error: StationError | None = None
        self.refusal: StationError | None = None
        self.release, self.begun = asyncio.Event(), asyncio.Event()
        self.release.set()

    async def ask(
        self, terminal_id: str, name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
    ) -> Answered:
        self.sent.append((terminal_id, name, params, body, confirmed))
        self.begun.set()
        await self.release.wait()
        if self.error is not None:
            raise self.error
        return Answered(200, "application/json", "json", "{}", False, b"", b"{}", 0.5, self.refusal)


class Files:
    """One file in memory."""

    def __init__(self) -> None:
        self.data = b""
        self.written: dict[str, bytes] = {}

    async def read(self, path: Path) -> bytes:
        if not self.data:
            raise FileUnreadable(value=str(path))
        return self.data

    async def write(self, path: Path, data: bytes) -> None:
        self.written[path.name] = data


class Desk:
    """The presenter with everything around it."""

    def __init__(self) -> None:
        self.shown = ConsoleShown()
        self.operations, self.files = Operations(), Files()
        self.errors: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.losses: list[str] = []
        self.says_yes = True
        self.jobs = Jobs(self.errors.append, self.bugs.append)
        self.presenter = ConsolePresenter(self, self.operations, self.files, self.jobs, now=lambda: NOW)
        self.presenter.choose("id-1", "Front")
        self.presenter.enter()

    def show_console(self, shown: ConsoleShown) -> None:
        self.shown = shown

    async def which_file(self) -> Path | None:
        return Path("/tmp/body.bin")

    async def where_to(self, suggested: str) -> Path | None:
        return Path(suggested)

    async def agrees(self, row: OperationRow, terminal: str, loss: str) -> bool:
        self.losses.append(loss)
        return self.says_yes

    def saved(self, path: Path) -> None:
        return

    async def settle(self) -> None:
        await self.jobs.settled()
        assert not self.bugs, self.bugs[0]

    async def send(self, name: str, params: Mapping[str, str] | None = None, body: str = "") -> None:
        self.presenter.pick(name)
        self.presenter.send(params or {}, body)
        await self.settle()


@pytest.mark.parametrize(
    ("text", "name"),
    [("factory", "system.factory_reset"), ("UserInfo/Search", "persons.search"), ("21.22.18", "persons.search")],
)
async def test_operations_are_found_by_name_address_and_section_of_the_guide(text: str, name: str) -> None:
    desk = Desk()
    everything = len(desk.shown.found)
    desk.presenter.search(text)
    assert name in [row.name for row in desk.shown.found]
    assert len(desk.shown.found) < everything
    desk.presenter.pick(name)
    assert desk.shown.row is not None
    assert not desk.shown.picking


async def test_nothing_is_sent_before_every_parameter_is_right() -> None:
    desk = Desk()
    desk.presenter.pick("doors.parameters")
    desk.presenter.type({"door_id": ""})
    assert desk.shown.wrong == {}
    desk.presenter.type({"door_id": "first"})
    assert isinstance(desk.shown.wrong["door_id"], ParameterInvalid)
    desk.presenter.send({"door_id": " "}, "")
    assert isinstance(desk.shown.wrong["door_id"], ParameterMissing)
    await desk.settle()
    assert desk.operations.sent == []
    desk.presenter.send({"door_id": "1"}, "")
    await desk.settle()
    assert desk.operations.sent == [("id-1", "doors.parameters", {"door_id": "1"}, None, False)]
    assert desk.shown.answer is not None


async def test_a_body_that_is_missing_is_said_beside_it() -> None:
    desk = Desk()
    await desk.send("persons.search")
    assert isinstance(desk.shown.body_error, BodyMissing)
    assert desk.shown.history == ()


@pytest.mark.parametrize("says_yes", [True, False])
async def test_what_destroys_is_sent_only_after_its_loss_was_agreed_to(says_yes: bool) -> None:
    desk = Desk()
    desk.says_yes = says_yes
    await desk.send("system.factory_reset", {"reset_mode": "full"})
    assert desk.losses == [
        "The terminal goes back to how it left the factory, people and settings included, and restarts."
    ]
    assert [sent[4] for sent in desk.operations.sent] == ([True] if says_yes else [])
    assert not desk.shown.sending


async def test_a_deletion_without_its_list_is_never_sent() -> None:
    desk = Desk()
    await desk.send("persons.delete", body="{}")
    assert desk.shown.error is not None
    assert (desk.losses, desk.operations.sent) == ([], [])


async def test_a_refusal_is_an_answer_and_a_silence_is_an_error() -> None:
    desk = Desk()
    desk.operations.refusal = NotSupported()
    await desk.send("system.device_info")
    assert desk.shown.answer is not None
    assert desk.shown.error is desk.operations.refusal
    desk.operations.error = ConnectionFailed(terminal="Front")
    await desk.send("system.device_info")
    assert desk.shown.answer is None
    assert desk.shown.error is desk.operations.error
    assert [past.status for past in desk.shown.history] == [None, 200]


async def test_an_earlier_call_is_used_again_without_its_secrets() -> None:
    desk = Desk()
    body = '{"UserInfo": {"employeeNo": "1", "password": "Tulip-1"}}'
    await desk.send("persons.record", body=body)
    assert "Tulip" not in str(desk.shown.history)
    await desk.send("system.device_info")
    desk.presenter.use_again(1)
    assert desk.shown.row is not None
    assert desk.shown.row.name == "persons.record"
    assert HIDDEN in desk.shown.filling.body
    desk.presenter.send({}, desk.shown.filling.body)
    await desk.settle()
    assert desk.shown.hidden_left
    assert len(desk.operations.sent) == 2


async def test_the_history_ends() -> None:
    desk = Desk()
    for _ in range(KEPT + 2):
        await desk.send("system.device_info")
    assert len(desk.shown.history) == KEPT


async def test_a_file_is_sent_as_it_is_and_a_text_goes_into_the_editor() -> None:
    desk = Desk()
    desk.presenter.pick("persons.search")
    desk.files.data = b'{"a": 1}'
    desk.presenter.load()
    await desk.settle()
    assert (desk.shown.filling.body, desk.shown.file_name) == ('{"a": 1}', "")
    desk.presenter.pick("system.import_configuration")
    desk.files.data = b"\xff\x00\x01"
    desk.presenter.load()
    await desk.settle()
    assert desk.shown.file_bytes == 3
    assert "--body /tmp/body.bin" in desk.presenter.command({})
    desk.presenter.unload()
    assert desk.shown.file_name == ""


async def test_a_file_that_cannot_be_read_is_told() -> None:
    desk = Desk()
    desk.presenter.pick("persons.search")
    desk.presenter.load()
    await desk.settle()
    assert isinstance(desk.errors[0], FileUnreadable)


async def test_an_answer_is_kept_as_it_came() -> None:
    desk = Desk()
    await desk.send("system.device_info")
    desk.presenter.save()
    await desk.settle()
    assert desk.files.written == {"system.device_info.json": b"{}"}


async def test_the_command_line_has_no_secrets() -> None:
    desk = Desk()
    desk.presenter.choose("id-2", "Main entrance")
    desk.presenter.pick("doors.parameters")
    assert desk.presenter.command({"door_id": "2"}) == (
        "facestation-cli call doors.parameters --terminal 'Main entrance' --param door_id=2"
    )
    secret = next(row for row in desk.operations.rows() if any(each.secret for each in row.parameters))
    desk.presenter.pick(secret.name)
    hidden = next(each.name for each in secret.parameters if each.secret)
    assert f"--param {hidden}=-" in desk.presenter.command({hidden: "Tulip"})
    assert "Tulip" not in desk.presenter.command({hidden: "Tulip"})
    desk.presenter.pick("system.factory_reset")
    assert desk.presenter.command({"reset_mode": "full"}).endswith("--yes")


async def test_who_waits_no_longer_gets_no_answer() -> None:
    desk = Desk()
    desk.operations.release.clear()
    desk.presenter.pick("system.device_info")
    desk.presenter.send({}, "")
    await desk.operations.begun.wait()
    assert desk.shown.sending
    desk.presenter.cancel()
    await desk.settle()
    assert not desk.shown.sending
    assert desk.shown.answer is None
    assert desk.shown.history[0].status is None
