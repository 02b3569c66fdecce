"""What a terminal takes as its first password, and what is made up."""

from __future__ import annotations

import pytest

from facestation.domain.password import Strength, check_password, generate_password, strength
from facestation.domain.secret import Secret
from facestation.errors import (
    NewPasswordError,
    PasswordIsUsername,
    PasswordNotTypable,
    PasswordTooLong,
    PasswordTooShort,
    PasswordTooSimple,
)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("Tul-24x", PasswordTooShort),
        ("Tulip-2024-Tulip-", PasswordTooLong),
        ("tulipane", PasswordTooSimple),
        ("12345678", PasswordTooSimple),
        ("Operator1", PasswordIsUsername),
        ("1rotarepO", PasswordIsUsername),
        ("Tulip 2024", PasswordNotTypable),
        ("Тюльпан-24", PasswordNotTypable),
        ("Tulip-2024\n", PasswordNotTypable),
    ],
)
def test_what_no_terminal_takes_is_refused_here(text: str, error: type[NewPasswordError]) -> None:
    with pytest.raises(error) as caught:
        check_password(Secret(text), "operator1")
    assert text not in str(caught.value.details)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("tulip-ane", Strength.WEAK),
        ("tulip2024", Strength.WEAK),
        ("Tulip2024", Strength.STRONG),
        ("tulip-24", Strength.STRONG),
        ("Tulip-2024-Tulip", Strength.STRONG),
    ],
)
def test_what_is_taken_is_weak_or_strong(text: str, wanted: Strength) -> None:
    check_password(Secret(text))
    assert strength(Secret(text)) is wanted


def test_what_is_made_up_is_strong_different_each_time_and_read_without_doubt() -> None:
    made = [generate_password() for _ in range(50)]
    for password in made:
        check_password(password)
        assert strength(password) is Strength.STRONG
        assert not set(password.reveal()) & set("0O1lIo")
    assert len({password.reveal() for password in made}) == len(made)
