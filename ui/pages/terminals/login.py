"""What was typed for a terminal becomes a connection, with a question where a login may do harm. No Qt."""

from __future__ import annotations

from facestation.domain.secret import Secret
from facestation.domain.terminal import TerminalRecord, TerminalStatus
from facestation.errors import CredentialsMissing, LoginPaused
from ui.pages.terminals.ports import Asked, ListOfTerminals, View
from ui.pages.terminals.shown import Row, Typed


class Login:
    """Asks the view before a login that the terminal may answer by locking."""

    def __init__(self, terminals: ListOfTerminals, view: View) -> None:
        self._terminals = terminals
        self._view = view

    async def add(self, typed: Typed, password: Secret | None) -> TerminalRecord:
        """A new terminal on the list; nothing is sent to it yet."""
        return await self._terminals.add(
            typed.address,
            name=typed.name.strip() or None,
            username=typed.username.strip(),
            password=password,
            legacy_tls=typed.legacy_tls,
        )

    async def change_and_connect(self, record: TerminalRecord, typed: Typed, password: Secret | None) -> TerminalStatus:
        """What a known terminal answers once it has what was typed; without a password, to the one that is kept."""
        name, username = typed.name.strip(), typed.username.strip()
        if name not in {"", record.name}:
            await self._terminals.rename(record.id, name)
        if typed.legacy_tls != record.legacy_tls:
            await self._terminals.set_legacy_tls(record.id, typed.legacy_tls)
        if password is not None:
            await self._take_login(record, username, password)
        elif username != record.username:
            raise CredentialsMissing(terminal=record.name)
        elif record.login_refused:
            # The kept password was refused; sending it once more would only bring the lock nearer.
            raise LoginPaused(terminal=record.name)
        return await self._terminals.connect(record.id)

    async def _take_login(self, record: TerminalRecord, username: str, password: Secret) -> None:
        hindrance = await self._terminals.login_hindrance(record.id, username, password)
        if hindrance is not None:
            asked = Asked.SAME_PASSWORD if isinstance(hindrance, LoginPaused) else Asked.LOCKED
            if not await self._view.confirm(asked, Row(record)):
                raise hindrance
        await self._terminals.set_login(record.id, username, password)
        if hindrance is not None:
            await self._terminals.allow_login(record.id)
