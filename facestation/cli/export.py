"""`export`: everybody on a terminal as a table that `import` reads, with their pictures."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, choose_one, station, terminal_option
from facestation.services.people.transfer import Exported


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("export", parents=common, help="write the people of a terminal to files")
    terminal_option(verb)
    verb.add_argument("target", type=Path, metavar="OUT", help="a folder, or a .csv or .xlsx file")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        async for exported in opened.transfer.export(record.id, args.target):
            if not exported.done:
                print(f"{exported.people}/{exported.total}", file=sys.stderr)
    _report(exported, out)
    return DONE


def _report(exported: Exported, out: Output) -> None:
    document = {
        "people": exported.people,
        "photos": exported.photos,
        "file": str(exported.file),
        "photos_folder": str(exported.photos_folder),
    }
    counted = f"{exported.people} people, {exported.photos} photos"
    out.result(document, [f"{counted}: {exported.file}, {exported.photos_folder}"])
