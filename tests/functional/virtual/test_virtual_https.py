"""HTTPS of a virtual terminal: a certificate of its own, and what old firmware offers."""

from __future__ import annotations

import hashlib
import ssl
from pathlib import Path

import pytest

from facestation.virtual.serve import VirtualTerminal
from tests.functional.virtual.terminals import DEVICE_INFO, options
from tests.functional.virtual.wire import Wire


def trusting(*, legacy: bool = False) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    # named, because distributions differ in what they offer by default
    context.set_ciphers("ALL:@SECLEVEL=0" if legacy else "ECDHE+AESGCM:@SECLEVEL=2")
    return context


async def fingerprint_of(wire: Wire) -> str:
    assert (await wire.get(DEVICE_INFO)).status == 200
    _, writer = await wire._connection()
    certificate = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    return hashlib.sha256(certificate).hexdigest()


async def test_each_terminal_signs_a_certificate_of_its_own() -> None:
    seen = set()
    for number in (1, 2):
        async with VirtualTerminal(options(https=True), number) as terminal:
            assert terminal.url.startswith("https://")
            async with Wire(terminal.url, context=trusting()) as wire:
                assert await fingerprint_of(wire) == terminal.fingerprint
            seen.add(terminal.fingerprint)
    assert len(seen) == 2


async def test_plain_http_has_no_fingerprint() -> None:
    async with VirtualTerminal(options()) as terminal:
        assert terminal.fingerprint is None


@pytest.mark.parametrize("wanted", [{"legacy_tls": True}, {"profile": "k1a340"}])
async def test_old_firmware_is_reached_with_old_ciphers_only(wanted: dict[str, object]) -> None:
    async with VirtualTerminal(options(https=True, **wanted)) as terminal:
        async with Wire(terminal.url, context=trusting()) as modern:
            with pytest.raises(ssl.SSLError):
                await modern.get(DEVICE_INFO)
        async with Wire(terminal.url, context=trusting(legacy=True)) as old:
            assert (await old.get(DEVICE_INFO)).status == 200


async def test_with_a_state_file_the_certificate_survives_a_restart(tmp_path: Path) -> None:
    wanted = options(https=True, state_file=tmp_path / "terminal.json")
    fingerprints = []
    for _ in range(2):
        async with VirtualTerminal(wanted) as terminal:
            fingerprints.append(terminal.fingerprint)
    assert fingerprints[0] == fingerprints[1]
    assert (tmp_path / "terminal.pem").stat().st_mode & 0o077 == 0
