"""How the station reaches the terminal: address, login, certificate."""

from __future__ import annotations

from facestation.domain.terminal import TerminalRecord
from facestation.errors import NotActivated
from ui.context import Context
from ui.pages.terminals.activation.opening import open_activation, target_of
from ui.pages.terminals.panel import TerminalPanel
from ui.pages.terminals.presenter import TerminalsPresenter
from ui.pages.terminals.sections.section import Section
from ui.pages.terminals.shown import CONNECTION, Shown
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import column, row
from ui.widgets.scroll import scrolling


class ConnectionSection(Section):
    """The fields of a terminal, known or new."""

    name = CONNECTION
    needs_answer = False

    def __init__(self, context: Context, page: TerminalsPresenter) -> None:
        super().__init__(context, page)
        self._panel = TerminalPanel(context.theme)
        self._activate = button("activateThisButton", Kind.PRIMARY)
        context.theme.dress(self._activate, "key", "on_accent")
        self._record: TerminalRecord | None = None
        self.setLayout(column(scrolling(column(row(self._activate, None), self._panel, None))))
        self._activate.clicked.connect(self._activate_this)
        self._panel.typed.connect(page.type)
        self._panel.connect_button.clicked.connect(lambda: page.connect(self._panel.typed_password))
        self._panel.trust_button.clicked.connect(page.trust)

    @staticmethod
    def words() -> tuple[str, str]:
        """Its name and its explanation."""
        return (
            translate("Terminals", "Connectio&n"),
            translate("Terminals", "Address, user name, password and certificate."),
        )

    def begin(self) -> None:
        """The cursor waits for the address of a new terminal."""
        self._panel.address.control.setFocus()

    def display(self, shown: Shown) -> None:
        """Shows the fields."""
        self._panel.display(shown)
        self._record = None if shown.row is None else shown.row.record
        self._activate.setVisible(self._record is not None and isinstance(shown.answer.error, NotActivated))

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._panel.retranslate()
        self._activate.setText(translate("Terminals", "Activate this terminal…"))
        self._activate.setToolTip(translate("Terminals", "Gives the terminal its first password."))

    def _activate_this(self) -> None:
        if self._record is not None:
            open_activation(self.context, self.page, [target_of(self._record)], self)
