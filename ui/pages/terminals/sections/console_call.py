"""The call that is being made up: which operation, its parameters, its body."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QWidget

from facestation.domain.console import OperationRow, ParameterRow
from ui.pages.terminals.sections import console_wording as wording
from ui.pages.terminals.sections.console_shown import ConsoleShown
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import ENGINE, translate
from ui.widgets.button import button
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

COLUMNS = 2


class ConsoleCall(QWidget):
    """`typed` tells that a parameter was changed; what stands in the fields is in `params` and `body`."""

    typed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = ConsoleShown()
        self._row: OperationRow | None = None
        self._serial = 0
        self._name = label(TextStyle.HEADING, "consoleOperationLabel", wraps=True)
        self._path = label(TextStyle.CAPTION, "consolePathLabel", muted=True, wraps=True)
        self._path.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._effect = StateLine(theme, "consoleEffectLabel")
        self._loss = StateLine(theme, "consoleLossLabel")
        self._facts = label(TextStyle.CAPTION, "consoleFactsLabel", muted=True, wraps=True)
        self._params = QWidget()
        self._grid = QGridLayout(self._params)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(spacing.M)
        self._grid.setVerticalSpacing(spacing.S)
        self._fields: dict[str, Field] = {}
        self._editor = QPlainTextEdit()
        self._editor.setObjectName("consoleBodyField")
        self._editor.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._editor.setTabChangesFocus(True)
        self._editor.setFixedHeight(spacing.GRID * 18)
        self._body = Field(self._editor)
        self._file = label(TextStyle.CAPTION, "consoleFileLabel", wraps=True)
        self.load = button("consoleLoadButton")
        self.unload = button("consoleUnloadButton")
        theme.dress(self.unload, "trash")
        files = row(self.load, self._file, self.unload)
        files.setStretch(1, 1)
        self.setLayout(
            column(self._name, self._path, self._effect, self._loss, self._facts, self._params, self._body, files)
        )

    @property
    def params(self) -> Mapping[str, str]:
        """What stands in the fields of the parameters, by name."""
        return {name: _line(field).text() for name, field in self._fields.items()}

    @property
    def body(self) -> str:
        """What stands in the body's field."""
        return self._editor.toPlainText()

    def display(self, shown: ConsoleShown) -> None:
        """Shows the operation that was picked."""
        self._shown = shown
        self.setVisible(shown.row is not None and not shown.picking)
        if shown.row is None:
            return
        if shown.row is not self._row:
            self._row = shown.row
            self._build(shown.row)
            self._label(shown.row)
        if shown.filling.serial != self._serial:
            self._serial = shown.filling.serial
            for name, field in self._fields.items():
                _line(field).setText(shown.filling.params.get(name, ""))
            self._editor.setPlainText(shown.filling.body)
        for name, field in self._fields.items():
            error = shown.wrong.get(name)
            field.show_problem(wording.problem(error) if error is not None else "")
        self._show_body(shown.row)

    def focus(self) -> None:
        """The cursor goes to the first thing to be typed."""
        first = next(iter(self._fields.values()), None)
        if first is not None:
            first.control.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._editor.isVisibleTo(self):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self.load.setText(translate("TerminalConsole", "Load a &file…"))
        self.load.setToolTip(translate("TerminalConsole", "Takes the body from a file."))
        self.unload.setText(translate("TerminalConsole", "Without the &file"))
        self.unload.setToolTip(translate("TerminalConsole", "The file is not sent; it stays where it is."))
        self._editor.setAccessibleName(translate("TerminalConsole", "What is sent with the call."))
        if self._row is not None:
            self._label(self._row)
        self.display(self._shown)

    def _build(self, chosen: OperationRow) -> None:
        for field in self._fields.values():
            self._grid.removeWidget(field)
            field.deleteLater()
        self._fields = {}
        for number, parameter in enumerate(chosen.parameters):
            line = QLineEdit()
            line.setObjectName(f"consoleParam_{parameter.name}")
            line.setEchoMode(QLineEdit.EchoMode.Password if parameter.secret else QLineEdit.EchoMode.Normal)
            line.setPlaceholderText("" if parameter.allowed == "…" else parameter.allowed)
            line.textEdited.connect(lambda _text: self.typed.emit())
            field = Field(line)
            self._fields[parameter.name] = field
            self._grid.addWidget(field, number // COLUMNS, number % COLUMNS)
            # A layout that is in sight shows what is added to it only later, and the cursor shall go there now.
            field.show()
        for number in range(COLUMNS):
            self._grid.setColumnStretch(number, 1)
        self._params.setVisible(bool(self._fields))

    def _label(self, chosen: OperationRow) -> None:
        self._name.setText(chosen.name)
        self._path.setText(f"{chosen.method} {chosen.path}")
        self._effect.show_state(*wording.effect(chosen))
        self._loss.show_state(Look("warning", Tone.BAD), translate(ENGINE, chosen.loss) if chosen.loss else "")
        self._loss.setVisible(bool(chosen.loss))
        self._facts.setText(wording.facts(chosen))
        self._facts.setToolTip(chosen.evidence)
        for parameter in chosen.parameters:
            self._fields[parameter.name].set_label(*_words(parameter))
        self._body.set_label(wording.body_label(chosen), translate("TerminalConsole", "What is sent with the call."))

    def _show_body(self, chosen: OperationRow) -> None:
        file = wording.file_words(self._shown)
        self._body.setVisible(chosen.takes_body and not file)
        self._editor.setVisible(chosen.takes_text and not file)
        self._body.show_problem(wording.body_problem(self._shown))
        self._file.setText(file)
        self._file.setVisible(bool(file))
        self.load.setVisible(chosen.takes_body)
        self.unload.setVisible(bool(file))


def _line(field: Field) -> QLineEdit:
    assert isinstance(field.control, QLineEdit)  # noqa: S101 - made above
    return field.control


def _words(parameter: ParameterRow) -> tuple[str, str]:
    if parameter.required:
        return parameter.name, translate("TerminalConsole", "A part of the address.")
    text = translate("TerminalConsole", "{name}, may be empty").format(name=parameter.name)
    return text, translate("TerminalConsole", "A part of the address that may be left out.")
