"""Icons: one drawn set of SVG files, tinted with a color of the theme and rendered for every pixel ratio."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resources_dir

INK = "#000000"
"""The color in which every icon is drawn, replaced when it is tinted."""
_SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 96)


@lru_cache(maxsize=128)
def source(name: str) -> str:
    """The SVG text of the icon `name`."""
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, color: str, size_px: int, ratio: float = 1.0) -> QPixmap:
    """The icon in `color`, `size_px` device-independent px wide and high."""
    side_px = round(size_px * ratio)
    made = QPixmap(side_px, side_px)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(source(name).replace(INK, color).encode()))
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=512)
def icon(name: str, color: str, disabled: str) -> QIcon:
    """The icon in every size that a screen may ask for, with a paler one for what cannot be pressed."""
    made = QIcon()
    for size_px in _SIZES_PX:
        made.addPixmap(pixmap(name, color, size_px), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, size_px), QIcon.Mode.Disabled)
    return made
