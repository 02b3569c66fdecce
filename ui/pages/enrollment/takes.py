"""Several pictures of one person: another one costs nothing, and the best of them is proposed."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from facestation.domain.override import Override
from facestation.domain.photo import Part, PhotoReport, PreparedPhoto
from facestation.domain.takes import Proposal, propose

MOST = 5
"""More pictures are a row of thumbnails that nobody compares; the least good one makes room."""


@dataclass(frozen=True, slots=True)
class Still:
    """A photo that was judged: what to show, what was found, what would be sent."""

    picture: bytes
    report: PhotoReport
    prepared: PreparedPhoto | None
    original: bytes = b""
    """The file or frame that it was cut from, to cut it another way; empty where there is none."""
    part: Part | None = None
    """The part of the original that somebody chose; None where the station chose it."""
    by_hand: bool = True
    """Whether somebody took or chose it; the automatic shutter did otherwise."""
    override: Override | None = None
    """Who decided to use it although a check refuses it."""

    @property
    def may_be_sent(self) -> bool:
        """Whether the doors may get it."""
        return self.report.usable or self.override is not None


@dataclass(frozen=True, slots=True)
class Takes:
    """The pictures of one person, oldest first, and which of them is the best."""

    stills: tuple[Still, ...] = ()
    best: Proposal | None = None
    sent: bool = False
    """Whether one of them went to the doors already."""

    def with_new(self, still: Still) -> Takes:
        """As before, with one more; of too many the least good one goes, but never the new one."""
        stills = self.stills
        if len(stills) >= MOST:
            stills = _without(stills, _worst(stills))
        return self._proposing((*stills, still))

    def without(self, index: int) -> Takes:
        """As before, but for one of them."""
        return self._proposing(_without(self.stills, index))

    def with_other(self, before: Still, after: Still) -> Takes:
        """As before, with one of them changed."""
        return dataclasses.replace(self, stills=tuple(after if each is before else each for each in self.stills))

    def proposed(self) -> Still | None:
        """The best of them; None where there is none."""
        return None if self.best is None else self.stills[self.best.index]

    def to_show(self) -> Still | None:
        """Which of them is the photo after the last one was taken.

        The best, but for somebody who wants another than the one that took itself or was sent already: theirs.
        """
        last = self.stills[-1] if self.stills else None
        compares = not self.sent and all(each.by_hand for each in self.stills)
        return last if last is not None and last.by_hand and last.may_be_sent and not compares else self.proposed()

    def _proposing(self, stills: tuple[Still, ...]) -> Takes:
        best = propose([each.report for each in stills]) if stills else None
        return dataclasses.replace(self, stills=stills, best=best)

    def number_of(self, still: Still | None) -> int:
        """Which of them it is, counted from 0; -1 for none of them."""
        return next((index for index, each in enumerate(self.stills) if each is still), -1)


def _without(stills: tuple[Still, ...], index: int) -> tuple[Still, ...]:
    return (*stills[:index], *stills[index + 1 :])


def _worst(stills: tuple[Still, ...]) -> int:
    """The one that remains when the best is taken away again and again."""
    left = list(range(len(stills)))
    while len(left) > 1:
        left.pop(propose([stills[index].report for index in left]).index)
    return left[0]
