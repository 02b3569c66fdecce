"""Everything that makes values of a terminal's bytes, found in the code, so that none is forgotten.

What takes bytes and nothing else is fed as it is. What needs more has its row in `WITH_MORE`; what only looks as if it
took a terminal's bytes has its reason in `NOT_FED`.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from itertools import chain
from types import ModuleType

from cryptography.hazmat.primitives.asymmetric import rsa

from facestation.discovery import onvif, sadp
from facestation.domain.event import ListeningHost
from facestation.isapi import auth, capabilities, guard, refusals, trust
from facestation.isapi.catalogue import operation
from facestation.isapi.wire import (
    activation,
    answer,
    encryption,
    events,
    faces,
    fingerprints,
    hosts,
    multipart,
    parts,
    persons,
    pushes,
    session,
    sniff,
    whole,
    zone,
)

PACKAGES = ("facestation.isapi", "facestation.discovery")
"""Where terminals' bytes are read."""
_TELLING = ("decode", "parse", "read_")
_STEP_BYTES = 37
_HEADER_BYTES = 64_000
"""What speaks HTTP lets no longer header through."""

Feed = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Decoder:
    """One way into the program."""

    name: str
    """Module and function, below `facestation`."""
    feed: Feed


def _label(data: bytes) -> str:
    """A content type that may or may not fit, made of the first line, as of a form."""
    first = data.split(b"\n", 1)[0].strip().decode("latin-1")
    return f"multipart/form-data; boundary={first.lstrip('-')}" if first.startswith("--") else "application/json"


def _spoken(data: bytes) -> str:
    """As a header would have it."""
    return data[:_HEADER_BYTES].decode("latin-1")


def _in_pieces(reader: multipart.PartReader | events.AlertReader, data: bytes) -> list[object]:
    pieces = (data[at : at + _STEP_BYTES] for at in range(0, len(data), _STEP_BYTES))
    return [*chain.from_iterable(map(reader.feed, pieces)), *reader.end()]


def _limits(data: bytes) -> object:
    found = capabilities.read_capability_set(data, None)
    names = [name for name, _ in _walk(sniff.parse(data).tree, "")]
    return [(found.limit(name), found.describes(name)) for name in names[:50]]


def _walk(tree: object, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            yield f"{path}{name}", value
            yield from _walk(value, f"{path}{name}.")


def _changed(data: bytes) -> object:
    """A terminal's object read, one value of it changed, and the outcome read again."""
    found = whole.read_whole(data)
    names = list(found.values())
    if names and found.has(names[0]):
        found = found.with_values({names[0]: "other"})
    return whole.read_whole(found.data).values(("list",))


def _spelled(text: str) -> Feed:
    """Feeds what takes text, as headers and zones are."""
    taken: Mapping[str, Callable[[str], object]] = {
        "challenge": lambda given: auth.parse_challenge([given]),
        "zone": zone.parse_zone,
    }
    return lambda data: taken[text](_spoken(data))


_SEALED = ("name", "UserInfo.name", "UserInfoSearch.UserInfo.*.name", "userName", "*.userName")
_CIPHER = encryption.FieldCipher(1, bytes(16))
_RSA = rsa.generate_private_key(65537, 1024)  # noqa: S505 - as long as terminals take
_HOST = ListeningHost("1", "192.0.2.5", 8123, "/events/a1")

WITH_MORE: Mapping[str, Feed] = {
    "isapi.auth.parse_challenge": _spelled("challenge"),
    "isapi.capabilities.read_capability_set": _limits,
    "isapi.guard.names_whom": lambda data: guard.names_whom(data, ("UserInfoDetail", "EmployeeNoList")),
    "isapi.refusals.login_error": lambda data: refusals.login_error(
        data, terminal="Lobby", authorized=True, offered=True
    ),
    "isapi.refusals.verdict": lambda data: refusals.verdict(
        operation("persons.search"), 400, data, terminal="Lobby", known=True
    ),
    "isapi.trust.read_certificate": lambda data: trust.read_certificate(data, None),
    "discovery.onvif.read_answer": lambda data: onvif.read_answer(data, "192.0.2.5"),
    "discovery.sadp.read_answer": lambda data: sadp.read_answer(data, "192.0.2.5"),
    "isapi.wire.activation.decode_challenge": lambda data: activation.decode_challenge(data, _RSA),
    "isapi.wire.answer.decode": lambda data: answer.decode(data, _label(data)),
    "isapi.wire.encryption.has_any": lambda data: encryption.has_any(data, _SEALED),
    "isapi.wire.encryption.opened": lambda data: encryption.opened(data, _SEALED, _CIPHER, "0" * 32),
    "isapi.wire.events.AlertReader": lambda data: _in_pieces(events.AlertReader(_label(data), UTC), data),
    "isapi.wire.events.decode_alert": lambda data: events.decode_alert(data, UTC),
    "isapi.wire.events.decode_history": lambda data: events.decode_history(data, _label(data), UTC),
    "isapi.wire.faces.decode_count": lambda data: faces.decode_count(data, faces.Library()),
    "isapi.wire.fingerprints.decode_capture": lambda data: fingerprints.decode_capture(data, 1),
    "isapi.wire.hosts.encode_host": lambda data: hosts.encode_host(data, _HOST),
    "isapi.wire.hosts.encode_no_host": lambda data: hosts.encode_no_host(data, "1"),
    "isapi.wire.multipart.PartReader": lambda data: _in_pieces(multipart.PartReader(_label(data)), data),
    "isapi.wire.parts.split": lambda data: parts.split(data, _label(data)),
    "isapi.wire.persons.decode_whole": lambda data: persons.decode_whole(data, "10042"),
    "isapi.wire.pushes.decode_push": lambda data: pushes.decode_push(data, _label(data), UTC),
    "isapi.wire.session.decode_session": lambda data: session.decode_session(data, [_spoken(data)]),
    "isapi.wire.whole.read_whole": _changed,
    "isapi.wire.zone.parse_zone": _spelled("zone"),
}
"""How to feed what takes more than bytes, by its name."""

NOT_FED: Mapping[str, str] = {
    "isapi.wire.whole_json.inserted": "takes what whole_json.read has read; fed through read_whole",
    "isapi.wire.whole_xml.inserted": "takes what whole_xml.read has read; fed through read_whole",
}


def decoders() -> tuple[Decoder, ...]:
    """All of them, by name; raises LookupError for one that nobody says how to feed."""
    found = dict(_found())
    unknown = [name for name, feed in found.items() if feed is None and name not in {*WITH_MORE, *NOT_FED}]
    gone = [name for name in (*WITH_MORE, *NOT_FED) if name not in found]
    if unknown or gone:
        raise LookupError(f"give these a row in tests/fuzz/decoders.py: {unknown}; take these rows out: {gone}")
    wanted = {name: WITH_MORE.get(name) or feed for name, feed in found.items() if name not in NOT_FED}
    return tuple(Decoder(name, feed) for name, feed in sorted(wanted.items()) if feed is not None)


def _found() -> Iterator[tuple[str, Feed | None]]:
    """Names of what reads a terminal's bytes, with the function where it takes nothing else."""
    for module in _modules():
        for name, made in vars(module).items():
            if name.startswith("_") or getattr(made, "__module__", "") != module.__name__:
                continue
            place = f"{module.__name__.removeprefix('facestation.')}.{name}"
            if inspect.isclass(made) and callable(getattr(made, "feed", None)):
                yield place, None
            elif inspect.isfunction(made) and _reads(name, made):
                lone = len(inspect.signature(made).parameters) == 1 and _takes_bytes(made)
                yield place, made if lone else None


def _modules() -> Iterator[ModuleType]:
    for name in PACKAGES:
        package = importlib.import_module(name)
        for info in pkgutil.walk_packages(package.__path__, f"{name}."):
            yield importlib.import_module(info.name)


def _reads(name: str, function: Callable[..., object]) -> bool:
    if inspect.iscoroutinefunction(function):
        return False
    return _takes_bytes(function) or name.startswith(_TELLING)


def _takes_bytes(function: Callable[..., object]) -> bool:
    """Whether an answer, or a part of one, is among what it takes; a picture of ours is no answer."""
    taken = inspect.signature(function).parameters.values()
    return any(each.annotation in {"bytes", bytes} and each.name in {"body", "data", "head"} for each in taken)
