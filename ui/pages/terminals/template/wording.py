"""Terminals beside a template, as words."""

from __future__ import annotations

from facestation.domain.commissioning import Deviation, LastRun, Stage, TerminalRun
from facestation.domain.terminal_settings import Danger
from facestation.errors import SecretMissing
from facestation.words import DANGERS
from ui.ask import Question
from ui.pages.terminals import settings_wording
from ui.pages.terminals.template.shown import Consent, Phase, TemplateShown
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import moment, sentence, trouble

NAMES_SHOWN = 6


def stage(run: TerminalRun) -> ChipShown:
    """How far it is with one terminal."""
    if run.stage is Stage.DONE and run.troubles:
        return ChipShown(Look("needs-you", Tone.WARN), translate("Template", "not all as wanted"))
    if run.stage is Stage.DONE and run.differences:
        return ChipShown(Look("to-do", Tone.WARN), plural("Template", "%n difference(s)", len(run.differences)))
    look, words = _stages()[run.stage]
    return ChipShown(look, words)


def beside(run: TerminalRun, resource: str, last: LastRun | None = None) -> str:
    """What stands beside the name of a terminal; where nothing was done with it now, what was done last.

    `resource` is the name of what is worked on. An error has a line of its own below it.
    """
    if run.error is not None:
        return ""
    if not run.stage.over:
        return f"{run.done}/{run.total}  {resource}".strip() if run.total else ""
    parts = []
    if run.changes:
        parts.append(plural("Template", "%n written", len(run.changes)))
    if run.lacks:
        parts.append(plural("Template", "%n value(s) that it does not have", len(run.lacks)))
    return ", ".join(parts) or before(last)


def about(run: TerminalRun, resource: str, last: LastRun | None) -> str:
    """The same in whole sentences, for whoever points at it."""
    if not run.changes:
        return beside(run, resource) or about_before(last)
    parts = [plural("Template", "%n value(s) written and read back", len(run.changes))]
    if run.lacks:
        parts.append(plural("Template", "%n value(s) that it does not have", len(run.lacks)))
    return ", ".join(parts)


def before(last: LastRun | None) -> str:
    """When a terminal was last written to, and how that ended."""
    if last is None:
        return ""
    when = moment(last.at)
    if not last.stage.over:
        return translate("Template", "{when}: broken off").format(when=when)
    if last.error is not None:
        return translate("Template", "{when}: {trouble}").format(when=when, trouble=trouble(last.error))
    if not last.right:
        return translate("Template", "{when}: not all as wanted").format(when=when)
    return translate("Template", "{when}: all as wanted").format(when=when)


def about_before(last: LastRun | None) -> str:
    """The same in whole sentences."""
    if last is None:
        return ""
    text = translate("Template", "“{template}” was last written at {when}.").format(
        template=last.template, when=moment(last.at)
    )
    parts = [text]
    if not last.stage.over:
        parts.append(translate("Template", "That was broken off; the next run does what is left."))
    if last.error is not None:
        parts += sentence(last.error)
    return " ".join(parts)


def danger(found: Deviation) -> ChipShown | None:
    """What may come of writing that value, in a word or two."""
    return None if found.danger is None else ChipShown(Look("warning", Tone.WARN), danger_word(found.danger))


def danger_word(what: Danger) -> str:
    """What may come of a change, in a word or two."""
    return _dangers()[what]


def value(found: object) -> str:
    """A value as people read it."""
    if isinstance(found, str | int | float | bool) or found is None:
        return settings_wording.value(found) or "–"
    return str(found)


def status(shown: TemplateShown) -> tuple[Look, str]:
    """The line under the table."""
    if isinstance(shown.error, SecretMissing):
        # On the screen nobody types the commands that the engine's sentence names.
        todo = translate("Template", "Press Edit and store it beside its field.")
        return Look("warning", Tone.BAD), f"{sentence(shown.error)[0]} {todo}"
    if shown.error is not None:
        return Look("warning", Tone.BAD), " ".join(sentence(shown.error))
    if shown.report:
        return Look("verified", Tone.GOOD), translate("Template", "Written to {file}.").format(file=shown.report)
    if shown.phase is Phase.READING:
        return Look("sending", Tone.ACCENT), translate("Template", "Reading the template…")
    if shown.busy:
        checking = translate("Template", "Comparing: {done} of {all}")
        writing = translate("Template", "Writing and reading back: {done} of {all}")
        text = checking if shown.phase is Phase.CHECKING else writing
        return Look("sending", Tone.ACCENT), text.format(done=shown.finished, all=len(shown.runs))
    if not shown.runs:
        return Look("info", Tone.NEUTRAL), translate("Template", "Nothing is written before you agree to it.")
    return _result(shown)


def _result(shown: TemplateShown) -> tuple[Look, str]:
    if shown.phase is Phase.STOPPED:
        text = translate("Template", "Broken off. What was written stays; the next run does what is left.")
        return Look("needs-you", Tone.WARN), text
    if not shown.left:
        return Look("verified", Tone.GOOD), plural(
            "Template", "%n terminal(s) as the template wants, value by value", len(shown.runs)
        )
    if shown.phase is Phase.WRITTEN:
        text = plural("Template", "%n terminal(s) not as wanted yet", len(shown.left))
        todo = translate("Template", "Look at the reasons above, then run again: it does what is left.")
        return Look("needs-you", Tone.WARN), f"{text}. {todo}"
    values = plural("Template", "%n value(s) differ", len(shown.differences))
    where = plural("Template", "on %n terminal(s)", len(shown.left))
    if not shown.broken_off:
        return Look("to-do", Tone.WARN), f"{values} {where}"
    text = translate("Template", "The run of {when} was broken off; the next one does what is left.")
    return Look("needs-you", Tone.WARN), f"{values} {where}. {text.format(when=moment(shown.broken_off[0].at))}"


def question(consent: Consent) -> Question:
    """What is agreed to once for all."""
    names = ", ".join(consent.terminals[:NAMES_SHOWN])
    more = len(consent.terminals) - NAMES_SHOWN
    if more > 0:
        others = plural("TerminalsMany", "%n more", more)
        names = translate("TerminalsMany", "{names} and {others}").format(names=names, others=others)
    # After a run that was broken off nobody has counted yet.
    counted = plural("Template", "Write %n value(s)?", consent.values)
    title = counted if consent.values else translate("Template", "Write whatever differs?")
    text = translate(
        "Template", "Each value is read back. What is right already is not written. It is about: {names}."
    ).format(names=names)
    dangers = [settings_wording.engine(DANGERS[each.value]) for each in consent.dangers]
    return Question(
        title,
        " ".join([*dangers, text]),
        translate("Template", "Write"),
        translate("Template", "Cancel"),
        doubtful=bool(dangers),
    )


def apply_button(shown: TemplateShown) -> str:
    """What the main button does now."""
    if shown.phase in {Phase.WRITTEN, Phase.STOPPED} and shown.runs:
        return translate("Template", "R&un again…")
    return plural("Template", "&Apply to %n terminal(s)…", len(shown.left) or len(shown.subjects))


def _stages() -> dict[Stage, tuple[Look, str]]:
    return {
        Stage.WAITING: (Look("waiting", Tone.NEUTRAL), translate("Template", "waiting")),
        Stage.READING: (Look("sending", Tone.ACCENT), translate("Template", "comparing")),
        Stage.WRITING: (Look("sending", Tone.ACCENT), translate("Template", "writing")),
        Stage.RESTARTING: (Look("retake", Tone.ACCENT), translate("Template", "restarting")),
        Stage.DONE: (Look("verified", Tone.GOOD), translate("Template", "as wanted")),
        Stage.FAILED: (Look("warning", Tone.BAD), translate("Template", "failed")),
    }


def _dangers() -> dict[Danger, str]:
    return {
        Danger.CUTS_OFF: translate("Template", "may cut off"),
        Danger.RESTARTS: translate("Template", "restarts"),
        Danger.LOSES: translate("Template", "loses data"),
        Danger.OPENS: translate("Template", "less safe"),
    }
