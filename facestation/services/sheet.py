"""Tables of people in files: CSV in any usual encoding, and XLSX; cells are text, and nothing in them is worked out."""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path
from types import MappingProxyType
from typing import Any

from facestation.errors import ColumnMissing, ColumnTwice, FormulaFound, SheetDamaged, SheetTooLarge, SheetUnreadable
from facestation.whole_file import read_whole, write_whole

COLUMNS = ("employee_no", "name", "user_type", "valid_from", "valid_until", "cards", "doors", "gender", "photo")
REQUIRED = COLUMNS[:2]
FILE_LIMIT_BYTES = 64_000_000
ROWS_MAX = 50_000
"""No terminal holds more people."""

_UNPACKED_LIMIT_BYTES = 512_000_000
_COLUMNS_MAX = 200
_CELL_MAX = 4_000
_ZIP, _OLD_OFFICE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_DELIMITERS = ",;\t"
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FORMULA = re.compile(r"'*[=+\-@\t\r]")
"""How a cell begins that a spreadsheet may take for a formula, or that was written to be none."""
_EXACT = 10**15
"""A spreadsheet holds no more digits of a number."""
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")

Cell = str | FormulaFound


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row with something in it."""

    number: int
    """As a spreadsheet counts: the header is row 1."""
    cells: Mapping[str, str] = field(repr=False)
    """Texts by column, blanks around them stripped."""
    formulas: tuple[str, ...] = ()
    """Columns that hold a formula instead."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of people."""

    columns: tuple[str, ...]
    ignored: tuple[str, ...]
    """Headings that mean nothing here."""
    rows: tuple[SheetRow, ...] = field(repr=False)


def read_sheet(path: Path) -> Sheet:
    """The table in a CSV or XLSX file, told apart by what is in it.

    Raises FileUnreadable, SheetUnreadable, SheetDamaged, SheetTooLarge, ColumnMissing, ColumnTwice.
    """
    data = _bytes_of(path)
    records = _from_xlsx(data, path.name) if data.startswith(_ZIP) else _from_csv(data, path.name)
    return _sheet(records)


def write_sheet(path: Path, rows: Iterable[Mapping[str, str]]) -> None:
    """Writes all columns of these rows as XLSX or, by any other ending, as CSV; raises DiskFull, FileUnreadable.

    What a spreadsheet could take for a formula is written so that it does not, and `read_sheet` reads as it was.
    """
    texts = [list(COLUMNS), *([row.get(name, "") for name in COLUMNS] for row in rows)]
    if path.suffix.lower() == ".xlsx":
        write_whole(path, _xlsx([[_harmless(text) for text in row] for row in texts]))
    else:
        write_whole(path, as_csv(texts))


def as_csv(rows: Sequence[Sequence[str]]) -> bytes:
    """These rows as a CSV file in which no spreadsheet takes anything for a formula."""
    return _csv([[_harmless(text) for text in row] for row in rows])


def _too_large() -> SheetTooLarge:
    return SheetTooLarge(megabytes=FILE_LIMIT_BYTES // 1_000_000, rows=ROWS_MAX)


def _bytes_of(path: Path) -> bytes:
    data = read_whole(path, FILE_LIMIT_BYTES)
    if data is None:
        raise _too_large()
    return data


def _sheet(records: Iterator[tuple[int, Sequence[Cell]]]) -> Sheet:
    header: Sequence[Cell] | None = None
    places: dict[str, int] = {}
    rows: list[SheetRow] = []
    for number, cells in records:
        if not any(cells):
            continue
        if header is None:
            header, places = cells, _places(cells)
            continue
        if len(rows) == ROWS_MAX:
            raise _too_large()
        rows.append(_row(number, cells, places))
    if header is None:
        places = _places(())
    names = [cell for cell in header or () if isinstance(cell, str)]
    ignored = tuple(name for name in names if name and _heading(name) not in COLUMNS)
    return Sheet(tuple(places), ignored, tuple(rows))


def _places(header: Sequence[Cell]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, cell in enumerate(header):
        name = _heading(cell) if isinstance(cell, str) else ""
        if name in COLUMNS and name in places:
            raise ColumnTwice(value=name)
        if name in COLUMNS:
            places[name] = place
    for name in REQUIRED:
        if name not in places:
            raise ColumnMissing(value=name, allowed=", ".join(COLUMNS))
    return places


def _heading(text: str) -> str:
    return text.strip().lower().replace(" ", "_")


def _row(number: int, cells: Sequence[Cell], places: Mapping[str, int]) -> SheetRow:
    found = {name: cells[place] if place < len(cells) else "" for name, place in places.items()}
    texts = {name: _as_meant(cell) for name, cell in found.items() if isinstance(cell, str)}
    formulas = tuple(name for name, cell in found.items() if not isinstance(cell, str))
    return SheetRow(number, MappingProxyType(texts), formulas)


def _as_meant(text: str) -> str:
    text = text.strip(" \u00a0\r\n")
    return text[1:] if text.startswith("'") and _FORMULA.match(text) else text.strip()


def _harmless(text: str) -> str:
    text = _UNPRINTABLE.sub(" ", text)
    return f"'{text}" if _FORMULA.match(text) else text


def _from_csv(data: bytes, name: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    text = _decoded(data, name)
    lines = io.StringIO(text, newline="")
    delimiter = _delimiter(text)
    if text[:4].lower() == "sep=":
        lines.readline()
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if any("\0" in cell for cell in cells):
                raise SheetDamaged(value=name, row=number)
            yield number, [cell[:_CELL_MAX] for cell in cells[:_COLUMNS_MAX]]
    except csv.Error as error:
        raise SheetUnreadable(value=name, row=number) from error


def _decoded(data: bytes, name: str) -> str:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _decode(data, encoding, name)
    if data.startswith(_OLD_OFFICE):
        raise SheetUnreadable(value=name, row=0)
    start = data[:200]
    if len(data) % 2 == 0 and len(start) > 3 and start.count(0) > len(start) // 4:
        # UTF-16 that does not say so: every other byte of Latin text is 0, and the headings are Latin.
        return _decode(data, "utf-16-le" if start[1] == 0 else "utf-16-be", name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode(data, "cp1251", name)


def _decode(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise SheetUnreadable(value=name, row=0) from error


def _delimiter(text: str) -> str:
    """As the first line says by itself, or by what divides it into most of our columns."""
    first = text.lstrip("\r\n").partition("\n")[0].rstrip("\r")
    if first.lower().startswith("sep=") and first[4:5]:
        return first[4:5] if first[4:5] in _DELIMITERS else ","

    def known(delimiter: str) -> int:
        return sum(_heading(cell.strip('"')) in COLUMNS for cell in first.split(delimiter))

    return max(_DELIMITERS, key=known)


def _from_xlsx(data: bytes, name: str) -> Iterator[tuple[int, Sequence[Cell]]]:
    import openpyxl

    number = 0
    try:
        _check_unpacked_size(data)
        with warnings.catch_warnings():
            # About styles and extensions, which mean nothing here.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(io.BytesIO(data), read_only=True, keep_links=False)
            page = book.worksheets[0]
            page.reset_dimensions()
            for number, cells in enumerate(page.iter_rows(max_col=_COLUMNS_MAX), 1):
                yield number, [_cell(cell) for cell in cells]
    except _DAMAGED as error:
        raise SheetUnreadable(value=name, row=number) from error


_DAMAGED = (
    *(OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, SyntaxError, NotImplementedError),
    *(RuntimeError, OverflowError, zipfile.BadZipFile, zlib.error),
)
"""What a library raises that reads a file which is not what it seems."""


def _check_unpacked_size(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(entry.file_size for entry in packed.infolist()) > _UNPACKED_LIMIT_BYTES:
            raise _too_large()


def _cell(cell: Any) -> Cell:
    """The text of a cell as the spreadsheet shows it, as far as that counts here."""
    if cell.data_type == "f":
        return FormulaFound()
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime):
        by_day = "h" not in str(cell.number_format).lower()
        return value.date().isoformat() if by_day else value.isoformat(sep="T", timespec="seconds")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, int | float):
        return _number(value, str(cell.number_format))
    return str(value)[:_CELL_MAX]


def _number(value: float, shown_as: str) -> str:
    if not (float(value).is_integer() and abs(value) < _EXACT):
        return repr(value)
    # Numbers with leading zeros are often only shown with them.
    width = len(shown_as) if re.fullmatch(r"0{2,32}", shown_as) else 0
    return str(int(value)).zfill(width)


def _csv(rows: Sequence[Sequence[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows(rows)
    # The mark tells a spreadsheet that it is UTF-8.
    return codecs.BOM_UTF8 + text.getvalue().encode()


def _xlsx(rows: Sequence[Sequence[str]]) -> bytes:
    import openpyxl
    from openpyxl.cell import WriteOnlyCell

    book = openpyxl.Workbook(write_only=True)
    page = book.create_sheet("people")
    for row in rows:
        cells = [WriteOnlyCell(page, text) for text in row]
        for cell in cells:
            # Also what looks like a number or a formula is text.
            cell.data_type = "s"
            cell.number_format = "@"
        page.append(cells)
    packed = io.BytesIO()
    book.save(packed)
    return packed.getvalue()
