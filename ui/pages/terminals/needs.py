"""What somebody has to do about a terminal, as the engine judges it, and which terminals a filter leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC

from facestation.domain.inventory import CHOSEN, SKEW_LIMIT_S, Attention, Inspection, Point
from facestation.errors import TerminalError, Unreachable
from ui.pages.terminals.shown import Quick, Row, Standing


def inspection(row: Row) -> Inspection | None:
    """The last look at a terminal, and what an attempt of this page has shown since; None before any."""
    answer, seen = row.answer, row.seen
    if answer.at is None:
        return seen
    at = answer.at.astimezone(UTC)
    if seen is not None and seen.at > at:
        return seen
    found = replace(seen, record=row.record, at=at) if seen is not None else Inspection(row.record, at)
    failed = answer.standing is Standing.FAILED and isinstance(answer.error, TerminalError)
    found = replace(found, error=answer.error if failed else None)
    status = answer.status
    if status is None:
        return found
    return replace(
        found,
        info=status.info,
        capacity=status.capacity,
        clock_skew_s=status.clock_skew_s,
        supports=status.supports,
        doors=status.doors,
    )


def points(row: Row) -> tuple[Point, ...]:
    """All that there is to attend to, the most serious first; nothing about a terminal that nobody looked at."""
    seen = inspection(row)
    found = () if seen is None else seen.points
    if row.record.login_refused and all(point.what is not Attention.LOGIN_REFUSED for point in found):
        return (Point(Attention.LOGIN_REFUSED), *found)
    return found


def to_do(row: Row) -> tuple[Point, ...]:
    """Those that are a task, without what somebody has decided to live with."""
    return tuple(point for point in points(row) if point.what not in CHOSEN)


def is_off(skew_s: float | None) -> bool:
    """Whether a clock is so far off that it matters."""
    return skew_s is not None and abs(skew_s) > SKEW_LIMIT_S


def used_ratio(used: int | None, most: int | None) -> float | None:
    """How full it is, from 0 to 1; None where the terminal does not say."""
    return min(1.0, used / most) if used is not None and most else None


def is_left(row: Row, quick: Quick) -> bool:
    """Whether the quick filter leaves this terminal in the list."""
    if quick is Quick.NEEDS:
        return bool(to_do(row))
    if quick is Quick.OFFLINE:
        seen = inspection(row)
        return seen is not None and isinstance(seen.error, Unreachable)
    if quick is Quick.UNCHECKED:
        return row.answer.standing is Standing.NOT_ASKED
    return True


def counts(rows: Iterable[Row]) -> dict[Quick, int]:
    """How many terminals each quick filter leaves."""
    known = tuple(rows)
    return {quick: sum(is_left(row, quick) for row in known) for quick in Quick}


def by_record(row: Row) -> str:
    """What the filter field finds a terminal by, as far as no language is needed."""
    record = row.record
    return f"{record.name} {record.address.url} {record.model} {record.serial} {record.firmware}"


def left(rows: Iterable[Row], text: str, quick: Quick, described: Callable[[Row], str]) -> tuple[Row, ...]:
    """The terminals that the quick filter leaves and in whose description every word of `text` occurs."""
    words = text.casefold().split()
    fitting = tuple(row for row in rows if is_left(row, quick))
    if not words:
        return fitting
    descriptions = [described(row).casefold() for row in fitting]
    return tuple(row for row, said in zip(fitting, descriptions, strict=True) if all(word in said for word in words))
