"""Waiting until Qt has done what it put off."""

from __future__ import annotations

import asyncio

from PySide6.QtCore import QTimer

ROUNDS = 3
"""A layout asks for another one, and rows are measured once a column has its width."""


async def drawn() -> None:
    """Returns when what is laid out, measured and painted later is done."""
    for _ in range(ROUNDS):
        turned = asyncio.Event()
        QTimer.singleShot(0, turned.set)
        await turned.wait()
