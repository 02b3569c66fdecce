"""What is asked and explained about terminals that were found."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from facestation.domain.discovery import way_there
from facestation.domain.secret import Secret
from ui.pages.terminals.found.shown import Item, Login
from ui.theme import spacing
from ui.theme.theme import Theme
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.widgets.fact import Fact
from ui.widgets.field import Field, text_line
from ui.widgets.layout import row
from ui.widgets.sheet import Sheet
from ui.widgets.state_line import StateLine
from ui.widgets.text import TextStyle, label


class LoginSheet(Sheet):
    """Accepted with `login`, for all that its title tells of."""

    def __init__(self, title: str, does: str, theme: Theme, parent: QWidget) -> None:
        """`does` is what the button says that it does."""
        super().__init__("addFoundDialog", title, "", parent)
        self._user, self._password = text_line("foundUsernameField"), text_line("foundPasswordField", secret=True)
        self._user.setText("admin")
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
        self.confirm.setText(does)
        for typed in (self._user, self._password):
            typed.textChanged.connect(self.changed)
        self.arrange(row(user, password, gap_px=spacing.M), warning)
        self._password.setFocus()

    @property
    def login(self) -> Login:
        """What was typed."""
        return Login(self._user.text().strip(), Secret(self._password.text()))

    def complete(self) -> bool:
        """Whether it can be tried."""
        return bool(self._user.text().strip() and self._password.text())


class WayThereSheet(Sheet):
    """The steps into the network of a terminal, with the very numbers; accepted to search again."""

    def __init__(self, item: Item, parent: QWidget) -> None:
        found = item.sighting.found
        where = translate(
            "TerminalsFound",
            "{model} has the address {address}. This computer is in none of the networks that this belongs to.",
        ).format(model=found.model or translate("TerminalsFound", "The terminal"), address=found.address)
        super().__init__("wayThereDialog", translate("TerminalsFound", "How to reach it"), where, parent)
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
        open_, add, search, give = map(_said, steps)
        address, mask = Fact("wayAddressLabel"), Fact("wayMaskLabel")
        address.show_fact(translate("TerminalsFound", "Address"), str(details.get("example", "")))
        mask.show_fact(translate("TerminalsFound", "Subnet mask"), str(details.get("mask", "")))
        self.confirm.setText(translate("TerminalsFound", "Search again"))
        self.cancel.setText(translate("TerminalsFound", "Close"))
        self.arrange(open_, add, address, mask, search, give)
        self.confirm.setFocus()


def _said(text: str) -> QWidget:
    made = label(TextStyle.BODY, wraps=True)
    made.setText(text)
    return made
