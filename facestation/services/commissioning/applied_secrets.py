"""Which secrets of templates terminals hold already: they never come back, so what was sent is remembered.

Remembered is a digest with the key of the station's vault, as of refused logins: a stolen database says nothing.
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Mapping

from facestation.domain.secret import Secret, VaultKey, key_id
from facestation.services.stretching import stretched
from facestation.store import Store

_LOG2_N = 14
"""About 50 ms for each secret of a run, and for each guess of whoever has the key as well."""

Known = dict[tuple[str, str], tuple[str, bool]]
"""By resource and field the digest of what was sent last, and whether it is known to have arrived."""


class AppliedSecrets:
    """Remembers what was sent to which field of which terminal."""

    def __init__(self, store: Store, key: VaultKey) -> None:
        self._store = store
        self._key = key.key
        self._stretched: dict[Secret, asyncio.Future[bytes]] = {}

    async def known(self, terminal_id: str) -> Known:
        """What was sent to a terminal so far."""
        return await asyncio.to_thread(self._store.commissioning.secrets, terminal_id)

    async def is_there(self, known: Known, about: tuple[str, str, str], secret: Secret) -> bool:
        """Whether this secret has arrived and none was sent since; `about` is terminal, resource, field."""
        return known.get(about[1:], ("", False))[1] and await self.was_sent(known, about, secret)

    async def was_sent(self, known: Known, about: tuple[str, str, str], secret: Secret) -> bool:
        """Whether this secret is the last that was sent, arrived or not."""
        return hmac.compare_digest(known.get(about[1:], ("", False))[0], await self._digest(about, secret))

    async def remember(self, terminal_id: str, resource: str, secrets: Mapping[str, Secret], *, arrived: bool) -> None:
        """These fields were sent; until that is known to have arrived it counts for nothing."""
        digests = {name: await self._digest((terminal_id, resource, name), secret) for name, secret in secrets.items()}
        if digests:
            keep = self._store.commissioning.keep_secrets
            await asyncio.to_thread(keep, terminal_id, resource, digests, arrived=arrived)

    async def _digest(self, about: tuple[str, str, str], secret: Secret) -> str:
        stretched = await self._stretch(secret)
        return f"{key_id(self._key)}:{hmac.digest(stretched, chr(0).join(about).encode(), 'sha256').hex()}"

    async def _stretch(self, secret: Secret) -> bytes:
        """Made once a secret, however many terminals ask for it at the same time."""
        if secret not in self._stretched:
            self._stretched[secret] = asyncio.ensure_future(asyncio.to_thread(self._slow, secret))
        return await asyncio.shield(self._stretched[secret])

    def _slow(self, secret: Secret) -> bytes:
        salt = hmac.digest(self._key, b"facestation secret of a template", "sha256")
        return stretched(secret, salt, 32, log2_n=_LOG2_N)
