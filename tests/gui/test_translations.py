"""Both languages are complete, say the same, and switch while the windows are open."""

from __future__ import annotations

import importlib.util
import re
import string
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from facestation import words as engine
from facestation.domain.enrollment import State
from facestation.errors import PasswordRefused, leaves
from tests.house.tree import ROOT
from ui import words
from ui.translation import LANGUAGES, Translation, chosen_language, plural, translate


def _tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translate_tool", ROOT / "packaging" / "translate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    # Dataclasses look their module up by name.
    sys.modules["translate_tool"] = module
    spec.loader.exec_module(module)
    return module


TOOL = _tool()
CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
SAME_IN_BOTH = {
    *("Esc", "Ctrl+F", "Ctrl+Z", "Ctrl+N", "Ctrl+V", "Ctrl+Enter", "{what}, {time}", "{when}: {trouble}"),
    *("DHCP", "HTTPS", "No.", "{file}, {size}"),
    *("Wi-Fi", "SSH", "Hik-Connect (EZVIZ)", "NFC", "Wiegand"),
}


def _fields(text: str) -> list[str]:
    return sorted(field for _, field, _, _ in string.Formatter().parse(text) if field is not None)


@pytest.fixture
def russian(translation: Translation) -> Iterator[None]:
    translation.use("ru")
    yield
    translation.use("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_entry_is_missing_or_unfinished(language: str) -> None:
    assert list(TOOL.problems(language)) == []


def test_every_language_of_the_screen_has_its_file() -> None:
    assert set(TOOL.LANGUAGES) == set(LANGUAGES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_keep_placeholders_numbers_and_access_keys(language: str) -> None:
    for entry in TOOL.entries(TOOL.ts_file(language)):
        for form in entry.forms:
            assert _fields(form) == _fields(entry.source), entry.source
            assert form.count("%n") == entry.source.count("%n"), entry.source
            assert form.count("&") == entry.source.count("&"), entry.source
            assert form == form.strip()


def test_russian_is_written_in_russian_letters() -> None:
    strange = [
        entry.source
        for entry in TOOL.entries(TOOL.ts_file("ru"))
        if entry.source not in SAME_IN_BOTH and not all(CYRILLIC.search(form) for form in entry.forms)
    ]
    assert strange == []


@pytest.mark.usefixtures("russian")
def test_every_error_every_advice_and_every_state_is_said_in_russian() -> None:
    for leaf in leaves():
        assert all(CYRILLIC.search(text) for text in words.sentence(leaf())), leaf.code
    for key in engine.ADVICE:
        assert CYRILLIC.search(words.check_advice(key)), key
    assert all(CYRILLIC.search(words.state(state)) for state in State)


@pytest.mark.usefixtures("russian")
def test_details_of_an_error_stand_in_its_translation() -> None:
    message, _ = words.sentence(PasswordRefused(terminal="Дверь 1", tries_left=4))
    assert "Дверь 1" in message
    assert "4" in message


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize(("count", "wanted"), [(1, "1 час"), (2, "2 часа"), (5, "5 часов"), (21, "21 час")])
def test_russian_numbers_decide_the_form(count: int, wanted: str) -> None:
    assert plural("Unit", "%n hour(s)", count) == wanted


@pytest.mark.usefixtures("translation")
@pytest.mark.parametrize(("count", "wanted"), [(1, "1 hour"), (2, "2 hours")])
def test_english_numbers_decide_the_form(count: int, wanted: str) -> None:
    assert plural("Unit", "%n hour(s)", count) == wanted


@pytest.mark.usefixtures("russian")
def test_standard_buttons_speak_russian_too() -> None:
    assert CYRILLIC.search(translate("QPlatformTheme", "Cancel"))


def test_switching_back_leaves_no_translator_behind(application: QApplication, translation: Translation) -> None:
    translation.use("ru")
    translation.use("ru")
    translation.use("en")
    assert translate("Terminals", "Terminals") == "Terminals"
    assert not any(child.isEmpty() for child in application.findChildren(QTranslator) if child.language() == "ru")


@pytest.mark.parametrize(("setting", "language"), [("ru", "ru"), ("en", "en"), ("xx", "en")])
def test_setting_decides_the_language(setting: str, language: str) -> None:
    assert chosen_language(setting) == language


def test_language_of_the_system_is_one_of_ours() -> None:
    assert chosen_language("system") in LANGUAGES
