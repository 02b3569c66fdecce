"""Questions to the operator, as awaitables.

A dialog's `exec()` inside a coroutine kills other tasks of the qasync loop for good; `open()` and a future lose none.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui.theme import spacing
from ui.widgets.button import Kind, button
from ui.widgets.fact import Fact
from ui.widgets.field import Field, text_line
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column
from ui.widgets.scroll import scrolling
from ui.widgets.text import TextStyle, label

_FACTS_MOST = 6
"""More of them are scrolled."""
_FACTS_HIGH = 40
"""The height that they have then, in steps of the grid."""


@dataclass(frozen=True, slots=True)
class Question:
    """A yes-or-no question; `confirm` says what happens, such as "Remove"."""

    title: str
    text: str
    confirm: str
    cancel: str
    destroys: bool = False
    """`cancel` is the default, and `confirm` looks like what it is."""
    doubtful: bool = False
    """The answer is more likely no: `cancel` is the main button as well."""
    facts: tuple[tuple[str, str], ...] = ()
    """What to compare before answering: what each is, and its value."""
    typed: str = ""
    """What has to be typed before `confirm` can be pressed, as the name of what is lost; empty for nothing."""
    typing: str = ""
    """The label of the field for it."""


@dataclass(frozen=True, slots=True)
class FileWish:
    """Which file is wanted; `patterns` are wildcards such as `*.jpg`."""

    title: str
    kind: str
    patterns: tuple[str, ...]


class Ask:
    """Asks in sheets over the window that the question concerns."""

    async def confirm(self, question: Question, parent: QWidget) -> bool:
        """Whether the operator confirmed; closing the question is a no."""
        return await _answered(_QuestionDialog(question, parent)) == QDialog.DialogCode.Accepted

    async def sheet(self, dialog: QDialog) -> bool:
        """Whether the operator accepted this sheet; what was typed into it is in its own attributes."""
        return await _answered(dialog) == QDialog.DialogCode.Accepted

    async def files(self, wish: FileWish, parent: QWidget) -> tuple[Path, ...]:
        """The existing files that the operator chose; none where nothing was chosen."""
        dialog = _file_dialog(wish, parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if await _answered(dialog) != QDialog.DialogCode.Accepted:
            return ()
        return tuple(Path(name) for name in dialog.selectedFiles())

    async def file(self, wish: FileWish, parent: QWidget) -> Path | None:
        """The existing file that the operator chose, or None."""
        dialog = _file_dialog(wish, parent)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        if await _answered(dialog) != QDialog.DialogCode.Accepted:
            return None
        chosen = dialog.selectedFiles()
        return Path(chosen[0]) if chosen else None

    async def folder(self, title: str, parent: QWidget) -> Path | None:
        """The folder that the operator chose, or None."""
        dialog = _file_dialog(FileWish(title, "", ()), parent)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        if await _answered(dialog) != QDialog.DialogCode.Accepted:
            return None
        chosen = dialog.selectedFiles()
        return Path(chosen[0]) if chosen else None

    async def new_file(self, wish: FileWish, suggested: str, parent: QWidget) -> Path | None:
        """Where the operator wants something kept, or None; an existing file is asked about there."""
        dialog = _file_dialog(wish, parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(suggested)
        if await _answered(dialog) != QDialog.DialogCode.Accepted:
            return None
        chosen = dialog.selectedFiles()
        return Path(chosen[0]) if chosen else None


def _file_dialog(wish: FileWish, parent: QWidget) -> QFileDialog:
    dialog = QFileDialog(parent, wish.title, "", f"{wish.kind} ({' '.join(wish.patterns)})" if wish.patterns else "")
    dialog.setObjectName("fileDialog")
    if os.environ.get("FACESTATION_NATIVE_DIALOGS") == "0":
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    return dialog


async def _answered(dialog: QDialog) -> int:
    answer: asyncio.Future[int] = asyncio.get_running_loop().create_future()

    def answered(code: int) -> None:
        if not answer.done():
            answer.set_result(code)

    dialog.finished.connect(answered)
    dialog.open()
    try:
        return await answer
    finally:
        dialog.close()
        dialog.deleteLater()


def if_chosen(then: Callable[[Path], object]) -> Callable[[Path | None], object]:
    """Goes on where a file or folder was chosen."""
    return lambda path: then(path) if path is not None else None


class _QuestionDialog(FittingDialog):
    def __init__(self, question: Question, parent: QWidget) -> None:
        super().__init__("questionDialog", question.title, parent)
        heading = label(TextStyle.HEADING)
        heading.setText(question.title)
        text = label(TextStyle.BODY, wraps=True)
        text.setText(question.text)
        text.setMinimumWidth(spacing.GRID * 44)
        layout = QVBoxLayout()
        self.fill(layout)
        layout.setSpacing(spacing.S)
        layout.addWidget(heading)
        layout.addWidget(text)
        self._scrolled: tuple[QScrollArea, QLayout] | None = None
        if question.facts:
            layout.addSpacing(spacing.S)
            layout.addWidget(self._listed(question))
        layout.addSpacing(spacing.M)
        buttons = self._buttons(question)
        if question.typed:
            layout.addWidget(self._typing(question))
            layout.addSpacing(spacing.M)
        layout.addLayout(buttons)
        # Only what is in the window takes the cursor, and a fact, which can be marked, would keep it from the default.
        first: QWidget = self._line if question.typed else self._safe
        first.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Wide enough for every fact, which is known once the style is."""
        if self._scrolled is not None:
            area, facts = self._scrolled
            area.setMinimumWidth(facts.minimumSize().width() + 2 * area.frameWidth())
        super().showEvent(event)

    def _listed(self, question: Question) -> QWidget:
        facts = column(gap_px=spacing.M)
        for number, (head, value) in enumerate(question.facts, 1):
            fact = Fact(f"questionFact{number}")
            fact.show_fact(head, value)
            facts.addWidget(fact)
        if len(question.facts) <= _FACTS_MOST:
            listed = QWidget()
            listed.setLayout(facts)
            return listed
        facts.setContentsMargins(*[spacing.M] * 4)
        area = scrolling(facts)
        area.setObjectName("questionFacts")
        area.setAccessibleName(question.title)
        # The buttons must be on the screen, and the last fact must be read by whoever has no mouse.
        area.setFixedHeight(spacing.GRID * _FACTS_HIGH)
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scrolled = area, facts
        return area

    def _typing(self, question: Question) -> Field:
        line = text_line("confirmationField")
        field = Field(line)
        field.set_label(question.typing)
        self._confirm.setEnabled(False)
        line.textChanged.connect(lambda text: self._confirm.setEnabled(text.strip() == question.typed))
        self._line = line
        return field

    def _buttons(self, question: Question) -> QHBoxLayout:
        careful = question.destroys or question.doubtful
        sure = Kind.DANGER if question.destroys else Kind.PRIMARY
        confirm = button("confirmButton", Kind.PLAIN if question.doubtful else sure)
        confirm.setText(question.confirm)
        confirm.clicked.connect(self.accept)
        self._confirm = confirm
        cancel = button("cancelButton", Kind.PRIMARY if question.doubtful else Kind.PLAIN)
        cancel.setText(question.cancel)
        cancel.clicked.connect(self.reject)
        safe: QPushButton = cancel if careful else confirm
        safe.setDefault(True)
        self._safe = safe
        row = QHBoxLayout()
        row.setSpacing(spacing.S)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(confirm)
        return row
