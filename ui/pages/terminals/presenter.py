"""What the terminals page decides. Nothing is sent to a terminal unless somebody pressed something."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from facestation.domain.enrollment import DONE, Delivery
from facestation.domain.inventory import Inspection
from facestation.domain.secret import Secret
from facestation.domain.terminal import Leftovers, TerminalRecord, TerminalStatus
from facestation.domain.text import natural_order
from facestation.errors import (
    AnswerError,
    CertificateChanged,
    LoginError,
    LoginPaused,
    NotATerminal,
    PasswordRefused,
    StationError,
    TrustError,
    Unreachable,
)
from ui.jobs import Jobs
from ui.pages.terminals import needs
from ui.pages.terminals.login import Login
from ui.pages.terminals.picture import LivePicture
from ui.pages.terminals.ports import DOOR_QUESTIONS, Asked, ListOfTerminals, LivePictures, PasswordStore, View
from ui.pages.terminals.shown import CONNECTION, OVERVIEW, Answer, Quick, Row, Shown, Standing, Typed

PREFIX = "terminals."


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
        described: Callable[[Row], str] = needs.by_record,
    ) -> None:
        """`described` is the text of a terminal in which the filter looks for what was typed."""
        self._view = view
        self._terminals = terminals
        self._login = Login(terminals, view)
        self._picture = LivePicture(view, cameras, jobs)
        self._passwords = passwords
        self._jobs = jobs
        self._now = now
        self._described = described
        self._shown = Shown()
        self._early: dict[str, Delivery] = {}
        """News of terminals that are not in the list as it was read last."""
        self._draft = Typed()
        self._draft_answer = Answer()
        self._section = OVERVIEW
        """What somebody looked at last; the next terminal is shown there as well, where it can be."""

    def show(self) -> None:
        """The page came into view: reads the list anew."""
        self._reload()
        self._run("keyring", self._passwords.keeps_passwords(), lambda kept: self._set(passwords_kept=kept))
        self._follow_picture()

    def leave(self) -> None:
        """The page went out of view and its jobs were ended: what was under way is not known any more."""
        self._set(rows=tuple(replace(row, answer=row.answer.settled) for row in self._shown.rows))
        self._draft_answer = self._draft_answer.settled
        self._set(answer=self._shown.answer.settled)

    def choose(self, terminal_id: str | None) -> None:
        """The detail is about that terminal from now on; None goes back to the new one, as far as it was typed."""
        before, row = self._shown.chosen, self._row(terminal_id)
        if row is None:
            self._show_draft(opened=True)
        elif before != terminal_id:
            section = self._section if row.answer.status is not None else CONNECTION
            self._set(chosen=row.record.id, typed=_typed(row.record), answer=row.answer, opened=True, section=section)
        if before != self._shown.chosen:
            self._set(selected=() if row is None else (row.record.id,))
            self._forget_password()
            self._follow_picture()

    def select(self, terminal_ids: Sequence[str]) -> None:
        """These are marked in the list: a single one is shown in detail, several are acted on together."""
        if len(terminal_ids) == 1:
            self.choose(terminal_ids[0])
            return
        if self._shown.chosen is not None or terminal_ids:
            self.close()
        self._set(selected=tuple(terminal_ids))

    def close(self) -> None:
        """Puts the detail away; what was typed for a new terminal stays."""
        had_one = self._shown.chosen is not None
        self._show_draft(opened=False)
        if had_one:
            self._forget_password()
            self._follow_picture()

    def go(self, section: str) -> None:
        """Shows that section of the detail."""
        self._section = section
        self._set(section=section)
        self._follow_picture()

    def filter(self, text: str | None = None, quick: Quick | None = None) -> None:
        """Leaves the terminals in the list that `text` describes and that are `quick`; without one, it stays."""
        self._set(text=self._shown.text if text is None else text, quick=quick or self._shown.quick)

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
        self._show_draft(opened=self._shown.opened)
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
            self._attempt(record.id, self._login.change_and_connect(record, typed, secret), pressed=True)
            return
        self._answer(None, Answer(Standing.CONNECTING))
        self._run("add", self._login.add(typed, secret), self._added, lambda error: self._failed(None, error))

    def check_all(self) -> None:
        """Connects to every terminal whose password was not refused."""
        for row in self._shown.rows:
            if not row.record.login_refused and row.answer.standing is not Standing.CONNECTING:
                self._attempt(row.record.id, self._terminals.connect(row.record.id))

    async def check(self, terminal_id: str) -> TerminalStatus:
        """Connects to one of several; how it went is shown in the list as well as told to whoever asked."""
        self._answer(terminal_id, replace(self.answer_of(terminal_id), standing=Standing.CONNECTING))
        try:
            status = await self._terminals.connect(terminal_id)
        except StationError as error:
            self._failed(terminal_id, error)
            raise
        finally:
            self._answer(terminal_id, self.answer_of(terminal_id).settled)
        self._connected(terminal_id, status)
        return status

    def trust(self) -> None:
        """Accepts the certificate that is shown, and connects; a changed one only after a question."""
        row, fingerprint = self._shown.row, self._shown.untrusted
        if row is not None and fingerprint:
            changed = isinstance(self._shown.answer.error, CertificateChanged)
            self._run("question", self._trust(row, fingerprint, changed=changed), self._trusted)

    def looked(self, seen: Mapping[str, Inspection]) -> None:
        """The station has looked at terminals; `seen` is the last look at each, by its id."""
        self._set(rows=tuple(replace(row, seen=seen.get(row.record.id)) for row in self._shown.rows))

    def found(self, *, waits: bool) -> None:
        """Something can be done with what was found on the network, or nothing any more."""
        if waits is not self._shown.found_waits:
            self._set(found_waits=waits)

    def take(self, record: TerminalRecord) -> None:
        """A terminal that was added elsewhere stands in the list at once."""
        self._set(rows=_with(self._shown.rows, record))

    def lost(self, error: Unreachable) -> None:
        """The chosen terminal did not answer when something else was asked of it."""
        if (row := self._shown.row) is not None and row.answer.standing is Standing.CONNECTED:
            self._answer(row.record.id, Answer(Standing.FAILED, self._now(), row.answer.status, error))
            self._follow_picture()

    def remove(self) -> None:
        """Forgets the chosen terminal, after a question."""
        if (row := self._shown.row) is not None:
            self._run("question", self._remove(row), self._removed)

    async def forget(self, row: Row) -> Leftovers:
        """Takes one of several out of the list, without a question; what may be left of it."""
        left = await self._terminals.remove(row.record.id)
        self._removed(row.record.id)
        return left

    def control_door(self, door: int, command: str) -> None:
        """Sends that door of the chosen terminal a command, after a question where it may surprise."""
        if (row := self._shown.row) is not None:
            self._run("question", self._control_door(row, door, command))

    def deliveries_known(self, deliveries: Iterable[Delivery]) -> None:
        """What the doors are still owed, read when the page came into view."""
        for delivery in deliveries:
            self.delivery_changed(delivery)

    def delivery_changed(self, delivery: Delivery) -> None:
        """An enrollment met this terminal: how it stands is known anew, without asking it once more."""
        answer = self.answer_of(delivery.terminal_id)
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

    async def _trust(self, row: Row, fingerprint: str, *, changed: bool) -> str | None:
        if changed and not await self._view.confirm(Asked.TRUST_CHANGED, row):
            return None
        await self._terminals.trust(row.record.id, fingerprint)
        return row.record.id

    async def _remove(self, row: Row) -> str | None:
        if not await self._view.confirm(Asked.REMOVE, row):
            return None
        left = await self._terminals.remove(row.record.id)
        if left != Leftovers():
            self._view.left_behind(row.record.name, left)
        return row.record.id

    async def _control_door(self, row: Row, door: int, command: str) -> None:
        asked = DOOR_QUESTIONS.get(command)
        if asked is None or await self._view.confirm(asked, row):
            await self._terminals.open_door(row.record.id, door, command)
            self._view.door_told(row.record.name, command)

    # outcomes

    def _attempt(
        self,
        terminal_id: str,
        work: Coroutine[Any, Any, TerminalStatus],
        typed: Typed | None = None,
        *,
        pressed: bool = False,
    ) -> None:
        """`typed` is what was typed for a terminal that has just been added for this attempt.

        Where somebody `pressed` for it, the detail goes on from the connection to what it brought.
        """
        self._answer(terminal_id, replace(self.answer_of(terminal_id), standing=Standing.CONNECTING))
        self._run(
            f"connect.{terminal_id}",
            work,
            lambda status: self._connected(terminal_id, status, pressed=pressed),
            lambda error: self._failed(terminal_id, error, typed),
        )

    def _added(self, record: TerminalRecord) -> None:
        typed, self._draft, self._draft_answer = self._draft, Typed(), Answer()
        chosen = record.id if self._shown.chosen is None else self._shown.chosen
        self._set(rows=_with(self._shown.rows, record), chosen=chosen)
        if chosen == record.id:
            self._set(typed=_typed(record), selected=(record.id,), opened=True)
        self._attempt(record.id, self._terminals.connect(record.id), typed, pressed=True)

    def _connected(self, terminal_id: str, status: TerminalStatus, *, pressed: bool = False) -> None:
        self._answer(terminal_id, Answer(Standing.CONNECTED, self._now(), status))
        if terminal_id == self._shown.chosen:
            if pressed and self._shown.section == CONNECTION:
                self._set(section=OVERVIEW)
            self._forget_password()
            self._follow_picture()
        self._reload()

    def _failed(self, terminal_id: str | None, error: StationError, typed: Typed | None = None) -> None:
        answer = Answer(Standing.FAILED, self._now(), self.answer_of(terminal_id).status, error)
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
            self._attempt(terminal_id, self._terminals.connect(terminal_id), pressed=True)

    def _removed(self, terminal_id: str | None) -> None:
        if terminal_id is not None:
            self._set(opened=self._shown.opened and self._shown.chosen != terminal_id)
            self._forget_password()
            self._gone(terminal_id)

    def _gone(self, terminal_id: str) -> None:
        self._set(rows=tuple(row for row in self._shown.rows if row.record.id != terminal_id))
        if self._shown.chosen == terminal_id:
            self._show_draft(opened=self._shown.opened)
            self._follow_picture()
        self._reload()

    def _reload(self) -> None:
        self._run("list", self._terminals.list(), self._listed)

    def _listed(self, records: list[TerminalRecord]) -> None:
        chosen_before = self._shown.row
        known = {row.record.id: row for row in self._shown.rows}
        rows = tuple(replace(known.get(record.id, Row(record)), record=record) for record in records)
        self._set(rows=rows, loaded=True)
        early, self._early = self._early, {}
        self.deliveries_known(early.values())
        row = self._shown.row
        if row is None and self._shown.chosen is not None:
            self._show_draft(opened=False)
        elif row is not None and chosen_before is not None and self._shown.typed == _typed(chosen_before.record):
            self._set(typed=_typed(row.record))

    def _follow_picture(self) -> None:
        answer = self._shown.answer
        status = answer.status if answer.standing is Standing.CONNECTED else None
        seen = self._shown.section == OVERVIEW and status is not None and "snapshot" in status.supports
        self._picture.follow(self._shown.chosen if seen else None)

    # keeping what is shown

    def _row(self, terminal_id: str | None) -> Row | None:
        return next((row for row in self._shown.rows if row.record.id == terminal_id), None)

    def answer_of(self, terminal_id: str | None) -> Answer:
        """How the last attempt to reach that terminal went; of the new one for None."""
        row = self._row(terminal_id)
        return self._draft_answer if row is None else row.answer

    def _answer(self, terminal_id: str | None, answer: Answer) -> None:
        if terminal_id is None:
            self._draft_answer = answer
        rows = tuple(replace(row, answer=answer) if row.record.id == terminal_id else row for row in self._shown.rows)
        shown = answer if terminal_id == self._shown.chosen else self._shown.answer
        self._set(rows=rows, answer=shown)

    def _show_draft(self, *, opened: bool) -> None:
        draft, answer = self._draft, self._draft_answer
        self._set(chosen=None, typed=draft, answer=answer, selected=(), section=CONNECTION, opened=opened)

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
        shown = replace(self._shown, **changes)
        visible = needs.left(shown.rows, shown.text, shown.quick, self._described)
        ids = {row.record.id for row in visible}
        selected = tuple(each for each in shown.selected if each in ids)
        self._shown = replace(shown, visible=visible, selected=selected)
        self._view.display(self._shown)


def _typed(record: TerminalRecord) -> Typed:
    return Typed(record.name, record.address.url, record.username, record.legacy_tls)


def _with(rows: Iterable[Row], record: TerminalRecord) -> tuple[Row, ...]:
    known = {row.record.id: row for row in rows}
    known[record.id] = replace(known.get(record.id, Row(record)), record=record)
    return tuple(sorted(known.values(), key=lambda row: natural_order(row.record.name)))
