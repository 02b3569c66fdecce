"""`backup`: people, faces, cards and settings of a terminal in one encrypted file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from facestation.cli.common import (
    DONE,
    Output,
    Parents,
    choose_one,
    given_secret,
    passphrase_option,
    station,
    terminal_option,
)


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("backup", parents=common, help="back a terminal up; passphrase on stdin")
    terminal_option(verb)
    verb.add_argument("file", type=Path, metavar="OUT", help="the encrypted file")
    passphrase_option(verb)


async def run(args: argparse.Namespace, out: Output) -> int:
    passphrase = given_secret(args)
    people, photos, size_bytes = 0, 0, 0
    async with station(args) as opened:
        record = await choose_one(args, opened)
        async for step in opened.care.backups.make(record.id, args.file, passphrase):
            people, photos, size_bytes = step.people, step.photos, step.size_bytes or 0
            if not size_bytes:
                print(f"{people}/{step.total}", file=sys.stderr)
    document = {"terminal": record.name, "people": people, "photos": photos, "bytes": size_bytes}
    out.result(document, [f"{args.file}: {people} people, {photos} photos, {size_bytes} bytes"])
    return DONE
