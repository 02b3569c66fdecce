"""The page's values as words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale, QTime

from facestation import words
from facestation.domain.audit import AuditEntry, AuditKind
from facestation.domain.enrollment import TEST_PERSON
from facestation.domain.event import Kind, Outcome
from facestation.domain.watching import Decider, Sighting, Verdict, Way
from facestation.errors import ListenersFull, NothingThere
from ui.pages.activity.shown import Emptiness, NoPicture, Shown, Source
from ui.theme.tone import Look, Tone
from ui.translation import ENGINE, plural, translate
from ui.words import happened, sentence

_AT_ONCE = {Way.LIVE, Way.PUSHED}
SOURCES_SAID = 3
"""More terminals that do not tell live would be a list; the terminals page has one."""

_LOOKS = {
    Outcome.LET_IN: Look("verified", Tone.GOOD),
    Outcome.REFUSED: Look("refused", Tone.BAD),
    Outcome.TROUBLE: Look("warning", Tone.WARN),
    Outcome.NOTE: Look("info", Tone.NEUTRAL),
}
_VERDICT_LOOKS = {
    Verdict.ASKING: Look("door", Tone.WARN),
    Verdict.ALLOWED: _LOOKS[Outcome.LET_IN],
    Verdict.REFUSED: _LOOKS[Outcome.REFUSED],
    Verdict.UNANSWERED: _LOOKS[Outcome.NOTE],
}


def look(sighting: Sighting) -> Look:
    """Icon and tone of what came of it."""
    if sighting.verdict is not None:
        return _VERDICT_LOOKS[sighting.verdict]
    return _LOOKS[sighting.event.outcome]


def result(sighting: Sighting) -> str:
    """What happened; with the terminal's numbers where this program has no word of its own.

    One that asks has recognized somebody, and decides nothing by that.
    """
    if sighting.verdict is not None:
        return _verdicts()[sighting.verdict]
    event = sighting.event
    word = happened(event.kind)
    if event.kind in {Kind.ALARM, Kind.EXCEPTION, Kind.OPERATION, Kind.ADDITIONAL, Kind.EVENT}:
        return f"{word} {event.major}/{event.minor}"
    return word


def who(sighting: Sighting) -> str:
    """The person's name, else their number, else a dash."""
    return sighting.event.name or sighting.event.employee_no or "–"


def where(sighting: Sighting) -> str:
    """The terminal, with the number of the door where it is not the only one."""
    door = sighting.event.door
    if door is None or door < 2:
        return sighting.terminal
    return translate("Activity", "{terminal}, door {door}").format(terminal=sighting.terminal, door=door)


def when(moment: datetime, now: datetime) -> str:
    """Time of day, with the date where it was not today; as the clock of the place shows it."""
    locale = QLocale()
    time = locale.toString(QTime(moment.hour, moment.minute, moment.second), "HH:mm:ss")
    if moment.date() == now.astimezone(moment.tzinfo).date():
        return time
    date = locale.toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.ShortFormat)
    return f"{date}, {time}"


def searchable(sighting: Sighting) -> str:
    """All words in which an event is looked for."""
    event = sighting.event
    return " ".join((event.name, event.employee_no, event.card_no, where(sighting), result(sighting)))


def explained(sighting: Sighting, now: datetime) -> str:
    """A line for each thing that is known of an event."""
    event = sighting.event
    number = event.employee_no if event.name else ""
    lines = [f"{who(sighting)}  {number}".strip(), result(sighting), where(sighting)]
    lines.append(when(event.time, now))
    return "\n".join(lines)


def listening(shown: Shown) -> tuple[Look, str]:
    """How events come at present: one line where all is well, and one for each terminal where it is not."""
    if not shown.sources:
        return Look("info", Tone.NEUTRAL), ""
    trouble = [source for source in shown.sources if source.standing.way not in {*_AT_ONCE, Way.CONNECTING}]
    if not trouble:
        live = sum(source.standing.way in _AT_ONCE for source in shown.sources)
        if live < len(shown.sources):
            return Look("waiting", Tone.ACCENT), translate("Activity", "Asking the terminals for their events…")
        return Look("verified", Tone.GOOD), plural("Activity", "Events of %n terminal(s) come as they happen.", live)
    lines = [_trouble(source) for source in trouble[:SOURCES_SAID]]
    if len(trouble) > SOURCES_SAID:
        lines.append(plural("Activity", "… and %n more; see the page Terminals.", len(trouble) - SOURCES_SAID))
    only_late = all(source.standing.way is Way.POLLING for source in trouble)
    return Look("info" if only_late else "warning", Tone.NEUTRAL if only_late else Tone.WARN), "\n".join(lines)


def no_picture(why: NoPicture) -> str:
    """What stands where the picture would be."""
    if why.error is not None and not isinstance(why.error, NothingThere):
        return " ".join(sentence(why.error))
    if why.loading:
        return translate("Activity", "The picture is being fetched…")
    return translate("Activity", "No picture")


def empty(shown: Shown) -> tuple[str, str]:
    """Heading and sentence of a page without events."""
    if shown.emptiness is Emptiness.NO_TERMINALS:
        return (
            translate("Activity", "First the doors"),
            translate("Activity", "Events come from terminals, and this station knows none yet. Add the first one."),
        )
    if shown.emptiness is Emptiness.NOTHING_FOUND:
        return (
            translate("Activity", "Nothing found"),
            translate("Activity", "No event of late has “{text}” in it.").format(text=shown.query),
        )
    return (
        translate("Activity", "Nothing has happened yet"),
        translate("Activity", "Whoever comes to a door appears here at once, with picture, name and result."),
    )


def done(entry: AuditEntry) -> str:
    """What the station did."""
    word = _deeds()[entry.kind]
    return f"{word} ({_code(entry)})" if entry.code else word


def _code(entry: AuditEntry) -> str:
    if entry.kind in {AuditKind.ENTRY_ALLOWED, AuditKind.ENTRY_REFUSED}:
        return _deciders()[Decider(entry.code)]
    if entry.code == TEST_PERSON:
        return translate("Activity", "test person")
    said = words.ERRORS.get(entry.code)
    if said is None:
        return _circumstances().get(entry.code, entry.code)
    # Which terminal it was stands in a column of its own.
    return words.fill(translate(ENGINE, said.message), {}).replace("«-» ", "").replace("- ", "").rstrip(".")


def _trouble(source: Source) -> str:
    standing, error = source.standing, source.standing.error
    if standing.way is Way.POLLING:
        if standing.holder:
            text = translate(
                "Activity",
                "{terminal}: another program at {holder} has its live events; its history is read every few seconds.",
            )
            return text.format(terminal=source.terminal, holder=standing.holder)
        text = translate("Activity", "{terminal}: its history is read every few seconds.")
        why = "" if error is None or isinstance(error, ListenersFull) else f" {sentence(error)[0]}"
        return text.format(terminal=source.terminal) + why
    if error is None:
        return translate("Activity", "{terminal}: asked again in a moment.").format(terminal=source.terminal)
    said = sentence(error)[0]
    return said if source.terminal in said else f"{source.terminal}: {said}"


def _deeds() -> dict[AuditKind, str]:
    return {
        AuditKind.TERMINAL_ADDED: translate("Activity", "Terminal added"),
        AuditKind.TERMINAL_CHANGED: translate("Activity", "Terminal changed"),
        AuditKind.TERMINAL_REMOVED: translate("Activity", "Terminal removed"),
        AuditKind.PASSWORD_SET: translate("Activity", "Password entered"),
        AuditKind.PASSWORDS_EXPORTED: translate("Activity", "Passwords of terminals exported"),
        AuditKind.PASSWORDS_IMPORTED: translate("Activity", "Passwords of terminals imported"),
        AuditKind.CERTIFICATE_TRUSTED: translate("Activity", "Certificate trusted"),
        AuditKind.PRESENT_WANTED: translate("Activity", "Enrollment accepted"),
        AuditKind.ABSENT_WANTED: translate("Activity", "Removal accepted"),
        AuditKind.VERIFIED: translate("Activity", "On the terminal, read back"),
        AuditKind.REMOVED: translate("Activity", "Gone from the terminal"),
        AuditKind.BLOCKED: translate("Activity", "Waits for somebody"),
        AuditKind.REFUSED: translate("Activity", "Refused by the terminal"),
        AuditKind.WISH_DROPPED: translate("Activity", "No longer to be delivered"),
        AuditKind.PHOTO_DROPPED: translate("Activity", "Photo deleted here"),
        AuditKind.PHOTO_OVERRIDDEN: translate("Activity", "Photo used against the advice"),
        AuditKind.CREDENTIAL_ADDED: translate("Activity", "Card, finger or PIN given"),
        AuditKind.CREDENTIAL_REMOVED: translate("Activity", "Card, finger or PIN taken away"),
        AuditKind.DOOR_CONTROLLED: translate("Activity", "Door controlled"),
        AuditKind.RESTARTED: translate("Activity", "Terminal restarted"),
        AuditKind.FIRMWARE_SENT: translate("Activity", "Firmware sent"),
        AuditKind.FIRMWARE_INSTALLED: translate("Activity", "New firmware answers"),
        AuditKind.CONFIGURATION_EXPORTED: translate("Activity", "Configuration exported"),
        AuditKind.CONFIGURATION_IMPORTED: translate("Activity", "Configuration imported"),
        AuditKind.FACTORY_RESET: translate("Activity", "Terminal reset to the factory's state"),
        AuditKind.BACKUP_MADE: translate("Activity", "People backed up"),
        AuditKind.BACKUP_RESTORED: translate("Activity", "Backup put back"),
        AuditKind.TERMINAL_SWAPPED: translate("Activity", "Terminal replaced by a new one"),
        AuditKind.CERTIFICATE_INSTALLED: translate("Activity", "Certificate installed"),
        AuditKind.PEOPLE_COPIED: translate("Activity", "People copied to another terminal"),
        AuditKind.PEOPLE_EXPORTED: translate("Activity", "People exported"),
        AuditKind.ENTRY_ALLOWED: translate("Activity", "Entry allowed when the terminal asked"),
        AuditKind.ENTRY_REFUSED: translate("Activity", "Entry refused when the terminal asked"),
        AuditKind.SETTINGS_CHANGED: translate("Activity", "Settings of the terminal changed"),
        AuditKind.CALLED: translate("Activity", "Operation sent"),
    }


def _verdicts() -> dict[Verdict, str]:
    return {
        Verdict.ASKING: translate("Activity", "Asks: open?"),
        Verdict.ALLOWED: translate("Activity", "Asked: let in"),
        Verdict.REFUSED: translate("Activity", "Asked: kept out"),
        Verdict.UNANSWERED: translate("Activity", "Asked: not decided here"),
    }


def _circumstances() -> dict[str, str]:
    """The words of what an entry tells beside what was done; operations and settings are called as they are."""
    return {
        "activation": translate("Activity", "at its activation"),
        "card": translate("Activity", "a card"),
        "finger": translate("Activity", "a finger"),
        "open": translate("Activity", "opened"),
        "close": translate("Activity", "closed"),
        "alwaysOpen": translate("Activity", "held open"),
        "alwaysClose": translate("Activity", "held closed"),
        "full": translate("Activity", "everything"),
        "basic": translate("Activity", "all but network and accounts"),
        "part": translate("Activity", "some settings"),
    }


def _deciders() -> dict[Decider, str]:
    return {
        Decider.RULE: translate("Activity", "enrolled there, and valid"),
        Decider.OPERATOR: translate("Activity", "decided at this desk"),
        Decider.TIME: translate("Activity", "nobody decided in time"),
    }
