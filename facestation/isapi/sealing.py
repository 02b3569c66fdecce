"""Sends operations with their secret fields encrypted where a terminal wants that, so that nobody else has to know.

No document tells how a terminal demands encryption. It is taken for a demand when a terminal that offers encryption
refuses a request in clear as malformed, without a word for what is wrong or with the name of a secret field, and takes
the same request encrypted.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from facestation.domain.secret import Secret
from facestation.errors import (
    BadRequest,
    GarbageAnswer,
    NewPasswordRefused,
    NotPermitted,
    NotSupported,
    Refusal,
    TerminalError,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.catalogue.secret_fields import SECRET_FIELDS, SecretFields
from facestation.isapi.client import Answer, Lane, TerminalClient
from facestation.isapi.operation import Operation
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.encryption import FieldCipher, decode_security, derive, has_any, opened, sealed
from facestation.isapi.wire.sniff import MalformedAnswer

log = logging.getLogger(__name__)

_CAPABILITIES = operation("security.capabilities")
_VECTOR = {1: "iv", 2: "strong_iv"}
"""The parameter that takes the initialization vector; its piece of the query names the version."""
_SAYS_NOTHING = frozenset(
    {
        *("", "badparameters", "invalidcontent", "messageparameterslack", "badurlformat"),
        *("badjsoncontent", "badjsonformat", "badxmlcontent", "badxmlformat"),
    }
)
"""Sub-statuses that may mean anything."""
_TOO_LONG = frozenset({"passwordlennomorethan16", "beyondargsrangelimit"})
"""Of a terminal that took the hex digits for the value."""
_NO_SUCH_FORM = (NotSupported, BadRequest, NewPasswordRefused)


@dataclass(frozen=True, slots=True)
class Errand:
    """One request, before it is decided in which form it goes out."""

    operation: Operation
    body: Body | None
    params: Mapping[str, str | int] = field(repr=False)
    lane: Lane = Lane.COMMAND
    patience_s: float | None = None


class Sealing:
    """Knows the keys of one account on one terminal, and when to use them."""

    def __init__(self, client: TerminalClient, *, make_iv: Callable[[], str] = lambda: secrets.token_hex(16)) -> None:
        self._client = client
        self._make_iv = make_iv
        self._ciphers: dict[int, FieldCipher] | None = None
        self._in_vain: set[str] = set()
        """Operations that were refused in either form, so that another refusal in clear is no news."""

    async def send(self, errand: Errand, demanded: int) -> tuple[Answer, int]:
        """The answer, in clear, and the version that the terminal demands; 0 for none. `demanded` is what was known.

        Raises what `TerminalClient.send` raises; a refusal is that of the request in clear where both were refused.
        """
        fields = SECRET_FIELDS.get(errand.operation.name)
        if fields is None:
            return await self._in_clear(errand), demanded
        if fields.sends and demanded in await self._offered(demanded):
            return await self._as_demanded(errand, fields, demanded)
        if not self._client.encrypted and _holds(errand, fields.passwords):
            answer = await self._password_first(errand, fields)
            if answer is not None:
                return answer, 0
        try:
            # What is only told, and told in clear, says nothing of what is demanded elsewhere.
            return await self._in_clear(errand), 0 if fields.sends else demanded
        except BadRequest as refusal:
            if errand.operation.name in self._in_vain or not _may_be_a_demand(refusal, fields):
                raise
            return await self._on_demand(errand, fields, refusal)

    async def parameter(self, name: str, secret: Secret) -> Mapping[str, str] | None:
        """The parameter `name` of an address, encrypted in the stronger version that is offered; None without any."""
        for version, cipher in (await self._offered()).items():
            iv = self._make_iv()
            return {name: cipher.encrypt(secret.reveal(), iv), _VECTOR[version]: iv}
        return None

    async def _in_clear(self, errand: Errand) -> Answer:
        return await self._client.send(
            errand.operation, errand.body, params=errand.params, lane=errand.lane, patience_s=errand.patience_s
        )

    async def _as_demanded(self, errand: Errand, fields: SecretFields, version: int) -> tuple[Answer, int]:
        try:
            return await self._sealed(errand, fields, version), version
        except _NO_SUCH_FORM as refusal:
            if not _speaks_of_the_form(refusal):
                raise
            try:
                return await self._in_clear(errand), 0
            except BadRequest:
                raise refusal from None

    async def _password_first(self, errand: Errand, fields: SecretFields) -> Answer | None:
        """The answer to the encrypted form; None where the terminal knows none."""
        for version in await self._offered():
            try:
                return await self._sealed(errand, fields, version)
            except _NO_SUCH_FORM as refusal:
                if not _speaks_of_the_form(refusal):
                    raise
                log.info("%s does not take encrypted fields of version %d", errand.operation.name, version)
        return None

    async def _on_demand(self, errand: Errand, fields: SecretFields, refusal: BadRequest) -> tuple[Answer, int]:
        for version in await self._offered():
            try:
                answer = await self._sealed(errand, fields, version)
            except (*_NO_SUCH_FORM, NotPermitted):
                continue
            log.info("the terminal demands encrypted fields of version %d", version)
            return answer, version
        self._in_vain.add(errand.operation.name)
        raise refusal

    async def _sealed(self, errand: Errand, fields: SecretFields, version: int) -> Answer:
        cipher, iv = (await self._offered())[version], self._make_iv()
        body = errand.body
        try:
            if body is not None and fields.sends:
                body = sealed(body, fields.sends, cipher, iv)
            params = {**errand.params, _VECTOR[version]: iv}
            answer = await self._in_clear(replace(errand, body=body, params=params))
            return replace(answer, body=opened(answer.body, fields.answers, cipher, iv)) if fields.answers else answer
        except MalformedAnswer as error:
            raise GarbageAnswer(terminal=self._client.name, operation=errand.operation.name) from error

    async def _offered(self, wanted: int | None = None) -> Mapping[int, FieldCipher]:
        """The ciphers that this terminal offers, the stronger first; asked for once, and not where 0 is `wanted`."""
        if wanted == 0:
            return {}
        if self._ciphers is None:
            self._ciphers = await self._asked()
        return self._ciphers

    async def _asked(self) -> dict[int, FieldCipher]:
        try:
            answer = await self._client.send(_CAPABILITIES, params={"username": self._client.record.username})
            said = decode_security(answer.body)
        except (Refusal, NotPermitted, MalformedAnswer):
            return {}
        return {version: derive(said, version, *self._client.account()) for version in said.versions}


def _holds(errand: Errand, names: tuple[str, ...]) -> bool:
    return bool(names) and errand.body is not None and has_any(errand.body.data, names)


def _may_be_a_demand(refusal: BadRequest, fields: SecretFields) -> bool:
    """Whether what was refused may be that a value came in clear."""
    sub_status, message = sub_status_of(refusal), str(refusal.details.get("error_msg") or "").lower()
    named = {name.rpartition(".")[2].lower() for name in fields.sends or fields.answers}
    return sub_status in _SAYS_NOTHING and message in {"", sub_status, "security", "iv", *named}


def _speaks_of_the_form(refusal: TerminalError) -> bool:
    """Whether what was refused is the encrypted form, and not what is in it."""
    sub_status = sub_status_of(refusal)
    return isinstance(refusal, NotSupported) or sub_status in _SAYS_NOTHING | _TOO_LONG
