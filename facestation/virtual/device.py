"""One virtual terminal without its network: everything that the handlers work on."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from facestation.virtual.answers import Answer, Refused, refusal_answer, xml_ok
from facestation.virtual.camera import DemoPortrait, TerminalCamera
from facestation.virtual.digest import Gate, LoginManners
from facestation.virtual.documents import Element, JsonObject, render_xml
from facestation.virtual.events import FACE_ACCEPTED, FACE_REFUSED, AccessEvent, EventLog, Source
from facestation.virtual.faults import FaultName, Faults
from facestation.virtual.modeling import Modeler
from facestation.virtual.options import Options
from facestation.virtual.profile import Profile
from facestation.virtual.profiles import Identity, identity_for, profile_for
from facestation.virtual.pushing import Host, Pusher, free_place
from facestation.virtual.sessions import Sessions
from facestation.virtual.state import Card, Door, State, load, save
from facestation.virtual.upkeep import Upkeep, keep_firmware, with_firmware
from facestation.virtual.whereabouts import Whereabouts

FOREIGN_HOST = "192.0.0.64"
"""Where a terminal's wired port stands before anybody has set it up."""

TOKENS = 16
"""How many tokens are valid, the newest ones."""

HOSTS = 1
"""How many listening hosts there is room for."""


@dataclass(slots=True)
class CaptureSlot:
    """The one temporary slot of the terminal's own capture."""

    busy: bool = False
    cancelled: asyncio.Event = field(default_factory=asyncio.Event)
    jpeg: bytes = b""
    number: int = 0
    failed: bool = False
    binary: bool = False
    task: asyncio.Task[None] | None = None

    @property
    def path(self) -> str:
        """Where the terminal serves the newest capture; each has an ending of its own."""
        return f"/LOCALS/pic/capture.jpg@WEB{self.number:012d}"


@dataclass(slots=True)
class Waiting:
    """Somebody is waited for who shows a card or a finger."""

    busy: bool = False
    shown: int = 0
    """How many were shown so far, so that each is another one."""


@dataclass(slots=True)
class FingerJob:
    """The last finger that was sent to the readers."""

    results: dict[int, int] = field(default_factory=dict)
    """What became of it, by reader, in the terminals' own numbers."""
    over_s: float = 0.0
    """When the readers have it, on the device's clock."""


@dataclass(slots=True)
class Deletion:
    """The deletion with everything that is going on, or the last one."""

    total: int = 0
    done: int = 0
    task: asyncio.Task[None] | None = None

    @property
    def running(self) -> bool:
        """Whether one is going on."""
        return self.task is not None and not self.task.done()


class Device:
    """Terminal `number` (from 1) of a process; `state` is the truth, `faults` what goes wrong."""

    pushing = True
    """Whether listening hosts are thought of at all."""

    def __init__(self, options: Options, number: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.options = options
        self.number = number
        self.clock = clock
        self.profile: Profile = profile_for(options.profile, number)
        self.identity: Identity = identity_for(self.profile, number, options.batch)
        self.faults = Faults(options.faults)
        self.state = State(doors=[Door() for _ in range(self.profile.doors)])
        self.active = not options.inactive
        self.activation_secret = ""
        """Of the activation that is going on."""
        self.skew_s = options.clock_skew_s
        """Seconds by which its clock is ahead."""
        self.base_url = ""
        """As the terminal names itself in answers; known when it has started."""
        self.gate = Gate(_login_manners(self.profile, options), options.username, options.password, clock)
        self.sessions = Sessions(clock, options.challenge)
        self.tokens: deque[str] = deque(maxlen=TOKENS)
        self.camera = TerminalCamera(options.picture or DemoPortrait(number), (480, 640), clock)
        self.events = EventLog(self.identity.name, self.profile, options.clock_skew_s)
        self.events.heard.append(self._push)
        self.subscriptions = 0
        self.hosts: list[Host] = [free_place(number) for number in range(1, HOSTS + 1)]
        self.checks: dict[int, asyncio.Future[bool]] = {}
        """Remote checks by the serial number of their event: whether to open."""
        self.visits: set[asyncio.Task[None]] = set()  # Who stands before the terminal.
        self._pusher = Pusher(self._pushed)
        self.modeler = Modeler(options.modeling_s, options.count_faces, self.profile.second_writer)
        self.capture = CaptureSlot()
        self.card_waited, self.finger_waited = Waiting(), Waiting()
        self.finger_job = FingerJob()
        self.finger_searches: dict[str, list[int]] = {}
        """Fingers still to be shown, by searchID."""
        self.card_at_hand = ""
        """The number of the card that is shown next; another one each time where it is empty."""
        self.rtsp_port = 0
        self.deletion, self.upkeep = Deletion(), Upkeep()
        self.whereabouts = Whereabouts(self.faults, lambda: self.base_url)
        self.searches: dict[str, list[str]] = {}
        """Employee numbers found, by searchID, so that paging sees one result."""

    def take_firmware(self, version: str, released: str) -> None:
        """Runs this from now on."""
        keep_firmware(version, released, self.state.settings)
        self.identity = with_firmware(self.identity, self.state.settings)
        self.kept()

    def forget_sessions(self) -> None:
        """As after a restart: nobody is logged in, and no search is held."""
        self.gate.forget_nonces()
        self.sessions.end_all()
        self.searches.clear()

    def reset_clock(self) -> None:
        """As it was set up."""
        self.skew_s = self.options.clock_skew_s

    def strikes(self, name: FaultName, operation: str) -> bool:
        """Whether a fault is on for this operation."""
        return self.faults.strikes(name, operation) is not None

    def address(self, path: str, operation: str) -> str:
        """The URL of `path` as this terminal writes it into an answer."""
        if self.strikes(FaultName.FOREIGN_URL, operation):
            return f"{urlsplit(self.base_url).scheme}://{FOREIGN_HOST}{path}"
        return self.base_url + path

    def document(self, root: Element) -> Answer:
        """An XML document of this firmware."""
        return Answer(200, "application/xml", render_xml(root, self.profile.namespace))

    def ok(self) -> Answer:
        """The bare success of an XML resource."""
        return xml_ok(self.profile.namespace)

    def refusal(self, refused: Refused, *, as_json: bool) -> Answer:
        """A refusal in the words of this firmware."""
        return refusal_answer(refused, self.profile.namespace, as_json=as_json)

    def keep_card(self, card: Card, operation: str) -> None:
        """Give a card to a person, if there is room; raises Refused."""
        held = self.state.cards
        if card.card_no not in held:
            if len(held) >= self.room("cards") or self.strikes(FaultName.FULL_CARDS, operation):
                raise Refused("deviceCardFull")
            if len(self.state.cards_of(card.employee_no)) >= self.profile.cards_per_person:
                raise Refused("cardFullPerUser")
        held[card.card_no] = card

    def room(self, kind: str) -> int:
        """How many `people`, `faces`, `cards` or `fingers` fit."""
        own: int = getattr(self.profile, f"{kind}_max")
        wanted: int | None = getattr(self.options, f"{kind}_max")
        return own if wanted is None else wanted

    @property
    def heartbeat_s(self) -> float:
        """How long listeners hear nothing when there is nothing to hear."""
        wanted = self.options.heartbeat_s
        return self.profile.heartbeat_s if wanted is None else wanted

    @property
    def state_file(self) -> Path | None:
        """Where this terminal's state survives a restart; None when it does not."""
        file = self.options.state_file
        return file if file is None or self.number == 1 else file.with_name(f"{file.stem}-{self.number}{file.suffix}")

    def kept(self) -> None:
        """What was written is safe from a restart, where that was asked for."""
        if self.state_file is not None:
            save(self.state, self.state_file)

    def restore(self) -> None:
        """Take up what was kept before the last restart."""
        if self.state_file is not None:
            load(self.state, self.state_file)
            self.identity = with_firmware(self.identity, self.state.settings)

    @property
    def source(self) -> Source:
        """Where events say they come from."""
        return Source(FOREIGN_HOST, urlsplit(self.base_url).port or 80)

    async def meet(self, employee_no: str) -> bool:
        """Whether this person is let in who looks at the terminal; it tells its listeners either way."""
        person, face = self.state.people.get(employee_no, {}), self.state.faces.get(employee_no)
        let_in = face is not None and bool(person.get("doorRight"))
        minor = FACE_ACCEPTED if let_in else FACE_REFUSED
        picture = b"" if face is None else face.jpeg
        name = str(person.get("name", ""))
        await self.events.add(minor, 1, employee_no=employee_no, name=name, picture=picture)
        return let_in

    def answer_check(self, serial_no: int, *, allowed: bool) -> None:
        """Somebody decided about a remote check; one that nobody waits for any more is answered in vain."""
        waiting = self.checks.get(serial_no)
        if waiting is not None and not waiting.done():
            waiting.set_result(allowed)

    def _push(self, event: AccessEvent) -> None:
        for host in self.hosts if self.profile.pushes and self.pushing else ():
            if host.url is not None:
                document = self.events.document(event, self.source, current=True)
                self._pusher.push(host.url, document, event.picture)

    def _pushed(self, said: JsonObject) -> None:
        """What a listening host said to an event: an answer to its remote check, where it said anything."""
        check = said.get("RemoteCheck")
        if isinstance(check, dict) and isinstance(check.get("serialNo"), int):
            self.answer_check(check["serialNo"], allowed=check.get("checkResult") == "success")

    def restart(self, away_s: float | None = None) -> None:
        """Be away for a while, as long as usual without a number, from a moment after the answer that is under way."""
        self.upkeep.power_cycle(self.options.restart_s if away_s is None else away_s)

    def stop(self) -> None:
        """End what runs by itself."""
        self._pusher.stop()
        self.upkeep.stop()
        for task in (self.capture.task, self.deletion.task, *self.visits):
            if task is not None:
                task.cancel()


def _login_manners(profile: Profile, options: Options) -> LoginManners:
    return LoginManners(
        realm=profile.model,
        full=profile.full_challenge,
        algorithms=options.algorithms,
        stale_is_silent=profile.stale_is_silent,
        nonce_life_s=options.nonce_life_s,
        failures_allowed=options.failures_allowed,
        lock_s=options.lock_s,
    )
