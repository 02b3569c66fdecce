"""`people fingerprint`: taking a finger at one terminal and bringing it to others, listing and deleting fingers."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, choose, choose_one, error_document, terminal_option
from facestation.domain.credential import FINGERS, FingerOnTerminal, FingerType
from facestation.domain.person import check_employee_no
from facestation.services.people.personal_keys import Brought

if TYPE_CHECKING:
    from facestation.services.station import Station

TYPES = {kind.name.lower(): kind for kind in FingerType}
"""Our words, and the terminal's."""


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = actions.add_parser("fingerprint", parents=common, help="fingers of one person")
    verbs = verb.add_subparsers(dest="deed", required=True, metavar="DEED")
    capture = verbs.add_parser(
        "capture", parents=common, help="take a finger at the first terminal and bring it to every named one"
    )
    terminal_option(capture, several=True)
    capture.add_argument("--finger", type=_finger, default=1, metavar="N", help="which of the person's, 1 to 10")
    capture.add_argument("--type", choices=tuple(TYPES), default="normal", help="what it does at a door")
    listed = verbs.add_parser("list", parents=common, help="which fingers of the person the terminal has")
    terminal_option(listed)
    remove = verbs.add_parser("remove", parents=common, help="delete fingers of the person, all without --finger")
    terminal_option(remove, several=True)
    remove.add_argument("--finger", nargs="+", action="extend", type=_finger, default=[], metavar="N")
    for each in (capture, listed, remove):
        each.add_argument("--employee-no", required=True, metavar="E")


async def run(args: argparse.Namespace, opened: Station, out: Output) -> int:
    return await _DEEDS[args.deed](args, opened, out)


async def _capture(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no = check_employee_no(args.employee_no)
    records = await choose(args, opened, args.terminal)
    print(f"Put the finger on {records[0].name}.", file=sys.stderr)
    finger = await opened.personal_keys.capture_finger(records[0].id, args.finger)
    ids = [record.id for record in records]
    brought = await opened.personal_keys.give_finger(ids, employee_no, finger, TYPES[args.type])
    document = {
        "employee_no": employee_no,
        "finger": finger.number,
        "quality": finger.quality,
        "terminals": [_row(each) for each in brought],
    }
    lines = [f"{each.terminal}: {'failed' if each.error else 'applied'}" for each in brought]
    first = next((each.error for each in brought if each.error is not None), None)
    return out.ended(document, lines, first)


async def _list(args: argparse.Namespace, opened: Station, out: Output) -> int:
    record = await choose_one(args, opened)
    fingers = await opened.personal_keys.fingers(record.id, args.employee_no)
    rows: list[Document] = [
        {"finger": each.number, "type": _word(each), "readers": list(each.readers)} for each in fingers
    ]
    out.result({"fingers": rows}, [f"{row['finger']}\t{row['type']}" for row in rows] or ["None."])
    return DONE


async def _remove(args: argparse.Namespace, opened: Station, out: Output) -> int:
    employee_no = check_employee_no(args.employee_no)
    records = await choose(args, opened, args.terminal)
    for record in records:
        await opened.personal_keys.take_fingers(record.id, employee_no, args.finger)
    names = [record.name for record in records]
    document = {"employee_no": employee_no, "fingers": args.finger or None, "terminals": names}
    what = f"fingers {', '.join(map(str, args.finger))}" if args.finger else "every finger"
    out.result(document, [f"{name}: {what} removed" for name in names])
    return DONE


def _row(brought: Brought) -> Document:
    status = "applied" if brought.error is None else "failed"
    return {"terminal": brought.terminal, "status": status, "error": error_document(brought.error)}


def _word(finger: FingerOnTerminal) -> str:
    return next((word for word, kind in TYPES.items() if kind.value == finger.finger_type), finger.finger_type)


def _finger(text: str) -> int:
    if not text.isascii() or not text.isdecimal() or int(text[:9]) not in FINGERS:
        raise argparse.ArgumentTypeError(f"a finger is a number from {FINGERS[0]} to {FINGERS[-1]}")
    return int(text)


_DEEDS = {"capture": _capture, "list": _list, "remove": _remove}
