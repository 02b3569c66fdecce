"""Words that do not fit where they stand."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


def cut_words(root: QWidget) -> list[str]:
    """Labels and buttons in sight whose text is cut: the objectName and the text of each."""
    shown = [each for each in root.findChildren(QWidget) if each.isVisible() and each.window() is root]
    cut = [each for each in shown if isinstance(each, QLabel | QAbstractButton) and _is_cut(each)]
    return [f"{each.objectName()}: {each.text()}" for each in cut]


def _is_cut(widget: QLabel | QAbstractButton) -> bool:
    if not widget.text():
        return False
    return not _label_fits(widget) if isinstance(widget, QLabel) else widget.width() < widget.sizeHint().width()


def _label_fits(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) <= label.height()
    return label.sizeHint().width() <= label.width()
