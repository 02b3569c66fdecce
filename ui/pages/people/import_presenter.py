"""What an import decides: a table is checked before anything is sent, and what was refused can be kept. No Qt."""

from __future__ import annotations

import dataclasses
from contextlib import aclosing
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.people.ports import ImportScreen, Transfer
from ui.pages.people.shown import ImportShown, RowSeen, Work

if TYPE_CHECKING:
    from facestation.services.people.bringing import Brought
    from facestation.services.sheet import Sheet

JOB = "people_import"
"""Not the page's own prefix: who looks at another page meanwhile must not end an import."""
GATHER = 20
"""So many rows are shown together: a table of thousands is no light thing to paint."""


class ImportPresenter:
    """One import at a time; another file, folder or choice of terminals begins anew."""

    def __init__(self, screen: ImportScreen, transfer: Transfer, jobs: Jobs) -> None:
        self._screen = screen
        self._transfer = transfer
        self._jobs = jobs
        self._sheet: Sheet | None = None
        self.shown = ImportShown()

    def choose(self) -> None:
        """Something was chosen anew: what was found before counts no more."""
        self.cancel()
        self._sheet = None
        self._set(ImportShown())

    def check(self, file: Path, photos: Path, terminal_ids: tuple[str, ...]) -> None:
        """Judges every row and photo; nothing is sent."""
        self._run(Work.CHECK, file, photos, terminal_ids)

    def bring(self, file: Path, photos: Path, terminal_ids: tuple[str, ...]) -> None:
        """Sends whom the check found fit; done again it goes on where it was."""
        self._run(Work.IMPORT, file, photos, terminal_ids)

    def cancel(self) -> None:
        """Ends what is under way; who was written down arrives all the same."""
        self._jobs.cancel(JOB)
        self._set(dataclasses.replace(self.shown, work=None))

    def save_refused(self, target: Path) -> None:
        """Keeps the refused rows as a table of their own, to be mended and imported."""
        if self._sheet is not None:
            numbers = [row.number for row in self.shown.refused]
            self._jobs.run(
                f"{JOB}_rows",
                self._transfer.save_rows(self._sheet, numbers, target),
                lambda _: self._set(dataclasses.replace(self.shown, saved=str(target))),
                self._failed,
            )

    def _run(self, work: Work, file: Path, photos: Path, terminal_ids: tuple[str, ...]) -> None:
        self._set(ImportShown(rows=self.shown.rows, ignored=self.shown.ignored, work=work))
        self._jobs.run(JOB, self._brought(work, file, photos, terminal_ids), lambda _: self._over(work), self._failed)

    async def _brought(self, work: Work, file: Path, photos: Path, terminal_ids: tuple[str, ...]) -> None:
        sheet = self._sheet = await self._transfer.read(file)
        self._set(dataclasses.replace(self.shown, rows=len(sheet.rows), ignored=sheet.ignored))
        results = self._transfer.bring(sheet, photos, terminal_ids, dry_run=work is Work.CHECK)
        async with aclosing(results) as each:
            async for brought in each:
                self._count(work, brought)

    def _count(self, work: Work, brought: Brought) -> None:
        status = brought.status.value
        good = status == "verified" or (status == "queued" and work is Work.CHECK)
        seen = self.shown.seen
        if not good:
            row = RowSeen(brought.key, brought.employee_no, status == "queued", brought.error)
            seen = (*seen, row)
        self.shown = dataclasses.replace(self.shown, done=self.shown.done + 1, good=self.shown.good + good, seen=seen)
        if self.shown.done % GATHER == 0 or self.shown.done == self.shown.rows or len(seen) < GATHER:
            self._screen.display(self.shown)

    def _over(self, work: Work) -> None:
        in_order = tuple(sorted(self.shown.seen, key=lambda row: row.number))
        self._set(dataclasses.replace(self.shown, work=None, finished=work, seen=in_order))

    def _failed(self, error: StationError) -> None:
        self._set(dataclasses.replace(self.shown, work=None, error=error))

    def _set(self, shown: ImportShown) -> None:
        self.shown = shown
        self._screen.display(shown)
