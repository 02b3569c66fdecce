"""`import`: people from a table, and photos from a folder, to terminals."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.cli.common import Document, Output, Parents, choose, error_document, station, terminal_option
from facestation.errors import StationError
from facestation.services.people.bringing import Brought, Status
from facestation.services.sheet import Sheet

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("import", parents=common, help="enroll the people of a table on terminals")
    verb.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX with a header row")
    verb.add_argument("--photos", required=True, type=Path, metavar="DIR", help="pictures named by employee number")
    terminal_option(verb, several=True)
    verb.add_argument("--dry-run", action="store_true", help="judge every row and photo, and send nothing")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        sheet = await opened.transfer.read(args.file)
        terminal_ids = await _terminals(args, opened)
        results: dict[int, Brought] = {}
        async for brought in opened.transfer.bring(sheet, args.photos, terminal_ids, dry_run=args.dry_run):
            results[brought.key] = brought
            print(f"{len(results)}/{len(sheet.rows)}\t{brought.employee_no}\t{brought.status.value}", file=sys.stderr)
    return _report(out, sheet, results, dry_run=args.dry_run)


async def _terminals(args: argparse.Namespace, opened: Station) -> list[str]:
    if args.dry_run:
        return [(await opened.terminals.resolve(name)).id for name in args.terminal]
    return [record.id for record in await choose(args, opened, args.terminal)]


def _report(out: Output, sheet: Sheet, results: dict[int, Brought], *, dry_run: bool) -> int:
    counted = Counter(brought.status for brought in results.values())
    rows = [results[row.number] for row in sheet.rows]
    document: Document = {
        "total": len(rows),
        **{status.value: counted[status] for status in Status},
        "rows": [_row(brought) for brought in rows],
        "dry_run": dry_run,
        "ignored_columns": list(sheet.ignored),
    }
    lines = [_line(brought) for brought in rows if brought.status is not Status.VERIFIED]
    lines.append(", ".join(f"{status.value}: {counted[status]}" for status in Status))
    good = {Status.VERIFIED, Status.QUEUED} if dry_run else {Status.VERIFIED}
    failed = [brought for brought in rows if brought.status not in good]
    return out.ended(document, lines, (failed[0].error or StationError()) if failed else None)


def _row(brought: Brought) -> Document:
    return {
        "row": brought.key,
        "employee_no": brought.employee_no,
        "status": brought.status.value,
        "error": error_document(brought.error),
    }


def _line(brought: Brought) -> str:
    said = "" if brought.error is None else f"\t{brought.error.message} {brought.error.advice}"
    return f"{brought.key}\t{brought.employee_no}\t{brought.status.value}{said}"
