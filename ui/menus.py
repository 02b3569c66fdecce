"""The menu bar: every action of the main window, each with a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from ui.pages.page import Page
from ui.translation import translate

Do = Callable[[], object]


class Menus(QObject):
    """Builds the menu bar of `window` and keeps its words in the current language."""

    def __init__(self, window: QMainWindow, pages: Sequence[type[Page]]) -> None:
        super().__init__(window)
        self._window = window
        self._pages = pages
        bar = window.menuBar()
        self._station: QMenu = bar.addMenu("")
        self._go: QMenu = bar.addMenu("")
        self._help: QMenu = bar.addMenu("")
        self.new_visitor = self._action(self._station, "newVisitorAction", "Ctrl+N")
        self._station.addSeparator()
        self.settings = self._action(self._station, "settingsAction", "Ctrl+,", QAction.MenuRole.PreferencesRole)
        self.quit = self._action(self._station, "quitAction", "Ctrl+Q", QAction.MenuRole.QuitRole)
        self.pages = [
            self._action(self._go, f"{page.nav_name}Action", f"Ctrl+{number}")
            for number, page in enumerate(pages, start=1)
        ]
        self.about = self._action(self._help, "aboutAction", "F1", QAction.MenuRole.AboutRole)
        self.retranslate()
        window.installEventFilter(self)

    def enable_pages(self, enabled: bool) -> None:
        """Whether there is anything to go to yet."""
        for action in (self.new_visitor, self.settings, *self.pages):
            action.setEnabled(enabled)

    def retranslate(self) -> None:
        """Sets every word anew."""
        self._station.setTitle(translate("Menus", "&Station"))
        self._go.setTitle(translate("Menus", "&Go"))
        self._help.setTitle(translate("Menus", "&Help"))
        self.new_visitor.setText(translate("Menus", "&New visitor…"))
        self.settings.setText(translate("Menus", "&Settings"))
        self.quit.setText(translate("Menus", "&Quit"))
        self.about.setText(translate("Menus", "&About Facestation"))
        for action, page in zip(self.pages, self._pages, strict=True):
            action.setText(page.title())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows a switch of the language of the window."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return super().eventFilter(watched, event)

    def _action(self, menu: QMenu, name: str, keys: str, role: QAction.MenuRole = QAction.MenuRole.NoRole) -> QAction:
        action = QAction(self._window)
        action.setObjectName(name)
        action.setShortcut(QKeySequence(keys))
        action.setMenuRole(role)
        menu.addAction(action)
        return action


def on(action: QAction, do: Do) -> None:
    """`do` runs each time `action` is chosen."""
    action.triggered.connect(lambda _checked=False: do())
