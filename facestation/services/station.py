"""The whole engine put together once; the screen and the command line each open one of these."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from facestation.credentials import Credentials
from facestation.domain.secret import Secret
from facestation.paths import data_dir, database_file, settings_file
from facestation.services.cameras import Cameras
from facestation.services.configuration import Configuration
from facestation.services.doctor import Doctor
from facestation.services.duplicates import Duplicates
from facestation.services.enroll import Enrollment
from facestation.services.events import Events, reader_name
from facestation.services.journal import Journal
from facestation.services.logins import Logins
from facestation.services.operations import Operations
from facestation.services.outbox import Outbox
from facestation.services.people import People
from facestation.services.photos import Photos
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals
from facestation.services.watch import Watcher
from facestation.settings import SettingsFile
from facestation.store import Store, open_database
from facestation.store.audit import utc_now
from facestation.vision.judge import Judge


@dataclass(frozen=True)
class Station:
    """Every service of one station, sharing one store and one connection a terminal."""

    folder: Path
    settings: SettingsFile
    credentials: Credentials
    terminals: Terminals
    enrollment: Enrollment
    outbox: Outbox
    people: People
    photos: Photos
    duplicates: Duplicates
    cameras: Cameras
    operations: Operations
    configuration: Configuration
    journal: Journal
    events: Events
    watcher: Watcher
    doctor: Doctor
    store: Store
    pool: TerminalPool

    async def close(self) -> None:
        """Stops the outbox, closes connections and the database; what was under way is left pending."""
        await self.watcher.stop()
        await self.outbox.stop()
        await self.pool.close()
        await asyncio.to_thread(self.store.close)


async def open_station(
    folder: Path | None = None, *, database_url: str | None = None, environment_password: Secret | None = None
) -> Station:
    """A station on this data folder (default: the platform's own); raises StoreError leaves.

    `environment_password` is used for every terminal whose password the keyring does not hold.
    """
    place = await asyncio.to_thread(data_dir, folder)
    credentials = Credentials(place, environment_password=environment_password)
    key = await credentials.vault_key()
    settings = SettingsFile(settings_file(place))
    store = Store(await asyncio.to_thread(open_database, database_url or database_file(place)), key)
    tidy = functools.partial(_tidy, store, settings)
    try:
        await asyncio.to_thread(tidy)
    except BaseException:
        await asyncio.to_thread(store.close)
        raise
    return _composed(place, settings, credentials, store, Logins(store, key, place / "logins"), tidy)


def _composed(
    place: Path,
    settings: SettingsFile,
    credentials: Credentials,
    store: Store,
    logins: Logins,
    tidy: Callable[[], None],
) -> Station:
    """Every service, over one store and one pool."""
    pool = TerminalPool(store, credentials, logins)
    outbox = Outbox(store, pool, tidy)
    journal = Journal(store, settings)
    watcher = Watcher(store, pool, reader_name("screen", place))

    def wake() -> None:
        outbox.wake()
        watcher.wake()

    terminals = Terminals(store, credentials, logins, pool, journal, wake)
    return Station(
        folder=place,
        settings=settings,
        credentials=credentials,
        terminals=terminals,
        enrollment=Enrollment(store, outbox, pool, settings),
        outbox=outbox,
        people=People(store, pool),
        photos=Photos(Judge()),
        duplicates=Duplicates(store, pool),
        cameras=Cameras(pool, settings),
        operations=Operations(pool, journal),
        configuration=Configuration(pool, journal, terminals, credentials),
        journal=journal,
        events=Events(store, pool, reader_name("command", place)),
        watcher=watcher,
        doctor=Doctor(place, store, credentials),
        store=store,
        pool=pool,
    )


def _tidy(store: Store, settings: SettingsFile) -> None:
    """Drops photos of people whom a terminal refused long ago and nobody came back to."""
    days = settings.load().refused_photo_days
    store.photos.tidy(utc_now() - timedelta(days=days))
