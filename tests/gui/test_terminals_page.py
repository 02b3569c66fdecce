"""The terminals page with real clicks, a real station and virtual terminals on real ports."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTableView, QWidget

from facestation.domain.secret import Secret
from tests.gui.gallery import PASSWORD, Gallery, options
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.page import Page
from ui.pages.settings.view import SettingsPage
from ui.pages.terminals.view import TerminalsPage
from ui.widgets.picture import Picture

PAGES: tuple[type[Page], ...] = (TerminalsPage, SettingsPage)


BEFORE = "ab" * 32


def plain(fingerprint: str) -> str:
    """A fingerprint as the wire has it."""
    return fingerprint.replace(":", "").replace("\n", "").lower()


class Hands:
    """The page as a person uses it."""

    def __init__(self, root: QWidget) -> None:
        self.root = root
        self.table = find(root, "terminalTable", QTableView)

    def press(self, name: str) -> None:
        click(find(self.root, name, QPushButton))

    def type(self, name: str, text: str) -> None:
        type_into(find(self.root, name, QLineEdit), text)

    def field(self, name: str) -> str:
        return find(self.root, name, QLineEdit).text()

    def label(self, name: str) -> str:
        return find(self.root, name, QLabel).text()

    @property
    def status(self) -> str:
        return self.label("terminalStatusLabel")

    def cell(self, row: int, column: int) -> str:
        return str(self.table.model().index(row, column).data())

    def add(self, address: str, name: str = "", password: str = PASSWORD) -> None:
        self.press("addTerminalButton")
        self.type("terminalNameField", name)
        self.type("addressField", address)
        self.type("passwordField", password)
        self.press("connectButton")

    async def lists(self, count: int) -> None:
        await until(lambda: self.table.model().rowCount() == count)

    async def connected(self) -> None:
        await until(lambda: self.status.startswith("Connected"))


@pytest.fixture
async def main_window(context: Context) -> AsyncIterator[MainWindow]:
    made = MainWindow(context.theme, context.notices, PAGES)
    made.show()
    made.open_pages(context)
    yield made
    await context.jobs.close()
    made.close()


@pytest.fixture
def hands(main_window: MainWindow) -> Hands:
    return Hands(main_window)


async def test_terminal_is_added_by_address_and_its_state_stands_in_the_list(hands: Hands, gallery: Gallery) -> None:
    hands.add(gallery.terminals[0].url, "Main entrance")
    await hands.connected()
    await until(lambda: hands.table.model().rowCount() == 1)
    assert hands.cell(0, 0) == "Main entrance"
    assert hands.cell(0, 1) == gallery.terminals[0].url
    await until(lambda: hands.cell(0, 2) == gallery.terminals[0].identity.model)
    assert hands.cell(0, 3).startswith("connected")
    assert hands.cell(0, 4).startswith("0 of ")
    assert hands.cell(0, 5) == "correct"
    assert hands.field("passwordField") == ""
    assert gallery.terminals[0].failed_logins == 0


async def test_live_picture_of_the_connected_terminal_is_shown(hands: Hands, gallery: Gallery) -> None:
    hands.add(gallery.terminals[0].url)
    await until(lambda: hands.root.findChild(Picture, "terminalPicture"))
    picture = find(hands.root, "terminalPicture", Picture)
    await until(lambda: picture.has_frame)


async def test_wrong_password_is_one_failed_login_and_says_how_many_tries_are_left(
    hands: Hands, gallery: Gallery
) -> None:
    terminal = gallery.terminals[0]
    hands.add(terminal.url, "Front", "Wrong-1")
    await until(lambda: "refused the password" in hands.status)
    assert "tries left: 4" in hands.status
    assert hands.label("passwordFieldProblem").startswith("Enter the right password")
    assert hands.field("addressField") == terminal.url
    password = find(hands.root, "passwordField", QLineEdit)
    assert (password.text(), password.placeholderText()) == ("", "")
    await until(password.hasFocus)
    hands.press("connectButton")
    await until(lambda: "before" in hands.status)
    assert terminal.failed_logins == 1
    hands.type("passwordField", PASSWORD)
    hands.press("connectButton")
    await hands.connected()
    assert terminal.failed_logins == 1
    await until(lambda: password.placeholderText() == "unchanged")


async def test_the_refused_password_typed_again_is_sent_only_after_a_question(hands: Hands, gallery: Gallery) -> None:
    terminal = gallery.terminals[0]
    hands.add(terminal.url, "Front", "Wrong-1")
    await until(lambda: "refused the password" in hands.status)
    for answer, said in (("cancelButton", "before"), ("confirmButton", "tries left: 3")):
        hands.type("passwordField", "Wrong-1")
        hands.press("connectButton")
        await until(lambda: hands.root.findChild(QWidget, "questionDialog"))
        assert terminal.failed_logins == 1
        click(find(window("questionDialog"), answer, QPushButton))
        await until(partial(lambda words: words in hands.status, said))
    assert terminal.failed_logins == 2


async def test_unknown_certificate_shows_its_fingerprint_and_is_trusted_by_a_button(hands: Hands) -> None:
    async with Gallery(options(https=True)) as secure:
        terminal = secure.terminals[0]
        hands.add(terminal.url, "Front")
        trust = find(hands.root, "trustCertificateButton", QPushButton)
        await until(trust.isEnabled)
        assert terminal.fingerprint is not None
        assert plain(hands.label("fingerprintLabel")) == terminal.fingerprint
        assert terminal.fingerprint not in plain(hands.status)
        assert trust.property("kind") == "primary"
        assert terminal.state.people == {}
        click(trust)
        await hands.connected()
        assert not trust.isEnabled()
        await until(lambda: plain(hands.label("trustedFingerprintLabel")) == terminal.fingerprint)
        assert terminal.failed_logins == 0


async def test_changed_certificate_is_compared_and_not_trusted_by_default(hands: Hands, context: Context) -> None:
    async with Gallery(options(https=True)) as secure:
        terminal = secure.terminals[0]
        now = str(terminal.fingerprint)
        await context.station.terminals.add(terminal.url, name="Front", password=Secret(PASSWORD), fingerprint=BEFORE)
        assert isinstance(hands.root, MainWindow)
        hands.root.pages[0].shown()
        await hands.lists(1)
        hands.table.selectRow(0)
        hands.press("connectButton")
        await until(lambda: "another certificate" in hands.status)
        trust = find(hands.root, "trustCertificateButton", QPushButton)
        assert plain(hands.label("trustedFingerprintLabel")) == BEFORE
        assert plain(hands.label("fingerprintLabel")) == now
        assert not {BEFORE, now} & set(plain(hands.status).split())
        assert trust.property("kind") != "primary"
        for answer, pinned in (("cancelButton", BEFORE), ("confirmButton", now)):
            click(trust)
            await until(lambda: has_window("questionDialog"))
            question = window("questionDialog")
            assert [plain(find(question, f"questionFact{number}", QLabel).text()) for number in (1, 2)] == [BEFORE, now]
            safe = find(question, "cancelButton", QPushButton)
            assert (safe.text(), safe.isDefault(), safe.property("kind")) == ("Do not trust", True, "primary")
            click(find(question, answer, QPushButton))
            await until(lambda: not has_window("questionDialog"))
            await until(trust.isEnabled if answer == "cancelButton" else lambda: hands.status.startswith("Connected"))
            assert [each.fingerprint for each in await context.station.terminals.list()] == [pinned]
        assert terminal.failed_logins == 0


async def test_address_that_is_none_is_said_beside_the_field_and_nothing_is_lost(hands: Hands) -> None:
    hands.add("no address at all", "Front", "Secret-1")
    await until(lambda: hands.label("addressFieldProblem"))
    assert "not the address of a terminal" in hands.label("addressFieldProblem")
    assert hands.field("addressField") == "no address at all"
    assert hands.field("terminalNameField") == "Front"
    assert hands.field("passwordField") == "Secret-1"


async def test_address_where_nobody_answers_stays_and_is_explained(hands: Hands, gallery: Gallery) -> None:
    terminal = gallery.terminals[0]
    await gallery.call(terminal.power_off())
    hands.add(terminal.url, "Front")
    await until(lambda: "does not answer" in hands.status)
    assert hands.field("addressField") == terminal.url
    assert hands.label("addressFieldProblem").startswith("Check that it has power")
    await gallery.call(terminal.power_on())
    hands.press("connectButton")
    await hands.connected()


async def test_row_fills_the_panel_and_the_add_button_brings_the_new_one_back(hands: Hands, gallery: Gallery) -> None:
    hands.add(gallery.terminals[0].url, "Front")
    await hands.connected()
    hands.press("addTerminalButton")
    hands.type("addressField", "10.0.0.250")
    hands.type("terminalNameField", "Later")
    QTest.mouseClick(
        hands.table.viewport(),
        Qt.MouseButton.LeftButton,
        pos=hands.table.visualRect(hands.table.model().index(0, 0)).center(),
    )
    assert hands.field("terminalNameField") == "Front"
    assert hands.field("addressField") == gallery.terminals[0].url
    hands.press("addTerminalButton")
    assert hands.field("terminalNameField") == "Later"
    assert hands.field("addressField") == "10.0.0.250"
    assert find(hands.root, "addressField", QLineEdit).hasFocus()


async def test_door_opens_after_the_question_is_confirmed(hands: Hands, gallery: Gallery) -> None:
    hands.add(gallery.terminals[0].url, "Front")
    await hands.connected()
    door = find(hands.root, "openDoorButton", QPushButton)
    await until(door.isVisible)
    click(door)
    await until(lambda: hands.root.findChild(QWidget, "questionDialog"))
    click(find(window("questionDialog"), "confirmButton", QPushButton))
    await until(lambda: "told to open" in hands.label("noticeLabel"))


async def test_terminal_is_removed_only_when_the_question_is_confirmed(
    hands: Hands, gallery: Gallery, context: Context
) -> None:
    hands.add(gallery.terminals[0].url, "Front")
    await hands.connected()
    for answer, left in (("cancelButton", 1), ("confirmButton", 0)):
        hands.press("removeTerminalButton")
        await until(lambda: hands.root.findChild(QWidget, "questionDialog"))
        question = window("questionDialog")
        click(find(question, answer, QPushButton))
        await until(lambda: not hands.root.findChild(QWidget, "questionDialog"))
        await hands.lists(left)
        assert len(await context.station.terminals.list()) == left
    assert hands.label("terminalHeading") == "New terminal"


async def test_checking_all_asks_every_terminal(hands: Hands, gallery: Gallery, context: Context) -> None:
    for number, terminal in enumerate(gallery.terminals):
        await context.station.terminals.add(terminal.url, name=f"Door {number}")
    await gallery.call(gallery.terminals[1].power_off())
    page = hands.root.pages[0] if isinstance(hands.root, MainWindow) else None
    assert page is not None
    page.shown()
    await until(lambda: hands.table.model().rowCount() == 3)
    assert {hands.cell(row, 3) for row in range(3)} == {"not checked"}
    hands.press("checkAllButton")
    await until(lambda: hands.cell(1, 3).startswith("no answer"))
    await until(lambda: all(hands.cell(row, 3).startswith("connected") for row in (0, 2)))


async def test_old_encryption_is_kept_for_that_terminal_alone(hands: Hands, gallery: Gallery, context: Context) -> None:
    box = find(hands.root, "legacyTlsBox", QCheckBox)
    hands.press("addTerminalButton")
    hands.type("addressField", gallery.terminals[0].url)
    hands.type("passwordField", PASSWORD)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=box.rect().center())
    box.setChecked(True)
    hands.press("connectButton")
    await hands.connected()
    assert [record.legacy_tls for record in await context.station.terminals.list()] == [True]


async def test_leaving_the_page_ends_its_live_picture(
    hands: Hands, gallery: Gallery, context: Context, main_window: MainWindow
) -> None:
    hands.add(gallery.terminals[0].url)
    await until(lambda: context.jobs.running("terminals.picture"))
    main_window.go(1)
    assert not context.jobs.running("terminals.picture")


async def test_password_of_another_run_is_used_without_typing_it(
    hands: Hands, gallery: Gallery, context: Context, main_window: MainWindow
) -> None:
    await context.station.terminals.add(gallery.terminals[0].url, name="Front", password=Secret(PASSWORD))
    main_window.pages[0].shown()
    await until(lambda: hands.table.model().rowCount() == 1)
    hands.table.selectRow(0)
    hands.press("connectButton")
    await hands.connected()
