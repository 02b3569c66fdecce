"""One terminal of a run: what a template wants of it is looked at, written and read back, one resource at a time."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from facestation.commissioning import conversation
from facestation.commissioning.conversation import Place, Plan
from facestation.commissioning.drift import Drift, compare
from facestation.commissioning.template import Facts, Section, Template
from facestation.credentials import Credentials
from facestation.domain.commissioning import Change, Deviation, Lack, Stage, TerminalRun, Trouble
from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord
from facestation.domain.terminal_settings import Danger, Outcome, Written
from facestation.errors import (
    AnswerError,
    ConfigurationError,
    ConnectionFailed,
    InputError,
    LoginPaused,
    NotPermitted,
    PasswordRefused,
    Refusal,
    ResourceAbsent,
    StationError,
    Unreachable,
)
from facestation.isapi.terminal import Terminal
from facestation.isapi.wire.whole import Whole
from facestation.services.commissioning.applied_secrets import AppliedSecrets
from facestation.services.commissioning.returning import Returning, new_address
from facestation.services.configuration import Configuration
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals
from facestation.store.audit import utc_now

_OF_ONE_RESOURCE = (Refusal, AnswerError, NotPermitted, ConfigurationError, InputError)
"""What goes wrong with one resource says nothing of the next."""
_GOES_AWAY = {Danger.RESTARTS, Danger.LOSES}
_OWN_PASSWORD = "password"
_OWN_LOGIN = ("login", _OWN_PASSWORD)
"""Where it is remembered that the password of our own account was sent, whatever the number of that account."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What all terminals of a run share."""

    configuration: Configuration
    pool: TerminalPool
    terminals: Terminals
    credentials: Credentials
    returning: Returning
    applied: AppliedSecrets
    secrets: Mapping[str, Secret]
    """By the names that the template uses."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What a run is for."""

    writes: bool
    confirmed: bool = False
    """What may cut off, restart or lose was agreed to, for the whole run."""
    secrets_again: bool = False
    """Passwords are written though they were before."""


class Visit:
    """One terminal in one run; `report` hears of each step, in a state that is over in the end."""

    def __init__(
        self,
        tools: Tools,
        template: Template,
        record: TerminalRecord,
        number: int,
        intent: Intent,
        report: Callable[[TerminalRun], None],
    ) -> None:
        self._tools = tools
        self._template = template
        self._record = record
        self._number = number
        self._intent = intent
        self._report = report
        self._state = TerminalRun(record.id, record.name)

    @property
    def state(self) -> TerminalRun:
        """How far it has come."""
        return self._state

    async def run(self) -> TerminalRun:
        """The result; what goes wrong in the world stands in it."""
        self._report(self._now(stage=Stage.READING))
        try:
            sections = self._template.sections(await self._facts())
            self._now(total=len(sections))
            for section in sections:
                self._report(self._now(resource=section.place.name, stage=Stage.READING))
                await self._settle(section)
                self._now(done=self._state.done + 1)
        except StationError as error:
            self._now(stage=Stage.FAILED, error=error)
        else:
            self._now(stage=Stage.DONE, resource="")
        self._report(self._state)
        return self._state

    def _now(self, **changes: object) -> TerminalRun:
        self._state = dataclasses.replace(self._state, **changes)  # type: ignore[arg-type]
        return self._state

    async def _facts(self) -> Facts:
        """Who the terminal is; the first thing that is asked, so that a wrong password costs one login."""
        configuration, record = self._tools.configuration, self._record
        if not await self._tools.credentials.holds(record.id):
            await self._use_what_was_set(arrived=True)
        try:
            seen = await configuration.read(record.id, "device_info", with_limits=False)
        except (PasswordRefused, LoginPaused):
            if not await self._use_what_was_set(arrived=False):
                raise
            seen = await configuration.read(record.id, "device_info", with_limits=False)
        told = {shown.name: str(shown.value or "") for shown in seen.fields}
        return Facts(told.get("serialNumber", ""), told.get("model", ""), record.name, self._number)

    async def _use_what_was_set(self, *, arrived: bool) -> bool:
        """Whether the password that the template wants for our account was sent before; it is used from now on.

        What breaks off at that moment, a connection or a run, does not come to hear that it `arrived`; and without a
        keyring the station forgets what did.
        """
        known = await self._tools.applied.known(self._record.id)
        for section in self._template.settings:
            ref = section.secrets.get(_OWN_PASSWORD)
            if section.place.resource.name != "user" or ref is None:
                continue
            secret, about = self._tools.secrets[ref.name], (self._record.id, *_OWN_LOGIN)
            if await self._tools.applied.was_sent(known, about, secret) and known[_OWN_LOGIN][1] is arrived:
                if arrived:
                    await self._tools.terminals.use_password(self._record.id, secret)
                else:
                    await self._tools.terminals.set_login(self._record.id, self._record.username, secret)
                return True
        return False

    async def _settle(self, section: Section) -> None:
        """Brings one resource to what the section wants, where the run writes; notes what is left."""
        place = section.place
        try:
            async with self._tools.configuration.turn(self._record.id) as terminal:
                whole = await conversation.fetch(terminal, place)
                found = await self._compared(section, whole)
                self._note(lacks=found.lacks)
                if self._intent.writes and found.differences:
                    await self._mend(section, whole, found)
                else:
                    self._note(found.differences)
        except ResourceAbsent:
            self._note(lacks=(Lack(place.name),))
        except _OF_ONE_RESOURCE as error:
            self._complain(place, error)

    async def _mend(self, section: Section, whole: Whole, found: Drift) -> None:
        self._report(self._now(stage=Stage.WRITING))
        planned, wanted = await self._planned(section, whole, found)
        if planned is None:
            return
        try:
            if planned.changes_anything:
                await self._write(planned, wanted, found)
            await self._remember(planned, wanted, arrived=True)
        except _OF_ONE_RESOURCE:
            self._note(tuple(one for one in found.differences if one.field in wanted))
            raise

    async def _compared(self, section: Section, whole: Whole) -> Drift:
        """The differences; the capability set is asked only where it makes a difference."""
        place, limits = section.place, conversation.NOTHING_SAID
        settled = await self._settled_secrets(section, whole)
        found = compare(conversation.as_shown(place, whole, limits), section, utc_now(), settled, limits_known=False)
        if found.unsure or (found.differences and self._intent.writes):
            limits = await self._tools.configuration.limits(self._record.id, place)
            seen = conversation.as_shown(place, whole, limits)
            found = compare(seen, section, utc_now(), settled, limits_known=True)
        return found

    async def _settled_secrets(self, section: Section, whole: Whole) -> frozenset[str]:
        """The secret fields, where all of them hold what they should; else none: they go together."""
        if not section.secrets or self._intent.secrets_again:
            return frozenset()
        known = await self._tools.applied.known(self._record.id)
        for name, ref in section.secrets.items():
            secret, about = self._tools.secrets[ref.name], (self._record.id, section.place.name, name)
            ours = name == _OWN_PASSWORD and await self._is_our_login(section.place, whole, secret)
            if not ours and not await self._tools.applied.is_there(known, about, secret):
                return frozenset()
        return frozenset(section.secrets)

    async def _is_our_login(self, place: Place, whole: Whole, secret: Secret) -> bool:
        """Whether this is the password of our own account, which has just let us in."""
        if not self._is_our_account(place, whole):
            return False
        return await self._tools.credentials.password(self._record.id) == secret

    async def _planned(
        self, section: Section, whole: Whole, found: Drift
    ) -> tuple[Plan | None, dict[str, str | Secret]]:
        """The change, made of those values that the terminal can take; the others are told as trouble."""
        said = await self._tools.configuration.limits(self._record.id, section.place)
        wanted: dict[str, str | Secret] = {}
        for one in found.differences:
            value = self._to_write(section, one)
            try:
                conversation.planned(self._record.name, section.place, whole, said, {one.field: value})
            except (InputError, ConfigurationError) as error:
                self._note((one,))
                self._complain(section.place, error)
            else:
                wanted[one.field] = value
        if not wanted:
            return None, wanted
        return conversation.planned(self._record.name, section.place, whole, said, wanted), wanted

    def _to_write(self, section: Section, one: Deviation) -> str | Secret:
        ref = section.secrets.get(one.field)
        if ref is not None:
            return self._tools.secrets[ref.name]
        return str(one.wanted).lower() if isinstance(one.wanted, bool) else str(one.wanted)

    async def _write(self, planned: Plan, wanted: Mapping[str, str | Secret], found: Drift) -> None:
        """Sends the change, waits where it makes the terminal go away or move, and reads it back."""
        dangers = set(planned.dangers.values())
        if not self._intent.confirmed:
            conversation.confirm(await self._tools.pool.terminal(self._record.id), planned)
        await self._remember(planned, wanted, arrived=False)
        try:
            await self._tools.configuration.write(self._record.id, planned, wanted, confirmed=self._intent.confirmed)
        except Unreachable:
            # It may have gone away, or elsewhere, in the middle of its yes; reading back tells.
            if not dangers & {*_GOES_AWAY, Danger.CUTS_OFF} or planned.place.resource.name == "user":
                raise
        terminal = await self._found_again(planned, dangers)
        written = await conversation.read_back(terminal, planned)
        self._judge(planned, written, found)
        complaint = conversation.complaint(terminal, planned, written)
        if complaint is not None:
            self._complain(planned.place, complaint)

    async def _remember(self, planned: Plan, wanted: Mapping[str, str | Secret], *, arrived: bool) -> None:
        place, terminal_id = planned.place, self._record.id
        secrets = {name: value for name, value in wanted.items() if isinstance(value, Secret)}
        await self._tools.applied.remember(terminal_id, place.name, secrets, arrived=arrived)
        if _OWN_PASSWORD in secrets and self._is_our_account(place, planned.before):
            own = {_OWN_PASSWORD: secrets[_OWN_PASSWORD]}
            await self._tools.applied.remember(terminal_id, _OWN_LOGIN[0], own, arrived=arrived)

    def _is_our_account(self, place: Place, whole: Whole) -> bool:
        return place.resource.name == "user" and whole.values().get("userName") == self._record.username

    async def _found_again(self, planned: Plan, dangers: set[Danger]) -> Terminal:
        record = await self._tools.terminals.get(self._record.id)
        address = new_address(record, planned)
        if address is not None:
            return await self._tools.returning.moved(record, address)
        if dangers & _GOES_AWAY:
            self._report(self._now(stage=Stage.RESTARTING))
            return await self._tools.returning.gone_and_back(record.id)
        return await self._tools.pool.terminal(record.id)

    def _judge(self, planned: Plan, written: Written, found: Drift) -> None:
        """Notes what became of each value, told as numbers and switches also where the terminal has texts alone."""
        outcomes = {change.field: change for change in written.changes}
        for one in found.differences:
            change = outcomes.get(one.field)
            if change is None:
                continue
            shown = written.resource.field(one.field)
            now = None if shown is None or change.found is None else shown.value
            told = dataclasses.replace(change, before=one.found, wanted=one.wanted, found=now)
            self._now(changes=(*self._state.changes, Change(planned.place.name, told)))
            if change.outcome in {Outcome.IGNORED, Outcome.UNCHECKED}:
                self._note((dataclasses.replace(one, found=now),))
        if any(change.outcome is Outcome.UNCHECKED for change in outcomes.values()):
            self._complain(planned.place, ConnectionFailed(terminal=self._record.name))

    def _complain(self, place: Place, error: StationError) -> None:
        self._now(troubles=(*self._state.troubles, Trouble(place.name, error)))

    def _note(self, differences: tuple[Deviation, ...] = (), lacks: tuple[Lack, ...] = ()) -> None:
        self._now(differences=(*self._state.differences, *differences), lacks=(*self._state.lacks, *lacks))
