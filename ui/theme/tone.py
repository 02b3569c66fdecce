"""How something is meant, apart from any color."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from facestation.domain.enrollment import State


class Tone(enum.Enum):
    """The values are names in the style sheet; a tone is never the only sign."""

    NEUTRAL = "neutral"
    ACCENT = "accent"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"

    @property
    def token(self) -> str:
        """The token of the color that says it."""
        return "muted" if self is Tone.NEUTRAL else self.value


@dataclass(frozen=True, slots=True)
class Look:
    """The icon and the tone of a state; its word stands in `ui.words`."""

    icon: str
    tone: Tone


STATES: dict[State, Look] = {
    State.WAITING: Look("waiting", Tone.NEUTRAL),
    State.SENDING: Look("sending", Tone.ACCENT),
    State.ON_TERMINAL: Look("on-terminal", Tone.ACCENT),
    State.VERIFIED: Look("verified", Tone.GOOD),
    State.REMOVED: Look("removed", Tone.NEUTRAL),
    State.OFFLINE: Look("offline", Tone.WARN),
    State.BLOCKED: Look("needs-you", Tone.WARN),
    State.REFUSED: Look("refused", Tone.BAD),
}
"""How a delivery's state looks on every page."""
