"""How a look at a terminal is written for people."""

from __future__ import annotations

from facestation.cli.common import plain
from facestation.commissioning.describing import described_inspection
from facestation.domain.inventory import Inspection


def inspection_lines(seen: Inspection) -> list[str]:
    """What was seen, for people: a line for the terminal, and one for each thing to attend to."""
    room = f"{_known(seen.capacity.faces)}/{_known(seen.capacity.faces_max)} faces"
    info = seen.info
    who = "-" if info is None else f"{info.model} {info.serial} {info.firmware}"
    skew = "-" if seen.clock_skew_s is None else f"{round(seen.clock_skew_s):+d} s"
    points = [f"  ! {point.message} {point.advice}" for point in seen.points]
    return [f"{seen.record.name}\t{who}\t{room}\t{skew}", *points]


def inspection_facts(seen: Inspection) -> list[str]:
    """All that was seen, for people: a line for each fact, then one for each thing to attend to."""
    facts = {key: value for key, value in described_inspection(seen).items() if key not in {"attention", "error"}}
    points = [f"! {point.message} {point.advice}" for point in seen.points]
    return [*(f"{key}: {plain(value)}" for key, value in facts.items()), *points]


def _known(number: int | None) -> str:
    return "-" if number is None else str(number)
