"""Icons: one drawn set of SVG files, tinted with a color of the theme and rendered for every pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resources_dir
from ui.theme.spacing import ICON_PX

INK = "#000000"
"""The color in which every icon is drawn, replaced when it is tinted."""
_SIZES_PX = (16, 20, 24, 32, 40, 48, 64, 96)
_RATIOS = (1.0, 1.25, 1.5, 1.75, 2.0, 3.0)


@lru_cache(maxsize=128)
def source(name: str) -> str:
    """The SVG text of the icon `name`."""
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def pixmap(name: str, color: str, size_px: int, ratio: float = 1.0, gap_px: int = 0) -> QPixmap:
    """The icon in `color`, `size_px` device-independent px wide and high, with `gap_px` of nothing at its right."""
    side_px = round(size_px * ratio)
    made = QPixmap(side_px + round(gap_px * ratio), side_px)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    renderer = QSvgRenderer(QByteArray(source(name).replace(INK, color).encode()))
    renderer.render(painter, QRectF(0, 0, side_px, side_px))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


def file(name: str, color: str, folder: Path) -> Path:
    """The icon in `color` as an SVG file in `folder`, for style sheets; they scale it for the screen themselves."""
    made = folder / f"{name}-{color.lstrip('#')}.svg"
    if not made.exists():
        made.write_text(source(name).replace(INK, color), encoding="utf-8")
    return made


@lru_cache(maxsize=512)
def icon(name: str, color: str, disabled: str) -> QIcon:
    """The icon in every size that a screen may ask for, with a paler one for what cannot be pressed."""
    made = QIcon()
    for size_px in _SIZES_PX:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            made.addPixmap(pixmap(name, color, size_px), mode)
        made.addPixmap(pixmap(name, disabled, size_px), QIcon.Mode.Disabled)
    return made


@lru_cache(maxsize=512)
def button_icon(name: str, color: str, disabled: str, gap_px: int) -> QIcon:
    """The icon in a button's size for every usual pixel ratio, with a gap before the button's text."""
    made = QIcon()
    for ratio in _RATIOS:
        made.addPixmap(pixmap(name, color, ICON_PX, ratio, gap_px), QIcon.Mode.Normal)
        made.addPixmap(pixmap(name, disabled, ICON_PX, ratio, gap_px), QIcon.Mode.Disabled)
    return made
