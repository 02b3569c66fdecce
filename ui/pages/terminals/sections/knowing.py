"""What the station has seen of a terminal beyond its first answer, as facts: certificate, events, logins."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QDate, QLocale

from facestation.domain.inventory import CertificateShown, Inspection, LoginLock, Session
from ui.translation import plural, translate

_PAIRS_A_LINE = 8


def facts(seen: Inspection | None) -> tuple[tuple[str, str], ...]:
    """What each is, and its value; what is not known is left out."""
    if seen is None:
        return ()
    found = (
        (translate("Terminals", "Encryption"), _encryption(seen)),
        (translate("Terminals", "Certificate"), _certificate(seen.certificate)),
        (translate("Terminals", "Fingerprint"), _fingerprint(seen.certificate)),
        (translate("Terminals", "Events go to"), _listeners(seen)),
        (translate("Terminals", "Logged in"), _sessions(seen.sessions)),
        (translate("Terminals", "Login lock"), _lock(seen.login_lock)),
        (translate("Terminals", "Password"), _password(seen)),
    )
    return tuple((head, value) for head, value in found if value)


def _encryption(seen: Inspection) -> str:
    if not seen.record.address.secure:
        return translate("Terminals", "none: others on the network can read along")
    if seen.record.legacy_tls:
        return translate("Terminals", "HTTPS, old and no longer safe")
    return translate("Terminals", "HTTPS")


def _certificate(shown: CertificateShown | None) -> str:
    if shown is None:
        return ""
    parts = [translate("Terminals", "trusted") if shown.trusted else translate("Terminals", "not trusted yet")]
    if shown.valid_until is not None:
        parts.append(translate("Terminals", "until {date}").format(date=_date(shown.valid_until)))
    if shown.self_signed:
        parts.append(translate("Terminals", "made by the terminal itself"))
    return ", ".join(parts)


def _fingerprint(shown: CertificateShown | None) -> str:
    if shown is None:
        return ""
    couples = [shown.fingerprint[index : index + 2].upper() for index in range(0, len(shown.fingerprint), 2)]
    return "\n".join(
        ":".join(couples[start : start + _PAIRS_A_LINE]) for start in range(0, len(couples), _PAIRS_A_LINE)
    )


def _listeners(seen: Inspection) -> str:
    names = []
    for address in dict.fromkeys(listener.address for listener in seen.listeners):
        own = translate("Terminals", "this computer ({address})").format(address=address)
        names.append(own if address == seen.own_address else address)
    return ", ".join(names)


def _sessions(sessions: tuple[Session, ...] | None) -> str:
    if sessions is None:
        return ""
    told = [
        translate("Terminals", "{name} from {address}").format(name=one.name, address=one.address)
        if one.address
        else one.name
        for one in sessions
    ]
    return ", ".join(told) or translate("Terminals", "nobody")


def _lock(lock: LoginLock | None) -> str:
    if lock is None or lock.tries is None:
        return ""
    text = plural("Terminals", "after %n wrong password(s)", lock.tries)
    if lock.lock_s is None:
        return text
    span = plural("Terminals", "%n minute(s)", round(lock.lock_s / 60))
    return translate("Terminals", "{after}, for {span}").format(after=text, span=span)


def _password(seen: Inspection) -> str:
    account = seen.account
    if account is None:
        return ""
    if account.default_password:
        return translate("Terminals", "still the first one")
    if account.risky_password:
        return translate("Terminals", "weak, says the terminal")
    if account.days_left is not None:
        return plural("Terminals", "runs out in %n day(s)", account.days_left)
    return translate("Terminals", "not objected to") if account.risky_password is False else ""


def _date(moment: datetime) -> str:
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), QLocale.FormatType.ShortFormat)
