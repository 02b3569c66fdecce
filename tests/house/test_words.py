"""Every error has its sentences, and no sentence is without its error."""

from __future__ import annotations

import string

import pytest

from facestation import errors, words
from facestation.domain.event import Kind
from facestation.vision.checks import CHECKS
from tests.house.tree import ROOT


def test_every_error_has_words_and_all_words_an_error() -> None:
    assert {leaf.code for leaf in errors.leaves()} == set(words.ERRORS)


def test_no_two_errors_share_a_code() -> None:
    codes = [leaf.code for leaf in errors.leaves()]
    assert sorted(codes) == sorted(set(codes))


def test_every_error_that_can_be_raised_has_a_code_of_its_own() -> None:
    def ends(kind: type[errors.StationError]) -> list[type[errors.StationError]]:
        children = kind.__subclasses__()
        return [end for child in children for end in ends(child)] if children else [kind]

    assert [end.__name__ for end in ends(errors.StationError) if "code" not in vars(end)] == []


@pytest.mark.parametrize("code", sorted(words.ERRORS))
def test_sentences_are_plain_and_end_properly(code: str) -> None:
    entry = words.ERRORS[code]
    for sentence in (entry.message, entry.advice):
        fields = [field for _, field, _, _ in string.Formatter().parse(sentence) if field is not None]
        assert all(field.isidentifier() for field in fields)
        assert sentence == sentence.strip()
    assert entry.message.endswith(".")
    assert len(entry.message) <= 120


def test_every_check_of_a_photo_has_its_advice_and_its_file() -> None:
    checks = {check for check, _ in CHECKS}
    assert checks <= set(words.ADVICE)
    assert {check for check in checks if not (ROOT / "facestation/vision/checks" / f"{check}.py").is_file()} == set()


def test_every_advice_belongs_to_a_check_or_one_of_its_directions() -> None:
    checks = {check for check, _ in CHECKS} | {"cannot_check"}
    assert {
        key for key in words.ADVICE if not any(key == check or key.startswith(f"{check}_") for check in checks)
    } == set()


def test_everything_that_can_happen_at_a_door_has_its_word() -> None:
    assert {kind.value for kind in Kind} == set(words.EVENTS)
