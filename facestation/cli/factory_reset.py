"""`factory-reset`: sets a terminal back to how it left the factory."""

from __future__ import annotations

import argparse

from facestation.cli.common import Output, Parents, choose_one, station, terminal_option, told
from facestation.domain.care import ResetMode


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("factory-reset", parents=common, help="reset a terminal; people and settings are lost")
    terminal_option(verb)
    verb.add_argument("--mode", choices=[mode.value for mode in ResetMode], default=ResetMode.FULL.value)
    verb.add_argument("--confirm", required=True, metavar="NAME", help="the terminal's name as the list shows it")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        steps = opened.care.upkeep.factory_reset(record.id, ResetMode(args.mode), args.confirm)
        return await told(steps, out, {"terminal": record.name, "reset": args.mode})
