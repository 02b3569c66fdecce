"""The station's own settings, as a table; the settings page and the manual are made from it.

Settings                 frozen dataclass, one field a setting
SETTINGS                 tuple[Setting, ...]: key, kind, default, unit, lower, upper, choices, description
SettingsFile(path)       load() -> Settings; save(Settings) -> None; change(key, value) -> Settings
settings_before_opening  what is kept, or the defaults where nothing can be read
parse(key, text)         the value that `text` means; raises SettingInvalid
"""

from __future__ import annotations

import enum
import json
import logging
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from facestation.errors import FileUnreadable, SettingInvalid, StationError
from facestation.paths import data_dir, settings_file
from facestation.whole_file import write_whole
from facestation.words import Phrase, one_of

_log = logging.getLogger(__name__)

Value = str | int | bool
_Kind = TypeVar("_Kind", str, int, bool)


class Kind(enum.Enum):
    """How a setting is shown and typed."""

    TEXT = "text"
    CHOICE = "choice"
    NUMBER = "number"
    """A whole number."""
    SWITCH = "switch"


@dataclass(frozen=True, slots=True)
class Setting:
    """One row of the table."""

    key: str
    kind: Kind
    default: Value
    unit: str
    lower: int | None
    upper: int | None
    """For a text the most characters."""
    choices: tuple[str, ...]
    description: str

    @property
    def allowed(self) -> Phrase:
        """What may be set, as the end of the sentence «Use …»."""
        if self.kind is Kind.CHOICE:
            return one_of(self.choices)
        if self.kind is Kind.SWITCH:
            return Phrase("switch")
        if self.kind is Kind.TEXT:
            return Phrase("short_line", {"upper": self.upper})
        return Phrase("whole_span", {"lower": self.lower, "upper": self.upper})

    def takes(self, value: object) -> bool:
        """Whether `value` is of the right type and within the limits."""
        # bool is an int to Python, so types are compared, not asked for.
        if type(value) is not type(self.default):
            return False
        if isinstance(value, str):
            return value in self.choices if self.choices else len(value) <= self._upper and value.isprintable()
        return isinstance(value, bool) or self._lower <= value <= self._upper

    @property
    def _lower(self) -> int:
        return 0 if self.lower is None else self.lower

    @property
    def _upper(self) -> int:
        return sys.maxsize if self.upper is None else self.upper


def _row(
    default: _Kind,
    description: str,
    *,
    unit: str = "",
    lower: int | None = None,
    upper: int | None = None,
    choices: tuple[str, ...] = (),
) -> _Kind:
    about = {"description": description, "unit": unit, "lower": lower, "upper": upper, "choices": choices}
    return field(default=default, metadata=about)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one station; no secret is among them."""

    language: str = _row("system", "The language of the screen.", choices=("system", "en", "ru"))
    theme: str = _row("system", "The look of the screen.", choices=("system", "light", "dark"))
    desk_name: str = _row("", "How this desk is named in the audit.", unit="characters", upper=64)
    visit_hours: int = _row(8, "How long a visitor may enter unless the form says so.", unit="h", lower=1, upper=720)
    preview_fps: int = _row(
        4, "How often the picture of a terminal's camera is fetched.", unit="pictures a second", lower=1, upper=10
    )
    terminal_stream: bool = _row(
        False, "Whether the live picture of a terminal is its video stream, which runs smoother and is not encrypted."
    )
    terminals_as: str = _row("table", "How the terminals are listed on their page.", choices=("table", "cards"))
    check_minutes: int = _row(
        30,
        "Within how many minutes every terminal is looked at once by itself; 0 is never.",
        unit="min",
        upper=1440,
        lower=0,
    )
    receive_events: bool = _row(
        False, "Whether terminals for which that is chosen push their events to this computer; they are not encrypted."
    )
    receive_port: int = _row(8123, "The port of this computer to which events are pushed.", lower=1024, upper=65535)
    decide_at_doors: bool = _row(False, "Whether this station answers terminals that ask a computer before they open.")
    refused_photo_days: int = _row(
        7, "How long a photo is kept for a terminal that refused the person.", unit="days", lower=0, upper=90
    )


def _kind(default: Value, choices: tuple[str, ...]) -> Kind:
    if choices:
        return Kind.CHOICE
    kinds: dict[type, Kind] = {str: Kind.TEXT, int: Kind.NUMBER, bool: Kind.SWITCH}
    return kinds[type(default)]


_DEFAULTS: Mapping[str, Value] = asdict(Settings())

SETTINGS: tuple[Setting, ...] = tuple(
    Setting(
        key=row.name,
        kind=_kind(_DEFAULTS[row.name], row.metadata["choices"]),
        default=_DEFAULTS[row.name],
        unit=row.metadata["unit"],
        lower=row.metadata["lower"],
        upper=row.metadata["upper"],
        choices=row.metadata["choices"],
        description=row.metadata["description"],
    )
    for row in fields(Settings)
)
_BY_KEY: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}


def setting(key: str) -> Setting:
    """The row of `key`; raises SettingInvalid for one that the table does not have."""
    try:
        return _BY_KEY[key]
    except KeyError as error:
        raise SettingInvalid(setting=key[:40], value=key[:40], allowed=one_of(_BY_KEY)) from error


def check(key: str, value: object) -> Value:
    """`value`, if the setting takes it; raises SettingInvalid otherwise."""
    row = setting(key)
    if not isinstance(value, str | int) or not row.takes(value):
        raise SettingInvalid(setting=key, value=str(value)[:40], allowed=row.allowed)
    return value


def parse(key: str, text: str) -> Value:
    """The value that the typed `text` means for this setting; raises SettingInvalid."""
    row = setting(key)
    meant: Value | None = text.strip()
    if row.kind is Kind.SWITCH:
        meant = {"true": True, "false": False}.get(text.strip().lower())
    elif row.kind is Kind.NUMBER:
        meant = int(text) if text.strip().isdecimal() and len(text.strip()) <= 9 else None
    if meant is None:
        raise SettingInvalid(setting=key, value=text[:40], allowed=row.allowed)
    return check(key, meant)


def _with(settings: Settings, values: Mapping[str, Any]) -> Settings:
    return replace(settings, **values)


class SettingsFile:
    """The settings in one JSON file; entries of other versions survive a change."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> Settings:
        """The settings as kept; defaults for what is missing, and for what makes no sense (the log names it).

        Raises FileUnreadable where the file may not be read.
        """
        kept = self._read()
        known = {key: value for key, value in kept.items() if key in _BY_KEY}
        usable = {key: value for key, value in known.items() if _BY_KEY[key].takes(value)}
        for key in known.keys() - usable.keys():
            _log.warning("the setting %s in %s makes no sense; its default is used", key, self._path.name)
        return _with(Settings(), usable)

    def save(self, settings: Settings) -> None:
        """Write the settings in one step, so that a crash leaves the old or the new ones.

        Raises SettingInvalid, DiskFull, FileUnreadable; the file is as before then.
        """
        wanted = asdict(settings)
        for key, value in wanted.items():
            check(key, value)
        text = json.dumps(self._read() | wanted, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
        write_whole(self._path, text.encode())

    def change(self, key: str, value: Value) -> Settings:
        """Set one setting and return them all; raises SettingInvalid, DiskFull, FileUnreadable."""
        changed = _with(self.load(), {key: check(key, value)})
        self.save(changed)
        return changed

    def _read(self) -> dict[str, Value]:
        try:
            kept = json.loads(self._path.read_bytes())
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise FileUnreadable(value=str(self._path)) from error
        except (ValueError, RecursionError):
            kept = None
        if isinstance(kept, dict):
            return kept
        self._move_aside()
        return {}

    def _move_aside(self) -> None:
        aside = self._path.with_suffix(".damaged")
        _log.warning("%s is damaged; it is kept as %s and defaults are used", self._path.name, aside.name)
        try:
            self._path.replace(aside)
        except OSError as error:
            raise FileUnreadable(value=str(self._path)) from error


def settings_before_opening(folder: Path | None) -> Settings:
    """The settings kept in the data folder, for what is shown before the station is open; else the defaults.

    Opening the station meets the same trouble a moment later, and then there is a window to say it in.
    """
    try:
        return SettingsFile(settings_file(data_dir(folder))).load()
    except StationError:
        _log.warning("the settings cannot be read; the defaults are used")
        return Settings()
