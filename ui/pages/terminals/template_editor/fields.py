"""The fields of one resource: a box for each that belongs to the template, its control, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton, QWidget

from facestation.domain.terminal_settings import Kind
from ui.pages.terminals.settings_editors import editor_of, show_text, text_of
from ui.pages.terminals.template_editor import wording
from ui.pages.terminals.template_editor.shown import Value
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind as Weight
from ui.widgets.button import button
from ui.widgets.calm import calm
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label, restyle


class FieldRow(QWidget):
    """`wanted` tells a value that belongs to the template, `left` that it does not, `stores` the name of a secret."""

    wanted = Signal(str, str)
    left = Signal(str)
    stores = Signal(str)

    def __init__(self, one: Value) -> None:
        super().__init__()
        self._name = one.shown.name
        self._is_secret = one.shown.secret
        self._box = QCheckBox(self._name)
        self._box.setObjectName(f"wantBox-{self._name}")
        self._box.setMinimumWidth(spacing.GRID * 28)
        self._editor = _editor(one)
        self._editor.setObjectName(f"wantField-{self._name}")
        self._editor.setAccessibleName(self._name)
        self._editor.setMinimumHeight(spacing.CONTROL_HEIGHT_PX)
        self._store: QPushButton = button(f"storeButton-{self._name}", Weight.QUIET)
        self._store.setText(translate("TemplateEditor", "Store…"))
        self._store.setToolTip(translate("TemplateEditor", "Keeps the secret itself in the password store."))
        self._store.setVisible(one.shown.secret)
        self._hint = label(TextStyle.CAPTION, muted=True, wraps=True)
        self._problem = label(TextStyle.CAPTION, f"wantProblem-{self._name}", wraps=True)
        self._problem.setProperty("tone", "bad")
        line = row(self._box, self._editor, self._store)
        line.setStretch(1, 1)
        self.setLayout(column(line, self._hint, self._problem, gap_px=spacing.XS))
        self.display(one, fresh=True)
        self._box.toggled.connect(self._toggled)
        self._store.clicked.connect(lambda: self.stores.emit(text_of(self._editor).strip()))
        if isinstance(self._editor, QComboBox):
            self._editor.currentTextChanged.connect(self._typed)
        elif isinstance(self._editor, QLineEdit):
            self._editor.textEdited.connect(self._typed)

    def display(self, one: Value, *, fresh: bool = False) -> None:
        """Shows what is wanted; what is being typed is left alone."""
        is_wanted = one.wanted is not None
        if self._is_secret:
            self._offer(one.secrets)
        if fresh:
            self._box.setChecked(is_wanted)
            show_text(self._editor, one.wanted or "")
        self._editor.setEnabled(is_wanted)
        self._store.setEnabled(bool(one.wanted))
        self._hint.setText(wording.hint(one))
        self._hint.setVisible(bool(self._hint.text()))
        text = wording.problem(one)
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self._editor.setAccessibleDescription(text or self._hint.text())
        restyle(self._editor, "wrong", one.error is not None)

    def _offer(self, names: tuple[str, ...]) -> None:
        """What is typed stays; only the names to choose from change."""
        box = self._editor
        if isinstance(box, QComboBox) and [box.itemText(at) for at in range(box.count())] != list(names):
            typed = box.currentText()
            with QSignalBlocker(box):
                box.clear()
                for name in names:
                    box.addItem(name, name)
                show_text(box, typed)

    def _toggled(self, checked: bool) -> None:
        if not checked:
            self.left.emit(self._name)
            return
        box = self._editor
        if isinstance(box, QComboBox) and not self._is_secret and not text_of(box):
            box.setCurrentIndex(0)
        self.wanted.emit(self._name, text_of(self._editor))
        self._editor.setFocus()

    def _typed(self, _text: str) -> None:
        if self._box.isChecked():
            self.wanted.emit(self._name, text_of(self._editor))


def _editor(one: Value) -> QWidget:
    """A choice where there is one; else a line, for what a terminal takes is not known before it is asked."""
    shown = one.shown
    if not shown.secret and shown.kind not in {Kind.SWITCH, Kind.CHOICE}:
        return QLineEdit()
    made = _names() if shown.secret else editor_of(shown, one.wanted or "")
    calm(made)
    inside = made.lineEdit() if isinstance(made, QComboBox) else None
    if inside is not None:
        inside.setAccessibleName(shown.name)
    return made


def _names() -> QComboBox:
    """A name that was kept before can be chosen; another one is typed."""
    made = QComboBox()
    made.setEditable(True)
    made.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    return made
