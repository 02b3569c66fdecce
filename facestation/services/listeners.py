"""Those who want to hear of something new."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, ParamSpec

News = ParamSpec("News")


class Listeners(Generic[News]):
    """Called one after the other, on the event loop."""

    def __init__(self) -> None:
        self._all: list[Callable[News, None]] = []

    def subscribe(self, listener: Callable[News, None]) -> Callable[[], None]:
        """Calls `listener` with all news from now on; the answer ends it."""
        self._all.append(listener)
        return lambda: self._all.remove(listener)

    def tell(self, *args: News.args, **kwargs: News.kwargs) -> None:
        """Calls them all; who comes or goes meanwhile makes a difference the next time only."""
        for listener in list(self._all):
            listener(*args, **kwargs)
