"""`firmware`: installs new firmware from a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from facestation.cli.common import Output, Parents, choose_one, station, terminal_option, told
from facestation.isapi.catalogue import operation
from facestation.services.care.firmware import look_at


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("firmware", parents=common, help="install new firmware and wait until it runs")
    terminal_option(verb)
    verb.add_argument("file", type=Path, metavar="FILE", help="the firmware for exactly this model")
    verb.add_argument("--yes", action="store_true", help="confirm that the firmware is replaced")


async def run(args: argparse.Namespace, out: Output) -> int:
    look_at(args.file)
    if not args.yes:
        raise operation("upgrade.install").destruction()
    async with station(args) as opened:
        record = await choose_one(args, opened)
        return await told(opened.care.firmware.install(record.id, args.file), out, {"terminal": record.name})
