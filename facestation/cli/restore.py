"""`restore`: people, faces and cards of a backup back to terminals."""

from __future__ import annotations

import argparse
import dataclasses
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, choose, given_secret, passphrase_option, plain, station
from facestation.cli.copy_people import report
from facestation.cli.files import write
from facestation.services.care.backups import BackupInfo


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("restore", parents=common, help="bring a backup's people to terminals; passphrase on stdin")
    verb.add_argument("file", type=Path, metavar="FILE", help="what `backup` wrote")
    verb.add_argument("--terminal", nargs="+", action="extend", default=[], metavar="T", help="name or URL")
    verb.add_argument("--settings", type=Path, metavar="OUT", help="write the settings in it as a template (TOML)")
    passphrase_option(verb)


async def run(args: argparse.Namespace, out: Output) -> int:
    passphrase = given_secret(args)
    async with station(args) as opened:
        info = await opened.care.backups.look(args.file, passphrase)
        if args.settings is not None:
            await write(args.settings, info.settings.encode())
        if not args.terminal:
            return _told(info, out)
        records = await choose(args, opened, args.terminal)
        to_ids = [record.id for record in records]
        return await report(opened.care.backups.restore(args.file, passphrase, to_ids), info.people, out)


def _told(info: BackupInfo, out: Output) -> int:
    document = dataclasses.asdict(info)
    del document["settings"]
    out.result({"backup": document}, [f"{key}: {plain(value)}" for key, value in document.items()])
    return DONE
