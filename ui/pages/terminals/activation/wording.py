"""An activation as words."""

from __future__ import annotations

from facestation.domain.password import LONGEST, SHORTEST, Rule, Strength
from facestation.errors import AddressInvalid, SettingIgnored, StationError
from ui.pages.terminals.activation.shown import ActivationShown, Keeping, Line, Stage, State
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import sentence

_LOOKS = {
    State.WAITING: Look("waiting", Tone.NEUTRAL),
    State.UNDER_WAY: Look("sending", Tone.ACCENT),
    State.ACTIVE: Look("verified", Tone.GOOD),
    State.FAILED: Look("warning", Tone.BAD),
    State.UNKNOWN: Look("unknown", Tone.WARN),
    State.SETTLING: Look("sending", Tone.ACCENT),
    State.SETTLED: Look("verified", Tone.GOOD),
    State.UNSETTLED: Look("warning", Tone.WARN),
}


def chip(line: Line) -> ChipShown:
    """How far it is with one terminal."""
    return ChipShown(_LOOKS[line.state], _states()[line.state])


def who(line: Line) -> str:
    """Which terminal it is."""
    where = line.activated.url if line.activated is not None else line.target.url
    parts = (line.target.model, line.target.serial, where.removeprefix("http://"))
    return " · ".join(part for part in parts if part)


def message(line: Line) -> tuple[str, str]:
    """What happened with it, and what to do."""
    if line.error is not None:
        return _trouble(line.error)
    if line.state is State.UNKNOWN:
        return (
            translate("Activation", "It was not waited for and may have its password."),
            translate("Activation", "Activate it again: if it took the password, that is found out."),
        )
    activated = line.activated
    if activated is None:
        return "", ""
    if activated.weak:
        return translate("Activation", "The terminal calls the password weak."), ""
    if not activated.kept:
        return translate("Activation", "The password is known until the program ends."), ""
    return translate("Activation", "The password is in the password store."), ""


def _trouble(error: StationError) -> tuple[str, str]:
    message, advice = sentence(error)
    if isinstance(error, AddressInvalid) and not error.details.get("value"):
        return translate("Activation", "The new address is missing."), translate(
            "Activation", "Type it, or choose DHCP."
        )
    if isinstance(error, SettingIgnored) and error.details.get("field") == "deviceName":
        text = translate("Activation", "The list has the new name; the terminal still calls itself {found}.")
        return text.format(found=error.details.get("found") or "–"), advice
    return message, advice


def heading(shown: ActivationShown) -> str:
    """What the window is for, or what it has done where it was done to all."""
    if shown.stage is Stage.OVER and all(line.activated is not None for line in shown.lines):
        return progress(shown)
    return plural("Activation", "Activate %n terminal(s)", len(shown.lines))


def keeping(shown: ActivationShown) -> tuple[Look, str]:
    """Where the passwords will be, said before anything is sent."""
    if shown.keeping is Keeping.KEYRING:
        text = translate(
            "Activation",
            "Each password is put into the password store of this computer before its terminal gets it.",
        )
        return Look("key", Tone.GOOD), text
    if shown.keeping is Keeping.NOWHERE:
        text = translate(
            "Activation",
            "This computer has no password store, or it is locked. A terminal whose first password is lost can only "
            "be reset by hand.",
        )
        return Look("warning", Tone.WARN), text
    return Look("waiting", Tone.NEUTRAL), translate("Activation", "Looking for the password store…")


def promise(shown: ActivationShown) -> str:
    """What somebody has to take on where nothing keeps passwords."""
    if shown.generate:
        return translate("Activation", "I will save the passwords to an encrypted file right afterwards")
    return translate("Activation", "I have written this password down")


def rule(which: Rule) -> str:
    """What a password must be like."""
    return {
        Rule.LONG_ENOUGH: translate("Activation", "At least {count} characters").format(count=SHORTEST),
        Rule.SHORT_ENOUGH: translate("Activation", "At most {count} characters").format(count=LONGEST),
        Rule.MIXED: translate("Activation", "Two kinds of: small letters, capitals, digits, signs"),
        Rule.NOT_THE_NAME: translate("Activation", "Not the user name, nor that backwards"),
        Rule.TYPABLE: translate("Activation", "Latin letters, digits and signs only, no blanks"),
    }[which]


def rule_look(kept: bool | None) -> Look:
    """Whether it is; None while nothing was typed."""
    if kept is None:
        return Look("unknown", Tone.NEUTRAL)
    return Look("verified", Tone.GOOD) if kept else Look("refused", Tone.BAD)


def strength(value: Strength | None) -> tuple[Look, str]:
    """How strong the password is."""
    if value is Strength.STRONG:
        return Look("verified", Tone.GOOD), translate("Activation", "Strong.")
    if value is Strength.WEAK:
        text = translate("Activation", "Weak: the terminal takes it and calls it risky. A third kind makes it strong.")
        return Look("warning", Tone.WARN), text
    return Look("info", Tone.NEUTRAL), ""


def progress(shown: ActivationShown) -> str:
    """How far it is with all."""
    if shown.stage is Stage.RUNNING:
        text = translate("Activation", "{done} of {all} done")
        return text.format(done=shown.finished, all=len(shown.lines))
    if shown.stage is Stage.PREPARING:
        return ""
    active = sum(line.activated is not None for line in shown.lines)
    parts = [plural("Activation", "%n terminal(s) activated", active)]
    if len(shown.lines) > active:
        parts.append(plural("Activation", "%n not", len(shown.lines) - active))
    return ", ".join(parts)


def _states() -> dict[State, str]:
    return {
        State.WAITING: translate("Activation", "no password yet"),
        State.UNDER_WAY: translate("Activation", "under way"),
        State.ACTIVE: translate("Activation", "activated"),
        State.FAILED: translate("Activation", "not activated"),
        State.UNKNOWN: translate("Activation", "not known"),
        State.SETTLING: translate("Activation", "changing"),
        State.SETTLED: translate("Activation", "changed"),
        State.UNSETTLED: translate("Activation", "not changed"),
    }
