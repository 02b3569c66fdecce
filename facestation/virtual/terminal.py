"""One virtual terminal on a real port."""

from __future__ import annotations

import asyncio
import ssl

from aiohttp import web

from facestation.domain.secret import Secret
from facestation.tasks import to_its_end
from facestation.virtual import checking
from facestation.virtual.certificate import (
    Certificate,
    certificate_from,
    keep,
    kept_certificate,
    make_certificate,
    server_context,
)
from facestation.virtual.device import Device
from facestation.virtual.faults import FaultName, Faults
from facestation.virtual.options import Options
from facestation.virtual.profile import Profile
from facestation.virtual.profiles import Identity
from facestation.virtual.server import Server
from facestation.virtual.sessions import Sessions
from facestation.virtual.state import State
from facestation.virtual.streaming import VideoStream

_ANSWER_S = 0.05
"""From the answer to the order to restart until the terminal is gone."""
_GRACE_S = 1.0
"""How long a request in the making may go on when a terminal stops."""


class VirtualTerminal:
    """Terminal `number` (from 1) with these options; `async with` starts and stops it.

    `state` is the truth behind the wire, `faults` can be switched while it runs. Raises UnknownProfile, UnknownFault.
    """

    def __init__(self, options: Options, number: int = 1) -> None:
        self.options = options
        self._device = Device(options, number)
        self._server = Server(self._device)
        self._video: VideoStream | None = None
        self._runner: web.AppRunner | None = None
        hosts = [host.strip() for host in options.host.split(",")]
        self._host = hosts[(number - 1) % len(hosts)]
        self._port = options.port + (number - 1) // len(hosts) if options.port else 0
        self._certificate: Certificate | None = None
        self._restarting: asyncio.Task[None] | None = None
        self._device.upkeep.power_cycle = self._restart_soon
        self._device.upkeep.present = self._show
        self._device.whereabouts.on_move = self._move_soon

    @property
    def url(self) -> str:
        """`http://127.0.0.1:port`, or `https://…`; empty before the first start."""
        return self._device.base_url

    @property
    def host(self) -> str:
        """The address that it is served at."""
        return self._host

    @property
    def fingerprint(self) -> str | None:
        """SHA-256 of its certificate, lower-case hex; None for plain HTTP."""
        return None if self._certificate is None else self._certificate.fingerprint

    @property
    def state(self) -> State:
        """What it holds and what it was asked."""
        return self._device.state

    @property
    def faults(self) -> Faults:
        """What goes wrong."""
        return self._device.faults

    @property
    def profile(self) -> Profile:
        """How it behaves."""
        return self._device.profile

    @property
    def identity(self) -> Identity:
        """Who it says it is."""
        return self._device.identity

    @property
    def active(self) -> bool:
        """Whether it has a password yet."""
        return self._device.active

    @property
    def failed_logins(self) -> int:
        """All that it has counted."""
        return self._device.gate.failed_logins

    @property
    def video_watchers(self) -> int:
        """How many connections the video stream has."""
        return 0 if self._video is None else self._video.watchers

    @property
    def capturing(self) -> bool:
        """Whether a face capture is going on."""
        return self._device.capture.busy

    @property
    def modeling(self) -> bool:
        """Whether the template of a face is being made."""
        return self._device.modeler.busy

    @property
    def visitors(self) -> int:
        """How many stand before it."""
        return len(self._device.visits)

    @property
    def newest_serial_no(self) -> int:
        """The number of the event that happened last; 0 when none has."""
        return self._device.events.next_serial_no - 1

    @property
    def event_listeners(self) -> int:
        """Who listens to its events."""
        return self._device.events.listeners

    @property
    def sessions(self) -> Sessions:
        """Who is logged in by a session."""
        return self._device.sessions

    def change_password(self, password: str) -> None:
        """Give the account another password, as somebody at the terminal might."""
        self._device.gate.change(self.options.username, Secret(password))

    def unlock(self) -> None:
        """Forget failed logins and locks."""
        self._device.gate.unlock()

    @property
    def waits_for_card(self) -> bool:
        """Whether it waits for somebody to hold a card to it."""
        return self._device.card_waited.busy

    @property
    def waits_for_finger(self) -> bool:
        """Whether it waits for somebody to put a finger on it."""
        return self._device.finger_waited.busy

    def hold_card(self, card_no: str) -> None:
        """The next card that is held to it has this number."""
        self._device.card_at_hand = card_no

    async def meet(self, employee_no: str) -> bool:
        """Whether the terminal lets this person in who looks at it; it tells its listeners either way.

        A face alone is not enough: without a right to a door the person is known, and stays outside. One that is set
        to ask a computer waits for its decision.
        """
        return await checking.meet(self._device, employee_no)

    async def ask_remotely(self, employee_no: str, timeout_s: float) -> bool | None:
        """Whether somebody who listens lets this person in; None when nobody has answered in time."""
        return await checking.ask(self._device, employee_no, timeout_s)

    def forget_events(self) -> None:
        """As after a reset to the factory's state: events are numbered from 1 again."""
        self._device.events.forget()

    async def start(self) -> None:
        """Answer from now on; raises OSError when the port is taken, FileUnreadable for a state that cannot be kept."""
        self._device.restore()
        self._device.kept()
        await self._listen()

    async def stop(self) -> None:
        """Stop answering; what was asked for and is still in the making is cut off."""
        self._device.stop()
        if self._restarting is not None:
            self._restarting.cancel()
            await asyncio.wait({self._restarting})
        await self.power_off()

    async def power_off(self) -> None:
        """Vanish from the network in the middle of everything; what is held stays."""
        runner, self._runner = self._runner, None
        if runner is not None:
            self._server.pull_the_plug()
            await runner.cleanup()
        video, self._video = self._video, None
        if video is not None:
            await video.stop()

    def _restart_soon(self, away_s: float) -> None:
        if self._restarting is None or self._restarting.done():
            self._restarting = asyncio.create_task(self._restart(away_s))

    async def _restart(self, away_s: float) -> None:
        await asyncio.sleep(_ANSWER_S)
        await self.power_off()
        self._device.forget_sessions()
        await asyncio.sleep(away_s)
        await to_its_end(self.power_on())

    def _move_soon(self, host: str, port: int) -> None:
        if self._restarting is None or self._restarting.done():
            self._restarting = asyncio.create_task(self._move(host, port))

    async def _move(self, host: str, port: int) -> None:
        await asyncio.sleep(_ANSWER_S)
        await self.power_off()
        before, (self._host, self._port) = (self._host, self._port), (host, port)
        try:
            await to_its_end(self._listen())
        except OSError:
            self._host, self._port = before
            await to_its_end(self._listen())

    def _show(self, pem: bytes) -> None:
        self._certificate = certificate_from(pem)
        file = self._device.state_file
        if file is not None:
            keep(self._certificate, file.with_suffix(".pem"))
        # It is shown by a web server that has just been started anew.
        self._restart_soon(0.0)

    async def power_on(self) -> None:
        """Come back on the same port."""
        if self.faults.look(FaultName.HOSTS_FORGOTTEN) is not None:
            self._device.pushing = False
        await self._listen()

    async def __aenter__(self) -> VirtualTerminal:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def described(self) -> dict[str, str | bool]:
        """What is announced about it."""
        device = self._device
        return {
            "url": self.url,
            "model": device.identity.model,
            "serial": device.identity.serial,
            "profile": device.profile.name,
            "active": device.active,
        }

    async def _listen(self) -> None:
        device, options = self._device, self.options
        runner = web.AppRunner(
            self._server.application(),
            access_log=None,
            keepalive_timeout=device.profile.keep_alive_s,
            shutdown_timeout=_GRACE_S,
        )
        await runner.setup()
        self._runner = runner
        await web.TCPSite(runner, self._host, self._port, ssl_context=self._tls()).start()
        self._port = runner.addresses[0][1]
        if options.video and device.profile.camera:
            self._video = VideoStream(device, self._host)
            device.rtsp_port = await self._video.start()
        scheme = "https" if options.https else "http"
        device.base_url = f"{scheme}://{self._host}:{self._port}"

    def _tls(self) -> ssl.SSLContext | None:
        if not self.options.https:
            return None
        legacy = self.options.legacy_tls or self.profile.legacy_tls
        if self._certificate is None:
            self._certificate = self._new_certificate(legacy=legacy)
        return server_context(self._certificate, legacy=legacy)

    def _new_certificate(self, *, legacy: bool) -> Certificate:
        file = self._device.state_file
        if file is None:
            return make_certificate(self.identity.model, legacy=legacy)
        return kept_certificate(file.with_suffix(".pem"), self.identity.model, legacy=legacy)
