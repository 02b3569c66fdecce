"""Over TLS exactly one certificate is trusted, and nothing is said to any other."""

from __future__ import annotations

import asyncio
import contextlib
import datetime
import hashlib
import ipaddress
import socket
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from facestation.domain.terminal import parse_address
from facestation.errors import (
    CertificateChanged,
    CertificateUnknown,
    ConnectionFailed,
    NoEncryption,
    TimedOut,
    TlsFailed,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.http import Link, Outgoing
from facestation.isapi.trust import fetch_fingerprint, pinned_context
from tests.functional.isapi.raw_server import RawServer, Response
from tests.functional.isapi.stranger import Stranger
from tests.functional.isapi.talking import client_at

READ = operation("persons.capabilities")


def tls(folder: Path) -> tuple[ssl.SSLContext, str]:
    """A server's context with a new self-signed certificate that has expired, as terminals have them; its SHA-256."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "192.0.0.64")])
    begin = datetime.datetime(2019, 1, 1, tzinfo=datetime.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(begin + datetime.timedelta(days=30))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("192.0.0.64"))]), False)
        .sign(key, hashes.SHA256())
    )
    file = folder / f"{certificate.serial_number}.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context, hashlib.sha256(certificate.public_bytes(serialization.Encoding.DER)).hexdigest()


async def test_without_a_pin_the_fingerprint_is_told_and_nothing_sent(tmp_path: Path) -> None:
    context, fingerprint = tls(tmp_path)
    stranger = Stranger()
    stranger.server.tls = context
    async with stranger:
        client = client_at(stranger.url)
        with pytest.raises(CertificateUnknown) as caught:
            await client.send(READ)
        assert caught.value.details == {"terminal": "Reception", "fingerprint": fingerprint}
        assert stranger.asked == []
        await client.close()


async def test_the_pinned_certificate_is_trusted_whatever_its_dates(tmp_path: Path) -> None:
    context, fingerprint = tls(tmp_path)
    stranger = Stranger()
    stranger.server.tls = context
    async with stranger:
        client = client_at(stranger.url, fingerprint=fingerprint)
        assert (await client.send(READ)).status == 200
        await client.close()


async def test_another_certificate_blocks_and_is_named(tmp_path: Path) -> None:
    context, fingerprint = tls(tmp_path)
    _, other = tls(tmp_path)
    stranger = Stranger()
    stranger.server.tls = context
    async with stranger:
        client = client_at(stranger.url, fingerprint=other)
        for _ in range(2):
            with pytest.raises(CertificateChanged) as caught:
                await client.send(READ)
            assert caught.value.details == {"terminal": "Reception", "fingerprint": fingerprint}
        assert stranger.asked == []
        await client.close()


async def test_a_port_without_tls_is_no_trusted_terminal() -> None:
    async def refuse(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(10)
        writer.write(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()

    async with await asyncio.start_server(refuse, "127.0.0.1", 0) as server:
        port = server.sockets[0].getsockname()[1]
        for fingerprint in (None, "0" * 64):
            client = client_at(f"https://127.0.0.1:{port}", fingerprint=fingerprint)
            with pytest.raises(NoEncryption) as caught:
                await client.send(READ)
            assert caught.value.details == {"terminal": "Reception"}
            await client.close()


async def test_a_handshake_that_never_ends_times_out() -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = parse_address(f"https://127.0.0.1:{silent.getsockname()[1]}")
        link = Link("Reception", address, pinned_context("0" * 64, legacy=False), connect_timeout_s=0.2)
        with pytest.raises(TimedOut):
            await link.exchange(Outgoing("GET", "/"))
        await link.close()


async def test_old_encryption_needs_to_be_allowed(tmp_path: Path) -> None:
    context, fingerprint = tls(tmp_path)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("AES128-SHA:ECDHE-ECDSA-AES128-SHA:@SECLEVEL=0")
    async with RawServer(_nothing, tls=context) as server:
        address = parse_address(server.url)
        with pytest.raises(TlsFailed):
            await fetch_fingerprint(address)
        assert await fetch_fingerprint(address, legacy=True) == fingerprint


async def test_nobody_and_silence_are_told_apart() -> None:
    # The kernel takes the connection, and nobody ever shakes hands.
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        with pytest.raises(TimedOut):
            await fetch_fingerprint(parse_address(f"https://127.0.0.1:{port}"), timeout_s=0.2)
    with pytest.raises(ConnectionFailed):
        await fetch_fingerprint(parse_address(f"https://127.0.0.1:{port}"))


async def _nothing(_: object) -> Response:
    return Response()
