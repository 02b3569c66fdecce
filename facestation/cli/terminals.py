"""`terminals`: the station's own list."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Document, Output, Parents, choose_one, given_password, station
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import TerminalUnknown
from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("terminals", parents=common, help="the station's list of terminals")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", parents=common, help="add a terminal; nothing is sent to it")
    add.add_argument("address", metavar="URL", help="http://host[:port] or https://host[:port]")
    add.add_argument("--name", metavar="N", help="what it is called from now on")
    add.add_argument("--username", default="admin", metavar="U", help="the account on the terminal")
    actions.add_parser("list", parents=common, help="all known terminals")
    for action, what in (("remove", "forget a terminal"), ("show", "connect and say what it is")):
        one = actions.add_parser(action, parents=common, help=what)
        one.add_argument("terminal", metavar="N", help="name or URL")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        await _ACTIONS[args.action](args, opened, out)
    return DONE


async def _add(args: argparse.Namespace, opened: Station, out: Output) -> None:
    fingerprint = getattr(args, "trust_fingerprint", None)
    password = given_password(args)
    await opened.terminals.check_address(args.address, fingerprint)
    record = await opened.terminals.add(args.address, name=args.name, username=args.username, fingerprint=fingerprint)
    kept = None if password is None else await opened.credentials.keep(record.id, password)
    lines = [f"Added {record.name} ({record.address})."]
    if kept is False:
        lines.append("The password was not kept: this computer has no password store. Give it each time.")
    out.result({"terminals": [_listed(record)], "password_kept": kept}, lines)


async def _list(args: argparse.Namespace, opened: Station, out: Output) -> None:
    records = await opened.terminals.list()
    out.result(
        {"terminals": [_listed(record) for record in records]},
        [f"{record.name}\t{record.address}\t{record.model}" for record in records] or ["No terminals yet."],
    )


async def _remove(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await _known(args.terminal, opened)
    forgotten = await opened.terminals.remove(record.id)
    lines = [f"Removed {record.name}."]
    if not forgotten:
        lines.append(f"Its password may be left in the password store, under facestation/{record.id}.")
    out.result({"terminals": [_listed(record)], "password_forgotten": forgotten}, lines)


async def _show(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await choose_one(args, opened)
    status = await opened.terminals.connect(record.id)
    shown = _shown(record, status)
    out.result({"terminal": shown}, [f"{key}: {value}" for key, value in shown.items()])


async def _known(name: str, opened: Station) -> TerminalRecord:
    """A terminal of the list; unlike other verbs, removing must not add one first."""
    for record in await opened.terminals.list():
        if name in {record.name, record.address.url}:
            return record
    raise TerminalUnknown(value=name)


def _listed(record: TerminalRecord) -> Document:
    return {
        "name": record.name,
        "url": record.address.url,
        "username": record.username,
        "model": record.model,
        "serial": record.serial,
        "firmware": record.firmware,
        "fingerprint": record.fingerprint,
    }


def _shown(record: TerminalRecord, status: TerminalStatus) -> Document:
    return {
        "name": record.name,
        "url": record.address.url,
        "model": status.info.model,
        "serial": status.info.serial,
        "firmware": status.info.firmware,
        "people": status.capacity.people,
        "faces": status.capacity.faces,
        "people_max": status.capacity.people_max,
        "faces_max": status.capacity.faces_max,
        "clock_skew_s": status.clock_skew_s,
        "supports": list(status.supports),
    }


_ACTIONS = {"add": _add, "list": _list, "remove": _remove, "show": _show}
