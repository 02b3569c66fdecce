"""`events`: access events of a terminal, from its history and then live."""

from __future__ import annotations

import argparse
import sys
from datetime import datetime

from facestation import words
from facestation.cli.common import (
    DONE,
    TIME,
    Document,
    Output,
    Parents,
    choose_one,
    meant,
    station,
    terminal_option,
)
from facestation.domain.event import AccessEvent
from facestation.domain.watching import Standing, Way
from facestation.errors import ListenersFull


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("events", parents=common, help="access events of a terminal")
    terminal_option(verb)
    instead = verb.add_mutually_exclusive_group()
    instead.add_argument("--count", action="store_true", help="only how many there are")
    instead.add_argument(
        "--follow",
        action="store_true",
        help="go on with what happens, until interrupted; without --since from where the last --follow ended",
    )
    verb.add_argument(
        "--since",
        type=_moment,
        metavar="TIME",
        help="as 2030-01-31T08:00:00, without an offset the terminal's local time; a day ago where it is left out",
    )


async def run(args: argparse.Namespace, out: Output) -> int:
    def tell(event: AccessEvent) -> None:
        out.result(_document(event), [_line(event)])

    async with station(args) as opened:
        record = await choose_one(args, opened)
        if args.count:
            count = await opened.events.count(record.id, args.since)
            out.result({"count": count}, [str(count)])
            return DONE
        if args.follow:
            await opened.events.follow(record.id, args.since, tell, _Saying())
        async for event in opened.events.past(record.id, args.since):
            tell(event)
    return DONE


class _Saying:
    """Says on stderr why events come late, or not at all for now; the same reason once."""

    def __init__(self) -> None:
        self._said = ""

    def __call__(self, standing: Standing) -> None:
        error = standing.error
        reason = "" if error is None else f"{error.message} {error.advice}"
        if error is not None and standing.way is Way.POLLING and not isinstance(error, ListenersFull):
            # What to do about the stream is no concern of whoever gets the events all the same.
            reason = f"{error.message} Events come a little later, from the terminal's history."
        if reason and reason != self._said:
            print(reason, file=sys.stderr, flush=True)
        if reason or standing.way in {Way.LIVE, Way.PUSHED}:
            self._said = reason


def _document(event: AccessEvent) -> Document:
    return {
        "time": event.time.isoformat(timespec="seconds"),
        "employee_no": event.employee_no,
        "name": event.name,
        "kind": event.kind.value,
        "major": event.major,
        "minor": event.minor,
        "serial_no": event.serial_no,
    }


def _line(event: AccessEvent) -> str:
    who = " ".join(text for text in (event.employee_no, event.name) if text)
    # Recognized is not let in: this one asks a computer.
    what = words.EVENTS[event.kind.value] + (", asks whether to open" if event.remote_check else "")
    return f"{event.time.isoformat(sep=' ', timespec='seconds')}  {what}  {who}".rstrip()


@meant(TIME)
def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if not 1970 <= moment.year <= 2037:
        raise argparse.ArgumentTypeError(f"a year from 1970 to 2037, not {moment.year}")
    return moment
