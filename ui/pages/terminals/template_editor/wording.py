"""The editor of templates, as words."""

from __future__ import annotations

from facestation.domain.terminal_settings import Kind
from facestation.errors import TemplateValueInvalid
from ui.pages.terminals import settings_wording
from ui.pages.terminals.template import wording as of_template
from ui.pages.terminals.template_editor.shown import EditorShown, Value
from ui.theme.tone import Look, Tone
from ui.translation import translate
from ui.words import sentence


def hint(one: Value) -> str:
    """What stands below a field: what it is, its unit, and what may come of writing it."""
    shown = one.shown
    risk = "" if shown.danger is None else of_template.danger_word(shown.danger)
    unit = settings_wording.engine_unit(shown.unit)
    parts = [settings_wording.engine(shown.help), unit, risk]
    if shown.secret:
        parts.append(translate("TemplateEditor", "name of the secret in the password store"))
    elif shown.kind is Kind.NUMBER and not shown.unit:
        parts.append(translate("TemplateEditor", "a number"))
    return " · ".join(part for part in parts if part)


def problem(one: Value) -> str:
    """What is wrong with a field, or still to be done about it."""
    if isinstance(one.error, TemplateValueInvalid) and one.shown.secret:
        return translate(
            "TemplateEditor", "A name of letters, digits and dashes belongs here, never the secret itself."
        )
    if isinstance(one.error, TemplateValueInvalid) and one.shown.kind is Kind.NUMBER:
        return translate("TemplateEditor", "A number belongs here.")
    if one.error is not None:
        return " ".join(sentence(one.error))
    if one.missing:
        text = translate(
            "TemplateEditor", "The password store has no “{name}” yet. Store it before the template is used."
        )
        return text.format(name=one.wanted)
    return ""


def head_problem(shown: EditorShown, key: str) -> str:
    """What is wrong with one of the fields above the tree."""
    where = "clock.zone" if shown.error_key == "clock" else shown.error_key
    if shown.error is None or where != key:
        return ""
    return {
        "name": translate("TemplateEditor", "Between braces only number, serial, model and station are known."),
        "clock.zone": translate("TemplateEditor", "Hours ahead of UTC belong here, such as +03:00."),
    }.get(key) or " ".join(sentence(shown.error))


def names(shown: EditorShown) -> str:
    """What the pattern makes of the first terminals."""
    if not shown.names:
        return translate("TemplateEditor", "Names are left as they are.")
    return translate("TemplateEditor", "Such as {names}").format(names=", ".join(shown.names))


def status(shown: EditorShown) -> tuple[Look, str]:
    """The line at the foot."""
    if isinstance(shown.error, TemplateValueInvalid) and shown.values:
        text = translate("TemplateEditor", "Not right yet: {where}")
        return Look("warning", Tone.BAD), text.format(where=shown.error_key)
    if shown.error is not None:
        return Look("warning", Tone.BAD), " ".join(sentence(shown.error))
    if shown.saved:
        return Look("verified", Tone.GOOD), translate("TemplateEditor", "Saved.")
    if shown.changed:
        return Look("info", Tone.NEUTRAL), translate("TemplateEditor", "Not saved yet.")
    return Look("info", Tone.NEUTRAL), translate("TemplateEditor", "Tick what all terminals shall have in common.")
