"""The page's values as words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime

from facestation.domain.inventory import SERIOUS, Attention, Point
from facestation.domain.terminal import Capacity, Leftovers, TerminalStatus
from facestation.errors import InputError
from ui.pages.terminals.needs import by_record, inspection, is_off, to_do
from ui.pages.terminals.shown import CONNECTION, Answer, Quick, Row, Shown, Standing
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.fact import pairs
from ui.words import attention as words_of_attention
from ui.words import sentence, trouble


def look(row: Row) -> Look:
    """Icon and tone of a terminal in the list."""
    standing = row.answer.standing
    if standing is Standing.CONNECTED:
        return Look("verified", Tone.GOOD)
    if standing is Standing.CONNECTING:
        return Look("waiting", Tone.ACCENT)
    if row.record.login_refused:
        return Look("needs-you", Tone.WARN)
    if standing is Standing.NOT_ASKED and row.seen is not None and row.seen.error is not None:
        return Look("warning", Tone.WARN)
    return Look("warning", Tone.WARN) if standing is Standing.FAILED else Look("unknown", Tone.NEUTRAL)


def standing(row: Row) -> str:
    """How a terminal is and since when, for the list."""
    answer = row.answer
    if answer.standing is Standing.CONNECTING:
        return translate("Terminals", "connecting…")
    if answer.standing is Standing.CONNECTED:
        return _at(translate("Terminals", "connected"), answer)
    if answer.error is not None:
        return _at(trouble(answer.error), answer)
    if row.seen is not None and row.seen.error is not None:
        return trouble(row.seen.error)
    return (
        translate("Terminals", "password needed") if row.record.login_refused else translate("Terminals", "not checked")
    )


def faces(capacity: Capacity | None) -> str:
    """Faces used of those that fit; a dash where the terminal does not say."""
    return used(capacity.faces, capacity.faces_max) if capacity is not None else "–"


def used(count: int | None, most: int | None) -> str:
    """How many of those that fit; a dash where the terminal does not say."""
    if count is None:
        return "–"
    locale = QLocale()
    if most is None:
        return locale.toString(count)
    return translate("Terminals", "{used} of {most}").format(used=locale.toString(count), most=locale.toString(most))


def clock(skew_s: float | None) -> str:
    """How far the terminal's clock is off; a dash where it is not known."""
    if skew_s is None:
        return "–"
    if not is_off(skew_s):
        return translate("Terminals", "correct")
    span = _span(abs(skew_s))
    fast = translate("Terminals", "{span} fast").format(span=span)
    return fast if skew_s > 0 else translate("Terminals", "{span} slow").format(span=span)


def attention(row: Row) -> str:
    """What somebody has to do about a terminal, for a narrow place; empty where there is nothing to do."""
    return " · ".join(point_in_short(point, row) for point in to_do(row))


def point_in_short(point: Point, row: Row) -> str:
    """One thing to do in a few words."""
    if point.what is Attention.FACES_FULL:
        return translate("Terminals", "There is hardly any room for more faces.")
    message, advice = point_words(point, row)
    return advice if point.what in SERIOUS else message


def point_words(point: Point, row: Row) -> tuple[str, str]:
    """What was seen that somebody should attend to, and what to do about it."""
    seen = inspection(row)
    # What an error itself says is nearer to the matter than what it was filed under.
    if "reason" in point.details and seen is not None and seen.error is not None:
        return sentence(seen.error)
    message, advice = words_of_attention(point.what.value, point.details)
    if point.what in {Attention.CLOCK_FAST, Attention.CLOCK_SLOW} and seen is not None:
        message = translate("Terminals", "Clock: {span}.").format(span=clock(seen.clock_skew_s))
    return message, advice


def model(status: TerminalStatus) -> str:
    """Which terminal answered."""
    text = translate("Terminals", "Connected: {model}, firmware {firmware}.")
    return text.format(model=status.info.model, firmware=status.info.firmware)


def facts(shown: Shown) -> tuple[tuple[str, str], ...]:
    """What is known of the chosen terminal: what each is, and its value; unknown ones are left out."""
    row, status = shown.row, shown.answer.status
    if row is None or status is None:
        return ()
    info, capacity = status.info, status.capacity
    pairs_of = (
        (translate("Terminals", "Model"), info.model),
        (translate("Terminals", "Firmware"), info.firmware),
        (translate("Terminals", "Serial number"), info.serial),
        (translate("Terminals", "Address"), row.record.address.url),
        (translate("Terminals", "MAC address"), info.mac),
        (translate("Terminals", "Clock"), clock(status.clock_skew_s)),
        (translate("Terminals", "People"), used(capacity.people, capacity.people_max)),
        (translate("Terminals", "Faces"), used(capacity.faces, capacity.faces_max)),
        (translate("Terminals", "Cards"), used(capacity.cards, None)),
    )
    return tuple((head, value) for head, value in pairs_of if value not in {"", "–"})


def doors() -> dict[str, tuple[str, str]]:
    """The buttons for a door, by the terminal's own word: name and explanation."""
    return {
        "open": (
            translate("Terminals", "&Open the door…"),
            translate("Terminals", "Asks once more before the door opens."),
        ),
        "close": (
            translate("Terminals", "Close &the door"),
            translate("Terminals", "Locks it; who may pass is let in as usual again."),
        ),
        "alwaysOpen": (
            translate("Terminals", "Hold o&pen…"),
            translate("Terminals", "The door stays unlocked for everybody until it is closed here."),
        ),
        "alwaysClose": (
            translate("Terminals", "Hold &closed…"),
            translate("Terminals", "The door lets nobody in until it is closed or opened here."),
        ),
    }


def door_told(name: str, command: str) -> str:
    """What a door was told."""
    text = {
        "open": translate("Terminals", "{name}: the door was told to open."),
        "close": translate("Terminals", "{name}: the door was told to close."),
        "alwaysOpen": translate("Terminals", "{name}: the door was told to stay open."),
        "alwaysClose": translate("Terminals", "{name}: the door was told to stay closed."),
    }[command]
    return text.format(name=name)


def left_behind(name: str, left: Leftovers) -> str:
    """What may be left of a terminal that was removed."""
    said = []
    if left.password:
        said.append(translate("Terminals", "{name} was removed, but its password may be left in the password store."))
    if left.pushing:
        said.append(translate("Terminals", "{name} did not answer, and may go on pushing its events to this computer."))
    return " ".join(said).format(name=name)


def described(row: Row) -> str:
    """What the filter field finds a terminal by."""
    return f"{by_record(row)} {standing(row)} {attention(row)}"


def spoken(row: Row) -> str:
    """A terminal in one sentence, as assistive tools read its card."""
    parts = (row.record.name, row.record.address.url, row.record.model, standing(row), attention(row))
    return ", ".join(part for part in parts if part)


def quick(which: Quick, count: int) -> tuple[str, str]:
    """A quick filter and how many it leaves, and its explanation."""
    words, hint = {
        Quick.ALL: (translate("Terminals", "A&ll"), translate("Terminals", "Shows every terminal.")),
        Quick.NEEDS: (
            translate("Terminals", "N&eeds something"),
            translate("Terminals", "Shows the terminals that somebody has to do something about."),
        ),
        Quick.OFFLINE: (translate("Terminals", "No ans&wer"), translate("Terminals", "Shows what did not answer.")),
        Quick.UNCHECKED: (
            translate("Terminals", "Not checked &yet"),
            translate("Terminals", "Shows what was not asked since the program was started."),
        ),
    }[which]
    return f"{words}  {QLocale().toString(count)}", hint


def status(shown: Shown) -> tuple[Look, str]:
    """What the panel says about its terminal."""
    answer = shown.answer
    if answer.standing is Standing.CONNECTING:
        return Look("waiting", Tone.ACCENT), translate("Terminals", "Connecting…")
    if isinstance(answer.error, InputError):
        return Look("info", Tone.NEUTRAL), translate("Terminals", "Nothing was sent.")
    if answer.error is not None:
        message, advice = sentence(answer.error)
        # Beside a field stands what to do about it; where that cannot be seen it stands here.
        beside = shown.section == CONNECTION and shown.wrong_field
        return Look("warning", Tone.BAD), message if beside else f"{message} {advice}"
    if answer.standing is Standing.CONNECTED and answer.status is not None:
        if shown.section != CONNECTION:
            return Look("verified", Tone.GOOD), translate("Terminals", "Connected.")
        info = answer.status.info
        text = translate("Terminals", "Connected. {model}, firmware {firmware}, serial number {serial}.")
        return Look("verified", Tone.GOOD), text.format(model=info.model, firmware=info.firmware, serial=info.serial)
    return Look("info", Tone.NEUTRAL), _nothing_known(shown)


def fingerprints(shown: Shown) -> tuple[tuple[str, str], tuple[str, str]]:
    """Which certificate it is and its fingerprint, first the trusted one, then the one shown now; empty if none."""
    trusted = shown.row.record.fingerprint or "" if shown.row else ""
    trusted_head = translate("Terminals", "Fingerprint of the trusted certificate (SHA-256)")
    shown_head = translate("Terminals", "Fingerprint of the certificate that it shows (SHA-256)")
    if trusted and shown.untrusted:
        trusted_head = translate("Terminals", "Trusted until now (SHA-256)")
        shown_head = translate("Terminals", "Shown now (SHA-256)")
    return (trusted_head, pairs(trusted)), (shown_head, pairs(shown.untrusted))


def _nothing_known(shown: Shown) -> str:
    row = shown.row
    if row is None:
        return translate("Terminals", "Type the address and the password of a terminal, then connect.")
    if row.record.login_refused:
        return translate(
            "Terminals", "The password was refused before. Enter the right one; nothing is sent until then."
        )
    return translate("Terminals", "Not checked yet. Connect to see its state.")


def _at(word: str, answer: Answer) -> str:
    if answer.at is None:
        return word
    time = QLocale().toString(QTime(answer.at.hour, answer.at.minute), QLocale.FormatType.ShortFormat)
    return translate("Terminals", "{what}, {time}").format(what=word, time=time)


def _span(seconds: float) -> str:
    if seconds < 120:
        return plural("Terminals", "%n second(s)", round(seconds))
    if seconds < 2 * 3600:
        return plural("Terminals", "%n minute(s)", round(seconds / 60))
    return plural("Terminals", "%n hour(s)", round(seconds / 3600))
