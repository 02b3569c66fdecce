"""The words of the terminals page, value by value."""

from __future__ import annotations

from datetime import datetime

import pytest

from facestation.domain.terminal import Capacity, DeviceInfo, TerminalRecord, TerminalStatus, parse_address
from facestation.errors import (
    CertificateUnknown,
    ConnectionFailed,
    DeviceBusy,
    FacesFull,
    GarbageAnswer,
    NotActivated,
    NotPermitted,
    PasswordRefused,
    StationError,
    TerminalLocked,
    TlsFailed,
)
from ui.pages.terminals import wording
from ui.pages.terminals.shown import Answer, Row, Shown, Standing
from ui.theme.tone import Tone

pytestmark = pytest.mark.usefixtures("translation")

AT = datetime(2030, 1, 2, 10, 41)
RECORD = TerminalRecord("a", "Front", parse_address("10.0.0.1"))
REFUSED = TerminalRecord("a", "Front", parse_address("10.0.0.1"), login_refused=True)
STATUS = TerminalStatus(DeviceInfo("", "DS-1", "S-1", "V1", ""), Capacity(1, 2, 3, 4, 5), 0.0, (), 1)


def _failed(error: StationError) -> Answer:
    return Answer(Standing.FAILED, AT, None, error)


@pytest.mark.parametrize(
    ("skew_s", "words"),
    [
        (None, "–"),
        (0.0, "correct"),
        (-60.0, "correct"),
        (75.0, "75 seconds fast"),
        (-130.0, "2 minutes slow"),
        (7300.0, "2 hours fast"),
    ],
)
def test_clock_says_how_far_it_is_off(skew_s: float | None, words: str) -> None:
    assert wording.clock(skew_s) == words


@pytest.mark.parametrize(
    ("capacity", "words"),
    [
        (None, "–"),
        (Capacity(), "–"),
        (Capacity(faces=7), "7"),
        (Capacity(faces=1200, faces_max=3000), "1,200 of 3,000"),
    ],
)
def test_faces_are_counted_as_far_as_the_terminal_says(capacity: Capacity | None, words: str) -> None:
    assert wording.faces(capacity) == words


@pytest.mark.parametrize(
    ("row", "words", "tone"),
    [
        (Row(RECORD), "not checked", Tone.NEUTRAL),
        (Row(REFUSED), "password needed", Tone.WARN),
        (Row(RECORD, Answer(Standing.CONNECTING)), "connecting…", Tone.ACCENT),
        (Row(RECORD, Answer(Standing.CONNECTED, None, STATUS)), "connected", Tone.GOOD),
        (Row(RECORD, _failed(ConnectionFailed(terminal="Front"))), "no answer, 10:41", Tone.WARN),
        (Row(RECORD, _failed(CertificateUnknown())), "not trusted yet, 10:41", Tone.WARN),
        (Row(RECORD, _failed(TlsFailed())), "no safe encryption, 10:41", Tone.WARN),
        (Row(REFUSED, _failed(PasswordRefused())), "password needed, 10:41", Tone.WARN),
        (Row(RECORD, _failed(TerminalLocked())), "locked, 10:41", Tone.WARN),
        (Row(RECORD, _failed(NotActivated())), "no password yet, 10:41", Tone.WARN),
        (Row(RECORD, _failed(NotPermitted())), "not permitted, 10:41", Tone.WARN),
        (Row(RECORD, _failed(GarbageAnswer())), "unclear answer, 10:41", Tone.WARN),
        (Row(RECORD, _failed(DeviceBusy())), "busy, 10:41", Tone.WARN),
        (Row(RECORD, _failed(FacesFull())), "failed, 10:41", Tone.WARN),
    ],
)
def test_list_says_how_each_terminal_is(row: Row, words: str, tone: Tone) -> None:
    assert wording.standing(row).startswith(words)
    assert wording.look(row).tone is tone


@pytest.mark.parametrize(
    ("shown", "words"),
    [
        (Shown(), "Type the address"),
        (Shown((Row(RECORD),), chosen="a"), "Not checked yet"),
        (Shown((Row(REFUSED),), chosen="a"), "The password was refused before"),
        (Shown(answer=Answer(Standing.CONNECTING)), "Connecting…"),
        (Shown(answer=_failed(ConnectionFailed(terminal="Front"))), "Front does not answer."),
        (Shown(answer=Answer(Standing.CONNECTED, AT, STATUS)), "Connected. DS-1, firmware V1, serial number S-1."),
    ],
)
def test_panel_says_how_its_terminal_is(shown: Shown, words: str) -> None:
    assert wording.status(shown)[1].startswith(words)


def test_fingerprint_is_shown_in_pairs() -> None:
    trusted = TerminalRecord("a", "Front", parse_address("10.0.0.1"), fingerprint="ab12" * 16)
    (_, pairs), (_, nothing) = wording.fingerprints(Shown((Row(trusted),), chosen="a"))
    assert pairs.splitlines() == [":".join(["AB", "12"] * 8)] * 2
    assert nothing == ""
