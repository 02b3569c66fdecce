"""Cards and fingers that are read at a door, as words, icons and tones."""

from __future__ import annotations

from facestation.domain.credential import QUALITY_LOW
from facestation.domain.enrollment import State
from ui.pages.enrollment.card_reading import CardReading
from ui.pages.enrollment.fingers import Fingers
from ui.theme.tone import STATES, Look, Tone
from ui.translation import plural, translate
from ui.words import sentence


def card_wait(shown: CardReading) -> str:
    """Where to hold the card, and how long it is waited for; empty where none is."""
    if shown.waiting_at is None:
        return ""
    text = plural("Enrollment", "Hold the card to {terminal} now: %n second(s) left.", shown.left_s)
    return text.format(terminal=shown.waiting_at.name)


def finger(shown: Fingers) -> tuple[Look, str]:
    """What becomes of the finger, as far as it is known."""
    if shown.waiting_at is not None:
        text = plural("Enrollment", "Put the finger on {terminal} now: %n second(s) left.", shown.left_s)
        return Look("waiting", Tone.NEUTRAL), text.format(terminal=shown.waiting_at.name)
    if shown.error is not None:
        return Look("warning", Tone.BAD), " ".join(sentence(shown.error))
    if shown.bringing:
        return STATES[State.SENDING], translate("Enrollment", "The finger was read and is brought to the doors…")
    if not shown.brought:
        return Look("info", Tone.NEUTRAL), ""
    failed = [each for each in shown.brought if each.error is not None]
    lines = [_quality(shown.quality)] if shown.quality is not None else []
    there = [each.terminal for each in shown.brought if each.error is None]
    if there:
        lines.append(translate("Enrollment", "On the doors: {names}").format(names=", ".join(there)))
    lines += [" ".join(sentence(each.error)) for each in failed if each.error is not None]
    look = STATES[State.REFUSED] if failed else STATES[State.VERIFIED]
    return look, "\n".join(lines)


def _quality(quality: int) -> str:
    if quality < QUALITY_LOW:
        text = translate("Enrollment", "Quality {quality} of 100: better take it once more.")
    else:
        text = translate("Enrollment", "Quality {quality} of 100.")
    return text.format(quality=quality)
