"""Somebody who may be enrolled already under another number: told early, compared by eye, decided by the operator."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from facestation.domain.enrollment import Delivery
from facestation.errors import FaceOfAnother
from ui.jobs import Jobs
from ui.pages.enrollment.form import Form
from ui.pages.enrollment.ports import Duplicates, Namesake, Screen, Twin
from ui.pages.enrollment.takes import Still

LOOK_JOB = "enrollment.namesakes"
COMPARE_JOB = "enrollment.twins"
TYPING_S = 0.5
"""A name is looked up once nothing more was typed for so long."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why this may be somebody who is known: a terminal's own word, or the name."""

    terminal_id: str
    terminal: str = ""
    """The terminal that holds the same face; empty where only the name is the same."""
    namesake: Namesake | None = None


class TwinsPresenter:
    """Holds `doubt`, and calls `changed` whenever it is another; `same(twin)` when the operator says who it is."""

    def __init__(
        self,
        duplicates: Duplicates,
        jobs: Jobs,
        screen: Screen,
        changed: Callable[[], None],
        same: Callable[[Twin], None],
    ) -> None:
        self._duplicates = duplicates
        self._jobs = jobs
        self._screen = screen
        self._changed = changed
        self._same = same
        self._looked_for = ("", "")
        self.doubt: Doubt | None = None

    def clear(self) -> None:
        """The next person is another one."""
        for job in (LOOK_JOB, COMPARE_JOB):
            self._jobs.cancel(job)
        self._looked_for, self.doubt = ("", ""), None

    def look(self, name: str, employee_no: str) -> None:
        """Somebody new is being typed; a doubt about an earlier name is dropped."""
        if (name, employee_no) == self._looked_for:
            return
        self._looked_for = (name, employee_no)
        if self.doubt is not None and self.doubt.namesake is not None:
            self.doubt = None
        self._jobs.run(LOOK_JOB, self._namesake(name, employee_no), self._found)

    def refused(self, delivery: Delivery) -> None:
        """A door told its news; one that holds the same face under another number is a doubt."""
        if isinstance(delivery.error, FaceOfAnother):
            self.doubt = Doubt(delivery.terminal_id, delivery.terminal)

    def compare(self, form: Form, still: Still | None) -> None:
        """Shows the photo beside that of somebody who may be the same person."""
        if self.doubt is not None:
            picture = still.picture if still is not None else b""
            compared = self._compared(self.doubt, form.name, form.employee_no, picture)
            self._jobs.run(COMPARE_JOB, compared, self._answered)

    async def _namesake(self, name: str, employee_no: str) -> Namesake | None:
        await asyncio.sleep(TYPING_S)
        found = await self._duplicates.namesakes(name, employee_no)
        return found[0] if found else None

    def _found(self, namesake: Namesake | None) -> None:
        if namesake is not None and self.doubt is None:
            self.doubt = Doubt(namesake.terminal_ids[0], namesake=namesake)
            self._changed()

    async def _compared(self, doubt: Doubt, name: str, employee_no: str, picture: bytes) -> Twin | None:
        if doubt.namesake is None:
            twins = await self._duplicates.twins(doubt.terminal_id, name, employee_no, picture)
        else:
            twins = (await self._duplicates.twin(doubt.terminal_id, doubt.namesake, picture),)
        return await self._screen.ask_twin(picture, twins)

    def _answered(self, twin: Twin | None) -> None:
        if twin is not None:
            self.clear()
            self._same(twin)
