"""Services that look after terminals, in a hurry, and files that virtual terminals take for what they install."""

from __future__ import annotations

from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from facestation.domain.care import Stage, Step
from facestation.services.care.absence import Absence, Patience
from facestation.services.care.certificates import Certificates
from facestation.services.care.firmware import SMALLEST_BYTES, Firmware
from facestation.services.care.occupied import Keeper
from facestation.services.care.upkeep import Upkeep
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal

QUICK = Patience(poll_s=0.05, gone_s=3.0, back_s=10.0, install_s=10.0)
QUICK_TERMINAL = {"restart_s": 0.5, "upgrade_s": 0.2}
"""Away for long enough to be missed, also by who is kept waiting by a busy machine."""


def keeper_of(station: Station) -> Keeper:
    return Keeper(station.store, station.outbox, station.folder)


def care_of(station: Station, patience: Patience = QUICK) -> Upkeep:
    absence = Absence(station.pool, patience)
    return Upkeep(station.pool, keeper_of(station), absence, station.journal, station.credentials)


def firmware_of(station: Station, patience: Patience = QUICK) -> Firmware:
    return Firmware(station.pool, keeper_of(station), Absence(station.pool, patience), station.journal)


def certificates_of(station: Station) -> Certificates:
    return Certificates(station.pool, keeper_of(station), QUICK, station.journal)


def signed(request: bytes) -> bytes:
    """What an authority makes of a signing request."""
    key = ec.generate_private_key(ec.SECP256R1())
    wanted = x509.load_pem_x509_csr(request)
    now = datetime.now(UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(wanted.subject)
        .issuer_name(x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "An authority")]))
        .public_key(wanted.public_key())
        .serial_number(7)
        .not_valid_before(now)
        .not_valid_after(now + timedelta(days=30))
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.PEM)
    )


def firmware_file(folder: Path, head: str = "FSFW1 V9.0.1 build 300101", size_bytes: int = SMALLEST_BYTES) -> Path:
    file = folder / "digicap.dav"
    with file.open("wb") as written:
        written.write(head.encode())
        written.truncate(size_bytes)
    return file


async def add(station: Station, door: VirtualTerminal, name: str = "Entrance") -> str:
    """The id of the terminal in the station's list, connected once."""
    record = await station.terminals.add(door.url, name=name, fingerprint=door.fingerprint)
    await station.terminals.connect(record.id)
    return record.id


async def steps_of(steps: AsyncGenerator[Step, None]) -> list[Step]:
    async with aclosing(steps):
        return [step async for step in steps]


def stages(steps: list[Step]) -> list[Stage]:
    """Each stage once, in order."""
    return list(dict.fromkeys(step.stage for step in steps))
