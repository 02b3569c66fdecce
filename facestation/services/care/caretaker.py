"""All that looks after terminals, put together."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from facestation.credentials import Credentials
from facestation.services.care.absence import Absence
from facestation.services.care.backups import Backups
from facestation.services.care.certificates import Certificates
from facestation.services.care.copying import Copies
from facestation.services.care.firmware import Firmware
from facestation.services.care.occupied import Keeper
from facestation.services.care.swaps import Swaps
from facestation.services.care.taking_over import TakingOver
from facestation.services.care.upkeep import Upkeep
from facestation.services.commissioning.commission import Commission
from facestation.services.journal import Journal
from facestation.services.people.bringing import Carrier
from facestation.services.people.reading import PeopleReader
from facestation.services.pool import TerminalPool


@dataclass(frozen=True)
class Caretaker:
    """One job a terminal at a time."""

    upkeep: Upkeep
    firmware: Firmware
    certificates: Certificates
    copies: Copies
    backups: Backups
    swaps: Swaps


def caretaker(
    place: Path,
    pool: TerminalPool,
    carrier: Carrier,
    journal: Journal,
    credentials: Credentials,
    commission: Commission,
) -> Caretaker:
    """Every service that looks after terminals."""
    keeper, absence = Keeper(carrier.store, carrier.outbox, place), Absence(pool)
    reader = PeopleReader(pool, carrier.people)
    copies = Copies(pool, carrier, reader, journal)
    taking_over = TakingOver(place, carrier.store, credentials)
    backups = Backups(pool, keeper, reader, copies, commission, journal)
    return Caretaker(
        upkeep=Upkeep(pool, keeper, absence, journal, credentials),
        firmware=Firmware(pool, keeper, absence, journal),
        certificates=Certificates(pool, keeper, absence.patience, journal),
        copies=copies,
        backups=backups,
        swaps=Swaps(carrier.store, pool, keeper, taking_over, reader, copies, backups, commission, journal),
    )
