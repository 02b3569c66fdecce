"""What the activation window decides. Each terminal gets one password, and that is kept before it is sent."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Mapping, Sequence
from dataclasses import replace
from typing import Any, Protocol

from facestation.domain.activation import ActivationOutcome, Wanted
from facestation.domain.password import Rule, generate_password, kept_rules, strength
from facestation.domain.secret import Secret
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.activation.placing import Moving, Naming, put_in_place
from ui.pages.terminals.activation.shown import (
    OPEN,
    ActivationShown,
    Keeping,
    Line,
    Place,
    Stage,
    State,
    Target,
)

PREFIX = "activation."
"""Not the page's own: what is under way here is never ended by looking at another page."""
ADMINISTRATOR = "admin"
MOVING_AT_ONCE = 4


class Activating(Protocol):
    """The part of the activation service that this window needs."""

    def activate_all(self, wanted: Sequence[Wanted], *, unkept: bool = False) -> AsyncIterator[ActivationOutcome]: ...


class View(Protocol):
    """The window."""

    def display(self, shown: ActivationShown) -> None: ...


class ActivationPresenter:
    """One window, from the password to the address."""

    def __init__(
        self,
        view: View,
        targets: Sequence[Target],
        activation: Activating,
        terminals: Naming,
        addressing: Moving,
        jobs: Jobs,
        arrived: Callable[[str], object],
    ) -> None:
        """`arrived` is called with the id of each terminal that is on the list, or was changed there."""
        self._view: View | None = view
        self._activation = activation
        self._terminals = terminals
        self._addressing = addressing
        self._jobs = jobs
        self._arrived = arrived
        self._shown = ActivationShown(tuple(Line(target) for target in targets))
        self._passwords: dict[str, Secret] = {}
        """Of those whose outcome is open, so that a second attempt does not set another one."""
        self._gate = asyncio.Semaphore(MOVING_AT_ONCE)

    def open(self, keeps_passwords: Coroutine[Any, Any, bool]) -> None:
        """The window is there; what it says of keeping passwords comes first."""

        def known(works: bool) -> None:
            self._set(keeping=Keeping.KEYRING if works else Keeping.NOWHERE)

        self._jobs.run(f"{PREFIX}keeping", keeps_passwords, known)
        self._set()

    def type(self, password: str) -> None:
        """That stands in the field now; it is judged and not kept."""
        rules = kept_rules(Secret(password), ADMINISTRATOR) if password else None
        good = rules == frozenset(Rule)
        self._set(kept_rules=rules, strength=strength(Secret(password)) if good else None)

    def generate(self, generate: bool) -> None:
        """A password is made up for each, or typed for all; a promise is about one of the two."""
        self._set(generate=generate, promised=False)

    def promise(self, promised: bool) -> None:
        """Somebody will keep the passwords where nothing else does."""
        self._set(promised=promised)

    def start(self, password: str) -> None:
        """Activates all that are open; `password` is what was typed."""
        if not self._shown.ready:
            return
        wanted = {line.target.url: self._wanted(line, password) for line in self._shown.of(OPEN)}
        lines = tuple(
            replace(line, state=State.UNDER_WAY, error=None) if line.target.url in wanted else line
            for line in self._shown.lines
        )
        self._set(lines=lines, stage=Stage.RUNNING)
        unkept = self._shown.keeping is Keeping.NOWHERE
        source = self._activation.activate_all(tuple(wanted.values()), unkept=unkept)
        urls = {id(each): url for url, each in wanted.items()}
        self._jobs.follow(
            f"{PREFIX}run",
            source,
            lambda outcome: self._turned_out(urls[id(outcome.wanted)], outcome),
            self._broken_off,
        )

    def trust(self) -> None:
        """Somebody accepted the certificates that were shown."""
        lines = (replace(line, fingerprint=line.untrusted or line.fingerprint) for line in self._shown.lines)
        self._set(lines=tuple(lines))

    def leave(self) -> None:
        """The window is gone; who gets a name or an address goes on doing so."""
        self._view = None

    def cancel(self) -> None:
        """Waits for no more of them."""
        self._jobs.cancel(f"{PREFIX}run")
        self._over()

    def exported(self) -> None:
        """The passwords are in a file."""
        self._set(exported=True)

    def settle(self, places: Mapping[str, Place]) -> None:
        """Gives the active terminals, by their URL, a name and an address, where one is wanted."""
        for line in self._shown.lines:
            place = places.get(line.target.url, Place())
            if line.activated is not None and not place.blank and line.state is not State.SETTLING:
                self._settle(line, line.activated.terminal_id, place)

    # what takes time

    async def _settled(self, terminal_id: str, place: Place) -> None:
        async with self._gate:
            await put_in_place(self._terminals, self._addressing, terminal_id, place)

    def _settle(self, line: Line, terminal_id: str, place: Place) -> None:
        url = line.target.url

        def over(error: StationError | None) -> None:
            self._put(url, state=State.SETTLED if error is None else State.UNSETTLED, error=error)
            self._arrived(terminal_id)

        self._put(url, state=State.SETTLING, error=None)
        self._jobs.run(f"{PREFIX}one.{url}", self._settled(terminal_id, place), lambda _: over(None), over)

    # outcomes

    def _wanted(self, line: Line, password: str) -> Wanted:
        url = line.target.url
        if line.state is not State.UNKNOWN or url not in self._passwords:
            self._passwords[url] = generate_password() if self._shown.generate else Secret(password)
        return Wanted(url, self._passwords[url], fingerprint=line.fingerprint)

    def _turned_out(self, url: str, outcome: ActivationOutcome) -> None:
        if outcome.activated is None:
            self._put(url, state=State.FAILED, error=outcome.error)
        else:
            del self._passwords[url]
            self._put(url, state=State.ACTIVE, activated=outcome.activated, error=outcome.activated.trouble)
            self._arrived(outcome.activated.terminal_id)
        if not self._shown.of(frozenset({State.UNDER_WAY})):
            self._set(stage=Stage.OVER)

    def _broken_off(self, error: StationError) -> None:
        lines = (
            replace(line, state=State.FAILED, error=error) if line.state is State.UNDER_WAY else line
            for line in self._shown.lines
        )
        self._set(lines=tuple(lines), stage=Stage.OVER)

    def _over(self) -> None:
        lines = (
            replace(line, state=State.UNKNOWN) if line.state is State.UNDER_WAY else line for line in self._shown.lines
        )
        self._set(lines=tuple(lines), stage=Stage.OVER)

    def _put(self, url: str, **changes: Any) -> None:
        lines = (replace(line, **changes) if line.target.url == url else line for line in self._shown.lines)
        self._set(lines=tuple(lines))

    def _set(self, **changes: Any) -> None:
        self._shown = replace(self._shown, **changes)
        if self._view is not None:
            self._view.display(self._shown)
