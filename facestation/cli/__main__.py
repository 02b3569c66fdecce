"""Entry point of `facestation-cli`."""

from __future__ import annotations

import argparse
import asyncio
import io
import logging
import sys
from collections.abc import Sequence

from facestation import __version__
from facestation.cli import (
    call,
    capture,
    doctor,
    door,
    endpoints,
    enroll,
    outbox,
    people,
    photo,
    snapshot,
    terminals,
    virtual,
)
from facestation.cli.common import Output, Verb, common_options
from facestation.errors import StationError

VERBS: dict[str, Verb] = {
    "virtual": virtual,
    "terminals": terminals,
    "photo": photo,
    "enroll": enroll,
    "people": people,
    "capture": capture,
    "snapshot": snapshot,
    "door": door,
    "endpoints": endpoints,
    "call": call,
    "outbox": outbox,
    "doctor": doctor,
}

INTERRUPTED = 130


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


def main(argv: Sequence[str] | None = None) -> int:
    """Runs one command; the exit status is 0 done, 1 refused or failed, 2 usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        # Names come in every script, and a console or a pipe may know only one.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    logging.basicConfig(level=logging.WARNING, stream=sys.stderr, format="%(levelname)s %(name)s: %(message)s")
    args = parser().parse_args(argv)
    out = Output(as_json=getattr(args, "json", False))
    try:
        return asyncio.run(VERBS[args.verb].run(args, out))
    except StationError as error:
        return out.failed(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output went away, as `head` does; there is nobody left to tell.
        sys.stderr.close()
        return 1


if __name__ == "__main__":
    sys.exit(main())
