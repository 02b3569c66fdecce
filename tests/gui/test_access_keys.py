"""No two access keys of one window are the same, in any window and in either language.

The pages of the main window and the enrollment window are gone over in `test_for_everybody`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QPushButton, QWidget

from facestation.domain.care import ResetMode
from facestation.domain.commissioning import Deviation, Stage, TerminalRun
from facestation.domain.discovery import Found, FoundBy, Sighting, Standing
from facestation.domain.photo import PhotoReport, Verdict
from facestation.domain.terminal import TerminalRecord, parse_address
from facestation.domain.underway import Underway
from facestation.errors import CertificateUnknown
from facestation.services.people.duplicates import Twin
from tests.gui.access_keys import keys_twice
from tests.gui.cut_words import cut_words
from tests.gui.drawn import drawn
from tests.gui.terminal_hands import TerminalHands
from ui.about import AboutSheet
from ui.context import Context
from ui.crash import CrashSheet
from ui.hands import find, has_window, until, window
from ui.pages.activity.shown import WayChoice
from ui.pages.activity.ways_sheet import WaysSheet
from ui.pages.enrollment.crop_dialog import CropDialog
from ui.pages.enrollment.finger_dialog import FingerDialog
from ui.pages.enrollment.override_dialog import OverrideDialog
from ui.pages.enrollment.twin_dialog import TwinDialog
from ui.pages.people.import_window import ImportWindow
from ui.pages.terminals.activation.dialog import ActivationDialog
from ui.pages.terminals.activation.shown import Target
from ui.pages.terminals.care.reset_sheet import ResetSheet
from ui.pages.terminals.care.secret_sheet import SecretSheet as PassphraseOfCare
from ui.pages.terminals.care.swap_sheet import SwapSheet
from ui.pages.terminals.certificate import shown as of_tests
from ui.pages.terminals.certificate.panes import TestPane
from ui.pages.terminals.certificate.window import CertificateWindow
from ui.pages.terminals.found.sheets import LoginSheet, WayThereSheet
from ui.pages.terminals.found.shown import Item
from ui.pages.terminals.shown import Answer, Row
from ui.pages.terminals.shown import Standing as Asked
from ui.pages.terminals.template.pane import TemplatePane
from ui.pages.terminals.template.shown import Phase, TemplateShown
from ui.pages.terminals.template.window import TemplateWindow
from ui.pages.terminals.template_editor.secret_sheet import SecretSheet
from ui.pages.terminals.template_editor.window import TemplateEditor
from ui.pages.terminals.wizard.activate_page import ActivatePage
from ui.pages.terminals.wizard.members import Need, members
from ui.pages.terminals.wizard.shown import WizardShown
from ui.pages.terminals.wizard.window import CommissioningWindow
from ui.password_files.sheet import PassphraseSheet
from ui.translation import LANGUAGES, Translation

RECORD = TerminalRecord("gate", "Gate", parse_address("http://192.0.2.7"))
SUBJECTS = (("gate", "Gate"), ("lobby", "Lobby"))
FILE = Path("/srv/site.toml")
NOW = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)
PICTURE = QImage(60, 80, QImage.Format.Format_RGB32)
Opener = Callable[[Context, QWidget], QWidget]


def find_of(key: str, *standings: Standing, terminal_id: str | None = None) -> Item:
    number = sum(key.encode()) % 250
    found = Found(f"192.0.2.{number}", (FoundBy.SADP,), serial=key, same_subnet=Standing.OTHER_SUBNET not in standings)
    return Item(key, Sighting(found, terminal_id, standings=standings))


def _template_window(context: Context, parent: QWidget) -> QWidget:
    made = TemplateWindow(context, parent)
    made.open_for(SUBJECTS[:1])
    return made


def _certificate_window(context: Context, parent: QWidget) -> QWidget:
    made = CertificateWindow(context, parent)
    made.open_for(SUBJECTS)
    return made


def _editor(context: Context, parent: QWidget) -> QWidget:
    made = TemplateEditor(context, parent, lambda _: None)
    made.open_file(None)
    return made


DIALOGS: Mapping[str, Opener] = {
    "about": lambda _, parent: AboutSheet(parent),
    "crash": lambda _, parent: CrashSheet(parent),
    "new passphrase": lambda _, parent: PassphraseSheet(parent, new=True),
    "old passphrase": lambda _, parent: PassphraseSheet(parent, new=False),
    "ways of events": lambda _, parent: WaysSheet([WayChoice("gate", "Gate", True)], parent),
    "crop": lambda context, parent: CropDialog(PICTURE, QSize(60, 80), None, context.theme, parent),
    "override": lambda _, parent: OverrideDialog(PhotoReport(Verdict.FAIL, (), None, ""), parent),
    "twins": lambda context, parent: TwinDialog(
        PICTURE, [(Twin("1", "Ann", "gate", "Gate", None, False, False), PICTURE)], context.theme, parent
    ),
    "finger": lambda context, parent: FingerDialog("Ann", context.theme, parent),
    "reset": lambda context, parent: ResetSheet(context.theme, "Gate", list(ResetMode), parent),
    "swap": lambda context, parent: SwapSheet(context, "Gate", [RECORD], parent),
    "passphrase of care": lambda context, parent: PassphraseOfCare(
        context.theme, "Title", "Text", "Go", parent, twice=True, clear_offered=True
    ),
    "secret of a template": lambda _, parent: SecretSheet("door-pin", parent),
    "login": lambda context, parent: LoginSheet("Title", "Go", context.theme, parent),
    "way there": lambda _, parent: WayThereSheet(find_of("far", Standing.OTHER_SUBNET), parent),
    "activation": lambda context, parent: ActivationDialog(
        context, [Target("http://192.0.2.7")], lambda _: None, parent
    ),
    "import": ImportWindow,
    "template": _template_window,
    "certificate": _certificate_window,
    "template editor": _editor,
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_dialog_and_every_window_of_a_task_keeps_its_keys_apart(
    hands: TerminalHands, context: Context, translation: Translation, language: str
) -> None:
    translation.use(language)
    clashes = {}
    for name, opener in DIALOGS.items():
        shown = opener(context, hands.main)
        shown.show()
        await drawn()
        clashes[name] = keys_twice(shown)
        shown.close()
    assert {name: keys for name, keys in clashes.items() if keys} == {}


def _in_need() -> WizardShown:
    """Terminals with everything that can be to be done about one."""
    untrusted = Answer(Asked.FAILED, error=CertificateUnknown(terminal="Gate", fingerprint="ab"))
    moved = Row(replace(RECORD, id="lobby", name="Lobby", address=parse_address("http://192.0.2.8")))
    finds = (
        find_of("bare", Standing.INACTIVE),
        find_of("new", Standing.NEW),
        find_of("far", Standing.OTHER_SUBNET),
        find_of("moved", Standing.MOVED, terminal_id="lobby"),
    )
    underway = Underway("activate", ("gate", "lobby"), ("bare", "new", "far"))
    return WizardShown(underway, members([Row(RECORD, untrusted), moved], finds))


def _runs(stage: Stage) -> tuple[TerminalRun, ...]:
    differs = (Deviation("door:1", "openDuration", 9, 5),)
    return tuple(TerminalRun(*each, stage, differences=differs) for each in SUBJECTS)


TEMPLATES = (
    TemplateShown(SUBJECTS[:1]),
    TemplateShown(SUBJECTS[:1], FILE, "Site", Phase.CHECKED, _runs(Stage.DONE)),
    TemplateShown(SUBJECTS, FILE, "Site", Phase.WRITING, _runs(Stage.WRITING)),
    TemplateShown(SUBJECTS, FILE, "Site", Phase.WRITTEN, _runs(Stage.DONE)),
)
TESTS = (
    of_tests.CertificateShown(SUBJECTS, tested=tuple(of_tests.Tested(*each) for each in SUBJECTS)),
    of_tests.CertificateShown(
        SUBJECTS,
        of_tests.Form(portrait=FILE),
        of_tests.Phase.TESTING,
        tuple(of_tests.Tested(*each) for each in SUBJECTS),
    ),
    of_tests.CertificateShown(SUBJECTS, of_tests.Form(), of_tests.Phase.TESTED),
)


class Steps:
    """The window of commissioning, gone over page by page."""

    def __init__(self, shown: CommissioningWindow, context: Context) -> None:
        self.shown, self._context = shown, context
        self.faults: list[tuple[str, str]] = []

    async def look(self, what: str) -> None:
        """Notes the keys that clash now, and the words that are cut."""
        await drawn()
        self.faults += [(what, each) for each in (*keys_twice(self.shown), *cut_words(self.shown))]

    async def go(self, number: int) -> None:
        """To that page; nothing is to come any more that would show it anew."""
        self.shown.presenter.go(number)
        await self._context.jobs.settled()
        await until(lambda: not any(timer.isActive() for timer in self.shown.findChildren(QTimer)))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_every_step_of_commissioning_keeps_its_keys_apart_and_its_words_whole(
    hands: TerminalHands, context: Context, translation: Translation, language: str
) -> None:
    translation.use(language)
    hands.press(hands.main, "commissionButton")
    await until(lambda: has_window("commissioningWindow"))
    shown = window("commissioningWindow")
    assert isinstance(shown, CommissioningWindow)
    steps = Steps(shown, context)
    await until(find(shown, "commissionStopButton", QPushButton).isVisible)
    await steps.look("find, searching")
    hands.press(shown, "commissionStopButton")
    await steps.look("find")
    shown.presenter.choose_all()
    await steps.go(1)
    find(shown, "commissionActivatePage", ActivatePage).display(_in_need())
    await steps.look("activate")
    assert len(keyed(shown)) == len(Need) + len(("check", "back", "next"))
    await steps.go(2)
    await steps.look("address")
    await steps.go(3)
    for number, state in enumerate(TEMPLATES):
        find(shown, "commissionTemplatePage", TemplatePane).display(state)
        await steps.look(f"template {number}")
    await steps.go(4)
    for number, tests in enumerate(TESTS):
        find(shown, "commissionTestPage", TestPane).display(tests)
        await steps.look(f"test {number}")
    await steps.go(5)
    await steps.look("certificate")
    assert steps.faults == []


def keyed(root: QWidget) -> list[str]:
    """What in sight has a key of its own."""
    buttons = [each for each in root.findChildren(QPushButton) if each.isVisible() and "&" in each.text()]
    return [each.objectName() for each in buttons]
