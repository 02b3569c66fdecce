"""A password that cannot be printed by accident."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Secret:
    """A password or key; `repr` and `str` show nothing of it, `reveal()` is the one way to the text."""

    _text: str = field(repr=False)

    def __post_init__(self) -> None:
        if not self._text:
            # An empty password is a failed login on a terminal, so it must never become one.
            raise ValueError("a secret cannot be empty")

    def reveal(self) -> str:
        """The text itself; call it where it is used and keep no copy."""
        return self._text

    def __str__(self) -> str:
        return "***"
