"""What a call brought: status, text or picture, and a way to keep it."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QImage
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facestation.domain.console import Answered
from ui.context import Context
from ui.notices import announce
from ui.pages.terminals.sections import console_wording as wording
from ui.pages.terminals.sections.console_shown import ConsoleShown
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import button
from ui.widgets.layout import column, row
from ui.widgets.picture import Picture, decoded
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label

PICTURE_JOB = "terminals.console.picture"


class ConsoleAnswer(QWidget):
    """Pictures are decoded off the screen's thread; a long text is shown up to a bound."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shown = ConsoleShown()
        self._answer: Answered | None = None
        self._status = StateLine(context.theme, "consoleStatusLabel")
        self._text = QPlainTextEdit()
        self._text.setObjectName("consoleAnswerField")
        self._text.setReadOnly(True)
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._text.setTabChangesFocus(True)
        self._text.setMinimumHeight(spacing.GRID * 26)
        self._cut = label(TextStyle.CAPTION, "consoleCutLabel", muted=True, wraps=True)
        self._picture = Picture(context.theme)
        self._picture.setObjectName("consolePicture")
        self._picture.setFixedHeight(spacing.GRID * 32)
        self.save = button("consoleSaveButton")
        foot = row(self._cut, None, self.save)
        self.setLayout(column(self._status, self._picture, self._text, foot))

    def display(self, shown: ConsoleShown) -> None:
        """Shows the answer of the last call."""
        before, self._shown = self._shown, shown
        look, text = wording.status(shown)
        self._status.show_state(look, text)
        self._status.setVisible(bool(text))
        if wording.status(before)[1] != text:
            announce(self._status.word, text)
        if shown.answer is not self._answer:
            self._answer = shown.answer
            self._show_answer(shown.answer)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._text.setAccessibleName(translate("TerminalConsole", "The answer"))
        self._text.setToolTip(translate("TerminalConsole", "What the terminal answered."))
        self._picture.setAccessibleName(translate("TerminalConsole", "The picture of the answer"))
        self.save.setText(translate("TerminalConsole", "S&ave as…"))
        self.save.setToolTip(translate("TerminalConsole", "Keeps the whole answer in a file, as it came."))
        self._show_answer(self._answer)

    def _show_answer(self, answer: Answered | None) -> None:
        self._context.jobs.cancel(PICTURE_JOB)
        self._text.setPlainText(wording.content(self._shown))
        self._text.setVisible(answer is not None)
        self._picture.setVisible(answer is not None and bool(answer.picture))
        self.save.setVisible(answer is not None and bool(answer.data))
        self._cut.setVisible(answer is not None and answer.cut)
        self._cut.setText(translate("TerminalConsole", "This is only the beginning; a saved file has all of it."))
        if answer is not None and answer.picture:
            self._context.jobs.run(PICTURE_JOB, decoded(answer.picture), self._show_picture)

    def _show_picture(self, image: QImage) -> None:
        if image.isNull():
            self._picture.show_message(translate("TerminalConsole", "This picture cannot be shown."))
        else:
            self._picture.show_frame(image)
