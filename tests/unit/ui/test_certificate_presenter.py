"""What is decided about tests and certificates, without windows and without terminals."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from facestation.domain.handover import (
    TESTS_HOLD,
    Handover,
    KeptTest,
    Result,
    Standing,
    Step,
    StepTaken,
    TerminalHandover,
    Trial,
)
from facestation.domain.inventory import Inspection
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.errors import DiskFull, SignatureInvalid, StationError
from ui.jobs import Jobs
from ui.pages.terminals.certificate.presenter import RECOGNITION_S, CertificatePresenter
from ui.pages.terminals.certificate.shown import CertificateShown, Paper, Phase, Verified

NOW = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
SUBJECTS = (("a", "Gate"), ("b", "Lobby"))
FOLDER, FACE = Path("/srv/out"), Path("/srv/ann.jpg")


@dataclass
class Telling:
    terminal_id: str
    step: Step | None = None
    found: TerminalHandover | None = None


@dataclass
class Key:
    fingerprint: str = "A1B2"


@dataclass
class Kept:
    json_file: Path
    pdf_file: Path
    key: Key = field(default_factory=Key)


@dataclass
class Sealed:
    key: Key = field(default_factory=Key)
    document: dict[str, Any] | None = None


def found(terminal_id: str, name: str) -> TerminalHandover:
    return TerminalHandover(Inspection(TerminalRecord(terminal_id, name, parse_address("192.0.2.7")), NOW))


class Site:
    """Terminals that are tested one after the other, and what is shown of that."""

    def __init__(self) -> None:
        self.shown = CertificateShown()
        self.wishes: list[dict[str, Any]] = []
        self.kept: list[Handover] = []
        self.before: dict[str, KeptTest] = {}
        self.error: StationError | None = None
        self.looked = asyncio.Event()
        self.asked_to_look = asyncio.Event()

    def display(self, shown: CertificateShown) -> None:
        self.shown = shown

    async def hand_over(self, terminal_ids: Sequence[str], tell: Callable[[Any], object], **wish: Any) -> Handover:
        self.wishes.append(wish)
        results = []
        for terminal_id, name in SUBJECTS:
            tell(Telling(terminal_id, Step.ENROLL))
            if wish["recognition_s"]:
                tell(Telling(terminal_id, Step.RECOGNIZE))
                self.asked_to_look.set()
                await self.looked.wait()
            results.append(found(terminal_id, name))
            tell(Telling(terminal_id, None, results[-1]))
        return Handover(NOW, "", "", "Desk", tuple(results))

    async def tests(self) -> dict[str, KeptTest]:
        return self.before

    async def read(self, path: Path) -> bytes:
        return path.name.encode()

    async def open_folder(self, folder: Path) -> None:
        if self.error is not None:
            raise self.error

    async def keep(self, handover: Handover, folder: Path, language: str | None = None) -> Kept:
        self.kept.append(handover)
        return Kept(folder / "c.json", folder / f"c-{language}.pdf")

    async def verify(self, data: bytes, expected: str | None = None) -> tuple[Sealed, bool]:
        if data == b"bad.json":
            raise SignatureInvalid
        return Sealed(document={"site": "Head office"}), True


@pytest.fixture
async def site() -> Site:
    return Site()


@pytest.fixture
async def panes(site: Site, jobs: Jobs) -> CertificatePresenter:
    made = CertificatePresenter(site, site, jobs, "c.")
    made.choose(SUBJECTS)
    return made


async def test_what_was_found_is_written_with_site_and_name(
    panes: CertificatePresenter, site: Site, jobs: Jobs
) -> None:
    panes.change(site=" Head office ", by="Ann", language="ru", folder=FOLDER)
    panes.keep()
    panes.test()
    await jobs.settled()
    assert site.wishes == [{"enroll": True, "recognition_s": 0.0, "portrait": None, "template": None, "tested": set()}]
    assert site.shown.phase is Phase.TESTED
    assert site.shown.good == {"a", "b"}
    panes.keep()
    await jobs.settled()
    assert [(each.site, each.by) for each in site.kept] == [("Head office", "Ann")]
    assert site.shown.paper == Paper(FOLDER / "c.json", FOLDER / "c-ru.pdf", "A1B2")


async def test_whoever_has_to_look_is_told_where_and_until_when(
    panes: CertificatePresenter, site: Site, jobs: Jobs
) -> None:
    panes.change(portrait=FACE)
    began_s = asyncio.get_running_loop().time()
    panes.test()
    await site.asked_to_look.wait()
    assert site.shown.look_at == "Gate"
    assert site.shown.look_until_s >= began_s + RECOGNITION_S
    assert [one.begun for one in site.shown.tested] == [True, False]
    site.looked.set()
    await jobs.settled()
    assert site.shown.look_at == ""
    assert site.wishes[0]["portrait"] == FACE


async def test_a_test_that_is_broken_off_leaves_nothing_to_sign(
    panes: CertificatePresenter, site: Site, jobs: Jobs
) -> None:
    panes.change(portrait=FACE, folder=FOLDER)
    panes.test()
    await site.asked_to_look.wait()
    panes.cancel()
    await jobs.settled()
    assert (site.shown.phase, site.shown.look_at) == (Phase.STOPPED, "")
    panes.keep()
    await jobs.settled()
    assert site.kept == []


async def test_a_test_of_another_run_of_the_program_is_not_made_again(site: Site, jobs: Jobs) -> None:
    trial = Trial("9", (StepTaken(Step.ENROLL, Result.DONE),), datetime.now(UTC))
    old = Trial("9", (), datetime.now(UTC) - TESTS_HOLD)
    site.before = {"a": KeptTest(Standing.READY, trial), "b": KeptTest(Standing.READY, old)}
    panes = CertificatePresenter(site, site, jobs, "c.")
    panes.choose(SUBJECTS)
    await jobs.settled()
    assert site.shown.good == {"a"}
    assert (site.shown.left, site.shown.certain) == (("b",), False)
    panes.test()
    await jobs.settled()
    assert (site.wishes[0]["tested"], site.wishes[0]["enroll"]) == ({"a"}, True)


async def test_a_certificate_is_made_of_tests_of_another_run(site: Site, jobs: Jobs) -> None:
    trial = Trial("9", (StepTaken(Step.ENROLL, Result.DONE),), datetime.now(UTC))
    site.before = {each: KeptTest(Standing.READY, trial) for each, _ in SUBJECTS}
    panes = CertificatePresenter(site, site, jobs, "c.")
    panes.change(folder=FOLDER, site="Head office")
    panes.choose(SUBJECTS)
    await jobs.settled()
    assert site.shown.certain
    panes.keep()
    await jobs.settled()
    assert (site.wishes[0]["tested"], site.wishes[0]["enroll"]) == (["a", "b"], False)
    assert [each.site for each in site.kept] == ["Head office"]
    assert site.shown.phase is Phase.WRITTEN
    panes.test()
    await jobs.settled()
    assert site.wishes[1]["tested"] == set()


async def test_a_folder_that_takes_nothing_leaves_the_tests_as_they_are(
    panes: CertificatePresenter, site: Site, jobs: Jobs
) -> None:
    panes.change(folder=FOLDER, test=False, portrait=FACE)
    panes.test()
    await jobs.settled()
    assert site.wishes[0]["portrait"] is None
    site.error = DiskFull()
    panes.keep()
    await jobs.settled()
    assert (site.shown.error, site.shown.phase) == (site.error, Phase.TESTED)
    assert site.shown.paper is None


async def test_a_file_is_verified_or_said_to_be_changed(panes: CertificatePresenter, site: Site, jobs: Jobs) -> None:
    panes.verify(Path("/srv/good.pdf"))
    await jobs.settled()
    assert site.shown.verified == Verified("good.pdf", "A1B2", ours=True, site="Head office")
    panes.verify(Path("/srv/bad.json"))
    await jobs.settled()
    assert site.shown.verified is not None
    assert isinstance(site.shown.verified.error, SignatureInvalid)


async def test_other_terminals_begin_anew_with_what_was_typed(panes: CertificatePresenter, site: Site) -> None:
    panes.change(site="Head office")
    panes.choose([("c", "Car park")])
    assert [one.name for one in site.shown.tested] == ["Car park"]
    assert site.shown.form.site == "Head office"
