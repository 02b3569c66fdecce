"""The editor of templates: resources at the left, their fields at the right, names and clock above."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QLineEdit, QSpinBox, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from facestation.domain.terminal_settings import ResourceInfo
from ui.ask import FileWish, Question
from ui.context import Context
from ui.pages.terminals.settings_wording import engine
from ui.pages.terminals.task_window import TaskWindow
from ui.pages.terminals.template_editor import wording
from ui.pages.terminals.template_editor.fields import FieldRow
from ui.pages.terminals.template_editor.presenter import PREFIX, EditorPresenter
from ui.pages.terminals.template_editor.secret_sheet import SecretSheet
from ui.pages.terminals.template_editor.shown import EditorShown, Value
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.scroll import scrolling
from ui.widgets.search_field import SearchField
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

_NAME_ROLE = int(Qt.ItemDataRole.UserRole)
HEAD_KEYS = ("title", "name", "clock.zone", "clock.server")


class TemplateEditor(TaskWindow):
    """`saved` is called with the file, each time that it was written."""

    def __init__(self, context: Context, parent: QWidget, saved: Callable[[Path], object]) -> None:
        self._context = context
        self._saved = saved
        self._shown = EditorShown()
        self._rows: dict[str, FieldRow] = {}
        self._waiting: list[Value] = []
        self._leaving = False
        self._lines = [QLineEdit() for _ in HEAD_KEYS]
        for line, key in zip(self._lines, HEAD_KEYS, strict=True):
            line.setObjectName(f"template-{key}")
        self._heads = [Field(line) for line in self._lines]
        self._names = label(TextStyle.CAPTION, "templateNamesLabel", muted=True, wraps=True)
        self._search = SearchField(context.theme, "templateSearchField")
        self._tree = QTreeWidget()
        self._tree.setObjectName("templateTree")
        self._tree.setHeaderHidden(True)
        self._tree.setMinimumWidth(spacing.GRID * 40)
        self._about = label(TextStyle.HEADING, "templateResourceLabel", wraps=True)
        self._number = QSpinBox()
        self._number.setObjectName("templateNumberBox")
        self._number.setRange(1, 256)
        # The style sheet's padding does not reach the line inside.
        self._number.lineEdit().setTextMargins(spacing.S - 2, 0, 0, 0)
        self._fields = QVBoxLayout()
        self._fields.setSpacing(spacing.M)
        self._status = StateLine(context.theme, "templateEditorStatus")
        self._save_as = button("saveTemplateAsButton")
        self._save = button("saveTemplateButton", Kind.PRIMARY)
        station = context.station
        self.presenter = EditorPresenter(self, station.commission, station.credentials, context.jobs)
        self._infos = {info.name: info for info in station.commission.draft().resources()}
        super().__init__("templateEditorWindow", self._body(), parent, self._save_as, self._save)
        self._soon = QTimer(self)
        self._soon.timeout.connect(self._add_a_row)
        self._fill_tree()
        self._listen()

    def words(self) -> str:
        """Which file it is."""
        path = self._shown.path
        return translate("TemplateEditor", "New template") if path is None else path.name

    def open_file(self, path: Path | None) -> None:
        """Shows the template in that file, or a new one; not while another one waits to be saved."""
        if not (self.isVisible() and self._shown.changed):
            self.presenter.open(path)
        self.open()

    def display(self, shown: EditorShown) -> None:
        """Shows everything; what is being typed is left alone."""
        before, self._shown = self._shown, shown
        for line, text in zip(self._lines, (shown.title, shown.name, shown.zone, shown.server), strict=True):
            if line.text().strip() != text:
                line.setText(text)
        for field, key in zip(self._heads, HEAD_KEYS, strict=True):
            field.show_problem(wording.head_problem(shown, key))
        self._names.setText(wording.names(shown))
        self._show_fields(before, shown)
        self._show_counts(shown)
        self._status.show_state(*wording.status(shown))
        self._save.setEnabled(shown.changed and shown.error is None)
        self._save_as.setEnabled(shown.error is None)
        if before.path != shown.path:
            self.retitle()

    def retranslate(self) -> None:
        """Sets every word anew."""
        super().retranslate()
        words = (
            (translate("TemplateEditor", "&Title"), translate("TemplateEditor", "For people.")),
            (
                translate("TemplateEditor", "&Names"),
                translate("TemplateEditor", "A pattern with {number}, {number:02}, {serial}, {model} or {station}."),
            ),
            (translate("TemplateEditor", "Time &zone"), translate("TemplateEditor", "Hours ahead of UTC, as +03:00.")),
            (
                translate("TemplateEditor", "Time se&rver"),
                translate("TemplateEditor", "Left blank beside a zone, this computer sets the clock."),
            ),
        )
        for field, (text, hint) in zip(self._heads, words, strict=True):
            field.set_label(text, hint)
        self._search.set_words(translate("TemplateEditor", "Find a setting"))
        self._tree.setAccessibleName(translate("TemplateEditor", "Settings that a template may hold"))
        self._number.setAccessibleName(translate("TemplateEditor", "Which of several"))
        self._save_as.setText(translate("TemplateEditor", "Save &as…"))
        self._save_as.setToolTip(translate("TemplateEditor", "Writes it into another file."))
        self._save.setText(translate("TemplateEditor", "&Save"))
        self._save.setToolTip(translate("TemplateEditor", "Writes the file; comments in it are not kept."))
        self.display(self._shown)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Asks where something would be lost."""
        if self._shown.changed and not self._leaving:
            event.ignore()
            self._context.jobs.run(f"{PREFIX}close", self._close_after_all())
            return
        self._leaving = False
        super().closeEvent(event)

    def _body(self) -> QWidget:
        first = row(*self._heads, gap_px=spacing.M)
        for number in range(len(self._heads)):
            first.setStretch(number, 1)
        head = row(self._about, self._number)
        head.setStretch(0, 1)
        right = column(head, scrolling(column(self._fields, None)))
        both = row(column(self._search, self._tree), right, gap_px=spacing.M)
        both.setStretch(1, 1)
        body = QWidget()
        whole = column(first, self._names, both, self._status, gap_px=spacing.S)
        whole.setStretch(2, 1)
        body.setLayout(whole)
        return body

    def _listen(self) -> None:
        presenter = self.presenter
        title, name, zone, server = self._lines
        for line in (title, name):
            line.textEdited.connect(lambda _: presenter.call(title.text(), name.text()))
        for line in (zone, server):
            line.textEdited.connect(lambda _: presenter.set_clock(zone.text(), server.text()))
        self._search.textChanged.connect(self._filter)
        self._tree.currentItemChanged.connect(lambda *_: self._choose())
        self._number.valueChanged.connect(lambda _: self._choose())
        self._save.clicked.connect(lambda: self._write(self._shown.path))
        self._save_as.clicked.connect(lambda: self._write(None))

    def _choose(self) -> None:
        item = self._tree.currentItem()
        name = item.data(0, _NAME_ROLE) if item is not None else None
        if isinstance(name, str):
            numbered = self._infos[name].numbering is not None
            self.presenter.choose(f"{name}:{self._number.value()}" if numbered else name)

    def _show_fields(self, before: EditorShown, shown: EditorShown) -> None:
        name = shown.resource.partition(":")[0]
        info = self._infos.get(name)
        self._about.setText(_title(info) if info else translate("TemplateEditor", "Choose a setting at the left."))
        numbering = info.numbering if info else None
        self._number.setVisible(numbering is not None)
        self._number.setPrefix(f"{engine(numbering.word)} " if numbering else "")
        values = {one.shown.name: one for one in shown.values}
        if before.resource != shown.resource or not self._rows.keys() <= values.keys():
            self._clear()
        for field, made in self._rows.items():
            made.display(values[field])
        self._waiting = [one for field, one in values.items() if field not in self._rows]
        self._add_a_row()

    def _add_a_row(self) -> None:
        """One at a time: twenty at once would make the window stand still for a blink."""
        if not self._waiting:
            self._soon.stop()
            return
        one = self._waiting.pop(0)
        made = self._rows[one.shown.name] = FieldRow(one)
        made.wanted.connect(self.presenter.want)
        made.left.connect(self.presenter.leave_alone)
        made.stores.connect(self._store)
        self._fields.addWidget(made)
        self._soon.start()

    def _clear(self) -> None:
        for made in self._rows.values():
            self._fields.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._rows = {}

    def _show_counts(self, shown: EditorShown) -> None:
        sums: dict[str, int] = {}
        for name, count in shown.counts.items():
            plain = name.partition(":")[0]
            sums[plain] = sums.get(plain, 0) + count
        for item in _leaves(self._tree):
            name = item.data(0, _NAME_ROLE)
            count = sums.get(name, 0)
            item.setText(0, f"{_title(self._infos[name])}  ({count})" if count else _title(self._infos[name]))
            font = item.font(0)
            font.setBold(bool(count))
            item.setFont(0, font)

    def _fill_tree(self) -> None:
        groups: dict[str, QTreeWidgetItem] = {}
        for info in self._infos.values():
            if info.group not in groups:
                groups[info.group] = QTreeWidgetItem(self._tree, [engine(info.group)])
            item = QTreeWidgetItem(groups[info.group], [_title(info)])
            item.setData(0, _NAME_ROLE, info.name)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for item in _leaves(self._tree):
            info = self._infos[item.data(0, _NAME_ROLE)]
            found = " ".join((info.name, info.title, _title(info), *info.keywords, *map(engine, info.keywords)))
            item.setHidden(wanted not in found.casefold())
        for number in range(self._tree.topLevelItemCount()):
            group = self._tree.topLevelItem(number)
            if group is not None:
                children = [group.child(at) for at in range(group.childCount())]
                group.setHidden(all(child is None or child.isHidden() for child in children))
                group.setExpanded(bool(wanted))

    def _store(self, name: str) -> None:
        self._context.jobs.run(f"{PREFIX}ask", self._ask_secret(name))

    async def _ask_secret(self, name: str) -> None:
        sheet = SecretSheet(name, self)
        if await self._context.ask.sheet(sheet):
            self.presenter.keep_secret(name, sheet.secret)

    def _write(self, path: Path | None) -> None:
        if path is not None:
            self.presenter.save(path, self._saved)
            return
        self._context.jobs.run(f"{PREFIX}file", self._ask_path(), self._write_there)

    def _write_there(self, path: Path | None) -> None:
        if path is not None:
            self.presenter.save(path, self._saved)

    async def _ask_path(self) -> Path | None:
        wish = FileWish(translate("Template", "Save the template"), translate("Template", "Templates"), ("*.toml",))
        suggested = self._shown.path.name if self._shown.path else "site.toml"
        chosen = await self._context.ask.new_file(wish, suggested, self)
        return chosen.with_suffix(".toml") if chosen is not None and not chosen.suffix else chosen

    async def _close_after_all(self) -> None:
        question = Question(
            translate("TemplateEditor", "Close without saving?"),
            translate("TemplateEditor", "What you changed in this template is lost then."),
            translate("TemplateEditor", "Close without saving"),
            translate("TemplateEditor", "Back"),
            destroys=True,
        )
        if await self._context.ask.confirm(question, self):
            self._leaving = True
            self.presenter.forget()
            self.close()


def _title(info: ResourceInfo) -> str:
    return engine(info.title)


def _leaves(tree: QTreeWidget) -> list[QTreeWidgetItem]:
    groups = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    children = [group.child(number) for group in groups if group for number in range(group.childCount())]
    return [child for child in children if child is not None]
