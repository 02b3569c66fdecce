"""Tables whose rows come, go, move and change while somebody looks at them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QApplication, QWidget

from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.widgets.chips import ChipShown
from ui.widgets.door_table import DoorRow
from ui.widgets.keyed_model import Index, KeyedModel
from ui.widgets.layout import column
from ui.widgets.run_table import MOST_ROWS, ROW_PX, RunTable
from ui.widgets.table import Share, SharingTable


@dataclass(frozen=True)
class Thing:
    key: int
    words: str = ""


class Things(KeyedModel[Thing, int]):
    """Two columns: key and words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 2, lambda thing: thing.key)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        thing = self._rows[index.row()]
        return (str(thing.key), thing.words)[index.column()] if role == Qt.ItemDataRole.DisplayRole else None

    def heads(self) -> tuple[str, ...]:
        return "Key", "Words"

    def shown(self) -> list[Thing]:
        return [Thing(int(self.index(row, 0).data()), self.index(row, 1).data()) for row in range(self.rowCount())]


def things(*keys: int) -> list[Thing]:
    return [Thing(key) for key in keys]


LISTS = st.lists(
    st.builds(Thing, st.integers(0, 9), st.sampled_from(("", "other"))), unique_by=lambda thing: thing.key, max_size=8
)


@pytest.fixture
def model(theme: Theme) -> Things:
    made = Things(theme)
    made.show_rows(things(1, 2, 3, 4))
    return made


@pytest.fixture
def table(model: Things) -> SharingTable:
    made = SharingTable("things", model, (Share(0, 40, 0.25),))
    made.resize(800, 400)
    made.show()
    return made


@given(LISTS, LISTS)
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_comes_goes_or_moves_each_index_follows_its_value(
    theme: Theme, before: list[Thing], after: list[Thing]
) -> None:
    model = Things(theme)
    # Qt itself looks at whatever is told of rows, and warns where it does not fit.
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.show_rows(before)
    held = {thing.key: QPersistentModelIndex(model.index(row, 1)) for row, thing in enumerate(before)}
    model.show_rows(after)
    assert model.shown() == after
    places = {thing.key: row for row, thing in enumerate(after)}
    assert {key: each.row() for key, each in held.items()} == {key: places.get(key, -1) for key in held}


def test_rows_that_stand_together_come_and_go_at_once(model: Things) -> None:
    came, went, reset = QSignalSpy(model.rowsInserted), QSignalSpy(model.rowsRemoved), QSignalSpy(model.modelReset)
    model.show_rows(things(5, 6, 7, 1, 4))
    assert [list(each)[1:] for each in (came.at(0), went.at(0))] == [[0, 2], [1, 2]]
    assert (came.count(), went.count(), reset.count()) == (1, 1, 0)


def test_another_value_in_a_row_is_no_other_arrangement(model: Things) -> None:
    changed, rearranged = QSignalSpy(model.dataChanged), QSignalSpy(model.rearranged)
    model.show_rows([*things(1, 2, 3), Thing(4, "other")])
    assert (changed.count(), rearranged.count()) == (1, 0)
    model.show_rows(things(4, 1, 2, 3))
    assert rearranged.count() == 1


def test_who_is_chosen_stays_chosen_until_it_goes(model: Things, table: SharingTable) -> None:
    table.choose_row(model.row_of(3))
    model.show_rows(things(4, 9, 3, 1))
    assert model.key_at(table.chosen_row()) == 3
    table.choose_row(model.row_of(8))
    assert (table.chosen_row(), model.key_at(table.chosen_row())) == (-1, None)


def test_a_column_gets_what_its_words_need_up_to_its_part(model: Things, table: SharingTable) -> None:
    narrow_px = table.columnWidth(0)
    model.show_rows(things(1, 10**12))
    wide_px = table.columnWidth(0)
    model.show_rows(things(1, 10**60))
    assert 40 <= narrow_px < wide_px < table.columnWidth(0) == round(table.viewport().width() * 0.25)
    assert sum(table.columnWidth(column) for column in (0, 1)) == table.viewport().width()


@pytest.mark.parametrize(("count", "whole"), [(2, True), (50, False)])
def test_a_table_that_grows_takes_the_room_that_there_is_and_no_more_than_its_rows_need(
    theme: Theme, count: int, whole: bool
) -> None:
    look = ChipShown(Look("info", Tone.NEUTRAL), "waiting")
    run = RunTable(theme, "run", grows=True)
    window = QWidget()
    made = column(run, None)
    made.setStretch(0, 100)
    window.setLayout(made)
    window.resize(640, 400)
    run.show_rows(tuple(DoorRow(str(number), f"T-{number}", True, look, "") for number in range(count)))
    window.show()
    QApplication.processEvents()
    assert run.viewport().height() >= min(run.verticalHeader().length(), MOST_ROWS * ROW_PX)
    assert (run.viewport().height() == run.verticalHeader().length()) is whole
    assert whole or run.height() > 0.9 * window.height()
    window.close()
