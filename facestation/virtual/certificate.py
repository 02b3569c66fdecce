"""Certificates that terminals sign themselves."""

from __future__ import annotations

import hashlib
import ssl
import tempfile
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa

from facestation.errors import FileUnreadable

PrivateKey = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey

_LIFE = timedelta(days=3650)
_OLD_CIPHERS = "AES128-SHA:@SECLEVEL=0"
_OLD_KEY_BITS = 1024


@dataclass(frozen=True, slots=True)
class Certificate:
    """A key and its certificate in one PEM text."""

    pem: bytes
    fingerprint: str
    """SHA-256 of the certificate, lower-case hex."""


def make_certificate(model: str, *, legacy: bool = False) -> Certificate:
    """A new self-signed certificate; `legacy` has the short key of old firmware."""
    # 1024 bits are what makes old firmware old.
    key = rsa.generate_private_key(65537, _OLD_KEY_BITS) if legacy else ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, model)])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _LIFE)
        .sign(key, hashes.SHA256())
    )
    key_pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return certificate_from(key_pem + certificate.public_bytes(serialization.Encoding.PEM))


def kept_certificate(file: Path, model: str, *, legacy: bool = False) -> Certificate:
    """The certificate in `file`; made and written there, for the owner alone, when it is not there yet.

    Raises FileUnreadable.
    """
    try:
        if file.exists():
            return certificate_from(file.read_bytes())
        made = make_certificate(model, legacy=legacy)
        keep(made, file)
    except (OSError, ValueError) as error:
        raise FileUnreadable(value=file.name) from error
    return made


def keep(certificate: Certificate, file: Path) -> None:
    """Writes it there, for the owner alone; raises OSError."""
    file.touch(mode=0o600)
    file.write_bytes(certificate.pem)


def server_context(certificate: Certificate, *, legacy: bool = False) -> ssl.SSLContext:
    """The TLS side of a terminal; `legacy` offers one cipher that today's clients refuse by default."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.sslobject_class = _TellsWhy
    if legacy:
        context.maximum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(_OLD_CIPHERS)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "terminal.pem"
        file.touch(mode=0o600)
        file.write_bytes(certificate.pem)
        context.load_cert_chain(file)
    return context


def private_key_of(pem: bytes) -> PrivateKey | None:
    """The key that stands in the text beside a certificate; None where there is none. Raises ValueError."""
    if b"PRIVATE KEY" not in pem:
        return None
    key = serialization.load_pem_private_key(pem, None)
    if not isinstance(key, ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey):
        raise ValueError("another kind of key")  # noqa: TRY004 - what the bytes hold, not what was passed
    return key


class _TellsWhy(ssl.SSLObject):
    """A side that sends its alert when a handshake fails, as terminals do; asyncio alone would just hang up."""

    _failure: ssl.SSLError | None = None

    def do_handshake(self) -> None:
        """As usual, but the first failure asks asyncio to go on, which sends the alert that is ready to go."""
        if self._failure is not None:
            raise self._failure
        try:
            super().do_handshake()
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError):
            raise
        except ssl.SSLError as error:
            self._failure = error
            raise ssl.SSLWantReadError from error


def certificate_from(pem: bytes) -> Certificate:
    """Key and certificate in one text; raises ValueError."""
    certificate = x509.load_pem_x509_certificate(pem)
    der = certificate.public_bytes(serialization.Encoding.DER)
    return Certificate(pem, hashlib.sha256(der).hexdigest())
