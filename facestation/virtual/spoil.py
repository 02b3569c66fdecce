"""Answers as a broken terminal, or somebody in its place, sends them."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping

from facestation.virtual.answers import HTML, JSON, XML, Answer
from facestation.virtual.faults import Fault, FaultName, Faults

_DEPTH = 100_000
_LONG_LIST = b'{"UserInfoSearch": {"padding": "'
_USUAL_MEGABYTES = 64.0

_BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE b [<!ENTITY a0 "boom"><!ENTITY a1 "&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;&a0;">
<!ENTITY a2 "&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;&a1;"><!ENTITY a3 "&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;&a2;">
<!ENTITY a4 "&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;&a3;"><!ENTITY a5 "&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;&a4;">]>
<ResponseStatus><statusString>&a5;</statusString></ResponseStatus>
"""


def _garbage(answer: Answer, _: Fault) -> Answer:
    return Answer(answer.status, answer.content_type, random.randbytes(max(200, len(answer.body))))


def _empty(answer: Answer, _: Fault) -> Answer:
    return Answer(200, answer.content_type, b"")


def _wrong_label(answer: Answer, _: Fault) -> Answer:
    return Answer(answer.status, JSON if answer.content_type == XML else XML, answer.body)


def _page(_: Answer, __: Fault) -> Answer:
    return Answer(500, HTML, b"<html><body><h1>500 Internal Server Error</h1></body></html>")


def _huge(_: Answer, fault: Fault) -> Answer:
    body = _LONG_LIST + b"x" * int(fault.number(_USUAL_MEGABYTES) * 1_000_000) + b'"}}'
    return Answer(200, JSON, body)


def _deep(_: Answer, __: Fault) -> Answer:
    return Answer(200, JSON, b"[" * _DEPTH + b"]" * _DEPTH)


def _bomb(_: Answer, __: Fault) -> Answer:
    return Answer(200, XML, _BOMB)


_SPOILERS: Mapping[FaultName, Callable[[Answer, Fault], Answer]] = {
    FaultName.GARBAGE: _garbage,
    FaultName.EMPTY_ANSWER: _empty,
    FaultName.WRONG_CONTENT_TYPE: _wrong_label,
    FaultName.HTML_ERROR: _page,
    FaultName.HUGE_ANSWER: _huge,
    FaultName.DEEP_JSON: _deep,
    FaultName.XML_BOMB: _bomb,
}


def spoiled(answer: Answer, faults: Faults, operation: str) -> Answer:
    """The answer after every fault that is on for this operation has had its turn."""
    for name, spoil in _SPOILERS.items():
        fault = faults.strikes(name, operation)
        if fault is not None:
            answer = spoil(answer, fault)
    return answer
