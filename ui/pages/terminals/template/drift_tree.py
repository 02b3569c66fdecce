"""Terminals, and below each one the values that are not as a template wants them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from facestation.domain.commissioning import LastRun, TerminalRun
from facestation.errors import StationError
from ui.pages.terminals.template import wording
from ui.pages.terminals.template.shown import Picked
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.chips import CHIPS_ROLE, ChipDelegate, ChipShown
from ui.words import sentence

NAME, STATE, FOUND, WANTED = range(4)
_PICKED_ROLE = int(Qt.ItemDataRole.UserRole) + 2
_SHARES = ((NAME, 0.36), (STATE, 0.26), (FOUND, 0.19))
UNFOLDED_MAX = 3
"""Of so few terminals the values are in sight at once."""


class DriftTree(QTreeWidget):
    """Rows follow the runs that come; what was unfolded and marked stays while the terminals are the same."""

    def __init__(self, theme: Theme, titles: Mapping[str, str], parent: QWidget | None = None) -> None:
        """`titles` are the names of resources, in English, by how the command line calls them."""
        super().__init__(parent)
        self.setObjectName("driftTree")
        self._theme = theme
        self._titles = titles
        self._runs: tuple[TerminalRun, ...] = ()
        self.setColumnCount(4)
        self.setItemDelegateForColumn(STATE, ChipDelegate(theme, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformRowHeights(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(spacing.GRID * 20)
        head = self.header()
        head.setSectionsMovable(False)
        head.setStretchLastSection(True)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        # While fifty terminals answer, states come by the hundred a second; nobody reads as fast.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(30)
        self._soon.timeout.connect(self._paint_soon)
        self._wanted: tuple[TerminalRun, ...] = ()
        self._last: Mapping[str, LastRun] = {}
        self._told_anew = False
        """Whether what is known of the last runs has changed since it was shown."""

    @property
    def picked(self) -> tuple[Picked, ...]:
        """The values that are marked; a marked terminal stands for all of its values."""
        found: dict[Picked, None] = {}
        for item in self.selectedItems():
            for each in (item, *_children_of(item)):
                one = each.data(NAME, _PICKED_ROLE)
                if isinstance(one, Picked):
                    found[one] = None
        return tuple(found)

    def show_runs(self, runs: tuple[TerminalRun, ...], last: Mapping[str, LastRun], *, busy: bool) -> None:
        """Shows the runs, and how the `last` that wrote ended: at once where nothing is under way, else in a blink."""
        self._wanted = runs
        self._told_anew = self._told_anew or last != self._last
        self._last = last
        if not busy:
            self._soon.stop()
            self._show_now()
        elif not self._soon.isActive():
            self._soon.start()

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.setAccessibleName(translate("Template", "What differs from the template"))
        self.setHeaderLabels(
            [
                translate("Template", "Terminal and value"),
                translate("Template", "State"),
                translate("Template", "Found"),
                translate("Template", "Wanted"),
            ]
        )
        self._runs = ()
        self._show_now()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the width."""
        super().resizeEvent(event)
        for number, ratio in _SHARES:
            self.setColumnWidth(number, round(self.viewport().width() * ratio))

    def _paint_soon(self) -> None:
        self._show_now()

    def _show_now(self) -> None:
        before, self._runs = self._runs, self._wanted
        anew, self._told_anew = self._told_anew, False
        if [run.terminal_id for run in before] != [run.terminal_id for run in self._runs]:
            self.clear()
            for run in self._runs:
                self._show_run(self._made(), None, run)
            return
        for number, (old, new) in enumerate(zip(before, self._runs, strict=True)):
            item = self.topLevelItem(number)
            if (anew or old != new) and item is not None:
                self._show_run(item, old, new)

    def _made(self) -> QTreeWidgetItem:
        made = QTreeWidgetItem(self)
        font = made.font(NAME)
        font.setBold(True)
        made.setFont(NAME, font)
        return made

    def _show_run(self, item: QTreeWidgetItem, old: TerminalRun | None, run: TerminalRun) -> None:
        item.setText(NAME, run.terminal)
        item.setToolTip(NAME, run.terminal)
        _put_chip(item, wording.stage(run))
        last = self._last.get(run.terminal_id)
        resource = self._title(run.resource)
        item.setText(FOUND, wording.beside(run, resource, last))
        item.setToolTip(FOUND, wording.about(run, resource, last))
        if old is not None and _below(old) == _below(run):
            return
        few = len(self._runs) <= UNFOLDED_MAX or run.error is not None
        unfolded = item.isExpanded() or (bool(run.stage.over) and few)
        item.takeChildren()
        for child in self._children(run):
            item.addChild(child)
        self._span(item)
        item.setExpanded(unfolded)

    def _children(self, run: TerminalRun) -> list[QTreeWidgetItem]:
        made = []
        if run.error is not None:
            made += self._told(run.error)
        for found in run.differences:
            item = QTreeWidgetItem()
            item.setText(NAME, f"{self._title(found.resource)} · {found.field}")
            item.setToolTip(NAME, f"{found.resource} {found.field}")
            item.setText(FOUND, wording.value(found.found))
            item.setText(WANTED, wording.value(found.wanted))
            item.setData(NAME, _PICKED_ROLE, Picked(run.terminal_id, found.resource, found.field))
            chip = wording.danger(found)
            if chip is not None:
                _put_chip(item, chip)
            made.append(item)
        for trouble in run.troubles:
            made += self._told(trouble.error, f"{self._title(trouble.resource)}: ")
        if run.lacks:
            lacking = ", ".join(f"{self._title(lack.resource)} {lack.field}".strip() for lack in run.lacks)
            text = translate("Template", "Not on this terminal: {what}").format(what=lacking)
            made.append(self._said(text, "info"))
        return made

    def _told(self, error: StationError, about: str = "") -> list[QTreeWidgetItem]:
        """What is wrong, and in a line of its own what to do: rows are one line high, and both are too long for it."""
        wrong, advice = sentence(error)
        return [self._said(f"{about}{wrong}", "warning"), *([self._said(advice, "info")] if advice else [])]

    def _said(self, text: str, icon: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem([text])
        item.setIcon(NAME, self._theme.icon(icon, "warn" if icon == "warning" else "muted"))
        item.setToolTip(NAME, text)
        return item

    def _span(self, item: QTreeWidgetItem) -> None:
        for child in _children_of(item):
            child.setFirstColumnSpanned(child.data(NAME, _PICKED_ROLE) is None)

    def _title(self, resource: str) -> str:
        name, _, number = resource.partition(":")
        title = translate("engine", self._titles.get(name, name))
        return f"{title} {number}" if number and number != "1" else title


def _children_of(item: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    children = (item.child(number) for number in range(item.childCount()))
    return [child for child in children if child is not None]


def _below(run: TerminalRun) -> tuple[object, ...]:
    return run.differences, run.troubles, run.lacks, run.error, run.stage.over


def _put_chip(item: QTreeWidgetItem, chip: ChipShown) -> None:
    item.setData(STATE, CHIPS_ROLE, (chip,))
    item.setData(STATE, Qt.ItemDataRole.AccessibleTextRole, chip.words)
    item.setToolTip(STATE, chip.words)
