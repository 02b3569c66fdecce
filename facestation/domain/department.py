"""Departments that a terminal keeps for its own attendance."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.domain.person import check_name

NAME_LIMIT = 32
"""Of a department, as the capability set of DS-K1A340FWX says."""


@dataclass(frozen=True, slots=True)
class Department:
    """One department; the terminal gives the number."""

    number: int
    name: str


def check_department(text: str) -> str:
    """`text`, if it can be the name of a department; raises NameMissing, NameTooLong, NameNotAllowed."""
    return check_name(text, NAME_LIMIT)
