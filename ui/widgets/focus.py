"""The order in which the Tab key goes through a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def enter_tab_order(part: QWidget) -> None:
    """The Tab key reaches what was put into `part` later at the place of `part`, instead of after all else."""
    before = _one_before(part)
    for each in list(_inside(part)):
        QWidget.setTabOrder(before, each)
        before = each


def _one_before(part: QWidget) -> QWidget:
    before = part.previousInFocusChain() or part
    while before is not part and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain() or part
    return before


def _inside(part: QWidget) -> Iterator[QWidget]:
    each = part.nextInFocusChain() or part
    while each is not part:
        if part.isAncestorOf(each) and each.focusPolicy() != Qt.FocusPolicy.NoFocus:
            yield each
        each = each.nextInFocusChain() or part
