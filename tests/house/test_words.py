"""Every error has its sentences, and no sentence is without its error."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator, Set
from pathlib import Path

import pytest

from facestation import errors, words
from facestation.domain.event import Kind
from facestation.domain.inventory import Attention
from facestation.isapi.wire.persons import EXTRAS
from facestation.services.care.extras import CARD_TYPE
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


_LEAVES = {leaf.__name__ for leaf in errors.leaves()}
_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")
"""Two words one after the other are a language, and no wire value."""


def _calls(names: Set[str]) -> Iterator[tuple[Path, ast.Call]]:
    """Where the engine calls one of these."""
    for path in sorted((ROOT / "facestation").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in names:
                yield path.relative_to(ROOT), node


def _literals(call: ast.Call) -> Iterator[str]:
    """The texts that a call puts into an error just as they stand there."""
    for keyword in call.keywords:
        for node in ast.walk(keyword.value):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


def test_what_is_put_into_a_sentence_can_be_said_in_every_language() -> None:
    found = [
        f"{path}:{node.lineno}: {text}"
        for path, node in _calls(_LEAVES)
        for text in _literals(node)
        if _WORDS.search(text)
    ]
    assert not found, "a Phrase of words.PHRASES is wanted here: " + "; ".join(found)


def test_every_phrase_that_is_named_is_in_the_table() -> None:
    named = {node.args[0].value for _, node in _calls({"Phrase"}) if isinstance(node.args[0], ast.Constant)}
    assert len(named) > 20
    assert named <= set(words.PHRASES)


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


def test_everything_that_can_be_left_behind_of_a_person_has_its_words() -> None:
    assert {*EXTRAS, CARD_TYPE} == set(words.LEFT_BEHIND)


def test_everything_to_attend_to_at_a_terminal_has_its_words() -> None:
    assert {what.value for what in Attention} == set(words.ATTENTION)
