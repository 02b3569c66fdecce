"""`restart`: restarts a terminal and waits until it answers again."""

from __future__ import annotations

import argparse

from facestation.cli.common import Output, Parents, choose_one, station, terminal_option, told


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("restart", parents=common, help="restart a terminal and wait until it is back")
    terminal_option(verb)


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        return await told(opened.care.upkeep.restart(record.id), out, {"terminal": record.name, "restarted": True})
