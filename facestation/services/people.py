"""People: those this station knows, and those a terminal holds."""

from __future__ import annotations

import asyncio
from datetime import datetime

from facestation.domain.person import Person, check_employee_no
from facestation.domain.terminal import PersonOnTerminal
from facestation.domain.text import is_text
from facestation.domain.visit import Visit
from facestation.errors import NameNotAllowed, PersonMissing
from facestation.services.pool import TerminalPool
from facestation.store import Store


class People:
    """Reads; whatever changes people goes through `Enrollment`."""

    def __init__(self, store: Store, pool: TerminalPool) -> None:
        self._store = store
        self._pool = pool

    async def visits(self, since: datetime) -> list[Visit]:
        """Who was enrolled here since that moment (aware), newest first, with the state on each door."""
        return await asyncio.to_thread(self._store.people.today, since)

    async def find(self, text: str) -> list[Visit]:
        """Whom this station knows by a part of the name or number, newest first."""
        return await asyncio.to_thread(self._store.people.find, text)

    async def get(self, employee_no: str) -> Person | None:
        """The person as this station knows them."""
        return await asyncio.to_thread(self._store.people.get, employee_no)

    async def on_terminal(self, terminal_id: str, search: str = "") -> list[PersonOnTerminal]:
        """Everyone on the terminal whose name or number contains `search`, in its own order.

        Raises NameNotAllowed for what can be no part of either, TerminalError leaves.
        """
        if not is_text(search):
            raise NameNotAllowed
        terminal = await self._pool.terminal(terminal_id)
        found = [person async for person in terminal.people(search)]
        await self._pool.keep_manners(terminal_id)
        return found

    async def one_on_terminal(self, terminal_id: str, employee_no: str) -> PersonOnTerminal:
        """One person as the terminal holds them; raises PersonMissing."""
        terminal = await self._pool.terminal(terminal_id)
        found = await terminal.person(check_employee_no(employee_no))
        if found is None:
            raise PersonMissing(terminal=terminal.name)
        return found

    async def photo_on_terminal(self, terminal_id: str, employee_no: str) -> bytes:
        """The JPEG that the terminal keeps of the person; raises PersonMissing, FaceMissing."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.face_picture(check_employee_no(employee_no))
