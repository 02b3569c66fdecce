"""What the tree of settings decides, between stand-ins."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

import pytest

from facestation.domain.secret import Secret
from facestation.domain.terminal_settings import (
    HIDDEN,
    Changed,
    Difference,
    FieldShown,
    Kind,
    Numbering,
    Outcome,
    Presence,
    ResourceInfo,
    ResourceListed,
    ResourceShown,
    Written,
)
from facestation.errors import ConnectionFailed, DeviceBusy, SettingIgnored, SettingInvalid, StationError
from tests.unit.waiting import turns
from ui.jobs import Jobs
from ui.pages.terminals.settings_presenter import SettingsPresenter, secret
from ui.pages.terminals.settings_shown import Consent, Node, SettingsShown, Wanted, Work

DOOR = ResourceInfo("door", "Door", "Doors", "", Numbering("door"), "guide")
ISUP = ResourceInfo("isup", "ISUP", "Services", "", None, "trace")
FIELDS = {
    "door": (FieldShown("openDuration", Kind.NUMBER, 5), FieldShown("enabled", Kind.SWITCH, value=True)),
    "isup": (FieldShown("key", Kind.TEXT, HIDDEN, secret=True),),
}


class Terminal:
    """A configuration in memory that writes down what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.written: list[tuple[str, dict[str, Wanted]]] = []
        self.error: StationError | None = None
        self.ignores = False
        self.release = asyncio.Event()
        self.release.set()

    def known(self) -> tuple[ResourceInfo, ...]:
        return (DOOR, ISUP)

    async def list(self, terminal_id: str) -> AsyncIterator[ResourceListed]:
        self._fail()
        yield ResourceListed(DOOR, Presence.THERE)
        await self.release.wait()
        yield ResourceListed(ISUP, Presence.ABSENT)

    async def read(self, terminal_id: str, name: str) -> ResourceShown:
        self.asked.append(name)
        self._fail()
        return self._resource(name)

    async def preview(self, terminal_id: str, name: str, wanted: Mapping[str, Wanted]) -> tuple[Difference, ...]:
        self._fail()
        return tuple(Difference(field, 5, str(value), None) for field, value in wanted.items())

    async def change(self, terminal_id: str, name: str, wanted: Mapping[str, Wanted], *, confirmed: bool) -> Written:
        assert confirmed
        self.written.append((name, dict(wanted)))
        outcome = Outcome.IGNORED if self.ignores else Outcome.CONFIRMED
        changes = tuple(Changed(field, 5, str(value), 5, outcome) for field, value in wanted.items())
        error = SettingIgnored(terminal="Gate", resource=name, field="f", found="5") if self.ignores else None
        return Written(self._resource(name), changes, error)

    def _resource(self, name: str) -> ResourceShown:
        plain, _, number = name.partition(":")
        info = DOOR if plain == "door" else ISUP
        return ResourceShown(info, int(number) if number else None, Presence.THERE, FIELDS[plain])

    def _fail(self) -> None:
        if self.error is not None:
            raise self.error


class Page:
    """Keeps the last of what it was told."""

    def __init__(self) -> None:
        self.shown = SettingsShown()
        self.consents: list[Consent] = []
        self.says_yes = True

    def display(self, shown: SettingsShown) -> None:
        self.shown = shown

    async def agrees(self, consent: Consent) -> bool:
        self.consents.append(consent)
        return self.says_yes


class Desk:
    def __init__(self) -> None:
        self.terminal, self.page = Terminal(), Page()
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.bugs.append, self.bugs.append)
        self.presenter = SettingsPresenter(self.page, self.terminal, self.jobs)
        self.presenter.choose("a" * 32, "Gate")

    @property
    def shown(self) -> SettingsShown:
        return self.page.shown

    def node(self, name: str) -> Node:
        [node] = [node for node in self.shown.nodes if node.info.name == name]
        return node

    async def settled(self) -> Desk:
        await turns()
        assert not self.bugs, self.bugs[0]
        return self

    async def with_door(self) -> Desk:
        self.presenter.open("door")
        return await self.settled()


async def test_looking_tells_presence_as_it_is_known_and_is_done_once() -> None:
    desk = Desk()
    desk.terminal.release.clear()
    desk.presenter.look()
    await desk.settled()
    assert (desk.shown.work, desk.shown.looked) == (Work.LOOKING, 1)
    desk.terminal.release.set()
    await desk.settled()
    assert [node.presence for node in desk.shown.nodes] == [Presence.THERE, Presence.ABSENT]
    assert desk.shown.work is Work.IDLE
    desk.terminal.error = ConnectionFailed(terminal="Gate")
    desk.presenter.look()
    assert desk.shown.work is Work.IDLE


async def test_a_terminal_that_does_not_answer_ends_the_looking() -> None:
    desk = Desk()
    desk.terminal.error = ConnectionFailed(terminal="Gate")
    desk.presenter.look()
    await desk.settled()
    assert (desk.shown.error, desk.shown.work) == (desk.terminal.error, Work.IDLE)


async def test_a_resource_is_read_when_it_is_opened_and_only_then() -> None:
    desk = await Desk().with_door()
    desk.presenter.open("door")
    await desk.settled()
    assert desk.terminal.asked == ["door:1"]
    desk.presenter.number("door", 2)
    await desk.settled()
    assert desk.terminal.asked == ["door:1", "door:2"]
    assert desk.node("door").name == "door:2"


async def test_a_resource_is_read_once_more_and_what_was_typed_waits_on() -> None:
    desk = await Desk().with_door()
    desk.presenter.type("door", "openDuration", "7")
    desk.terminal.error = DeviceBusy(terminal="Gate")
    desk.presenter.read_again("door")
    await desk.settled()
    assert desk.node("door").error is desk.terminal.error
    desk.terminal.error = None
    desk.presenter.read_again("door")
    await desk.settled()
    assert desk.terminal.asked == ["door:1", "door:1", "door:1"]
    assert (desk.node("door").error, desk.node("door").typed) == (None, {"openDuration": "7"})


async def test_a_resource_that_cannot_be_read_says_why() -> None:
    desk = Desk()
    desk.terminal.error = DeviceBusy(terminal="Gate")
    await desk.with_door()
    assert desk.node("door").error is desk.terminal.error
    assert not desk.node("door").reading


@pytest.mark.parametrize(
    ("name", "field", "wanted", "count"),
    [
        ("door", "openDuration", "7", 1),
        ("door", "openDuration", "5", 0),
        ("door", "enabled", "true", 0),
        ("door", "enabled", "false", 1),
        ("door", "nowhere", "x", 0),
        ("isup", "key", Secret("Orchid-2031"), 1),
        ("isup", "key", secret(""), 0),
    ],
)
async def test_only_what_differs_waits_to_be_written(name: str, field: str, wanted: Wanted, count: int) -> None:
    desk = Desk()
    desk.presenter.open("door")
    desk.presenter.open("isup")
    await desk.settled()
    desk.presenter.type(name, field, "3")
    desk.presenter.type(name, field, wanted)
    assert desk.shown.typed_count == count


async def test_differences_are_agreed_to_and_then_written_with_what_was_read_back() -> None:
    desk = await Desk().with_door()
    desk.presenter.type("door", "openDuration", "7")
    desk.presenter.apply()
    await desk.settled()
    assert desk.page.consents == [Consent("Gate", (Difference("openDuration", 5, "7", None),))]
    assert desk.terminal.written == [("door:1", {"openDuration": "7"})]
    assert (desk.shown.typed_count, desk.shown.written, desk.shown.work) == (0, 1, Work.IDLE)
    assert desk.node("door").outcomes["openDuration"].outcome is Outcome.CONFIRMED


async def test_without_consent_nothing_is_written_and_what_was_typed_stays() -> None:
    desk = await Desk().with_door()
    desk.page.says_yes = False
    desk.presenter.type("door", "openDuration", "7")
    desk.presenter.apply()
    await desk.settled()
    assert (desk.terminal.written, desk.shown.typed_count, desk.shown.work) == ([], 1, Work.IDLE)
    desk.presenter.discard()
    assert desk.shown.typed_count == 0


async def test_what_does_not_fit_is_told_before_anybody_is_asked() -> None:
    desk = await Desk().with_door()
    desk.presenter.type("door", "openDuration", "900")
    desk.terminal.error = SettingInvalid(setting="openDuration", value="900", allowed="a number from 1 to 255")
    desk.presenter.apply()
    await desk.settled()
    assert (desk.page.consents, desk.shown.error) == ([], desk.terminal.error)
    assert desk.node("door").error is desk.terminal.error
    assert desk.shown.typed_count == 1


async def test_what_the_terminal_ignored_is_not_counted_as_written() -> None:
    desk = await Desk().with_door()
    desk.terminal.ignores = True
    desk.presenter.type("door", "openDuration", "7")
    desk.presenter.apply()
    await desk.settled()
    assert desk.shown.written == 0
    assert isinstance(desk.node("door").error, SettingIgnored)


async def test_another_terminal_begins_anew() -> None:
    desk = await Desk().with_door()
    desk.presenter.type("door", "openDuration", "7")
    desk.presenter.choose("a" * 32, "Gate")
    assert desk.shown.typed_count == 1
    desk.presenter.choose("b" * 32, "Vault")
    assert (desk.shown.terminal, desk.shown.typed_count, desk.node("door").resource) == ("Vault", 0, None)
    desk.presenter.choose("", "")
    assert desk.shown == SettingsShown()


async def test_leaving_ends_the_reading_and_keeps_what_was_typed() -> None:
    desk = await Desk().with_door()
    desk.presenter.type("door", "openDuration", "7")
    desk.terminal.release.clear()
    desk.presenter.look()
    desk.presenter.open("isup")
    desk.presenter.leave()
    desk.presenter.type("door", "enabled", "false")
    await desk.settled()
    assert desk.shown.typed_count == 2
    assert desk.shown.work is Work.IDLE
    assert replace(desk.node("isup"), presence=None) == Node(ISUP)
