"""Looks at this computer: is everything here that the station needs?"""

from __future__ import annotations

import asyncio
import enum
import shutil
import socket
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from facestation.credentials import Credentials, KeyringState
from facestation.domain.secret import KeyPlace
from facestation.errors import KeyringError, KeyringLocked, KeyringMissing, PhotoUncheckable, StationError
from facestation.store import Store

LOW_DISK_BYTES = 500_000_000


class Health(enum.Enum):
    """How one check came out."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing looked at."""

    name: str
    verdict: Health
    message: str
    advice: str


class Doctor:
    """Runs all checks; none of them changes anything or sends anything to a terminal."""

    def __init__(self, folder: Path, store: Store, credentials: Credentials) -> None:
        self._folder = folder
        self._store = store
        self._credentials = credentials

    async def checks(self) -> list[Check]:
        """Every check, in a fixed order."""
        looks: list[Callable[[], Awaitable[Check]]] = [
            self._keyring,
            self._photo_key,
            self._models,
            self._camera,
            self._database,
            self._network,
            self._disk,
        ]
        return [await look() for look in looks]

    async def _keyring(self) -> Check:
        trouble: dict[KeyringState, type[KeyringError]] = {
            KeyringState.MISSING: KeyringMissing,
            KeyringState.LOCKED: KeyringLocked,
        }
        state = await self._credentials.probe()
        if state in trouble:
            error = trouble[state]()
            return Check("keyring", Health.WARN, error.message, error.advice)
        return Check("keyring", Health.OK, "Passwords are kept in the password store of this computer.", "")

    async def _photo_key(self) -> Check:
        key = await self._credentials.vault_key()
        if key.place is KeyPlace.KEYRING:
            return Check("photo_key", Health.OK, "Waiting photos are encrypted; the key is in the password store.", "")
        return Check(
            "photo_key",
            Health.WARN,
            "Waiting photos are encrypted; the key is in a file that only you can read.",
            "Set up a password store on this computer to keep the key there.",
        )

    async def _models(self) -> Check:
        from facestation.vision.models import load_models  # brings OpenCV, which nothing else here needs

        try:
            await asyncio.to_thread(load_models)
        except PhotoUncheckable as error:
            return Check("photo_models", Health.FAIL, error.message, error.advice)
        return Check("photo_models", Health.OK, "Photos can be checked.", "")

    async def _camera(self) -> Check:
        from facestation.camera.webcam import plugged  # brings OpenCV, which nothing else here needs

        webcams = await asyncio.to_thread(plugged)
        if webcams:
            names = ", ".join(webcam.name for webcam in webcams)
            return Check("camera", Health.OK, f"Cameras of this computer: {names}.", "")
        return Check(
            "camera",
            Health.WARN,
            "No camera was seen on this computer.",
            "Photos come from the terminals or from files.",
        )

    async def _database(self) -> Check:
        try:
            await asyncio.to_thread(self._store.check)
        except StationError as error:
            return Check("database", Health.FAIL, error.message, error.advice)
        return Check("database", Health.OK, "The database is in order.", "")

    async def _network(self) -> Check:
        names = [name for _, name in socket.if_nameindex() if not name.startswith("lo")]
        if names:
            return Check("network", Health.OK, "Network interfaces: " + ", ".join(names), "")
        return Check("network", Health.WARN, "This computer has no network.", "Plug in a cable or join a network.")

    async def _disk(self) -> Check:
        free_bytes = (await asyncio.to_thread(shutil.disk_usage, self._folder)).free
        message = f"{free_bytes / 1e9:.1f} GB are free."
        if free_bytes < LOW_DISK_BYTES:
            return Check("disk", Health.FAIL, message, "Make room on the disk, or new visitors cannot be accepted.")
        return Check("disk", Health.OK, message, "")
