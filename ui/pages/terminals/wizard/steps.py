"""The steps of commissioning, in their order; a step is one line here."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Needs(enum.Enum):
    """Without what there is nothing to do on a page."""

    NOTHING = "nothing"
    TICKED = "ticked"
    """At least one terminal belongs to the site."""
    LISTED = "listed"
    """At least one of those is on the station's list, so that it can be talked to."""


@dataclass(frozen=True, slots=True)
class Step:
    """One page with one question."""

    key: str
    """As it is remembered; the objectName of its page is `commissionFindPage` for `find`."""
    needs: Needs = Needs.LISTED


STEPS = (
    Step("find", Needs.NOTHING),
    Step("activate", Needs.TICKED),
    Step("address"),
    Step("template"),
    Step("test"),
    Step("certificate"),
)


def number_of(key: str) -> int:
    """Which page that is; the first one for a key that nobody knows any more."""
    return next((number for number, step in enumerate(STEPS) if step.key == key), 0)
