"""What is decided about tests and certificates: one run over all terminals, then two signed files. No Qt."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

from facestation.domain.handover import Handover, KeptTest, Step, TerminalHandover
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.certificate.shown import (
    CertificateShown,
    Form,
    Paper,
    Phase,
    Tested,
    Verified,
)
from ui.pages.terminals.shown import Subject

RECOGNITION_S = 20.0
"""How long somebody has to step before a terminal and look at it."""


class Key(Protocol):
    """The public key of a station."""

    @property
    def fingerprint(self) -> str: ...


class News(Protocol):
    """What a run tells of one terminal."""

    @property
    def terminal_id(self) -> str: ...

    @property
    def step(self) -> Step | None: ...

    @property
    def found(self) -> TerminalHandover | None: ...


class Written(Protocol):
    """A certificate that was written down."""

    @property
    def json_file(self) -> Path: ...

    @property
    def pdf_file(self) -> Path: ...

    @property
    def key(self) -> Key: ...


class HandingOver(Protocol):
    """The part of the handover service that is needed here."""

    async def hand_over(
        self,
        terminal_ids: Sequence[str],
        tell: Callable[[Any], object],
        *,
        enroll: bool,
        recognition_s: float,
        portrait: Path | None,
        template: Path | None,
        tested: Collection[str] = (),
    ) -> Handover: ...

    async def tests(self) -> Mapping[str, KeptTest]: ...

    async def read(self, path: Path) -> bytes: ...

    async def open_folder(self, folder: Path) -> None: ...

    async def keep(self, handover: Handover, folder: Path, language: str | None = None) -> Written: ...

    async def verify(self, data: bytes, expected: str | None = None) -> tuple[Any, bool]: ...


class View(Protocol):
    """Whoever shows it."""

    def display(self, shown: CertificateShown) -> None: ...


class CertificatePresenter:
    """About one set of terminals at a time; `prefix` is in front of the names of its jobs."""

    def __init__(self, view: View, handovers: HandingOver, jobs: Jobs, prefix: str) -> None:
        self._view = view
        self._handovers = handovers
        self._jobs = jobs
        self._prefix = prefix
        self._shown = CertificateShown()

    @property
    def shown(self) -> CertificateShown:
        """What is shown now."""
        return self._shown

    def choose(self, subjects: Sequence[Subject]) -> None:
        """It is about these terminals; what was found out of others is forgotten."""
        if tuple(subjects) != self._shown.subjects:
            self.leave()
            blank = CertificateShown(tuple(subjects), self._shown.form)
            self._show(replace(blank, tested=tuple(Tested(*subject) for subject in subjects)))
            self._jobs.run(f"{self._prefix}before", self._handovers.tests(), self._remembered)

    def change(self, **typed: Any) -> None:
        """Something was typed or chosen: fields of `Form`."""
        form = replace(self._shown.form, **typed)
        if form != self._shown.form:
            self._set(form=form)

    def test(self) -> None:
        """Looks at every terminal and, where that is wished, enrolls, recognizes and removes a test person.

        Only where that is left to be done; where nothing is left, on all of them once more.
        """
        shown = self._shown
        if shown.busy or not shown.subjects:
            return
        passed = {one.terminal_id for one in shown.tested if one.passed} if shown.left else set()
        tested = tuple(one if one.terminal_id in passed else Tested(one.terminal_id, one.name) for one in shown.tested)
        self._set(phase=Phase.TESTING, tested=tested, handover=None, error=None, paper=None, look_at="")
        self._jobs.run(f"{self._prefix}test", self._made(shown.form, passed), self._tested, self._failed)

    def cancel(self) -> None:
        """Ends the run; a test person is taken away all the same."""
        if self._shown.busy:
            self._jobs.cancel(f"{self._prefix}test")
            self._jobs.cancel(f"{self._prefix}keep")
            self._set(phase=Phase.STOPPED, look_at="")

    def keep(self) -> None:
        """Writes the certificate of the last run into the chosen folder."""
        shown, folder = self._shown, self._shown.form.folder
        if not shown.certain or folder is None or shown.busy:
            return
        self._set(phase=Phase.WRITING, error=None, paper=None)
        self._jobs.run(f"{self._prefix}keep", self._kept(shown.form, folder), self._written, self._failed)

    def verify(self, file: Path) -> None:
        """Says whether the certificate in that file is unchanged, and whose it is."""
        self._jobs.run(
            f"{self._prefix}verify",
            self._looked_into(file),
            lambda verified: self._set(verified=verified, paper=None),
            lambda error: self._set(verified=Verified(file.name, error=error), paper=None),
        )

    def leave(self) -> None:
        """Ends what is under way."""
        self.cancel()
        self._jobs.cancel_all(self._prefix)

    # what takes time

    async def _made(self, form: Form, passed: Collection[str]) -> Handover:
        """Of the terminals in `passed` the last test is taken over."""
        portrait = form.portrait if form.test else None
        return await self._handovers.hand_over(
            [terminal_id for terminal_id, _ in self._shown.subjects],
            self._told,
            enroll=form.test and len(passed) < len(self._shown.subjects),
            recognition_s=0.0 if portrait is None else RECOGNITION_S,
            portrait=portrait,
            template=form.template,
            tested=passed,
        )

    async def _kept(self, form: Form, folder: Path) -> Written:
        await self._handovers.open_folder(folder)
        handover = self._shown.handover
        if handover is None:
            # The tests are of another run of the program; what else stands on the certificate is looked at now.
            handover = await self._made(form, [terminal_id for terminal_id, _ in self._shown.subjects])
            self._put(handover)
        signed = replace(handover, site=form.site.strip(), by=form.by.strip())
        return await self._handovers.keep(signed, folder, form.language or None)

    async def _looked_into(self, file: Path) -> Verified:
        sealed, ours = await self._handovers.verify(await self._handovers.read(file))
        site = str((sealed.document or {}).get("site") or "")
        return Verified(file.name, sealed.key.fingerprint, ours, site)

    # outcomes

    def _told(self, news: News) -> None:
        name = next(name for terminal_id, name in self._shown.subjects if terminal_id == news.terminal_id)
        now = Tested(news.terminal_id, name, begun=True, step=news.step, found=news.found)
        tested = (
            replace(now, before=one.before) if one.terminal_id == news.terminal_id else one
            for one in self._shown.tested
        )
        looking = news.step is Step.RECOGNIZE
        until_s = asyncio.get_running_loop().time() + RECOGNITION_S if looking else 0.0
        look_at = name if looking else "" if self._shown.look_at == name else self._shown.look_at
        self._set(tested=tuple(tested), look_at=look_at, look_until_s=until_s or self._shown.look_until_s)

    def _remembered(self, tests: Mapping[str, KeptTest]) -> None:
        now = datetime.now(UTC)
        holding = {each: test for each, test in tests.items() if test.holds(now)}
        tested = (replace(one, before=holding.get(one.terminal_id)) for one in self._shown.tested)
        self._set(tested=tuple(tested))

    def _put(self, handover: Handover) -> None:
        by_id = {each.seen.record.id: each for each in handover.terminals}
        tested = tuple(replace(one, found=by_id.get(one.terminal_id)) for one in self._shown.tested)
        self._set(handover=handover, tested=tested, look_at="")

    def _tested(self, handover: Handover) -> None:
        self._put(handover)
        self._set(phase=Phase.TESTED)

    def _written(self, written: Written) -> None:
        paper = Paper(written.json_file, written.pdf_file, written.key.fingerprint)
        self._set(phase=Phase.WRITTEN, paper=paper, verified=None)

    def _failed(self, error: StationError) -> None:
        phase = Phase.STOPPED if self._shown.handover is None else Phase.TESTED
        self._set(phase=phase, error=error, look_at="")

    def _set(self, **changes: Any) -> None:
        self._show(replace(self._shown, **changes))

    def _show(self, shown: CertificateShown) -> None:
        self._shown = shown
        self._view.display(shown)
