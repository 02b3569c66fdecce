"""A site commissioned with real clicks and keys, from two terminals of the factory and one of last year to the
certificate; left in between and continued."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from facestation.domain.secret import Secret
from facestation.domain.underway import Underway
from tests.gui.desk import GOOD_PHOTO, unnamed_controls
from tests.gui.gallery import PASSWORD, Gallery, options
from tests.gui.terminal_hands import TerminalHands
from tests.gui.test_terminal_template import TEMPLATE
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.view import TerminalsPage

FIRST = "Primrose-7"
STEPS = ["Find", "Activate", "Address", "Template", "Test", "Certificate"]


class Wizard:
    """The window of commissioning as an installer uses it."""

    def __init__(self, hands: TerminalHands, shown: QWidget) -> None:
        self.hands, self.shown = hands, shown

    def press(self, name: str) -> None:
        click(find(self.shown, name, QAbstractButton))

    def text(self, name: str) -> str:
        return find(self.shown, name, QLabel).text()

    def column(self, table: str, column: int) -> list[str]:
        model = find(self.shown, table, QTableView).model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    @property
    def steps(self) -> list[str]:
        """What stands beside each step: its name, and how far it is."""
        found = (find(self.shown, f"commissionStep{number}", QPushButton) for number in range(1, 7))
        return [" ".join(each.text().split("\n")) for each in found]

    @property
    def step(self) -> str:
        """The step that is open."""
        open_ones = [
            number for number in range(6) if find(self.shown, f"commissionStep{number + 1}", QPushButton).isChecked()
        ]
        return " ".join(STEPS[number] for number in open_ones)

    def primary(self) -> list[str]:
        buttons = self.shown.findChildren(QPushButton)
        found = [each for each in buttons if each.property("kind") == "primary"]
        return [each.objectName() for each in found if each.isVisible() and each.isEnabled()]

    async def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Pressed wherever the cursor is; a window manager brings the window to the front after a dialog by itself."""
        self.shown.activateWindow()
        await until(self.shown.isActiveWindow)
        QTest.keyClick(QApplication.focusWidget() or self.shown, key, modifier)

    async def sheet(self, name: str) -> QWidget:
        await until(lambda: has_window(name), what=name)
        return window(name)


async def opened(hands: TerminalHands, name: str) -> Wizard:
    hands.press(hands.main, name)
    await until(lambda: has_window("commissioningWindow"))
    return Wizard(hands, window("commissioningWindow"))


@pytest.fixture
async def gallery(request: pytest.FixtureRequest) -> AsyncIterator[Gallery]:
    """Two terminals from the factory and one of last year, before each of which the test person stands; or others."""
    person = {"looks": "Test", "looks_every_s": 0.1}
    usual = [{"inactive": inactive, **person} for inactive in (True, True, False)]
    async with Gallery(*[options(**each) for each in getattr(request, "param", usual)]) as made:
        yield made


@pytest.fixture
async def site(context: Context, heard: None, tmp_path: Path) -> AsyncIterator[TerminalHands]:
    """The page of a station that knows no terminal, with a template that was used before."""
    template = tmp_path / "site.toml"
    template.write_text(TEMPLATE, encoding="utf-8")
    await context.station.notes.keep_template(template)
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 860)
    main.show()
    main.open_pages(context)
    yield TerminalHands(main, tmp_path)
    await context.jobs.close()
    main.close()


async def test_a_site_is_commissioned_from_the_search_to_the_signed_certificate(
    site: TerminalHands, gallery: Gallery, context: Context
) -> None:
    wizard = await opened(site, "commissionButton")
    await find_and_activate(wizard, gallery)
    await name_and_write(wizard)
    await recognize_and_sign(wizard, gallery, context)


async def find_and_activate(wizard: Wizard, gallery: Gallery) -> None:
    """From the empty list to three terminals with a password."""
    await until(lambda: len(wizard.column("commissionFindTable", 0)) == 3)
    await until(lambda: (wizard.step, wizard.primary()) == ("Find", ["commissionNextButton"]))
    # Those without a password are ticked; what has one may belong to somebody else.
    await until(lambda: wizard.text("commissionChosenLabel") == "2 terminals chosen")
    assert unnamed_controls(wizard.shown) == []
    wizard.press("commissionAllButton")
    wizard.press("commissionNextButton")
    assert sorted(wizard.column("commissionActivateTable", 1)) == ["new", "no password yet", "no password yet"]
    await until(lambda: wizard.primary() == ["commissionActivateButton"])
    assert unnamed_controls(wizard.shown) == []
    wizard.press("commissionNextButton")
    assert wizard.text("commissionActivateLabel").startswith("None of them is on the list yet")
    wizard.press("commissionActivateButton")
    sheet = await wizard.sheet("activationDialog")
    type_into(find(sheet, "activationPasswordField", QLineEdit), FIRST)
    await until(find(sheet, "promiseBox", QAbstractButton).isVisible)
    click(find(sheet, "promiseBox", QAbstractButton))
    click(find(sheet, "startActivationButton", QPushButton))
    await until(lambda: all(each.active for each in gallery.terminals))
    close = find(sheet, "closeActivationButton", QPushButton)
    await until(lambda: close.isVisible() and close.text() == "Close")
    click(close)
    await until(lambda: wizard.column("commissionActivateTable", 1).count("ready") == 2)
    await until(lambda: wizard.primary() == ["commissionLoginButton"])
    wizard.press("commissionLoginButton")
    sheet = await wizard.sheet("addFoundDialog")
    type_into(find(sheet, "foundPasswordField", QLineEdit), PASSWORD)
    click(find(sheet, "confirmButton", QPushButton))
    await until(lambda: wizard.column("commissionActivateTable", 1) == ["ready"] * 3)
    assert wizard.text("commissionActivateLabel") == "3 terminals can be logged in to. Nothing is left to do here."
    await until(lambda: wizard.primary() == ["commissionNextButton"])
    assert [each.failed_logins for each in gallery.terminals] == [0, 0, 0]


async def name_and_write(wizard: Wizard) -> None:
    """Names for two of them, and the template on all, with keys where there is one."""
    await until(lambda: wizard.steps[:2] == ["Find 3 chosen", "Activate done"])
    await wizard.key(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    await until(lambda: (wizard.step, wizard.primary()) == ("Address", ["commissionNextButton"]))
    await until(lambda: wizard.shown.findChild(QLineEdit, "placedNameField3") is not None)
    for number, name in enumerate(("Yard", "Lobby"), start=1):
        type_into(find(wizard.shown, f"placedNameField{number}", QLineEdit), name)
    await until(lambda: (wizard.steps[2], wizard.primary()) == ("Address 2 to be set", ["commissionNamesButton"]))
    assert unnamed_controls(wizard.shown) == []
    find(wizard.shown, "commissionNamesButton", QPushButton).setFocus()
    await wizard.key(Qt.Key.Key_Return)
    await until(lambda: wizard.text("commissionAddressLabel") == "2 terminals changed")
    # The button cannot be pressed any more, and the next Enter must not close the window.
    assert wizard.shown.focusWidget() is find(wizard.shown, "commissionNamesTable", QTableView)
    await until(lambda: {"Yard", "Lobby"} <= set(wizard.hands.column(0)))
    # In the list of steps the arrow keys go on as well.
    find(wizard.shown, "commissionStep3", QPushButton).setFocus()
    await wizard.key(Qt.Key.Key_Down)
    assert wizard.step == "Template"
    await until(lambda: wizard.hands.status(wizard.shown) == "6 values differ on 3 terminals")
    await until(lambda: (wizard.steps[3], wizard.primary()) == ("Template 0 of 3", ["applyTemplateButton"]))
    wizard.press("applyTemplateButton")
    await wizard.hands.answer("confirmButton")
    await until(lambda: wizard.hands.status(wizard.shown).startswith("3 terminals as the template wants"))
    await until(lambda: (wizard.steps[3], wizard.primary()) == ("Template done", ["commissionNextButton"]))


async def recognize_and_sign(wizard: Wizard, gallery: Gallery, context: Context) -> None:
    """A person is recognized on each terminal, and the certificate says so."""
    wizard.press("commissionNextButton")
    await until(lambda: (wizard.step, wizard.primary()) == ("Test", ["testTerminalsButton"]))
    wizard.press("testPortraitButton")
    await wizard.hands.choose_file(GOOD_PHOTO)
    await until(lambda: wizard.text("testPortraitLabel") == GOOD_PHOTO.name)
    wizard.press("testTerminalsButton")
    await until(lambda: wizard.steps[4] == "Test done", 60)
    tested = wizard.column("testTable", 2)
    assert [text.partition(".")[0] for text in tested] == ["Enrolled, recognized and removed"] * 3
    assert [each.state.people for each in gallery.terminals] == [{}, {}, {}]
    await until(lambda: not context.jobs.running("commissioning.keep"))
    wizard.press("closeTaskButton")
    await until(find(wizard.hands.main, "continueCommissioningButton", QPushButton).isVisible)
    wizard = await opened(wizard.hands, "continueCommissioningButton")
    await until(lambda: wizard.steps[3:5] == ["Template done", "Test done"])
    wizard.press("commissionNextButton")
    assert not find(wizard.shown, "commissionNextButton", QPushButton).isVisible()
    assert wizard.column("commissionCertificateTable", 0) == wizard.column("testTable", 0)
    type_into(find(wizard.shown, "siteField", QLineEdit), "Head office")
    wizard.press("chooseFolderButton")
    await wizard.hands.choose_file(wizard.hands.folder)
    await until(lambda: wizard.primary() == ["saveCertificateButton"])
    wizard.press("saveCertificateButton")
    await until(lambda: wizard.text("certificateStatusLabel").startswith("Written to"), 30)
    await until(lambda: (wizard.steps[5], wizard.primary()) == ("Certificate done", ["closeTaskButton"]))
    _, ours = await context.station.handovers.verify((wizard.hands.folder / "certificate.pdf").read_bytes())
    assert ours
    told = json.loads((wizard.hands.folder / "certificate.json").read_bytes())
    assert (told["site"], len(told["terminals"])) == ("Head office", 3)
    # Closed at once, maybe before it is written down that nothing is left.
    wizard.press("closeTaskButton")
    await until(lambda: not context.jobs.running("commissioning.keep"))
    assert await context.station.notes.underway() is None
    await until(lambda: not find(wizard.hands.main, "continueCommissioningButton", QPushButton).isVisible())


async def test_one_that_was_left_says_where_and_goes_on_there(site: TerminalHands, context: Context) -> None:
    wizard = await opened(site, "commissionButton")
    await until(lambda: wizard.text("commissionChosenLabel") == "2 terminals chosen")
    # One search: the page shows what commissioning finds, and stopping it there stops it here.
    await until(lambda: find(site.main, "discoveredTable", QTableView).model().rowCount() == 3)
    wizard.press("commissionNextButton")
    await until(lambda: not context.jobs.running("commissioning.keep"))
    wizard.press("closeTaskButton")
    left = find(site.main, "commissioningLeftLabel", QLabel)
    await until(lambda: left.isVisible() and "2 terminals, at “Activate”" in left.text())
    site.press(site.main, "commissionButton")
    assert "The one that was left is forgotten" in await site.answer("cancelButton")
    assert left.isVisible()
    wizard = await opened(site, "continueCommissioningButton")
    assert (wizard.step, left.isVisible()) == ("Activate", False)
    assert wizard.column("commissionActivateTable", 1) == ["no password yet"] * 2


async def test_a_commissioning_of_yesterday_can_be_given_up(site: TerminalHands, context: Context) -> None:
    await context.station.notes.keep(Underway("template", ("gone",), template=str(site.folder / "site.toml")))
    site.main.pages[0].shown()
    left = find(site.main, "commissioningLeftLabel", QLabel)
    await until(left.isVisible)
    site.press(site.main, "forgetCommissioningButton")
    await until(lambda: not left.isVisible())
    assert await context.station.notes.underway() is None


@pytest.mark.parametrize("gallery", [({"https": True}, {})], indirect=True)
async def test_a_strange_certificate_and_a_wrong_password_are_settled_on_the_spot(
    site: TerminalHands, gallery: Gallery, context: Context
) -> None:
    encrypted, plain = gallery.terminals
    await context.station.terminals.add(encrypted.url, name="Encrypted")
    await context.station.terminals.add(plain.url, name="Plain", password=Secret("Wrong-1"))
    site.main.pages[0].shown()
    await until(lambda: site.column(0) == ["Encrypted", "Plain"])
    wizard = await opened(site, "commissionButton")
    await until(lambda: wizard.column("commissionFindTable", 0) == ["Encrypted", "Plain"])
    wizard.press("commissionAllButton")
    wizard.press("commissionNextButton")
    await until(find(wizard.shown, "commissionTrustButton", QPushButton).isVisible)
    await until(find(wizard.shown, "commissionLoginButton", QPushButton).isVisible)
    wizard.press("commissionTrustButton")
    said = await site.answer("confirmButton")
    assert "Encrypted" in said
    await until(lambda: wizard.column("commissionActivateTable", 1)[0] == "ready")
    wizard.press("commissionLoginButton")
    sheet = await wizard.sheet("addFoundDialog")
    type_into(find(sheet, "foundPasswordField", QLineEdit), PASSWORD)
    click(find(sheet, "confirmButton", QPushButton))
    await until(lambda: wizard.column("commissionActivateTable", 1) == ["ready", "ready"])
    assert (encrypted.failed_logins, plain.failed_logins) == (0, 1)
    [record] = [each for each in await context.station.terminals.list() if each.name == "Encrypted"]
    assert record.fingerprint == encrypted.fingerprint
