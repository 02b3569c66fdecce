"""What the tree of a terminal's settings decides. Nothing is written before the differences were agreed to."""

from __future__ import annotations

from collections.abc import AsyncIterator, Coroutine, Mapping
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import (
    Difference,
    FieldShown,
    Outcome,
    ResourceInfo,
    ResourceListed,
    ResourceShown,
    Written,
)
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.settings_shown import Consent, Node, SettingsShown, Wanted, Work

PREFIX = "terminals.settings."
T = TypeVar("T")


class Configuration(Protocol):
    """The part of the configuration service that the tree needs."""

    def known(self) -> tuple[ResourceInfo, ...]: ...

    def list(self, terminal_id: str) -> AsyncIterator[ResourceListed]: ...

    async def read(self, terminal_id: str, name: str) -> ResourceShown: ...

    async def preview(self, terminal_id: str, name: str, wanted: Mapping[str, Wanted]) -> tuple[Difference, ...]: ...

    async def change(
        self, terminal_id: str, name: str, wanted: Mapping[str, Wanted], *, confirmed: bool
    ) -> Written: ...


class View(Protocol):
    """What the presenter asks of the tree."""

    def display(self, shown: SettingsShown) -> None: ...

    async def agrees(self, consent: Consent) -> bool: ...


class SettingsPresenter:
    """Keeps what is shown of one terminal and carries out the wishes of the tree."""

    def __init__(self, view: View, configuration: Configuration, jobs: Jobs) -> None:
        self._view = view
        self._configuration = configuration
        self._jobs = jobs
        self._terminal_id = ""
        self._shown = SettingsShown()

    def choose(self, terminal_id: str, name: str) -> None:
        """The tree is about that terminal from now on; what was typed for another one is forgotten."""
        if terminal_id == self._terminal_id:
            return
        self.leave()
        self._terminal_id = terminal_id
        nodes = tuple(Node(info, number=1 if info.numbering else None) for info in self._configuration.known())
        self._set(SettingsShown(name, nodes if terminal_id else ()))

    def look(self) -> None:
        """Asks the terminal which resources it has, unless that is known or under way."""
        known = all(node.presence is not None for node in self._shown.nodes)
        if not self._terminal_id or known or self._shown.work is not Work.IDLE:
            return
        self._set(replace(self._shown, work=Work.LOOKING, looked=0, error=None))
        self._jobs.run(f"{PREFIX}look", self._look(self._terminal_id), lambda _: self._idle(), self._failed)

    def leave(self) -> None:
        """Ends what is under way; what was typed stays."""
        self._jobs.cancel_all(PREFIX)
        self._shown = replace(
            self._shown, work=Work.IDLE, nodes=tuple(replace(node, reading=False) for node in self._shown.nodes)
        )

    def open(self, name: str) -> None:
        """Reads the resource, unless that was done."""
        node = self._node(name)
        if node is not None and node.resource is None and not node.reading:
            self._read(node)

    def read_again(self, name: str) -> None:
        """Reads the resource once more, as somebody may have changed it elsewhere; what was typed waits on."""
        node = self._node(name)
        if node is not None and not node.reading and self._shown.work is not Work.WRITING:
            self._read(replace(node, outcomes={}))

    def number(self, name: str, number: int) -> None:
        """Reads another one of several; what was typed for the one before is forgotten."""
        node = self._node(name)
        if node is not None and node.number != number:
            self._read(replace(node, number=number, typed={}, outcomes={}, resource=None))

    def type(self, name: str, field: str, wanted: Wanted) -> None:
        """The field shall hold this; what it holds already is no change."""
        node = self._node(name)
        shown = node.resource.field(field) if node is not None and node.resource is not None else None
        if node is None or shown is None:
            return
        typed = {key: value for key, value in node.typed.items() if key != field}
        if not isinstance(wanted, str) or wanted != plain(shown):
            typed[field] = wanted
        outcomes = {key: value for key, value in node.outcomes.items() if key != field}
        self._put(replace(node, typed=typed, outcomes=outcomes, error=None))

    def discard(self) -> None:
        """Forgets what was typed."""
        nodes = tuple(replace(node, typed={}, error=None) for node in self._shown.nodes)
        self._set(replace(self._shown, nodes=nodes, error=None))

    def apply(self) -> None:
        """Shows the differences, and writes them after they were agreed to."""
        if self._shown.typed_count and self._shown.work is not Work.WRITING:
            self._jobs.cancel(f"{PREFIX}look")
            self._set(replace(self._shown, work=Work.WRITING, written=None, error=None, sent=False))
            self._jobs.run(f"{PREFIX}apply", self._apply(self._terminal_id), lambda _: self._idle(), self._failed)

    # what takes time

    async def _look(self, terminal_id: str) -> None:
        async for listed in self._configuration.list(terminal_id):
            node = self._node(listed.info.name)
            if node is not None:
                self._put(replace(node, presence=listed.presence, error=node.error or listed.error))
            self._set(replace(self._shown, looked=self._shown.looked + 1))

    async def _apply(self, terminal_id: str) -> None:
        changed = [node for node in self._shown.nodes if node.typed]
        consent: list[Difference] = []
        for node in changed:
            consent += await self._told(node, self._configuration.preview(terminal_id, node.name, node.typed))
        if not await self._view.agrees(Consent(self._shown.terminal, tuple(consent))):
            return
        confirmed = 0
        self._set(replace(self._shown, sent=True))
        for node in changed:
            written = await self._told(node, self._change(terminal_id, node))
            confirmed += sum(1 for change in written.changes if change.outcome is not Outcome.IGNORED)
            outcomes = {change.field: change for change in written.changes}
            done = replace(node, resource=written.resource, typed={}, outcomes=outcomes, error=written.error)
            self._put(done)
        self._set(replace(self._shown, written=confirmed))

    async def _change(self, terminal_id: str, node: Node) -> Written:
        return await self._configuration.change(terminal_id, node.name, node.typed, confirmed=True)

    async def _told(self, node: Node, work: Coroutine[Any, Any, T]) -> T:
        """The value of `work`; an error is shown beside the resource as well as at the foot."""
        try:
            return await work
        except StationError as error:
            self._put(replace(node, error=error))
            raise

    def _read(self, node: Node) -> None:
        self._put(replace(node, reading=True, error=None))
        name = node.info.name
        self._jobs.run(
            f"{PREFIX}read.{name}",
            self._configuration.read(self._terminal_id, node.name),
            lambda seen: self._seen(name, seen),
            lambda error: self._unread(name, error),
        )

    # outcomes

    def _seen(self, name: str, seen: ResourceShown) -> None:
        node = self._node(name)
        if node is not None:
            self._put(replace(node, reading=False, presence=seen.presence, resource=seen))

    def _unread(self, name: str, error: StationError) -> None:
        node = self._node(name)
        if node is not None:
            self._put(replace(node, reading=False, error=error))

    def _idle(self) -> None:
        self._set(replace(self._shown, work=Work.IDLE))

    def _failed(self, error: StationError) -> None:
        self._set(replace(self._shown, work=Work.IDLE, error=error))

    # keeping what is shown

    def _node(self, name: str) -> Node | None:
        return next((node for node in self._shown.nodes if node.info.name == name), None)

    def _put(self, changed: Node) -> None:
        nodes = tuple(changed if node.info.name == changed.info.name else node for node in self._shown.nodes)
        self._set(replace(self._shown, nodes=nodes))

    def _set(self, shown: SettingsShown) -> None:
        self._shown = shown
        self._view.display(shown)


def plain(shown: FieldShown) -> str:
    """What a field holds, as it is typed; nothing for a secret."""
    if shown.secret or shown.value is None:
        return ""
    return str(shown.value).lower() if isinstance(shown.value, bool) else str(shown.value)


def secret(text: str) -> Wanted:
    """What was typed into a field for a password; an empty one is no wish for a change."""
    return Secret(text) if text else ""
