"""Languages: which there are, and switching between them while the windows are open."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.resources import resources_dir

LANGUAGES: dict[str, str] = {"en": "English", "ru": "Русский"}
"""Language code -> its own name; a language is one line here and one `.ts` file."""

ENGINE = "engine"
"""The translation context of the sentences in `facestation.words`."""


def translate(context: str, text: str, comment: str = "") -> str:
    """`text` in the current language; the text itself where there is no translation."""
    return QCoreApplication.translate(context, text, comment or None)


def plural(context: str, text: str, n: int) -> str:
    """`text` in the form that the number `n` asks for, with `%n` replaced by it."""
    return QCoreApplication.translate(context, text, None, n)


def chosen_language(setting: str) -> str:
    """The code of the language to use: `setting`, or the computer's own for `system`; English where it is unknown."""
    wanted = QLocale.system().name().split("_")[0] if setting == "system" else setting
    return wanted if wanted in LANGUAGES else "en"


class Worded(Protocol):
    """What has words of its own on the screen."""

    def retranslate(self) -> None:
        """Sets every word anew."""


class Translation:
    """The installed language of one application."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = ""

    def use(self, language: str) -> None:
        """Every window speaks `language` from now on; the same one again costs nothing."""
        if language == self.language:
            return
        self.language = language
        for translator in self._installed:
            self._application.removeTranslator(translator)
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own_folder = str(resources_dir() / "translations")
        sources = ((f"qtbase_{language}", qt_folder), (f"facestation_{language}", own_folder))
        self._installed = [self._install(name, folder) for name, folder in sources]

    def _install(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
        return translator
