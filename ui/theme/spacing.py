"""Distances in device-independent px, all on one grid of 8 (4 within a group)."""

from __future__ import annotations

GRID = 8
XS = 4
"""Between a label and its field."""
S = 8
"""Between things that belong together."""
M = 16
"""Between groups, and inside cards."""
L = 24
"""Around a page, and between cards."""
XL = 32
CONTROL_HEIGHT_PX = 32
BIG_CONTROL_HEIGHT_PX = 40
RADIUS_PX = 6
CARD_RADIUS_PX = 10
SCROLL_BAR_PX = 12
ICON_PX = 20
SMALL_ICON_PX = 16
BIG_ICON_PX = 48
