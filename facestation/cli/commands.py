"""All verbs of the command line, and what becomes of their errors."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import importlib
import io
import logging
import os
import signal
import sys
from collections.abc import Coroutine, Iterable, Sequence
from pathlib import Path
from typing import Any, TextIO

from facestation import __version__
from facestation.cli.common import FAILED, Output, OutputLost, Verb, common_options, complain, read_password
from facestation.cli.word_order import CommandLine
from facestation.errors import StationError

VERBS: dict[str, str] = {
    "virtual": "virtual",
    "discover": "discover",
    "activate": "activate",
    "passwords": "passwords",
    "terminals": "terminals",
    "photo": "photo",
    "enroll": "enroll",
    "people": "people",
    "import": "import_",
    "export": "export",
    "capture": "capture",
    "snapshot": "snapshot",
    "events": "events",
    "door": "door",
    "settings": "settings",
    "commission": "commission",
    "secrets": "secrets",
    "endpoints": "endpoints",
    "call": "call",
    "restart": "restart",
    "firmware": "firmware",
    "config": "config",
    "factory-reset": "factory_reset",
    "certificate": "certificate",
    "backup": "backup",
    "restore": "restore",
    "copy": "copy_people",
    "swap": "swap",
    "outbox": "outbox",
    "doctor": "doctor",
    "support-bundle": "support_bundle",
}
"""The file of each verb in this package; only that of the verb that is given is loaded, which takes a while."""


def parser(verbs: Iterable[str] = VERBS) -> argparse.ArgumentParser:
    """The whole command line, or that part of it which these verbs are."""
    top: argparse.ArgumentParser = CommandLine(
        prog="facestation-cli",
        description="Enrolls faces on Hikvision terminals without a screen.",
        parents=[common_options(), _version()],
    )
    actions = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    for name in verbs:
        _load(name).register(actions, [common_options()])
    return top


def _version() -> argparse.ArgumentParser:
    option = argparse.ArgumentParser(add_help=False)
    option.add_argument("--version", action="version", version=__version__)
    return option


def _load(name: str) -> Verb:
    verb: Verb = importlib.import_module(f"facestation.cli.{VERBS[name]}")
    return verb


def verbs_of(argv: Sequence[str] | None) -> Iterable[str]:
    """The verb that is given; all of them where that is none, or help is asked for."""
    first = argparse.ArgumentParser(add_help=False, exit_on_error=False, parents=[common_options(), _version()])
    first.add_argument("-h", "--help", action="store_true")
    first.add_argument("verb", nargs="?")
    first.add_argument("rest", nargs=argparse.REMAINDER)
    try:
        given, _ = first.parse_known_args(argv)
    except argparse.ArgumentError:
        return VERBS
    return VERBS if given.help or given.verb not in VERBS else [given.verb]


def run(argv: Sequence[str] | None) -> int:
    """The exit status of one command; raises KeyboardInterrupt, and SystemExit for usage and help."""
    with Path(os.devnull).open("w") as nowhere:
        _prepare_streams(nowhere)
        logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
        try:
            args = parser(verbs_of(argv)).parse_args(argv)
            return _run(args, Output(as_json=getattr(args, "json", False)))
        except OutputLost as lost:
            complain(lost.error)
            return FAILED
        except BrokenPipeError:
            # Whoever read our output went away, as `head` does; there is nobody left to tell.
            return FAILED
        finally:
            for stream in (sys.stdout, sys.stderr):
                _give_up_what_is_left(stream)


def _run(args: argparse.Namespace, out: Output) -> int:
    read_password(args)
    try:
        return asyncio.run(_heeding_both(_load(args.verb).run(args, out)))
    except StationError as error:
        return out.failed(error)


async def _heeding_both(work: Coroutine[Any, Any, int]) -> int:
    """Ends at SIGTERM as at Ctrl+C: what was begun is cleared up first, as a test person is taken away."""
    heed = signal.getsignal(signal.SIGINT)
    if callable(heed):
        signal.signal(signal.SIGTERM, heed)
    return await work


def _prepare_streams(nowhere: TextIO) -> None:
    # One that was closed before the start is missing, and what is meant for stderr would land among the results.
    sys.stdout, sys.stderr = sys.stdout or nowhere, sys.stderr or nowhere
    for stream in (sys.stdout, sys.stderr):
        # Names come in every script, and a console or a pipe may know only one.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _give_up_what_is_left(stream: TextIO) -> None:
    """What could not be written is not tried again at exit, where it would be a traceback."""
    try:
        stream.flush()
    except OSError:
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
