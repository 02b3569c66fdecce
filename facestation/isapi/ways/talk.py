"""One conversation with a terminal: operations by name, answers decoded, what was learned kept."""

from __future__ import annotations

import dataclasses
import uuid
from collections.abc import Awaitable, Callable, Mapping
from datetime import tzinfo
from types import MappingProxyType
from typing import Any, TypeVar

from facestation.domain.secret import Secret
from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import (
    AlreadyThere,
    BadRequest,
    ConnectionDropped,
    GarbageAnswer,
    NotPermitted,
    NotSupported,
    TerminalError,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Answer, Lane, TerminalClient
from facestation.isapi.manners import Manners
from facestation.isapi.operation import Effect, Operation
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.sealing import Errand, Sealing
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.faces import FaceOnTerminal, Library
from facestation.isapi.wire.session import decode_token
from facestation.isapi.wire.sniff import MalformedAnswer

Value = TypeVar("Value")

_TOKEN_WANTED = frozenset({"notoken", "tokenempty", "tokentimeout"})
_NOTHING: Mapping[str, str | int] = MappingProxyType({})

PAGE_MAX = 30
"""More in one page is cut by some terminals and refused by others."""


@dataclasses.dataclass(slots=True)
class Underway:
    """What has turned out about one person while they are brought to the terminal."""

    employee_no: str
    likely_there: bool = False
    """Whether the person was, or is thought to have been, on the terminal before, and so may have a face and cards."""
    written: bool = False
    """Whether the terminal accepted the person."""
    changed_unseen: bool = False
    """Whether a face was changed without knowing that there was one."""
    cards_given: bool = False
    seen: PersonOnTerminal | None = None
    """The person as the search showed them when all but the face was written; None where that was not looked at."""
    looked: bool = False
    """Whether it was looked for a face before the new one was written."""
    face_before: FaceOnTerminal | None = None


class Talk:
    """The client and what was learned of how its terminal wants to be spoken to."""

    def __init__(self, client: TerminalClient, manners: Manners, sealing: Sealing | None = None) -> None:
        self.client = client
        self.manners = manners
        self._sealing = sealing or Sealing(client)
        self._in_one_form: set[str] = set()
        """Operations of which another form than the documented one was tried in vain."""
        self.zone: tzinfo | None = None
        """The terminal's offset from UTC, once it was asked for."""
        self._underway = Underway("")

    def begin(self, employee_no: str, *, likely_there: bool) -> Underway:
        """A fresh page for the person who is brought now; the last one's is torn off."""
        self._underway = Underway(employee_no, likely_there=likely_there)
        return self._underway

    def underway(self, employee_no: str) -> Underway:
        """What is known of this person from bringing them; a blank page for anybody else."""
        return self._underway if self._underway.employee_no == employee_no else Underway(employee_no)

    @property
    def name(self) -> str:
        """What the terminal is called in the station's list."""
        return self.client.name

    @property
    def library(self) -> Library:
        """Where this terminal keeps its faces."""
        return Library(self.manners.library_fdid, self.manners.library_kind)

    @property
    def page_size(self) -> int:
        """How many may be asked for in one page."""
        return max(1, min(self.manners.page_max or PAGE_MAX, PAGE_MAX))

    def learn(self, **changes: Any) -> None:
        """Keeps what an answer showed; the names are fields of Manners."""
        self.manners = dataclasses.replace(self.manners, **changes)

    def forget(self) -> None:
        """Starts learning anew: the terminal is not what it was taken for."""
        self.manners = Manners(firmware=self.manners.firmware)

    async def send(
        self,
        name: str,
        body: Body | None = None,
        *,
        params: Mapping[str, str | int] = _NOTHING,
        lane: Lane = Lane.COMMAND,
        patience_s: float | None = None,
    ) -> Answer:
        """The answer to the operation of this name; raises what `TerminalClient.send` raises.

        Where the terminal wants single fields encrypted they are, and in the answer they are in clear.
        """
        row = operation(name)
        forms = self._forms(row)
        refusal: TerminalError | None = None
        for form in forms:
            try:
                answer = await self._answered(Errand(form, body, params, lane, patience_s))
            except (NotSupported, BadRequest) as error:
                if len(forms) == 1 or not _may_be_the_address(error):
                    raise
                refusal = refusal or error
            else:
                if form is not forms[0]:
                    self._learn_form(name, seed=form is not row)
                return answer
        self._in_one_form.add(name)
        raise refusal or NotSupported(terminal=self.name, operation=name, sub_status="", error_msg="")

    async def token(self) -> Secret:
        """A fresh token."""
        return await self.read("security.token", decode_token)

    def _forms(self, row: Operation) -> tuple[Operation, ...]:
        """The documented address, then those that the list of 75 has for the same; the other way round once learned."""
        if row.effect is not Effect.READS or row.name in self._in_one_form:
            return (row,)
        return (*row.others, row) if row.name in self.manners.seed_forms else (row, *row.others)

    def _learn_form(self, name: str, *, seed: bool) -> None:
        others = tuple(known for known in self.manners.seed_forms if known != name)
        self.learn(seed_forms=(*others, name) if seed else others)

    async def _answered(self, errand: Errand) -> Answer:
        """The answer, with a token where the terminal wants one and the address can carry it."""
        try:
            return await self._sealed(errand)
        except NotPermitted as refusal:
            wanted = sub_status_of(refusal) in _TOKEN_WANTED and "token" in errand.operation.optional_parameters
            if not wanted:
                raise
        token = await self.token()
        return await self._sealed(dataclasses.replace(errand, params={**errand.params, "token": token.reveal()}))

    async def _sealed(self, errand: Errand) -> Answer:
        answer, version = await self._sealing.send(errand, self.manners.encryption)
        if version != self.manners.encryption:
            self.learn(encryption=version)
        return answer

    async def send_confirmed(
        self, name: str, body: Body | None = None, *, params: Mapping[str, str | int] = _NOTHING
    ) -> Answer:
        """As `send`, once, for what takes something away and a person has confirmed."""
        answer = await self.client.send_raw(operation(name), body, params=params, confirmed=True)
        if answer.refusal is not None:
            raise answer.refusal
        return answer

    async def sealed_parameter(self, name: str, secret: Secret) -> Mapping[str, str] | None:
        """A secret parameter of an address, encrypted, with what that needs; None where no encryption is offered."""
        return await self._sealing.parameter(name, secret)

    async def add(self, name: str, body: Body, *, none_there: bool = False) -> None:
        """Sends what may go out twice because a second time is answered with "exists".

        With `none_there`, which says that there was nothing of the kind a moment ago, that answer means that the first
        sending had arrived.
        """
        try:
            await self.send(name, body)
        except ConnectionDropped as error:
            if error.details["answered"]:
                raise
            try:
                await self.send(name, body)
            except AlreadyThere:
                if not none_there:
                    raise

    async def read(self, name: str, decode: Callable[[bytes], Value], body: Body | None = None) -> Value:
        """What the answer says; raises GarbageAnswer when it says nothing that makes sense."""
        answer = await self.send(name, body)
        return self.decoded(name, decode, answer.body)

    def decoded(self, name: str, decode: Callable[[bytes], Value], data: bytes) -> Value:
        """What the bytes say; raises GarbageAnswer when they say nothing that makes sense."""
        try:
            return decode(data)
        except MalformedAnswer as error:
            raise GarbageAnswer(terminal=self.name, operation=name) from error

    async def read_if_there(self, name: str, decode: Callable[[bytes], Value]) -> Value | None:
        """What the answer says; None when the terminal has no such call, or nothing sensible to say in it."""
        try:
            answer = await self.send(name)
            return decode(answer.body)
        except (NotSupported, NotPermitted, BadRequest, MalformedAnswer):
            return None


async def first_supported(*ways: Callable[[], Awaitable[None]]) -> None:
    """Goes the first of these ways that the terminal knows; raises the refusal of the first when it knows none."""
    refusal: TerminalError | None = None
    for way in ways:
        try:
            await way()
        except (NotSupported, NotPermitted) as error:
            # A bare 403 may mean either.
            refusal = refusal or error
        else:
            return
    if refusal is not None:
        raise refusal


def _may_be_the_address(refusal: TerminalError) -> bool:
    """Whether another address for the same may help."""
    return isinstance(refusal, NotSupported) or sub_status_of(refusal) == "badurlformat"


def new_search_id() -> str:
    """A fresh name for a search; the terminal holds its result under it."""
    return uuid.uuid4().hex
