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
