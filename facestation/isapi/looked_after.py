"""What is done to a terminal as a whole, in short methods."""

from __future__ import annotations

from facestation.domain.care import ResetMode, UpgradeProgress
from facestation.domain.secret import Secret
from facestation.isapi.upload import Upload
from facestation.isapi.ways import care
from facestation.isapi.ways.talk import Talk


class LookedAfter:
    """The part of `Terminal` by which it is restarted, upgraded, saved and reset."""

    _talk: Talk

    async def reboot(self) -> None:
        """Has the terminal restart."""
        await care.reboot(self._talk)

    async def reset_modes(self) -> tuple[ResetMode, ...]:
        """In which ways it can be reset."""
        return await care.reset_modes(self._talk)

    async def factory_reset(self, mode: ResetMode) -> None:
        """Resets and restarts it; a person has confirmed that."""
        await care.factory_reset(self._talk, mode)

    async def install_firmware(self, file: Upload) -> None:
        """Sends a firmware file; raises FirmwareRefused, DeviceBusy. What comes of it `upgrade_progress` tells."""
        await care.install_firmware(self._talk, file)

    async def upgrade_progress(self) -> UpgradeProgress | None:
        """How far an upgrade is; None where the terminal does not tell."""
        return await care.upgrade_progress(self._talk)

    async def export_configuration(self, secret: Secret, *, in_clear: bool = False) -> bytes:
        """All settings in a file of the terminal's own, encrypted with this password; raises SecretInClear."""
        return await care.export_configuration(self._talk, secret, in_clear=in_clear)

    async def import_configuration(self, data: bytes, secret: Secret, *, in_clear: bool = False) -> None:
        """Replaces all settings and restarts it; a person has confirmed that. Raises SecretInClear."""
        await care.import_configuration(self._talk, data, secret, in_clear=in_clear)

    async def signing_request(self, common_name: str) -> bytes:
        """What an authority signs to make a certificate for this name, PEM."""
        return await care.signing_request(self._talk, common_name)

    async def install_certificate(self, data: bytes) -> None:
        """Shows this certificate from now on: PEM, with the key where the terminal has not made it itself."""
        await care.install_certificate(self._talk, data)
