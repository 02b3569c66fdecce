"""What the terminals page decides. Nothing is sent to a terminal unless somebody pressed something."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from facestation.domain.enrollment import DONE, Delivery
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import (
    AnswerError,
    CertificateChanged,
    CredentialsMissing,
    LoginError,
    LoginPaused,
    NotATerminal,
    PasswordRefused,
    Retry,
    StationError,
    TrustError,
    Unreachable,
)
from ui.jobs import Jobs
from ui.pages.terminals.ports import Asked, ListOfTerminals, LivePictures, PasswordStore, View
from ui.pages.terminals.shown import Answer, Row, Shown, Standing, Typed

PREFIX = "terminals."
PICTURE_AGAIN_S = 5.0
"""Between a picture that failed and the next try while the page is open."""


class TerminalsPresenter:
    """Keeps what is shown and carries out the wishes of the page."""

    def __init__(
        self,
        view: View,
        terminals: ListOfTerminals,
        cameras: LivePictures,
        passwords: PasswordStore,
        jobs: Jobs,
        now: Callable[[], datetime] = datetime.now,
    ) -> None:
        self._view = view
        self._terminals = terminals
        self._cameras = cameras
        self._passwords = passwords
        self._jobs = jobs
        self._now = now
        self._shown = Shown()
        self._early: dict[str, Delivery] = {}
        """News of terminals that are not in the list as it was read last."""
        self._draft = Typed()
        self._draft_answer = Answer()

    def show(self) -> None:
        """The page came into view: reads the list anew."""
        self._reload()
        self._run("keyring", self._passwords.keeps_passwords(), self._keyring_known)
        self._follow_picture()

    def leave(self) -> None:
        """The page went out of view and its jobs were ended: what was under way is not known any more."""
        self._set(rows=tuple(replace(row, answer=_settled(row.answer)) for row in self._shown.rows))
        self._draft_answer = _settled(self._draft_answer)
        self._set(answer=_settled(self._shown.answer))

    def choose(self, terminal_id: str | None) -> None:
        """The panel is about that terminal from now on; None goes back to the new one, as far as it was typed."""
        if terminal_id == self._shown.chosen:
            return
        row = self._row(terminal_id)
        if row is None:
            self._set(chosen=None, typed=self._draft, answer=self._draft_answer)
        else:
            self._set(chosen=terminal_id, typed=_typed(row.record), answer=row.answer)
        self._forget_password()
        self._follow_picture()

    def type(self, typed: Typed) -> None:
        """The fields hold `typed` now; another address is another terminal, and the panel says so."""
        row = self._shown.row
        if row is not None and typed.address == row.record.address.url:
            self._set(typed=typed)
            return
        if row is not None:
            typed = replace(typed, name="" if typed.name == row.record.name else typed.name)
        if self._draft.address != typed.address and not self._shown.busy:
            self._draft_answer = Answer()
        self._draft = typed
        self._set(chosen=None, typed=typed, answer=self._draft_answer)
        if row is not None:
            self._follow_picture()

    def connect(self, password: str) -> None:
        """Adds what is new, and connects; `password` is empty where the known one shall be used."""
        if self._shown.busy:
            return
        secret = Secret(password) if password else None
        row, typed = self._shown.row, self._shown.typed
        if row is not None:
            refused = isinstance(row.answer.error, PasswordRefused | LoginPaused)
            record = replace(row.record, login_refused=row.record.login_refused or refused)
            self._attempt(record.id, self._change_and_connect(record, typed, secret))
            return
        self._answer(None, Answer(Standing.CONNECTING))
        self._run("add", self._add(typed, secret), self._added, lambda error: self._failed(None, error))

    def check_all(self) -> None:
        """Connects to every terminal whose password was not refused."""
        for row in self._shown.rows:
            if not row.record.login_refused and row.answer.standing is not Standing.CONNECTING:
                self._attempt(row.record.id, self._terminals.connect(row.record.id))

    def trust(self) -> None:
        """Accepts the certificate that is shown, and connects; a changed one only after a question."""
        row, fingerprint = self._shown.row, self._shown.untrusted
        if row is not None and fingerprint:
            changed = isinstance(self._shown.answer.error, CertificateChanged)
            self._run("question", self._trust(row, fingerprint, changed=changed), self._trusted)

    def remove(self) -> None:
        """Forgets the chosen terminal, after a question."""
        if (row := self._shown.row) is not None:
            self._run("question", self._remove(row), self._removed)

    def open_door(self) -> None:
        """Opens the door of the chosen terminal, after a question."""
        if (row := self._shown.row) is not None:
            self._run("question", self._open_door(row))

    def deliveries_known(self, deliveries: Iterable[Delivery]) -> None:
        """What the doors are still owed, read when the page came into view."""
        for delivery in deliveries:
            self.delivery_changed(delivery)

    def delivery_changed(self, delivery: Delivery) -> None:
        """An enrollment met this terminal: how it stands is known anew, without asking it once more."""
        answer = self._answer_of(delivery.terminal_id)
        if self._row(delivery.terminal_id) is None:
            self._early[delivery.terminal_id] = delivery
            return
        if answer.standing is Standing.CONNECTING:
            return
        if isinstance(delivery.error, Unreachable | LoginError | TrustError | AnswerError):
            self._answer(delivery.terminal_id, Answer(Standing.FAILED, self._now(), answer.status, delivery.error))
        elif delivery.state in DONE and answer.error is not None:
            met = Standing.NOT_ASKED if answer.status is None else Standing.CONNECTED
            self._answer(delivery.terminal_id, Answer(met, self._now(), answer.status))

    # what takes time

    async def _add(self, typed: Typed, password: Secret | None) -> TerminalRecord:
        return await self._terminals.add(
            typed.address,
            name=typed.name.strip() or None,
            username=typed.username.strip(),
            password=password,
            legacy_tls=typed.legacy_tls,
        )

    async def _change_and_connect(
        self, record: TerminalRecord, typed: Typed, password: Secret | None
    ) -> TerminalStatus:
        name, username = typed.name.strip(), typed.username.strip()
        if name not in {"", record.name}:
            await self._terminals.rename(record.id, name)
        if typed.legacy_tls != record.legacy_tls:
            await self._terminals.set_legacy_tls(record.id, typed.legacy_tls)
        if password is not None:
            await self._take_login(record, username, password)
        elif username != record.username:
            raise CredentialsMissing(terminal=record.name)
        elif record.login_refused:
            # The kept password was refused; sending it once more would only bring the lock nearer.
            raise LoginPaused(terminal=record.name)
        return await self._terminals.connect(record.id)

    async def _take_login(self, record: TerminalRecord, username: str, password: Secret) -> None:
        hindrance = await self._terminals.login_hindrance(record.id, username, password)
        if hindrance is not None:
            asked = Asked.SAME_PASSWORD if isinstance(hindrance, LoginPaused) else Asked.LOCKED
            if not await self._view.confirm(asked, Row(record)):
                raise hindrance
        await self._terminals.set_login(record.id, username, password)
        if hindrance is not None:
            await self._terminals.allow_login(record.id)

    async def _trust(self, row: Row, fingerprint: str, *, changed: bool) -> str | None:
        if changed and not await self._view.confirm(Asked.TRUST_CHANGED, row):
            return None
        await self._terminals.trust(row.record.id, fingerprint)
        return row.record.id

    async def _remove(self, row: Row) -> str | None:
        if not await self._view.confirm(Asked.REMOVE, row):
            return None
        if not await self._terminals.remove(row.record.id):
            self._view.password_left(row.record.name)
        return row.record.id

    async def _open_door(self, row: Row) -> None:
        if await self._view.confirm(Asked.OPEN_DOOR, row):
            await self._terminals.open_door(row.record.id, 1, "open")
            self._view.door_opened(row.record.name)

    async def _live(self, terminal_id: str, pause_s: float) -> None:
        await asyncio.sleep(pause_s)
        async for jpeg in self._cameras.preview(terminal_id):
            await self._view.show_frame(jpeg)

    # outcomes

    def _attempt(self, terminal_id: str, work: Coroutine[Any, Any, TerminalStatus], typed: Typed | None = None) -> None:
        """`typed` is what was typed for a terminal that has just been added for this attempt."""
        self._answer(terminal_id, replace(self._answer_of(terminal_id), standing=Standing.CONNECTING))
        self._run(
            f"connect.{terminal_id}",
            work,
            lambda status: self._connected(terminal_id, status),
            lambda error: self._failed(terminal_id, error, typed),
        )

    def _added(self, record: TerminalRecord) -> None:
        typed, self._draft, self._draft_answer = self._draft, Typed(), Answer()
        rows = sorted((*self._shown.rows, Row(record)), key=lambda row: row.record.name.casefold())
        chosen = record.id if self._shown.chosen is None else self._shown.chosen
        self._set(rows=tuple(rows), chosen=chosen)
        if chosen == record.id:
            self._set(typed=_typed(record))
        self._attempt(record.id, self._terminals.connect(record.id), typed)

    def _connected(self, terminal_id: str, status: TerminalStatus) -> None:
        self._answer(terminal_id, Answer(Standing.CONNECTED, self._now(), status))
        if terminal_id == self._shown.chosen:
            self._forget_password()
            self._follow_picture()
        self._reload()

    def _failed(self, terminal_id: str | None, error: StationError, typed: Typed | None = None) -> None:
        answer = Answer(Standing.FAILED, self._now(), self._answer_of(terminal_id).status, error)
        if typed is not None and terminal_id is not None and isinstance(error, NotATerminal):
            # What is no terminal does not stay in the list, but what was typed stays in the fields.
            self._draft, self._draft_answer = typed, answer
            self._run("take_back", self._terminals.remove(terminal_id), lambda _: self._gone(terminal_id))
            return
        self._answer(terminal_id, answer)
        if terminal_id is not None:
            if terminal_id == self._shown.chosen:
                self._forget_password()
            self._reload()

    def _trusted(self, terminal_id: str | None) -> None:
        if terminal_id is not None:
            self._attempt(terminal_id, self._terminals.connect(terminal_id))

    def _removed(self, terminal_id: str | None) -> None:
        if terminal_id is not None:
            self._forget_password()
            self._gone(terminal_id)

    def _gone(self, terminal_id: str) -> None:
        self._set(rows=tuple(row for row in self._shown.rows if row.record.id != terminal_id))
        if self._shown.chosen == terminal_id:
            self._set(chosen=None, typed=self._draft, answer=self._draft_answer)
            self._follow_picture()
        self._reload()

    def _reload(self) -> None:
        self._run("list", self._terminals.list(), self._listed)

    def _listed(self, records: list[TerminalRecord]) -> None:
        chosen_before = self._shown.row
        known = {row.record.id: row.answer for row in self._shown.rows}
        rows = tuple(Row(record, known.get(record.id, Answer())) for record in records)
        self._set(rows=rows, loaded=True)
        early, self._early = self._early, {}
        self.deliveries_known(early.values())
        row = self._shown.row
        if row is None and self._shown.chosen is not None:
            self._set(chosen=None, typed=self._draft, answer=self._draft_answer)
        elif row is not None and chosen_before is not None and self._shown.typed == _typed(chosen_before.record):
            self._set(typed=_typed(row.record))

    def _keyring_known(self, kept: bool) -> None:
        self._set(passwords_kept=kept)

    def _follow_picture(self) -> None:
        self._jobs.cancel(f"{PREFIX}picture")
        self._view.show_no_picture(None)
        chosen, answer = self._shown.chosen, self._shown.answer
        status = answer.status if answer.standing is Standing.CONNECTED else None
        if chosen is not None and status is not None and "snapshot" in status.supports:
            self._show_picture(chosen)

    def _show_picture(self, terminal_id: str, pause_s: float = 0.0) -> None:
        self._run(
            "picture",
            self._live(terminal_id, pause_s),
            lambda _: self._show_picture(terminal_id, PICTURE_AGAIN_S),
            lambda error: self._picture_failed(terminal_id, error),
        )

    def _picture_failed(self, terminal_id: str, error: StationError) -> None:
        self._view.show_no_picture(error)
        if error.retry is Retry.LATER:
            self._show_picture(terminal_id, PICTURE_AGAIN_S)

    # keeping what is shown

    def _row(self, terminal_id: str | None) -> Row | None:
        return next((row for row in self._shown.rows if row.record.id == terminal_id), None)

    def _answer_of(self, terminal_id: str | None) -> Answer:
        row = self._row(terminal_id)
        return self._draft_answer if row is None else row.answer

    def _answer(self, terminal_id: str | None, answer: Answer) -> None:
        if terminal_id is None:
            self._draft_answer = answer
        rows = tuple(replace(row, answer=answer) if row.record.id == terminal_id else row for row in self._shown.rows)
        shown = answer if terminal_id == self._shown.chosen else self._shown.answer
        self._set(rows=rows, answer=shown)

    def _forget_password(self) -> None:
        self._set(password_serial=self._shown.password_serial + 1)

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
        self._view.display(self._shown)


def _typed(record: TerminalRecord) -> Typed:
    return Typed(record.name, record.address.url, record.username, record.legacy_tls)


def _settled(answer: Answer) -> Answer:
    return replace(answer, standing=Standing.NOT_ASKED) if answer.standing is Standing.CONNECTING else answer
