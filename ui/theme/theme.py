"""The look of one application: follows the system or the setting, and switches live."""

from __future__ import annotations

import weakref
from pathlib import Path

from PySide6.QtCore import QObject, QSize, Qt, QTemporaryDir, Signal
from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap, QScreen
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.theme import icons
from ui.theme.spacing import ICON_PX, XS
from ui.theme.style import IMAGES, style_sheet
from ui.theme.tokens import DARK, LIGHT, Tokens


class Theme(QObject):
    """Colors, icons and style sheet of the application; `changed` says that whatever is painted must be anew."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._setting = "system"
        self._dressed: weakref.WeakKeyDictionary[QAbstractButton, tuple[str, str, int]] = weakref.WeakKeyDictionary()
        self._body_pt = application.font().pointSizeF()
        self._folder = QTemporaryDir()
        self.tokens: Tokens = LIGHT
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._apply)
        application.screenAdded.connect(self._draw_for)
        for screen in application.screens():
            screen.logicalDotsPerInchChanged.connect(self._redraw)

    def use(self, setting: str) -> None:
        """Follows `system`, or stays `light` or `dark`."""
        self._setting = setting
        schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        # Window frames and native dialogs follow this; it comes back as colorSchemeChanged where the platform can.
        self._application.styleHints().setColorScheme(schemes.get(setting, Qt.ColorScheme.Unknown))
        self._apply()

    def color(self, token: str) -> QColor:
        """The color of that token now."""
        return QColor(getattr(self.tokens, token))

    def icon(self, name: str, color: str = "text") -> QIcon:
        """The icon `name` of resources/icons in the color of that token."""
        disabled = self.tokens.disabled
        return icons.icon(name, getattr(self.tokens, color), disabled)

    def pixmap(self, name: str, size_px: int, color: str, ratio: float = 1.0) -> QPixmap:
        """The icon `name` in `size_px` device-independent px for a screen of that pixel ratio."""
        return icons.pixmap(name, getattr(self.tokens, color), size_px, ratio)

    def dress(self, button: QAbstractButton, name: str, color: str = "text", *, bare: bool = False) -> None:
        """Gives `button` the icon `name`, now and after every change of the look; `bare` is for one without text."""
        gap_px = 0 if bare else XS
        self._dressed[button] = (name, color, gap_px)
        button.setIconSize(QSize(ICON_PX + gap_px, ICON_PX))
        self._put_on(button)

    def _images(self) -> dict[str, str]:
        folder = Path(self._folder.path())
        files = {use: icons.file(name, getattr(self.tokens, color), folder) for use, (name, color) in IMAGES.items()}
        return {use: file.as_posix() for use, file in files.items()}

    def _apply(self) -> None:
        dark = self._setting == "dark" or (
            self._setting == "system" and self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        self.tokens = DARK if dark else LIGHT
        self._application.setPalette(palette(self.tokens))
        self._application.setStyleSheet(style_sheet(self.tokens, self._body_pt, self._images()))
        self._redraw()

    def _draw_for(self, screen: QScreen) -> None:
        """A screen that is plugged in may have another pixel ratio than those for which icons were drawn."""
        screen.logicalDotsPerInchChanged.connect(self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        for button in list(self._dressed):
            self._put_on(button)
        self.changed.emit()

    def _put_on(self, button: QAbstractButton) -> None:
        name, color, gap_px = self._dressed[button]
        button.setIcon(icons.button_icon(name, getattr(self.tokens, color), self.tokens.disabled, gap_px))


def palette(tokens: Tokens) -> QPalette:
    """The roles that Qt's own widgets paint with."""
    role = QPalette.ColorRole
    colors = {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.surface,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.ToolTipBase: tokens.surface,
        role.ToolTipText: tokens.text,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent,
        role.LinkVisited: tokens.accent,
        role.Light: tokens.surface,
        role.Midlight: tokens.line,
        role.Mid: tokens.edge,
        role.Dark: tokens.edge,
        role.Shadow: tokens.line,
    }
    made = QPalette()
    for which, color in colors.items():
        made.setColor(which, QColor(color))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(tokens.disabled))
    return made
