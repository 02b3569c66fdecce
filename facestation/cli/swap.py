"""`swap`: a new terminal takes the place of an old one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Output, Parents, choose, given_secret, station
from facestation.cli.copy_people import left_behind, left_lines, told
from facestation.domain.care import Copying
from facestation.errors import ConfirmationWrong
from facestation.services.care.swaps import SwapStage, SwapStep

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("swap", parents=common, help="bring a new terminal into the place of an old one")
    verb.add_argument("old", metavar="OLD", help="the terminal to be replaced, as the list names it")
    verb.add_argument("new", metavar="NEW", help="the new one, which has to be in the list and empty")
    verb.add_argument("--confirm", required=True, metavar="NAME", help="the old terminal's name, letter by letter")
    verb.add_argument("--backup", type=Path, metavar="FILE", help="of an old one that is dead; passphrase on stdin")
    verb.set_defaults(passphrase=None)


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        old = await opened.terminals.resolve(args.old)
        if args.confirm != old.name:
            raise ConfirmationWrong(value=old.name)
        last = await _swapped(args, opened, old.id)
    people = last.people or Copying(0, 0)
    document = {
        "terminal": old.name,
        "total": people.total,
        "verified": people.verified,
        "refused": people.refused,
        "settings_left": list(last.left),
        "left_behind": left_behind(last.lacking),
    }
    if last.refused:
        others = (one for one in last.lacking if one not in last.refused)
        return told([*last.refused, *others], people, out)
    there = f"{old.name}: {people.verified} of {people.total} people are on the new terminal."
    out.result(document, [*left_lines(last.lacking), there])
    return DONE


async def _swapped(args: argparse.Namespace, opened: Station, old_id: str) -> SwapStep:
    if args.backup is None:
        [*_, new] = await choose(args, opened, [args.old, args.new])
        steps = opened.care.swaps.from_terminal(old_id, new.id)
    else:
        [new] = await choose(args, opened, [args.new])
        steps = opened.care.swaps.from_backup(old_id, new.id, args.backup, given_secret(args))
    last = SwapStep(SwapStage.CHECKED)
    async for step in steps:
        if step.people is not None:
            print(f"{step.stage.value}\t{step.people.done}/{step.people.total}", file=sys.stderr)
        elif (last.stage, last.resource) != (step.stage, step.resource):
            print(f"{step.stage.value}\t{step.resource}", file=sys.stderr)
        last = step
    return last
