"""Work that nobody waits for, a piece in each turn of the loop, so that no piece stops the screen for long."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer


def in_turns(owner: QObject, pieces: Iterable[Callable[[], object]]) -> None:
    """Does them one by one from the next turn on; those that are left are not done once `owner` is gone."""
    left = iter(pieces)

    def one() -> None:
        piece = next(left, None)
        if piece is not None:
            piece()
            QTimer.singleShot(0, owner, one)

    QTimer.singleShot(0, owner, one)
