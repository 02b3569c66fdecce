"""The words on a certificate, in the language of the program."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QDateTime, QLocale, Qt

from facestation import words
from ui.theme.tokens import LIGHT
from ui.translation import plural, translate
from ui.words import attention, error_told

Document = Mapping[str, Any]
NOTHING = "—"

COLORS: Mapping[str, tuple[str, str]] = {
    "ready": (LIGHT.good, LIGHT.good_soft),
    "attention": (LIGHT.warn, LIGHT.warn_soft),
    "failed": (LIGHT.bad, LIGHT.bad_soft),
    "done": (LIGHT.good, LIGHT.good_soft),
    "skipped": (LIGHT.muted, LIGHT.sunken),
    "not_seen": (LIGHT.warn, LIGHT.warn_soft),
    "not_let_in": (LIGHT.warn, LIGHT.warn_soft),
    "left": (LIGHT.bad, LIGHT.bad_soft),
}
"""Text and ground of a chip, by the standing of a terminal or the result of a step."""


def standing(code: str) -> str:
    """What a terminal's page comes to."""
    return {
        "ready": translate("Certificate", "ready"),
        "attention": translate("Certificate", "with remarks"),
        "failed": translate("Certificate", "not ready"),
    }[code]


def step(code: str) -> str:
    """A step of the test."""
    return {
        "enroll": translate("Certificate", "Enroll a test person with a face"),
        "read_back": translate("Certificate", "Read back what the terminal holds"),
        "recognize": translate("Certificate", "Recognize whoever stands before it"),
        "remove": translate("Certificate", "Remove the person, and see that nothing is left"),
    }[code]


def result(code: str) -> str:
    """How a step came out."""
    return {
        "done": translate("Certificate", "done"),
        "skipped": translate("Certificate", "skipped"),
        "not_seen": translate("Certificate", "nobody seen"),
        "not_let_in": translate("Certificate", "known, not let in"),
        "failed": translate("Certificate", "failed"),
        "left": translate("Certificate", "not removed yet"),
    }[code]


def way(code: str) -> str:
    """How events come."""
    return {
        "stream": translate("Certificate", "live, by the event stream"),
        "history": translate("Certificate", "from the history, every few seconds"),
        "none": translate("Certificate", "not at all"),
    }[code]


def abilities(names: list[str]) -> str:
    """What a terminal can do, as a list."""
    known = {
        "people": translate("Certificate", "people"),
        "cards": translate("Certificate", "cards"),
        "card_reader": translate("Certificate", "reading cards"),
        "faces": translate("Certificate", "faces"),
        "capture": translate("Certificate", "face capture"),
        "snapshot": translate("Certificate", "camera picture"),
        "door": translate("Certificate", "door control"),
        "events": translate("Certificate", "events"),
        "fingerprints": translate("Certificate", "fingerprints"),
    }
    return ", ".join(known.get(name, name) for name in names) or NOTHING


def remark(point: Document) -> tuple[str, str]:
    """What to attend to, and what to do; as it was written down where this version does not know it."""
    if point["code"] in words.ATTENTION:
        return attention(point["code"], point["details"])
    return str(point["message"]), str(point["advice"])


def reason(error: Document | None) -> str:
    """What stood in the way; nothing where nothing did."""
    if error is None:
        return ""
    known = error["code"] in words.ERRORS
    return error_told(error["code"], error["details"]) if known else str(error["message"])


def held(count: int | None, limit: int | None) -> str:
    """How full something is."""
    if count is None:
        return NOTHING
    locale = QLocale()
    if not limit:
        return locale.toString(count)
    shown = translate("Certificate", "{count} of {limit}")
    return shown.format(count=locale.toString(count), limit=locale.toString(limit))


def clock(skew_s: float | None) -> str:
    """How right a clock is."""
    if skew_s is None:
        return NOTHING
    if abs(skew_s) < 1:
        return translate("Certificate", "right to the second")
    ahead, behind = translate("Certificate", "{s} s ahead"), translate("Certificate", "{s} s behind")
    return (ahead if skew_s > 0 else behind).format(
        s=QLocale().toString(abs(skew_s), "f", 0 if abs(skew_s) >= 10 else 1)
    )


def moment(text: str | None) -> str:
    """A time as people of this language write it, on this computer's clock."""
    if not text:
        return NOTHING
    read = QDateTime.fromString(text, Qt.DateFormat.ISODate)
    return QLocale().toString(read.toLocalTime(), "d MMM yyyy, HH:mm") if read.isValid() else text


def day(text: str | None) -> str:
    """A date as people of this language write it."""
    read = QDateTime.fromString(text or "", Qt.DateFormat.ISODate)
    return QLocale().toString(read.date(), "d MMM yyyy") if read.isValid() else NOTHING


def milliseconds(took_ms: int) -> str:
    """How long a step took."""
    return translate("Certificate", "{ms} ms").format(ms=QLocale().toString(took_ms))


def fingerprint(text: str) -> str:
    """A SHA-256 in groups that can be compared by eye."""
    return " ".join(text[at : at + 4] for at in range(0, len(text), 4)).upper()


def password(account: Document | None) -> str:
    """What the terminal says of its password."""
    if account is None or account["default_password"] is None:
        return NOTHING
    if account["default_password"]:
        return translate("Certificate", "still the first one")
    return translate("Certificate", "weak") if account["risky_password"] else translate("Certificate", "set")


def lock(rule: Document | None) -> str:
    """When a terminal locks."""
    if rule is None or not rule["tries"]:
        return NOTHING
    after = plural("Certificate", "after %n failed login(s)", rule["tries"])
    minutes = round((rule["lock_s"] or 0) / 60)
    return f"{after}, {plural('Certificate', 'for %n min', minutes)}" if minutes else after


def encryption(terminal: Document) -> str:
    """Whether anybody can read along, and whom we talk to."""
    if not terminal["encrypted"]:
        return translate("Certificate", "none: plain HTTP")
    shown = terminal["certificate"]
    if shown is None:
        return translate("Certificate", "HTTPS")
    if shown["trusted"]:
        return translate("Certificate", "HTTPS, with the accepted certificate")
    return translate("Certificate", "HTTPS, with a certificate that nobody accepted")
