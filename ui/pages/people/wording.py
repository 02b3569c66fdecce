"""People and their imports as words."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDate, QDateTime, QLocale

from facestation.domain.validity import Validity
from ui.pages.people.shown import MOST_SHOWN, ImportShown, RowSeen, Shown, Work
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.words import sentence


def valid(validity: Validity) -> str:
    """From when to when somebody may enter."""
    if validity.begin is None or validity.end is None:
        return translate("People", "without limit")
    return f"{_moment(validity.begin)} – {_moment(validity.end)}"


def count(shown: Shown) -> str:
    """How many are shown."""
    if shown.cut:
        return plural("People", "The latest %n people; type a part of the name to find others", MOST_SHOWN)
    return plural("People", "%n person(s)", len(shown.people)) if shown.people else ""


def empty(shown: Shown) -> tuple[str, str]:
    """Heading and sentence of a page without rows."""
    if shown.query:
        return (
            translate("People", "Nobody found"),
            translate("People", "Nobody whose name or number contains “{text}” is known to this station.").format(
                text=shown.query
            ),
        )
    return (
        translate("People", "Nobody is known yet"),
        translate(
            "People",
            "Everyone who was enrolled or imported at this station appears here, with the doors that know them. Begin "
            "at the reception, or import a table.",
        ),
    )


def look(shown: ImportShown) -> Look:
    """How an import stands."""
    if shown.error is not None:
        return Look("warning", Tone.BAD)
    if shown.work is not None:
        return Look("sending", Tone.ACCENT)
    if shown.seen:
        return Look("warning", Tone.WARN)
    return Look("verified", Tone.GOOD) if shown.finished is not None else Look("info", Tone.NEUTRAL)


def standing(shown: ImportShown) -> str:
    """What an import found or did."""
    if shown.error is not None:
        return " ".join(sentence(shown.error))
    if shown.work is not None:
        return _under_way(shown)
    if shown.finished is Work.CHECK:
        said = [plural("People", "%n row(s) can be imported.", shown.good)]
        if shown.refused:
            said.append(plural("People", "%n row(s) cannot, for the reasons below.", len(shown.refused)))
        return " ".join([*said, *_ignored(shown)])
    if shown.finished is Work.IMPORT:
        said = [plural("People", "Done: %n person(s) are on every chosen terminal.", shown.good)]
        if shown.waiting:
            said.append(plural("People", "%n person(s) wait for a terminal; that goes on by itself.", shown.waiting))
        if shown.refused:
            said.append(plural("People", "%n row(s) were refused.", len(shown.refused)))
        return " ".join(said)
    return translate("People", "Choose what to import; it is checked before anything is sent.")


def reason(row: RowSeen) -> str:
    """Why a row did not arrive."""
    told = "" if row.error is None else " ".join(sentence(row.error))
    return translate("People", "Waiting. {reason}").format(reason=told).rstrip() if row.waiting else told


def saved(path: str) -> str:
    """Where refused rows were kept."""
    return translate("People", "The refused rows are in {file}.").format(file=Path(path).name) if path else ""


def _under_way(shown: ImportShown) -> str:
    if shown.rows is None:
        return translate("People", "Reading the table…")
    checking = shown.work is Work.CHECK
    text = translate("People", "Checking: {done} of {all}") if checking else translate("People", "{done} of {all}")
    return text.format(done=shown.done, all=shown.rows)


def _ignored(shown: ImportShown) -> list[str]:
    if not shown.ignored:
        return []
    return [translate("People", "Columns left alone: {names}.").format(names=", ".join(shown.ignored))]


def _moment(moment: datetime) -> str:
    local = moment if moment.tzinfo is None else moment.astimezone().replace(tzinfo=None)
    if (local.hour, local.minute) in {(0, 0), (23, 59)}:
        return QLocale().toString(QDate(local.year, local.month, local.day), QLocale.FormatType.ShortFormat)
    at = QDateTime.fromString(local.strftime("%Y-%m-%dT%H:%M:%S"), "yyyy-MM-ddTHH:mm:ss")
    return QLocale().toString(at, QLocale.FormatType.ShortFormat)
