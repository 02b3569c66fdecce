"""`enroll`: one person on every named terminal, each read back."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from facestation.cli.common import (
    DONE,
    Document,
    Output,
    Parents,
    choose,
    door_number,
    error_document,
    station,
    terminal_option,
)
from facestation.domain.enrollment import PENDING, Delivery, State
from facestation.domain.person import Person, PersonType
from facestation.domain.validity import END_OF_DAY, Validity, parse_moment, span
from facestation.errors import MomentInvalid, StationError
from facestation.services.people.enroll import EnrollmentRequest

PLANS_MAX = 255
"""No terminal has more; each says its own limit."""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("enroll", parents=common, help="enroll one person on terminals")
    terminal_option(verb, several=True)
    verb.add_argument("--employee-no", required=True, metavar="E", help="the person's number")
    verb.add_argument("--name", required=True, metavar="N", help="the person's name")
    verb.add_argument("--photo", required=True, type=Path, metavar="F", help="a picture of the person")
    verb.add_argument("--visitor", action="store_true", help="a visitor; an employee otherwise")
    verb.add_argument(
        "--valid-from",
        metavar="T",
        help="from when access is given, as 2030-01-31T08:00:00, without an offset the terminal's local time",
    )
    verb.add_argument("--valid-until", metavar="T", help="until when; a day alone lasts until its end")
    verb.add_argument("--card", nargs="+", action="extend", default=[], metavar="NO", help="card numbers")
    verb.add_argument("--door", nargs="+", action="extend", type=door_number, metavar="N", help="doors of the terminal")
    verb.add_argument(
        "--plan",
        nargs="+",
        action="extend",
        type=_plan,
        default=[],
        metavar="[DOOR:]N",
        help="permission schedule of the terminal, for every door or for one; 1 is at all times",
    )


async def run(args: argparse.Namespace, out: Output) -> int:
    doors = tuple(dict.fromkeys(args.door or (1,)))
    person = Person(
        employee_no=args.employee_no,
        name=args.name,
        person_type=PersonType.VISITOR if args.visitor else PersonType.EMPLOYEE,
        validity=_validity(args),
        cards=tuple(dict.fromkeys(args.card)),
        doors=doors,
        plans=plans_of(args.plan, doors),
    )
    async with station(args) as opened:
        photo, limits_version = await opened.photos.require(await opened.photos.read(args.photo))
        records = await choose(args, opened, args.terminal)
        deliveries = await opened.enrollment.enroll(
            EnrollmentRequest(person, photo, tuple(record.id for record in records), limits_version)
        )
    head = {"person": {"employee_no": person.employee_no, "name": person.name}}
    return report(out, head, deliveries, wanted=State.VERIFIED)


def plans_of(given: Sequence[tuple[int | None, str]], doors: Sequence[int]) -> tuple[tuple[int, str], ...]:
    """Door and schedule for each of these doors that has one: its own, else the one for all."""
    for_all = [plan for door, plan in given if door is None]
    own = {door: plan for door, plan in given if door is not None}
    return tuple((door, plan) for door in doors if (plan := own.get(door, for_all[-1] if for_all else "")))


def _plan(text: str) -> tuple[int | None, str]:
    door, colon, plan = text.rpartition(":")
    if not plan.isascii() or not plan.isdecimal() or not 1 <= int(plan[:9]) <= PLANS_MAX:
        raise argparse.ArgumentTypeError(f"a schedule is a number from 1 to {PLANS_MAX}")
    return (door_number(door) if colon else None), str(int(plan))


def _validity(args: argparse.Namespace) -> Validity:
    try:
        begin = None if args.valid_from is None else parse_moment(args.valid_from)
    except MomentInvalid as error:
        raise MomentInvalid(**error.details, field="valid_from") from error
    end = None if args.valid_until is None else parse_moment(args.valid_until, END_OF_DAY)
    return span(begin, end, now=datetime.now().replace(microsecond=0))


def report(out: Output, head: Document, deliveries: list[Delivery], *, wanted: State) -> int:
    """Prints how it went on each terminal; done when all are as wanted."""
    rows = [
        {
            "terminal": delivery.terminal,
            "status": "queued" if delivery.state in PENDING else delivery.state.value,
            "error": error_document(delivery.error),
        }
        for delivery in deliveries
    ]
    document = {**head, "terminals": rows}
    lines = [f"{row['terminal']}: {row['status']}" for row in rows]
    failed = [delivery for delivery in deliveries if delivery.state is not wanted]
    if not failed:
        out.result(document, lines)
        return DONE
    return out.failed(failed[0].error or StationError(), document, lines)
