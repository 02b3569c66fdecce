"""`discover`: the terminals on the network."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, complain, error_document, meant, station
from facestation.discovery.knocking import USUAL_PORTS
from facestation.discovery.search import SEARCH_S
from facestation.domain.discovery import SearchState, Sighting, Standing, way_there
from facestation.errors import OtherSubnet

if TYPE_CHECKING:
    from facestation.services.station import Station

_TIMEOUT_MAX_S = 60
_STANDINGS = {
    Standing.LOCKED: "locked after wrong passwords",
    Standing.OTHER_SUBNET: "in another subnet",
    Standing.INACTIVE: "has no password yet",
    Standing.MOVED: "known, at another address",
    Standing.KNOWN: "known",
    Standing.NEW: "new",
}


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("discover", parents=common, help="find terminals on the network; no password is sent")
    verb.add_argument(
        "--timeout", type=_seconds, default=SEARCH_S, metavar="S", help=f"how long to listen ({SEARCH_S:g} s)"
    )
    verb.add_argument("--interface", metavar="ADDR", help="search only where this computer has this address")
    verb.add_argument("--range", metavar="CIDR", help="also ask each of these addresses, to the end: 192.168.1.0/24")
    verb.add_argument(
        "--port", type=_port, action="append", default=[], metavar="P", help="ask the range at this port (80, 443)"
    )


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        state = await _found(args, opened)
    lines = [_line(sighting) for sighting in state.sightings] or ["No terminals found."]
    shown = {
        "terminals": [_shown(sighting) for sighting in state.sightings],
        "warnings": [error_document(warning) for warning in state.warnings],
    }
    out.result(shown, lines)
    for warning in (*state.warnings, *_ways(state.sightings)):
        complain(warning)
    return DONE


def _ways(sightings: Iterable[Sighting]) -> Iterable[OtherSubnet]:
    """How to reach each network that this computer is not in, where terminals wait that it cannot talk to yet."""
    unreached = (sighting.found for sighting in sightings if Standing.KNOWN not in sighting.standings)
    ways = (way for found in unreached if (way := way_there(found)) is not None)
    return {(way.details["example"], way.details["mask"]): way for way in ways}.values()


async def _found(args: argparse.Namespace, opened: Station) -> SearchState:
    ports = [(scheme, port) for port in args.port for scheme in ("http", "https")] or USUAL_PORTS
    search = opened.discovery.search(timeout_s=args.timeout, interface=args.interface, cidr=args.range, ports=ports)
    return [state async for state in search][-1]


def _shown(sighting: Sighting) -> Document:
    found = sighting.found
    return {
        "model": found.model,
        "serial": found.serial,
        "address": found.address,
        "http_port": found.http_port,
        "https_port": found.https_port,
        "mac": found.mac,
        "firmware": found.firmware,
        "active": found.active,
        "found_by": found.found_by[0].value,
        "also_found_by": [way.value for way in found.found_by[1:]],
        "other_addresses": list(found.other_addresses),
        "locked": found.locked,
        "same_subnet": found.same_subnet,
        "standings": [standing.value for standing in sighting.standings],
        "name": sighting.name or None,
        "known_address": sighting.known_address or None,
    }


def _line(sighting: Sighting) -> str:
    found = sighting.found
    said = ", ".join(_STANDINGS[standing] for standing in sighting.standings)
    return "\t".join((found.best.url, found.model, found.serial, found.mac, found.firmware, _called(sighting, said)))


def _called(sighting: Sighting, said: str) -> str:
    return f"{sighting.name}: {said}" if sighting.name else said


@meant("a number of seconds")
def _seconds(text: str) -> float:
    number = float(text)
    if not 0 < number <= _TIMEOUT_MAX_S:
        raise argparse.ArgumentTypeError(f"more than 0, at most {_TIMEOUT_MAX_S} seconds")
    return number


@meant("a port is a number from 1 to 65535")
def _port(text: str) -> int:
    number = int(text)
    if not 0 < number < 65_536:
        raise argparse.ArgumentTypeError("a port is a number from 1 to 65535")
    return number
