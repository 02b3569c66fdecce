"""Looking after a terminal on the terminals page, with real clicks."""

from __future__ import annotations

import dataclasses
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from facestation.domain.care import ResetMode
from facestation.domain.enrollment import State
from facestation.domain.person import Person
from facestation.services.people.enroll import EnrollmentRequest
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.care.caring import (
    QUICK_TERMINAL,
    care_of,
    firmware_file,
    firmware_of,
    keeper_of,
    signed,
)
from tests.gui.access_keys import keys_twice
from tests.gui.cut_words import cut_words
from tests.gui.desk import GOOD_PHOTO, unnamed_controls
from tests.gui.file_dialog import name_file
from tests.gui.gallery import Gallery, options
from ui.context import Context
from ui.hands import click, find, has_window, type_into, until, window
from ui.main_window import MainWindow
from ui.pages.terminals.care.presenter import PREFIX
from ui.pages.terminals.care.reset_sheet import ResetSheet
from ui.pages.terminals.table_model import NAME, STATE
from ui.pages.terminals.view import TerminalsPage
from ui.theme.theme import Theme
from ui.translation import LANGUAGES, Translation
from ui.widgets.sheet import Sheet

NAMES = ("Back", "Front", "Gate")
PROFILES = ("k1t343", "k1t343", "k1t673")
PHRASE = "meadow lamp violin"


class Hands:
    """The section as a person uses it."""

    def __init__(self, main: MainWindow, context: Context, gallery: Gallery) -> None:
        self.main, self.context, self.gallery = main, context, gallery
        self.table = find(main, "terminalTable", QTableView)

    def press(self, name: str, kind: type[QAbstractButton] = QPushButton) -> None:
        """Scrolls to a button and presses it."""
        made = find(self.main, name, kind)
        above = made.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(made)
        click(made)

    def choose(self, name: str) -> None:
        """Clicks a terminal in the list."""
        place = self.table.visualRect(self.table.model().index(self.names().index(name), NAME)).center()
        no_key = Qt.KeyboardModifier.NoModifier
        QTest.mouseClick(self.table.viewport(), Qt.MouseButton.LeftButton, no_key, place)
        self.press("terminalCareButton")

    def names(self) -> list[str]:
        return self.column(NAME)

    def column(self, column: int) -> list[str]:
        model = self.table.model()
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def text(self, name: str = "careStatusLabel") -> str:
        return find(self.main, name, QLabel).text()

    async def until_over(self) -> str:
        """How it ended."""
        await until(lambda: find(self.main, "carePutAwayButton", QPushButton).isVisible(), 20)
        text = self.text()
        self.press("carePutAwayButton")
        # Its state is read anew by itself; a test that ended meanwhile would leave a connection behind.
        jobs = [f"{PREFIX}check.{record.id}" for record in await self.context.station.terminals.list()]
        await until(lambda: not any(self.context.jobs.running(name) for name in jobs), 20)
        return text

    async def sheet(self, name: str) -> QWidget:
        await until(lambda: has_window(name), what=f"the window {name}; it says {self.text()}")
        return window(name)

    async def answer(self, name: str, button: str = "confirmButton") -> None:
        click(find(await self.sheet(name), button, QPushButton))
        await until(lambda: not has_window(name))

    file = staticmethod(name_file)

    async def type(self, sheet: str, name: str, text: str) -> QLineEdit:
        field = find(await self.sheet(sheet), name, QLineEdit)
        type_into(field, text)
        return field

    def door(self, number: int) -> VirtualTerminal:
        return self.gallery.terminals[number]


@pytest.fixture
async def gallery() -> AsyncIterator[Gallery]:
    """Terminals that restart quickly, two of one model and one of another."""
    async with Gallery(*[options(**QUICK_TERMINAL, profile=profile) for profile in PROFILES]) as made:
        yield made


@pytest.fixture
async def hands(context: Context, gallery: Gallery) -> AsyncIterator[Hands]:
    station = context.station
    quick = dataclasses.replace(station.care, upkeep=care_of(station), firmware=firmware_of(station))
    station.care = quick
    for name, terminal in zip(NAMES, gallery.terminals, strict=True):
        await station.terminals.add(terminal.url, name=name)
    main = MainWindow(context.theme, context.notices, (TerminalsPage,))
    main.resize(1280, 800)
    main.show()
    main.open_pages(context)
    made = Hands(main, context, gallery)
    await until(lambda: made.names() == [*NAMES])
    made.choose("Back")
    yield made
    await context.jobs.close()
    main.close()


def backups_in(folder: Path) -> list[str]:
    """Of which terminals."""
    return sorted(file.name.split()[0] for file in folder.glob("*.backup"))


async def enroll(hands: Hands, terminal: str) -> None:
    station = hands.context.station
    record = next(each for each in await station.terminals.list() if each.name == terminal)
    prepared, _ = await station.photos.require(await station.photos.read(GOOD_PHOTO))
    person = Person(employee_no="10042", name="Ann Smith")
    states: list[State] = []
    station.outbox.subscribe(lambda delivery: states.append(delivery.state))
    await station.enrollment.enroll(EnrollmentRequest(person, prepared, (record.id,)))
    await until(lambda: State.VERIFIED in states)


async def test_firmware_goes_forward_through_the_disconnect_to_the_new_version(hands: Hands, tmp_path: Path) -> None:
    (tmp_path / "empty.dav").touch()
    hands.press("careFirmwareButton")
    await hands.file(tmp_path / "empty.dav")
    assert "empty.dav" in await hands.until_over()
    seen: list[int] = []
    find(hands.main, "careProgressBar", QProgressBar).valueChanged.connect(seen.append)
    hands.press("careFirmwareButton")
    await hands.file(firmware_file(tmp_path))
    said = " ".join(each.text() for each in (await hands.sheet("questionDialog")).findChildren(QLabel))
    assert "digicap.dav" in said
    await hands.answer("questionDialog")
    await until(lambda: not find(hands.main, "careRestartButton", QPushButton).isEnabled())
    assert await hands.until_over() == "Done: it answers again and runs V9.0.1 build 300101."
    running = seen[seen.index(min(seen)) :]
    assert running == sorted(running)
    assert find(hands.main, "careRestartButton", QPushButton).isEnabled()


async def test_a_restart_that_meets_another_job_says_so_and_goes_later(hands: Hands) -> None:
    [back, *_] = await hands.context.station.terminals.list()
    async with keeper_of(hands.context.station).alone_with(back.id):
        hands.press("careRestartButton")
        await hands.answer("questionDialog")
        assert "Back is being written to by another job" in await hands.until_over()
    hands.press("careRestartButton")
    await hands.answer("questionDialog")
    # On a busy machine it may be back before anybody looks.
    await until(lambda: hands.text().startswith(("Restarting", "Done")))
    hands.choose("Front")
    assert not find(hands.main, "careHeading", QLabel).isVisible()
    hands.choose("Back")
    assert await hands.until_over() == "Done: it answers again."


async def test_a_backup_is_made_with_a_passphrase_that_nobody_keeps_and_restored(hands: Hands, tmp_path: Path) -> None:
    await enroll(hands, "Back")
    hands.door(0).state.people["10042"]["localUIRight"] = True
    file = tmp_path / "back.backup"
    hands.press("careBackUpButton")
    await hands.file(file)
    first = await hands.type("passphraseSheet", "passphraseField", PHRASE)
    second = await hands.type("passphraseSheet", "passphraseAgainField", "meadow lump")
    sheet = await hands.sheet("passphraseSheet")
    confirm = find(sheet, "confirmButton", QPushButton)
    assert find(sheet, "passphraseAgainFieldProblem", QLabel).isVisible()
    assert not confirm.isEnabled()
    type_into(second, PHRASE)
    click(confirm)
    assert first.text() == second.text() == ""
    assert "1 person, 1 picture" in await hands.until_over()
    hands.door(1).faults.add("ok_but_ignored@persons.modify")
    hands.choose("Front")
    hands.press("careRestoreButton")
    await hands.file(file)
    await hands.type("passphraseSheet", "passphraseField", PHRASE)
    await hands.answer("passphraseSheet")
    await hands.answer("questionDialog")
    menu = "The right to use the terminal's own menu was left behind; give it on the terminal. This concerns 1 person."
    await until(lambda: hands.text("careDetailsLabel") == menu, 20)
    assert await hands.until_over() == "Done: 1 person is there, and was read back."
    assert list(hands.door(1).state.people) == ["10042"]


async def test_a_new_terminal_takes_the_place_of_the_old_one(hands: Hands) -> None:
    await enroll(hands, "Back")
    hands.press("careReplaceButton")
    sheet = await hands.sheet("swapSheet")
    assert find(sheet, "newTerminalBox", QComboBox).currentText() == "Front"
    await hands.type("swapSheet", "confirmationField", "Back")
    await hands.answer("swapSheet")
    assert (await hands.until_over()).startswith("Done: 1 person is there")
    assert list(hands.door(1).state.people) == ["10042"]
    [back] = [each for each in await hands.context.station.terminals.list() if each.name == "Back"]
    assert back.address.url == hands.door(1).url


async def test_the_place_of_one_that_is_dead_is_taken_with_its_backup(hands: Hands, tmp_path: Path) -> None:
    await enroll(hands, "Back")
    file = tmp_path / "back.backup"
    hands.press("careBackUpButton")
    await hands.file(file)
    for field in ("passphraseField", "passphraseAgainField"):
        await hands.type("passphraseSheet", field, PHRASE)
    await hands.answer("passphraseSheet")
    await hands.until_over()
    await hands.gallery.call(hands.door(0).power_off())
    hands.press("careReplaceButton")
    sheet = await hands.sheet("swapSheet")
    click(find(sheet, "fromBackupRadio", QRadioButton))
    confirm = find(sheet, "confirmButton", QPushButton)
    await hands.type("swapSheet", "confirmationField", "Back")
    assert not confirm.isEnabled()
    click(find(sheet, "chooseBackupButton", QPushButton))
    await hands.file(file)
    await until(lambda: find(sheet, "chosenBackupLabel", QLabel).text() == "back.backup")
    await hands.type("swapSheet", "passphraseField", PHRASE)
    await hands.answer("swapSheet")
    assert (await hands.until_over()).startswith("Done: 1 person is there")
    assert list(hands.door(1).state.people) == ["10042"]
    [back] = [each for each in await hands.context.station.terminals.list() if each.name == "Back"]
    assert back.address.url == hands.door(1).url


async def test_settings_are_saved_to_a_file_and_loaded_from_it(hands: Hands, tmp_path: Path) -> None:
    file = tmp_path / "back.cfg"
    hands.press("careSaveSettingsButton")
    await hands.file(file)
    advice = find(await hands.sheet("passphraseSheet"), "passphraseStrengthLabel", QLabel)
    assert advice.text() == "Several words are easy to remember."
    for field in ("passphraseField", "passphraseAgainField"):
        await hands.type("passphraseSheet", field, PHRASE)
    await hands.answer("passphraseSheet")
    assert (await hands.until_over()).startswith("Saved: ")
    hands.press("careLoadSettingsButton")
    await hands.file(file)
    await hands.type("passphraseSheet", "passphraseField", "meadow lamp viola")
    await hands.answer("passphraseSheet")
    assert "does not take this file of settings" in await hands.until_over()
    hands.press("careLoadSettingsButton")
    await hands.file(file)
    await hands.type("passphraseSheet", "passphraseField", PHRASE)
    await hands.answer("passphraseSheet")
    await hands.until_over()
    # How the restart after it is watched, the tests of the service say: here it may be over before anybody looks.
    answers = [seen.status for seen in hands.door(0).state.requests_for("system.import_configuration")]
    assert [status == 200 for status in answers] == [False, True]


@pytest.fixture
async def safe() -> AsyncIterator[VirtualTerminal]:
    """One that encrypts. Asked for before the rest, so that the station lets go of it before it ends."""
    async with Gallery(options(**QUICK_TERMINAL, https=True)) as made:
        yield made.terminals[0]


async def test_a_certificate_that_was_signed_elsewhere_is_requested_and_installed(
    safe: VirtualTerminal, hands: Hands, tmp_path: Path
) -> None:
    station = hands.context.station
    await station.terminals.add(safe.url, name="Safe", fingerprint=safe.fingerprint)
    hands.main.pages[0].shown()
    await until(lambda: "Safe" in hands.names())
    hands.choose("Safe")
    hands.press("careRequestCertificateButton")
    request, signed_file = tmp_path / "safe.csr", tmp_path / "safe.pem"
    await hands.file(request)
    await hands.until_over()
    signed_file.write_bytes(signed(request.read_bytes()))
    before = safe.fingerprint
    hands.press("careInstallCertificateButton")
    await hands.file(signed_file)
    await hands.answer("questionDialog")
    assert (await hands.until_over()).startswith("Done: the terminal shows the new certificate")
    [record] = [each for each in await station.terminals.list() if each.name == "Safe"]
    assert before != safe.fingerprint == record.fingerprint


async def test_a_reset_needs_the_name_and_offers_a_backup_first(hands: Hands) -> None:
    hands.press("careResetButton")
    sheet = await hands.sheet("resetSheet")
    assert isinstance(sheet, Sheet)
    await hands.answer("resetSheet", "backupFirstButton")
    (await hands.sheet("fileDialog")).close()
    hands.press("careResetButton")
    sheet = await hands.sheet("resetSheet")
    find(sheet, "resetFullRadio", QRadioButton).setChecked(True)
    await hands.type("resetSheet", "confirmationField", "back")
    assert not find(sheet, "confirmButton", QPushButton).isEnabled()
    await hands.type("resetSheet", "confirmationField", "Back")
    await hands.answer("resetSheet")
    assert "has no password any more" in await hands.until_over()
    await until(lambda: "no password yet" in hands.text("terminalStatusLabel"))


async def test_what_has_to_be_typed_is_shown_and_read_out_with_every_letter(
    theme: Theme, translation: Translation
) -> None:
    over = QWidget()
    sheet = ResetSheet(theme, "R&D", tuple(ResetMode), over)
    sheet.show()
    line = find(sheet, "confirmationField", QLineEdit)
    [caption] = [each for each in sheet.findChildren(QLabel) if each.buddy() is line]
    told = "Type the terminal's name, R&D, to reset it"
    spoken = [QAccessible.queryAccessibleInterface(each) for each in (caption, line)]
    assert [each.text(QAccessible.Text.Name) for each in spoken] == [told, told]
    type_into(line, "R&D")
    assert sheet.confirm.isEnabled()


async def test_several_get_firmware_of_their_model_and_a_backup_each(hands: Hands, tmp_path: Path) -> None:
    hands.press("checkAllButton")
    await until(lambda: all(state.startswith("connected") for state in hands.column(STATE)))
    hands.press("selectAllButton")
    hands.press("manyFirmwareButton")
    await hands.file(firmware_file(tmp_path))
    await hands.answer("questionDialog")
    await until(lambda: hands.text("manyProgressLabel") == "Firmware: 2 done, 1 left out", 20)
    outcome = find(hands.main, "manyTable", QTableView).model()
    assert [outcome.index(row, 1).data() for row in range(3)] == ["done", "done", "left out"]
    assert outcome.index(0, 2).data() == "It answers again and runs V9.0.1 build 300101."
    assert "is for DS-K1T343" in str(outcome.index(2, 2).data())
    hands.press("manyBackUpButton")
    await hands.file(tmp_path)
    await hands.type("passphraseSheet", "passphraseField", PHRASE)
    await hands.type("passphraseSheet", "passphraseAgainField", PHRASE)
    await hands.answer("passphraseSheet")
    await until(lambda: hands.text("manyProgressLabel") == "Back up: 3 done", 20)
    assert backups_in(tmp_path) == [*NAMES]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_everything_in_it_has_a_name_for_assistive_tools_and_a_key_of_its_own(
    hands: Hands, translation: Translation, language: str
) -> None:
    translation.use(language)
    assert not [found for found in unnamed_controls(hands.main) if " care" in found]
    for name, sheet in (("careResetButton", "resetSheet"), ("careReplaceButton", "swapSheet")):
        hands.press(name)
        opened = await hands.sheet(sheet)
        for radio in opened.findChildren(QRadioButton):
            radio.click()
        assert (unnamed_controls(opened), keys_twice(opened), cut_words(opened)) == ([], [], [])
        await hands.answer(sheet, "cancelButton")
