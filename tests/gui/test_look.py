"""The look: contrast, icons, type scale, switching live."""

from __future__ import annotations

import itertools
import re

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from facestation.domain.enrollment import State
from tests.house.tree import ROOT
from ui.resources import resources_dir
from ui.theme import icons
from ui.theme.style import IMAGES, SCALE
from ui.theme.theme import Theme
from ui.theme.tokens import DARK, LIGHT, Tokens
from ui.theme.tone import STATES, Tone

SURFACES = ("window", "surface", "sunken", "hover", "accent_soft", "good_soft", "warn_soft", "bad_soft")
TEXTS = (
    *[("text", surface) for surface in SURFACES],
    *[("muted", surface) for surface in ("window", "surface", "sunken", "hover")],
    ("accent", "window"),
    ("accent", "surface"),
    ("accent", "accent_soft"),
    *[(tone, surface) for tone in ("good", "warn", "bad") for surface in ("window", "surface", f"{tone}_soft")],
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_bad", "bad"),
    ("on_picture", "picture"),
)
CONTROLS = (("edge", "window"), ("edge", "surface"), ("accent", "window"), ("accent", "surface"), ("bad", "surface"))
ICON_NAMES = sorted(path.stem for path in (resources_dir() / "icons").glob("*.svg"))


def _luminance(color: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)

    parts = QColor(color)
    return 0.2126 * linear(parts.redF()) + 0.7152 * linear(parts.greenF()) + 0.0722 * linear(parts.blueF())


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), TEXTS)
def test_text_can_be_read_on_its_surface(tokens: Tokens, front: str, back: str) -> None:
    assert _contrast(getattr(tokens, front), getattr(tokens, back)) >= 4.5


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("front", "back"), CONTROLS)
def test_edges_and_focus_rings_can_be_seen(tokens: Tokens, front: str, back: str) -> None:
    assert _contrast(getattr(tokens, front), getattr(tokens, back)) >= 3.0


def test_type_scale_has_four_sizes() -> None:
    assert len(set(SCALE.values())) == 4


@pytest.mark.parametrize("name", ICON_NAMES)
def test_icons_are_of_one_hand(name: str) -> None:
    text = icons.source(name)
    assert 'viewBox="0 0 24 24"' in text
    assert 'stroke-width="1.75"' in text
    assert set(re.findall(r"#[0-9a-fA-F]{6}", text)) == {icons.INK}


@pytest.mark.parametrize("name", ICON_NAMES)
@pytest.mark.parametrize("ratio", [1.0, 2.0])
def test_icon_is_painted_in_its_color_for_the_screen(name: str, ratio: float) -> None:
    pixmap = icons.pixmap(name, "#0b5cad", 20, ratio)
    assert pixmap.width() == round(20 * ratio)
    image = pixmap.toImage()
    assert _is_like(_ink(image), "#0b5cad")


def _ink(image: QImage) -> QColor:
    pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return max(pixels, key=lambda pixel: pixel.alpha())


def _is_like(color: QColor, wanted: str) -> bool:
    other = QColor(wanted)
    pairs = ((color.red(), other.red()), (color.green(), other.green()), (color.blue(), other.blue()))
    return color.alpha() > 100 and all(abs(one - two) <= 2 for one, two in pairs)


def test_every_icon_that_the_screen_names_is_drawn() -> None:
    named = {look.icon for look in STATES.values()} | {name for name, _ in IMAGES.values()}
    for path in (ROOT / "ui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named.update(re.findall(r'\.dress\([^,]+,\s*"([a-z-]+)"', text))
        named.update(re.findall(r'Look\("([a-z-]+)"', text))
        named.update(re.findall(r'^    icon = "([a-z-]+)"', text, re.MULTILINE))
    assert named <= set(ICON_NAMES)


def test_every_icon_that_is_drawn_is_named_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui").rglob("*.py"))
    assert [name for name in ICON_NAMES if f'"{name}"' not in code] == []


def test_every_state_has_its_own_icon_and_never_color_alone() -> None:
    assert set(STATES) == set(State)
    assert len({look.icon for look in STATES.values()}) == len(State)


@pytest.mark.parametrize("tone", list(Tone))
def test_every_tone_has_a_color(tone: Tone) -> None:
    assert getattr(LIGHT, tone.token) != getattr(DARK, tone.token)


def test_look_switches_live_and_repaints_icons(application: QApplication, theme: Theme) -> None:
    button = QPushButton("Press")
    theme.dress(button, "add")
    changes: list[bool] = []
    theme.changed.connect(lambda: changes.append(theme.tokens.dark))
    assert _is_like(_ink(button.icon().pixmap(QSize(24, 20)).toImage()), LIGHT.text)
    theme.use("dark")
    assert changes == [True]
    assert application.palette().color(QPalette.ColorRole.Window).name() == DARK.window
    assert DARK.surface in application.styleSheet()
    assert _is_like(_ink(button.icon().pixmap(QSize(24, 20)).toImage()), DARK.text)
    theme.use("system")
    assert application.palette().color(QPalette.ColorRole.Window).name() == theme.tokens.window


@pytest.mark.parametrize("look", ["light", "dark"])
def test_what_is_ticked_is_seen_where_it_cannot_be_changed(application: QApplication, theme: Theme, look: str) -> None:
    theme.use(look)
    box = QCheckBox()
    box.setEnabled(False)
    inside = QRect(8, 8, 6, 6)
    blank = box.grab(inside).toImage()
    box.setChecked(True)
    ticked = box.grab(inside).toImage()
    gray = QColor(theme.tokens.disabled).rgb()
    pixels = list(itertools.product(range(6), range(6)))
    assert all(blank.pixel(*each) != gray for each in pixels)
    assert any(ticked.pixel(*each) == gray for each in pixels)


def test_style_sheet_finds_its_images(application: QApplication, theme: Theme) -> None:
    files = re.findall(r'url\("([^"]+)"\)', application.styleSheet())
    assert len(files) >= len(IMAGES)
    assert all(QImage(file).width() > 0 for file in files)
    assert theme.color("accent").name() == LIGHT.accent
