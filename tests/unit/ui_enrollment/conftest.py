"""A desk to work at; a bug in one of its jobs fails the test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.unit.ui_enrollment.desk import Desk


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    """The enrollment presenter with a station of plain classes."""
    made = Desk()
    yield made
    await made.jobs.close()
    assert made.bugs == []
    assert made.failures == []
