"""`terminals`: the station's own list."""

from __future__ import annotations

import argparse
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, FAILED, Document, Output, Parents, choose_one, given_password, station
from facestation.cli.inspections import inspection_facts, inspection_lines
from facestation.commissioning.describing import described_inspection
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import CredentialsMissing, TerminalUnknown

if TYPE_CHECKING:
    from facestation.services.station import Station

    Action = Callable[[argparse.Namespace, Station, Output], Awaitable[int | None]]


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("terminals", parents=common, help="the station's list of terminals")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", parents=common, help="add a terminal; nothing is sent to it")
    add.add_argument("address", metavar="URL", help="http://host[:port] or https://host[:port]")
    add.add_argument("--name", metavar="N", help="what it is called from now on")
    add.add_argument("--username", default="admin", metavar="U", help="the account on the terminal")
    actions.add_parser("list", parents=common, help="all known terminals")
    check = actions.add_parser("check", parents=common, help="look at these terminals, or all, and say what needs care")
    check.add_argument("terminal", nargs="*", metavar="N", help="name or URL; all of the list where none is given")
    login = actions.add_parser("login", parents=common, help="keep another password for a terminal, and try it once")
    login.add_argument("terminal", metavar="N", help="name or URL")
    login.add_argument("--username", metavar="U", help="the account on the terminal; else the same as before")
    for action, what in (("remove", "forget a terminal"), ("show", "connect and say what it is")):
        one = actions.add_parser(action, parents=common, help=what)
        one.add_argument("terminal", metavar="N", help="name or URL")
    _register_moves(actions, common)


def _register_moves(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    move = actions.add_parser("move", parents=common, help="look for a terminal at another address from now on")
    move.add_argument("terminal", metavar="N", help="name or URL")
    move.add_argument("address", metavar="URL", help="where it is now; it has to prove to be the same")
    address = actions.add_parser("address", parents=common, help="give a terminal another address, and go after it")
    address.add_argument("terminal", metavar="N", help="name or URL")
    fixed = address.add_mutually_exclusive_group(required=True)
    fixed.add_argument("address", nargs="?", metavar="ADDR", help="its new, fixed address")
    fixed.add_argument("--dhcp", action="store_true", help="from a DHCP server; it is found again by its serial")
    address.add_argument("--mask", default="", metavar="MASK", help="left as it is where none is given")
    address.add_argument("--gateway", default="", metavar="ADDR", help="left as it is where none is given")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args, reads=args.action == "list") as opened:
        return await _ACTIONS[args.action](args, opened, out) or DONE


async def _add(args: argparse.Namespace, opened: Station, out: Output) -> None:
    fingerprint = getattr(args, "trust_fingerprint", None)
    password = given_password(args)
    await opened.terminals.check_address(args.address, fingerprint)
    record = await opened.terminals.add(args.address, name=args.name, username=args.username, fingerprint=fingerprint)
    kept = None if password is None else await opened.credentials.keep(record.id, password)
    _tell_kept(f"Added {record.name} ({record.address}).", record, kept, out)


async def _login(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await choose_one(args, opened)
    password = given_password(args)
    if password is None:
        raise CredentialsMissing(terminal=record.name)
    username = args.username or record.username
    hindrance = await opened.terminals.login_hindrance(record.id, username, password)
    if hindrance is not None:
        raise hindrance
    kept = await opened.terminals.set_login(record.id, username, password)
    await opened.terminals.connect(record.id)
    record = await opened.terminals.get(record.id)
    _tell_kept(f"{record.name} takes this login of {username}.", record, kept, out)


def _tell_kept(what: str, record: TerminalRecord, kept: bool | None, out: Output) -> None:
    lines = [what]
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
    dropped = sum(owed.terminal_id == record.id for owed in await opened.outbox.pending())
    left = await opened.terminals.remove(record.id)
    lines = [f"Removed {record.name}."]
    if dropped:
        lines.append(f"What still had to reach it is dropped, of so many people: {dropped}.")
    if left.password:
        lines.append(f"Its password may be left in the password store, under facestation/{record.id}.")
    if left.pushing:
        lines.append("It did not answer, and may go on pushing its events to this computer.")
    told = {"password_forgotten": not left.password, "pushes_ended": not left.pushing, "dropped": dropped}
    out.result({"terminals": [_listed(record)], **told}, lines)


async def _show(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await choose_one(args, opened)
    seen = await opened.inventory.check(record.id)
    if seen.error is not None:
        raise seen.error
    out.result({"terminal": described_inspection(seen)}, inspection_facts(seen))


async def _check(args: argparse.Namespace, opened: Station, out: Output) -> int:
    named = [await opened.terminals.resolve(name) for name in args.terminal]
    records = named or await opened.terminals.list()
    password = given_password(args)
    if password is not None:
        for record in records:
            await opened.terminals.use_password(record.id, password)
    seen = await opened.inventory.check_all([record.id for record in records])
    lines = [line for each in seen for line in inspection_lines(each)]
    out.result({"terminals": [described_inspection(each) for each in seen]}, lines or ["No terminals yet."])
    return FAILED if any(each.error is not None for each in seen) else DONE


async def _move(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await choose_one(args, opened)
    _tell_moved(await opened.discovery.move(record.id, parse_address(args.address)), out)


async def _address(args: argparse.Namespace, opened: Station, out: Output) -> None:
    record = await choose_one(args, opened)
    if args.dhcp:
        moved = await opened.addressing.let_dhcp(record.id)
    else:
        moved = await opened.addressing.fix(record.id, args.address, mask=args.mask, gateway=args.gateway)
    _tell_moved(moved, out)


def _tell_moved(record: TerminalRecord, out: Output) -> None:
    out.result({"terminals": [_listed(record)]}, [f"{record.name} is at {record.address} now."])


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


_ACTIONS: dict[str, Action] = {
    "add": _add,
    "login": _login,
    "list": _list,
    "check": _check,
    "remove": _remove,
    "show": _show,
    "move": _move,
    "address": _address,
}
