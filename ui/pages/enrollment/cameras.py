"""Which camera to look through, where nobody has chosen one that answers."""

from __future__ import annotations

from collections.abc import Iterable

from ui.pages.enrollment.photo import Source, SourceKind

CAPTURE_S = 60
"""So long terminals wait for a face before they give up."""
RETRY_S = 3.0
"""A camera that failed is looked at again after so long."""
PATIENCE_S = 2.5
"""A camera that nobody chose has so long for its first picture before another one is tried."""


class CameraChoice:
    """Goes from camera to camera until one gives a picture; what the operator chose is left alone."""

    def __init__(self) -> None:
        self._free = False
        self._first: Source | None = None
        self._cameras: tuple[Source, ...] = ()
        self._failed: set[str] = set()
        self._dark: set[str] = set()
        """The terminals whose camera failed the last time."""

    def begin(self, first: Source, usable: Iterable[Source]) -> None:
        """A new person: among the cameras of `usable` another may be tried until there is a first picture."""
        self._cameras = tuple(each for each in usable if each.kind is SourceKind.CAMERA)
        self._free, self._first = len(self._cameras) > 1, first
        self._failed.clear()

    def settle(self) -> None:
        """The operator chose, or took a photo: nothing is changed any more."""
        self._free = False

    def gave_picture(self, source: Source) -> None:
        """That camera works."""
        self._free = False
        self._dark.discard(source.terminal_id)

    def may_change(self) -> bool:
        """Whether another camera would be looked through if this one failed."""
        return self._free

    def prefer(self, sources: Iterable[Source]) -> Source | None:
        """The first of `sources`, those whose camera failed the last time coming last."""
        return min(sources, key=lambda each: each.terminal_id in self._dark, default=None)

    def after(self, failed: Source) -> Source:
        """The camera to try now; `failed` itself where it has to do, and the first again where none gave a picture."""
        self._dark.add(failed.terminal_id)
        if not self._free:
            return failed
        self._failed.add(failed.terminal_id)
        following = next((each for each in self._cameras if each.terminal_id not in self._failed), None)
        if following is None:
            self._free = False
        return following or self._first or failed
