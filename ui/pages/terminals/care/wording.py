"""Errands as words."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from ui.pages.terminals.care.presenter import Errand, State
from ui.pages.terminals.care.progress import Phase, Told
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.fact import pairs
from ui.words import left_behind, sentence

_LOOKS = {
    State.RUNNING: Look("sending", Tone.ACCENT),
    State.DONE: Look("verified", Tone.GOOD),
    State.FAILED: Look("warning", Tone.BAD),
    State.STOPPED: Look("removed", Tone.NEUTRAL),
}
_AWAY = frozenset({"restart", "firmware", "reset", "loadSettings"})
"""Errands after which the terminal restarts."""


def look(errand: Errand) -> Look:
    """Its icon and tone; one that is done and left something over is not all good."""
    told = errand.told
    rest = told.people is not None and bool(told.people.refused or told.people.queued)
    if errand.state is State.DONE and (rest or told.left or told.behind):
        return Look("warning", Tone.WARN)
    return _LOOKS[errand.state]


def happening(errand: Errand) -> str:
    """What is going on, or how it ended."""
    if errand.state is State.RUNNING:
        return going_on(errand.told)
    if errand.state is State.STOPPED:
        return _stopped(errand)
    if errand.error is not None:
        return " ".join(sentence(errand.error))
    return _done(errand)


def going_on(told: Told) -> str:
    """What is going on now."""
    people = told.people
    if people is not None and told.phase is Phase.READING:
        text = translate("Care", "{done} of {all} people are in the file, with {pictures}.")
        return text.format(done=people.done, all=people.total, pictures=plural("Care", "%n picture(s)", told.photos))
    if people is not None and told.phase is Phase.PEOPLE:
        return _counted(told)
    if told.part is None and told.phase is Phase.SENDING:
        return translate("Care", "Sending…")
    return _phases()[told.phase].format(percent=f"{told.part or 0:.0f}")


def details(errand: Errand) -> tuple[str, ...]:
    """What else is to be known of an errand that is over, a sentence each."""
    told = errand.told
    lines = [f"{number}: {' '.join(sentence(error))}" for number, error in told.refused]
    if told.people is not None and told.people.refused > len(told.refused) > 0:
        lines.append(plural("Care", "And %n more.", told.people.refused - len(told.refused)))
    lines += [_left_behind(name, people) for name, people in told.behind.items()]
    if told.left and errand.state is State.DONE:
        lines.append(translate("Care", "Not as on the old terminal: {settings}.").format(settings=", ".join(told.left)))
    if told.file is not None and errand.state is State.DONE:
        lines.append(translate("Care", "File: {path}").format(path=told.file))
    return tuple(lines)


def _left_behind(name: str, people: int) -> str:
    return f"{left_behind(name)} {plural('Care', 'This concerns %n person(s).', people)}"


def fingerprints(errand: Errand) -> tuple[tuple[str, str], ...]:
    """The certificate of before and the new one, to compare."""
    if errand.told.fingerprints is None:
        return ()
    before, after = errand.told.fingerprints
    return (translate("Care", "Before"), pairs(before)), (translate("Care", "Now trusted"), pairs(after))


def patience(errand: Errand) -> str:
    """What cancel would do, or why there is none now."""
    told = errand.told
    if not errand.running:
        return ""
    if errand.name == "firmware" and told.stoppable:
        return translate("Care", "Until the file is there, the terminal keeps what it has.")
    if errand.name == "firmware":
        return translate("Care", "This cannot be stopped now. Do not switch the terminal off.")
    if told.stoppable and told.phase in {Phase.READING, Phase.PEOPLE, Phase.CHECKED, Phase.SETTINGS}:
        return translate("Care", "You may cancel: done again, it goes on where it was.")
    if errand.name in _AWAY:
        return translate("Care", "This cannot be called back. The station waits until the terminal answers again.")
    return translate("Care", "This takes a moment and cannot be stopped.")


def people_and_pictures(people: int, photos: int) -> str:
    """How many of each."""
    return f"{plural('Care', '%n person(s)', people)}, {plural('Care', '%n picture(s)', photos)}"


def size(size_bytes: int) -> str:
    """A size in the units of the operator's language."""
    return QLocale().formattedDataSize(size_bytes, 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def day(moment: str) -> str:
    """A moment (ISO 8601, UTC) as this computer's clock shows it; as it is where it is none."""
    try:
        seconds = round(datetime.fromisoformat(moment).timestamp())
    except ValueError:
        return moment
    return QLocale().toString(QDateTime.fromSecsSinceEpoch(seconds), QLocale.FormatType.ShortFormat)


def _counted(told: Told) -> str:
    people = told.people
    assert people is not None  # noqa: S101 - asked for only where they are counted
    if told.percent is None:
        text = plural("Care", "%n person(s) were brought so far.", people.done)
    else:
        text = translate("Care", "{done} of {all} people were brought.").format(done=people.done, all=people.total)
    return " ".join([text, *_rest(told)])


def _rest(told: Told) -> list[str]:
    """Who did not arrive."""
    people, said = told.people, []
    if people is not None and people.queued:
        said.append(plural("Care", "%n person(s) wait for a terminal; that goes on by itself.", people.queued))
    if people is not None and people.refused:
        said.append(plural("Care", "%n person(s) were refused.", people.refused))
    return said


def _phases() -> dict[Phase, str]:
    return {
        Phase.BEGUN: translate("Care", "Beginning…"),
        Phase.SENDING: translate("Care", "Sending… {percent} %"),
        Phase.INSTALLING: translate("Care", "Installing… {percent} %"),
        Phase.TOLD: translate("Care", "Told to restart…"),
        Phase.GONE: translate("Care", "Restarting: it does not answer now, which may take some minutes…"),
        Phase.BACK: translate("Care", "It answers again."),
        Phase.READING: translate("Care", "Reading…"),
        Phase.CHECKED: translate("Care", "The new terminal is empty and large enough."),
        Phase.SETTINGS: translate("Care", "Settings are being taken over…"),
        Phase.PEOPLE: translate("Care", "People are being brought…"),
        Phase.DONE: translate("Care", "Done."),
    }


def _stopped(errand: Errand) -> str:
    if errand.name == "firmware":
        return translate("Care", "Canceled. The terminal keeps the firmware that it has.")
    return translate("Care", "Canceled. What is done stays done; done again, it goes on where it was.")


def _done(errand: Errand) -> str:
    told = errand.told
    if errand.name == "firmware":
        return translate("Care", "Done: it answers again and runs {firmware}.").format(firmware=told.firmware)
    if errand.name == "reset" and not told.firmware:
        return translate("Care", "The terminal was reset and has no password any more. Activate it before it is used.")
    if errand.name in _AWAY:
        return translate("Care", "Done: it answers again.")
    if errand.name == "backUp" and told.people is not None:
        text = translate("Care", "Backed up: {content}, {size}.")
        content = people_and_pictures(told.people.done, told.photos)
        return text.format(content=content, size=size(told.size_bytes or 0))
    if told.people is not None:
        there = plural("Care", "Done: %n person(s) are there, read back one by one.", told.people.verified)
        return " ".join([there, *_rest(told)])
    if told.fingerprints is not None:
        return translate("Care", "Done: the terminal shows the new certificate, and the station trusts it.")
    if told.size_bytes is not None:
        return translate("Care", "Saved: {size}.").format(size=size(told.size_bytes))
    return translate("Care", "Done.")
