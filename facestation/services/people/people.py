"""People: those this station knows, and those a terminal holds."""

from __future__ import annotations

import asyncio
from dataclasses import replace
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

    async def find(self, text: str, limit: int = 50) -> list[Visit]:
        """Whom this station knows by a part of the name or number, newest first; everyone for an empty text."""
        return await asyncio.to_thread(self._store.people.find, text, limit)

    async def get(self, employee_no: str) -> Person | None:
        """The person as this station knows them."""
        return await asyncio.to_thread(self._store.people.get, employee_no)

    async def on_terminal(self, terminal_id: str, search: str = "") -> list[PersonOnTerminal]:
        """Everyone on the terminal whose name or number contains `search`, in its own order.

        Where the terminal tells no names, they are those that this station knows. Raises NameNotAllowed for what can
        be no part of either, TerminalError leaves.
        """
        if not is_text(search):
            raise NameNotAllowed
        terminal = await self._pool.terminal(terminal_id)
        found = [person async for person in terminal.people(search)]
        if terminal.tells_names:
            await self._pool.keep_manners(terminal_id)
            return found
        if search:
            found = [person async for person in terminal.people()]
        await self._pool.keep_manners(terminal_id)
        names = await asyncio.to_thread(self._store.people.names)
        named = (replace(person, name=names.get(person.employee_no, "")) for person in found)
        wanted = search.strip().casefold()
        return [one for one in named if wanted in one.name.casefold() or wanted in one.employee_no.casefold()]

    async def one_on_terminal(self, terminal_id: str, employee_no: str) -> PersonOnTerminal:
        """One person as the terminal holds them, named by this station where it does not; raises PersonMissing."""
        terminal = await self._pool.terminal(terminal_id)
        found = await terminal.person(check_employee_no(employee_no))
        if found is None:
            raise PersonMissing(terminal=terminal.name)
        if found.name or terminal.tells_names:
            return found
        known = await self.get(employee_no)
        return found if known is None else replace(found, name=known.name)

    async def photo_on_terminal(self, terminal_id: str, employee_no: str) -> bytes:
        """The JPEG that the terminal keeps of the person; raises PersonMissing, FaceMissing."""
        terminal = await self._pool.terminal(terminal_id)
        return await terminal.face_picture(check_employee_no(employee_no))
