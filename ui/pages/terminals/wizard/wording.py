"""A commissioning, as words."""

from __future__ import annotations

from facestation.domain.underway import Underway
from ui.ask import Question
from ui.pages.terminals import wording as of_page
from ui.pages.terminals.found import wording as of_search
from ui.pages.terminals.found.shown import Deed
from ui.pages.terminals.shown import Row
from ui.pages.terminals.wizard.members import Member, Need
from ui.pages.terminals.wizard.shown import Placed, Placing, WizardShown
from ui.pages.terminals.wizard.steps import STEPS, number_of
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.widgets.door_table import DoorRow
from ui.words import sentence


def step(key: str) -> str:
    """The name of a page."""
    return _names()[key]


def question(key: str) -> str:
    """What a page asks."""
    return _questions()[key]


def told(key: str) -> str:
    """How a page helps to answer it."""
    return _told()[key]


def place(number: int) -> str:
    """Which of how many pages that is."""
    text = translate("Commissioning", "Step {number} of {count}")
    return text.format(number=number + 1, count=len(STEPS))


def standing(shown: WizardShown, number: int) -> tuple[Look, str]:
    """How far a step is, in a word or two."""
    key = STEPS[number].key
    progress = shown.progress(key)
    begun = progress.done > 0 or number <= shown.number
    if key == "find":
        look = Look("verified", Tone.GOOD) if progress.total else Look("waiting", Tone.NEUTRAL)
        return look, plural("Commissioning", "%n chosen", progress.total)
    if key == "address" and progress.total:
        return Look("to-do", Tone.WARN), plural("Commissioning", "%n to be set", progress.total)
    if progress.over and begun:
        return Look("verified", Tone.GOOD), _over(shown, key)
    if number > shown.number and not progress.done:
        return Look("waiting", Tone.NEUTRAL), translate("Commissioning", "ahead")
    if key == "certificate":
        return Look("to-do", Tone.WARN), translate("Commissioning", "not saved yet")
    text = translate("Commissioning", "{done} of {all}")
    return Look("to-do", Tone.WARN), text.format(done=progress.done, all=progress.total)


def _over(shown: WizardShown, key: str) -> str:
    if key == "address" and not shown.placed:
        return translate("Commissioning", "as they are")
    if key == "template" and not shown.underway.template:
        return translate("Commissioning", "none chosen")
    return translate("Commissioning", "done")


def left(underway: Underway) -> str:
    """What is said of a commissioning that was left."""
    where = step(STEPS[number_of(underway.step)].key)
    count = plural("Commissioning", "%n terminal(s)", len(underway.terminal_ids) + len(underway.finds))
    return translate("Commissioning", "A commissioning was left: {count}, at “{step}”.").format(count=count, step=where)


def anew() -> Question:
    """Asked before one that was left is forgotten for a new one."""
    return Question(
        translate("Commissioning", "Begin a new commissioning?"),
        translate("Commissioning", "The one that was left is forgotten then. The terminals stay as they are."),
        translate("Commissioning", "Begin anew"),
        translate("Commissioning", "Cancel"),
        doubtful=True,
    )


def name(one: Member) -> str:
    """What a terminal is called, or what is known of it where it has no name yet."""
    if one.row is not None:
        return one.row.record.name
    found = None if one.item is None else one.item.sighting.found
    return "" if found is None else " · ".join(each for each in (found.model, found.short_serial) if each)


def candidate(one: Member, *, chosen: bool) -> DoorRow:
    """A terminal that may belong to the site, with its box."""
    if one.item is not None:
        [chip, *_] = of_search.chips(one.item)
        found = one.item.sighting.found
        where = " · ".join(each for each in (found.best.url, found.firmware) if each)
        return DoorRow(one.key, name(one), chosen, chip, where)
    chip = ChipShown(Look("terminals", Tone.NEUTRAL), translate("Commissioning", "on the list"))
    return DoorRow(one.key, name(one), chosen, chip, "" if one.row is None else one.row.record.address.url)


def chosen(shown: WizardShown) -> tuple[Look, str]:
    """How many terminals it is about, or that there must be one."""
    if shown.missing:
        text = translate("Commissioning", "Tick at least one terminal; the pages that follow are about those.")
        return Look("warning", Tone.BAD), text
    if not shown.members:
        text = translate("Commissioning", "No terminal is known yet. Those that are found appear here.")
        return Look("info", Tone.NEUTRAL), text
    look = Look("verified", Tone.GOOD) if shown.chosen else Look("info", Tone.NEUTRAL)
    return look, plural("Commissioning", "%n terminal(s) chosen", len(shown.chosen))


def access(one: Member) -> DoorRow:
    """Whether a terminal of the site can be logged in to, and what to do where it cannot."""
    said, advice = _said(one)
    return DoorRow(one.key, name(one), True, _access_chip(one), said, advice)


def accessible(shown: WizardShown) -> tuple[Look, str]:
    """How many of them can be, and what may be done about the others."""
    progress = shown.progress("activate")
    if shown.missing:
        text = translate("Commissioning", "None of them is on the list yet: activate or log in to at least one.")
        return Look("warning", Tone.BAD), text
    if progress.over:
        text = plural("Commissioning", "%n terminal(s) can be logged in to", progress.total)
        nothing = translate("Commissioning", "Nothing is left to do here.")
        return Look("verified", Tone.GOOD), f"{text}. {nothing}"
    if any(one.busy for one in shown.chosen):
        text = translate("Commissioning", "Asking: {done} of {all} can be logged in to.")
        return Look("sending", Tone.ACCENT), text.format(done=progress.done, all=progress.total)
    text = translate("Commissioning", "{done} of {all} can be logged in to. The others may also be left for later.")
    return Look("to-do", Tone.WARN), text.format(done=progress.done, all=progress.total)


def deed(need: Need, count: int) -> tuple[str, str]:
    """The button of what is to be done with so many terminals, and its explanation."""
    return {
        Need.ACTIVATE: (plural("Commissioning", "&Activate %n…", count), of_search.explanation(Deed.ACTIVATE)),
        Need.LOG_IN: (plural("Commissioning", "&Log in to %n…", count), of_search.explanation(Deed.ADD)),
        Need.TRUST: (
            plural("Commissioning", "Accept %n &certificate(s)…", count),
            translate("Commissioning", "Shows the fingerprints of terminals that encrypt."),
        ),
        Need.FOLLOW: (
            plural("Commissioning", "&Follow %n to the new address", count),
            of_search.explanation(Deed.FOLLOW),
        ),
        Need.EXPLAIN: (translate("Commissioning", "How to &reach it…"), of_search.explanation(Deed.EXPLAIN)),
    }[need]


def placed(one: Row, what: Placed) -> DoorRow:
    """A terminal that gets its name and address."""
    looks = {
        Placing.UNDER_WAY: (Look("sending", Tone.ACCENT), translate("Commissioning", "under way")),
        Placing.DONE: (Look("verified", Tone.GOOD), translate("Commissioning", "done")),
        Placing.FAILED: (Look("warning", Tone.BAD), translate("Commissioning", "failed")),
    }
    look, words = looks[what.placing]
    said, advice = (one.record.address.url, "") if what.error is None else sentence(what.error)
    return DoorRow(one.record.id, one.record.name, True, ChipShown(look, words), said, advice)


def places(shown: WizardShown) -> tuple[Look, str]:
    """What is still to be set, or how that went."""
    if shown.placing:
        return Look("sending", Tone.ACCENT), translate("Commissioning", "Setting names and addresses…")
    failed = sum(one.placing is Placing.FAILED for one in shown.placed.values())
    if failed:
        text = plural("Commissioning", "%n terminal(s) not changed; the reason is above", failed)
        return Look("warning", Tone.BAD), text
    if shown.pending:
        return Look("to-do", Tone.WARN), plural("Commissioning", "%n terminal(s) to be changed", len(shown.pending))
    if shown.placed:
        return Look("verified", Tone.GOOD), plural("Commissioning", "%n terminal(s) changed", len(shown.placed))
    text = translate("Commissioning", "Nothing has to be changed here.")
    return Look("info", Tone.NEUTRAL), text


def _access_chip(one: Member) -> ChipShown:
    if one.ready:
        return ChipShown(Look("verified", Tone.GOOD), translate("Commissioning", "ready"))
    if one.row is None or (one.item is not None and (one.has(Need.ACTIVATE) or one.has(Need.FOLLOW))):
        return of_search.chips(one.item)[0] if one.item is not None else ChipShown(Look("unknown", Tone.NEUTRAL), "")
    return ChipShown(of_page.look(one.row), of_page.standing(one.row))


def _said(one: Member) -> tuple[str, str]:
    if one.error is not None:
        return sentence(one.error)
    if one.item is not None and not one.ready and (one.row is None or one.has(Need.FOLLOW) or one.has(Need.ACTIVATE)):
        return of_search.detail(one.item)[1], ""
    if one.row is None:
        return "", ""
    record = one.row.record
    return of_page.attention(one.row) or " · ".join(each for each in (record.model, record.address.url) if each), ""


def _names() -> dict[str, str]:
    return {
        "find": translate("Commissioning", "Find"),
        "activate": translate("Commissioning", "Activate"),
        "address": translate("Commissioning", "Address"),
        "template": translate("Commissioning", "Template"),
        "test": translate("Commissioning", "Test"),
        "certificate": translate("Commissioning", "Certificate"),
    }


def _questions() -> dict[str, str]:
    return {
        "find": translate("Commissioning", "Which terminals belong to this site?"),
        "activate": translate("Commissioning", "Can each of them be logged in to?"),
        "address": translate("Commissioning", "What is each of them called, and where is it?"),
        "template": translate("Commissioning", "Are they set as the site wants them?"),
        "test": translate("Commissioning", "Does each of them recognize a person?"),
        "certificate": translate("Commissioning", "What does the site get in writing?"),
    }


def _told() -> dict[str, str]:
    return {
        "find": translate(
            "Commissioning",
            "Everything on the network is looked for. Those without a password are ticked by themselves.",
        ),
        "activate": translate(
            "Commissioning",
            "Terminals from the factory get their first password here; to the others you log in with theirs.",
        ),
        "address": translate(
            "Commissioning",
            "What stays blank stays as it is. A template can name all of them by a pattern as well; that is the "
            "next step.",
        ),
        "template": translate(
            "Commissioning",
            "See what differs from what the site has in common, then write it. Without a template this step is left "
            "out.",
        ),
        "test": translate("Commissioning", "A test person is enrolled on each terminal and taken away again."),
        "certificate": translate(
            "Commissioning", "What was found, as PDF and JSON, signed with the key of this station."
        ),
    }
