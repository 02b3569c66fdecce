"""`config`: all settings of a terminal in one file, as the terminal itself writes and reads it."""

from __future__ import annotations

import argparse
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
    told,
)
from facestation.isapi.catalogue import operation


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("config", parents=common, help="save or replace all settings; password on stdin")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (("export", "save all settings to a file"), ("import", "replace all settings by a file")):
        one = actions.add_parser(action, parents=common, help=what)
        terminal_option(one)
        one.add_argument("file", type=Path, metavar="FILE", help="encrypted by the terminal with the password")
        one.add_argument("--in-clear", action="store_true", help="send the file's password unencrypted if need be")
        passphrase_option(one)
        if action == "import":
            one.add_argument("--yes", action="store_true", help="confirm that all settings are replaced")


async def run(args: argparse.Namespace, out: Output) -> int:
    password = given_secret(args)
    importing = args.action == "import"
    if importing and not args.yes:
        raise operation("system.import_configuration").destruction()
    async with station(args) as opened:
        record = await choose_one(args, opened)
        if importing:
            steps = opened.care.upkeep.import_configuration(record.id, args.file, password, in_clear=args.in_clear)
            return await told(steps, out, {"terminal": record.name, "imported": True})
        size = await opened.care.upkeep.export_configuration(record.id, args.file, password, in_clear=args.in_clear)
    out.result({"terminal": record.name, "bytes": size}, [f"{args.file}: {size} bytes"])
    return DONE
