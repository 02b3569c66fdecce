"""A terminal's documents without what they say of people, places and secrets.

It is not looked for what has to go: kept is only what is listed here, the shape of a document and words, numbers and
times that mean nothing outside the terminals' language. Everything else becomes a pseudonym, the same for the same text
within one run of the program and told by nobody afterwards, for its key is never written down.
"""

from __future__ import annotations

import hmac
import re
from collections.abc import Mapping

from facestation.isapi.refusal_codes import CODES

COUNT_DIGITS = 6
"""Longer numbers may be those of people, cards and telephones."""
ENTRIES_MAX = 60

_NAME = re.compile(r"@?[A-Za-z][A-Za-z_0-9]{0,47}")
_TEXT = "#text"
_WHOLE = re.compile(rf"-?[0-9]{{1,{COUNT_DIGITS}}}")
_TIME = re.compile(r"(\d{4}-\d\d-\d\dT)?\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)?")
_ZONE = re.compile(r"[A-Z]{3}[+-]\d{1,2}:\d\d:\d\d")
_VERSION = re.compile(r"V\d{1,3}(\.\d{1,3}){1,3}|build ?\d{6}|[1-9]\.\d{1,2}")
_MODEL = re.compile(r"i?DS-[A-Z0-9]{2,12}(-[A-Z0-9]{1,4})?")

_COUNT_NAMES = """
statusCode errorCode totalMatches numOfMatches searchResultPosition maxResults userNumber bindFaceUserNumber
bindCardUserNumber cardNumber recordDataNumber FDRecordDataMaxNum FDMaxNum numOfFace numOfCard numOfFP
numOfRemoteControl doorNo doorID majorEventType subEventType major minor currentVerifyMode cardReaderNo serialNo
frontSerialNo picturesNumber statusValue residualValidity unlockTime retryLoginTime retryTimes resLockTime
maxIllegalLoginTimes maxIllegalLoginLockTime deployNo deployType captureProgress progress channelID
activePostCount portNo maxSize @min @max @size @def @minSize openDuration maxRecordNum deleteProgress
doorLockStatus doorStatus magneticStatus cardReaderOnlineStatus cardReaderVerifyMode cardNum id
"""
_COUNTS = frozenset(_COUNT_NAMES.split())
_TIME_NAMES = """
time localTime dateTime startTime endTime beginTime loginTime enrollTime @dateTime timeRangeBegin timeRangeEnd
"""
_TIMES = frozenset(_TIME_NAMES.split())
_PLAIN_WORDS = """
true false OK ok yes no on off MORE NO_MATCH unlock unlocked lock locked normal visitor blackList blackFD
staticFD infraredFD NTP manual open close alwaysOpen alwaysClose resume active inactive heartBeat videoloss
AccessControllerEvent face card faceOrCard cardOrFace faceOrFpOrCardOrPw cardOrFaceOrFp fp pw admin
administrator Administrator operator Operator viewer Viewer http https HTTP HTTPS JSON XML ipaddress hostname
digest none successed failed processing success binary url male female unknown ACS wired wireless normalCard
patrolCard hijackCard superCard dismissingCard emergencyCard local UTC IANA ISAPI ISUP Ezviz eventCap all list
batch
"""
_SEVERAL_WORDS = (
    *("NO MATCH", "NO MATCHES", "Device Busy", "Device Error", "Invalid Operation", "Invalid Content", "Unauthorized"),
    *("Invalid Message Format", "Invalid XML Format", "Invalid JSON Format", "Invalid Message Content"),
    "Reboot Required",
)
_SUB_STATUSES = (name for codes in CODES.values() for name in codes)
_WORDS = frozenset((*_PLAIN_WORDS.split(), *_SEVERAL_WORDS, *_SUB_STATUSES))
_VERSIONS = frozenset({"firmwareVersion", "firmwareReleasedDate", "@version", "version", "hardwareVersion"})


class Redactor:
    """Takes documents; `key` makes its pseudonyms and must be kept by nobody."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def document(self, tree: object, name: str = "") -> object:
        """The same shape with what may be kept; `name` is the node's own."""
        if isinstance(tree, Mapping):
            kept = {str(key): value for key, value in tree.items() if key == _TEXT or _NAME.fullmatch(str(key))}
            return {key: self.document(value, name if key == _TEXT else key) for key, value in kept.items()}
        if isinstance(tree, list):
            return [self.document(entry, name) for entry in tree[:ENTRIES_MAX]]
        return self._number(name, tree) if isinstance(tree, int | float) else self._text(name, tree)

    def pseudonym(self, text: str) -> str:
        """What stands for a text, the same each time; digits for what is a number."""
        digest = hmac.digest(self._key, text.encode(errors="surrogatepass"), "sha256")
        if text.isdecimal():
            return f"7{int.from_bytes(digest[:4], 'big') % 10**8:08d}"
        return f"x{digest[:4].hex()}"

    def model(self, text: str) -> str:
        """A terminal's model where it is written as the vendor writes them."""
        return text if _MODEL.fullmatch(text) else self.pseudonym(text) if text else ""

    def firmware(self, text: str) -> str:
        """A firmware's version, word for word where each is one."""
        words = text.replace("build ", "build").split()
        return " ".join(word for word in words if _VERSION.fullmatch(word))

    def _number(self, name: str, value: float) -> object:
        if isinstance(value, bool):
            return value
        return value if name in _COUNTS and _is_count(name, str(value)) else 0

    def _text(self, name: str, value: object) -> object:
        if value is None or value == "":
            return value
        text = str(value)
        if name in {"opt", "@opt", "supportFunction"} or "," in text:
            kept = (word for word in text.split(",") if word in _WORDS or (_WHOLE.fullmatch(word) and len(word) <= 2))
            return ",".join(kept)
        return text if self._may_stay(name, text) else self.pseudonym(text)

    def _may_stay(self, name: str, text: str) -> bool:
        return (
            text in _WORDS
            or (name in _COUNTS and _is_count(name, text))
            or (name in _TIMES and _TIME.fullmatch(text) is not None)
            or (name == "timeZone" and _ZONE.fullmatch(text) is not None)
            or (name in _VERSIONS and _VERSION.fullmatch(text) is not None)
            or (name == "model" and _MODEL.fullmatch(text) is not None)
        )


def _is_count(name: str, text: str) -> bool:
    if name == "errorCode" and text.isdecimal() and len(text) <= 10:
        # The status of the answer stands above bit 28, a short number below.
        return int(text) & 0x0FFF0000 == 0 and int(text) >> 28 <= 8
    return _WHOLE.fullmatch(text) is not None
