"""The page's values as words and chips."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.visit import Visit
from ui.pages.reception.shown import Counts, Emptiness, Shown
from ui.theme.tone import STATES
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import sentence, state, trouble

SINGLE_CHIPS = 4
"""More doors than that in the same state share one chip, so that a row stays a row."""


def when(moment: datetime, today: datetime) -> str:
    """The time of day, or the date when it was not today."""
    local = moment.astimezone()
    if local.date() == today.date():
        return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


def chips(visit: Visit) -> tuple[ChipShown, ...]:
    """A chip for each door; many doors in the same state share one."""
    made: list[ChipShown] = []
    for which, word in dict.fromkeys((each.state, _word(each)) for each in visit.deliveries):
        doors = [each for each in visit.deliveries if (each.state, _word(each)) == (which, word)]
        if len(doors) > SINGLE_CHIPS:
            many = plural("Reception", "%n door(s)", len(doors))
            made.append(ChipShown(STATES[which], f"{many}: {word}"))
        else:
            made.extend(ChipShown(STATES[which], f"{each.terminal}: {word}") for each in doors)
    return tuple(made)


def explained(visit: Visit) -> str:
    """Each door with its state and what stands in the way, a line each."""
    return "\n".join(_explained(visit.deliveries))


def _explained(deliveries: Iterable[Delivery]) -> Iterable[str]:
    for each in deliveries:
        reason = "" if each.error is None or each.state is State.VERIFIED else " ".join(sentence(each.error))
        yield f"{each.terminal}: {_word(each)}. {reason}".rstrip()


def _word(delivery: Delivery) -> str:
    if delivery.wanted is Wanted.ABSENT and delivery.state in {State.WAITING, State.SENDING}:
        return translate("Reception", "removing")
    return state(delivery.state)


def counts(shown: Counts) -> str:
    """Today in one line."""
    parts = [plural("Reception", "%n visitor(s) today", shown.visitors)]
    if shown.waiting:
        parts.append(plural("Reception", "%n still on the way", shown.waiting))
    if shown.trouble:
        parts.append(plural("Reception", "%n need(s) attention", shown.trouble))
    if shown.at_terminals is not None:
        parts[-1] = f"{parts[-1]} ({trouble(shown.at_terminals)})"
    return "  ·  ".join(parts)


def empty(shown: Shown) -> tuple[str, str, str]:
    """Heading, sentence and first step of a page without rows."""
    if shown.emptiness is Emptiness.NO_TERMINALS:
        return (
            translate("Reception", "Add a terminal first"),
            translate(
                "Reception",
                "Visitors are enrolled on terminals, and there are none yet. Add the first one, then come back here.",
            ),
            translate("Reception", "Go to Terminals"),
        )
    if shown.emptiness is Emptiness.NOBODY_FOUND:
        return (
            translate("Reception", "Nobody found"),
            translate(
                "Reception", "Nobody whose name or number contains “{text}” was enrolled at this station."
            ).format(text=shown.query),
            translate("Reception", "Enroll somebody new"),
        )
    return (
        translate("Reception", "No visitors yet today"),
        translate(
            "Reception",
            "Everyone you enroll appears here with a mark for each door. To find somebody who has been here before, "
            "type a part of the name above.",
        ),
        translate("Reception", "Enroll the first visitor"),
    )
