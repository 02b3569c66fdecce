"""The one value that services hold of the store."""

from __future__ import annotations

from facestation.domain.secret import VaultKey
from facestation.store.audit import Audit, Clock, utc_now
from facestation.store.commissioning import Commissioning
from facestation.store.cursors import EventCursors
from facestation.store.database import Database
from facestation.store.deliveries import Deliveries
from facestation.store.people import People
from facestation.store.photos import Photos
from facestation.store.pins import Pins
from facestation.store.push_places import PushPlaces
from facestation.store.statistics import counted
from facestation.store.terminals import Terminals
from facestation.store.vault import Vault


class Store:
    """Terminals, people, deliveries, photos, audit, cursors and commissioning of one station, over one database."""

    def __init__(self, database: Database, key: VaultKey, clock: Clock = utc_now) -> None:
        vault = Vault(key)
        self._database = database
        self.terminals = Terminals(database, clock)
        self.people = People(database, clock)
        self.deliveries = Deliveries(database, vault, clock)
        self.photos = Photos(database, vault, clock)
        self.pins = Pins(database, vault)
        self.audit = Audit(database, clock)
        self.cursors = EventCursors(database)
        self.commissioning = Commissioning(database)
        self.push_places = PushPlaces(database)

    @property
    def shown(self) -> str:
        """Where the database is, for people; without its password."""
        return self._database.shown

    def counts(self) -> dict[str, int]:
        """How many rows each table has, and how many deliveries are in each state."""
        return counted(self._database)

    def check(self) -> None:
        """Read everything once; raises DatabaseDamaged, DatabaseUnreachable and the like."""
        self._database.check()

    def close(self) -> None:
        """Give connections and leases back."""
        self._database.close()
