"""Differences from a template as files."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

from facestation.domain.commissioning import Deviation, Lack, Stage, TerminalRun, Trouble
from facestation.domain.terminal_settings import HIDDEN, Danger
from facestation.errors import ConnectionFailed
from facestation.services.commissioning.drift_report import write_drift

RUNS = (
    TerminalRun(
        "a",
        "=Gate",
        Stage.DONE,
        differences=(
            Deviation("door:1", "enableDoorLock", True, None),
            Deviation("user:1", "password", HIDDEN, HIDDEN, Danger.CUTS_OFF),
        ),
        lacks=(Lack("nfc"),),
        troubles=(Trouble("ntp:1", ConnectionFailed(terminal="Gate")),),
    ),
    TerminalRun("b", "Lobby", Stage.FAILED, error=ConnectionFailed(terminal="Lobby")),
)


async def test_a_spreadsheet_gets_one_row_for_each_thing_and_no_formula(tmp_path: Path) -> None:
    await write_drift(tmp_path / "drift.csv", "Site", RUNS)
    rows = list(csv.reader(io.StringIO((tmp_path / "drift.csv").read_text(encoding="utf-8-sig"))))
    assert rows[1][:6] == ["'=Gate", "door:1", "enableDoorLock", "true", "", ""]
    assert rows[2][3:6] == [HIDDEN, HIDDEN, "cuts_off"]
    assert [row[1] for row in rows[3:]] == ["nfc", "ntp:1", ""]
    assert rows[4][-1].startswith("Gate")


async def test_json_says_the_same_as_the_command(tmp_path: Path) -> None:
    await write_drift(tmp_path / "drift.json", "Site", RUNS)
    told = json.loads((tmp_path / "drift.json").read_bytes())
    assert told["template"] == "Site"
    assert [each["state"] for each in told["terminals"]] == ["done", "failed"]
    assert told["terminals"][0]["differences"][1]["needs_consent"] == "cuts_off"
