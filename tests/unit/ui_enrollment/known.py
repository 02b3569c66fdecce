"""People who may be enrolled already, as a plain class knows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class GivenNamesake:
    employee_no: str
    name: str
    terminal_ids: tuple[str, ...] = ("Gate",)


@dataclass(frozen=True)
class GivenTwin:
    employee_no: str
    name: str
    terminal: str = "Gate"
    picture: bytes | None = b"other"
    same_picture: bool = False


@dataclass
class FakeDuplicates:
    known: tuple[GivenNamesake, ...] = ()
    there: tuple[GivenTwin, ...] = ()
    asked: list[str] = field(default_factory=list)

    async def namesakes(self, name: str, employee_no: str) -> Sequence[GivenNamesake]:
        return [each for each in self.known if each.name == name and each.employee_no != employee_no]

    async def twins(self, terminal_id: str, name: str, employee_no: str, picture: bytes) -> Sequence[GivenTwin]:
        self.asked.append(f"{terminal_id} {name} {employee_no} {picture.decode()}")
        return self.there

    async def twin(self, terminal_id: str, namesake: GivenNamesake, picture: bytes) -> GivenTwin:
        self.asked.append(f"{terminal_id} {namesake.employee_no} {picture.decode()}")
        return GivenTwin(namesake.employee_no, namesake.name, terminal_id)
