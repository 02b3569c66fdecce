"""The one style sheet, made of the tokens."""

from __future__ import annotations

from string import Template

from ui.theme import spacing
from ui.theme.tokens import Tokens

SCALE = {"title": 1.75, "heading": 1.25, "body": 1.0, "caption": 0.875}
"""The type scale: four sizes as multiples of the system's own font size."""

_SHEET = Template("""
* { font-size: ${body_pt}pt; }
QLabel { background: transparent; }
QLabel[textStyle="title"] { font-size: ${title_pt}pt; font-weight: 600; }
QLabel[textStyle="heading"] { font-size: ${heading_pt}pt; font-weight: 600; }
QLabel[textStyle="caption"] { font-size: ${caption_pt}pt; }
QLabel[muted="true"] { color: ${muted}; }
QLabel[tone="accent"] { color: ${accent}; }
QLabel[tone="good"] { color: ${good}; }
QLabel[tone="warn"] { color: ${warn}; }
QLabel[tone="bad"] { color: ${bad}; }

QFrame[card="true"] { background: ${surface}; border: 1px solid ${line}; border-radius: ${card_radius}px; }

QFrame[chip] { border-radius: 12px; background: ${sunken}; }
QFrame[chip="accent"] { background: ${accent_soft}; }
QFrame[chip="good"] { background: ${good_soft}; }
QFrame[chip="warn"] { background: ${warn_soft}; }
QFrame[chip="bad"] { background: ${bad_soft}; }

QPushButton {
    background: ${surface}; color: ${text}; border: 1px solid ${edge}; border-radius: ${radius}px;
    padding: 4px 14px; min-height: 22px;
}
QPushButton:hover { background: ${hover}; }
QPushButton:pressed { background: ${line}; }
QPushButton:disabled { color: ${disabled}; border-color: ${line}; background: ${window}; }
QPushButton[kind="primary"] { background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: ${accent_hover}; }
QPushButton[kind="danger"] { background: ${bad}; color: ${on_bad}; border-color: ${bad}; font-weight: 600; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: ${hover}; }
QPushButton[kind="primary"]:disabled { background: ${line}; color: ${muted}; border-color: ${line}; }
QPushButton:focus { border: 2px solid ${accent}; padding: 3px 13px; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { border: 2px solid ${text}; }
QPushButton[big="true"] { padding: 8px 20px; min-height: 22px; }
QPushButton[big="true"]:focus { padding: 7px 19px; }

QLineEdit, QComboBox, QDateTimeEdit, QPlainTextEdit {
    background: ${surface}; color: ${text}; border: 1px solid ${edge}; border-radius: ${radius}px;
    padding: 4px 8px; min-height: 22px; selection-background-color: ${accent}; selection-color: ${on_accent};
}
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QPlainTextEdit:focus {
    border: 2px solid ${accent}; padding: 3px 7px;
}
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled {
    color: ${disabled}; background: ${window}; border-color: ${line};
}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QDateTimeEdit[wrong="true"] { border: 2px solid ${bad}; }

QTableView, QListView, QTreeView {
    background: ${surface}; border: 1px solid ${line}; border-radius: ${card_radius}px;
    alternate-background-color: ${surface}; selection-background-color: ${accent_soft}; selection-color: ${text};
    gridline-color: transparent; outline: 0;
}
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid ${accent}; }
QTableView::item, QListView::item { padding: 4px 8px; border-bottom: 1px solid ${line}; }
QTableView::item:selected, QListView::item:selected { background: ${accent_soft}; color: ${text}; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: ${surface}; color: ${muted}; border: 0; border-bottom: 1px solid ${line};
    padding: 8px 8px; font-size: ${caption_pt}pt; font-weight: 600;
}
QTableCornerButton::section { background: ${surface}; border: 0; }
QToolTip { background: ${surface}; color: ${text}; border: 1px solid ${edge}; padding: 4px 6px; }
QScrollArea { background: transparent; border: 0; }
""")


def style_sheet(tokens: Tokens, body_pt: float) -> str:
    """The sheet of the whole application in these colors, with `body_pt` points as the size of running text."""
    sizes = {f"{name}_pt": f"{round(body_pt * factor, 2):g}" for name, factor in SCALE.items()}
    colors = {name: getattr(tokens, name) for name in Tokens.__slots__ if name != "dark"}
    return _SHEET.substitute(sizes, **colors, radius=str(spacing.RADIUS_PX), card_radius=str(spacing.CARD_RADIUS_PX))
