"""Tests and the certificate, as words."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.domain.handover import KeptTest, Result, Standing, Step, TerminalHandover
from facestation.errors import StationError
from ui.certificate import wording as on_paper
from ui.pages.terminals.certificate.shown import CertificateShown, Phase, Tested, Verified
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.words import attention, moment, sentence

_LOOKS: Mapping[Standing, Look] = {
    Standing.READY: Look("verified", Tone.GOOD),
    Standing.ATTENTION: Look("to-do", Tone.WARN),
    Standing.FAILED: Look("warning", Tone.BAD),
}


def chip(one: Tested) -> ChipShown:
    """How far it is with one terminal."""
    if one.standing is not None:
        return ChipShown(_LOOKS[one.standing], on_paper.standing(one.standing.value))
    if not one.begun:
        return ChipShown(Look("waiting", Tone.NEUTRAL), translate("Handover", "waiting"))
    if one.step is Step.RECOGNIZE:
        return ChipShown(Look("face-scan", Tone.ACCENT), translate("Handover", "look at it"))
    return ChipShown(Look("sending", Tone.ACCENT), _steps()[one.step])


def message(one: Tested) -> str:
    """What came of it: what failed or is to be attended to, else that it works."""
    found = one.found
    if found is None:
        return "" if one.before is None or one.begun else _remembered(one.before)
    said = [" ".join(sentence(error)) for error in _errors(found)]
    if found.trial is None:
        said.append(translate("Handover", "No test person was enrolled."))
    elif not found.trial.failed:
        said.append(_recognized(found.trial.of(Step.RECOGNIZE).result))
    if found.settings is not None and found.settings.differences:
        said.append(plural("Handover", "%n value(s) not as in the template.", len(found.settings.differences)))
    said += [" ".join(attention(point.what.value, point.details)) for point in found.seen.points]
    return " ".join(said)


def status(shown: CertificateShown) -> tuple[Look, str]:
    """The line under the table of tests."""
    if shown.error is not None and shown.handover is None:
        return Look("warning", Tone.BAD), " ".join(sentence(shown.error))
    if shown.phase is Phase.TESTING:
        text = translate("Handover", "Testing: {done} of {all}")
        return Look("sending", Tone.ACCENT), text.format(done=shown.finished, all=len(shown.tested))
    if shown.phase is Phase.STOPPED:
        text = translate("Handover", "Broken off. A test person that was enrolled is taken away.")
        return Look("needs-you", Tone.WARN), text
    if shown.handover is None and any(one.standing for one in shown.tested):
        return _outcome(shown)
    if shown.handover is None:
        text = translate("Handover", "Each terminal is looked at and tested; the test person is taken away again.")
        return Look("info", Tone.NEUTRAL), text
    return _outcome(shown)


def paper(shown: CertificateShown) -> tuple[Look, str]:
    """The line under the fields of the certificate."""
    if shown.error is not None and shown.handover is not None:
        return Look("warning", Tone.BAD), " ".join(sentence(shown.error))
    if shown.phase is Phase.WRITING:
        looking = translate("Handover", "Looking at every terminal once more…")
        drawing = translate("Handover", "Drawing the PDF and signing it…")
        return Look("sending", Tone.ACCENT), looking if shown.handover is None else drawing
    if shown.paper is not None:
        text = translate("Handover", "Written to {folder}: {pdf} and {json}, signed with the key of this station.")
        names = {"folder": shown.paper.pdf_file.parent, "pdf": shown.paper.pdf_file.name}
        return Look("verified", Tone.GOOD), text.format(json=shown.paper.json_file.name, **names)
    if shown.verified is not None:
        return verified(shown.verified)
    if not shown.certain:
        return Look("info", Tone.NEUTRAL), translate("Handover", "Test the terminals first.")
    if shown.form.folder is None:
        return Look("info", Tone.NEUTRAL), translate("Handover", "Choose where the certificate goes.")
    return Look("info", Tone.NEUTRAL), ""


def verified(found: Verified) -> tuple[Look, str]:
    """What is known of the certificate in a file."""
    if found.error is not None:
        return Look("warning", Tone.BAD), f"{found.file}: {' '.join(sentence(found.error))}"
    if found.ours:
        text = translate("Handover", "{file} is unchanged, and signed with the key of this station.")
        return Look("verified", Tone.GOOD), text.format(file=found.file)
    text = translate("Handover", "{file} is unchanged. This station has no key to compare its signature with.")
    return Look("needs-you", Tone.WARN), text.format(file=found.file)


def fingerprint(shown: CertificateShown) -> str:
    """Of the key that signed what is told of."""
    if shown.paper is not None:
        return shown.paper.fingerprint
    return "" if shown.verified is None else shown.verified.fingerprint


def look_now(name: str, left_s: int) -> str:
    """What somebody has to do before it is too late."""
    text = translate("Handover", "Look at the terminal now: {name}. {left} left.")
    return text.format(name=name, left=plural("Handover", "%n second(s)", left_s))


def _outcome(shown: CertificateShown) -> tuple[Look, str]:
    standings = [one.standing for one in shown.tested if one.standing is not None]
    parts = []
    if Standing.READY in standings:
        parts.append(plural("Handover", "%n ready", standings.count(Standing.READY)))
    if Standing.ATTENTION in standings:
        parts.append(plural("Handover", "%n with remarks", standings.count(Standing.ATTENTION)))
    if Standing.FAILED in standings:
        parts.append(plural("Handover", "%n not ready", standings.count(Standing.FAILED)))
    untested = len(shown.tested) - len(standings)
    if untested:
        parts.append(plural("Handover", "%n not tested yet", untested))
        return Look("to-do", Tone.WARN), ", ".join(parts)
    worst = next(each for each in (Standing.FAILED, Standing.ATTENTION, Standing.READY) if each in standings)
    return _LOOKS[worst], ", ".join(parts)


def _errors(found: TerminalHandover) -> list[StationError]:
    trial = () if found.trial is None else tuple(taken.error for taken in found.trial.steps)
    compared = None if found.settings is None else found.settings.error
    # What keeps a terminal from being looked at is among the things to attend to as well.
    return [error for error in (*trial, compared) if error is not None]


def _remembered(test: KeptTest) -> str:
    text = translate("Handover", "Tested at {when}.")
    when = "" if test.trial.at is None else moment(test.trial.at)
    return f"{text.format(when=when)} {_recognized(test.trial.of(Step.RECOGNIZE).result)}"


def _recognized(result: Result) -> str:
    return {
        Result.DONE: translate("Handover", "Enrolled, recognized and removed."),
        Result.NOT_SEEN: translate("Handover", "Enrolled and removed; nobody was recognized in time."),
        Result.NOT_LET_IN: translate("Handover", "Enrolled and recognized, but the door stayed closed; removed."),
    }.get(result, translate("Handover", "Enrolled, read back and removed."))


def _steps() -> dict[Step | None, str]:
    return {
        None: translate("Handover", "looking"),
        Step.ENROLL: translate("Handover", "enrolling"),
        Step.READ_BACK: translate("Handover", "reading back"),
        Step.RECOGNIZE: translate("Handover", "look at it"),
        Step.REMOVE: translate("Handover", "removing"),
    }
