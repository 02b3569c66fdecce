"""What the region of found terminals shows, as values."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.discovery import SearchState, Sighting, Standing
from facestation.domain.secret import Secret
from facestation.errors import StationError


class Deed(enum.Enum):
    """What can be done with what was found."""

    ACTIVATE = "activate"
    ADD = "add"
    FOLLOW = "follow"
    EXPLAIN = "explain"


class Doing(enum.Enum):
    """How far it is with one of them; nothing is kept of what went well, for its standing says that."""

    UNDER_WAY = "under_way"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Network:
    """One network of this computer."""

    name: str
    address: str
    """Of this computer, in it."""


@dataclass(frozen=True, slots=True)
class Item:
    """One find, with what is being done about it."""

    key: str
    sighting: Sighting
    doing: Doing | None = None
    error: StationError | None = None

    @property
    def settled(self) -> bool:
        """Whether it is on the list, in its place, and needs nothing."""
        return self.sighting.standings == (Standing.KNOWN,) and self.doing is None

    def fits(self, deed: Deed) -> bool:
        """Whether that can be done with it now."""
        standings = self.sighting.standings
        if self.doing is Doing.UNDER_WAY:
            return False
        return {
            # In another network it would be asked in vain; the steps into that come first.
            Deed.ACTIVATE: Standing.INACTIVE in standings and Standing.OTHER_SUBNET not in standings,
            Deed.ADD: Standing.NEW in standings and not {Standing.INACTIVE, Standing.LOCKED} & set(standings),
            Deed.FOLLOW: Standing.MOVED in standings,
            Deed.EXPLAIN: Standing.OTHER_SUBNET in standings,
        }[deed]


@dataclass(frozen=True, slots=True)
class Login:
    """One account for all that are added in one go."""

    username: str
    password: Secret


@dataclass(frozen=True, slots=True)
class FoundShown:
    """The whole region."""

    open: bool = False
    """Whether there was a search whose results were not put away."""
    searching: bool = False
    state: SearchState = SearchState((), ())
    items: tuple[Item, ...] = ()
    everything: bool = False
    """Whether those that need nothing are shown as well."""
    selected: tuple[str, ...] = ()
    networks: tuple[Network, ...] = ()
    range_error: StationError | None = None
    added: int = 0
    """How many were brought onto the list since the search began."""

    @property
    def visible(self) -> tuple[Item, ...]:
        """Those that the filter leaves."""
        return tuple(item for item in self.items if self.everything or not item.settled)

    @property
    def settled(self) -> bool:
        """Whether there is nothing to look at and nothing to do: all that was found is in its place."""
        return bool(self.items) and not self.searching and not self.visible and self.range_error is None

    @property
    def hidden(self) -> int:
        """How many the filter keeps away."""
        return len(self.items) - len(self.visible)

    @property
    def marked(self) -> tuple[Item, ...]:
        """Those that are selected, or all that can be seen where none is."""
        return tuple(item for item in self.visible if item.key in self.selected) or self.visible

    def fitting(self, deed: Deed) -> tuple[Item, ...]:
        """To which of the marked ones that can be done."""
        return tuple(item for item in self.marked if item.fits(deed))
