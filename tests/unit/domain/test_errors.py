"""The error tree and its sentences."""

import pickle
import string

import pytest

from facestation import words
from facestation.domain.secret import Secret
from facestation.errors import NameTooLong, PasswordRefused, StationError, by_code, leaves


def test_every_leaf_has_a_sentence_and_every_sentence_a_leaf() -> None:
    assert {leaf.code for leaf in leaves()} == set(words.ERRORS)


def test_no_two_leaves_share_a_code() -> None:
    codes = [leaf.code for leaf in leaves()]
    assert len(codes) == len(set(codes))


def test_the_drawing_names_every_class() -> None:
    import facestation.errors as module

    drawn = module.__doc__ or ""
    roots = [leaf.__name__ for leaf in StationError.__subclasses__()]
    assert [name for name in roots if name not in drawn] == []


@pytest.mark.parametrize("leaf", leaves())
def test_every_sentence_can_be_said_without_any_detail(leaf: type[StationError]) -> None:
    error = leaf()
    assert error.message
    assert error.advice
    assert not any(brace in error.message + error.advice for brace in "{}")


def test_details_fill_the_sentence() -> None:
    assert "200 characters" in NameTooLong(length=200, limit=128).message


def test_an_error_survives_a_process_boundary() -> None:
    again = pickle.loads(pickle.dumps(PasswordRefused(terminal="Main", tries_left=4)))  # noqa: S301 - our own bytes
    assert isinstance(again, PasswordRefused)
    assert again.details == {"terminal": "Main", "tries_left": 4}


def test_a_code_of_a_newer_version_is_still_an_error() -> None:
    assert by_code("something_new") is StationError
    assert by_code("password_refused") is PasswordRefused


def test_placeholders_are_plain_names() -> None:
    for sentence in words.ERRORS.values():
        for text in (sentence.message, sentence.advice):
            fields = [name for _, name, _, _ in string.Formatter().parse(text) if name is not None]
            assert all(name.isidentifier() for name in fields), text


def test_a_secret_shows_nothing() -> None:
    secret = Secret("Tulip-2024")
    assert "Tulip" not in f"{secret} {secret!r} {[secret]}"
    assert secret.reveal() == "Tulip-2024"


def test_an_empty_secret_cannot_be() -> None:
    with pytest.raises(ValueError, match="empty"):
        Secret("")
