"""What a virtual terminal holds: the truth that tests look at."""

from __future__ import annotations

import base64
import json
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

from facestation.errors import FileUnreadable
from facestation.virtual.documents import JsonObject

_REQUESTS_KEPT = 20_000


@dataclass(frozen=True, slots=True)
class Card:
    """One card and whose it is."""

    card_no: str
    employee_no: str
    card_type: str = "normalCard"
    leader_card: str = ""


@dataclass(frozen=True, slots=True)
class Face:
    """The picture of a face in the library; its template counts as made."""

    jpeg: bytes
    path: str
    """Where the terminal itself serves it, `@WEB…` ending included."""


@dataclass(frozen=True, slots=True)
class Finger:
    """One finger of a person."""

    data: str
    """Base64."""
    finger_type: str = "normalFP"
    readers: tuple[int, ...] = (1,)


@dataclass(frozen=True, slots=True)
class RequestSeen:
    """One request as it arrived."""

    operation: str
    """Name in the catalogue; empty for an unknown address."""
    method: str
    path: str
    """Without the query."""
    login: str
    """How its login came out; empty where none was needed."""
    status: int
    body_bytes: int
    connection: int
    """Requests of one kept-alive connection have the same number."""


@dataclass(slots=True)
class Door:
    """One door: 4 normal, 2 stays open, 3 stays closed; unlocked for a moment until `open_until_s`."""

    mode: int = 4
    open_until_s: float = 0.0

    def unlocked(self, now_s: float) -> bool:
        """Whether one can walk through now."""
        return self.mode == 2 or (self.mode == 4 and now_s < self.open_until_s)


@dataclass(slots=True)
class State:
    """People by employee number, cards by number, faces by employee number, each in order of insertion."""

    people: dict[str, JsonObject] = field(default_factory=dict)
    """`UserInfo` as it was written."""
    cards: dict[str, Card] = field(default_factory=dict)
    faces: dict[str, Face] = field(default_factory=dict)
    fingers: dict[tuple[str, int], Finger] = field(default_factory=dict)
    """By employee number and number of the finger."""
    doors: list[Door] = field(default_factory=list)
    requests: deque[RequestSeen] = field(default_factory=lambda: deque(maxlen=_REQUESTS_KEPT))
    pictures_made: int = 0
    departments: dict[int, str] = field(default_factory=lambda: {1: "Admin. Dept.", 2: "Sales Dept."})
    """Names by number."""
    import_tasks: dict[str, list[JsonObject]] = field(default_factory=dict)
    """The terminal's own imports, of `persons` and of `pictures`, as it tells of them."""
    settings: dict[str, str] = field(default_factory=dict)
    """Objects of the configuration that somebody has written, word for word."""

    def cards_of(self, employee_no: str) -> list[Card]:
        """All cards of a person."""
        return [card for card in self.cards.values() if card.employee_no == employee_no]

    def keep_face(self, employee_no: str, jpeg: bytes, *, same_address: bool = False) -> Face:
        """Put a face into the library, in place of the one that was there, and at its address where that is wanted."""
        before = self.faces.get(employee_no)
        if before is not None and same_address:
            self.faces[employee_no] = Face(jpeg, before.path)
            return self.faces[employee_no]
        self.pictures_made += 1
        number = self.pictures_made
        face = Face(jpeg, f"/LOCALS/pic/enrlFace/0/{number:010d}.jpg@WEB{number:012d}")
        self.faces[employee_no] = face
        return face

    def remove_cards_of(self, employee_no: str) -> None:
        """Take every card of a person away."""
        for card in self.cards_of(employee_no):
            del self.cards[card.card_no]

    def fingers_of(self, employee_no: str) -> dict[int, Finger]:
        """All fingers of a person by their numbers."""
        return {number: finger for (owner, number), finger in self.fingers.items() if owner == employee_no}

    def remove_fingers_of(self, employee_no: str) -> None:
        """Take every finger of a person away."""
        for number in self.fingers_of(employee_no):
            del self.fingers[employee_no, number]

    def requests_for(self, operation: str) -> list[RequestSeen]:
        """What arrived for one operation, oldest first."""
        return [request for request in self.requests if request.operation == operation]


def save(state: State, file: Path) -> None:
    """Write people, cards, faces and fingers to `file`, readable for the owner alone, as a whole or not at all.

    Raises FileUnreadable.
    """
    document = {
        "people": state.people,
        "cards": [[card.card_no, card.employee_no, card.card_type, card.leader_card] for card in state.cards.values()],
        "faces": {
            employee_no: [base64.b64encode(face.jpeg).decode(), face.path] for employee_no, face in state.faces.items()
        },
        "fingers": [
            [owner, number, finger.data, finger.finger_type, *finger.readers]
            for (owner, number), finger in state.fingers.items()
        ],
        "pictures_made": state.pictures_made,
        "settings": state.settings,
    }
    draft = file.with_name(file.name + ".new")
    try:
        draft.touch(mode=0o600)
        draft.write_text(json.dumps(document), encoding="utf-8")
        draft.replace(file)
    except OSError as error:
        raise FileUnreadable(value=file.name) from error


def load(state: State, file: Path) -> None:
    """Fill `state` from a file that `save` wrote; without one it stays empty. Raises FileUnreadable."""
    if not file.exists():
        return
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
        state.people.update({str(key): dict(person) for key, person in document["people"].items()})
        state.cards.update({row[0]: Card(*map(str, row)) for row in document["cards"]})
        faces = document["faces"].items()
        state.faces.update({str(key): Face(base64.b64decode(jpeg), str(path)) for key, (jpeg, path) in faces})
        for owner, number, data, finger_type, *readers in document.get("fingers", []):
            state.fingers[str(owner), int(number)] = Finger(str(data), str(finger_type), tuple(map(int, readers)))
        state.pictures_made = int(document["pictures_made"])
        state.settings.update({str(key): str(text) for key, text in document.get("settings", {}).items()})
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        raise FileUnreadable(value=file.name) from error
