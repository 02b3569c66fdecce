"""`settings`: the terminal's configuration, resource by resource."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from facestation.cli.common import (
    DONE,
    Document,
    EachOnce,
    Output,
    Parents,
    choose_one,
    error_document,
    input_line,
    plain,
    station,
    terminal_option,
)
from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import FieldShown, Presence, ResourceListed, ResourceShown, Written
from facestation.errors import LineMissing, SecretInSight

if TYPE_CHECKING:
    from facestation.services.station import Station

_STDIN = "-"
_EPILOG = """Of what there are several, the number stands behind a colon: door:2 is the second door; door is door:1.
Fields have the terminal's own names, nested ones joined by dots, entries of lists by number from 0:
  settings set --terminal T ntp hostName=pool.example.org portNo=123
  settings set --terminal T permission_week:3 WeekPlanCfg.0.TimeSegment.endTime=18:00:00
Passwords and keys are read from stdin, a line each: settings set --terminal T isup key=-"""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser(
        "settings",
        parents=common,
        help="the terminal's configuration",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (
        ("list", "what can be set, and what of it this terminal has"),
        ("capabilities", "fields with type, unit, limits and help"),
        ("get", "the object as the terminal has it"),
        ("set", "change fields, write the whole object, read it back"),
    ):
        one = actions.add_parser(
            action, parents=common, help=what, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        terminal_option(one)
        if action != "list":
            one.add_argument("resource", metavar="RESOURCE", help="a name that `settings list` shows, as door:2")
        if action == "set":
            one.add_argument(
                "fields", nargs="+", type=_pair, action=EachOnce, metavar="FIELD=VALUE", help="what to change"
            )
            one.add_argument("--yes", action="store_true", help="confirm what may cut the terminal off or lose data")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        return await _ACTIONS[args.action](args, opened, record.id, out)


async def _list(_: argparse.Namespace, opened: Station, terminal_id: str, out: Output) -> int:
    listed = [resource async for resource in opened.configuration.list(terminal_id)]
    # One that cannot be read is told beside its neighbors; where none can, the terminal has told nothing.
    if listed[0].error is not None and all(resource.error is not None for resource in listed):
        raise listed[0].error
    marks = {Presence.THERE: "+", Presence.ABSENT: "-", Presence.UNREADABLE: "?"}
    out.result(
        {"resources": [_listed(resource) for resource in listed]},
        [f"{marks[found.presence]} {found.info.name:26} {found.info.title}" for found in listed],
    )
    return DONE


async def _capabilities(args: argparse.Namespace, opened: Station, terminal_id: str, out: Output) -> int:
    seen = await opened.configuration.read(terminal_id, args.resource)
    fields = {shown.name: _described(shown) for shown in seen.fields}
    lines = [f"{name}: " + plain(said) for name, said in fields.items()]
    out.result({**_head(args, seen), "fields": fields}, lines or [_absent(seen)])
    return DONE


async def _get(args: argparse.Namespace, opened: Station, terminal_id: str, out: Output) -> int:
    seen = await opened.configuration.read(terminal_id, args.resource, with_limits=False)
    out.result({**_head(args, seen), "fields": _values(seen)}, _lines(seen) or [_absent(seen)])
    return DONE


async def _set(args: argparse.Namespace, opened: Station, terminal_id: str, out: Output) -> int:
    wanted = dict(_wanted(args, opened))
    written = await opened.configuration.change(terminal_id, args.resource, wanted, confirmed=args.yes)
    document = {**_head(args, written.resource), "fields": _values(written.resource), "changes": _changes(written)}
    lines = [f"{change.field}: {change.outcome.value}" for change in written.changes]
    return out.ended(document, lines, written.error)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise argparse.ArgumentTypeError("write it as FIELD=VALUE")
    return name, value


def _wanted(args: argparse.Namespace, opened: Station) -> Iterator[tuple[str, str | Secret]]:
    for name, text in args.fields:
        if not opened.configuration.is_secret(args.resource, name):
            yield name, text
        elif text != _STDIN:
            raise SecretInSight(value=name)
        else:
            line = input_line()
            if not line:
                raise LineMissing(value=name)
            yield name, Secret(line)


def _head(args: argparse.Namespace, seen: ResourceShown) -> Document:
    return {"resource": args.resource, "title": seen.info.title, "supported": seen.presence is Presence.THERE}


def _values(seen: ResourceShown) -> Document:
    return {shown.name: shown.value for shown in seen.fields if shown.shown}


def _lines(seen: ResourceShown) -> list[str]:
    return [f"{shown.name}: {_plain(shown)}" for shown in seen.fields if shown.shown]


def _plain(shown: FieldShown) -> str:
    if isinstance(shown.value, bool):
        return "true" if shown.value else "false"
    return "" if shown.value is None else str(shown.value)


def _absent(seen: ResourceShown) -> str:
    return f"This terminal does not have it: {seen.info.title}." if seen.presence is Presence.ABSENT else "No fields."


def _listed(listed: ResourceListed) -> Document:
    info = listed.info
    return {
        "resource": info.name,
        "title": info.title,
        "supported": listed.presence is Presence.THERE,
        "group": info.group,
        "numbered": None if info.numbering is None else info.numbering.word,
        "note": info.note,
        "evidence": info.evidence,
        "error": error_document(listed.error),
    }


def _described(shown: FieldShown) -> Document:
    limit = shown.limit
    said: Mapping[str, object] = {
        "type": shown.kind.value,
        "unit": shown.unit or None,
        "help": shown.help or None,
        "min": limit.lower,
        "max": limit.upper,
        "options": list(limit.options) or None,
        "usual": list(shown.usual) or None,
        "default": limit.default,
        "writable": shown.writable,
        "secret": shown.secret,
        "shown": shown.shown,
        "needs_consent": None if shown.danger is None else shown.danger.value,
    }
    return {key: value for key, value in said.items() if value is not None}


def _changes(written: Written) -> list[Document]:
    return [
        {
            "field": change.field,
            "before": change.before,
            "wanted": change.wanted,
            "found": change.found,
            "outcome": change.outcome.value,
        }
        for change in written.changes
    ]


_ACTIONS = {"list": _list, "capabilities": _capabilities, "get": _get, "set": _set}
