"""What the settings page decides, with a real settings file."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from facestation.errors import FileUnreadable, SettingInvalid, StationError
from facestation.settings import Settings, SettingsFile
from ui.jobs import Jobs
from ui.pages.settings.presenter import PasswordsKept, Secrets, SettingsPresenter, Shown

SECRETS = Secrets(PasswordsKept.NOWHERE, photo_key_in_keyring=False, folder="/somewhere")


class Page:
    """Keeps what it was told."""

    def __init__(self) -> None:
        self.shown = Shown()
        self.applied: list[str] = []

    def display(self, shown: Shown) -> None:
        self.shown = shown

    def apply(self, key: str, settings: Settings) -> None:
        self.applied.append(f"{key}={getattr(settings, key)}")


class Computer:
    """Knows where secrets lie."""

    async def where(self) -> Secrets:
        return SECRETS


class Desk:
    """The presenter with everything around it."""

    def __init__(self, folder: Path) -> None:
        self.file = SettingsFile(folder / "settings.json")
        self.page = Page()
        self.notices: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(self.notices.append, self.bugs.append)
        self.presenter = SettingsPresenter(self.page, self.file, Computer(), self.jobs)

    async def settle(self) -> None:
        async with asyncio.timeout(5):
            await self.jobs.settled()
        assert not self.bugs, self.bugs[0]


@pytest.fixture
async def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.presenter.show()
    await made.settle()
    return made


async def test_page_shows_the_kept_settings_and_where_secrets_lie(desk: Desk) -> None:
    assert desk.page.shown.settings == Settings()
    assert desk.page.shown.secrets == SECRETS


async def test_change_is_kept_and_takes_effect(desk: Desk) -> None:
    desk.presenter.change("language", "ru")
    await desk.settle()
    assert desk.file.load().language == "ru"
    assert desk.page.applied == ["language=ru"]


async def test_unchanged_value_takes_effect_without_being_written(desk: Desk, tmp_path: Path) -> None:
    desk.presenter.change("language", "system")
    await desk.settle()
    assert desk.page.applied == ["language=system"]
    assert not (tmp_path / "settings.json").exists()


async def test_value_that_cannot_be_is_said_beside_its_field_until_it_is_right(desk: Desk) -> None:
    desk.presenter.change("visit_hours", 0)
    await desk.settle()
    assert [(key, type(error)) for key, error in desk.page.shown.wrong] == [("visit_hours", SettingInvalid)]
    assert desk.file.load().visit_hours == 8
    desk.presenter.change("visit_hours", 4)
    await desk.settle()
    assert desk.page.shown.wrong == ()


async def test_going_back_to_the_kept_value_clears_the_error(desk: Desk) -> None:
    desk.presenter.change("visit_hours", 0)
    await desk.settle()
    desk.presenter.change("visit_hours", 8)
    assert desk.page.shown.wrong == ()


async def test_change_before_the_settings_were_read_is_not_kept(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.presenter.change("theme", "dark")
    await desk.settle()
    assert desk.file.load().theme == "system"


async def test_settings_that_cannot_be_read_are_a_notice(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    desk = Desk(tmp_path)
    desk.presenter.show()
    await desk.settle()
    assert [type(error) for error in desk.notices] == [FileUnreadable]


async def test_of_quick_choices_the_last_is_kept_and_takes_effect(desk: Desk) -> None:
    for language in ("en", "ru", "system", "ru"):
        desk.presenter.change("language", language)
    await desk.settle()
    assert desk.file.load().language == "ru"
    assert desk.page.applied == ["language=ru"]


async def test_choice_is_kept_when_the_page_is_left_at_once(desk: Desk) -> None:
    desk.presenter.change("theme", "dark")
    desk.jobs.cancel_all("settings.")
    await desk.settle()
    assert desk.file.load().theme == "dark"
