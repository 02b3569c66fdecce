"""`snapshot`: a frame of the terminal's camera, into a file."""

from __future__ import annotations

import argparse

from facestation.cli.common import Output, Parents, choose_one, station
from facestation.cli.pictures import picture_options, write_picture


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    picture_options(verbs.add_parser("snapshot", parents=common, help="a frame of the terminal's camera"))


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        return await write_picture(args.target, await opened.cameras.snapshot(record.id), out)
