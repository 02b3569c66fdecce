"""`photo`: judges pictures and makes them ready; no terminal is needed."""

from __future__ import annotations

import argparse
from pathlib import Path

from facestation import words
from facestation.cli.common import DONE, Document, Output, Parents
from facestation.cli.files import write
from facestation.domain.photo import Finding, PhotoReport, Verdict
from facestation.errors import InputError, StationError
from facestation.services.people.photos import Photos
from facestation.vision.judge import Judge, unreadable


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("photo", parents=common, help="judge photos and make them ready")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    check = actions.add_parser("check", parents=common, help="say whether photos can be enrolled")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    prepare = actions.add_parser("prepare", parents=common, help="write the JPEG as it would be uploaded")
    prepare.add_argument("source", type=Path, metavar="IN")
    prepare.add_argument("target", type=Path, metavar="OUT")


async def run(args: argparse.Namespace, out: Output) -> int:
    photos = Photos(Judge())
    if args.action == "prepare":
        return await _prepare(photos, args, out)
    return await _check(photos, args, out)


async def _check(photos: Photos, args: argparse.Namespace, out: Output) -> int:
    rows: list[Document] = []
    worst: StationError | None = None
    for path in args.files:
        try:
            judged = await photos.judge(await photos.read(path))
        except InputError as error:
            row = _row(path, unreadable(error))
            row["findings"][0]["advice"] = f"{error.message} {error.advice}"
            rows.append(row)
            worst = worst or error
        else:
            rows.append(_row(path, judged.report))
            worst = worst or judged.objection
    lines = [line for row in rows for line in _lines(row)]
    return out.ended({"photos": rows}, lines, worst)


async def _prepare(photos: Photos, args: argparse.Namespace, out: Output) -> int:
    prepared, _ = await photos.require(await photos.read(args.source))
    await write(args.target, prepared.jpeg)
    size_bytes = len(prepared.jpeg)
    out.result(
        {"width": prepared.width_px, "height": prepared.height_px, "bytes": size_bytes, "quality": prepared.quality},
        [f"{args.target}: {prepared.width_px}x{prepared.height_px} px, {size_bytes} bytes"],
    )
    return DONE


def _row(path: Path, report: PhotoReport) -> Document:
    return {
        "file": str(path),
        "verdict": "accept" if report.usable else "reject",
        "findings": [_finding(finding) for finding in report.findings],
    }


def _finding(finding: Finding) -> Document:
    failed = finding.verdict is not Verdict.PASS
    return {
        "check": finding.check,
        # Nothing is known without a model, and what is not known is not accepted.
        "verdict": "fail" if finding.verdict is Verdict.CANNOT_CHECK else finding.verdict.value,
        "measured": finding.measured,
        "limit": finding.limit,
        "unit": finding.unit,
        "advice": words.ADVICE[finding.advice_key] if failed else "",
    }


def _lines(row: Document) -> list[str]:
    remarks = [finding for finding in row["findings"] if finding["verdict"] != "pass"]
    return [f"{row['file']}: {row['verdict']}", *(f"  {item['verdict']}: {item['advice']}" for item in remarks)]
