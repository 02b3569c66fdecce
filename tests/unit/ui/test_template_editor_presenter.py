"""What the editor of templates decides, with real drafts and files, and without windows."""

from __future__ import annotations

from pathlib import Path

import pytest

from facestation.commissioning.template import Template
from facestation.domain.secret import Secret
from facestation.errors import TemplateKeyUnknown, TemplateSyntax, TemplateValueInvalid
from facestation.services.commissioning.commission import Commission
from facestation.services.commissioning.template_draft import TemplateDraft
from facestation.services.files import read
from ui.jobs import Jobs
from ui.pages.terminals.template_editor.presenter import EditorPresenter
from ui.pages.terminals.template_editor.shown import EditorShown, Value

TEXT = """title = "Site"
name = "Door {number:02}"

[clock]
zone = "+03:00"
server = "pool.example.org"
interval_min = 60

[settings.door.1]
openDuration = 9
superPassword = { keyring = "door-pin" }

[settings.permission_week.1]
WeekPlanCfg.0.enable = true
"""


class Desk:
    """The window, the files and the keyring."""

    def __init__(self) -> None:
        self.shown = EditorShown()
        self.kept: dict[str, Secret] = {}
        self.saved: list[Path] = []

    def display(self, shown: EditorShown) -> None:
        self.shown = shown

    async def secret(self, name: str) -> Secret | None:
        return self.kept.get(name)

    async def secret_names(self) -> tuple[str, ...]:
        return tuple(self.kept)

    async def keep_secret(self, name: str, secret: Secret) -> None:
        self.kept[name] = secret

    def draft(self, template: Template | None = None) -> TemplateDraft:
        return Commission.draft(template)

    async def load(self, path: Path) -> Template:
        return await Commission.load(path)

    async def save(self, path: Path, text: str) -> None:
        await Commission.save(path, text)

    def value(self, field: str) -> Value:
        return next(one for one in self.shown.values if one.shown.name == field)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "site.toml"
    made.write_text(TEXT, encoding="utf-8")
    return made


@pytest.fixture
async def editor(desk: Desk, file: Path, jobs: Jobs) -> EditorPresenter:
    """With that file open."""
    made = EditorPresenter(desk, desk, desk, jobs)
    made.open(file)
    await jobs.settled()
    return made


async def test_a_file_is_shown_and_saved_as_it_was_meant(
    editor: EditorPresenter, desk: Desk, file: Path, jobs: Jobs
) -> None:
    assert (desk.shown.title, desk.shown.zone, desk.shown.server) == ("Site", "+03:00", "pool.example.org")
    assert desk.shown.names == ("Door 01", "Door 02", "Door 03")
    assert desk.shown.counts == {"door:1": 2, "permission_week:1": 1}
    before = await Commission.load(file)
    assert not desk.shown.changed
    editor.choose("door:1")
    editor.want("openDuration", "12")
    editor.want("enableDoorLock", "true")
    assert desk.shown.changed
    editor.save(file, desk.saved.append)
    await jobs.settled()
    assert desk.saved == [file]
    assert (desk.shown.changed, desk.shown.saved) == (False, True)
    after = await Commission.load(file)
    assert after == before.with_field("door:1", "openDuration", 12).with_field("door:1", "enableDoorLock", True)


async def test_what_is_wrong_stands_beside_its_field_and_is_not_saved(
    editor: EditorPresenter, desk: Desk, file: Path, jobs: Jobs
) -> None:
    editor.choose("door:1")
    editor.want("openDuration", "nine")
    assert isinstance(desk.value("openDuration").error, TemplateValueInvalid)
    assert desk.value("openDuration").wanted == "nine"
    assert desk.value("doorName").error is None
    editor.save(file, desk.saved.append)
    await jobs.settled()
    assert desk.saved == []
    editor.leave_alone("openDuration")
    assert desk.shown.error is None
    editor.call("Site", "Door {numbr}")
    assert desk.shown.error_key == "name"
    editor.call("Site", "Door {number}")
    editor.set_clock("25", "")
    assert desk.shown.error_key == "clock.zone"


async def test_secrets_are_names_and_the_keyring_holds_them(editor: EditorPresenter, desk: Desk, jobs: Jobs) -> None:
    editor.choose("door:1")
    await jobs.settled()
    assert desk.value("superPassword").wanted == "door-pin"
    assert desk.value("superPassword").missing
    editor.keep_secret("door-pin", Secret("471147"))
    await jobs.settled()
    assert not desk.value("superPassword").missing
    editor.keep_secret("lobby-pin", Secret("471148"))
    await jobs.settled()
    assert desk.value("stressPassword").secrets == ("door-pin", "lobby-pin")
    assert desk.value("openDuration").secrets == ()
    editor.want("stressPassword", "not a name!")
    assert isinstance(desk.value("stressPassword").error, TemplateValueInvalid)


async def test_fields_that_only_the_file_has_stand_with_the_others(editor: EditorPresenter, desk: Desk) -> None:
    editor.choose("permission_week:1")
    assert desk.value("WeekPlanCfg.0.enable").wanted == "true"
    editor.choose("door:2")
    assert all(one.wanted is None for one in desk.shown.values)
    editor.want("openDuration", "3")
    assert desk.shown.counts["door:2"] == 1
    editor.choose("time")
    assert "localTime" not in [one.shown.name for one in desk.shown.values if one.shown.secret]


@pytest.mark.parametrize(
    ("text", "kind"), [("title = \n", TemplateSyntax), ("[settings.dor]\na = 1\n", TemplateKeyUnknown)]
)
async def test_a_file_that_is_no_template_says_where(
    text: str, kind: type[Exception], file: Path, desk: Desk, jobs: Jobs
) -> None:
    await Commission.save(file, text)
    editor = EditorPresenter(desk, desk, desk, jobs)
    editor.open(file)
    await jobs.settled()
    assert isinstance(desk.shown.error, kind)
    editor.call("Other", "")
    editor.save(file, desk.saved.append)
    await jobs.settled()
    assert await read(file) == text.encode()


async def test_a_new_one_has_nothing_to_lose(desk: Desk, jobs: Jobs, tmp_path: Path) -> None:
    editor = EditorPresenter(desk, desk, desk, jobs)
    editor.open(None)
    assert (desk.shown.changed, desk.shown.error) == (False, None)
    editor.call("Site", "")
    assert desk.shown.changed
    editor.save(tmp_path / "new.toml", desk.saved.append)
    await jobs.settled()
    assert await read(tmp_path / "new.toml") == b'title = "Site"\n'
    editor.forget()
    assert not desk.shown.changed
