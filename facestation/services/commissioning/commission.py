"""Commissioning: many terminals compared with a template, or made to be as it says, all at the same time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Collection, Mapping, Sequence
from pathlib import Path

from facestation.commissioning.conversation import Place, place_named
from facestation.commissioning.resources import RESOURCES
from facestation.commissioning.template import Template
from facestation.commissioning.template_file import parse_template, read_template
from facestation.commissioning.template_text import render, taken
from facestation.credentials import Credentials
from facestation.domain.commissioning import LastRun, TerminalRun
from facestation.domain.secret import Secret, VaultKey
from facestation.domain.terminal_settings import Presence, ResourceShown
from facestation.errors import AnswerError, NotPermitted, Refusal, SecretMissing
from facestation.services.commissioning.applied_secrets import AppliedSecrets
from facestation.services.commissioning.drift_report import write_drift
from facestation.services.commissioning.returning import Pace, Returning
from facestation.services.commissioning.template_draft import TemplateDraft
from facestation.services.commissioning.visit import Intent, Tools, Visit
from facestation.services.configuration import Configuration
from facestation.services.files import write
from facestation.services.pool import TerminalPool
from facestation.services.terminals import Terminals
from facestation.store import Store
from facestation.store.audit import utc_now
from facestation.tasks import give_up

_SEVERAL = ("door", "lock_type", "reader")
"""Of these a template that is taken holds all that the terminal has; of other numbered ones the first."""
_SEVERAL_MAX = 8


States = AsyncGenerator[TerminalRun, None]
"""States of all terminals of a run as they come; close it to stop the run."""


class Commission:
    """Compares terminals with a template and brings them to it; each terminal has one conversation, all go at once."""

    def __init__(
        self,
        store: Store,
        key: VaultKey,
        pool: TerminalPool,
        configuration: Configuration,
        terminals: Terminals,
        credentials: Credentials,
    ) -> None:
        self._store = store
        self._key = key
        self._pool = pool
        self._configuration = configuration
        self._terminals = terminals
        self._credentials = credentials
        self.pace = Pace()

    @staticmethod
    async def load(path: Path) -> Template:
        """The template in this file; raises FileUnreadable, and leaves of TemplateError that say where."""
        return await asyncio.to_thread(read_template, path)

    @staticmethod
    async def parse(text: str, file: str) -> Template:
        """The template that this text is; raises leaves of TemplateError."""
        return await asyncio.to_thread(parse_template, text.encode(errors="surrogatepass"), file)

    @staticmethod
    def text(template: Template) -> str:
        """The text that `parse` makes the same template of."""
        return render(template)

    @staticmethod
    def draft(template: Template | None = None) -> TemplateDraft:
        """A template to be edited; a new one where there is none yet."""
        return TemplateDraft(template or Template())

    @staticmethod
    async def save(path: Path, text: str) -> None:
        """Writes the text of a template; raises DiskFull, FileUnreadable."""
        await write(path, text.encode())

    @staticmethod
    async def report(path: Path, template: Template, runs: Sequence[TerminalRun]) -> None:
        """Writes how terminals differ, as JSON or by its ending as CSV; raises DiskFull, FileUnreadable."""
        await write_drift(path, template.title, runs)

    def check(self, template: Template, terminal_ids: Sequence[str]) -> States:
        """How each terminal differs from the template, state by state as they come; nothing is written.

        The last state of each terminal is over. Raises SecretMissing and TerminalUnknown before anything is sent.
        """
        return self._run(template, terminal_ids, Intent(writes=False))

    def apply(
        self, template: Template, terminal_ids: Sequence[str], *, confirmed: bool, secrets_again: bool = False
    ) -> States:
        """Brings each terminal to the template and reads every value back, state by state as they come.

        What is right already is not written, so that a run that was broken off goes on where it was. What may cut off,
        restart or lose is written only when that was agreed to (`confirmed`), else told as trouble. `secrets_again`
        writes passwords also where they were written before. Closing the iterator stops the run; a request that is
        under way may still arrive. Raises as `check`.
        """
        intent = Intent(writes=True, confirmed=confirmed, secrets_again=secrets_again)
        return self._run(template, terminal_ids, intent)

    def put_back(
        self, template: Template, terminal_ids: Sequence[str], picked: Mapping[str, Collection[tuple[str, str]]]
    ) -> States:
        """As a confirmed `apply`, of nothing but these fields, told as resource and field for each terminal.

        `terminal_ids` are all that the template is for, so that names get the numbers that `check` told.
        """
        return self._run(template, terminal_ids, Intent(writes=True, confirmed=True), picked)

    async def last_runs(self) -> dict[str, LastRun]:
        """How the newest run ended that wrote to a terminal, by terminal."""
        return await asyncio.to_thread(self._store.commissioning.runs)

    async def take(self, terminal_id: str, title: str) -> str:
        """The text of a template that makes others like this terminal; secrets are left to be filled in.

        Raises TerminalError leaves where the terminal as a whole cannot be asked.
        """
        seen = [one async for one in self._everything(terminal_id)]
        return await asyncio.to_thread(taken, title, seen)

    async def _everything(self, terminal_id: str) -> AsyncIterator[tuple[Place, ResourceShown]]:
        for name, resource in RESOURCES.items():
            if resource.own:
                continue
            for number in range(1, _SEVERAL_MAX + 1 if name in _SEVERAL else 2):
                place = place_named(f"{name}:{number}" if resource.number else name)
                try:
                    shown = await self._configuration.read(terminal_id, place.name, with_limits=False)
                except (Refusal, AnswerError, NotPermitted):
                    break
                if shown.presence is not Presence.THERE:
                    break
                yield place, shown

    async def _run(
        self,
        template: Template,
        terminal_ids: Sequence[str],
        intent: Intent,
        picked: Mapping[str, Collection[tuple[str, str]]] | None = None,
    ) -> States:
        wanted = {one: template if picked is None else template.only(picked[one]) for one in picked or terminal_ids}
        records = [await self._terminals.get(terminal_id) for terminal_id in wanted]
        tools = await self._tools(template)
        numbers = await self._numbers(template, terminal_ids, keep=intent.writes)
        queue: asyncio.Queue[TerminalRun | None] = asyncio.Queue()
        visits = [
            Visit(tools, wanted[record.id], record, numbers.get(record.id, 1), intent, queue.put_nowait)
            for record in records
        ]
        for record in records:
            yield TerminalRun(record.id, record.name)
        # Single values that are put back are no run of the template.
        title = template.title if intent.writes and picked is None else None
        tasks = [asyncio.ensure_future(self._visited(visit, queue, title)) for visit in visits]
        try:
            left = len(tasks)
            while left:
                state = await queue.get()
                if state is None:
                    left -= 1
                else:
                    yield state
            await asyncio.gather(*tasks)
        finally:
            await give_up(tasks)

    async def _tools(self, template: Template) -> Tools:
        return Tools(
            self._configuration,
            self._pool,
            self._terminals,
            self._credentials,
            Returning(self._pool, self.pace),
            AppliedSecrets(self._store, self._key),
            await self._secrets(template),
        )

    async def _visited(self, visit: Visit, queue: asyncio.Queue[TerminalRun | None], title: str | None) -> None:
        """Goes through one terminal; with a title it is written down before and after how far that came."""
        try:
            if title is not None:
                await self._write_down(visit.state, title)
            state = await visit.run()
            if title is not None:
                await self._write_down(state, title)
        finally:
            queue.put_nowait(None)

    async def _write_down(self, state: TerminalRun, title: str) -> None:
        run = LastRun(
            state.terminal_id,
            title,
            state.stage,
            utc_now(),
            len(state.differences),
            len(state.lacks),
            state.first_error,
        )
        await asyncio.to_thread(self._store.commissioning.keep_run, run)

    async def _secrets(self, template: Template) -> dict[str, Secret]:
        found = {}
        for name in sorted(template.secret_names):
            secret = await self._credentials.secret(name)
            if secret is None:
                raise SecretMissing(value=name)
            found[name] = secret
        return found

    async def _numbers(self, template: Template, terminal_ids: Sequence[str], *, keep: bool) -> dict[str, int]:
        if not template.counts:
            return {}
        numbers = self._store.commissioning.numbers
        return await asyncio.to_thread(numbers, template.name, tuple(terminal_ids), keep=keep)
