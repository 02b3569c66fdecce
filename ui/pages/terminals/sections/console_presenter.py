"""What the expert console decides: one operation at a time, checked before it is sent, asked before it destroys."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any, Protocol

from facestation.domain.console import HIDDEN, Answered, OperationRow, command_line
from facestation.errors import InputError, StationError
from ui.jobs import Jobs
from ui.pages.terminals.sections.console_shown import ConsoleShown, Filling, Past

PREFIX = "terminals.console."
KEPT = 50
"""Calls of this run that can be used again; none is ever written down."""
BODY_KEPT = 20_000
"""Characters of a body that is kept; a longer one is typed or loaded anew."""


class Operations(Protocol):
    """The part of the operations service that the console needs."""

    def rows(self) -> tuple[OperationRow, ...]: ...

    def wrong(self, name: str, params: Mapping[str, str]) -> dict[str, StationError]: ...

    def loss(self, name: str, params: Mapping[str, str], body: bytes | None) -> str: ...

    def without_secrets(self, body: str) -> str: ...

    async def ask(
        self, terminal_id: str, name: str, params: Mapping[str, str], body: bytes | None, *, confirmed: bool
    ) -> Answered: ...


class Files(Protocol):
    """Files that the operator names."""

    async def read(self, path: Path) -> bytes: ...

    async def write(self, path: Path, data: bytes) -> None: ...


class View(Protocol):
    """What the presenter asks of the console."""

    def show_console(self, shown: ConsoleShown) -> None: ...

    async def which_file(self) -> Path | None: ...

    async def where_to(self, suggested: str) -> Path | None: ...

    async def agrees(self, row: OperationRow, terminal: str, loss: str) -> bool: ...

    def saved(self, path: Path) -> None: ...


class ConsolePresenter:
    """Keeps what is shown and carries out the wishes of the console."""

    def __init__(
        self,
        view: View,
        operations: Operations,
        files: Files,
        jobs: Jobs,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._view = view
        self._operations = operations
        self._files = files
        self._jobs = jobs
        self._now = now
        self._rows: tuple[OperationRow, ...] = ()
        self._terminal_id = ""
        self._file = b""
        self._shown = ConsoleShown()

    def choose(self, terminal_id: str, name: str) -> None:
        """Calls go to that terminal from now on; what came from another one is put away."""
        if terminal_id == self._terminal_id:
            return
        self.leave()
        self._terminal_id = terminal_id
        self._set(terminal=name, answer=None, error=None)

    def enter(self) -> None:
        """The console came into sight."""
        if not self._rows:
            self._rows = self._operations.rows()
            self._set(found=self._rows)

    def leave(self) -> None:
        """Nobody waits for an answer any more; what was sent may have been done."""
        self._jobs.cancel_all(PREFIX)
        self._set(sending=False)

    def search(self, text: str) -> None:
        """Lists the operations in whose name, address or section of the guide every word occurs."""
        words = text.casefold().split()
        found = tuple(row for row in self._rows if all(word in _described(row) for word in words))
        self._set(found=found, picking=True)

    def pick(self, name: str) -> None:
        """The fields are about that operation from now on."""
        row = next((row for row in self._rows if row.name == name), None)
        if row is not None:
            self._fill(row, {}, "")

    def type(self, params: Mapping[str, str]) -> None:
        """Says at once what is wrong with what was typed; what is still missing is said when it shall be sent."""
        row = self._shown.row
        if row is not None:
            wrong = self._operations.wrong(row.name, params)
            self._set(wrong={name: error for name, error in wrong.items() if params.get(name)})

    def send(self, params: Mapping[str, str], body: str) -> None:
        """Checks everything, asks where something can be lost, and sends."""
        row = self._shown.row
        if row is None or self._shown.sending:
            return
        wrong = self._operations.wrong(row.name, params)
        given = {name: value for name, value in params.items() if value.strip()}
        hidden_left = row.takes_body and not self._file and HIDDEN in body
        self._set(wrong=wrong, body_error=None, error=None, hidden_left=hidden_left)
        if not wrong and not hidden_left:
            self._set(answer=None)
            self._run("send", self._send(row, given, body), self._answered, self._failed)

    def cancel(self) -> None:
        """Waits no longer; what was sent may have been done."""
        self.leave()

    def load(self) -> None:
        """Takes the body from a file."""
        if self._shown.row is not None:
            self._run("load", self._load())

    def unload(self) -> None:
        """The body is typed again."""
        self._file = b""
        self._set(file_name="", file_bytes=0, body_error=None)

    def save(self) -> None:
        """Keeps what came in a file."""
        if self._shown.answer is not None:
            self._run("save", self._save(self._shown.answer))

    def use_again(self, number: int) -> None:
        """The fields hold what that earlier call was made with; its secrets have to be typed again."""
        past = self._shown.history[number]
        row = next((row for row in self._rows if row.name == past.name), None)
        if row is not None:
            self._fill(row, past.params, past.body)

    def command(self, params: Mapping[str, str]) -> str:
        """The same call as a command for a shell; empty where no operation is picked."""
        shown = self._shown
        if shown.row is None:
            return ""
        given = {name: value for name, value in params.items() if value.strip()}
        destroys = shown.row.effect == "destroys"
        return command_line(shown.terminal, shown.row, given, body_file=shown.file_name, destroys=destroys)

    # what takes time

    async def _send(self, row: OperationRow, params: Mapping[str, str], typed: str) -> tuple[Past, Answered] | None:
        terminal_id, terminal = self._terminal_id, self._shown.terminal
        body = self._body(row, typed)
        loss = self._operations.loss(row.name, params, body)
        if loss and not await self._view.agrees(row, terminal, loss):
            return None
        past = self._past(row, params, typed)
        self._set(sending=True, history=(past, *self._shown.history)[:KEPT])
        answer = await self._operations.ask(terminal_id, row.name, params, body, confirmed=bool(loss))
        return past, answer

    async def _load(self) -> None:
        path = await self._view.which_file()
        row = self._shown.row
        if path is None or row is None:
            return
        data = await self._files.read(path)
        if row.takes_text and len(data) <= BODY_KEPT and _is_text(data):
            self._set(filling=self._filling(self._shown.filling.params, data.decode()), body_error=None)
            return
        self._file = data
        self._set(file_name=str(path), file_bytes=len(data), body_error=None)

    async def _save(self, answer: Answered) -> None:
        suggested = f"{self._shown.row.name if self._shown.row else 'answer'}.{_ENDINGS.get(answer.kind, 'bin')}"
        path = await self._view.where_to(suggested)
        if path is not None:
            await self._files.write(path, answer.data)
            self._view.saved(path)

    # outcomes

    def _answered(self, came: tuple[Past, Answered] | None) -> None:
        if came is None:
            return
        past, answer = came
        known = replace(past, status=answer.status, took_s=answer.took_s)
        history = tuple(known if each is past else each for each in self._shown.history)
        self._set(sending=False, answer=answer, error=answer.refusal, history=history)

    def _failed(self, error: StationError) -> None:
        beside = isinstance(error, InputError) and error.field == "body"
        self._set(sending=False, body_error=error if beside else None, error=None if beside else error)

    # keeping what is shown

    def _body(self, row: OperationRow, typed: str) -> bytes | None:
        return (self._file or typed.encode()) if row.takes_body else None

    def _past(self, row: OperationRow, params: Mapping[str, str], typed: str) -> Past:
        secret = {parameter.name for parameter in row.parameters if parameter.secret}
        open_ones = {name: value for name, value in params.items() if name not in secret}
        body = self._operations.without_secrets(typed) if len(typed) <= BODY_KEPT else ""
        return Past(self._now(), self._shown.terminal, row.name, open_ones, body, None, 0.0)

    def _fill(self, row: OperationRow, params: Mapping[str, str], body: str) -> None:
        self.leave()
        self._file = b""
        self._set(row=row, picking=False, wrong={}, body_error=None, hidden_left=False)
        self._set(answer=None, error=None, file_name="", file_bytes=0, filling=self._filling(params, body))

    def _filling(self, params: Mapping[str, str], body: str) -> Filling:
        return Filling(self._shown.filling.serial + 1, dict(params), body)

    def _run(
        self,
        name: str,
        work: Coroutine[Any, Any, Any],
        done: Callable[[Any], object] | None = None,
        failed: Callable[[StationError], object] | None = None,
    ) -> None:
        self._jobs.run(f"{PREFIX}{name}", work, done, failed)

    def _set(self, **changes: Any) -> None:
        self._shown = replace(self._shown, **changes)
        self._view.show_console(self._shown)


_ENDINGS = {"json": "json", "xml": "xml", "jpeg": "jpg", "text": "txt"}


def _described(row: OperationRow) -> str:
    return f"{row.name} {row.method} {row.path} {' '.join(row.guide)}".casefold()


def _is_text(data: bytes) -> bool:
    return data.decode("utf-8", errors="replace").encode() == data
