"""`door`: remote door control."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Output, Parents, choose_one, door_number, station, terminal_option

COMMANDS = {"open": "open", "close": "close", "hold-open": "alwaysOpen", "hold-closed": "alwaysClose"}
"""Our words, and the terminal's."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("door", parents=common, help="open or close a door")
    verb.add_argument("command", choices=tuple(COMMANDS))
    terminal_option(verb)
    verb.add_argument("--door", type=door_number, default=1, metavar="N", help="which door of the terminal, from 1")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        await opened.terminals.open_door(record.id, args.door, COMMANDS[args.command])
    out.result({"door": args.door, "done": True}, [f"Door {args.door}: {args.command} done."])
    return DONE
