"""How one terminal's firmware wants to be spoken to, as learned from its answers; never from its model's name."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Any

MAX_TEXT = 20_000


@dataclass(frozen=True, slots=True)
class Manners:
    """What was learned; None, nothing or False where it was not yet.

    A claim of a capability document is corrected by what the call itself answers.
    """

    firmware: str = ""
    """Which firmware this was learned of; nothing where that was not known."""

    encryption: int = 0
    """The version in which the terminal demands secret fields encrypted; 0 where it takes them in clear."""
    seed_forms: tuple[str, ...] = ()
    """Names of operations that are known in the form of the list of 75 alone."""

    persons_there: bool | None = None
    """Whether the capabilities of people were answered; None before they are asked for. So with the others."""
    person_set_up: bool | None = None
    person_search: bool | None = None
    name_max: int | None = None
    name_in_bytes: bool = False
    """Whether the limit of a name was seen to count bytes of UTF-8."""
    user_types: tuple[str, ...] = ()
    page_max: int | None = None
    fuzzy_search: bool = False
    people_max: int | None = None
    plans_max: int | None = None
    """The highest number of a permission plan."""
    person_extras: tuple[str, ...] | None = None
    """What the terminal claims can be said of a person besides; None where it does not say."""

    faces_there: bool | None = None
    face_set_up: bool | None = None
    face_change: bool | None = None
    """Whether the terminal claims a call that changes a face."""
    face_record: str = ""
    """The name of the operation that adds a face."""
    face_replace: str = ""
    """The name of the operation that replaces a face where adding refuses to."""
    face_change_lies: bool = False
    """Whether changing a face that is not there was answered OK."""
    face_form: str = ""
    """The name of the FaceForm that was taken."""
    face_search: bool | None = None
    faces_max: int | None = None
    library_fdid: str = "1"
    library_kind: str = "blackFD"

    cards_there: bool | None = None
    card_set_up: bool | None = None
    card_search: bool | None = None
    card_reading_there: bool | None = None

    fingers_there: bool | None = None
    finger_set_up: bool | None = None

    capture_there: bool | None = None
    capture_binary: bool | None = None
    capture_cancel: bool = False
    capture_reader: bool = False
    """Whether a capture has to name its reader."""

    details_delete: bool | None = None
    face_delete: str = ""
    """The name of the operation that deletes a face."""
    snapshot_channel: int = 101

    events_by_subscription: bool = False
    """Whether the stream is missing and a subscription brings the events."""
    history_ignores_numbers: bool = False
    """Whether the history cannot be narrowed to serial numbers."""

    def to_text(self) -> str:
        """As text that `from_text` reads; only what differs from knowing nothing."""
        nothing = asdict(Manners())
        return json.dumps({name: value for name, value in asdict(self).items() if value != nothing[name]})

    @staticmethod
    def from_text(text: str) -> Manners:
        """What `to_text` wrote; whatever cannot be read is forgotten, never an error."""
        try:
            found = json.loads(text) if 0 < len(text) <= MAX_TEXT else {}
        except (ValueError, RecursionError):
            found = {}
        if not isinstance(found, dict):
            return Manners()
        kept: dict[str, Any] = {}
        for field in fields(Manners):
            value = found.get(field.name)
            if field.name in found and _fits(field.type, value):
                kept[field.name] = tuple(value) if isinstance(value, list) else value
        return Manners(**kept)


def _fits(kind: object, value: object) -> bool:
    match kind:
        case "bool":
            return isinstance(value, bool)
        case "bool | None":
            return value is None or isinstance(value, bool)
        case "int | None":
            return value is None or (isinstance(value, int) and not isinstance(value, bool))
        case "int":
            return isinstance(value, int) and not isinstance(value, bool)
        case "str":
            return isinstance(value, str)
        case _:
            return isinstance(value, list) and all(isinstance(entry, str) for entry in value)
