"""`copy`: everybody of one terminal to others."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import AsyncGenerator, Sequence

from facestation.cli.common import Document, Output, Parents, choose, error_document, station
from facestation.domain.care import Copying
from facestation.errors import StationError
from facestation.services.care.copying import counted
from facestation.services.people.bringing import Brought, Status
from facestation.words import LEFT_BEHIND


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("copy", parents=common, help="bring everybody of one terminal to others")
    verb.add_argument("source", metavar="FROM", help="name or URL of the terminal that has them")
    verb.add_argument("--terminal", nargs="+", action="extend", required=True, metavar="T", help="where to")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        [source] = await choose(args, opened, [args.source])
        targets = await choose(args, opened, args.terminal)
        return await report(opened.care.copies.copy(source.id, [record.id for record in targets]), 0, out)


async def report(results: AsyncGenerator[Brought, None], total: int, out: Output) -> int:
    """Tells who arrived, on stderr as it goes; done when all did."""
    people: list[Brought] = []
    async with contextlib.aclosing(results):
        async for brought in results:
            people.append(brought)
            print(f"{len(people)}\t{brought.employee_no}\t{brought.status.value}", file=sys.stderr)
    return told(people, counted(people, total or len(people)), out)


def told(people: Sequence[Brought], numbers: Copying, out: Output) -> int:
    """The counts, those who did not arrive, and what was left behind of anybody; done when all arrived."""
    failed = [brought for brought in people if brought.status is not Status.VERIFIED]
    document: Document = {
        "total": numbers.total,
        "verified": numbers.verified,
        "queued": numbers.queued,
        "refused": numbers.refused,
        "people": [_row(brought) for brought in failed],
        "left_behind": left_behind(people),
    }
    lines = [f"{brought.employee_no}: {brought.status.value}{_why(brought)}" for brought in failed]
    lines += left_lines(people)
    lines.append(f"{numbers.verified} of {numbers.total} are there.")
    return out.ended(document, lines, (failed[0].error or StationError()) if failed else None)


def left_behind(people: Sequence[Brought]) -> list[Document]:
    """Of whom what did not come along, by the terminal's own names."""
    return [{"employee_no": brought.employee_no, "nodes": list(brought.left)} for brought in people if brought.left]


def left_lines(people: Sequence[Brought]) -> list[str]:
    """The same as sentences."""
    return [f"{brought.employee_no}: {LEFT_BEHIND[name]}" for brought in people for name in brought.left]


def _why(brought: Brought) -> str:
    return "" if brought.error is None else f"  {brought.error.message} {brought.error.advice}"


def _row(brought: Brought) -> Document:
    return {
        "employee_no": brought.employee_no,
        "status": brought.status.value,
        "error": error_document(brought.error),
    }
