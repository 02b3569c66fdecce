"""The one style sheet, made of the tokens."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

from ui.theme import spacing
from ui.theme.tokens import Tokens

SCALE = {"title": 1.75, "heading": 1.25, "body": 1.0, "caption": 0.875}
"""The type scale: four sizes as multiples of the system's own font size."""

IMAGES = {
    "chevron_down": ("chevron-down", "muted"),
    "chevron_up": ("chevron-up", "muted"),
    "check": ("check", "on_accent"),
}
"""Icons that a style sheet can only take from files: the name of the icon and the token of its color."""

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
QFrame[notice] { background: ${surface}; border-top: 1px solid ${line}; }
QFrame[notice="good"] { background: ${good_soft}; }
QFrame[notice="warn"] { background: ${warn_soft}; }
QFrame[notice="bad"] { background: ${bad_soft}; }
QFrame#checkBar { background: ${accent_soft}; border-bottom: 1px solid ${line}; }
QFrame#navigation { background: ${sunken}; border-right: 1px solid ${line}; }

QPushButton {
    background: ${surface}; color: ${text}; border: 1px solid ${edge}; border-radius: ${radius}px;
    padding: 4px 14px; min-height: 22px;
}
QPushButton:hover { background: ${hover}; }
QPushButton:pressed { background: ${line}; }
QPushButton:disabled { color: ${disabled}; border-color: ${line}; background: ${window}; }
QPushButton[kind="primary"] { background: ${accent}; color: ${on_accent}; border-color: ${accent}; font-weight: 600; }
QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed { background: ${accent_hover}; }
QPushButton[kind="primary"]:disabled { background: ${line}; color: ${muted}; border-color: ${line}; }
QPushButton[kind="danger"] { background: ${bad}; color: ${on_bad}; border-color: ${bad}; font-weight: 600; }
QPushButton[kind="danger"]:disabled { background: ${line}; color: ${muted}; border-color: ${line}; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; }
QPushButton[kind="quiet"]:hover { background: ${hover}; }
QPushButton[kind="nav"] {
    background: transparent; border-color: transparent; text-align: left; padding: 8px 11px; color: ${muted};
}
QPushButton[kind="nav"]:hover { background: ${hover}; color: ${text}; }
QPushButton[kind="nav"]:checked { background: ${accent_soft}; color: ${accent}; font-weight: 600; }
QPushButton[kind="tab"] {
    background: transparent; border: 0; border-bottom: 2px solid transparent; border-radius: 0; color: ${muted};
    padding: 4px 10px;
}
QPushButton[kind="tab"]:hover { color: ${text}; background: ${hover}; }
QPushButton[kind="tab"]:checked { color: ${accent}; border-bottom-color: ${accent}; }
QPushButton[kind="chip"] { background: transparent; border-color: ${line}; border-radius: 16px; padding: 4px 12px; }
QPushButton[kind="chip"]:hover { background: ${hover}; }
QPushButton[kind="chip"]:checked { background: ${accent_soft}; color: ${accent}; border-color: ${accent}; }
QPushButton[kind="switch"] { background: transparent; border-color: transparent; padding: 4px 8px; }
QPushButton[kind="switch"]:hover { background: ${hover}; }
QPushButton[kind="switch"]:checked { background: ${accent_soft}; border-color: ${accent}; }
QPushButton:focus { border: 2px solid ${accent}; padding: 3px 13px; }
QPushButton[kind="primary"]:focus, QPushButton[kind="danger"]:focus { border: 2px solid ${text}; }
QPushButton[kind="nav"]:focus { padding: 7px 10px; }
QPushButton[kind="tab"]:focus { border: 2px solid ${accent}; border-radius: ${radius}px; padding: 4px 8px 2px 8px; }
QPushButton[kind="chip"]:focus { padding: 3px 11px; }
QPushButton[kind="switch"]:focus { padding: 3px 7px; }
QPushButton[big="true"] { padding: 8px 20px; min-height: 22px; }
QPushButton[big="true"]:focus { padding: 7px 19px; }

QLineEdit, QComboBox, QDateTimeEdit, QSpinBox, QPlainTextEdit {
    background: ${surface}; color: ${text}; border: 1px solid ${edge}; border-radius: ${radius}px;
    padding: 4px 8px; min-height: 22px; selection-background-color: ${accent}; selection-color: ${on_accent};
}
QLineEdit:focus, QComboBox:focus, QDateTimeEdit:focus, QSpinBox:focus, QPlainTextEdit:focus {
    border: 2px solid ${accent}; padding: 3px 7px;
}
QLineEdit:disabled, QComboBox:disabled, QDateTimeEdit:disabled, QSpinBox:disabled {
    color: ${disabled}; background: ${window}; border-color: ${line};
}
QLineEdit[wrong="true"], QComboBox[wrong="true"], QDateTimeEdit[wrong="true"], QSpinBox[wrong="true"],
QPlainTextEdit[wrong="true"] {
    border: 2px solid ${bad}; padding: 3px 7px;
}
QComboBox::drop-down, QDateTimeEdit::drop-down {
    subcontrol-origin: border; subcontrol-position: center right; width: 32px; border: 0;
}
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: url("${chevron_down}"); width: 16px; height: 16px; }
QComboBox QAbstractItemView {
    background: ${surface}; border: 1px solid ${edge}; padding: 4px; outline: 0;
    selection-background-color: ${accent_soft}; selection-color: ${text};
}
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 4px; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
    border: 0; padding: 0 0 0 7px; min-height: 0; background: transparent; border-radius: 0;
}
QSpinBox, QDateTimeEdit { min-height: 19px; }
QDateTimeEdit { padding-left: 2px; }
QDateTimeEdit:focus, QDateTimeEdit[wrong="true"] { padding-left: 1px; }
QSpinBox::up-button, QSpinBox::down-button { subcontrol-origin: border; width: 28px; border: 0; }
QSpinBox::up-button { subcontrol-position: top right; margin: 2px 2px 0 0; }
QSpinBox::down-button { subcontrol-position: bottom right; margin: 0 2px 2px 0; }
QSpinBox::up-arrow { image: url("${chevron_up}"); width: 12px; height: 12px; }
QSpinBox::down-arrow { image: url("${chevron_down}"); width: 12px; height: 12px; }

QCheckBox, QRadioButton { spacing: 8px; border: 2px solid transparent; border-radius: ${radius}px; padding: 2px 4px; }
QCheckBox { padding-left: 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: ${accent}; }
QRadioButton::indicator {
    width: 16px; height: 16px; border: 1px solid ${edge}; border-radius: 9px; background: ${surface};
}
QRadioButton::indicator:hover { background: ${hover}; }
QRadioButton::indicator:checked {
    width: 8px; height: 8px; border: 5px solid ${accent}; border-radius: 9px; background: ${on_accent};
}
QCheckBox::indicator, QTableView::indicator {
    width: 16px; height: 16px; border: 1px solid ${edge}; border-radius: 4px; background: ${surface};
}
QCheckBox::indicator:hover, QTableView::indicator:hover { background: ${hover}; }
QCheckBox::indicator:checked, QTableView::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${check}");
}
QCheckBox::indicator:disabled { border-color: ${line}; background: ${window}; }
QCheckBox::indicator:checked:disabled { border-color: ${disabled}; background: ${disabled}; }
QRadioButton::indicator:checked:disabled { border-color: ${disabled}; }

QTableView, QListView, QTreeView {
    background: ${surface}; border: 1px solid ${line}; border-radius: ${card_radius}px;
    alternate-background-color: ${surface}; selection-background-color: ${accent_soft}; selection-color: ${text};
    gridline-color: transparent; outline: 0;
}
QListView[plain="true"], QListView[plain="true"]:focus { background: transparent; border: 0; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 2px solid ${accent}; }
QTableView::item { padding: 4px 5px; border-bottom: 1px solid ${line}; }
QTreeView::item { padding: 5px 2px; }
QTreeView::item:selected { background: ${accent_soft}; color: ${text}; }
QTableView::item:focus { background: ${hover}; }
QTableView::item:selected, QListView::item:selected { background: ${accent_soft}; color: ${text}; }
QTableView#doorTable { selection-background-color: ${surface}; }
QTableView#doorTable::item:selected { background: ${surface}; }
QTableView#doorTable::item:focus, QTableView#doorTable::item:selected:focus { background: ${hover}; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section {
    background: transparent; color: ${muted}; border: 0; border-bottom: 1px solid ${line};
    padding: 8px 8px; font-size: ${caption_pt}pt; font-weight: 600;
}
QTableCornerButton::section { background: transparent; border: 0; }

QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; border: 0; }
QScrollArea#questionFacts { background: ${surface}; border: 1px solid ${line}; border-radius: ${card_radius}px; }
QScrollArea#questionFacts:focus { border: 2px solid ${accent}; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: ${edge}; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: ${muted}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: ${line}; border: 0; border-radius: 3px; max-height: 6px; }
QProgressBar::chunk { background: ${accent}; border-radius: 3px; }
QMenuBar { background: ${window}; border-bottom: 1px solid ${line}; }
QMenuBar::item { padding: 4px 10px; background: transparent; }
QMenuBar::item:selected { background: ${hover}; }
QMenu { background: ${surface}; border: 1px solid ${edge}; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: ${accent_soft}; color: ${text}; }
QMenu::item:disabled { color: ${disabled}; }
QMenu::separator { height: 1px; background: ${line}; margin: 4px 8px; }
QToolTip { background: ${surface}; color: ${text}; border: 1px solid ${edge}; padding: 4px 6px; }
""")


def style_sheet(tokens: Tokens, body_pt: float, images: Mapping[str, str]) -> str:
    """The sheet of the whole application in these colors.

    `body_pt` is the size of running text in points; `images` are the files of `IMAGES`, by the same names.
    """
    sizes = {f"{name}_pt": f"{round(body_pt * factor, 2):g}" for name, factor in SCALE.items()}
    colors = {name: getattr(tokens, name) for name in Tokens.__slots__ if name != "dark"}
    radii = {"radius": str(spacing.RADIUS_PX), "card_radius": str(spacing.CARD_RADIUS_PX)}
    return _SHEET.substitute(sizes, **colors, **radii, **images)
