"""A station that is closed lets go of everything, also where a part of it fails at that."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from facestation.services.events.watch import Watcher
from facestation.services.station import open_station


class Fails(Watcher):
    """The part that is stopped first."""

    async def stop(self) -> None:
        raise OSError("it does not end")


async def test_a_part_that_fails_keeps_nothing_open(tmp_path: Path) -> None:
    station = await open_station(tmp_path)
    station.watcher = Fails(
        station.store, station.pool, "test", pushes=station.pushes, verification=station.verification
    )
    await station.outbox.start()
    with pytest.raises(OSError, match="does not end"):
        await station.close()
    assert "outbox" not in {task.get_name() for task in asyncio.all_tasks()}
    # The database says by a file that it is open.
    assert list((tmp_path / "running").iterdir()) == []
