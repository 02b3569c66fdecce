"""No bytes make a decoder raise what it should not, nor take more memory or time than it may."""

from __future__ import annotations

import os

import pytest

from tests.fuzz.decoders import NOT_FED, WITH_MORE, Decoder, decoders
from tests.fuzz.hostile import HOSTILE
from tests.fuzz.judging import OutOfBounds, Tally
from tests.fuzz.mutating import answers, spoiled
from tests.fuzz.rounds import fed

pytestmark = pytest.mark.no_cover
"""Counting lines would cost more than the decoders do, and other tests walk them."""

INPUTS = int(os.environ.get("FACESTATION_FUZZ_INPUTS", "10000"))
"""In all, shared between the decoders; `python -m tests.fuzz` tries a million."""
HOSTILE_BYTES = 6_000
DECODERS = decoders()


@pytest.mark.parametrize("decoder", DECODERS, ids=lambda decoder: decoder.name)
def test_no_spoiled_answer_makes_a_decoder_fail(decoder: Decoder) -> None:
    tally = Tally()
    fed(decoder, tally, -(-INPUTS // len(DECODERS)), same_each_time=True)
    assert tally.inputs >= min(INPUTS // len(DECODERS), 100)


@pytest.mark.parametrize("what", HOSTILE)
def test_no_answer_costs_a_decoder_too_much(what: str) -> None:
    data = HOSTILE[what](HOSTILE_BYTES)
    tally = Tally()
    for decoder in DECODERS:
        tally.feed(decoder, data)
    assert tally.inputs == len(DECODERS)


def test_every_decoder_of_the_program_is_fed() -> None:
    names = {decoder.name for decoder in DECODERS}
    assert {"isapi.wire.persons.decode_page", "isapi.wire.events.AlertReader", "isapi.capabilities.read_doors"} <= names
    assert set(WITH_MORE) <= names
    assert names.isdisjoint(NOT_FED)


def test_what_is_wrong_is_noticed() -> None:
    for wrong in (lambda data: data[1_000_000], lambda _: bytes(50_000_000)):
        with pytest.raises((IndexError, OutOfBounds)):
            Tally().feed(Decoder("wrong", wrong), b"{}")


def test_answers_are_spoiled_in_many_ways_and_always_the_same() -> None:
    made = [spoiled(bytes([0, 0, first, second, 7, 9])) for first in range(40) for second in range(13)]
    assert len(set(made)) > 100
    assert made[0] == spoiled(bytes([0, 0, 0, 0, 7, 9]))
    assert len(answers()) > 200
    assert all(b"Host" in data or b"ResponseStatus" in data for data in answers("isapi.wire.hosts.decode_hosts"))
    assert answers("isapi.wire.sniff.parse") == answers()
