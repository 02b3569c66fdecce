"""The words of the tree of settings."""

from __future__ import annotations

from facestation.domain.terminal_settings import (
    HIDDEN,
    Changed,
    FieldShown,
    FieldValue,
    Kind,
    Limit,
    Outcome,
    Presence,
)
from facestation.errors import SettingInvalid, StationError, Unreachable
from facestation.words import DANGERS
from ui.ask import Question
from ui.pages.terminals.settings_presenter import plain
from ui.pages.terminals.settings_shown import Consent, Node, SettingsShown, Wanted, Work
from ui.theme.tone import Look, Tone
from ui.translation import ENGINE, plural, translate
from ui.words import sentence

FACTS_SHOWN = 8
"""More would make a question taller than a small screen."""


def engine(text: str) -> str:
    """A sentence of the engine, in the operator's language."""
    return translate(ENGINE, text) if text else ""


def value(shown: FieldValue, *, kind: Kind = Kind.TEXT) -> str:
    """A value as people read it."""
    if isinstance(shown, bool):
        return translate("TerminalSettings", "on") if shown else translate("TerminalSettings", "off")
    if shown == HIDDEN:
        return translate("TerminalSettings", "set, not shown")
    if kind is Kind.SWITCH and str(shown) in {"true", "false"}:
        return value(str(shown) == "true")
    return "" if shown is None else str(shown)


def typed(wanted: Wanted, kind: Kind) -> str:
    """What was typed, as people read it; of a password that there is one."""
    return value(wanted, kind=kind) if isinstance(wanted, str) else translate("TerminalSettings", "new, not shown")


def presence(node: Node) -> str:
    """What stands beside a resource."""
    if node.reading:
        return translate("TerminalSettings", "reading…")
    if node.error is not None:
        return _trouble(node.error)
    if node.presence is Presence.ABSENT:
        return translate("TerminalSettings", "not on this terminal")
    return engine(node.info.note)


def number(node: Node) -> str:
    """Which of several a resource is about, as `door 2`."""
    numbering = node.info.numbering
    return "" if numbering is None else f"{engine(numbering.word)} {node.number}"


def hint(node: Node, shown: FieldShown) -> str:
    """What stands beside a field: what became of it, what it was before, or what it may hold."""
    error = node.error
    if isinstance(error, SettingInvalid) and error.details.get("setting") == shown.name:
        return " ".join(sentence(error))
    if shown.name in node.typed:
        return translate("TerminalSettings", "was {value}").format(value=value(shown.value) or "–")
    if shown.name in node.outcomes:
        return outcome(node.outcomes[shown.name])
    if not shown.writable:
        return translate("TerminalSettings", "set by the terminal")
    return " · ".join(part for part in (_range(shown.limit, shown.unit, shown.kind), engine(shown.help)) if part)


def outcome(changed: Changed) -> str:
    """What reading back says of a field."""
    words = {
        Outcome.CONFIRMED: translate("TerminalSettings", "written and read back"),
        Outcome.IGNORED: translate("TerminalSettings", "the terminal said yes, but kept {value}"),
        Outcome.HIDDEN: translate("TerminalSettings", "written; a password is never shown again"),
        Outcome.UNCHECKED: translate("TerminalSettings", "written, not read back yet"),
        Outcome.UNCHANGED: translate("TerminalSettings", "was so before"),
    }
    return words[changed.outcome].format(value=value(changed.found) or "–")


def outcome_look(changed: Changed) -> Look:
    """How that looks."""
    if changed.outcome is Outcome.IGNORED:
        return Look("refused", Tone.BAD)
    if changed.outcome is Outcome.UNCHECKED:
        return Look("warning", Tone.WARN)
    return Look("verified", Tone.GOOD)


def status(shown: SettingsShown) -> tuple[Look, str]:
    """The line at the foot."""
    if shown.error is not None:
        return Look("warning", Tone.BAD), _trouble(shown.error, sent=shown.sent)
    if shown.work is Work.WRITING:
        return Look("sending", Tone.ACCENT), translate("TerminalSettings", "Writing and reading back…")
    if shown.work is Work.LOOKING:
        text = translate("TerminalSettings", "Asking what the terminal has: {done} of {all}.")
        return Look("sending", Tone.ACCENT), text.format(done=shown.looked, all=len(shown.nodes))
    if shown.typed_count:
        return Look("info", Tone.NEUTRAL), plural("TerminalSettings", "%n changes, not written yet", shown.typed_count)
    if shown.written is not None:
        return Look("verified", Tone.GOOD), plural("TerminalSettings", "%n fields written and read back", shown.written)
    text = translate("TerminalSettings", "Double-click a value to change it. Nothing is written before you apply it.")
    return Look("info", Tone.NEUTRAL), text


def question(consent: Consent) -> Question:
    """The difference view: every field as it is and as it will be, and what may come of it."""
    title = translate("TerminalSettings", "Write these changes to {name}?").format(name=consent.terminal)
    dangers = [DANGERS[kind.value] for kind in dict.fromkeys(each.danger for each in consent.differences) if kind]
    calm = translate("TerminalSettings", "The whole object is written with these values changed, and read back.")
    facts = tuple(
        (each.field, f"{value(each.before) or '–'}  →  {value(each.wanted) or '–'}") for each in consent.differences
    )
    more = len(facts) - FACTS_SHOWN
    if more > 0:
        facts = (*facts[:FACTS_SHOWN], (plural("TerminalSettings", "and %n more", more), ""))
    return Question(
        title,
        " ".join(engine(danger) for danger in dangers) or calm,
        translate("TerminalSettings", "Write"),
        translate("TerminalSettings", "Cancel"),
        doubtful=bool(dangers),
        facts=facts,
    )


def searched(node: Node) -> str:
    """What a resource is found by."""
    info = node.info
    words = (info.name, engine(info.title), engine(info.group), engine(info.note), *map(engine, info.keywords))
    return " ".join((*words, info.title, *info.keywords))


def current(shown: FieldShown) -> str:
    """What an editor begins with."""
    return plain(shown)


def _trouble(error: StationError, *, sent: bool = False) -> str:
    """What went wrong; nothing here goes on by itself, as an enrollment does."""
    if not isinstance(error, Unreachable):
        return " ".join(sentence(error))
    happened = sentence(error)[0]
    if not sent:
        return happened
    doubt = translate(
        "TerminalSettings",
        "The change may or may not have been written. Apply again once the terminal answers: it is looked at first.",
    )
    return f"{happened} {doubt}"


def _range(limit: Limit, unit: str, kind: Kind) -> str:
    unit = engine_unit(unit)
    if limit.lower is None and limit.upper is None:
        return unit
    ends = "–".join(f"{end:g}" if end is not None else "…" for end in (limit.lower, limit.upper))
    if kind in {Kind.TEXT, Kind.CHOICE}:
        return translate("TerminalSettings", "{range} characters").format(range=ends)
    return f"{ends} {unit}".strip() if kind is Kind.NUMBER else ""


def engine_unit(unit: str) -> str:
    """A unit's sign in the operator's language."""
    signs = {"s": translate("TerminalSettings", "s"), "min": translate("TerminalSettings", "min")}
    return signs.get(unit, unit)
