"""What the people page and its import decide, without windows and without a network."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from facestation.domain.enrollment import Delivery
from facestation.domain.person import PersonType
from facestation.domain.visit import Visit
from facestation.errors import CellInvalid, ConnectionFailed, SheetUnreadable, StationError
from facestation.services.people.bringing import Brought, Status
from facestation.services.sheet import Sheet, SheetRow
from ui.jobs import Jobs
from ui.pages.people.import_presenter import ImportPresenter
from ui.pages.people.presenter import PeoplePresenter
from ui.pages.people.shown import ImportShown, Shown, Work

NINE = datetime(2030, 1, 2, 9, tzinfo=UTC)
FILE, PHOTOS = Path("people.csv"), Path("photos")


def person(number: str, name: str) -> Visit:
    return Visit(number, name, PersonType.EMPLOYEE, NINE, "", ())


class Station:
    """People in memory, an outbox that can be listened to, and tables that are judged as the test says."""

    def __init__(self) -> None:
        self.people = [person("2", "Bo"), person("1", "ann")]
        self.searched: list[str] = []
        self.listeners: list[Callable[[Delivery], None]] = []
        self.brought = [
            Brought(2, "10", Status.QUEUED),
            Brought(4, "12", Status.REFUSED, CellInvalid(column="name", value="", row=4)),
            Brought(3, "11", Status.QUEUED, ConnectionFailed(terminal="Front")),
        ]
        self.dry: list[bool] = []
        self.kept: list[int] = []
        self.unreadable = False
        self.gate = asyncio.Event()
        self.gate.set()

    async def find(self, text: str, limit: int = 50) -> list[Visit]:
        self.searched.append(text)
        return [each for each in self.people if text.casefold() in each.name.casefold()][:limit]

    async def remove(self, employee_no: str, terminal_ids: Sequence[str]) -> list[Delivery]:
        raise AssertionError("nobody here is on a door")

    def subscribe(self, listener: Callable[[Delivery], None]) -> Callable[[], None]:
        self.listeners.append(listener)
        return lambda: self.listeners.remove(listener)

    async def read(self, file: Path) -> Sheet:
        if self.unreadable:
            raise SheetUnreadable(value=file.name)
        return Sheet(("employee_no", "name"), ("color",), tuple(SheetRow(number, {}) for number in (2, 3, 4)))

    async def bring(
        self, sheet: Sheet, photos: Path, terminal_ids: Iterable[str], *, dry_run: bool = False
    ) -> AsyncGenerator[Brought, None]:
        self.dry.append(dry_run)
        for brought in self.brought:
            await self.gate.wait()
            yield brought

    async def save_rows(self, sheet: Sheet, numbers: Iterable[int], target: Path) -> int:
        self.kept = list(numbers)
        return len(self.kept)


class Page:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.seen: list[Shown] = []

    def display(self, shown: Shown) -> None:
        self.seen.append(shown)

    async def confirm_removal(self, name: str, doors: int) -> bool:
        return True


class Window:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.seen: list[ImportShown] = []

    def display(self, shown: ImportShown) -> None:
        self.seen.append(shown)


def jobs_of(bugs: list[BaseException]) -> Jobs:
    def failed(error: StationError) -> None:
        bugs.append(error)

    return Jobs(failed, bugs.append)


async def test_everyone_is_listed_by_name_and_found_while_typing() -> None:
    station, page, bugs = Station(), Page(), list[BaseException]()
    jobs = jobs_of(bugs)
    presenter = PeoplePresenter(page, station, station, station, jobs)
    presenter.show()
    await jobs.settled()
    assert [each.name for each in page.seen[-1].people] == ["ann", "Bo"]
    presenter.select("2")
    presenter.search("b")
    presenter.search("bo ")
    await jobs.settled()
    assert station.searched == ["", "bo"]
    assert [each.name for each in page.seen[-1].people] == ["Bo"]
    assert page.seen[-1].selected == person("2", "Bo")
    presenter.search("ann")
    await jobs.settled()
    assert page.seen[-1].selected is None
    presenter.leave()
    assert (station.listeners, bugs) == ([], [])


async def test_a_table_is_checked_first_and_then_brought_with_reasons_in_the_order_of_its_rows() -> None:
    station, window, bugs = Station(), Window(), list[BaseException]()
    jobs = jobs_of(bugs)
    presenter = ImportPresenter(window, station, jobs)
    presenter.check(FILE, PHOTOS, ("front",))
    await jobs.settled()
    shown = presenter.shown
    assert (shown.finished, shown.good, shown.rows, shown.ignored) == (Work.CHECK, 2, 3, ("color",))
    assert [row.number for row in shown.refused] == [4]
    assert shown.can_import
    presenter.bring(FILE, PHOTOS, ("front",))
    await jobs.settled()
    shown = presenter.shown
    assert (shown.finished, shown.good, shown.waiting) == (Work.IMPORT, 0, 2)
    assert [row.number for row in shown.seen] == [2, 3, 4]
    assert station.dry == [True, False]
    presenter.save_refused(Path("refused.csv"))
    await jobs.settled()
    assert (station.kept, presenter.shown.saved) == ([4], "refused.csv")
    presenter.choose()
    assert presenter.shown == ImportShown()
    assert not bugs


async def test_an_import_that_is_canceled_or_cannot_be_read_says_so() -> None:
    station, window, bugs = Station(), Window(), list[BaseException]()
    jobs = jobs_of(bugs)
    presenter = ImportPresenter(window, station, jobs)
    station.gate.clear()
    presenter.bring(FILE, PHOTOS, ("front",))
    assert presenter.shown.work is Work.IMPORT
    presenter.cancel()
    await jobs.settled()
    assert presenter.shown.work is None
    station.unreadable = True
    presenter.check(FILE, PHOTOS, ("front",))
    await jobs.settled()
    assert isinstance(presenter.shown.error, SheetUnreadable)
    assert not presenter.shown.can_import
    assert not bugs
