"""One object of the configuration as a terminal has it before anybody has changed it."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.isapi.catalogue import limits_of, writer_of


@dataclass(frozen=True, slots=True)
class Document:
    """Which operations read, write and describe it, and what it holds; an XML object has its root apart."""

    get: str
    body: str
    """XML inside the root, or JSON as a whole. `{number}`, `{model}` and the like stand for the terminal's own."""
    root: str = ""
    """Of XML; JSON brings its own."""
    number: str = ""
    """The parameter that says which of several it is."""
    count: int | None = 1
    """How many there are; None for one a door."""
    put: str = ""
    """Of the same name as `get` with `set_` before it, where it is left out; likewise the capability set."""
    capabilities: str = ""
    says_root: str = ""
    """Of the capability set in XML, where it differs."""
    says: str = ""
    unseen: tuple[str, ...] = ()
    """Nodes that are taken and never shown."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "put", self.put or writer_of(self.get))
        object.__setattr__(self, "capabilities", self.capabilities or limits_of(self.get))

    @property
    def is_xml(self) -> bool:
        """Whether the terminal speaks XML here."""
        return bool(self.root)
