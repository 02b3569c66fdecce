"""Which values of which operation terminals encrypt: names without the root, `*` for the number of an entry."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class SecretFields:
    """What is encrypted of one operation where its address says so."""

    evidence: str
    sends: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    passwords: tuple[str, ...] = ()
    """Those of `sends` on whose account the encrypted form goes first, where a terminal offers it and the connection
    is not encrypted itself. The vendor's text has that form; other values go in clear until a terminal demands it."""


_PERSON = ("employeeNo", "name", "password")
_ACCOUNT = ("userName", "password", "loginPassword")
_HOST = ("userName", "password", "ipAddress", "hostName", "url")


def _in(entries: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """The names in one entry and in each of several."""
    return tuple(f"{entries}{number}.{name}" for number in ("", ".*") for name in names)


SECRET_FIELDS: Mapping[str, SecretFields] = MappingProxyType(
    {
        "persons.record": SecretFields("trace DS-K1T343EFWX", sends=_PERSON),
        "persons.modify": SecretFields("inferred from Record", sends=_PERSON),
        "persons.set_up": SecretFields("inferred from Record", sends=_PERSON),
        "persons.search": SecretFields(
            "trace DS-K1T343EFWX for the answer; the request is inferred from it",
            sends=("EmployeeNoList.*.employeeNo",),
            answers=_in("UserInfo", ("employeeNo", "name")),
        ),
        "cards.read": SecretFields("trace DS-K1T343EFWX of the flag; the field is inferred", answers=("cardNo",)),
        "security.users": SecretFields("guide", answers=_in("User", _ACCOUNT)),
        "security.user": SecretFields("guide", answers=_ACCOUNT),
        "security.set_users": SecretFields(
            "guide", sends=_in("User", _ACCOUNT), passwords=_in("User", ("password", "loginPassword"))
        ),
        "security.set_user": SecretFields("guide", sends=_ACCOUNT, passwords=("password", "loginPassword")),
        "hosts.all": SecretFields("guide", answers=_in("HttpHostNotification", _HOST)),
        "hosts.host": SecretFields("guide", answers=_HOST),
        "hosts.set_all": SecretFields(
            "guide", sends=_in("HttpHostNotification", _HOST), passwords=_in("HttpHostNotification", ("password",))
        ),
        "hosts.set_host": SecretFields("guide", sends=_HOST, passwords=("password",)),
        "doors.set_parameters": SecretFields(
            "guide",
            sends=("stressPassword", "superPassword"),
            passwords=("stressPassword", "superPassword"),
        ),
    }
)
"""By the operation's name. What a terminal was never asked to encrypt it answers in clear."""
