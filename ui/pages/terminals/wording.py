"""The page's values as words."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QTime

from facestation.domain.terminal import Capacity
from facestation.errors import InputError
from ui.pages.terminals.shown import Answer, Row, Shown, Standing
from ui.theme.tone import Look, Tone
from ui.translation import plural, translate
from ui.widgets.fact import pairs
from ui.words import sentence, trouble

SKEW_WORTH_SAYING_S = 60.0
"""A visitor's last minute; beyond it a validity ends noticeably early or late."""


def look(row: Row) -> Look:
    """Icon and tone of a terminal in the list."""
    standing = row.answer.standing
    if standing is Standing.CONNECTED:
        return Look("verified", Tone.GOOD)
    if standing is Standing.CONNECTING:
        return Look("waiting", Tone.ACCENT)
    if row.record.login_refused:
        return Look("needs-you", Tone.WARN)
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
    return (
        translate("Terminals", "password needed") if row.record.login_refused else translate("Terminals", "not checked")
    )


def faces(capacity: Capacity | None) -> str:
    """Faces used of those that fit; a dash where the terminal does not say."""
    if capacity is None or capacity.faces is None:
        return "–"
    locale = QLocale()
    used = locale.toString(capacity.faces)
    if capacity.faces_max is None:
        return used
    return translate("Terminals", "{used} of {most}").format(used=used, most=locale.toString(capacity.faces_max))


def clock(skew_s: float | None) -> str:
    """How far the terminal's clock is off; a dash where it is not known."""
    if skew_s is None:
        return "–"
    if abs(skew_s) <= SKEW_WORTH_SAYING_S:
        return translate("Terminals", "correct")
    span = _span(abs(skew_s))
    fast = translate("Terminals", "{span} fast").format(span=span)
    return fast if skew_s > 0 else translate("Terminals", "{span} slow").format(span=span)


def status(shown: Shown) -> tuple[Look, str]:
    """What the panel says about its terminal."""
    answer = shown.answer
    if answer.standing is Standing.CONNECTING:
        return Look("waiting", Tone.ACCENT), translate("Terminals", "Connecting…")
    if isinstance(answer.error, InputError):
        return Look("info", Tone.NEUTRAL), translate("Terminals", "Nothing was sent.")
    if answer.error is not None:
        return Look("warning", Tone.BAD), sentence(answer.error)[0]
    if answer.standing is Standing.CONNECTED and answer.status is not None:
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
