"""What a terminal can do, in short methods."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AbstractAsyncContextManager
from datetime import datetime, tzinfo

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from facestation.domain.credential import CardOnTerminal
from facestation.domain.event import AccessEvent, Cursor, Listener, ListeningHost
from facestation.domain.face_limits import FaceLimits
from facestation.domain.inventory import Account, LoginLock, Session
from facestation.domain.person import Person
from facestation.domain.secret import Secret
from facestation.domain.terminal import Capacity, DeviceInfo, PersonOnTerminal, TerminalStatus
from facestation.errors import BadRequest, DoorMissing, GarbageAnswer, NothingThere, NotPermitted, NotSupported
from facestation.isapi.capabilities import read_last_door
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Answer, Body, TerminalClient
from facestation.isapi.looked_after import LookedAfter
from facestation.isapi.manners import Manners
from facestation.isapi.personal import PersonalTerminal
from facestation.isapi.relay import Relay
from facestation.isapi.sealing import Sealing
from facestation.isapi.ways import (
    activation,
    cards,
    events,
    face_writing,
    history,
    persons,
    pictures,
    removal,
    status,
    streaming,
)
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.access import CheckManner, WorkStatus, decode_check_manner, decode_work_status
from facestation.isapi.wire.account import decode_account, decode_login_lock, decode_sessions
from facestation.isapi.wire.doors import DoorCommand, encode_command
from facestation.isapi.wire.events import Alert
from facestation.isapi.wire.recognition import decode_face_limits
from facestation.isapi.wire.status import decode_status


class Terminal(LookedAfter, PersonalTerminal):
    """One terminal; knows its ways around missing calls, and learns which ones its firmware needs.

    Every method raises TerminalError leaves that carry the terminal's name.
    """

    def __init__(self, client: TerminalClient, manners: Manners, sealing: Sealing | None = None) -> None:
        firmware = client.record.firmware
        known = manners.firmware in {"", firmware} or not firmware
        self._talk = Talk(client, manners if known else Manners(firmware=firmware), sealing)

    @property
    def name(self) -> str:
        """What the terminal is called in the station's list."""
        return self._talk.name

    @property
    def scheme(self) -> str:
        """The protocol that it is talked to through: http or https."""
        return self._talk.client.record.address.scheme

    @property
    def proven(self) -> bool:
        """Whether the terminal has taken the password in this run, and not refused it since."""
        return self._talk.client.proven

    @property
    def tells_names(self) -> bool:
        """Whether people can be searched; where they cannot, the terminal tells whose faces it has, and no names."""
        return self.manners.person_search is not False

    async def close(self) -> None:
        """Ends the connections."""
        await self._talk.client.close()

    async def is_active(self) -> bool:
        """Whether the terminal has a password; needs no login."""
        return await activation.is_active(self._talk)

    async def activate(self, password: Secret, key: RSAPrivateKey | None = None) -> bool:
        """Gives a terminal its first password, for the account admin; whether the terminal calls it weak.

        `key` serves instead of one that is made for this. Raises AlreadyActivated, NewPasswordRefused.
        """
        return await activation.activate(self._talk, password, key)

    async def device_info(self) -> DeviceInfo:
        """Who the terminal says it is."""
        return await status.device_info(self._talk)

    async def status(self) -> TerminalStatus:
        """Identity, capacity, clock and what it can do; what it lacks is left out."""
        return await status.status(self._talk)

    async def token(self) -> Secret:
        """A fresh token, which proves our login where no header can; never to be written down."""
        return await self._talk.token()

    async def count(self) -> Capacity:
        """How full the terminal is, as far as it says."""
        return await status.count(self._talk)

    async def put_person(self, person: Person, *, likely_there: bool = False) -> None:
        """Adds or changes a person, without credentials; raises NameTooLong, PeopleFull.

        `likely_there` is a hint that spares requests where it is right and does no harm where it is wrong.
        """
        await persons.put_person(self._talk, person, likely_there=likely_there)

    async def put_cards(self, person: Person) -> None:
        """Gives a person who is there their cards, and no others where they were there before `put_person`.

        Raises CardTaken, CardsFull.
        """
        await cards.put_cards(self._talk, person.employee_no, person.cards)

    async def drop_other_cards(self, person: Person) -> bool:
        """Takes away what cards a person has besides their own; whether there were any."""
        return await cards.drop_other_cards(self._talk, person.employee_no, person.cards)

    async def put_face(self, employee_no: str, jpeg: bytes, *, likely_there: bool = False) -> None:
        """Adds or replaces the face of a person who is there; raises PhotoRefused, FacesFull, FaceOfAnother.

        `likely_there` is the same hint about the face.
        """
        await face_writing.put_face(self._talk, employee_no, jpeg, likely_there=likely_there)

    async def read_back(self, employee_no: str) -> PersonOnTerminal | None:
        """A person who was just brought, as the terminal holds them now, faces counted where any search tells.

        None when not found.
        """
        found = await persons.read_back_written(self._talk, employee_no)
        if found is None and self._talk.underway(employee_no).cards_given and self.manners.person_search is False:
            count = len(await cards.cards_of(self._talk, employee_no))
            return PersonOnTerminal(employee_no, "", "", None, None, 0, count) if count else None
        return found

    async def picture_in_doubt(self, found: PersonOnTerminal) -> bytes | None:
        """The JPEG that is kept of a person who was just brought, where it may still be the one of before.

        None where it is new, and where nothing can be told.
        """
        return await face_writing.picture_in_doubt(self._talk, found)

    async def person(self, employee_no: str) -> PersonOnTerminal | None:
        """The person as the terminal holds them; None when there is nobody of this number."""
        return await persons.read_back(self._talk, employee_no)

    async def people(self, search: str = "") -> AsyncIterator[PersonOnTerminal]:
        """Everyone whose name or number contains `search`, in the terminal's order, fetched page by page."""
        async for person in persons.everybody(self._talk, search):
            yield person

    async def cards_of(self, *employee_nos: str) -> dict[str, tuple[CardOnTerminal, ...]]:
        """The cards of each of these people, some 30 at a time; raises NotSupported."""
        return await cards.cards_by_owner(self._talk, *employee_nos)

    async def face_picture(self, employee_no: str) -> bytes:
        """The JPEG that the terminal keeps of a person; raises PersonMissing, FaceMissing."""
        return await pictures.face_picture(self._talk, employee_no)

    async def picture_at(self, path: str) -> bytes:
        """The JPEG at a path that the terminal named; raises NothingThere when it has it no more."""
        return await pictures.fetch(self._talk, path)

    async def remove_person(self, employee_no: str, told: Callable[[int], None] = lambda _percent: None) -> None:
        """Deletes exactly this person with every credential; one who is not there is no error.

        `told` hears how much is done, in percent, where the terminal says it.
        """
        await removal.remove_person(self._talk, employee_no, told=told)

    async def is_gone(self, employee_no: str) -> bool:
        """Whether neither person nor face nor card is there any more, as far as the terminal can be asked."""
        return await removal.is_gone(self._talk, employee_no)

    async def capture_face(self) -> bytes:
        """The JPEG that the terminal takes by itself; raises CaptureTimedOut. Cancelling leaves the terminal idle."""
        return await pictures.capture_face(self._talk)

    async def snapshot(self) -> bytes:
        """One JPEG of the camera, beside whatever else is going on; raises NotSupported without a camera."""
        return await pictures.snapshot(self._talk)

    def stream(self) -> AbstractAsyncContextManager[tuple[str, Relay]]:
        """The address on this computer at which the terminal's video can be opened once, and why it cannot.

        It holds no credentials. Make sure before that the password is right: each attempt is a login.
        """
        return streaming.stream(self._talk)

    async def door(self, door: int, command: str) -> None:
        """Sends one door command, of DoorCommand's values; raises ValueError for another word.

        Raises DoorMissing, and sends nothing, for a door that the terminal says it does not have.
        Raises GarbageAnswer for an answer that says nothing of the command: nobody can read back that a door was open.
        """
        body = encode_command(DoorCommand(command))
        last = None if door == 1 else await self._talk.read_if_there("doors.capabilities", read_last_door)
        if last is not None and door > last:
            raise DoorMissing(terminal=self._talk.name, door=door, doors=last)
        answer = await self._talk.send("doors.control", body, params={"door_id": door})
        if answer.body.strip() and decode_status(answer.body) is None:
            raise GarbageAnswer(terminal=self._talk.name, operation="doors.control")

    async def face_limits(self) -> FaceLimits | None:
        """What the terminal itself demands of a face; None where it does not say."""
        return await self._talk.read_if_there("recognition.comparison", decode_face_limits)

    async def sessions(self) -> tuple[Session, ...] | None:
        """Who is logged in; None where the terminal does not say."""
        return await self._talk.read_if_there("security.online_users", decode_sessions)

    async def account(self) -> Account | None:
        """How our own account is doing; None where the terminal does not say."""
        return await self._talk.read_if_there("security.user_check", decode_account)

    async def login_lock(self) -> LoginLock | None:
        """After how many failed logins the terminal locks; None where it does not say."""
        return await self._talk.read_if_there("locks.login", decode_login_lock)

    async def clock_skew_s(self) -> float | None:
        """Seconds by which the terminal's clock is ahead of this computer's; None where it does not tell the time."""
        return await status.clock_skew_s(self._talk)

    async def work_status(self) -> WorkStatus:
        """The state of the doors."""
        return await self._talk.read("access.work_status", decode_work_status)

    def alerts(self, silence_s: float = events.SILENCE_S) -> AbstractAsyncContextManager[AsyncIterator[Alert]]:
        """Events as they happen, with heartbeats; however it is left, the slot is given back.

        Raises ListenersFull, which names who holds the slot, and NotSupported; while it is read TimedOut after
        `silence_s` without a sign of life, and ConnectionDropped.
        """
        return events.alerts(self._talk, silence_s)

    async def listeners(self) -> tuple[Listener, ...]:
        """Who holds the slots of the event stream; nobody where the terminal does not say."""
        return await events.listeners(self._talk)

    async def events_since(self, begin: datetime, major: int = 0) -> AsyncIterator[AccessEvent]:
        """Past events, in the terminal's order, page by page; without an offset `begin` is the terminal's time."""
        async for event in history.since(self._talk, begin, major):
            yield event

    async def events_after(self, cursor: Cursor, last_serial_no: int | None = None) -> list[AccessEvent]:
        """Past events numbered behind the cursor, ascending, each once; some thousand at a time."""
        return await history.after(self._talk, cursor, last_serial_no)

    async def recent_events(self) -> list[AccessEvent]:
        """The newest events, as many as fit a page, in ascending order."""
        return await history.recent(self._talk)

    async def newest_event(self) -> Cursor | None:
        """Where the events end now; None where there is none."""
        found = await self.recent_events()
        return found[-1].cursor if found else None

    async def count_events(self, begin: datetime, major: int = 0) -> int | None:
        """How many events there are since that moment; None where the terminal does not say."""
        return await history.count(self._talk, begin, major)

    async def zone(self) -> tzinfo:
        """The terminal's offset from UTC."""
        return await history.zone_of(self._talk)

    async def check_manner(self) -> CheckManner | None:
        """How the terminal asks a computer before it opens; None where it does not say."""
        return await self._talk.read_if_there("access.controller", decode_check_manner)

    async def answer_check(self, serial_no: int, *, allowed: bool, info: str = "") -> None:
        """Tells a terminal that waits for it whether to open the door for whom that event is about."""
        await events.answer_check(self._talk, serial_no, allowed=allowed, info=info)

    async def hosts(self) -> tuple[ListeningHost, ...]:
        """Where the terminal pushes its events to."""
        return await events.hosts(self._talk)

    async def push_to(self, host: ListeningHost) -> ListeningHost:
        """Has events pushed to `host`; raises ReceiversFull where every place is taken."""
        return await events.push_to(self._talk, host)

    async def push_no_more(self, host: ListeningHost) -> None:
        """Takes `host` off the terminal's list of listening hosts."""
        await events.push_no_more(self._talk, host)

    async def send(
        self, name: str, params: Mapping[str, str | int], body: Body | None = None, *, confirmed: bool = False
    ) -> Answer:
        """The answer to one operation of the catalogue that the terminal carried out; raises TerminalError leaves.

        What takes something away goes out only when a person has `confirmed` it, and once; else DestroysData.
        """
        if confirmed and operation(name).loss:
            return await self._talk.send_confirmed(name, body, params=params)
        return await self._talk.send(name, body, params=params)

    async def read_if_there(self, name: str, params: Mapping[str, str | int]) -> bytes | None:
        """The answer to a reading operation; None where the terminal has no such call, or not for this account."""
        try:
            return (await self._talk.send(name, params=params)).body
        except (NotSupported, NotPermitted, NothingThere, BadRequest):
            return None

    async def call(
        self, name: str, params: Mapping[str, str | int], body: Body | None = None, *, confirmed: bool = False
    ) -> Answer:
        """The answer to one operation of the catalogue as it came, also one that refuses.

        Raises OperationUnknown, ParameterError, and DestroysData where data can be lost and nobody confirmed it.
        """
        chosen = operation(name)
        if chosen.destroys(b"" if body is None else body.data) and not confirmed:
            raise chosen.destruction()
        return await self._talk.client.send_raw(chosen, body, params=params, confirmed=confirmed)
