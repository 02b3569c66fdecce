"""Seals waiting photos, so that a copied database shows nobody."""

from __future__ import annotations

import os
from dataclasses import dataclass, field

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from facestation.domain.secret import KeyPlace, VaultKey, key_id
from facestation.errors import KeyringLocked, PhotoLost

_NONCE_BYTES = 12


@dataclass(frozen=True, slots=True)
class Sealed:
    """A photo as the database holds it: AES-256-GCM, bound to its person."""

    data: bytes = field(repr=False)
    """A nonce of 12 bytes, then the ciphertext with its tag."""
    key_id: str
    """16 hex digits that tell keys apart and say nothing of them."""
    place: str
    """Where the key was when it was used, a value of KeyPlace."""


class Vault:
    """Seals with one key; opens with every key that can be had."""

    def __init__(self, key: VaultKey) -> None:
        self._key = key
        self._by_id = {key_id(each): each for each in (*key.older, key.key)}

    def seal(self, photo: bytes, employee_no: str) -> Sealed:
        """The photo, sealed for this person alone."""
        nonce = os.urandom(_NONCE_BYTES)
        data = nonce + AESGCM(self._key.key).encrypt(nonce, photo, employee_no.encode())
        return Sealed(data, key_id(self._key.key), self._key.place.value)

    def open(self, sealed: Sealed, employee_no: str) -> bytes:
        """The photo; raises PhotoLost, or KeyringLocked while its key may still lie in a keyring that is silent."""
        key = self._by_id.get(sealed.key_id) or self._made_later(sealed.key_id)
        if key is None:
            if sealed.place == KeyPlace.KEYRING.value and not self._key.complete:
                raise KeyringLocked
            raise PhotoLost
        try:
            return AESGCM(key).decrypt(sealed.data[:_NONCE_BYTES], sealed.data[_NONCE_BYTES:], employee_no.encode())
        except (InvalidTag, ValueError) as error:
            raise PhotoLost from error

    def _made_later(self, wanted: str) -> bytes | None:
        found = self._key.made_later()
        if found is not None:
            self._by_id[key_id(found)] = found
        return self._by_id.get(wanted)
