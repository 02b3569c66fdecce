"""The whole engine put together once; the screen and the command line each open one of these."""

from __future__ import annotations

import asyncio
import contextlib
import functools
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from facestation.credentials import Credentials
from facestation.domain.secret import Secret
from facestation.errors import DiskFull
from facestation.isapi.http import warm_up
from facestation.paths import data_dir, database_file, settings_file
from facestation.services.care.caretaker import Caretaker, caretaker
from facestation.services.care.taking_over import TakingOver
from facestation.services.commissioning.commission import Commission
from facestation.services.commissioning.handover import Handovers
from facestation.services.commissioning.kept_tests import KeptTests
from facestation.services.commissioning.notes import Notes
from facestation.services.commissioning.trial import Trials
from facestation.services.configuration import Configuration
from facestation.services.doctor import Doctor
from facestation.services.events.events import Events, reader_name
from facestation.services.events.pushes import Pushes
from facestation.services.events.verification import Verification
from facestation.services.events.watch import Watcher
from facestation.services.journal import Journal
from facestation.services.logins import Logins
from facestation.services.operations import Operations
from facestation.services.people.bringing import Carrier
from facestation.services.people.cameras import Cameras
from facestation.services.people.duplicates import Duplicates
from facestation.services.people.enroll import Enrollment
from facestation.services.people.outbox import Outbox
from facestation.services.people.people import People
from facestation.services.people.personal_keys import PersonalKeys
from facestation.services.people.photos import Photos
from facestation.services.people.reading import PeopleReader
from facestation.services.people.rosters import Rosters
from facestation.services.people.transfer import Transfer
from facestation.services.pool import TerminalPool
from facestation.services.site.activation import Activation
from facestation.services.site.addressing import Addressing
from facestation.services.site.clock import Clocks
from facestation.services.site.discovery import Discovery
from facestation.services.site.inventory import Inventory
from facestation.services.site.passwords import Passwords
from facestation.services.site.support import Support
from facestation.services.terminals import Terminals
from facestation.settings import Settings, SettingsFile
from facestation.store import Store, open_database
from facestation.store.audit import utc_now
from facestation.vision.judge import Judge

__all__ = ["Station", "open_station", "warm_up"]


class Station:
    """Every service of one station, sharing one store and one connection a terminal; each is made at first use."""

    def __init__(
        self, folder: Path, settings: SettingsFile, credentials: Credentials, store: Store, logins: Logins
    ) -> None:
        self.folder = folder
        self.settings = settings
        self.credentials = credentials
        self.store = store
        self._logins = logins
        self.pool = TerminalPool(store, credentials, logins)
        self.journal = Journal(store, settings)

    # Terminals, and what is done with them.

    @functools.cached_property
    def terminals(self) -> Terminals:
        return Terminals(
            self.store, self.credentials, self._logins, self.pool, self.journal, self._wake, self._part_from
        )

    @functools.cached_property
    def discovery(self) -> Discovery:
        return Discovery(self.terminals, self.credentials, self._logins)

    @functools.cached_property
    def activation(self) -> Activation:
        return Activation(self.terminals, self.credentials, self.pool, self.journal)

    @functools.cached_property
    def addressing(self) -> Addressing:
        return Addressing(self.terminals, self.configuration, self.discovery)

    @functools.cached_property
    def passwords(self) -> Passwords:
        return Passwords(self.terminals, self.credentials, self.journal)

    @functools.cached_property
    def cameras(self) -> Cameras:
        return Cameras(self.pool, self.settings)

    @functools.cached_property
    def operations(self) -> Operations:
        return Operations(self.pool, self.journal)

    @functools.cached_property
    def configuration(self) -> Configuration:
        return Configuration(self.pool, self.journal, self.terminals, self.credentials)

    @functools.cached_property
    def clocks(self) -> Clocks:
        return Clocks(self.configuration)

    @functools.cached_property
    def commission(self) -> Commission:
        return Commission(self.store, self._logins.key, self.pool, self.configuration, self.terminals, self.credentials)

    @functools.cached_property
    def notes(self) -> Notes:
        return Notes(self.folder)

    @functools.cached_property
    def inventory(self) -> Inventory:
        return Inventory(self.store, self.pool, self.terminals, self.settings)

    @functools.cached_property
    def handovers(self) -> Handovers:
        trials = Trials(self.store, self.pool, self.outbox)
        return Handovers(
            self.pool,
            self.inventory,
            trials,
            self.photos,
            self.watcher,
            self.commission,
            self.credentials,
            self.settings,
            KeptTests(self.folder),
        )

    @functools.cached_property
    def care(self) -> Caretaker:
        return caretaker(self.folder, self.pool, self._carrier, self.journal, self.credentials, self.commission)

    # People and their photos.

    @functools.cached_property
    def enrollment(self) -> Enrollment:
        return Enrollment(self.store, self.outbox, self.pool, self.settings)

    @functools.cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.store, self.pool, functools.partial(_tidy, self.store, self.settings))

    @functools.cached_property
    def people(self) -> People:
        return People(self.store, self.pool)

    @functools.cached_property
    def personal_keys(self) -> PersonalKeys:
        return PersonalKeys(self.pool, self.journal)

    @functools.cached_property
    def rosters(self) -> Rosters:
        return Rosters(self.pool, self.journal)

    @functools.cached_property
    def photos(self) -> Photos:
        return Photos(Judge())

    @functools.cached_property
    def duplicates(self) -> Duplicates:
        return Duplicates(self.store, self.pool)

    @functools.cached_property
    def transfer(self) -> Transfer:
        return Transfer(self._carrier, self.photos, PeopleReader(self.pool, self.people), self.journal)

    # What happens at the doors.

    @functools.cached_property
    def events(self) -> Events:
        return Events(self.store, self.pool, reader_name("command", self.folder))

    @functools.cached_property
    def watcher(self) -> Watcher:
        reader = reader_name("screen", self.folder)
        return Watcher(self.store, self.pool, reader, pushes=self.pushes, verification=self.verification)

    @functools.cached_property
    def pushes(self) -> Pushes:
        desk, answer = reader_name("pushes", self.folder), self.verification.answer_in_push
        return Pushes(self.store, self.pool, self.settings, self.journal, desk, answer)

    @functools.cached_property
    def verification(self) -> Verification:
        return Verification(self.store, self.pool, self.settings, self.journal)

    # The station itself.

    @functools.cached_property
    def doctor(self) -> Doctor:
        return Doctor(self.folder, self.store, self.credentials)

    @functools.cached_property
    def support(self) -> Support:
        return Support(self.folder, self.store, self.pool, self.inventory, self.doctor, self.settings)

    def heed(self, settings: Settings) -> None:
        """Begins at once what these settings ask for; what is no longer wanted ends where it is looked at."""
        if settings.decide_at_doors:
            # Who is to answer terminals cannot wait until somebody looks.
            self.watcher.start()
        self.watcher.wake()

    async def close(self) -> None:
        """Stops the outbox, closes connections and the database; what was under way is left pending.

        A part that fails at it keeps none of the others open.
        """
        async with contextlib.AsyncExitStack() as last_first:
            last_first.push_async_callback(asyncio.to_thread, self.store.close)
            last_first.push_async_callback(self.pool.close)
            for part in (self.outbox, self.inventory, self.verification, self.watcher):
                last_first.push_async_callback(part.stop)

    @functools.cached_property
    def _carrier(self) -> Carrier:
        return Carrier(self.store, self.outbox, self.people, self.settings)

    async def _part_from(self, terminal_id: str) -> bool:
        return await self.pushes.part(terminal_id)

    def _wake(self) -> None:
        self.outbox.wake()
        self.watcher.wake()


async def open_station(
    folder: Path | None = None,
    *,
    database_url: str | None = None,
    environment_password: Secret | None = None,
    environment_secrets: Mapping[str, Secret] | None = None,
    on_full_disk: bool = False,
) -> Station:
    """A station on this data folder (default: the platform's own); raises StoreError leaves.

    With `on_full_disk` one that cannot write is opened all the same, for a short while.

    `environment_password` is used for every terminal whose password the keyring does not hold, `environment_secrets`
    for secrets of templates that it does not hold.
    """
    place = await asyncio.to_thread(data_dir, folder)
    credentials = Credentials(
        place, environment_password=environment_password, environment_secrets=environment_secrets or {}
    )
    key = await credentials.vault_key()
    settings = SettingsFile(settings_file(place))
    where = database_url or database_file(place)
    store = Store(await asyncio.to_thread(open_database, where, on_full_disk=on_full_disk), key)
    try:
        # What is not tidied today is tidied when there is room.
        with contextlib.suppress(DiskFull):
            await asyncio.to_thread(_tidy, store, settings)
        await TakingOver(place, store, credentials).finish()
    except BaseException:
        await asyncio.to_thread(store.close)
        raise
    return Station(place, settings, credentials, store, Logins(store, key, place / "logins"))


def _tidy(store: Store, settings: SettingsFile) -> None:
    """Drops photos of people whom a terminal refused long ago and nobody came back to."""
    days = settings.load().refused_photo_days
    store.photos.tidy(utc_now() - timedelta(days=days))
