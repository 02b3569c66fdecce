"""What the activity page decides: what is shown, of whom a picture is fetched, and when the lists are read anew."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from facestation.domain.audit import AuditEntry
from facestation.domain.terminal import TerminalRecord
from facestation.domain.watching import Sighting
from facestation.errors import StationError
from ui.jobs import Jobs
from ui.pages.activity.ports import Audit, Checks, Outbox, Pushes, Screen, Terminals, Watcher
from ui.pages.activity.shown import Emptiness, Key, NoPicture, Shown, Source, WayChoice

PREFIX = "activity."
GATHERING_S = 0.15
"""What happens at many doors at once is shown together."""
THUMBNAILS = 24
"""So many of the newest events get a picture in their row; the others when they are chosen."""
PICTURES_KEPT = 40


class ActivityPresenter:
    """Follows the watcher while the page is visible; the watcher itself goes on when it is not."""

    def __init__(
        self,
        screen: Screen,
        watcher: Watcher,
        terminals: Terminals,
        audit: Audit,
        outbox: Outbox,
        checks: Checks,
        pushes: Pushes,
        jobs: Jobs,
        searchable: Callable[[Sighting], str],
    ) -> None:
        self._screen = screen
        self._watcher = watcher
        self._terminals = terminals
        self._audit = audit
        self._outbox = outbox
        self._checks = checks
        self._pushes = pushes
        self._jobs = jobs
        self._searchable = searchable
        self._listening: list[Callable[[], None]] = []
        self._records: list[TerminalRecord] | None = None
        self._pictures: OrderedDict[Key, bytes | None] = OrderedDict()
        """None where the terminal has none any more."""
        self._pictured: tuple[Key, bool, bool] | None = None
        """The event whose picture is shown or asked for, whether it may have one, and whether that came along."""
        self.shown = Shown()

    def show(self) -> None:
        """The page became visible; from the first time on the terminals are listened to."""
        self._watcher.start()
        self._watcher.wake()
        self._pictured = None
        if not self._listening:
            self._listening = [
                self._watcher.subscribe(self._heard),
                self._checks.subscribe(self._asked),
                self._outbox.subscribe(lambda _delivery: self._read_audit(GATHERING_S)),
            ]
        self._run("terminals", self._terminals.list(), self._terminals_known)
        self._read_audit()
        self._asked()
        self._refresh()

    def leave(self) -> None:
        """The page is no longer visible."""
        for stop in self._listening:
            stop()
        self._listening = []

    def search(self, text: str) -> None:
        """Shows only events that have these words in them; an empty text shows all."""
        self.shown = replace(self.shown, query=text.strip())
        self._refresh()

    def select(self, key: Key | None) -> None:
        """The operator went to this row, or to none."""
        if key != self.shown.selected:
            self._set(selected=key)
            self._follow_picture()

    def decide(self, allowed: bool) -> None:
        """The operator answers the terminal that has waited longest."""
        if self.shown.requests:
            self._checks.decide(self.shown.requests[0].key, allowed=allowed)

    def choose_ways(self) -> None:
        """The operator wants to choose how events come."""
        self._run("ways", self._choose_ways())

    def _asked(self) -> None:
        before, now = self.shown.requests, self._checks.requests
        self._set(requests=now)
        if now and now[:1] != before[:1]:
            # Its picture is what the decision hangs on.
            self.select(now[0].key)
        if before and not now:
            self._read_audit(GATHERING_S)

    async def _choose_ways(self) -> None:
        wished, records = await self._pushes.wished(), await self._terminals.list()
        choices = [WayChoice(record.id, record.name, record.id in wished) for record in records]
        chosen = await self._screen.ask_ways(choices) or {}
        try:
            for choice in choices:
                if chosen.get(choice.terminal_id, choice.pushes) != choice.pushes:
                    await self._pushes.choose(choice.terminal_id, not choice.pushes)
        finally:
            self._watcher.wake()

    def _heard(self) -> None:
        if not self._jobs.running(PREFIX + "news"):
            self._run("news", asyncio.sleep(GATHERING_S), lambda _none: self._refresh())

    def _terminals_known(self, records: list[TerminalRecord]) -> None:
        self._records = records
        self._refresh()

    def _read_audit(self, pause_s: float = 0.0) -> None:
        self._run("audit", self._audit_lines(pause_s), self._audit_known)

    async def _audit_lines(self, pause_s: float) -> list[AuditEntry]:
        await asyncio.sleep(pause_s)
        return await self._audit.lines()

    def _audit_known(self, lines: list[AuditEntry]) -> None:
        self._set(audit=tuple(lines))

    def _refresh(self) -> None:
        everything = self._watcher.sightings
        words = self.shown.query.casefold().split()
        found = everything if not words else tuple(each for each in everything if self._fits(each, words))
        standings = self._watcher.standings
        records = self._records or []
        self._set(
            sightings=found,
            sources=tuple(Source(each.name, standings[each.id]) for each in records if each.id in standings),
            names={record.id: record.name for record in records},
            emptiness=self._emptiness(bool(everything), bool(found)),
        )
        self._follow_picture()
        self._fetch_thumbnails()

    def _fits(self, sighting: Sighting, words: list[str]) -> bool:
        text = self._searchable(sighting).casefold()
        return all(word in text for word in words)

    def _emptiness(self, anything: bool, found: bool) -> Emptiness:
        if found or self._records is None:
            return Emptiness.NONE
        if not self._records:
            return Emptiness.NO_TERMINALS
        return Emptiness.NOTHING_FOUND if anything else Emptiness.NOTHING_YET

    # pictures

    def _follow_picture(self) -> None:
        chosen = self.shown.chosen
        wanted = None if chosen is None else (chosen.key, chosen.has_picture, chosen.jpeg is not None)
        if wanted == self._pictured:
            return
        self._pictured = wanted
        self._jobs.cancel(PREFIX + "picture")
        has_one = chosen is not None and chosen.has_picture
        self._screen.show_no_picture(NoPicture(loading=has_one))
        if chosen is not None and has_one:
            self._run("picture", self._show_picture(chosen), failed=self._picture_failed)

    def _picture_failed(self, error: StationError) -> None:
        self._screen.show_no_picture(NoPicture(error=error))

    async def _show_picture(self, sighting: Sighting) -> None:
        await self._screen.show_picture(sighting.key, await self._picture_of(sighting))

    def _fetch_thumbnails(self) -> None:
        if self._jobs.running(PREFIX + "thumbnail"):
            return
        newest = self.shown.sightings[:THUMBNAILS]
        missing = next((each for each in newest if each.has_picture and not self._is_known(each)), None)
        if missing is not None:
            self._run(
                "thumbnail",
                self._show_thumbnail(missing),
                lambda _none: self._next_thumbnail(),
                lambda _error: self._no_thumbnail(missing.key),
            )

    def _is_known(self, sighting: Sighting) -> bool:
        """Whether its picture is here, or there is none; one may still come behind the event."""
        if sighting.key not in self._pictures:
            return False
        return self._pictures[sighting.key] is not None or sighting.jpeg is None

    async def _show_thumbnail(self, sighting: Sighting) -> None:
        await self._screen.show_thumbnail(sighting.key, await self._picture_of(sighting))

    def _no_thumbnail(self, key: Key) -> None:
        self._keep(key, None)
        self._next_thumbnail()

    def _next_thumbnail(self) -> None:
        # The job that has just ended still counts as running.
        self._jobs.cancel(PREFIX + "thumbnail")
        self._fetch_thumbnails()

    async def _picture_of(self, sighting: Sighting) -> bytes:
        known = self._pictures.get(sighting.key)
        jpeg = known if known is not None else await self._watcher.picture(sighting)
        self._keep(sighting.key, jpeg)
        return jpeg

    def _keep(self, key: Key, jpeg: bytes | None) -> None:
        self._pictures[key] = jpeg
        self._pictures.move_to_end(key)
        while len(self._pictures) > PICTURES_KEPT:
            self._pictures.popitem(last=False)

    def _run(
        self,
        name: str,
        work: Any,
        done: Callable[[Any], object] | None = None,
        failed: Callable[[StationError], object] | None = None,
    ) -> None:
        self._jobs.run(PREFIX + name, work, done, failed)

    def _set(self, **changes: Any) -> None:
        self.shown = replace(self.shown, **changes)
        self._screen.display(self.shown)
