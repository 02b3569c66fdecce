"""One virtual terminal on a real port."""

from __future__ import annotations

import asyncio
import ssl

from aiohttp import web

from facestation.virtual.certificate import Certificate, kept_certificate, make_certificate, server_context
from facestation.virtual.device import Device
from facestation.virtual.events import FACE_ACCEPTED
from facestation.virtual.faults import Faults
from facestation.virtual.options import Options
from facestation.virtual.profiles import Identity, Profile
from facestation.virtual.server import Server
from facestation.virtual.state import State
from facestation.virtual.streaming import VideoStream

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
        self._port = options.port + number - 1 if options.port else 0
        self._certificate: Certificate | None = None

    @property
    def url(self) -> str:
        """`http://127.0.0.1:port`, or `https://…`; empty before the first start."""
        return self._device.base_url

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
    def newest_serial_no(self) -> int:
        """The number of the event that happened last; 0 when none has."""
        return self._device.events.next_serial_no - 1

    @property
    def event_listeners(self) -> int:
        """Who listens to its events."""
        return self._device.events.listeners

    def unlock(self) -> None:
        """Forget failed logins and locks."""
        self._device.gate.unlock()

    async def meet(self, employee_no: str) -> bool:
        """Whether the terminal lets this person in who looks at it; it tells its listeners either way.

        A face alone is not enough: without a right to a door the person is known, and stays outside.
        """
        return await self._device.meet(employee_no)

    async def ask_remotely(self, employee_no: str, timeout_s: float) -> bool | None:
        """Whether somebody who listens lets this person in; None when nobody has answered in time."""
        device = self._device
        name = str(self.state.people.get(employee_no, {}).get("name", ""))
        answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        serial_no = device.events.next_serial_no
        device.checks[serial_no] = answer
        await device.events.add(FACE_ACCEPTED, 1, employee_no=employee_no, name=name, remote_check=True)
        try:
            return await asyncio.wait_for(answer, timeout_s)
        except TimeoutError:
            return None
        finally:
            del device.checks[serial_no]

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

    async def power_on(self) -> None:
        """Come back on the same port."""
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
        await web.TCPSite(runner, options.host, self._port, ssl_context=self._tls()).start()
        self._port = runner.addresses[0][1]
        if options.video:
            self._video = VideoStream(device, options.host)
            device.rtsp_port = await self._video.start()
        scheme = "https" if options.https else "http"
        device.base_url = f"{scheme}://{options.host}:{self._port}"

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
