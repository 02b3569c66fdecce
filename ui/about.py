"""What this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QWidget

from facestation import __version__
from ui.theme import spacing
from ui.translation import translate
from ui.widgets.button import Kind, button
from ui.widgets.layout import column, row
from ui.widgets.text import TextStyle, label


class AboutSheet(QDialog):
    """Name, version, and what it stands on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("aboutSheet")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("About", "About Facestation"))
        heading = label(TextStyle.HEADING, "aboutName")
        heading.setText(f"Facestation {__version__}")
        text = label(TextStyle.BODY, wraps=True)
        text.setText(translate("About", "Enrollment station for Hikvision face-recognition terminals."))
        base = label(TextStyle.CAPTION, muted=True, wraps=True)
        base.setText(
            translate(
                "About",
                "Photos are checked on this computer and are sent to the terminals you choose, to nobody else. "
                "Built with Qt {qt} and PySide6 (LGPL).",
            ).format(qt=qVersion())
        )
        close = button("aboutCloseButton", Kind.PRIMARY)
        close.setText(translate("About", "Close"))
        close.clicked.connect(self.accept)
        close.setDefault(True)
        content = column(heading, text, base, spacing.S, row(None, close))
        content.setContentsMargins(*[spacing.L] * 4)
        self.setLayout(content)
        self.setMinimumWidth(spacing.GRID * 52)
