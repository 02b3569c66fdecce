"""The connection of one terminal, known or new: fields, certificate, actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QCheckBox, QGridLayout, QLineEdit, QWidget

from facestation.errors import InputError, LoginError, NotActivated, StationError
from ui.pages.terminals import wording
from ui.pages.terminals.shown import Shown, Typed
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.fact import Fact
from ui.widgets.field import Field, text_line
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label, restyle
from ui.words import sentence


class TerminalPanel(QWidget):
    """Its fields are always visible; `typed` tells what stands in them whenever somebody changes one."""

    typed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown = Shown()
        self._displaying = False
        self._name_line = text_line("terminalNameField")
        self._address_line = text_line("addressField")
        self._username_line = text_line("usernameField")
        self._password_line = text_line("passwordField", secret=True)
        self.name = Field(self._name_line)
        self.address = Field(self._address_line)
        self.username = Field(self._username_line)
        self.password = Field(self._password_line)
        self._keyring_hint = label(TextStyle.CAPTION, "keyringHint", muted=True, wraps=True)
        self._legacy = QCheckBox()
        self._legacy.setObjectName("legacyTlsBox")
        self._legacy_hint = label(TextStyle.CAPTION, "legacyTlsHint", muted=True, wraps=True)
        self._trusted = Fact("trustedFingerprintLabel")
        self._fingerprint = Fact("fingerprintLabel")
        self.connect_button = button("connectButton", Kind.PRIMARY)
        self.trust_button = button("trustCertificateButton")
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
            self._focus_wrong()
        self._show_certificate(shown)
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
        other_first = new or shown.found_waits or isinstance(shown.answer.error, NotActivated)
        restyle(self.connect_button, "kind", (Kind.PLAIN if other_first else Kind.PRIMARY).value)

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
        actions = row(self.connect_button, self.trust_button, None)
        above = column(fields, self._keyring_hint, gap_px=spacing.XS)
        self.setLayout(column(above, legacy, certificate, actions, gap_px=spacing.M))

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
        place = self._place(self._shown)
        for field in (self.name, self.address, self.username, self.password):
            if field is not place or error is None:
                field.show_problem("")
            elif isinstance(error, InputError):
                field.show_error(error)
            else:
                # The status line says what happened; beside the field stands what to do about it.
                field.show_problem(sentence(error)[1])

    def _focus_wrong(self) -> None:
        """Where a press failed, the next thing to type is what was wrong."""
        place = self._place(self._shown)
        focused = QApplication.focusWidget()
        if place is not None and focused is not None and self.isAncestorOf(focused):
            place.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place(self, shown: Shown) -> Field | None:
        fields = {"name": self.name, "address": self.address, "username": self.username, "password": self.password}
        return fields.get(shown.wrong_field)

    def _show_certificate(self, shown: Shown) -> None:
        for fact, (head, value) in zip((self._trusted, self._fingerprint), wording.fingerprints(shown), strict=True):
            fact.show_fact(head, value)

    def _plain_lines(self) -> tuple[QLineEdit, QLineEdit, QLineEdit]:
        return self._name_line, self._address_line, self._username_line
