"""Certificates are replaced, and only the one that was installed is trusted."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from facestation.errors import (
    BadRequest,
    CertificateNotShown,
    CertificateUnusable,
    NoEncryption,
    NotSupported,
)
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.care.caring import add, certificates_of, signed

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


async def test_a_new_certificate_is_trusted_because_it_is_the_one_that_was_sent(
    station: Station, terminal: MakeTerminal
) -> None:
    door = await terminal(https=True)
    place = await add(station, door)
    certificates, before = certificates_of(station), door.fingerprint
    made = await certificates.renew(place, "reception.example.org")
    record = await station.terminals.get(place)
    assert door.fingerprint == made.fingerprint == record.fingerprint != before
    assert (made.subject, made.trusted) == ("CN=reception.example.org", True)
    assert (await certificates.show(record)).fingerprint == made.fingerprint
    await station.terminals.connect(place)


async def test_a_request_is_signed_elsewhere_and_installed(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(https=True)
    place = await add(station, door)
    certificates, file = certificates_of(station), tmp_path / "signed.pem"
    file.write_bytes(signed(await certificates.request(place, "reception.example.org")))
    shown = await certificates.install(place, file)
    assert (shown.issuer, shown.trusted) == ("CN=An authority", True)
    await station.terminals.connect(place)


async def test_what_the_terminal_does_not_take_or_show_changes_no_trust(
    station: Station, terminal: MakeTerminal, tmp_path: Path
) -> None:
    door = await terminal(https=True)
    place = await add(station, door)
    certificates, file = certificates_of(station), tmp_path / "signed.pem"
    file.write_bytes(b"no certificate")
    with pytest.raises(CertificateUnusable):
        await certificates.install(place, file)
    file.write_bytes(signed(await certificates.request(place)))
    await certificates.request(place)
    with pytest.raises(BadRequest):
        await certificates.install(place, file)
    door.faults.add("ok_but_ignored@certificates.install:1")
    with pytest.raises(CertificateNotShown):
        await certificates.renew(place)
    door.faults.add("missing@certificates.install")
    with pytest.raises(NotSupported):
        await certificates.renew(place)
    assert (await station.terminals.get(place)).fingerprint == door.fingerprint


async def test_a_key_never_goes_over_a_connection_that_others_can_read(
    station: Station, terminal: MakeTerminal
) -> None:
    door = await terminal()
    place = await add(station, door)
    certificates = certificates_of(station)
    with pytest.raises(NoEncryption):
        await certificates.renew(place)
    with pytest.raises(NoEncryption):
        await certificates.show(await station.terminals.get(place))
    assert not door.state.requests_for("certificates.install")
