"""`people pin`: setting or taking away what one person types at terminals, and whether one is set where they tell."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, choose, choose_one, input_line, terminal_option
from facestation.domain.person import check_employee_no, parse_pin
from facestation.errors import LineMissing

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = actions.add_parser("pin", parents=common, help="the PIN of one person")
    verbs = verb.add_subparsers(dest="deed", required=True, metavar="DEED")
    put = verbs.add_parser("set", parents=common, help="set the PIN that is read as a line of stdin")
    remove = verbs.add_parser("remove", parents=common, help="take the PIN away")
    for each in (put, remove):
        terminal_option(each, several=True)
    show = verbs.add_parser("show", parents=common, help="whether one is set, where the terminal tells")
    terminal_option(show)
    for each in (put, remove, show):
        each.add_argument("--employee-no", required=True, metavar="E")


async def run(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no = check_employee_no(args.employee_no)
    if args.deed == "show":
        record = await choose_one(args, opened)
        person = await opened.people.one_on_terminal(record.id, employee_no)
        words = {None: "the terminal does not tell", True: "set", False: "not set"}
        out.result({"employee_no": employee_no, "pin_set": person.pin_set}, [words[person.pin_set]])
        return DONE
    pin = parse_pin(input_line()) if args.deed == "set" else None
    if args.deed == "set" and pin is None:
        raise LineMissing(value="PIN")
    records = await choose(args, opened, args.terminal)
    for record in records:
        await opened.personal_keys.give_pin(record.id, employee_no, pin)
    names = [record.name for record in records]
    document: Document = {"employee_no": employee_no, "terminals": names}
    became = "removed" if pin is None else "set"
    out.result(document, [f"{name}: PIN {became}" for name in names])
    return DONE
