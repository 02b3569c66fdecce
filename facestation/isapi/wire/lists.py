"""Lists of whom or what a delete concerns; an empty one cannot be made, because terminals take it for everybody."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class _Named:
    values: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.values or not all(value.strip() for value in self.values):
            raise ValueError("a list of what to delete or find needs at least one entry, and no blank one")


class EmployeeNos(_Named):
    """People, by number; raises ValueError when empty."""

    __slots__ = ()


class CardNos(_Named):
    """Cards, by number; raises ValueError when empty."""

    __slots__ = ()


class FaceIds(_Named):
    """Faces, by the number of their person; raises ValueError when empty."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Fingers:
    """Fingers of one person on readers of a terminal; raises ValueError where a person, finger or reader is missing."""

    employee_no: str
    numbers: tuple[int, ...]
    readers: tuple[int, ...]

    def __post_init__(self) -> None:
        if not self.employee_no.strip() or not self.numbers or not self.readers:
            raise ValueError("a list of fingers needs its person, and at least one finger and one reader")
