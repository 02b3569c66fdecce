"""`support-bundle`: a zip for support, without passwords, photos or names."""

from __future__ import annotations

import argparse
import asyncio
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, choose, station
from facestation.services.site.support import packed
from facestation.whole_file import write_whole


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("support-bundle", parents=common, help="a zip for support without passwords or people")
    verb.add_argument("out", type=Path, metavar="OUT", help="the zip to write")
    verb.add_argument(
        "--terminal", nargs="+", action="extend", default=[], metavar="T", help="ask these anew, and add what they say"
    )


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args, reads=not args.terminal) as opened:
        records = await choose(args, opened, args.terminal)
        files = await opened.support.bundle([record.id for record in records])
    await asyncio.to_thread(write_whole, args.out, packed(files))
    out.result({"files": list(files)}, [f"{args.out}: {', '.join(files)}"])
    return DONE
