"""What a virtual terminal is taken away by: restarts, new firmware, resets, and a certificate of its own."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from cryptography.hazmat.primitives.asymmetric import ec

from facestation.virtual.profiles import Identity

FIRMWARE = re.compile(rb"FSFW1 (V[\d.]{1,20}) (build \d{6})(?: for (\S{1,40}))?")
"""How a file begins that a virtual terminal takes for firmware: version, date, and maybe the one model."""
_JUMPS = (3, 41, 44, 100)
"""Percentages as terminals tell them."""
_KEPT = "own firmware"


@dataclass(slots=True)
class Upkeep:
    """Hands its wishes to whoever runs the terminal."""

    power_cycle: Callable[[float], None] = lambda _: None
    """Called when the terminal restarts, with the seconds for which it is away."""
    present: Callable[[bytes], None] = lambda _: None
    """Called with the PEM of a key and certificate that are to be shown from now on."""
    request_key: ec.EllipticCurvePrivateKey | None = None
    """Of the signing request that is waiting for its certificate."""
    percent: int = 0
    task: asyncio.Task[None] | None = None

    @property
    def upgrading(self) -> bool:
        """Whether new firmware is being installed."""
        return self.task is not None and not self.task.done()

    def upgrade(self, duration_s: float, finish: Callable[[], None]) -> None:
        """Installs for a while and calls `finish`, which restarts."""
        self.percent = 0
        self.task = asyncio.create_task(self._upgrade(duration_s, finish))

    async def _upgrade(self, duration_s: float, finish: Callable[[], None]) -> None:
        for self.percent in _JUMPS:
            await asyncio.sleep(duration_s / len(_JUMPS))
        finish()

    def stop(self) -> None:
        """Ends what is going on."""
        if self.task is not None:
            self.task.cancel()


def with_firmware(identity: Identity, settings: dict[str, str]) -> Identity:
    """The identity with the firmware that was installed on it since it left the factory."""
    version, _, released = settings.get(_KEPT, "").partition(" ")
    return replace(identity, firmware=version, released=released) if version else identity


def keep_firmware(version: str, released: str, settings: dict[str, str]) -> None:
    """Remembers what was installed, also in what the terminal tells of itself once that was written."""
    settings[_KEPT] = f"{version} {released}"
    for name, text in settings.items():
        if name.startswith("system.device_info"):
            newer = re.sub(r"(<firmwareVersion>)[^<]*", rf"\g<1>{version}", text)
            settings[name] = re.sub(r"(<firmwareReleasedDate>)[^<]*", rf"\g<1>{released}", newer)
