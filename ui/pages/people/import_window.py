"""The window in which a table of people is checked and imported."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHeaderView,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from ui.ask import FileWish
from ui.context import Context
from ui.pages.people import wording
from ui.pages.people.import_presenter import ImportPresenter
from ui.pages.people.shown import ImportShown, RowSeen, Work
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import plural, translate
from ui.widgets.button import Kind, button, with_keys
from ui.widgets.field import Field, text_line
from ui.widgets.fit import fit_screen
from ui.widgets.keyed_model import Index, KeyedModel
from ui.widgets.layout import column, row
from ui.widgets.scroll import scrolling
from ui.widgets.state_line import StateLine
from ui.widgets.table import Table
from ui.widgets.text import TextStyle, label, literal, restyle

if TYPE_CHECKING:
    from facestation.domain.terminal import TerminalRecord

MOST_LINES = 8
LINE = 4
"""The height of a terminal in steps of the grid."""


class ImportWindow(QWidget):
    """A window of its own: an import goes on while somebody works at the reception."""

    def __init__(self, context: Context, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("importWindow")
        self._context = context
        self._file, self._photos = text_line("importFileField"), text_line("importPhotosField")
        self._choose_file, self._choose_photos = button("chooseImportFileButton"), button("choosePhotosFolderButton")
        self._file_field = Field(self._file, beside=self._choose_file)
        self._photos_field = Field(self._photos, beside=self._choose_photos)
        self._terminals_head = label(TextStyle.CAPTION, muted=True)
        self._boxes: dict[str, QCheckBox] = {}
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(spacing.S, 0, 0, 0)
        self._lines.setSpacing(0)
        self._area = scrolling(self._lines)
        self._state = StateLine(context.theme, "importStatusLabel")
        self._bar = QProgressBar()
        self._bar.setObjectName("importProgressBar")
        self._bar.setTextVisible(False)
        self._rows = _Rows(context.theme)
        self._table = _table(self._rows)
        self._saved = label(TextStyle.CAPTION, "savedRowsLabel", muted=True, wraps=True)
        self._save = button("saveRefusedButton")
        self._cancel = button("importCancelButton")
        self._check = button("checkImportButton", Kind.PRIMARY)
        self._start = button("startImportButton")
        self._presenter = ImportPresenter(self, context.station.transfer, context.jobs)
        self._arrange()
        self._listen()
        self.retranslate()
        fit_screen(self, spacing.GRID * 104, spacing.GRID * 84)

    def open_for(self, records: Sequence[TerminalRecord]) -> None:
        """Shows the window with these terminals to choose from; what was chosen stays chosen."""
        chosen = self._chosen()
        for box in self._boxes.values():
            self._lines.removeWidget(box)
            box.deleteLater()
        self._boxes = {record.id: self._box(number, record) for number, record in enumerate(records, 1)}
        for terminal_id, box in self._boxes.items():
            box.setChecked(terminal_id in chosen)
            box.toggled.connect(self._presenter.choose)
            self._lines.addWidget(box)
        self._area.setFixedHeight(spacing.GRID * LINE * max(1, min(len(records), MOST_LINES)))
        self.display(self._presenter.shown)
        self.show()
        self.raise_()
        self.activateWindow()

    def display(self, shown: ImportShown) -> None:
        """Shows how far it is."""
        running = shown.work is not None
        self._state.show_state(wording.look(shown), wording.standing(shown))
        self._bar.setMaximum(shown.rows or 0)
        self._bar.setValue(shown.done)
        self._bar.setVisible(running)
        self._rows.show_rows(shown.seen)
        self._table.setVisible(bool(shown.seen))
        self._saved.setText(wording.saved(shown.saved))
        self._saved.setVisible(bool(shown.saved))
        for widget in (self._file_field, self._photos_field, *self._boxes.values()):
            widget.setEnabled(not running)
        ready = bool(self._file.text().strip() and self._chosen()) and not running
        self._check.setEnabled(ready)
        self._start.setEnabled(ready and (shown.can_import or shown.finished is Work.IMPORT))
        for each, main in ((self._start, shown.can_import), (self._check, not shown.can_import)):
            restyle(each, "kind", (Kind.PRIMARY if main else Kind.PLAIN).value)
        self._save.setVisible(bool(shown.refused) and not running)
        self._cancel.setVisible(running)
        if shown.can_import:
            self._start.setText(plural("People", "&Import %n row(s)", shown.good))
        else:
            self._start.setText(translate("People", "&Import"))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.setWindowTitle(translate("People", "Import people"))
        self._file_field.set_label(
            translate("People", "&Table (CSV or XLSX)"), translate("People", "Its first row names the columns.")
        )
        self._photos_field.set_label(
            translate("People", "Folder with the &photos"),
            translate("People", "A picture is called as the table says, or like the number of its person."),
        )
        choices = (
            (self._choose_file, translate("People", "Choose a table"), "Ctrl+O"),
            (self._choose_photos, translate("People", "Choose a folder with photos"), "Ctrl+Shift+O"),
        )
        for each, what, keys in choices:
            with_keys(each, translate("People", "Choose…"), what, keys)
            each.setAccessibleName(what)
        self._terminals_head.setText(translate("People", "To these terminals"))
        self._table.setAccessibleName(translate("People", "Rows that did not go smoothly"))
        self._bar.setAccessibleName(translate("People", "Rows that are done"))
        self._check.setText(translate("People", "C&heck"))
        self._check.setToolTip(translate("People", "Judges every row and photo; nothing is sent."))
        self._cancel.setText(translate("People", "Cancel"))
        self._cancel.setToolTip(translate("People", "Done again with the same files, it goes on where it was."))
        self._save.setText(translate("People", "&Save refused rows…"))
        self._rows.refresh()
        self.display(self._presenter.shown)

    def _box(self, number: int, record: TerminalRecord) -> QCheckBox:
        # A name may hold what Qt takes for an access key.
        made = QCheckBox(literal(record.name))
        made.setObjectName(f"importTerminalBox{number}")
        made.setToolTip(record.address.url)
        return made

    def _arrange(self) -> None:
        terminals = column(self._terminals_head, self._area, gap_px=spacing.XS)
        buttons = row(self._save, None, self._cancel, self._check, self._start)
        content = column(
            *(self._file_field, self._photos_field, terminals, self._state, self._bar, self._table, self._saved),
            *(None, buttons),
            gap_px=spacing.M,
        )
        content.setStretch(5, 10)
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)

    def _listen(self) -> None:
        for line in (self._file, self._photos):
            line.textChanged.connect(self._presenter.choose)
        self._choose_file.clicked.connect(self._ask_file)
        self._choose_photos.clicked.connect(self._ask_folder)
        self._check.clicked.connect(lambda: self._presenter.check(*self._wanted()))
        self._start.clicked.connect(lambda: self._presenter.bring(*self._wanted()))
        self._cancel.clicked.connect(self._presenter.cancel)
        self._save.clicked.connect(self._ask_place)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)

    def _chosen(self) -> tuple[str, ...]:
        return tuple(terminal_id for terminal_id, box in self._boxes.items() if box.isChecked())

    def _wanted(self) -> tuple[Path, Path, tuple[str, ...]]:
        file, photos = Path(self._file.text().strip()), self._photos.text().strip()
        return file, Path(photos) if photos else file.parent, self._chosen()

    def _ask_file(self) -> None:
        wish = FileWish(
            translate("People", "Choose a table of people"), translate("People", "Tables"), ("*.csv", "*.xlsx")
        )
        self._context.jobs.run("people_import_file", self._context.ask.file(wish, self), self._file_chosen)

    def _file_chosen(self, path: Path | None) -> None:
        if path is not None:
            self._file.setText(str(path))

    def _ask_folder(self) -> None:
        title = translate("People", "Choose the folder with the photos")
        self._context.jobs.run("people_import_file", self._context.ask.folder(title, self), self._folder_chosen)

    def _folder_chosen(self, path: Path | None) -> None:
        if path is not None:
            self._photos.setText(str(path))

    def _ask_place(self) -> None:
        wish = FileWish(
            translate("People", "Save the refused rows"), translate("People", "Tables"), ("*.csv", "*.xlsx")
        )
        name = f"{Path(self._file.text()).stem}-refused.csv"
        self._context.jobs.run("people_import_file", self._context.ask.new_file(wish, name, self), self._place_chosen)

    def _place_chosen(self, path: Path | None) -> None:
        if path is not None:
            self._presenter.save_refused(path)


class _Rows(KeyedModel[RowSeen, int]):
    """Number in the table, number of the person, and the reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, 3, lambda seen: seen.number)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in {
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        }:
            return None
        seen = self._rows[index.row()]
        return (str(seen.number), seen.employee_no, wording.reason(seen))[index.column()]

    def heads(self) -> tuple[str, ...]:
        return translate("People", "Row"), translate("People", "Number"), translate("People", "Reason")


def _table(model: _Rows) -> Table:
    made = Table("importRowsTable", model)
    made.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    made.verticalHeader().setDefaultSectionSize(spacing.GRID * 4)
    made.setColumnWidth(0, spacing.GRID * 8)
    made.setColumnWidth(1, spacing.GRID * 18)
    made.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
    return made
