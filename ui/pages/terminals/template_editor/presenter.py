"""What the editor decides: a draft is judged after each change, and written only while nothing in it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Protocol

from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import FieldShown
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.terminals.template_editor.shown import EditorShown, Value

PREFIX = "template_editor."


class OfField(Protocol):
    """One field of a draft."""

    @property
    def shown(self) -> FieldShown: ...

    @property
    def wanted(self) -> str | None: ...


class OfClock(Protocol):
    """How a clock is set."""

    @property
    def zone(self) -> str: ...

    @property
    def server(self) -> str: ...


class Draft(Protocol):
    """A template while it is edited; each change makes another."""

    @property
    def template(self) -> Any: ...

    @property
    def text(self) -> str: ...

    @property
    def clock(self) -> OfClock | None: ...

    @property
    def counts(self) -> Mapping[str, int]: ...

    def names(self) -> tuple[str, ...]: ...

    def fields(self, resource: str) -> Sequence[OfField]: ...

    def problem(self, file: str) -> StationError | None: ...

    def called(self, title: str, name: str) -> Draft: ...

    def set_by(self, zone: str, server: str) -> Draft: ...

    def wanting(self, resource: str, field: str, text: str) -> Draft: ...

    def leaving(self, resource: str, field: str) -> Draft: ...


class Drafting(Protocol):
    """The part of the commissioning service that the editor needs."""

    def draft(self, template: Any = None) -> Any: ...

    async def load(self, path: Path) -> Any: ...

    async def save(self, path: Path, text: str) -> None: ...


class Keyring(Protocol):
    """Where secrets are kept."""

    async def secret(self, name: str) -> Secret | None: ...

    async def secret_names(self) -> tuple[str, ...]: ...

    async def keep_secret(self, name: str, secret: Secret) -> None: ...


class View(Protocol):
    """The window."""

    def display(self, shown: EditorShown) -> None: ...


class EditorPresenter:
    """One template at a time."""

    def __init__(self, view: View, commission: Drafting, keyring: Keyring, jobs: Jobs) -> None:
        self._view = view
        self._commission = commission
        self._keyring = keyring
        self._jobs = jobs
        self._draft: Draft | None = None
        self._missing: frozenset[str] = frozenset()
        self._kept: tuple[str, ...] = ()
        """The names of the secrets that the keyring holds."""
        self._saved_text = ""
        self._shown = EditorShown()

    @property
    def shown(self) -> EditorShown:
        """What is shown now."""
        return self._shown

    def open(self, path: Path | None) -> None:
        """The template in that file, else a new one; what is wrong with the file is said, and nothing is lost of it."""
        self._draft = None
        self._shown = EditorShown(path)
        self._view.display(self._shown)
        self._jobs.run(f"{PREFIX}kept", self._keyring.secret_names(), self._kept_known)
        if path is None:
            self._take(self._commission.draft())
        else:
            self._jobs.run(f"{PREFIX}load", self._commission.load(path), self._loaded, self._failed)

    def choose(self, resource: str) -> None:
        """The fields of that resource are shown."""
        self._shown = replace(self._shown, resource=resource)
        self._renew()

    def call(self, title: str, name: str) -> None:
        """Its title, and the pattern of names."""
        self._change(lambda draft: draft.called(title.strip(), name.strip()))

    def set_clock(self, zone: str, server: str) -> None:
        """Who sets the clock: the server; this computer, with a zone alone; nobody, where both are empty."""
        self._change(lambda draft: draft.set_by(zone.strip(), server.strip()))

    def want(self, field: str, text: str) -> None:
        """That value belongs to the template; of a secret, its name."""
        self._change(lambda draft: draft.wanting(self._shown.resource, field, text))

    def leave_alone(self, field: str) -> None:
        """The template says nothing of that field."""
        self._change(lambda draft: draft.leaving(self._shown.resource, field))

    def keep_secret(self, name: str, secret: Secret) -> None:
        """Puts a secret into the keyring under that name; no file ever holds it."""
        self._jobs.run(f"{PREFIX}secret", self._keep(name, secret), self._kept_known, self._failed)

    def save(self, path: Path, then: Callable[[Path], object]) -> None:
        """Writes the file, once everything in it is right."""
        draft = self._draft
        if draft is None or draft.problem(path.name) is not None:
            return
        text = draft.text

        def saved(_: None) -> None:
            self._saved_text = text
            self._shown = replace(self._shown, path=path, saved=True)
            self._renew()
            then(path)

        self._jobs.run(f"{PREFIX}save", self._commission.save(path, text), saved, self._failed)

    def forget(self) -> None:
        """What was changed is lost."""
        self._draft = None
        self._shown = EditorShown()
        self._view.display(self._shown)

    async def _keep(self, name: str, secret: Secret) -> tuple[str, ...]:
        await self._keyring.keep_secret(name, secret)
        return await self._keyring.secret_names()

    # outcomes

    def _kept_known(self, names: tuple[str, ...]) -> None:
        self._kept = names
        self._renew()

    def _loaded(self, template: Any) -> None:
        self._take(self._commission.draft(template))

    def _take(self, draft: Draft) -> None:
        self._draft = draft
        self._saved_text = draft.text
        self._renew()

    def _failed(self, error: StationError) -> None:
        self._shown = replace(self._shown, error=error, error_key=_key(error))
        self._view.display(self._shown)

    def _change(self, change: Callable[[Draft], Draft]) -> None:
        if self._draft is not None:
            changed = change(self._draft)
            if changed != self._draft:
                self._draft = changed
                self._shown = replace(self._shown, saved=False)
                self._renew()

    def _renew(self) -> None:
        draft = self._draft
        if draft is None:
            self._view.display(self._shown)
            return
        error = draft.problem(self._shown.path.name if self._shown.path else "")
        clock = draft.clock
        self._shown = replace(
            self._shown,
            title=draft.template.title,
            name=draft.template.name,
            names=draft.names(),
            zone="" if clock is None else clock.zone,
            server="" if clock is None else clock.server,
            values=self._values(draft, error),
            counts=draft.counts,
            changed=draft.text != self._saved_text,
            error=error,
            error_key="" if error is None else _key(error),
        )
        self._view.display(self._shown)
        names = {one.wanted for one in self._shown.values if one.shown.secret and one.wanted}
        if names:
            self._jobs.run(f"{PREFIX}known", self._without_secret(frozenset(names)), self._missing_known)

    def _values(self, draft: Draft, error: StationError | None) -> tuple[Value, ...]:
        resource = self._shown.resource
        if not resource:
            return ()
        wrong = "" if error is None else _key(error)
        section = resource.replace(":", ".")
        kept = tuple(sorted({*self._kept, *draft.template.secret_names}))
        return tuple(
            Value(
                one.shown,
                one.wanted,
                one.shown.secret and one.wanted in self._missing,
                error if wrong in _keys(section, one.shown.name) else None,
                kept if one.shown.secret else (),
            )
            for one in draft.fields(resource)
        )

    async def _without_secret(self, names: frozenset[str | None]) -> frozenset[str]:
        return frozenset([name for name in names if name and await self._keyring.secret(name) is None])

    def _missing_known(self, missing: frozenset[str]) -> None:
        if missing != self._missing:
            self._missing = missing
            self._renew()


def _key(error: StationError) -> str:
    return str(error.details.get("key") or "")


def _keys(section: str, field: str) -> tuple[str, ...]:
    """How the key of that field may be written: the first of several needs no number."""
    bare = section.removesuffix(".1")
    return f"settings.{section}.{field}", f"settings.{bare}.{field}"
