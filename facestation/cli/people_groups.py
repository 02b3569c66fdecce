"""`people group`: the departments of a terminal. `people import-tasks`: imports that a terminal does by itself."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Output, Parents, choose_one, terminal_option
from facestation.domain.import_task import ImportKind

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = actions.add_parser("group", parents=common, help="departments of the terminal")
    verbs = verb.add_subparsers(dest="deed", required=True, metavar="DEED")
    for deed, what in _HELP.items():
        one = verbs.add_parser(deed, parents=common, help=what)
        terminal_option(one)
        if deed in {"rename", "remove"}:
            one.add_argument("number", type=int, metavar="NUMBER")
        if deed in {"add", "rename"}:
            one.add_argument("name", metavar="NAME")
        if deed == "remove":
            one.add_argument("--yes", action="store_true", help="its people belong to none afterwards")


def register_imports(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = actions.add_parser("import-tasks", parents=common, help="imports that the terminal does by itself")
    verbs = verb.add_subparsers(dest="deed", required=True, metavar="DEED")
    listed = verbs.add_parser("list", parents=common, help="how far they are")
    remove = verbs.add_parser("remove", parents=common, help="end and forget one")
    remove.add_argument("task", metavar="TASK")
    remove.add_argument("--yes", action="store_true", help="what it has not imported yet is not imported")
    for each in (listed, remove):
        terminal_option(each)
        each.add_argument("--kind", choices=[kind.value for kind in ImportKind], default="persons")


async def run(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    services = opened.rosters
    if args.deed == "list":
        found = await services.departments(record.id)
        rows = [{"number": each.number, "name": each.name} for each in found]
        out.result({"groups": rows}, [f"{each.number}\t{each.name}" for each in found] or ["None."])
    elif args.deed == "add":
        number = await services.add_department(record.id, args.name)
        out.result({"number": number, "name": args.name}, [f"{number or '?'}\t{args.name}"])
    elif args.deed == "rename":
        await services.rename_department(record.id, args.number, args.name)
        out.result({"number": args.number, "name": args.name}, [f"{args.number}\t{args.name}"])
    else:
        await services.remove_department(record.id, args.number, confirmed=args.yes)
        out.result({"number": args.number, "removed": True}, [f"{args.number}: removed"])
    return DONE


async def run_imports(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record, kind = await choose_one(args, opened), ImportKind(args.kind)
    if args.deed == "remove":
        await opened.rosters.remove_import(record.id, kind, args.task, confirmed=args.yes)
        out.result({"task": args.task, "removed": True}, [f"{args.task}: removed"])
        return DONE
    tasks = await opened.rosters.imports(record.id, kind)
    rows = [
        {
            "task": each.task,
            "status": each.status,
            "percent": each.percent(kind),
            "done": each.done,
            "total": each.total,
            "failed": each.failed,
            "why": each.why or None,
        }
        for each in tasks
    ]
    out.result({"tasks": rows}, [f"{row['task']}\t{row['percent']} %\t{row['why'] or ''}" for row in rows] or ["None."])
    return DONE


_HELP = {
    "list": "all departments",
    "add": "one more; the terminal gives the number",
    "rename": "give one another name",
    "remove": "take one away",
}
