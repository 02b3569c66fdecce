"""What a terminal itself demands of a face before it."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class FaceLimits:
    """How far a face may be from straight and from the middle to be recognized; None where the terminal is silent.

    They govern recognition at the door and not what may be uploaded, so they stand beside our own limits and replace
    none of them.
    """

    yaw_deg: int | None = None
    """To either side."""
    pitch_deg: int | None = None
    """Up or down."""
    borders_percent: tuple[int | None, int | None, int | None, int | None] = (None, None, None, None)
    """Room that has to stay free at the left, the right, above and below, of the picture's side."""
    score: int | None = None
    """Least quality, 0 to 100, on the terminal's own scale."""

    def stricter(self, other: FaceLimits) -> FaceLimits:
        """The smaller of both angles, for a face that shall be recognized by either; the rest is this one's."""
        return replace(
            self, yaw_deg=_smaller(self.yaw_deg, other.yaw_deg), pitch_deg=_smaller(self.pitch_deg, other.pitch_deg)
        )

    def of_check(self, check: str) -> int | None:
        """The terminal's limit that belongs beside a check of ours, in its unit; None where it has none."""
        return {"yaw": self.yaw_deg, "pitch": self.pitch_deg}.get(check)


def _smaller(one: int | None, other: int | None) -> int | None:
    return min((each for each in (one, other) if each is not None), default=None)
