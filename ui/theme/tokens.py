"""Colors by what they are for, once for light and once for dark."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every color of the screen as `#rrggbb`; text on its surface has a contrast of at least 4.5:1, controls 3:1."""

    dark: bool
    window: str
    surface: str
    """Cards, tables, fields."""
    sunken: str
    """Table heads, the surround of pictures' empty state."""
    hover: str
    text: str
    muted: str
    """Text of lesser weight; never for what must be read first."""
    disabled: str
    line: str
    """Separators and the edge of cards: decoration only."""
    edge: str
    """The edge of fields and buttons."""
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    on_bad: str
    picture: str
    """The neutral surround of a live picture."""
    on_picture: str


LIGHT = Tokens(
    dark=False,
    window="#f4f5f7",
    surface="#ffffff",
    sunken="#eceef1",
    hover="#e6e9ee",
    text="#1a1d21",
    muted="#565e69",
    disabled="#8b929c",
    line="#dcdfe4",
    edge="#7c8491",
    accent="#0b5cad",
    accent_hover="#094d92",
    on_accent="#ffffff",
    accent_soft="#e2edf8",
    good="#1b6e3c",
    good_soft="#e0f2e6",
    warn="#7f5200",
    warn_soft="#fbeed3",
    bad="#b3261e",
    bad_soft="#fbe6e4",
    on_bad="#ffffff",
    picture="#26292e",
    on_picture="#e8eaed",
)

DARK = Tokens(
    dark=True,
    window="#17191c",
    surface="#202327",
    sunken="#1b1e21",
    hover="#2c3036",
    text="#e9ebee",
    muted="#a7aeb8",
    disabled="#737a85",
    line="#32363c",
    edge="#78808b",
    accent="#7db6f0",
    accent_hover="#9ac7f5",
    on_accent="#0c1c2d",
    accent_soft="#1d3149",
    good="#74cc93",
    good_soft="#1b3324",
    warn="#e8b95b",
    warn_soft="#3a2d12",
    bad="#ff9389",
    bad_soft="#45211e",
    on_bad="#2b0a07",
    picture="#101214",
    on_picture="#e8eaed",
)
