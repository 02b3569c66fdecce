"""The part of `commission` that hands over: certificates, verifying them, and the key of the station."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from pathlib import Path

from facestation.cli.common import (
    DONE,
    Document,
    Output,
    Parents,
    choose,
    meant,
    station,
    terminal_option,
)
from facestation.cli.files import read
from facestation.cli.looking import Onlookers
from facestation.credentials import Credentials
from facestation.domain.handover import Standing, Step, TerminalHandover
from facestation.errors import FileUnreadable, SignedByAnother, StationError, TerminalsNotReady
from facestation.paths import data_dir
from facestation.services.commissioning.handover import RECOGNITION_S, Progress, Wish, station_key, verified


def register(actions: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    """Adds the actions of this file to `commission`."""
    certificate = actions.add_parser("certificate", parents=common, help="test terminals and write it down, signed")
    terminal_option(certificate, several=True)
    certificate.add_argument("--template", type=Path, metavar="F", help="compare with this template as well")
    certificate.add_argument("--site", default="", metavar="NAME", help="where the terminals are")
    certificate.add_argument("--by", default="", metavar="NAME", help="who commissioned them")
    certificate.add_argument("--no-test", action="store_true", help="enroll nobody; the certificate says so")
    certificate.add_argument("--portrait", type=Path, metavar="PHOTO", help="of whoever will look at the terminals")
    certificate.add_argument(
        "--recognition-s",
        type=_seconds,
        default=RECOGNITION_S,
        metavar="S",
        help="how long to wait until somebody looks at a terminal; 0 asks for nobody",
    )
    certificate.add_argument("--language", choices=("en", "ru"), help="of the PDF; else as the screen")
    certificate.add_argument("folder", type=Path, metavar="OUT_DIR", help="where the JSON and the PDF go")
    check = actions.add_parser("verify", parents=common, help="whether a certificate is unchanged, and whose it is")
    check.add_argument("file", type=Path, metavar="FILE", help="the JSON or the PDF")
    check.add_argument("--key", metavar="PUB", help="the station's key or its fingerprint, or a file that holds it")
    actions.add_parser("key", parents=common, help="the public key of this station")


async def run(args: argparse.Namespace, out: Output) -> int:
    """Carries one of them out."""
    return await ACTIONS[args.action](args, out)


async def _certificate(args: argparse.Namespace, out: Output) -> int:
    portrait = None if args.portrait is None else await read(args.portrait)
    async with station(args) as opened:
        await opened.handovers.open_folder(args.folder)
        records = {record.id: record for record in await choose(args, opened, args.terminal)}
        onlookers = Onlookers(records)

        def tell(progress: Progress) -> None:
            _say(progress, records[progress.terminal_id].name, args)
            if progress.step is Step.RECOGNIZE:
                onlookers.ask(progress.terminal_id, progress.employee_no)

        compared = {} if args.template is None else await opened.handovers.compare(args.template, tuple(records))
        wish = Wish(
            *(tuple(records), args.site, args.by, not args.no_test, args.recognition_s, portrait), settings=compared
        )
        async with contextlib.aclosing(onlookers):
            handover = await opened.handovers.make(wish, tell)
        kept = await opened.handovers.keep(handover, args.folder, args.language)
    answer: Document = {
        "files": [str(kept.json_file), str(kept.pdf_file)],
        "key": {"public": kept.key.text, "fingerprint": kept.key.fingerprint},
        "terminals": [_row(each) for each in kept.document["terminals"]],
    }
    lines = [line for row in answer["terminals"] for line in _lines(row)]
    lines += [*answer["files"], f"signed with the key {kept.key.fingerprint}"]
    return _judged(out, handover.terminals, answer, lines)


def _judged(out: Output, terminals: tuple[TerminalHandover, ...], answer: Document, lines: list[str]) -> int:
    failed = Counter(each.standing for each in terminals)[Standing.FAILED]
    if failed:
        return out.failed(TerminalsNotReady(count=failed, total=len(terminals)), answer, lines)
    out.result(answer, lines)
    return DONE


def _row(each: Document) -> Document:
    test = each["test"]
    steps = {} if test is None else {taken["step"]: taken for taken in test["steps"]}
    return {
        "terminal": each["name"],
        "standing": each["standing"],
        "test": {name: {"result": taken["result"], "took_ms": taken["took_ms"]} for name, taken in steps.items()},
        "attention": each["attention"],
        "settings": each["settings"],
        "error": each["error"],
    }


def _lines(row: Document) -> list[str]:
    """What one terminal came to, and under it every reason why it is not ready."""
    differences = () if row["settings"] is None else row["settings"]["differences"]
    return [
        f"{row['terminal']}: {row['standing']}",
        *(f"  ! {point['message']} {point['advice']}" for point in row["attention"]),
        *(f"  {one['resource']} {one['field']}: {one['found']} -> {one['wanted']}" for one in differences),
    ]


async def _verify(args: argparse.Namespace, out: Output) -> int:
    credentials = Credentials(await asyncio.to_thread(data_dir, getattr(args, "data_dir", None)))
    data = await read(args.file)
    try:
        sealed, expected = await verified(credentials, data, await _expected(args.key))
    except SignedByAnother as error:
        return out.failed(error, {"valid": False, "unchanged": True})
    except StationError as error:
        return out.failed(error, {"valid": False, "unchanged": False})
    key = {"public": sealed.key.text, "fingerprint": sealed.key.fingerprint}
    said = sealed.document or {}
    about = {name: said.get(name) for name in ("site", "by", "made_at")}
    whose = "the expected key" if expected else "a key that nothing here can be compared with"
    lines = [f"{args.file}: unchanged, signed with {whose}: {sealed.key.fingerprint}"]
    out.result({"valid": True, "unchanged": True, "expected": expected, "key": key, **about}, lines)
    return DONE


async def _expected(given: str | None) -> str | None:
    """What `--key` means: the key itself, or what the file of that name holds."""
    if given is None or not await asyncio.to_thread(_is_file, given):
        return given
    return (await read(Path(given))).decode("utf-8", errors="replace")


async def _key(args: argparse.Namespace, out: Output) -> int:
    key = await station_key(Credentials(await asyncio.to_thread(data_dir, getattr(args, "data_dir", None))))
    out.result({"public": key.text, "fingerprint": key.fingerprint}, [key.text, key.fingerprint])
    return DONE


def _say(progress: Progress, name: str, args: argparse.Namespace) -> None:
    if getattr(args, "json", False) or progress.found is not None:
        return
    said = {
        None: f"{name}: looking",
        Step.ENROLL: f"{name}: enrolling {progress.employee_no}",
        Step.RECOGNIZE: f"{name}: look at the terminal now, {args.recognition_s:g} s",
        Step.REMOVE: f"{name}: removing {progress.employee_no}",
    }.get(progress.step)
    if said is not None:
        with contextlib.suppress(OSError):
            print(said, file=sys.stderr, flush=True)


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError) as error:
        raise FileUnreadable(value=text[:80]) from error


@meant("a number of seconds")
def _seconds(text: str) -> float:
    number = float(text)
    if not 0 <= number <= 600:
        raise argparse.ArgumentTypeError("0 to 600 seconds")
    return number


ACTIONS: dict[str, Callable[[argparse.Namespace, Output], Awaitable[int]]] = {
    "certificate": _certificate,
    "verify": _verify,
    "key": _key,
}
