"""What is asked and explained about terminals that were found."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from facestation.domain.discovery import way_there
from facestation.domain.secret import Secret
from ui.pages.terminals.found.shown import Item, Login
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.fact import Fact
from ui.widgets.field import Field
from ui.widgets.fit import FittingDialog
from ui.widgets.layout import column, row
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label


class _Sheet(FittingDialog):
    """A heading, what is in it, and two buttons; as high as its words need."""

    def __init__(self, name: str, title: str, parent: QWidget) -> None:
        super().__init__(name, title, parent)
        heading = label(TextStyle.HEADING, wraps=True)
        heading.setText(title)
        heading.setMinimumWidth(spacing.GRID * 56)
        self.confirm = button("confirmButton", Kind.PRIMARY)
        self.confirm.setDefault(True)
        self.cancel = button("cancelButton")
        self.cancel.clicked.connect(self.reject)
        self.inside = column(gap_px=spacing.M)
        made = column(heading, self.inside, spacing.S, row(None, self.cancel, self.confirm), gap_px=spacing.M)
        self.fill(made)


class LoginSheet(_Sheet):
    """Accepted with `login`, for all that its title tells of."""

    def __init__(self, title: str, does: str, theme: Theme, parent: QWidget) -> None:
        """`does` is what the button says that it does."""
        super().__init__("addFoundDialog", title, parent)
        self._user = QLineEdit("admin")
        self._user.setObjectName("foundUsernameField")
        self._password = QLineEdit()
        self._password.setObjectName("foundPasswordField")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        user, password = Field(self._user), Field(self._password)
        user.set_label(
            translate("TerminalsFound", "&User name"),
            translate("TerminalsFound", "Of an administrator account on the terminals"),
        )
        password.set_label(
            translate("TerminalsFound", "&Password"), translate("TerminalsFound", "Of that account, on all of them")
        )
        warning = StateLine(theme, "oneLoginLabel")
        warning.show_state(
            Look("info", Tone.NEUTRAL),
            translate(
                "TerminalsFound",
                "A wrong password is one failed login on each of them; a terminal locks itself after a few. It is not "
                "tried a second time.",
            ),
        )
        fields = row(user, password, gap_px=spacing.M)
        self.inside.addLayout(fields)
        self.inside.addWidget(warning)
        self.confirm.setText(does)
        self.cancel.setText(translate("TerminalsFound", "Cancel"))
        self.confirm.clicked.connect(self.accept)
        for line in (self._user, self._password):
            line.textChanged.connect(self._judge)
        self._judge()
        self._password.setFocus()

    @property
    def login(self) -> Login:
        """What was typed."""
        return Login(self._user.text().strip(), Secret(self._password.text()))

    def _judge(self) -> None:
        self.confirm.setEnabled(bool(self._user.text().strip() and self._password.text()))


class WayThereSheet(_Sheet):
    """The steps into the network of a terminal, with the very numbers; accepted to search again."""

    def __init__(self, item: Item, parent: QWidget) -> None:
        found = item.sighting.found
        super().__init__("wayThereDialog", translate("TerminalsFound", "How to reach it"), parent)
        way = way_there(found)
        details = way.details if way is not None else {}
        steps = (
            translate("TerminalsFound", "1. Open the network settings of this computer, at the cable to the terminal."),
            translate("TerminalsFound", "2. Give it a further address there, and leave its own as it is:"),
            translate("TerminalsFound", "3. Search again: the terminal can be activated or added then."),
            translate(
                "TerminalsFound",
                "4. Give the terminal an address of your own network, and take the further address away again.",
            ),
        )
        self._say(
            "",
            translate(
                "TerminalsFound",
                "{model} has the address {address}. This computer is in none of the networks that this belongs to.",
            ).format(model=found.model or translate("TerminalsFound", "The terminal"), address=found.address),
        )
        self._say("", steps[0])
        self._say("", steps[1])
        for name, head, value in (
            ("wayAddressLabel", translate("TerminalsFound", "Address"), str(details.get("example", ""))),
            ("wayMaskLabel", translate("TerminalsFound", "Subnet mask"), str(details.get("mask", ""))),
        ):
            fact = Fact(name)
            fact.show_fact(head, value)
            self.inside.addWidget(fact)
        self._say("", steps[2])
        self._say("", steps[3])
        self.confirm.setText(translate("TerminalsFound", "Search again"))
        self.cancel.setText(translate("TerminalsFound", "Close"))
        self.confirm.clicked.connect(self.accept)

    def _say(self, name: str, text: str) -> None:
        said = label(TextStyle.BODY, name, wraps=True)
        said.setText(text)
        self.inside.addWidget(said)
