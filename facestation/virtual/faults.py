"""What can go wrong on a terminal, by name, switchable at start and while it runs.

A fault is written `name[=value][@operation][:times]`: `busy` until it is switched off, `busy:2` the next two times,
`slow=1.5@faces.set_up` for one operation alone.
"""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass

from facestation.isapi.catalogue import OPERATIONS
from facestation.virtual.answers import ERROR_CODES

_NUMBER = re.compile(r"\d+(\.\d+)?")
_ADDRESS = re.compile(r"\d+(\.\d+){3}")
_TEXT = re.compile(r"(?P<name>[a-z_0-9]+)(=(?P<value>[^@:]+))?(@(?P<operation>[a-z_.]+))?(:(?P<times>[1-9][0-9]*))?")


class FaultName(enum.Enum):
    """Every fault; what happens while it is on."""

    BUSY = "busy"
    """Writes and captures are answered `deviceBusy`."""
    MODELING = "modeling"
    """Face writes are answered `faceDataModeling`."""
    MODELING_ERROR_ONCE = "modeling_error_once"
    """The next face fails with `SubpicAnalysisModelingError`, the one after it is judged as usual."""
    REFUSE_PHOTO = "refuse_photo"
    """Faces are refused with the sub-status in the value, `faceLowQulity` without one."""
    REFUSE_ODDLY = "refuse_oddly"
    """Faces are refused with a sub-status that stands in no list, as a newer firmware may do."""
    SAME_ADDRESS = "same_address"
    """A face that is replaced keeps the address of its picture."""
    MISSING = "missing"
    """The operation, which has to be named, is answered `notSupport`."""
    FULL_PEOPLE = "full_people"
    FULL_FACES = "full_faces"
    FULL_CARDS = "full_cards"
    FULL_FINGERS = "full_fingers"
    FINGER_POOR = "finger_poor"
    """The reading of a finger is refused for its quality."""
    FINGER_READER_OFFLINE = "finger_reader_offline"
    """The fingerprint module does not take what it is sent."""
    OK_BUT_IGNORED = "ok_but_ignored"
    """Writes are answered OK and change nothing."""
    LACKS = "lacks"
    """Every call is answered as by a terminal that has no such thing."""
    DELETE_ASYNC = "delete_async"
    """Deleting a person with everything takes `value` seconds (1 without one) on every profile."""
    CAPTURE_TIMEOUT = "capture_timeout"
    """Nobody comes, with a face, card or finger, for `value` seconds (as the terminal is set up without one)."""
    DEVICE_ERROR = "device_error"
    """Every call is answered `deviceError`."""
    WANTS_ENCRYPTION = "wants_encryption"
    """What has secret fields is refused where they come in clear."""
    REFUSES_ENCRYPTION = "refuses_encryption"
    """The encrypted form of a call is refused, though the terminal offers it."""
    RESTARTS = "restarts"
    """What restarts a terminal does: after a change of its language or recognition mode it is away for `value` seconds
    (1 without one), and has forgotten every login."""
    UPGRADE_FAILS = "upgrade_fails"
    """New firmware is taken and installed, and after the restart the terminal runs what it ran before."""
    MOVES = "moves"
    """What a change of ports or address does: it names those that it answers at, and a change moves it."""
    FOREIGN_URL = "foreign_url"
    """Addresses in answers name another host, as a terminal's wired port does."""

    NO_CHALLENGE = "no_challenge"
    """A 401 has no challenge at all."""
    STALE_NONCE = "stale_nonce"
    """A nonce is refused after `value` seconds of silence (0.5 without one)."""
    ONE_USE_NONCE = "one_use_nonce"
    """Each nonce serves once."""
    SESSION_ONLY = "session_only"
    """There is no Digest; who wants to come in has to open a session."""
    WANTS_TOKEN = "wants_token"
    """Pictures are served to those alone who bring a token."""
    LOCK = "lock"
    """The account is locked, as after too many failures."""

    POWER_OFF = "power_off"
    """Every connection is cut, also in the middle of a request."""
    CUT = "cut"
    """The connection is cut when the request has arrived; nothing has been done."""
    LOST_ANSWER = "lost_answer"
    """The request is carried out, and the connection cut instead of an answer."""
    NO_ANSWER = "no_answer"
    """The request is taken and never answered."""
    SLOW = "slow"
    """Every answer takes `value` seconds longer (2 without one)."""
    DROP = "drop"
    """A kept-alive connection that has carried one answered call is gone when the next one comes."""
    STREAM_DROP = "stream_drop"
    """The event stream ends after `value` seconds (1 without one)."""
    STREAM_JUNK = "stream_junk"
    """Bytes that mean nothing come between the parts of the event stream."""
    STREAM_SILENT = "stream_silent"
    """The event stream is open, and nothing comes, not even a heartbeat."""
    EVENT_LOST = "event_lost"
    """The event stream leaves events out; the history has them."""
    SLOT_TAKEN = "slot_taken"
    """Another program at the address in the value (192.0.2.77 without one) listens to the event stream."""

    SADP_ODD = "sadp_odd"
    """Answers to searches are malformed in the way that the value names, see `virtual.sadp.spoiled`."""
    SADP_TO = "sadp_to"
    """Answers to searches go to the `group`, as older firmware sends them, or to everybody: `broadcast`."""
    SADP_SILENT = "sadp_silent"
    """Searches are not answered, as by a terminal that was told to hide."""
    HOSTS_FORGOTTEN = "hosts_forgotten"
    """Once it was off and on again, nothing is pushed to listening hosts until their list is written."""

    TRUNCATED = "truncated"
    """Half of the answer, then the connection is cut."""
    GARBAGE = "garbage"
    """Random bytes under the right label."""
    EMPTY_ANSWER = "empty_answer"
    """200 and nothing."""
    WRONG_CONTENT_TYPE = "wrong_content_type"
    """The right body under a wrong label."""
    HTML_ERROR = "html_error"
    """500 and a page."""
    HUGE_ANSWER = "huge_answer"
    """`value` megabytes (64 without one), well-formed as long as anybody reads."""
    DEEP_JSON = "deep_json"
    """Thousands of brackets."""
    XML_BOMB = "xml_bomb"
    """Entities that grow without end."""


_WITH_NUMBER = {
    FaultName.DELETE_ASYNC,
    FaultName.CAPTURE_TIMEOUT,
    FaultName.STALE_NONCE,
    FaultName.RESTARTS,
    FaultName.SLOW,
    FaultName.STREAM_DROP,
    FaultName.HUGE_ANSWER,
}


_WITH_WORD = {
    FaultName.SADP_ODD: ("prefix", "ampersand", "cut", "flase", "lines", "nameless", "half"),
    FaultName.SADP_TO: ("group", "broadcast"),
}


class UnknownFault(ValueError):
    """A fault that does not exist, or is not written as one."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault that is on."""

    name: FaultName
    value: str = ""
    operation: str = ""
    """Where it strikes; everywhere when empty."""
    times: int | None = None
    """How often it still strikes; None for ever."""

    def number(self, usual: float) -> float:
        """The value as a number, or `usual` where none was given."""
        return float(self.value) if self.value else usual


def parse_fault(text: str) -> Fault:
    """The fault that `text` describes; raises UnknownFault."""
    found = _TEXT.fullmatch(text.strip())
    names = {name.value: name for name in FaultName}
    if found is None or found["name"] not in names:
        raise UnknownFault(f"unknown fault {text[:40]!r}; there are {', '.join(names)}")
    times = int(found["times"]) if found["times"] else None
    name = names[found["name"]]
    if not _has_sense(name, found["value"], found["operation"]):
        raise UnknownFault(f"{text[:40]!r} has a value or an operation that means nothing to a fault")
    if name is FaultName.MODELING_ERROR_ONCE:
        times = times or 1
    return Fault(name, found["value"] or "", found["operation"] or "", times)


def _has_sense(name: FaultName, value: str | None, operation: str | None) -> bool:
    if operation is not None and operation not in OPERATIONS:
        return False
    if name is FaultName.MISSING:
        return value is None and operation is not None
    if name is FaultName.REFUSE_PHOTO:
        return value is None or value in ERROR_CODES
    if name in _WITH_WORD:
        return value in _WITH_WORD[name]
    if name is FaultName.SLOT_TAKEN:
        return value is None or _ADDRESS.fullmatch(value) is not None
    return value is None or (name in _WITH_NUMBER and _NUMBER.fullmatch(value) is not None)


class Faults:
    """The faults that are on at one terminal."""

    def __init__(self, texts: tuple[str, ...] = ()) -> None:
        self._on: list[Fault] = [parse_fault(text) for text in texts]

    def add(self, text: str) -> None:
        """Switch a fault on; raises UnknownFault."""
        self._on.append(parse_fault(text))

    def remove(self, name: str) -> None:
        """Switch every fault of this name off."""
        self._on = [fault for fault in self._on if fault.name.value != name]

    def clear(self) -> None:
        """Switch all off."""
        self._on = []

    def names(self) -> tuple[str, ...]:
        """Names of the faults that are on."""
        return tuple(fault.name.value for fault in self._on)

    def strikes(self, name: FaultName, operation: str) -> Fault | None:
        """The fault, where it is on for this operation; one with a number of times is used up a little."""
        for place, fault in enumerate(self._on):
            if fault.name is name and fault.operation in {"", operation}:
                self._use(place, fault)
                return fault
        return None

    def look(self, name: FaultName) -> Fault | None:
        """The fault, where it is on for any operation; it is not used up by that."""
        return next((fault for fault in self._on if fault.name is name), None)

    def _use(self, place: int, fault: Fault) -> None:
        if fault.times is None:
            return
        if fault.times == 1:
            del self._on[place]
        else:
            self._on[place] = Fault(fault.name, fault.value, fault.operation, fault.times - 1)
