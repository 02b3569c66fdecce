"""Terminals tested and handed over, with real clicks: a test person, two signed files, and verifying them."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton, QTableView

from tests.gui.desk import unnamed_controls
from tests.gui.gallery import Gallery
from tests.gui.terminal_hands import TerminalHands
from ui.hands import click, find, has_window, type_into, until, window


async def test_terminals_are_tested_and_the_certificate_is_signed(hands: TerminalHands, gallery: Gallery) -> None:
    hands.press(hands.main, "selectAllButton")
    hands.press(hands.main, "manyCertificateButton")
    await until(lambda: has_window("certificateWindow"))
    shown = window("certificateWindow")
    assert unnamed_controls(shown) == []
    save = find(shown, "saveCertificateButton", QPushButton)
    assert not save.isEnabled()
    type_into(find(shown, "siteField", QLineEdit), "Head office")
    hands.press(shown, "testTerminalsButton")
    table = find(shown, "testTable", QTableView).model()

    def states() -> list[str]:
        return [str(table.index(row, 1).data()) for row in range(table.rowCount())]

    await until(lambda: hands.text(shown, "testStatusLabel").endswith("with remarks"), 30, "every test is over")
    assert states() == ["with remarks"] * 3
    assert "Enrolled, read back and removed." in str(table.index(0, 2).data())
    assert [terminal.state.people for terminal in gallery.terminals] == [{}] * 3
    hands.press(shown, "chooseFolderButton")
    await hands.choose_file(hands.folder)
    await until(save.isEnabled)
    click(save)
    await until(lambda: hands.text(shown, "certificateStatusLabel").startswith("Written to"), 30)
    fingerprint = hands.text(shown, "keyFingerprintLabel")
    hands.press(shown, "verifyCertificateButton")
    await hands.choose_file(hands.folder / "certificate.pdf")
    await until(lambda: "is unchanged, and signed" in hands.text(shown, "certificateStatusLabel"))
    assert hands.text(shown, "keyFingerprintLabel") == fingerprint
    changed = (hands.folder / "certificate.json").read_bytes().replace(b"Head office", b"Head Office")
    (hands.folder / "other.json").write_bytes(changed)
    hands.press(shown, "verifyCertificateButton")
    await hands.choose_file(hands.folder / "other.json")
    await until(lambda: hands.text(shown, "certificateStatusLabel").startswith("other.json: "))


async def test_without_a_test_person_nobody_is_enrolled(hands: TerminalHands, gallery: Gallery) -> None:
    hands.press(hands.main, "selectAllButton")
    hands.press(hands.main, "manyCertificateButton")
    await until(lambda: has_window("certificateWindow"))
    shown = window("certificateWindow")
    click(find(shown, "testPersonBox", QCheckBox))
    assert not find(shown, "testPortraitButton", QPushButton).isEnabled()
    hands.press(shown, "testTerminalsButton")
    label = find(shown, "testStatusLabel", QLabel)
    await until(lambda: label.text().endswith("with remarks"), 30)
    asked = {seen.operation for terminal in gallery.terminals for seen in terminal.state.requests}
    assert "people.set_up" not in asked
