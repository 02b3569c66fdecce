"""Tables of people in files, as offices make them."""

from __future__ import annotations

import contextlib
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facestation.errors import (
    ColumnMissing,
    ColumnTwice,
    FileUnreadable,
    SheetDamaged,
    SheetError,
    SheetTooLarge,
    SheetUnreadable,
    StationError,
)
from facestation.services import sheet as sheet_module
from facestation.services.sheet import COLUMNS, Sheet, read_sheet, write_sheet

TABLE = "employee_no,name,cards\r\n007,Зоя Пример,1000200030 0042\r\n"


def read(folder: Path, data: bytes, name: str = "people.csv") -> Sheet:
    (folder / name).write_bytes(data)
    return read_sheet(folder / name)


def workbook(folder: Path, *rows: list[object], formats: dict[str, str] | None = None) -> Sheet:
    book = openpyxl.Workbook()
    page = book.worksheets[0]
    for row in rows:
        page.append(row)
    for place, shown_as in (formats or {}).items():
        page[place].number_format = shown_as
    book.save(folder / "people.xlsx")
    return read_sheet(folder / "people.xlsx")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1251"])
def test_every_usual_encoding_is_read(encoding: str, tmp_path: Path) -> None:
    found = read(tmp_path, TABLE.encode(encoding))
    [row] = found.rows
    assert row.number == 2
    assert dict(row.cells) == {"employee_no": "007", "name": "Зоя Пример", "cards": "1000200030 0042"}


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_usual_delimiter_is_read(delimiter: str, tmp_path: Path) -> None:
    found = read(tmp_path, f'"Employee no"{delimiter}NAME \n1{delimiter}"A, B; C"\n'.encode())
    assert [dict(row.cells) for row in found.rows] == [{"employee_no": "1", "name": "A, B; C"}]


def test_the_line_by_which_excel_names_its_delimiter_is_no_row(tmp_path: Path) -> None:
    found = read(tmp_path, b"sep=;\r\nemployee_no;name\r\n1;Ada\r\n")
    assert [row.cells["name"] for row in found.rows] == ["Ada"]


def test_rows_are_counted_as_a_spreadsheet_counts_them(tmp_path: Path) -> None:
    found = read(tmp_path, b'employee_no,name,salary\n\n1,"two\nlines",9\n,,\n3,Bea\n')
    assert [(row.number, row.cells["employee_no"]) for row in found.rows] == [(3, "1"), (5, "3")]
    assert found.ignored == ("salary",)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", ColumnMissing),
        (b"number,name\n1,Ada\n", ColumnMissing),
        (b"employee_no,name,Name\n1,Ada,Ada\n", ColumnTwice),
        (b'employee_no,name\n1,"Ada\n2,Bea\n', SheetUnreadable),
        (b"\xd0\xcf\x11\xe0 an old workbook", SheetUnreadable),
        (b"PK\x03\x04 no workbook", SheetUnreadable),
        (b"\xff\xfe\x00", SheetUnreadable),
        (b"employee_no,name\n1,Ada\n2,B\0ea\n", SheetDamaged),
        (b"employee_no,name\n1,Ada" + bytes(40), SheetDamaged),
    ],
)
def test_what_is_no_table_of_people_is_refused(data: bytes, error: type[StationError], tmp_path: Path) -> None:
    with pytest.raises(error):
        read(tmp_path, data)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        read_sheet(tmp_path / "people.csv")


def test_a_table_without_end_is_refused(tmp_path: Path) -> None:
    rows = b"1,Ada\n" * (sheet_module.ROWS_MAX + 1)
    with pytest.raises(SheetTooLarge):
        read(tmp_path, b"employee_no,name\n" + rows)


def test_cells_of_a_workbook_are_read_as_they_are_shown(tmp_path: Path) -> None:
    row: list[object] = [7, "Ada", datetime(2030, 1, 31, 8), date(2030, 5, 4), 1000200030.0, True]
    head: list[object] = ["employee_no", "name", "valid_from", "valid_until", "cards", "gender"]
    found = workbook(tmp_path, head, row, formats={"A2": "00000"})
    assert dict(found.rows[0].cells) == {
        "employee_no": "00007",
        "name": "Ada",
        "valid_from": "2030-01-31T08:00:00",
        "valid_until": "2030-05-04",
        "cards": "1000200030",
        "gender": "TRUE",
    }


def test_a_formula_is_never_worked_out(tmp_path: Path) -> None:
    found = workbook(tmp_path, ["employee_no", "name"], ["1", '=HYPERLINK("http://192.0.2.1/","Ada")'])
    assert found.rows[0].formulas == ("name",)
    assert "name" not in found.rows[0].cells


TEXTS = st.text(st.characters(exclude_categories=("C", "Z")), max_size=12) | st.sampled_from(
    ["=1+1", "+7", "-1", "@x", "'=1", "''=1", "'", "0042", "1,5;\t2", 'say "so"', "two\nlines"]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.fixed_dictionaries(dict.fromkeys(COLUMNS, TEXTS)), max_size=4), packed=st.booleans())
def test_what_is_written_is_read_as_it_was(rows: list[dict[str, str]], packed: bool, tmp_path: Path) -> None:
    file = tmp_path / ("people.xlsx" if packed else "people.csv")
    write_sheet(file, rows)
    wanted = [row for row in rows if any(row.values())]
    assert [dict(row.cells) for row in read_sheet(file).rows] == wanted


def test_no_written_cell_is_a_formula_to_a_spreadsheet(tmp_path: Path) -> None:
    rows = [{"employee_no": "1", "name": text} for text in ("=cmd", "+1", "-1", "@SUM(1)", "\t=1", "'=1")]
    write_sheet(tmp_path / "people.csv", rows)
    write_sheet(tmp_path / "people.xlsx", rows)
    lines = (tmp_path / "people.csv").read_text("utf-8-sig").splitlines()[1:]
    assert all(line.split(",")[1].strip('"').startswith("'") for line in lines)
    page = openpyxl.load_workbook(tmp_path / "people.xlsx").worksheets[0]
    assert {cell.data_type for row in page.iter_rows(min_row=2, max_col=2) for cell in row} == {"s"}


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300) | st.binary(max_size=200).map(lambda tail: TABLE.encode() + tail))
def test_any_bytes_are_a_table_or_refused(data: bytes, tmp_path: Path) -> None:
    with contextlib.suppress(SheetError):
        assert set(read(tmp_path, data).columns) >= {"employee_no", "name"}
