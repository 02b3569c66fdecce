"""A commissioning, as values."""

from __future__ import annotations

import enum
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from facestation.domain.underway import Underway
from facestation.errors import StationError
from ui.pages.terminals.activation.shown import Place
from ui.pages.terminals.shown import Row
from ui.pages.terminals.wizard.members import Member, Need, find_key
from ui.pages.terminals.wizard.steps import STEPS, Step, number_of


class Placing(enum.Enum):
    """How far it is with the name and the address of one terminal."""

    UNDER_WAY = "under_way"
    DONE = "done"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Placed:
    """What became of one."""

    placing: Placing
    error: StationError | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far one step is."""

    done: int
    total: int
    optional: bool = False
    """Nothing of it has to be done."""

    @property
    def over(self) -> bool:
        """Whether nothing is left."""
        return self.done >= self.total and (self.total > 0 or self.optional)


@dataclass(frozen=True, slots=True)
class WizardShown:
    """The whole window; `underway` is what is remembered of it."""

    underway: Underway = Underway(STEPS[0].key)
    members: tuple[Member, ...] = ()
    """All terminals of the station's list, and all that were found beside them."""
    missing: bool = False
    """Somebody wanted to go on to a page that has nothing to be about yet."""
    places: Mapping[str, Place] = field(default_factory=lambda: MappingProxyType({}))
    """Names and addresses that were typed, by the id of each terminal."""
    placed: Mapping[str, Placed] = field(default_factory=lambda: MappingProxyType({}))
    written: frozenset[str] = frozenset()
    """The ids of the terminals that are as the template wants them."""
    tested: frozenset[str] = frozenset()
    """Those that were tested."""
    handed: bool = False
    """Whether the certificate is written."""

    @property
    def number(self) -> int:
        """Which page is open, from 0."""
        return number_of(self.underway.step)

    @property
    def step(self) -> Step:
        """The page that is open."""
        return STEPS[self.number]

    def is_chosen(self, one: Member) -> bool:
        """Whether it belongs to the site."""
        key = find_key(one.key)
        return key in self.underway.finds if key else one.key in self.underway.terminal_ids

    @property
    def chosen(self) -> tuple[Member, ...]:
        """The terminals of the site."""
        return tuple(one for one in self.members if self.is_chosen(one))

    @property
    def rows(self) -> tuple[Row, ...]:
        """Those of them that are on the list, which the later pages are about."""
        return tuple(one.row for one in self.chosen if one.row is not None)

    def needing(self, need: Need) -> tuple[Member, ...]:
        """The terminals of the site with which that is to be done."""
        return tuple(one for one in self.chosen if one.has(need))

    @property
    def pending(self) -> tuple[str, ...]:
        """The ids of the terminals for which a name or an address was typed and not given yet."""
        ids = (row.record.id for row in self.rows)
        return tuple(each for each in ids if not self.places.get(each, Place()).blank)

    @property
    def placing(self) -> bool:
        """Whether names or addresses are being given."""
        return any(one.placing is Placing.UNDER_WAY for one in self.placed.values())

    def progress(self, key: str) -> Progress:
        """How far that step is."""
        if key == "certificate":
            return Progress(int(self.handed), 1)
        if key == "address":
            return Progress(0, len(self.pending), optional=True)
        chosen = self.chosen
        if key == "activate":
            return Progress(sum(one.ready for one in chosen), len(chosen))
        if key == "find":
            return Progress(len(chosen), len(chosen))
        ids = {row.record.id for row in self.rows}
        if key == "template":
            return Progress(len(ids & self.written), len(ids) if self.underway.template else 0, optional=True)
        return Progress(len(ids & self.tested), len(ids))
