"""What presenters share: jobs that fail a test where something went wrong unseen."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from ui.jobs import Jobs


@pytest.fixture
async def jobs() -> AsyncIterator[Jobs]:
    """Ended with the test."""
    bugs: list[BaseException] = []
    made = Jobs(on_failure=bugs.append, on_bug=bugs.append)
    yield made
    await made.close()
    assert bugs == []
