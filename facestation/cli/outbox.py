"""`outbox`: what still has to reach a terminal."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, error_document, given_password, station
from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.errors import StationError

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("outbox", parents=common, help="what still has to reach a terminal")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    actions.add_parser("list", parents=common, help="all that is pending or refused")
    run_now = actions.add_parser("run", parents=common, help="send what is due")
    run_now.add_argument("--now", action="store_true", help="send all that is not refused for good")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args, reads=args.action == "list") as opened:
        pending = await (opened.outbox.pending() if args.action == "list" else _run(args, opened))
    document, lines = {"pending": [_row(delivery) for delivery in pending]}, _lines(pending)
    blocked = [delivery.error for delivery in pending if delivery.state is State.BLOCKED]
    if args.action == "run" and blocked:
        # What waits for a person does not go on by itself, unlike a terminal that is off.
        return out.failed(blocked[0] or StationError(), document, lines)
    out.result(document, lines)
    return DONE


async def _run(args: argparse.Namespace, opened: Station) -> list[Delivery]:
    password = given_password(args)
    for terminal_id in {delivery.terminal_id for delivery in await opened.outbox.pending()}:
        if password is not None:
            await opened.terminals.use_password(terminal_id, password)
        if getattr(args, "retry_login", False):
            await opened.terminals.allow_login(terminal_id)
    return await opened.outbox.run(everything=args.now)


def _row(delivery: Delivery) -> Document:
    return {
        "id": delivery.id,
        "terminal": delivery.terminal,
        "action": "enroll" if delivery.wanted is Wanted.PRESENT else "remove",
        "employee_no": delivery.employee_no,
        "test_person": delivery.is_test,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "next_try": delivery.next_try.isoformat() if delivery.next_try else None,
        "error": error_document(delivery.error),
    }


def _lines(pending: list[Delivery]) -> list[str]:
    return [_line(row) for row in pending] or ["Nothing is pending."]


def _line(row: Delivery) -> str:
    action = "enroll" if row.wanted is Wanted.PRESENT else "remove test person" if row.is_test else "remove"
    error = f"{row.error.message} {row.error.advice}" if row.error else ""
    return f"{row.terminal}\t{action}\t{row.employee_no}\t{row.state.value}\t{error}"
