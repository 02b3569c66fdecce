"""`commission`: terminals compared with a template, or made to be as it says, and handed over."""

from __future__ import annotations

import argparse
import contextlib
import sys
from collections.abc import AsyncGenerator
from pathlib import Path

from facestation.cli import handover
from facestation.cli.common import (
    DONE,
    Document,
    Output,
    Parents,
    choose,
    choose_one,
    station,
    terminal_option,
)
from facestation.cli.files import write
from facestation.commissioning.describing import described_run
from facestation.domain.commissioning import Deviation, Stage, TerminalRun
from facestation.domain.terminal_settings import FieldValue
from facestation.errors import ChangeNotConfirmed, SiteDiffers, StationError
from facestation.words import DANGERS

_EPILOG = """A template is a TOML file:
  name = "Entrance {number:02}"
  [clock]
  zone = "+03:00"
  server = "pool.example.org"
  [settings.door.1]
  openDuration = 5
  superPassword = { keyring = "door-pin" }
Resources and fields are those of `settings`; secrets are kept with: secrets set door-pin"""


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser(
        "commission", parents=common, help="bring terminals to what a template says, and hand them over"
    )
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (
        ("check", "how terminals differ from a template, value by value; nothing is written"),
        ("apply", "write what differs, and read every value back; may be broken off and run again"),
        ("take", "a template from a terminal that is as it should be"),
    ):
        one = actions.add_parser(
            action, parents=common, help=what, epilog=_EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        terminal_option(one, several=action != "take")
        one.add_argument("template", type=Path, metavar="OUT" if action == "take" else "TEMPLATE", help="a TOML file")
        if action == "apply":
            one.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
            one.add_argument("--yes", action="store_true", help="agree to what may cut off, restart or lose something")
            one.add_argument(
                "--secrets-again", action="store_true", help="write passwords also where they were written before"
            )
    handover.register(actions, common)


async def run(args: argparse.Namespace, out: Output) -> int:
    if args.action in handover.ACTIONS:
        return await handover.run(args, out)
    if args.action == "take":
        return await _take(args, out)
    async with station(args) as opened:
        template = await opened.commission.load(args.template)
        ids = [record.id for record in await choose(args, opened, args.terminal)]
        if args.action == "check" or not args.yes:
            found = await _last(args, opened.commission.check(template, ids))
            danger = next((one for one in found if one.dangers), None)
            if args.action == "check":
                return _checked(out, found)
            if args.dry_run:
                return _dry(out, found)
            if danger is not None:
                return _ended(out, found, _consent(danger))
        running = opened.commission.apply(template, ids, confirmed=args.yes, secrets_again=args.secrets_again)
        return _applied(out, await _last(args, running))


async def _take(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        record = await choose_one(args, opened)
        text = await opened.commission.take(record.id, record.name)
    await write(args.template, text.encode())
    sections = text.count("\n[settings.")
    out.result({"terminal": record.name, "resources": sections}, [f"{args.template}: {sections} resources"])
    return DONE


async def _last(args: argparse.Namespace, states: AsyncGenerator[TerminalRun, None]) -> list[TerminalRun]:
    """The result of each terminal, in the order of the command; people hear of each as it comes."""
    results: dict[str, TerminalRun] = {}
    async with contextlib.aclosing(states) as running:
        async for state in running:
            results[state.terminal_id] = state
            if not getattr(args, "json", False):
                _tell(state, sum(one.stage.over for one in results.values()), len(results))
    return list(results.values())


def _tell(state: TerminalRun, over: int, count: int) -> None:
    if state.stage is Stage.RESTARTING:
        said = f"{state.terminal}: restarting"
    elif state.stage.over:
        said = f"[{over}/{count}] {state.terminal}: {state.stage.value}"
    else:
        return
    with contextlib.suppress(OSError):
        print(said, file=sys.stderr, flush=True)


def _checked(out: Output, found: list[TerminalRun]) -> int:
    wrong = [one for one in found if not one.right]
    # What differs can be put right by `apply`; what could not be read has a reason of its own.
    reasons = (one.first_error for one in wrong if one.error or not one.differences)
    return _ended(out, found, next(reasons, None) or _differs(found, wrong))


def _dry(out: Output, found: list[TerminalRun]) -> int:
    return _ended(out, found, next((one.first_error for one in found if one.first_error), None))


def _applied(out: Output, results: list[TerminalRun]) -> int:
    wrong = [one for one in results if not one.right]
    reasons = (one.first_error for one in wrong if one.first_error)
    return _ended(out, results, next(reasons, None) or _differs(results, wrong))


def _differs(runs: list[TerminalRun], wrong: list[TerminalRun]) -> SiteDiffers | None:
    return SiteDiffers(count=len(wrong), total=len(runs)) if wrong else None


def _ended(out: Output, runs: list[TerminalRun], error: StationError | None) -> int:
    return out.ended(_document(runs), _lines(runs), error)


def _consent(run: TerminalRun) -> StationError:
    found = next(one for one in run.differences if one.danger is not None)
    danger = "" if found.danger is None else DANGERS[found.danger.value]
    return ChangeNotConfirmed(terminal=run.terminal, field=f"{found.resource} {found.field}", danger=danger)


def _document(runs: list[TerminalRun]) -> Document:
    return {"terminals": [described_run(run) for run in runs]}


def _lines(runs: list[TerminalRun]) -> list[str]:
    lines = []
    for run in runs:
        left = f"values that differ: {len(run.differences)}" if run.differences else "as the template wants"
        changed = f", {len(run.changes)} changed" if run.changes else ""
        failed = "" if run.error is None else f"{run.error.message} {run.error.advice}"
        lines.append(f"{run.terminal}: {failed or left + changed}")
        lines.extend(_difference(one) for one in run.differences)
        lines.extend(f"  {lack.resource} {lack.field}".rstrip() + ": not on this terminal" for lack in run.lacks)
        lines.extend(f"  {one.resource}: {one.error.message} {one.error.advice}" for one in run.troubles)
    return lines


def _difference(one: Deviation) -> str:
    consent = "" if one.danger is None else f" (only with --yes: {DANGERS[one.danger.value]})"
    return f"  {one.resource} {one.field}: {_plain(one.found)} -> {_plain(one.wanted)}{consent}"


def _plain(value: FieldValue) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "(nothing)" if value in {None, ""} else str(value)
