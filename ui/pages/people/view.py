"""The people page: everyone the station knows, and tables in and out."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import aclosing
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelection, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from facestation.domain.terminal import TerminalRecord
from facestation.errors import StationError
from ui.ask import FileWish
from ui.context import Context
from ui.pages.page import Page
from ui.pages.people import wording
from ui.pages.people.import_window import ImportWindow
from ui.pages.people.presenter import PREFIX, PeoplePresenter
from ui.pages.people.shown import Shown, doors_of
from ui.pages.people.table_model import DOORS, NAME, NUMBER, VALID, PeopleTable
from ui.removal import removal_hint, removal_question, removal_word
from ui.theme import spacing
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.button import button
from ui.widgets.chips import ChipDelegate
from ui.widgets.empty import EmptyState
from ui.widgets.layout import column, row
from ui.widgets.navigation import PEOPLE
from ui.widgets.page_head import page_head, page_title
from ui.widgets.pick_sheet import PickSheet
from ui.widgets.search_field import SearchField
from ui.widgets.state_line import StateLine
from ui.widgets.table import Share, SharingTable
from ui.widgets.text import TextStyle, label
from ui.words import sentence

if TYPE_CHECKING:
    from facestation.services.people.transfer import Exported

EXPORT_JOB = "people_export"
"""Not the page's own prefix: who looks at another page meanwhile must not end an export."""

_SHARES = (
    Share(NAME, spacing.GRID * 20, 0.3),
    Share(NUMBER, spacing.GRID * 14, 0.2),
    Share(VALID, spacing.GRID * 16, 0.25),
)


class PeoplePage(Page):
    """A list to search in; whoever is selected can be removed from the doors."""

    nav_name = PEOPLE
    icon = "people"
    job_prefix = PREFIX

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme, station = context.theme, context.station
        self._shown = Shown()
        self._title = page_title()
        self._import, self._export = button("importButton"), button("exportButton")
        theme.dress(self._import, "add")
        theme.dress(self._export, "sending")
        self._search = SearchField(theme, "peopleSearchField")
        self._count = label(TextStyle.BODY, "peopleCountLabel", muted=True, wraps=True)
        self._going = StateLine(theme, "exportStatusLabel")
        self._stop = button("exportCancelButton")
        self._model = PeopleTable(theme)
        self._table = SharingTable("peopleTable", self._model, _SHARES)
        self._table.setItemDelegateForColumn(DOORS, ChipDelegate(theme, self._table))
        self._empty = EmptyState(theme, "people")
        self._blank = QWidget()
        self._stack = QStackedWidget()
        for widget in (self._blank, self._table, self._empty):
            self._stack.addWidget(widget)
        self._remove = button("removePersonButton")
        theme.dress(self._remove, "trash")
        self._window: ImportWindow | None = None
        self._presenter = PeoplePresenter(self, station.people, station.enrollment, station.outbox, context.jobs)
        self._arrange()
        self._listen()
        self.retranslate()

    @staticmethod
    def title() -> str:
        """The page's name."""
        return translate("People", "People")

    def shown(self) -> None:
        """Reads everyone anew; the cursor waits in the search."""
        self._presenter.show()
        self._search.setFocus(Qt.FocusReason.OtherFocusReason)

    def left(self) -> None:
        """Listens no more."""
        self._presenter.leave()

    def start(self) -> None:
        """Opens the import."""
        self._import.click()

    def display(self, shown: Shown) -> None:
        """Shows the whole page."""
        self._shown = shown
        with QSignalBlocker(self._table.selectionModel()):
            self._model.show_rows(shown.people)
            chosen = shown.selected.employee_no if shown.selected is not None else None
            self._table.choose_row(self._model.row_of(chosen))
        self._count.setText(wording.count(shown))
        self._empty.set_texts(*wording.empty(shown))
        filled = self._table if shown.people else self._blank
        self._stack.setCurrentWidget(filled if shown.people or not shown.loaded else self._empty)
        doors = 0 if shown.selected is None else len(doors_of(shown.selected))
        self._remove.setVisible(bool(shown.people))
        self._remove.setEnabled(doors > 0)
        self._remove.setText(removal_word(doors))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._title.setText(self.title())
        self._import.setText(translate("People", "&Import…"))
        self._import.setToolTip(translate("People", "Brings people of a table and their photos to terminals."))
        self._export.setText(translate("People", "E&xport…"))
        self._export.setToolTip(translate("People", "Writes everybody on a terminal to a table, with their photos."))
        self._search.set_words(translate("People", "Find somebody by name or number"), translate("People", "Ctrl+F"))
        self._table.setAccessibleName(translate("People", "People known to this station"))
        self._remove.setToolTip(removal_hint())
        self._stop.setText(translate("People", "Cancel"))
        self._model.refresh()
        if self._window is not None:
            self._window.retranslate()
        self.display(self._shown)

    async def confirm_removal(self, name: str, doors: int) -> bool:
        """Asks whether the person shall really go."""
        return await self.context.ask.confirm(removal_question(name, doors), self)

    def _arrange(self) -> None:
        self._search.setMinimumWidth(spacing.GRID * 24)
        self._search.setMaximumWidth(spacing.GRID * 44)
        above = row(self._search, self._count, gap_px=spacing.M)
        above.setStretch(0, 2)
        above.setStretch(1, 3)
        self._progress = QWidget()
        going = row(self._going, self._stop)
        going.setStretch(0, 1)
        self._progress.setLayout(going)
        self._progress.hide()
        head = page_head(self._title, self._export, self._import)
        content = column(head, above, self._progress, self._stack, row(self._remove, None), gap_px=spacing.M)
        content.setStretch(3, 1)
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)

    def _listen(self) -> None:
        presenter = self._presenter
        self._search.textChanged.connect(presenter.search)
        self._remove.clicked.connect(presenter.remove)
        self._import.clicked.connect(lambda: self._with_terminals(self._open_import))
        self._export.clicked.connect(
            lambda: self.context.jobs.run(EXPORT_JOB, self._exported(), self._export_over, self._export_failed)
        )
        self._stop.clicked.connect(self._stop_export)
        self._table.selectionModel().selectionChanged.connect(self._selection_changed)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self._table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(presenter.remove)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._search.setFocus)

    def _selection_changed(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._presenter.select(self._model.key_at(self._table.chosen_row()))

    def _with_terminals(self, do: Callable[[list[TerminalRecord]], object]) -> None:
        self.context.jobs.run(f"{PREFIX}terminals", self.context.station.terminals.list(), do)

    def _open_import(self, records: list[TerminalRecord]) -> None:
        if self._window is None:
            self._window = ImportWindow(self.context, self.window())
        self._window.open_for(records)

    async def _exported(self) -> Exported | None:
        """Asks from which terminal and where to, and writes; None where it shall not be done."""
        ask, station = self.context.ask, self.context.station
        records = await station.terminals.list()
        sheet = PickSheet(
            translate("People", "Export everybody on:"),
            translate(
                "People",
                "A table and a folder of photos, as the import reads them. They hold personal data in the clear: keep "
                "them no longer than you need them.",
            ),
            translate("People", "Export"),
            records,
            self,
            single=True,
        )
        if not await ask.sheet(sheet):
            return None
        [terminal_id] = sheet.chosen
        wish = FileWish(translate("People", "Where the table goes"), translate("People", "Tables"), ("*.xlsx", "*.csv"))
        target = await ask.new_file(wish, "people.xlsx", self)
        if target is None:
            return None
        target = target if target.suffix else target.with_suffix(".xlsx")
        last: Exported | None = None
        async with aclosing(station.transfer.export(terminal_id, target)) as steps:
            async for step in steps:
                last = step
                text = translate("People", "Exporting: {done} of {all}").format(done=step.people, all=step.total)
                self._show_export(Look("sending", Tone.ACCENT), text)
        return last

    def _show_export(self, look: Look, text: str) -> None:
        self._going.show_state(look, text)
        self._stop.setVisible(look.tone is Tone.ACCENT)
        self._progress.setVisible(bool(text))

    def _export_over(self, last: Exported | None) -> None:
        self._progress.hide()
        if last is not None:
            text = plural("People", "%n person(s) are in {file}.", last.people).format(file=last.file.name)
            self.context.notices.say(text, Tone.GOOD)

    def _export_failed(self, error: StationError) -> None:
        self._show_export(Look("warning", Tone.BAD), " ".join(sentence(error)))

    def _stop_export(self) -> None:
        self.context.jobs.cancel(EXPORT_JOB)
        self._progress.hide()
