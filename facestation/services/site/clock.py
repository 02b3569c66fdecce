"""Setting a terminal's clock to this computer's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from facestation.isapi.wire.zone import parse_zone
from facestation.services.configuration import Configuration
from facestation.store.audit import utc_now


class Clocks:
    """By hand, as an installer does it at the terminal."""

    def __init__(self, configuration: Configuration, now: Callable[[], datetime] = utc_now) -> None:
        self._configuration = configuration
        self._now = now

    async def set(self, terminal_id: str) -> None:
        """The terminal shows this computer's time, in the zone that it has; no time server sets it from then on.

        Raises what `Configuration.change` raises, and SettingIgnored where the terminal agreed and did nothing.
        """
        shown = await self._configuration.read(terminal_id, "time", with_limits=False)
        zone = shown.field("timeZone")
        known = parse_zone(str(zone.value)) if zone is not None else None
        # Without a zone that makes sense, a clock on the wall shows what this computer's shows.
        local = self._now().astimezone(known)
        wanted = {"timeMode": "manual", "localTime": local.strftime("%Y-%m-%dT%H:%M:%S")}
        written = await self._configuration.change(terminal_id, "time", wanted, confirmed=True)
        if written.error is not None:
            raise written.error
