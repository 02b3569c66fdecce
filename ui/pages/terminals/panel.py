"""The panel about one terminal, known or new: fields, state, certificate, actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QLineEdit, QWidget

from facestation.errors import (
    AnswerError,
    InputError,
    LoginError,
    NotActivated,
    NotPermitted,
    StationError,
    Unreachable,
)
from ui.notices import announce
from ui.pages.terminals import wording
from ui.pages.terminals.shown import Shown, Typed
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.card import Card
from ui.widgets.fact import Fact
from ui.widgets.field import Field
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label, restyle
from ui.words import sentence


class TerminalPanel(Card):
    """Its fields are always visible; `typed` tells what stands in them whenever somebody changes one."""

    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Shown()
        self._displaying = False
        self._heading = label(TextStyle.HEADING, "terminalHeading")
        self._name_line = _line("terminalNameField")
        self._address_line = _line("addressField")
        self._username_line = _line("usernameField")
        self._password_line = _line("passwordField")
        self._password_line.setEchoMode(QLineEdit.EchoMode.Password)
        self.name = Field(self._name_line)
        self.address = Field(self._address_line)
        self.username = Field(self._username_line)
        self.password = Field(self._password_line)
        self._keyring_hint = label(TextStyle.CAPTION, "keyringHint", muted=True, wraps=True)
        self._legacy = QCheckBox()
        self._legacy.setObjectName("legacyTlsBox")
        self._legacy_hint = label(TextStyle.CAPTION, "legacyTlsHint", muted=True, wraps=True)
        self._state = StateLine(theme, "terminalStatusLabel")
        self._trusted = Fact("trustedFingerprintLabel")
        self._fingerprint = Fact("fingerprintLabel")
        self.connect_button = button("connectButton", Kind.PRIMARY)
        self.trust_button = button("trustCertificateButton")
        self.remove_button = button("removeTerminalButton", Kind.QUIET)
        theme.dress(self.remove_button, "trash")
        self._arrange()
        self._listen()

    def display(self, shown: Shown) -> None:
        """Shows the chosen terminal, or the new one."""
        before, self._shown = self._shown, shown
        self._displaying = True
        self._fill(shown, emptied=before.password_serial != shown.password_serial)
        self._displaying = False
        self._show_errors(shown.answer.error)
        if before.busy and not shown.busy and before.chosen in {shown.chosen, None}:
            self._focus_wrong(shown.answer.error)
        look, text = wording.status(shown)
        self._state.show_state(look, self._with_stray_advice(text))
        if wording.status(before)[1] != text:
            announce(self._state.word, text)
        self._show_certificate(shown)
        self._heading.setText(shown.row.record.name if shown.row else translate("Terminals", "New terminal"))
        self._show_actions(shown)
        self._keyring_hint.setVisible(not shown.passwords_kept)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._label_fields()
        self._name_line.setPlaceholderText(translate("Terminals", "such as Main entrance"))
        self._address_line.setPlaceholderText("192.168.1.20")
        self._keyring_hint.setText(
            translate("Terminals", "This computer has no password store: the password is kept until the program ends.")
        )
        self._legacy.setText(translate("Terminals", "Allow &old encryption"))
        self._legacy_hint.setText(
            translate(
                "Terminals",
                "Only for old firmware that offers nothing safer: others on the network may be able to read along.",
            )
        )
        self._legacy.setToolTip(self._legacy_hint.text())
        self.connect_button.setText(translate("Terminals", "&Connect"))
        self.connect_button.setToolTip(translate("Terminals", "Saves what you typed, logs in and reads the state."))
        self.remove_button.setText(translate("Terminals", "&Remove…"))
        self.remove_button.setToolTip(translate("Terminals", "The station forgets this terminal; people on it stay."))
        self.display(self._shown)

    def _show_actions(self, shown: Shown) -> None:
        # The button to connect stays usable meanwhile: a disabled one would hand the focus on to its neighbor.
        new = bool(shown.untrusted) and not shown.changed
        self.trust_button.setVisible(bool(shown.untrusted))
        self.trust_button.setEnabled(bool(shown.untrusted) and not shown.busy)
        self.trust_button.setText(
            translate("Terminals", "&Trust the new certificate…")
            if shown.changed
            else translate("Terminals", "&Trust this certificate")
        )
        # What to do next is the most visible thing: a first certificate comes before a connection. One that changed
        # is never the obvious thing to trust.
        restyle(self.trust_button, "kind", (Kind.PRIMARY if new else Kind.PLAIN).value)
        self._theme.dress(self.trust_button, "trust", "on_accent" if new else "text")
        restyle(self.connect_button, "kind", (Kind.PLAIN if new else Kind.PRIMARY).value)
        self.remove_button.setEnabled(shown.row is not None)

    @property
    def typed_password(self) -> str:
        """What stands in the password field; handed on with the wish to connect and kept nowhere."""
        return self._password_line.text()

    def _label_fields(self) -> None:
        self.name.set_label(
            translate("Terminals", "Na&me"), translate("Terminals", "What the door is called at the reception")
        )
        self.address.set_label(
            translate("Terminals", "&Address"),
            translate("Terminals", "IP address or name, with https:// where it offers it"),
        )
        self.username.set_label(
            translate("Terminals", "&User name"), translate("Terminals", "Of an administrator account on the terminal")
        )
        self.password.set_label(
            translate("Terminals", "&Password"),
            translate("Terminals", "Of that account; it is sent only when you connect"),
        )

    def _arrange(self) -> None:
        fields = QGridLayout()
        fields.setHorizontalSpacing(spacing.M)
        fields.setVerticalSpacing(spacing.S)
        for index, field in enumerate((self.name, self.address, self.username, self.password)):
            fields.addWidget(field, index // 2, index % 2)
            fields.setColumnStretch(index % 2, 1)
        legacy = column(self._legacy, self._legacy_hint, gap_px=0)
        certificate = column(self._trusted, self._fingerprint)
        actions = row(self.connect_button, self.trust_button, None, self.remove_button)
        self.column.addWidget(self._heading)
        self.column.addLayout(column(fields, self._keyring_hint, gap_px=spacing.XS))
        self.column.addLayout(legacy)
        self.column.addWidget(self._state)
        self.column.addLayout(certificate)
        self.column.addStretch(1)
        self.column.addLayout(actions)

    def _listen(self) -> None:
        for line in self._plain_lines():
            line.textChanged.connect(self._tell)
        self._legacy.toggled.connect(self._tell)
        for line in (*self._plain_lines(), self._password_line):
            line.returnPressed.connect(self.connect_button.click)

    def _tell(self) -> None:
        if not self._displaying:
            name, address, username = (line.text() for line in self._plain_lines())
            self.typed.emit(Typed(name, address, username, self._legacy.isChecked()))

    def _fill(self, shown: Shown, *, emptied: bool) -> None:
        typed = shown.typed
        texts = (typed.name, typed.address, typed.username)
        for line, text in zip(self._plain_lines(), texts, strict=True):
            if line.text() != text:
                line.setText(text)
        self._legacy.setChecked(typed.legacy_tls)
        if emptied:
            self._password_line.clear()
        row, error = shown.row, shown.answer.error
        refused = row is not None and (row.record.login_refused or isinstance(error, LoginError))
        kept = row is not None and not refused
        self._password_line.setPlaceholderText(translate("Terminals", "unchanged") if kept else "")

    def _show_errors(self, error: StationError | None) -> None:
        place = self._place(error) if error is not None else None
        for field in (self.name, self.address, self.username, self.password):
            if field is not place or error is None:
                field.show_problem("")
            elif isinstance(error, InputError):
                field.show_error(error)
            else:
                # The status line says what happened; beside the field stands what to do about it.
                field.show_problem(sentence(error)[1])

    def _focus_wrong(self, error: StationError | None) -> None:
        """Where a press failed, the next thing to type is what was wrong."""
        place = self._place(error) if error is not None else None
        focused = QApplication.focusWidget()
        if place is not None and focused is not None and self.isAncestorOf(focused):
            place.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, error: StationError) -> Field | None:
        if isinstance(error, InputError):
            name = self._shown.typed.name.strip()
            by_name = error.field == "name" or (bool(name) and error.details.get("value") == name)
            return self.name if by_name else self.address
        if isinstance(error, NotPermitted):
            return self.username
        if isinstance(error, LoginError) and not isinstance(error, NotActivated):
            return self.password
        return self.address if isinstance(error, Unreachable | AnswerError) else None

    def _with_stray_advice(self, text: str) -> str:
        error = self._shown.answer.error
        if error is None or self._shown.busy or self._place(error) is not None:
            return text
        return f"{text} {sentence(error)[1]}"

    def _show_certificate(self, shown: Shown) -> None:
        for fact, (head, value) in zip((self._trusted, self._fingerprint), wording.fingerprints(shown), strict=True):
            fact.show_fact(head, value)

    def _plain_lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self._name_line, self._address_line, self._username_line


def _line(name: str) -> QLineEdit:
    made = QLineEdit()
    made.setObjectName(name)
    return made
