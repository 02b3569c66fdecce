"""Every operation that the station sends, and every refusal that changes what it does next, has its exemplar."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

import pytest

from facestation.commissioning.resources import RESOURCES
from facestation.errors import (
    BadRequest,
    DeviceBusy,
    DeviceFault,
    NotPermitted,
    PhotoRefused,
    Refusal,
    TerminalError,
)
from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.operation import Form
from facestation.isapi.refusal_codes import CODES
from tests.contract.exemplars_format import judging
from tests.house.tree import sources, told

ONE_IS_ENOUGH = (BadRequest, DeviceBusy, DeviceFault, NotPermitted, PhotoRefused)
"""What follows depends on the class alone, or on words that stand in the code; the other words are only shown."""
NEVER_MET = {
    "userMaxNum": "the station makes no accounts",
    "userInexistence": "the station deletes no accounts",
    "subscribeIDErr": "a subscription ends with its connection",
    "sessionexpired": "said within a session, which test_session.py plays step by step",
}
SAID_ELSEWHERE = {"security.session_login": "test_session.py holds our login against its exemplar"}
_SUB_STATUS = re.compile(rb'subStatusCode"?[>:]\s*"?([^"<]+)')


@cache
def sent() -> Mapping[str, str]:
    """Every operation that the station sends by itself, with the place that names it."""
    named = {
        name: source.at(text)
        for source in sources("facestation", "ui")
        if not source.name.startswith(("facestation/isapi/catalogue/", "facestation/virtual/"))
        for text in source.texts()
        if (name := str(text.value)) in OPERATIONS
    }
    of_resources = {
        name: known.name
        for known in RESOURCES.values()
        for name in (known.put, known.put_entry, known.capabilities)
        if name
    }
    return of_resources | named


@pytest.mark.parametrize("side", ["client", "terminal"])
def test_every_operation_that_the_station_sends_judges(side: str) -> None:
    judged = {exemplar.operation for exemplar in judging(side)}
    lacking = [f"{name} ({place})" for name, place in sent().items() if name not in judged]
    assert len(sent()) > len(OPERATIONS) // 2
    assert not lacking, told(f"type an exemplar that judges the {side} too", lacking)


def test_every_body_that_the_station_sends_is_judged_as_our_own_words() -> None:
    # what is said by `call` has the body of the exemplar itself
    own = {exemplar.operation for exemplar in judging("client") if exemplar.words("says")[:1] != ("call",)}
    lacking = [
        f"{name} ({place})"
        for name, place in sent().items()
        if OPERATIONS[name].sends is not Form.NONE and name not in own | SAID_ELSEWHERE.keys()
    ]
    assert not lacking, told("say it by a method of the client", lacking)


@cache
def met() -> frozenset[str]:
    """Every sub-status that our client is answered by an exemplar, in lower case."""
    found = (word for case in judging("client") for word in _SUB_STATUS.findall(case.answer.body))
    return frozenset(word.decode().lower() for word in found)


def test_every_word_that_changes_what_happens_next_is_met() -> None:
    words = {word for kind, codes in CODES.items() if not goes_by_class(kind) for word in codes}
    lacking = sorted(word for word in words - NEVER_MET.keys() if word.lower() not in met())
    assert not lacking, told("type an exemplar in which the client meets", lacking)


def test_of_every_other_kind_of_refusal_one_is_met() -> None:
    kinds = [(kind, codes) for kind, codes in CODES.items() if kind is not Refusal]
    lacking = [kind.__name__ for kind, codes in kinds if not met() & {word.lower() for word in codes}]
    assert not lacking, told("type an exemplar in which the client meets a refusal of the kind", lacking)


def test_every_word_that_the_client_looks_for_is_met() -> None:
    known = {word.lower() for codes in CODES.values() for word in codes}
    looked_for = {
        word: source.at(text)
        for source in sources("facestation/isapi")
        if "/catalogue/" not in source.name and not source.name.endswith("/refusal_codes.py")
        for text in source.texts()
        if (word := str(text.value)) in known
    }
    assert len(looked_for) > len(ONE_IS_ENOUGH)
    lacking = [f"{word} ({place})" for word, place in looked_for.items() if word not in met() | NEVER_MET.keys()]
    assert not lacking, told("type an exemplar in which the client meets", lacking)


def goes_by_class(kind: type[TerminalError]) -> bool:
    return kind is Refusal or issubclass(kind, ONE_IS_ENOUGH)
