"""Restarting, upgrading, saving and resetting a terminal, and its certificate."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.domain.care import ResetMode, UpgradeProgress
from facestation.domain.secret import Secret
from facestation.errors import (
    BadRequest,
    ConnectionDropped,
    FirmwareRefused,
    NotSupported,
    Refusal,
    SavedSettingsRefused,
    SecretInClear,
    TerminalBusy,
)
from facestation.isapi.capabilities import options
from facestation.isapi.upload import Upload
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.body import Body
from facestation.isapi.wire.care import decode_upgrade, encode_subject
from facestation.isapi.wire.sniff import child, parse

_BYTES = "application/octet-stream"


async def reboot(talk: Talk) -> None:
    """Tells the terminal to restart; one that does so before it has answered has heard it."""
    try:
        await talk.send("system.reboot")
    except ConnectionDropped:
        return


async def reset_modes(talk: Talk) -> tuple[ResetMode, ...]:
    """In which ways the terminal can be reset; all of them where it does not say."""
    said = await talk.read_if_there("access.capabilities", parse)
    words = () if said is None else options(child(said.under("AccessControl"), "FactoryReset", "mode"))
    return tuple(mode for mode in ResetMode if not words or mode.value in words)


async def factory_reset(talk: Talk, mode: ResetMode) -> None:
    """Sets the terminal back and has it restart; a person has confirmed that."""
    try:
        await talk.send_confirmed("system.factory_reset", params={"reset_mode": mode.value})
    except ConnectionDropped:
        return


async def install_firmware(talk: Talk, file: Upload) -> None:
    """Sends a firmware file; raises FirmwareRefused, DeviceBusy during another upgrade, Unreachable leaves."""
    try:
        await talk.send_confirmed("upgrade.install", Body(_BYTES, b"", file))
    except (TerminalBusy, NotSupported):
        raise
    except Refusal as error:
        raise FirmwareRefused(**error.details) from error
    except ConnectionDropped:
        # Some terminals restart before they have answered; what came of it shows in their version.
        if file.sent_bytes < file.size_bytes:
            raise


async def upgrade_progress(talk: Talk) -> UpgradeProgress | None:
    """How far an upgrade is; None where the terminal does not tell."""
    for name in ("upgrade.status", "upgrade.status_json"):
        told = await talk.read_if_there(name, decode_upgrade)
        if told is not None:
            return told
    return None


async def export_configuration(talk: Talk, secret: Secret, *, in_clear: bool) -> bytes:
    """The terminal's configuration as a file that it encrypts with this password; see `_file_password`."""
    name = "system.export_configuration"
    answer = await talk.send(name, params=await _file_password(talk, secret, in_clear=in_clear))
    return bytes(answer.body)


async def import_configuration(talk: Talk, data: bytes, secret: Secret, *, in_clear: bool) -> None:
    """Replaces the terminal's configuration and has it restart; a person has confirmed that. See `_file_password`."""
    params = await _file_password(talk, secret, in_clear=in_clear)
    try:
        await talk.send_confirmed("system.import_configuration", Body(_BYTES, data), params=params)
    except BadRequest as error:
        raise SavedSettingsRefused(**error.details) from error
    except ConnectionDropped as error:
        if error.details["answered"]:
            raise


async def _file_password(talk: Talk, secret: Secret, *, in_clear: bool) -> Mapping[str, str]:
    """The password of a saved configuration as it goes into the address: encrypted where the terminal offers that.

    Else, over a connection to which others can listen, only with `in_clear`; raises SecretInClear.
    """
    sealed = await talk.sealed_parameter("secretkey", secret)
    if sealed is not None:
        return sealed
    if not (talk.client.encrypted or in_clear):
        raise SecretInClear(terminal=talk.name)
    return {"secretkey": secret.reveal()}


async def signing_request(talk: Talk, common_name: str) -> bytes:
    """What an authority signs, for this name, as the terminal gives it (PEM); raises NotSupported."""
    await talk.send("certificates.make_request", encode_subject(common_name))
    answer = await talk.send("certificates.download_request")
    return bytes(answer.body)


async def install_certificate(talk: Talk, data: bytes) -> None:
    """Installs a certificate (PEM, DER or PKCS#12); raises BadRequest, NotSupported."""
    await talk.send("certificates.install", Body(_BYTES, data))
