"""Giving a terminal its first password."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey

from facestation.domain.secret import Secret
from facestation.errors import BadRequest
from facestation.isapi.client import Answer, Body
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire import activation as wire
from facestation.isapi.wire.status import decode_status

_WRONG_ROOT = frozenset({"messageparameterslack", "badxmlcontent", "badxmlformat"})
"""How a terminal refuses a document under a root that it does not know."""


async def is_active(talk: Talk) -> bool:
    """Whether the terminal has a password."""
    return await talk.read("activation.status", wire.decode_activated)


async def activate(talk: Talk, password: Secret, key: RSAPrivateKey | None = None) -> bool:
    """Whether the terminal, which has taken the password, calls it weak; `key` instead of one made for this."""
    chosen = await asyncio.to_thread(wire.new_key) if key is None else key
    challenge = await _under_either_root(
        talk, "activation.challenge", ("PublicKey", "Challenge"), lambda root: wire.encode_challenge(chosen, root)
    )
    secret = talk.decoded("activation.challenge", lambda body: wire.decode_challenge(body, chosen), challenge.body)
    answer = await _under_either_root(
        talk,
        "activation.activate",
        ("ActivateInfo", "Activate"),
        lambda root: wire.encode_activation(secret, password, root),
    )
    status = decode_status(answer.body)
    return status is not None and status.sub_status.lower() == "riskpassword"


async def _under_either_root(talk: Talk, name: str, roots: tuple[str, str], encoded: Callable[[str], Body]) -> Answer:
    """The answer to the documented form, or to the other one where the terminal does not know that."""
    documented, other = roots
    try:
        return await talk.send(name, encoded(documented))
    except BadRequest as error:
        if sub_status_of(error) not in _WRONG_ROOT:
            raise
    return await talk.send(name, encoded(other))
