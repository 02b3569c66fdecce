"""What the activity page asks of the services, and of the widgets that show it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

from facestation.domain.audit import AuditEntry
from facestation.domain.enrollment import Delivery
from facestation.domain.terminal import TerminalRecord
from facestation.domain.watching import CheckRequest, Sighting, Standing
from ui.pages.activity.shown import Key, NoPicture, Shown, WayChoice


class Watcher(Protocol):
    """What is heard of all terminals."""

    @property
    def sightings(self) -> tuple[Sighting, ...]: ...

    @property
    def standings(self) -> Mapping[str, Standing]: ...

    def start(self) -> None: ...

    def wake(self) -> None: ...

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]: ...

    async def picture(self, sighting: Sighting) -> bytes: ...


class Terminals(Protocol):
    """The station's list of terminals."""

    async def list(self) -> list[TerminalRecord]: ...


class Audit(Protocol):
    """What the station has done."""

    async def lines(self) -> list[AuditEntry]: ...


class Outbox(Protocol):
    """Tells when a delivery changes, which leaves a line in the audit."""

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]: ...


class Checks(Protocol):
    """Terminals that ask before they open."""

    @property
    def requests(self) -> tuple[CheckRequest, ...]: ...

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]: ...

    def decide(self, key: Key, *, allowed: bool) -> None: ...


class Pushes(Protocol):
    """Terminals that push their events to this computer."""

    async def wished(self) -> frozenset[str]: ...

    async def choose(self, terminal_id: str, wanted: bool) -> None: ...


class Screen(Protocol):
    """What the widgets do."""

    def display(self, shown: Shown) -> None:
        """Shows the whole page, but for pictures."""

    async def show_picture(self, key: Key, jpeg: bytes) -> None:
        """Shows the picture of the chosen event."""

    def show_no_picture(self, why: NoPicture) -> None:
        """Says why there is none."""

    async def show_thumbnail(self, key: Key, jpeg: bytes) -> None:
        """Shows the picture of an event small, in its row."""

    async def ask_ways(self, choices: Sequence[WayChoice]) -> Mapping[str, bool] | None:
        """Which terminals shall push, by their ids; None where nothing was chosen."""
