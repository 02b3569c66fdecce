"""The certificate that a terminal shows: replaced, and trusted only where it is the one that was installed."""

from __future__ import annotations

import asyncio
import hashlib
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa

from facestation.domain.audit import AuditKind
from facestation.domain.inventory import CertificateShown
from facestation.domain.terminal import TerminalRecord
from facestation.errors import (
    CertificateChanged,
    CertificateNotShown,
    CertificateUnknown,
    CertificateUnusable,
    NoEncryption,
    TrustError,
    Unreachable,
)
from facestation.isapi.trust import fetch_certificate, read_certificate
from facestation.services.care.absence import Patience
from facestation.services.care.occupied import Keeper
from facestation.services.journal import Journal
from facestation.services.pool import TerminalPool
from facestation.whole_file import read_whole

DAYS = 3650
"""Nobody renews the certificate of a door each year."""
_KEY_BITS = 2048
"""Firmware of every age can do that."""
_FILE_LIMIT_BYTES = 100_000


class Certificates:
    """Replaces certificates; that terminals take one in this way is known from general documents only."""

    def __init__(self, pool: TerminalPool, keeper: Keeper, patience: Patience, journal: Journal) -> None:
        self._pool = pool
        self._keeper = keeper
        self._patience = patience
        self._journal = journal

    async def show(self, record: TerminalRecord) -> CertificateShown:
        """What the terminal shows to whoever connects, trusted or not; raises NoEncryption, Unreachable, TlsFailed."""
        if not record.address.secure:
            raise NoEncryption(terminal=record.name)
        return read_certificate(await self._fetched(record), record.fingerprint)

    async def renew(self, terminal_id: str, common_name: str = "", days: int = DAYS) -> CertificateShown:
        """The new certificate: key and certificate are made here and go over the trusted connection.

        It is trusted because the terminal shows exactly what was sent. Raises NoEncryption, CertificateUnknown (of a
        terminal that is not trusted yet), NotSupported, BadRequest, CertificateChanged for a third certificate that
        nobody has installed, CertificateNotShown where the old one stays.
        """
        async with self._keeper.alone_with(terminal_id) as record:
            self._require_trust(record)
            key_and_certificate = await asyncio.to_thread(_made, common_name or record.address.host, days)
            return await self._installed(record, key_and_certificate)

    async def request(self, terminal_id: str, common_name: str = "") -> bytes:
        """What an authority signs (PEM); the terminal keeps the key. Raises NotSupported."""
        async with self._keeper.alone_with(terminal_id) as record:
            terminal = await self._pool.terminal(terminal_id)
            return await terminal.signing_request(common_name or record.address.host)

    async def install(self, terminal_id: str, path: Path) -> CertificateShown:
        """The certificate of a file, installed; see `renew`. Raises CertificateUnusable, FileUnreadable as well."""
        data = await asyncio.to_thread(_read, path)
        async with self._keeper.alone_with(terminal_id) as record:
            self._require_trust(record)
            return await self._installed(record, data)

    def _require_trust(self, record: TerminalRecord) -> None:
        if not record.address.secure:
            raise NoEncryption(terminal=record.name)
        if record.fingerprint is None:
            raise CertificateUnknown(terminal=record.name, fingerprint=None)

    async def _installed(self, record: TerminalRecord, pem: bytes) -> CertificateShown:
        wanted = _fingerprint(_certificate(pem))
        terminal = await self._pool.terminal(record.id)
        await self._journal.note(AuditKind.CERTIFICATE_INSTALLED, record.id, wanted)
        await terminal.install_certificate(pem)
        shown = await self._until_changed(record)
        if _sha256(shown) != wanted:
            raise CertificateChanged(terminal=record.name, fingerprint=_sha256(shown))
        await self._pool.change(record.id, fingerprint=wanted)
        await self._pool.forget(record.id)
        await self._journal.note(AuditKind.CERTIFICATE_TRUSTED, record.id)
        return read_certificate(shown, wanted)

    async def _until_changed(self, record: TerminalRecord) -> bytes:
        """What the terminal shows as soon as that is another one than before."""
        begun_s = time.monotonic()
        while True:
            try:
                shown = await self._fetched(record)
            except (Unreachable, TrustError):
                # Some terminals restart their web server, or themselves.
                shown = b""
            if shown and _sha256(shown) != record.fingerprint:
                return shown
            if time.monotonic() - begun_s > self._patience.gone_s:
                raise CertificateNotShown(terminal=record.name)
            await asyncio.sleep(self._patience.poll_s)

    async def _fetched(self, record: TerminalRecord) -> bytes:
        return await fetch_certificate(record.address, legacy=record.legacy_tls)


def _made(common_name: str, days: int) -> bytes:
    """Key and self-signed certificate in one PEM text."""
    key = rsa.generate_private_key(65537, _KEY_BITS)
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, common_name[:64])])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        # A terminal whose clock is behind has to take it as well.
        .not_valid_before(now - timedelta(days=2))
        .not_valid_after(now + timedelta(days=days))
        .sign(key, hashes.SHA256())
    )
    form = (serialization.Encoding.PEM, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    return key.private_bytes(*form) + certificate.public_bytes(serialization.Encoding.PEM)


def _read(path: Path) -> bytes:
    data = read_whole(path, _FILE_LIMIT_BYTES)
    if data is None:
        raise CertificateUnusable()
    return data if data.lstrip().startswith(b"-----") else _certificate(data).public_bytes(serialization.Encoding.PEM)


def _certificate(data: bytes) -> x509.Certificate:
    try:
        pem = b"-----BEGIN" in data
        return x509.load_pem_x509_certificate(data) if pem else x509.load_der_x509_certificate(data)
    except ValueError as error:
        raise CertificateUnusable() from error


def _fingerprint(certificate: x509.Certificate) -> str:
    return _sha256(certificate.public_bytes(serialization.Encoding.DER))


def _sha256(der: bytes) -> str:
    return hashlib.sha256(der).hexdigest()
