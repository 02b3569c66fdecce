"""Icons: one drawn set of SVG files, tinted with a color of the theme and rendered for every pixel ratio."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.resources import resources_dir
from ui.theme.spacing import ICON_PX

INK = "#000000"
"""The color in which every icon is drawn, replaced when it is tinted."""
_SIZES_PX = (16, 20, 24)
"""In which the lists, fields and menus of the style ask for an icon."""


@lru_cache(maxsize=128)
def source(name: str) -> str:
    """The SVG text of the icon `name`."""
    return (resources_dir() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=1024)
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


def icon(name: str, color: str, disabled: str) -> QIcon:
    """The icon in every size that a list asks for, with a paler one for what cannot be pressed."""
    return _icon(name, color, disabled, _SIZES_PX, 0, _ratios())


def button_icon(name: str, color: str, disabled: str, gap_px: int) -> QIcon:
    """The icon in a button's size, with a gap before the button's text."""
    return _icon(name, color, disabled, (ICON_PX,), gap_px, _ratios())


def _ratios() -> tuple[float, ...]:
    """The pixel ratios of the screens that there are: drawing for others would take longer than all else of a page."""
    return tuple(sorted({screen.devicePixelRatio() for screen in QGuiApplication.screens()}))


@lru_cache(maxsize=512)
def _icon(
    name: str, color: str, disabled: str, sizes_px: tuple[int, ...], gap_px: int, ratios: tuple[float, ...]
) -> QIcon:
    made = QIcon()
    for ratio in ratios:
        for size_px in sizes_px:
            for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
                made.addPixmap(pixmap(name, color, size_px, ratio, gap_px), mode)
            made.addPixmap(pixmap(name, disabled, size_px, ratio, gap_px), QIcon.Mode.Disabled)
    return made
