"""The certificate of a terminal: another one made here, or one that an authority signed."""

from __future__ import annotations

import functools
from collections.abc import AsyncGenerator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.services import files
from ui.ask import FileWish, Question
from ui.pages.terminals.care.offer import Offer, cancel_word, file_stem
from ui.pages.terminals.care.presenter import Started
from ui.pages.terminals.care.progress import Phase, Told
from ui.pages.terminals.shown import Row
from ui.translation import translate
from ui.widgets.fact import pairs

if TYPE_CHECKING:
    from facestation.domain.inventory import CertificateShown


class _Certificate(Offer):
    """Only over a connection that is encrypted and trusted."""

    icon = "key"

    def hindrance(self, row: Row) -> str:
        """Why not: without HTTPS there is no certificate, and an untrusted one must not be replaced."""
        if not row.record.address.secure:
            return translate("Care", "The terminal is reached without encryption. Change its address to https first.")
        if row.record.fingerprint is None:
            return translate("Care", "Trust the present certificate first, under Connection.")
        return ""

    async def agreed(self, row: Row, title: str, confirm: str) -> bool:
        """Whether the operator wants it, having seen the fingerprints of what is trusted and of what is shown."""
        shown = await self.context.station.care.certificates.show(row.record)
        trusted = row.record.fingerprint or ""
        text = translate(
            "Care",
            "The station trusts the new certificate only where the terminal then shows exactly the one that was sent. "
            "Other programs may ask to trust it anew.",
        )
        if shown.fingerprint != trusted:
            text = translate("Care", "The terminal shows another certificate than the trusted one. Find out why first.")
        facts = (
            (translate("Care", "Trusted now"), pairs(trusted)),
            (translate("Care", "Shown by the terminal"), pairs(shown.fingerprint)),
        )
        doubtful = shown.fingerprint != trusted
        question = Question(title, text, confirm, cancel_word(), doubtful=doubtful, facts=facts)
        return await self.context.ask.confirm(question, self.host)

    async def replaced(self, row: Row, work: Callable[[], Awaitable[CertificateShown]]) -> AsyncGenerator[Told, None]:
        """How far the replacement is."""
        yield Told(Phase.SENDING, None)
        shown = await work()
        yield Told(Phase.DONE, 100.0, fingerprints=(row.record.fingerprint or "", shown.fingerprint))


class RenewCertificate(_Certificate):
    """Key and certificate are made here."""

    name = "renewCertificate"
    keys = "Ctrl+Shift+N"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Renew…"),
            translate("Care", "The station makes a new key and certificate and installs them."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "New certificate")

    async def begin(self, row: Row) -> Started | None:
        """Asks, with both fingerprints."""
        title = translate("Care", "Renew the certificate of {name}?").format(name=row.record.name)
        if not await self.agreed(row, title, translate("Care", "Renew")):
            return None
        work = functools.partial(self.context.station.care.certificates.renew, row.record.id)
        return Started(self.name, self.replaced(row, work))


class RequestCertificate(_Certificate):
    """The terminal keeps its key."""

    name = "requestCertificate"
    keys = "Ctrl+Shift+Q"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Request…"),
            translate("Care", "The terminal makes a key and a request that an authority signs."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Certificate request")

    async def begin(self, row: Row) -> Started | None:
        """Asks where the request goes."""
        path = await self.context.ask.new_file(_wish(), f"{file_stem(row.record.name)}-request.pem", self.host)
        return None if path is None else Started(self.name, self._requested(row, path))

    async def _requested(self, row: Row, path: Path) -> AsyncGenerator[Told, None]:
        yield Told(Phase.READING, None, file=path)
        pem = await self.context.station.care.certificates.request(row.record.id)
        await files.write(path, pem)
        yield Told(Phase.DONE, 100.0, file=path, size_bytes=len(pem))


class InstallCertificate(_Certificate):
    """From a file."""

    name = "installCertificate"
    keys = "Ctrl+Shift+I"

    @staticmethod
    def words() -> tuple[str, str]:
        """Its button and what comes of it."""
        return (
            translate("Care", "Install…"),
            translate("Care", "Installs the certificate that an authority signed."),
        )

    @staticmethod
    def title() -> str:
        """What is done."""
        return translate("Care", "Signed certificate")

    async def begin(self, row: Row) -> Started | None:
        """Asks for the file, then with both fingerprints."""
        path = await self.context.ask.file(_wish(), self.host)
        if path is None:
            return None
        title = translate("Care", "Install {file} on {name}?").format(file=path.name, name=row.record.name)
        if not await self.agreed(row, title, translate("Care", "Install")):
            return None
        work = functools.partial(self.context.station.care.certificates.install, row.record.id, path)
        return Started(self.name, self.replaced(row, work))


def _wish() -> FileWish:
    return FileWish(
        translate("Care", "Certificate"), translate("Care", "Certificates"), ("*.pem", "*.crt", "*.cer", "*")
    )
