"""`import` and `export`, as scripts call them."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from facestation.virtual.terminal import VirtualTerminal
from tests.functional.cli.conftest import Cli

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]

HEADER = "employee_no,name,valid_until,cards\n"


@pytest.fixture
def photos(tmp_path: Path, portrait: Path) -> Path:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "007.jpg").write_bytes(portrait.read_bytes())
    return folder


async def test_people_go_in_and_come_out_again(cli: Cli, terminal: MakeTerminal, photos: Path, tmp_path: Path) -> None:
    door = await terminal()
    table = tmp_path / "people.csv"
    table.write_text(HEADER + "007,=Ада,,\n008,Bea,2037-05-04,1008\n,Nobody,,\n", encoding="utf-8")
    words = ("import", table, "--photos", photos, "--terminal", door.url)

    tried = await cli(*words, "--dry-run")
    assert (tried.status, tried.document["queued"], door.state.people) == (1, 2, {})

    ran = await cli(*words)
    assert ran.status == 1
    assert ran.code == "employee_no_missing"
    assert {name: ran.document[name] for name in ("total", "verified", "queued", "refused")} == {
        "total": 3,
        "verified": 2,
        "queued": 0,
        "refused": 1,
    }
    assert [(row["row"], row["employee_no"], row["status"]) for row in ran.document["rows"]] == [
        (2, "007", "verified"),
        (3, "008", "verified"),
        (4, "", "refused"),
    ]
    assert ran.document["rows"][2]["error"]["details"]["field"] == "employee_no"
    assert "3/3" in ran.errors

    out = await cli("export", "--terminal", door.url, tmp_path / "out")
    assert len(set(out.errors.splitlines())) == len(out.errors.splitlines())
    assert (out.status, out.document["people"], out.document["photos"]) == (0, 2, 1)
    text = (tmp_path / "out" / "people.csv").read_text("utf-8-sig")
    assert "007,'=Ада,normal" in text
    assert "008,Bea,normal" in text
    assert "1008" in text

    again = await cli("import", tmp_path / "out", "--photos", tmp_path / "out" / "photos", "--terminal", door.url)
    assert (again.status, again.document["verified"]) == (0, 2)
    assert door.state.people["007"]["name"] == "=Ада"


@pytest.mark.parametrize(
    ("table", "code"),
    [
        (b"", "column_missing"),
        (b"PK\x03\x04", "sheet_unreadable"),
        (b"employee_no,name,name\n", "column_twice"),
        (None, "file_unreadable"),
    ],
)
async def test_a_file_that_is_no_table_is_refused(
    table: bytes | None, code: str, cli: Cli, photos: Path, tmp_path: Path
) -> None:
    file = tmp_path / "people.csv"
    if table is not None:
        file.write_bytes(table)
    ran = await cli("import", file, "--photos", photos, "--terminal", "http://127.0.0.1:9", "--dry-run")
    assert (ran.status, ran.code) == (1, code)
