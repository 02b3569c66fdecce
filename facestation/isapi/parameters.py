"""What may stand in the places that an address leaves open."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import quote

from facestation.errors import ParameterInvalid

_OWN_ROOTS = ("/LOCALS/", "/ISAPI/")


@dataclass(frozen=True, slots=True)
class Parameter:
    """One kind of value."""

    pattern: str = r"(?s).+"
    """What the whole value has to match."""
    allowed: str = "…"
    """The same for people, in no language: a range, or the choices."""
    secret: bool = False
    """A password or the like: never on a command line, never in an error."""
    verbatim: bool = False
    """A path of the terminal's own, kept letter by letter."""

    def encoded(self, name: str, value: str) -> str:
        """`value` as it goes into the address; raises ParameterInvalid, naming the parameter."""
        if self.verbatim:
            if not _is_own_path(value):
                raise self._invalid(name, value)
            return value
        if value in {".", ".."} or not re.fullmatch(self.pattern, value):
            raise self._invalid(name, value)
        try:
            return quote(value, safe="")
        except UnicodeEncodeError as error:
            raise self._invalid(name, value) from error

    def _invalid(self, name: str, value: str) -> ParameterInvalid:
        return ParameterInvalid(value=name, given="" if self.secret else value[:40], allowed=self.allowed)


_TEXT = Parameter()
_NUMBER = Parameter(r"[0-9]{1,9}", "0–999999999")
_NUMBERS = (
    *("ace_id", "card_reader_id", "center_id", "channel_id", "deploy_id", "door_id", "group_id", "holiday_group_id"),
    *("holiday_plan_id", "host_id", "interface_id", "key_id", "module_address", "module_id", "ntp_server_id"),
    *("page_id", "plan_no", "plan_template_id", "program_id", "protocol_id", "reader_id", "subscription_id"),
    *("template_no", "user_id", "week_plan_id", "wiegand_id"),
)

PARAMETERS: Mapping[str, Parameter] = MappingProxyType(
    {
        **dict.fromkeys(_NUMBERS, _NUMBER),
        "employee_no": Parameter(r".{1,32}", "1–32 × […]"),
        "face_lib_type": _TEXT,
        "fdid": _TEXT,
        "format": Parameter(r"json|xml", "json, xml"),
        "fpid": _TEXT,
        "iv": Parameter(r"[0-9a-f]{32}", "32 × [0-9a-f]"),
        "path": Parameter(allowed="/…", verbatim=True),
        "random": Parameter(r"[0-9]{8}", "8 × [0-9]"),
        "reset_mode": Parameter(r"full|basic|part", "full, basic, part"),
        "secretkey": Parameter(secret=True),
        "strong_iv": Parameter(r"[0-9a-f]{32}", "32 × [0-9a-f]"),
        "task_id": Parameter(r".{1,64}", "1–64 × […]"),
        "time_stamp": Parameter(r"[0-9]{1,15}", "0–999999999999999"),
        "token": Parameter(secret=True),
        "type": _TEXT,
        "unit_type": _TEXT,
        "username": _TEXT,
    }
)
"""Every parameter of the catalogue by name."""


def parameter(name: str) -> Parameter:
    """What may be given for `name`; any text where the table does not say."""
    return PARAMETERS.get(name, _TEXT)


def _is_own_path(path: str) -> bool:
    """Whether a path stays on the terminal; it is used letter by letter, as its `@WEB…` ending counts."""
    climbs = ".." in path.lower().replace("%2e", ".")
    plain = path.isascii() and path.isprintable() and not any(sign in path for sign in " \\#")
    rest = path.partition("?")[0]
    return path.startswith(_OWN_ROOTS) and not climbs and plain and "//" not in rest and "://" not in path
