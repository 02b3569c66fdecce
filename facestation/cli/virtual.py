"""`virtual`: virtual terminals on loopback, for demonstration, training and tests."""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
from collections.abc import Mapping
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, given_password
from facestation.domain.secret import Secret
from facestation.errors import CredentialsMissing, PortTaken
from facestation.virtual.faults import FaultName, parse_fault
from facestation.virtual.profiles import PROFILES, profile_for


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("virtual", parents=common, help="serve virtual terminals until interrupted")
    verb.add_argument("--count", type=_count, default=1, metavar="N", help="how many terminals")
    verb.add_argument(
        "--port", type=int, default=0, metavar="P", help="port of the first; free ones where it is left out"
    )
    verb.add_argument(
        "--profile", type=_profile, default="k1t343", metavar="NAME", help=f"which model: {', '.join(PROFILES)}"
    )
    verb.add_argument("--username", default="admin", metavar="U", help="the administrator's account")
    verb.add_argument("--https", action="store_true", help="encrypted, each with a certificate of its own")
    verb.add_argument("--inactive", action="store_true", help="without a password yet")
    verb.add_argument("--sadp", action="store_true", help="answer searches on the loopback interface")
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
    verb.add_argument("--state", type=Path, metavar="FILE", help="where people and faces survive a restart")


async def run(args: argparse.Namespace, out: Output) -> int:
    # The server's libraries are half of the start-up time, and no other verb needs them.
    from facestation.virtual.serve import Options, serve

    options = Options(
        password=_password(args),
        username=args.username,
        count=args.count,
        port=args.port,
        profile=args.profile,
        https=args.https,
        inactive=args.inactive,
        sadp=args.sadp,
        faults=tuple(args.fault),
        modeling_s=args.modeling_s,
        state_file=args.state,
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
        raise CredentialsMissing(terminal="The virtual terminal")
    return given or Secret(str(unattended))


def _stop_on_signals(serving: asyncio.Future[None]) -> None:
    def stop(*_: object) -> None:
        serving.get_loop().call_soon_threadsafe(serving.cancel)

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, stop)


def _count(text: str) -> int:
    number = int(text)
    if not 1 <= number <= 500:
        raise argparse.ArgumentTypeError("1 to 500 terminals")
    return number


def _seconds(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 3600:
        raise argparse.ArgumentTypeError("0 to 3600 seconds")
    return number


def _profile(text: str) -> str:
    profile_for(text, 1)
    return text


def _fault(text: str) -> str:
    parse_fault(text)
    return text
