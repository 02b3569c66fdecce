"""The page's values as words and chips."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from ui.pages.reception.shown import Counts, Emptiness, Shown
from ui.translation import plural, translate
from ui.words import trouble


def when(moment: datetime, today: datetime) -> str:
    """The time of day, or the date when it was not today."""
    local = moment.astimezone()
    if local.date() == today.date():
        return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)


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
