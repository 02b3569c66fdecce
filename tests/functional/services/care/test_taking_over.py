"""A swap that dies between the list and the keyring: nobody is ever sent another terminal's password."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest

from facestation.domain.secret import Secret
from facestation.services.care.taking_over import TakingOver
from facestation.services.station import Station, open_station
from tests.unit.credentials.keyrings import InMemory, Locked

OLD, NEW = "http://192.0.2.1", "http://192.0.2.2"
PASSWORDS = {OLD: Secret("Old-terminal-1"), NEW: Secret("New-terminal-2")}


class Watched(InMemory):
    """Tells somebody of each change before it is made."""

    def __init__(self) -> None:
        super().__init__()
        self.before_change: Callable[[], None] = lambda: None

    def set_password(self, service: str, username: str, password: str) -> None:
        self.before_change()
        super().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        self.before_change()
        super().delete_password(service, username)


@pytest.fixture
def entries() -> Watched:
    made = Watched()
    keyring.set_keyring(made)
    return made


async def two(station: Station) -> tuple[str, str]:
    ids = [(await station.terminals.add(url, password=password)).id for url, password in PASSWORDS.items()]
    return ids[0], ids[1]


async def known(station: Station) -> dict[str, Secret | None]:
    """By address, what would be sent there."""
    records = await station.terminals.list()
    return {record.address.url: await station.credentials.password(record.id) for record in records}


async def test_wherever_it_dies_the_next_start_knows_each_password(entries: Watched, tmp_path: Path) -> None:
    station = await open_station(tmp_path / "0")
    old_id, new_id = await two(station)
    left: list[tuple[Path, dict[tuple[str, str], str]]] = []

    def leave() -> None:
        """What a program that is killed now leaves on the disk and in the keyring."""
        copy = tmp_path / str(len(left) + 1)
        left.append((Path(shutil.copytree(tmp_path / "0", copy)), dict(entries.entries)))

    entries.before_change = leave
    await TakingOver(station.folder, station.store, station.credentials).exchange(old_id, new_id)
    entries.before_change = lambda: None
    leave()
    assert (await station.terminals.get(old_id)).address.url == NEW
    assert await known(station) == PASSWORDS
    assert not [service for service, _ in entries.entries if service.endswith("/aside")]
    await station.close()

    exchanged = set()
    for folder, kept in left:
        entries.entries = kept
        later = await open_station(folder)
        exchanged.add((await later.terminals.get(old_id)).address.url)
        assert await known(later) == PASSWORDS
        assert not (folder / "taking_over.json").exists()
        await later.close()
    assert exchanged == {OLD, NEW}


async def test_who_wants_a_connection_meanwhile_waits(entries: Watched, tmp_path: Path) -> None:
    station = await open_station(tmp_path)
    old_id, new_id = await two(station)
    before = await station.pool.terminal(new_id)
    async with station.pool.changing(old_id, new_id):
        asking = [asyncio.create_task(station.pool.terminal(one)) for one in (old_id, new_id)]
        await TakingOver(station.folder, station.store, station.credentials).exchange(old_id, new_id)
        assert not any(task.done() for task in asking)
    assert before not in await asyncio.gather(*asking)
    await station.close()


async def test_a_locked_keyring_is_made_right_when_it_is_open_again(entries: Watched, tmp_path: Path) -> None:
    station = await open_station(tmp_path)
    old_id, new_id = await two(station)
    keyring.set_keyring(Locked())
    for one, url in ((old_id, OLD), (new_id, NEW)):
        station.credentials.use(one, PASSWORDS[url])
    await TakingOver(station.folder, station.store, station.credentials).exchange(old_id, new_id)
    assert await known(station) == PASSWORDS
    await station.close()
    keyring.set_keyring(entries)
    later = await open_station(tmp_path)
    # They are asked for again; those of before would be the wrong ones.
    assert await known(later) == dict.fromkeys(PASSWORDS)
    await later.close()
