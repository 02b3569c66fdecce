"""Taking somebody away from the doors, in the words of every page that offers it."""

from __future__ import annotations

from ui.ask import Question
from ui.translation import plural, translate


def removal_word(doors: int) -> str:
    """On the button, while the chosen person is on that many doors."""
    return plural("Removal", "Re&move from %n door(s)…", doors) if doors else translate("Removal", "Re&move…")


def removal_hint() -> str:
    """What that button does, and its key."""
    return translate("Removal", "Del: takes the person away from the doors")


def removal_question(name: str, doors: int) -> Question:
    """Whether that person shall really go."""
    return Question(
        translate("Removal", "Remove {name}?").format(name=name),
        plural(
            "Removal",
            "Face and cards go from %n door(s), and access ends there at once. A door that cannot be reached now "
            "is cleared as soon as it answers.",
            doors,
        ),
        plural("Removal", "Remove from %n door(s)", doors),
        translate("Removal", "Cancel"),
        destroys=True,
    )
