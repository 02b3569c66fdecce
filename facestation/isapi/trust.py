"""Whom we talk to over TLS: one pinned certificate a terminal, trusted on first use by a person."""

from __future__ import annotations

import asyncio
import hashlib
import ssl

from cryptography import x509

from facestation.domain.inventory import CertificateShown
from facestation.domain.terminal import TerminalAddress
from facestation.errors import ConnectionFailed, NoEncryption, TimedOut, TlsFailed, TrustError

HANDSHAKE_TIMEOUT_S = 5.0

_SAFE_CIPHERS = "@SECLEVEL=2:ECDH+AESGCM:ECDH+CHACHA20:ECDH+AES:DHE+AES:!aNULL:!eNULL:!aDSS:!SHA1:!AESCCM"
"""CPython's own choice, spelled out: Debian's Python lets OpenSSL choose, which still takes old ones."""
_LEGACY_SERVER_CONNECT = 0x4
"""OpenSSL's SSL_OP_LEGACY_SERVER_CONNECT; Python names it from 3.12 on."""


class PinMismatch(ssl.SSLCertVerificationError):
    """The certificate is not the pinned one; raised inside the handshake, before a byte of HTTP."""


class PinnedContext(ssl.SSLContext):
    """A client context that accepts exactly one certificate, whatever its dates and names say."""

    pin: str | None = None
    seen: str | None = None
    """SHA-256 of the certificate of the latest handshake."""
    shown: bytes = b""
    """That certificate itself, DER."""


class _PinnedObject(ssl.SSLObject):
    def do_handshake(self) -> None:
        super().do_handshake()
        context = self.context
        if isinstance(context, PinnedContext):
            context.shown = self.getpeercert(True) or b""
            context.seen = hashlib.sha256(context.shown).hexdigest()
            if context.pin is not None and context.seen != context.pin:
                raise PinMismatch("the certificate is not the pinned one")


_PLAIN_HTTP_REASONS = frozenset(
    {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE", "PACKET_LENGTH_TOO_LONG"}
)
"""What OpenSSL says of an answer that is no TLS at all; the word differs by its version."""


def pinned_context(fingerprint: str, legacy: bool) -> PinnedContext:
    """A context that accepts only the certificate of this SHA-256 (lower-case hex); `legacy` allows old encryption."""
    context = _context(legacy)
    context.pin = fingerprint
    return context


def unpinned_context() -> PinnedContext:
    """A context that accepts every certificate and old encryption: for questions that hold no secret, only."""
    return _context(legacy=True)


async def fetch_fingerprint(
    address: TerminalAddress, legacy: bool = False, timeout_s: float = HANDSHAKE_TIMEOUT_S
) -> str:
    """SHA-256 of the certificate at this address, lower-case hex; raises what `fetch_certificate` raises."""
    return hashlib.sha256(await fetch_certificate(address, legacy, timeout_s)).hexdigest()


async def fetch_certificate(
    address: TerminalAddress, legacy: bool = False, timeout_s: float = HANDSHAKE_TIMEOUT_S
) -> bytes:
    """The certificate at this address, DER; no HTTP is sent.

    Raises ConnectionFailed, TimedOut, TlsFailed, NoEncryption, with the address as `terminal`.
    """
    context = _context(legacy)
    try:
        async with asyncio.timeout(timeout_s):
            await _shake_hands(address, context)
    except TimeoutError as error:
        raise TimedOut(terminal=address.url) from error
    except (ssl.SSLError, ConnectionResetError, ConnectionAbortedError, BrokenPipeError) as error:
        raise handshake_failure(error)(terminal=address.url) from error
    except OSError as error:
        raise ConnectionFailed(terminal=address.url) from error
    if not context.shown:
        raise TlsFailed(terminal=address.url)
    return context.shown


def read_certificate(der: bytes, trusted: str | None) -> CertificateShown:
    """What the certificate says of itself; `trusted` is the fingerprint that a person accepted."""
    fingerprint = hashlib.sha256(der).hexdigest()
    try:
        read = x509.load_der_x509_certificate(der)
        names = read.subject.rfc4514_string(), read.issuer.rfc4514_string()
        dates = read.not_valid_before_utc, read.not_valid_after_utc
    except (ValueError, x509.InvalidVersion):
        # Old firmware makes some that no library of today reads; trusting them needs the fingerprint alone.
        return CertificateShown(fingerprint, fingerprint == trusted)
    return CertificateShown(fingerprint, fingerprint == trusted, *names, *dates)


def handshake_failure(error: BaseException) -> type[TrustError]:
    """TlsFailed, or NoEncryption where what answered was no TLS at all."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError) and cause.reason in _PLAIN_HTTP_REASONS:
            return NoEncryption
        cause = cause.__cause__ or cause.__context__
    return TlsFailed


async def _shake_hands(address: TerminalAddress, context: PinnedContext) -> None:
    _, writer = await asyncio.open_connection(address.host, address.port, ssl=context, server_hostname=address.host)
    # The certificate is known; a polite goodbye would only wait for a terminal that may not answer it.
    writer.transport.abort()


def _context(legacy: bool) -> PinnedContext:
    context = PinnedContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.sslobject_class = _PinnedObject
    if legacy:
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.options |= _LEGACY_SERVER_CONNECT
    else:
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        context.set_ciphers(_SAFE_CIPHERS)
    return context
