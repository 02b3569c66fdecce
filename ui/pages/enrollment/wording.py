"""The window's values as words, icons and tones."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QTime

from facestation.domain.enrollment import Delivery, State, Wanted
from facestation.domain.face_limits import FaceLimits
from facestation.domain.photo import Finding, PhotoReport, Verdict
from facestation.errors import LoginError, PhotoRejected, StationError, TrustError, WebcamError
from ui.pages.enrollment.doors import Door, Tally
from ui.pages.enrollment.photo import Photo, Source, SourceKind, Stage
from ui.pages.enrollment.shown import Action, NoUndo, Shown, Status
from ui.theme.tone import STATES, Look, Tone
from ui.translation import plural, translate
from ui.widgets.chips import ChipShown
from ui.widgets.door_table import DoorRow
from ui.widgets.text import literal
from ui.words import check_advice, sentence, state

NAME_CHARACTERS = 24
"""Beyond so many a name is shortened where it stands within a sentence."""
ON_BUTTON_CHARACTERS = 16


def commit(action: Action, doors: int) -> str:
    """What the enroll button says."""
    if doors == 0:
        return translate("Enrollment", "&Enroll")
    if action is Action.ENROLL_AGAIN:
        return plural("Enrollment", "&Enroll again on %n door(s)", doors)
    if action is Action.ENROLL_NO_PHOTO:
        return plural("Enrollment", "&Enroll without a photo on %n door(s)", doors)
    if action is Action.ENROLL_CARD_ONLY:
        return plural("Enrollment", "&Enroll with a card only on %n door(s)", doors)
    return plural("Enrollment", "&Enroll on %n door(s)", doors)


def undo(name: str, doors: int) -> str:
    """What the undo button says."""
    label = plural("Enrollment", "&Undo: remove {name} from %n door(s)", doors)
    return label.format(name=literal(short(name, ON_BUTTON_CHARACTERS)))


def no_undo(shown: Shown) -> str:
    """Why there is no undo; empty where there is one, or nothing to undo."""
    texts = {
        NoUndo.KNOWN_BEFORE: translate(
            "Enrollment", "No undo: {name} was enrolled before. To take the person away, use the reception page."
        ),
        NoUndo.NUMBER_UNCHECKED: translate(
            "Enrollment", "No undo: a door could not be asked whether the number {number} was already in use."
        ),
    }
    text = texts.get(shown.no_undo, "")
    return text.format(name=short(shown.form.name, ON_BUTTON_CHARACTERS), number=short(shown.form.employee_no))


def short(name: str, most: int = NAME_CHARACTERS) -> str:
    """`name`, shortened where it has more characters than `most`."""
    stripped = name.strip()
    return stripped if len(stripped) <= most else f"{stripped[: most - 1].rstrip()}…"


def clock(moment: datetime) -> str:
    """The local time of day of an aware moment."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def problem(error: StationError) -> str:
    """What is wrong, and what to do."""
    message, advice = sentence(error)
    if isinstance(error, PhotoRejected):
        key = error.details.get("advice_key")
        advice = check_advice(str(key)) if key else translate("Enrollment", "Take another photo.")
    return f"{message} {advice}"


def source(which: Source) -> str:
    """The name of a photo source."""
    if which.kind is SourceKind.CAMERA:
        return translate("Enrollment", "Camera of {terminal}").format(terminal=which.terminal)
    if which.kind is SourceKind.CAPTURE:
        return translate("Enrollment", "{terminal} takes the photo").format(terminal=which.terminal)
    if which.kind is SourceKind.WEBCAM:
        return which.device or translate("Enrollment", "No webcam yet")
    if which.kind is SourceKind.VIDEO:
        return translate("Enrollment", "Video {file}").format(file=short(which.device))
    if which.kind is SourceKind.FILE:
        return translate("Enrollment", "Photo file")
    return translate("Enrollment", "Clipboard")


def instead(photo: Photo) -> str:
    """Why it is another camera than expected; empty where it is not."""
    if photo.instead_of is None or photo.source is None or photo.source.kind is not SourceKind.CAMERA:
        return ""
    text = translate("Enrollment", "{terminal} gives no picture, so this is the camera of {other}.")
    return text.format(terminal=photo.instead_of.terminal, other=photo.source.terminal)


def capture(photo: Photo) -> str:
    """What the capture button says."""
    kind = photo.source.kind if photo.source is not None else SourceKind.CAMERA
    if photo.stage is Stage.CAPTURING:
        return translate("Enrollment", "S&top")
    if kind is SourceKind.CAPTURE:
        return translate("Enrollment", "S&tart the terminal")
    if kind is SourceKind.CLIPBOARD:
        return translate("Enrollment", "P&aste the photo")
    if kind.is_live and photo.camera_error is not None:
        return translate("Enrollment", "&Try again")
    if kind is SourceKind.VIDEO and photo.stage is Stage.EMPTY:
        return translate("Enrollment", "&Play again")
    if kind.is_live and photo.stage is Stage.EMPTY:
        return translate("Enrollment", "S&tart the camera")
    return translate("Enrollment", "&Take photo")


def capture_hint(photo: Photo) -> str:
    """What the capture button's tooltip says; empty where its words are enough."""
    kind = photo.source.kind if photo.source is not None else SourceKind.CAMERA
    if kind is SourceKind.CLIPBOARD:
        return translate("Enrollment", "Ctrl+V")
    if kind.is_live and photo.stage is Stage.LIVE:
        return translate("Enrollment", "A good picture takes itself; this takes it at once")
    return ""


def retake(photo: Photo) -> str:
    """What the retake button says."""
    kind = photo.source.kind if photo.source is not None else SourceKind.CAMERA
    if kind in {SourceKind.FILE, SourceKind.CLIPBOARD}:
        return translate("Enrollment", "&Remove photo")
    return translate("Enrollment", "&Retake")


def retake_hint(photo: Photo) -> str:
    """What the retake button does with the photo."""
    kind = photo.source.kind if photo.source is not None else SourceKind.CAMERA
    if kind in {SourceKind.FILE, SourceKind.CLIPBOARD}:
        return translate("Enrollment", "Throws this photo away")
    return translate("Enrollment", "Puts this photo aside and takes another one")


def guidance(photo: Photo) -> tuple[Look, str]:
    """The one thing to do now about the photo."""
    terminal = photo.source.terminal if photo.source is not None else ""
    if photo.stage is Stage.WORKING:
        return Look("waiting", Tone.ACCENT), translate("Enrollment", "The photo is being checked…")
    if photo.stage is Stage.CAPTURING:
        text = translate("Enrollment", "Ask the person to look at {terminal} now.").format(terminal=terminal)
        return Look("face-scan", Tone.ACCENT), text
    if photo.stage is Stage.STILL:
        return _guidance_of_still(photo)
    if photo.stage is Stage.LIVE:
        return _guidance_of_live(photo)
    return Look("info", Tone.NEUTRAL), _first_step(photo, terminal)


def veil(photo: Photo) -> str:
    """What stands over the picture while something is under way, with the seconds that a terminal still waits."""
    text = guidance(photo)[1]
    if photo.stage is not Stage.CAPTURING:
        return text
    return f"{text}\n{plural('Enrollment', '%n second(s) left', photo.capture_left_s)}"


def _guidance_of_still(photo: Photo) -> tuple[Look, str]:
    if photo.prepared is None:
        return Look("retake", Tone.BAD), translate("Enrollment", "Take another photo.")
    return Look("info", Tone.NEUTRAL), translate("Enrollment", "This is what the doors will get.")


def _guidance_of_live(photo: Photo) -> tuple[Look, str]:
    if photo.camera_error is not None:
        return Look("offline", Tone.WARN), _no_picture(photo.camera_error)
    if not photo.live.seen:
        return Look("waiting", Tone.NEUTRAL), translate("Enrollment", "The picture is coming…")
    if photo.live.hint is not None:
        key = mirrored(photo.live.hint) if photo.mirrored else photo.live.hint
        return Look("info", Tone.GOOD if photo.live.good else Tone.WARN), check_advice(key)
    return Look("verified", Tone.GOOD), translate("Enrollment", "Very good. Hold still…")


def mirrored(advice_key: str) -> str:
    """The advice for a picture that is shown as in a mirror, where left and right have changed places."""
    turned = {"framing_left": "framing_right", "framing_right": "framing_left"}
    return turned.get(advice_key, advice_key)


def _no_picture(error: StationError) -> str:
    message, advice = sentence(error)
    if isinstance(error, WebcamError):
        return f"{message} {advice}"
    return translate("Enrollment", "{problem} You can also choose another source.").format(problem=message)


def _first_step(photo: Photo, terminal: str) -> str:
    kind = photo.source.kind if photo.source is not None else SourceKind.FILE
    if kind is SourceKind.WEBCAM and photo.source is not None and not photo.source.device_id:
        return translate(
            "Enrollment", "No webcam is connected. Plug one in and it appears here, or choose another source."
        )
    if kind is SourceKind.WEBCAM:
        return translate("Enrollment", "The camera is off.")
    if kind is SourceKind.VIDEO:
        return translate("Enrollment", "The video is over. Play it again, or choose another source.")
    if kind is SourceKind.CAMERA:
        return translate("Enrollment", "The camera is off.")
    if kind is SourceKind.CAPTURE:
        text = translate("Enrollment", "The person stands in front of {terminal}; it takes the photo itself.")
        return text.format(terminal=terminal)
    if kind is SourceKind.CLIPBOARD:
        return translate("Enrollment", "Copy a picture anywhere, then paste it here with Ctrl+V.")
    return translate("Enrollment", "Choose a photo file, or drop one anywhere on this window.")


def verdict(photo: Photo, theirs: FaceLimits | None = None) -> tuple[Look, str]:
    """What is said about the photo, reasons included; empty while there is nothing to say.

    `theirs` is what the chosen terminals demand themselves, told beside our own limits.
    """
    if photo.error is not None:
        return Look("warning", Tone.BAD), problem(photo.error)
    if photo.still is None:
        return Look("info", Tone.NEUTRAL), ""
    report, override = photo.still.report, photo.still.override
    if override is not None:
        head = translate("Enrollment", "The photo is used by decision of {supervisor}.")
        lines = [head.format(supervisor=short(override.decided_by)), *_reasons(report, theirs)]
        return Look("warning", Tone.WARN), "\n".join(lines)
    heads = {
        Verdict.PASS: (Look("verified", Tone.GOOD), translate("Enrollment", "The photo is good.")),
        Verdict.WARN: (Look("warning", Tone.WARN), translate("Enrollment", "The photo can be used.")),
        Verdict.FAIL: (Look("refused", Tone.BAD), translate("Enrollment", "The photo cannot be used.")),
        Verdict.CANNOT_CHECK: (Look("warning", Tone.BAD), translate("Enrollment", "The photo cannot be checked.")),
    }
    look, head = heads[report.verdict]
    return look, "\n".join([head, *_reasons(report, theirs)])


def _reasons(report: PhotoReport, theirs: FaceLimits | None) -> list[str]:
    """One line a finding, those that refuse first; beside a refusal mere warnings would only distract."""
    wanted = (Verdict.CANNOT_CHECK, Verdict.FAIL) if report.verdict is not Verdict.WARN else (Verdict.WARN,)
    found = [each for each in report.findings if each.verdict in wanted]
    return [f"•  {check_advice(each.advice_key)}{_beside(each, theirs)}" for each in found]


def _beside(finding: Finding, theirs: FaceLimits | None) -> str:
    """Our limit and the terminals' own, where they have one for this."""
    their_limit = theirs.of_check(finding.check) if theirs is not None else None
    if their_limit is None or finding.measured is None or finding.limit is None:
        return ""
    text = translate("Enrollment", "({measured}°; our limit {ours}°, the terminals recognize up to {theirs}°)")
    numbers = {"measured": round(abs(finding.measured)), "ours": round(abs(finding.limit)), "theirs": their_limit}
    return f" {text.format(**numbers)}"


def door(each: Door) -> DoorRow:
    """A door as a row of the table."""
    delivery = each.delivery
    chip, message, advice = _door_without(each) if delivery is None else _door_with(delivery)
    return DoorRow(each.terminal_id, each.name, each.chosen, chip, message, advice)


def _door_without(each: Door) -> tuple[ChipShown, str, str]:
    if each.login_refused:
        message = translate("Enrollment", "The password was refused. Enter it on the Terminals page.")
        return ChipShown(STATES[State.BLOCKED], state(State.BLOCKED)), message, ""
    return ChipShown(Look("door", Tone.NEUTRAL), translate("Enrollment", "not sent")), "", ""


def _door_with(delivery: Delivery) -> tuple[ChipShown, str, str]:
    word = state(delivery.state)
    if delivery.wanted is Wanted.ABSENT and delivery.state is State.SENDING:
        word = translate("Enrollment", "removing")
        if delivery.percent is not None:
            word = translate("Enrollment", "removing, {percent} %").format(percent=delivery.percent)
    chip = ChipShown(STATES[delivery.state], word)
    if delivery.error is not None and delivery.state not in {State.VERIFIED, State.REMOVED, State.SENDING}:
        return chip, *_trouble(delivery.error, delivery.next_try)
    return chip, _progress(delivery.state, delivery.wanted), ""


def _trouble(error: StationError, next_try: datetime | None) -> tuple[str, str]:
    message, advice = sentence(error)
    if isinstance(error, LoginError | TrustError):
        where = translate("Enrollment", "Fix it on the Terminals page.")
        return f"{message} {where}", advice
    if next_try is None:
        return f"{message} {advice}", ""
    again = translate("Enrollment", "Next try at {time}.").format(time=clock(next_try))
    return f"{message} {again}", advice


def _progress(which: State, wanted: Wanted) -> str:
    if which is State.VERIFIED:
        return translate("Enrollment", "Checked on the terminal.")
    if which is State.ON_TERMINAL:
        return translate("Enrollment", "Accepted; being checked on the terminal…")
    if which is State.SENDING and wanted is Wanted.PRESENT:
        return translate("Enrollment", "Person and photo are on their way…")
    return ""


def status(shown: Shown) -> tuple[Look, str]:
    """What the line beside the buttons says."""
    line = shown.status
    if line.error is not None:
        look = Look("warning", Tone.WARN if line.status is Status.PROBLEM else Tone.BAD)
        return look, problem(line.error)
    if line.status is Status.PROGRESS:
        return _progress_of_all(line.tally, short(shown.form.name))
    texts = {
        Status.CHECKING_PHOTO: translate("Enrollment", "Goes on as soon as the photo is checked…"),
        Status.ACCEPTING: translate("Enrollment", "Saving…"),
        Status.NO_TERMINALS: translate("Enrollment", "There are no terminals yet. Add one on the Terminals page."),
        Status.NEW_PHOTO: plural(
            "Enrollment", "The new photo goes to %n door(s), so that all have the same.", shown.action_doors
        ),
        Status.CHANGED: plural(
            "Enrollment", "The changes go to %n door(s), so that all have the same.", shown.action_doors
        ),
    }
    return Look("info", Tone.NEUTRAL), texts.get(line.status, "")


def _progress_of_all(tally: Tally, name: str) -> tuple[Look, str]:
    if tally.verified == tally.total:
        text = plural("Enrollment", "{name} is on %n door(s). To try it, look at the door.", tally.total)
        return Look("verified", Tone.GOOD), text.format(name=name)
    if tally.removed == tally.total:
        text = plural("Enrollment", "{name} was removed from %n door(s).", tally.total)
        return Look("removed", Tone.NEUTRAL), text.format(name=name)
    done = tally.verified + tally.removed
    head = plural("Enrollment", "{done} of %n door(s) done so far.", tally.total).format(done=done)
    return _worst_look(tally), " ".join([head, *_parts(tally)])


def _worst_look(tally: Tally) -> Look:
    if tally.refused:
        return STATES[State.REFUSED]
    if tally.blocked or tally.offline or tally.later:
        return STATES[State.BLOCKED if tally.blocked else State.OFFLINE]
    return STATES[State.SENDING]


def _parts(tally: Tally) -> list[str]:
    parts = []
    if tally.refused:
        parts.append(plural("Enrollment", "%n refused, for the reason beside it.", tally.refused))
    if tally.blocked:
        parts.append(plural("Enrollment", "%n need(s) attention.", tally.blocked))
    waiting = tally.offline + tally.later
    if waiting and tally.next_try is not None:
        text = plural("Enrollment", "%n not done yet, for the reason beside it; next try at {time}.", waiting)
        parts.append(text.format(time=clock(tally.next_try)))
    elif waiting:
        parts.append(plural("Enrollment", "%n not done yet, for the reason beside it.", waiting))
    return parts
