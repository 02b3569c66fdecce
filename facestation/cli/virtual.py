"""`virtual`: virtual terminals on loopback, for demonstration, training and tests."""

from __future__ import annotations

import argparse
import asyncio
import ipaddress
import json
import os
import signal
from collections.abc import Mapping
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, given_password, meant
from facestation.domain.secret import Secret
from facestation.errors import CredentialsMissing, PortTaken
from facestation.virtual.faults import FaultName, parse_fault
from facestation.virtual.profiles import PROFILES, profile_for

_LOOKS_LEAST_S = 0.1


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("virtual", parents=common, help="serve virtual terminals until interrupted")
    verb.add_argument("--count", type=_count, default=1, metavar="N", help="how many terminals")
    verb.add_argument("--port", type=int, default=0, metavar="P", help="port of the first; free ones without it")
    verb.add_argument(
        "--host",
        nargs="+",
        type=_host,
        default=["127.0.0.1"],
        metavar="ADDR",
        help="addresses of this computer, given out in turn (127.0.0.1)",
    )
    verb.add_argument(
        "--profile", type=_profile, default="k1t343", metavar="NAME", help=f"which model: {', '.join(PROFILES)}"
    )
    verb.add_argument("--username", default="admin", metavar="U", help="the administrator's account")
    verb.add_argument("--https", action="store_true", help="encrypted, each with a certificate of its own")
    verb.add_argument("--inactive", action="store_true", help="without a password yet")
    verb.add_argument("--sadp", action="store_true", help="answer searches, on the networks of the hosts")
    verb.add_argument(
        "--fault",
        nargs="+",
        action="extend",
        type=_fault,
        default=[],
        metavar="NAME",
        help=f"what goes wrong: {', '.join(name.value for name in FaultName)}",
    )
    verb.add_argument("--modeling-s", type=_seconds, default=0.4, metavar="S", help="time that a face template takes")
    verb.add_argument("--replay", type=Path, metavar="FILE", help="answer as a recording of a support bundle has it")
    verb.add_argument("--latency-s", type=_seconds, default=0.0, metavar="S", help="time that every answer takes")
    verb.add_argument(
        "--looks",
        type=_looks,
        default=("", 0.0),
        metavar="NAME[:S]",
        help="who is enrolled under this name looks at the terminal every S seconds (2), until taken away",
    )
    verb.add_argument("--state", type=Path, metavar="FILE", help="where people and faces survive a restart")


async def run(args: argparse.Namespace, out: Output) -> int:
    # The server's libraries are half of the start-up time, and no other verb needs them.
    from facestation.virtual.options import batch_of
    from facestation.virtual.serve import Options, serve

    host = ",".join(args.host)
    options = Options(
        password=_password(args),
        batch=batch_of(host, args.port, args.state),
        username=args.username,
        count=args.count,
        port=args.port,
        host=host,
        profile=args.profile,
        https=args.https,
        inactive=args.inactive,
        sadp=args.sadp,
        faults=tuple(args.fault),
        modeling_s=args.modeling_s,
        latency_s=args.latency_s,
        looks=args.looks[0],
        looks_every_s=args.looks[1],
        state_file=args.state,
        replay=args.replay,
    )

    def announce(terminal: Mapping[str, str | bool]) -> None:
        out.result(dict(terminal), [json.dumps(dict(terminal), ensure_ascii=False)])

    serving = asyncio.ensure_future(serve(options, announce))
    _stop_on_signals(serving)
    try:
        await serving
    except asyncio.CancelledError:
        return DONE
    except (OSError, OverflowError) as error:
        raise PortTaken(value=args.port) from error
    return DONE


def _password(args: argparse.Namespace) -> Secret:
    given = given_password(args)
    unattended = os.environ.get("FACESTATION_PASSWORD")
    if given is None and not unattended:
        raise CredentialsMissing(terminal="virtual")
    return given or Secret(str(unattended))


def _stop_on_signals(serving: asyncio.Future[None]) -> None:
    def stop(*_: object) -> None:
        serving.get_loop().call_soon_threadsafe(serving.cancel)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)


@meant("1 to 500 terminals")
def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 500:
        raise argparse.ArgumentTypeError("1 to 500 terminals")
    return number


@meant("an IPv4 address of this computer")
def _host(text: str) -> str:
    return str(ipaddress.IPv4Address(text))


@meant("a number of seconds")
def _seconds(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 3600:
        raise argparse.ArgumentTypeError("0 to 3600 seconds")
    return number


def _looks(text: str) -> tuple[str, float]:
    name, colon, every_s = text.partition(":")
    return name, max(_LOOKS_LEAST_S, _seconds(every_s)) if colon else 2.0


@meant()
def _profile(text: str) -> str:
    profile_for(text, 1)
    return text


@meant()
def _fault(text: str) -> str:
    parse_fault(text)
    return text
