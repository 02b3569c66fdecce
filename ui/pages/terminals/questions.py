"""What the operator is asked about one terminal."""

from __future__ import annotations

from ui.ask import Question
from ui.pages.terminals.ports import Asked
from ui.translation import translate


def question(asked: Asked, name: str, facts: tuple[tuple[str, str], ...] = ()) -> Question:
    """The words of that question about the terminal `name`."""
    cancel = translate("Terminals", "Cancel")
    if asked is Asked.REMOVE:
        title = translate("Terminals", "Remove {name} from the list?")
        text = translate(
            "Terminals",
            "The station forgets the terminal, its password and whatever was still to be sent to it. "
            "The people on the terminal itself stay there.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Remove"), cancel, destroys=True)
    if asked is Asked.TRUST_CHANGED:
        title = translate("Terminals", "Trust the new certificate of {name}?")
        text = translate(
            "Terminals",
            "The terminal shows another certificate than before. Trust it only if the terminal was reset or replaced "
            "and the new fingerprint is the one that it shows itself. Otherwise somebody may be intercepting the "
            "connection.",
        )
        trust, back = translate("Terminals", "Trust the new one"), translate("Terminals", "Do not trust")
        return Question(title.format(name=name), text, trust, back, doubtful=True, facts=facts)
    if asked is Asked.SAME_PASSWORD:
        title = translate("Terminals", "Send {name} the same password again?")
        text = translate(
            "Terminals",
            "The terminal refused this password before, and locks itself after a few refusals. Go on only if the "
            "password was set on the terminal since.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Send again"), cancel, doubtful=True)
    if asked is Asked.LOCKED:
        title = translate("Terminals", "Try {name} before its lock ends?")
        text = translate(
            "Terminals",
            "The terminal is locked after wrong passwords, and an attempt may make the lock last longer. Go on only "
            "if it was unlocked since.",
        )
        return Question(title.format(name=name), text, translate("Terminals", "Try now"), cancel, doubtful=True)
    return _door_question(asked, name, cancel)


def _door_question(asked: Asked, name: str, cancel: str) -> Question:
    if asked is Asked.HOLD_OPEN:
        title = translate("Terminals", "Hold the door of {name} open?")
        text = translate("Terminals", "Everybody can walk in, without being known, until you close the door here.")
        return Question(title.format(name=name), text, translate("Terminals", "Hold open"), cancel, doubtful=True)
    if asked is Asked.HOLD_CLOSED:
        title = translate("Terminals", "Hold the door of {name} closed?")
        text = translate("Terminals", "Nobody is let in, known or not, until you open or close the door here.")
        return Question(title.format(name=name), text, translate("Terminals", "Hold closed"), cancel, doubtful=True)
    title = translate("Terminals", "Open the door of {name}?")
    text = translate("Terminals", "It unlocks for as long as the terminal is set to.")
    return Question(title.format(name=name), text, translate("Terminals", "Open"), cancel)
