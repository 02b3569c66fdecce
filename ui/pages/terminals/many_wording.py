"""A run over several terminals as words."""

from __future__ import annotations

from ui.pages.terminals.many_presenter import Entry, ManyShown, State
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import sentence

_LOOKS = {
    State.WAITING: Look("waiting", Tone.NEUTRAL),
    State.WORKING: Look("sending", Tone.ACCENT),
    State.DONE: Look("verified", Tone.GOOD),
    State.FAILED: Look("warning", Tone.BAD),
    State.CANCELED: Look("removed", Tone.NEUTRAL),
    State.UNKNOWN: Look("unknown", Tone.WARN),
    State.UNFIT: Look("info", Tone.NEUTRAL),
}


def chip(entry: Entry) -> ChipShown:
    """How far it is with one terminal."""
    return ChipShown(_LOOKS[entry.state], _states()[entry.state])


def message(entry: Entry) -> tuple[str, str]:
    """What happened there, and what to do."""
    if entry.error is not None:
        return sentence(entry.error)
    if entry.state is State.UNKNOWN:
        return translate("TerminalsMany", "It was not waited for and may have been done."), ""
    return entry.said, ""


def heading(run: ManyShown, action: str) -> str:
    """How far it is with all."""
    if not run.entries:
        return ""
    if run.running:
        text = translate("TerminalsMany", "{action}: {done} of {all}")
        return text.format(action=action, done=run.finished, all=len(run.entries))
    failed = len(run.of(State.FAILED))
    unfit = len(run.of(State.UNFIT))
    open_ones = len(run.of(State.CANCELED)) + len(run.of(State.UNKNOWN))
    parts = [plural("TerminalsMany", "%n done", len(run.of(State.DONE)))]
    if failed:
        parts.append(plural("TerminalsMany", "%n failed", failed))
    if open_ones:
        parts.append(plural("TerminalsMany", "%n canceled", open_ones))
    if unfit:
        parts.append(plural("TerminalsMany", "%n left out", unfit))
    return f"{action}: {', '.join(parts)}"


def _states() -> dict[State, str]:
    return {
        State.WAITING: translate("TerminalsMany", "waiting"),
        State.WORKING: translate("TerminalsMany", "under way"),
        State.DONE: translate("TerminalsMany", "done"),
        State.FAILED: translate("TerminalsMany", "failed"),
        State.CANCELED: translate("TerminalsMany", "not begun"),
        State.UNKNOWN: translate("TerminalsMany", "not known"),
        State.UNFIT: translate("TerminalsMany", "left out"),
    }
