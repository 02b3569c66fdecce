"""Terminals that may belong to a site: those of the station's list and those that were found, each once."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass

from facestation.domain.discovery import Standing as Seen
from facestation.errors import CertificateUnknown, LoginError, NotActivated, StationError, TerminalLocked
from ui.pages.terminals.found.shown import Deed, Doing, Item
from ui.pages.terminals.shown import Row, Standing

_FOUND = "found:"
"""In front of the key of one that is not on the list."""


class Need(enum.Enum):
    """What keeps a terminal from being talked to, the most pressing first."""

    ACTIVATE = "activate"
    LOG_IN = "log_in"
    TRUST = "trust"
    FOLLOW = "follow"
    EXPLAIN = "explain"


@dataclass(frozen=True, slots=True)
class Member:
    """One of them; it is on the list, or was found, or both."""

    key: str
    row: Row | None = None
    item: Item | None = None

    @property
    def busy(self) -> bool:
        """Whether something is being done with it, or it is being asked."""
        asked = self.row is not None and self.row.answer.standing is Standing.CONNECTING
        return asked or (self.item is not None and self.item.doing is Doing.UNDER_WAY)

    @property
    def error(self) -> StationError | None:
        """Why it could not be talked to when that was tried last."""
        if self.row is None:
            return None if self.item is None else self.item.error
        answer, seen = self.row.answer, self.row.seen
        if answer.standing is not Standing.NOT_ASKED or answer.error is not None:
            return answer.error
        return None if seen is None else seen.error

    @property
    def ready(self) -> bool:
        """Whether it is on the list and has answered with its password."""
        row = self.row
        if row is None or self.busy or self.error is not None or row.record.login_refused:
            return False
        asked = row.answer.standing is Standing.CONNECTED or row.seen is not None
        return asked and not self.has(Need.FOLLOW) and not self.has(Need.ACTIVATE)

    def has(self, need: Need) -> bool:
        """Whether that is to be done with it now."""
        if self.busy:
            return False
        item, row = self.item, self.row
        fits = item is not None and {
            Need.ACTIVATE: item.fits(Deed.ACTIVATE),
            Need.LOG_IN: row is None and item.fits(Deed.ADD),
            Need.FOLLOW: item.fits(Deed.FOLLOW),
            Need.EXPLAIN: item.fits(Deed.EXPLAIN),
        }.get(need, False)
        return fits or (row is not None and self._row_has(need, row))

    def _row_has(self, need: Need, row: Row) -> bool:
        error = self.error
        found_without = self.item is not None and Seen.INACTIVE in self.item.sighting.standings
        if need is Need.ACTIVATE:
            return isinstance(error, NotActivated)
        if need is Need.LOG_IN:
            refused = isinstance(error, LoginError) and not isinstance(error, NotActivated | TerminalLocked)
            return (refused or row.record.login_refused) and not found_without
        return need is Need.TRUST and isinstance(error, CertificateUnknown)


def members(rows: Iterable[Row], items: Iterable[Item]) -> tuple[Member, ...]:
    """What was found beside the list, for that is what an installer came for, then the list in its order."""
    finds = tuple(items)
    by_id = {item.sighting.terminal_id: item for item in finds if item.sighting.terminal_id is not None}
    # A moment passes before it is known that a find has come onto the list.
    by_url = {item.sighting.found.best.url: item for item in finds if item.sighting.terminal_id is None}
    known = [Member(row.record.id, row, by_id.get(row.record.id) or by_url.get(row.record.address.url)) for row in rows]
    on_list = {one.item.key for one in known if one.item is not None}
    beside = [Member(f"{_FOUND}{item.key}", None, item) for item in finds if item.key not in on_list]
    return (*beside, *known)


def find_key(key: str) -> str:
    """The key of the find that this is; empty for one of the list."""
    return key.removeprefix(_FOUND) if key.startswith(_FOUND) else ""
