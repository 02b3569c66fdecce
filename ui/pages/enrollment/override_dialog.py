"""The sheet in which a supervisor decides to use a photo that a check refuses."""

from __future__ import annotations

from typing import cast

from PySide6.QtWidgets import QLineEdit, QWidget

from facestation.domain.override import TEXT_LIMIT, Override, override
from facestation.domain.photo import PhotoReport, Verdict
from facestation.errors import InputError, StationError
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.field import Field
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label
from ui.words import check_advice


class OverrideDialog(FittingDialog):
    """Accepted with a `decision`, or rejected; what is missing stands below its field."""

    def __init__(self, report: PhotoReport, parent: QWidget) -> None:
        super().__init__("overrideDialog", translate("Enrollment", "Use this photo all the same?"), parent)
        self.decision: Override | None = None
        self._report = report
        self._supervisor = Field(_line("supervisorField"))
        self._reason = Field(_line("overrideReasonField"))
        self._supervisor.set_label(translate("Enrollment", "&Supervisor"))
        self._reason.set_label(translate("Enrollment", "&Reason"))
        _text(self._supervisor).setPlaceholderText(translate("Enrollment", "name or initials of who decides"))
        _text(self._reason).setPlaceholderText(translate("Enrollment", "without naming the person"))
        self._arrange()

    def _arrange(self) -> None:
        heading = label(TextStyle.HEADING)
        heading.setText(self.windowTitle())
        text = label(TextStyle.BODY, wraps=True)
        text.setMinimumWidth(spacing.GRID * 50)
        text.setText("\n".join([translate("Enrollment", "A check refuses it:"), *_refusals(self._report)]))
        note = label(TextStyle.CAPTION, muted=True, wraps=True)
        note.setText(translate("Enrollment", "The terminals may refuse it too. The decision is kept in the audit."))
        confirm, cancel = button("confirmButton", Kind.PRIMARY), button("cancelButton")
        confirm.setText(translate("Enrollment", "Use the photo"))
        cancel.setText(translate("Enrollment", "Back"))
        confirm.setDefault(True)
        confirm.clicked.connect(self._confirm)
        cancel.clicked.connect(self.reject)
        buttons = row(None, cancel, confirm)
        made = column(heading, text, self._reason, self._supervisor, note, spacing.S, buttons, gap_px=spacing.M)
        self.fill(made)

    def _confirm(self) -> None:
        problem: StationError | None = None
        try:
            self.decision = override(self._report, _text(self._reason).text(), _text(self._supervisor).text())
        except InputError as error:
            problem = error
        for field, name in ((self._supervisor, "supervisor"), (self._reason, "reason")):
            mine = isinstance(problem, InputError) and problem.field == name
            field.show_error(problem if mine else None)
            if mine:
                field.control.setFocus()
        self.fit()
        if problem is None:
            self.accept()


def _refusals(report: PhotoReport) -> list[str]:
    return [f"•  {check_advice(each.advice_key)}" for each in report.findings if each.verdict is Verdict.FAIL]


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    made.setMaxLength(TEXT_LIMIT)
    return made


def _text(field: Field) -> QLineEdit:
    return cast("QLineEdit", field.control)
