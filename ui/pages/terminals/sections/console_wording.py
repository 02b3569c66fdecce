"""The expert console's values as words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime

from facestation.domain.console import HIDDEN, OperationRow
from facestation.errors import BodyMissing, DestroysData, ParameterInvalid, ParameterMissing, StationError
from ui.ask import Question
from ui.pages.terminals.sections.console_shown import ConsoleShown, Past
from ui.theme.tone import Look, Tone
from ui.translation import ENGINE, plural, translate
from ui.widgets.text import literal
from ui.words import sentence

_LOOKS = {
    "reads": Look("search", Tone.NEUTRAL),
    "writes": Look("sending", Tone.ACCENT),
    "destroys": Look("trash", Tone.BAD),
}


def effect(row: OperationRow) -> tuple[Look, str]:
    """What a call does to the terminal."""
    words = {
        "reads": translate("TerminalConsole", "only reads"),
        "writes": translate("TerminalConsole", "changes something"),
        "destroys": translate("TerminalConsole", "can take something away for good"),
    }
    return _LOOKS[row.effect], words[row.effect]


def evidence(row: OperationRow) -> str:
    """How well an operation is known."""
    words = {
        "trace": translate("TerminalConsole", "recorded from a terminal"),
        "field": translate("TerminalConsole", "run on a terminal"),
        "guide": translate("TerminalConsole", "as the vendor's guide says"),
        "code": translate("TerminalConsole", "as other programs do it"),
        "inferred": translate("TerminalConsole", "concluded, not seen"),
        "unknown": translate("TerminalConsole", "not known to work"),
    }
    first = "".join(letter if letter.isalpha() else " " for letter in row.evidence).split()[0]
    return words[first]


def facts(row: OperationRow) -> str:
    """Evidence, deadline and section of the guide in one line."""
    parts = [
        evidence(row),
        translate("TerminalConsole", "answers within {seconds} s").format(seconds=QLocale().toString(row.deadline_s)),
    ]
    if row.guide:
        parts.append(translate("TerminalConsole", "guide {sections}").format(sections=", ".join(row.guide)))
    if row.instead:
        parts.append(translate("TerminalConsole", "the documented one is {name}").format(name=row.instead))
    return " · ".join(parts)


def body_label(row: OperationRow) -> str:
    """What the body has to be."""
    names = {"json": "JSON", "xml": "XML", "multipart": "multipart/form-data"}
    if row.sends in names:
        return translate("TerminalConsole", "&Body ({form})").format(form=names[row.sends])
    return translate("TerminalConsole", "&Body (a file)")


def problem(error: StationError) -> str:
    """What is wrong and what to do here, where nobody types a command line."""
    message, advice = sentence(error)
    if isinstance(error, ParameterMissing):
        return translate("TerminalConsole", "This must not be empty.")
    if isinstance(error, ParameterInvalid):
        text = translate("TerminalConsole", "{message} Allowed: {allowed}.")
        return text.format(message=message, allowed=error.details["allowed"])
    if isinstance(error, BodyMissing):
        return translate("TerminalConsole", "Type the body, or load a file with it.")
    if isinstance(error, DestroysData):
        text = translate("TerminalConsole", "{message} {loss} It is sent only when its body names whom it concerns.")
        return text.format(message=message, loss=translate(ENGINE, str(error.details["loss"])))
    return f"{message} {advice}"


def body_problem(shown: ConsoleShown) -> str:
    """What is wrong with the body."""
    if shown.hidden_left:
        text = translate("TerminalConsole", "Type the passwords again where {hidden} stands; they were not kept.")
        return text.format(hidden=HIDDEN)
    return problem(shown.body_error) if shown.body_error is not None else ""


def file_words(shown: ConsoleShown) -> str:
    """Which file is the body; empty where it is typed."""
    if not shown.file_name:
        return ""
    size = _size(shown.file_bytes)
    return translate("TerminalConsole", "{file}, {size}").format(file=shown.file_name, size=size)


def status(shown: ConsoleShown) -> tuple[Look, str]:
    """How the call stands."""
    if shown.sending:
        return Look("waiting", Tone.ACCENT), translate("TerminalConsole", "Waiting for the answer…")
    answer = shown.answer
    if answer is None:
        if shown.error is not None:
            return Look("warning", Tone.BAD), problem(shown.error)
        return Look("info", Tone.NEUTRAL), ""
    parts = [
        f"HTTP {answer.status}",
        answer.content_type,
        _size(len(answer.data)),
        translate("TerminalConsole", "{seconds} s").format(seconds=QLocale().toString(answer.took_s, "f", 2)),
    ]
    text = " · ".join(part for part in parts if part)
    if shown.error is not None:
        return Look("warning", Tone.BAD), f"{text}\n{problem(shown.error)}"
    return Look("verified", Tone.GOOD), text


def content(shown: ConsoleShown) -> str:
    """The answer as text, or what it is where it is none."""
    answer = shown.answer
    if answer is None:
        return ""
    if answer.kind == "empty":
        return translate("TerminalConsole", "The answer is empty.")
    if answer.text:
        return answer.text
    size = _size(len(answer.data))
    if answer.picture:
        return translate("TerminalConsole", "A picture, {size}.").format(size=size)
    return translate("TerminalConsole", "No text, {size}. It can be saved as a file.").format(size=size)


def _size(count_bytes: int) -> str:
    # Qt knows one form of the word for bytes alone, and some languages have three.
    few = count_bytes < 1024
    return plural("TerminalConsole", "%n byte(s)", count_bytes) if few else QLocale().formattedDataSize(count_bytes)


def past(each: Past) -> str:
    """One line of the history."""
    time = QLocale().toString(QTime(each.at.hour, each.at.minute, each.at.second), "HH:mm:ss")
    result = str(each.status) if each.status is not None else translate("TerminalConsole", "no answer")
    given = " ".join(f"{name}={value}" for name, value in each.params.items())
    return "  ".join(part for part in (time, each.terminal, each.name, given, result) if part)


def question(row: OperationRow, terminal: str, loss: str) -> Question:
    """What is asked before something is lost."""
    title = translate("TerminalConsole", "Send {name} to {terminal}?").format(name=row.name, terminal=terminal)
    text = translate("TerminalConsole", "{loss} Nothing brings it back. Type the name of the terminal to confirm.")
    return Question(
        title,
        text.format(loss=translate(ENGINE, loss)),
        translate("TerminalConsole", "Send"),
        translate("TerminalConsole", "Cancel"),
        destroys=True,
        typed=terminal,
        typing=translate("TerminalConsole", "&Name of the terminal: {terminal}").format(terminal=literal(terminal)),
    )
