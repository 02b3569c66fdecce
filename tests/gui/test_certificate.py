"""The certificate on paper: as many pages as it takes, in every language, with the data inside."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest

from facestation.commissioning.certificate import SigningKey, seal_json, seal_pdf, verify
from facestation.commissioning.describing import described_handover
from facestation.domain.handover import (
    EventPath,
    EventWay,
    Handover,
    Result,
    SettingDiffers,
    SettingsCompared,
    Step,
    StepTaken,
    TerminalHandover,
    Trial,
)
from facestation.domain.inventory import Account, Attention, CertificateShown, Inspection, LoginLock
from facestation.domain.terminal import Capacity, DeviceInfo, TerminalRecord, parse_address
from facestation.errors import PhotoTooLarge, TimedOut, leaves
from ui.certificate import wording
from ui.certificate.drawing import drawn
from ui.translation import LANGUAGES, Translation
from ui.words import sentence

NOW = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
KEY = SigningKey(bytes(range(32)))
ENDLESS = "ОченьДлинноеНазваниеБезПробелов" * 6


def terminal(number: int, **more: Any) -> TerminalHandover:
    name = f"Вход {number}"
    record = TerminalRecord(str(number), name, parse_address(f"https://192.0.2.{number}"))
    shown = CertificateShown("ab12" * 16, True, "CN=a", "CN=a", NOW, datetime(2030, 5, 9, tzinfo=UTC))
    seen = Inspection(
        record,
        NOW,
        DeviceInfo(name, "DS-K1T900X", ENDLESS, "V3.2 build 300101", "c0:56:e3:00:00:01"),
        Capacity(12, 1500, 3, 1500, 1500),
        -412.0,
        ("people", "faces", "door"),
        1,
        shown,
        Account(False, True, None, locked=False, unlock_s=None, tries_left=5),
        LoginLock(5, 1800),
    )
    failed = StepTaken(Step.ENROLL, Result.FAILED, 900, PhotoTooLarge(terminal=name))
    trial = Trial("912345678", (failed, StepTaken(Step.REMOVE, Result.DONE, 400)))
    return TerminalHandover(seen, EventPath(EventWay.HISTORY, ("192.0.2.77",)), trial, **more)


def signed(*terminals: TerminalHandover) -> bytes:
    return seal_json(described_handover(Handover(NOW, "Завод", "Анна Берг", "Desk", terminals)), KEY)


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_summary_and_a_page_for_each_terminal(translation: Translation, language: str) -> None:
    translation.use(language)
    pdf = drawn(signed(terminal(1), terminal(2)))
    assert pdf.startswith(b"%PDF-")
    assert pages(pdf) == 3
    assert verify(seal_pdf(pdf, KEY)).key == KEY.public
    assert "certificate.json".encode("utf-16-be") in pdf


def test_whatever_does_not_fit_goes_on_on_the_next_page() -> None:
    many = SettingsCompared("site.toml", tuple(SettingDiffers("time", ENDLESS, ENDLESS, "b") for _ in range(60)))
    assert pages(drawn(signed(terminal(1, settings=many)))) > 3
    assert pages(drawn(signed(*(terminal(number) for number in range(1, 51))))) >= 52


def test_everything_that_can_be_written_down_has_its_words() -> None:
    details = {"code": "", "details": {}, "message": "as it was", "advice": "do this"}
    for what in Attention:
        assert wording.remark({**details, "code": what.value})[0]
    assert wording.remark({**details, "code": "of a later version"}) == ("as it was", "do this")
    for leaf in leaves():
        assert wording.reason({**details, "code": leaf.code})
    assert wording.reason({**details, "code": "of a later version"}) == "as it was"
    assert all(wording.step(step.value) for step in Step)
    assert all(wording.result(result.value) and result.value in wording.COLORS for result in Result)
    assert all(wording.way(way.value) for way in EventWay)


def test_a_reason_is_told_in_the_language_of_the_paper(translation: Translation) -> None:
    error = TimedOut(terminal="Вход")
    untested = terminal(1, settings=SettingsCompared("site.toml", (), error))
    [point] = [
        each
        for each in described_handover(Handover(NOW, "", "", "", (untested,)))["terminals"][0]["attention"]
        if each["code"] == Attention.SETTINGS_UNREAD.value
    ]
    translation.use("ru")
    message, _ = wording.remark(point)
    assert sentence(error)[0] in message
    assert error.message not in message


def test_what_a_terminal_did_not_tell_is_left_open() -> None:
    record = TerminalRecord("1", "Door", parse_address("http://192.0.2.1"))
    bare = TerminalHandover(Inspection(record, NOW))
    data = signed(bare)
    assert json.loads(data)["terminals"][0]["certificate"] is None
    assert pages(drawn(data)) == 2
