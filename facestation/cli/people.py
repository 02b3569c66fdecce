"""`people`: reads and removes people on terminals."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.cli import people_cards, people_fingers, people_groups, people_pin
from facestation.cli.common import DONE, Document, Output, Parents, choose, choose_one, plain, station, terminal_option
from facestation.cli.enroll import report
from facestation.cli.files import write
from facestation.domain.enrollment import Delivery, State
from facestation.domain.person import check_employee_no
from facestation.domain.terminal import PersonOnTerminal

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("people", parents=common, help="people on a terminal")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    found = actions.add_parser("list", parents=common, help="everyone on the terminal")
    terminal_option(found)
    found.add_argument("--search", default="", metavar="S", help="part of the name or number")
    for action, what in (("show", "one person"), ("photo", "the picture that the terminal keeps")):
        one = actions.add_parser(action, parents=common, help=what)
        terminal_option(one)
        one.add_argument("--employee-no", required=True, metavar="E")
        if action == "photo":
            one.add_argument("target", type=Path, metavar="OUT")
    people_cards.register(actions, common)
    people_fingers.register(actions, common)
    people_pin.register(actions, common)
    people_groups.register(actions, common)
    people_groups.register_imports(actions, common)
    remove = actions.add_parser("remove", parents=common, help="remove a person and every credential")
    terminal_option(remove, several=True)
    remove.add_argument("--employee-no", required=True, metavar="E")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        return await _ACTIONS[args.action](args, opened, out)


async def _list(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    people = [_person(person) for person in await opened.people.on_terminal(record.id, args.search)]
    lines = [f"{row['employee_no']}\t{row['name']}" for row in people] or ["Nobody."]
    out.result({"people": people, "total": len(people)}, lines)
    return DONE


async def _show(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    person = _person(await opened.people.one_on_terminal(record.id, args.employee_no))
    out.result({"person": person}, [f"{key}: {plain(value)}" for key, value in person.items()])
    return DONE


async def _photo(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    jpeg = await opened.people.photo_on_terminal(record.id, args.employee_no)
    await write(args.target, jpeg)
    out.result({"bytes": len(jpeg)}, [f"{args.target}: {len(jpeg)} bytes"])
    return DONE


async def _remove(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no = check_employee_no(args.employee_no)
    records = await choose(args, opened, args.terminal)
    opened.outbox.subscribe(_tell_percent)
    deliveries = await opened.enrollment.remove(employee_no, [record.id for record in records])
    return report(out, {"person": {"employee_no": employee_no}}, deliveries, wanted=State.REMOVED)


def _tell_percent(delivery: Delivery) -> None:
    if delivery.percent is not None:
        print(f"{delivery.terminal}: {delivery.percent} %", file=sys.stderr)


def _person(person: PersonOnTerminal) -> Document:
    return {
        "employee_no": person.employee_no,
        "name": person.name,
        "user_type": person.user_type,
        "valid_from": person.valid_from,
        "valid_until": person.valid_until,
        "faces": person.faces,
        "cards": person.cards,
    }


_ACTIONS = {
    "list": _list,
    "show": _show,
    "photo": _photo,
    "remove": _remove,
    "card": people_cards.run,
    "fingerprint": people_fingers.run,
    "pin": people_pin.run,
    "group": people_groups.run,
    "import-tasks": people_groups.run_imports,
}
