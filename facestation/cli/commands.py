"""All verbs of the command line, and what becomes of their errors."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import logging
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TextIO

from facestation import __version__
from facestation.cli import (
    call,
    capture,
    doctor,
    door,
    endpoints,
    enroll,
    events,
    outbox,
    people,
    photo,
    settings,
    snapshot,
    terminals,
    virtual,
)
from facestation.cli.common import FAILED, Output, OutputLost, Verb, common_options, complain, read_password
from facestation.errors import StationError

VERBS: dict[str, Verb] = {
    "virtual": virtual,
    "terminals": terminals,
    "photo": photo,
    "enroll": enroll,
    "people": people,
    "capture": capture,
    "snapshot": snapshot,
    "events": events,
    "door": door,
    "settings": settings,
    "endpoints": endpoints,
    "call": call,
    "outbox": outbox,
    "doctor": doctor,
}


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    common = common_options()
    top = argparse.ArgumentParser(
        prog="facestation-cli", description="Enrolls faces on Hikvision terminals without a screen.", parents=[common]
    )
    top.add_argument("--version", action="version", version=__version__)
    verbs = top.add_subparsers(dest="verb", required=True, metavar="VERB")
    for verb in VERBS.values():
        verb.register(verbs, [common])
    return top


def run(argv: Sequence[str] | None) -> int:
    """The exit status of one command; raises KeyboardInterrupt, and SystemExit for usage and help."""
    with Path(os.devnull).open("w") as nowhere:
        _prepare_streams(nowhere)
        logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
        try:
            args = parser().parse_args(argv)
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
        return asyncio.run(VERBS[args.verb].run(args, out))
    except StationError as error:
        return out.failed(error)


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
