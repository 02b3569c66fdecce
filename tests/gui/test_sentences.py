"""Sentences of the engine in the operator's language, with all that is put into them."""

from __future__ import annotations

import json
import re

import pytest

from facestation.commissioning.template_file import parse_template
from facestation.errors import ChangeNotConfirmed, PhotoRejected, SettingInvalid, StationError, TemplateError, by_code
from facestation.words import ADVICE, DANGERS, PHRASES, Phrase
from ui.translation import Translation
from ui.words import sentence

WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")
"""Two English words, one after the other; wire values are single ones."""


def of_template(text: str) -> StationError:
    with pytest.raises(TemplateError) as raised:
        parse_template(text.encode(), "site.toml")
    return raised.value


@pytest.mark.parametrize(
    "error",
    [
        SettingInvalid(setting="volume", value="loud", allowed=Phrase("number_span", {"lower": 1, "upper": 9})),
        ChangeNotConfirmed(terminal="Door", field="language", danger=DANGERS["restarts"]),
        PhotoRejected(check="no_face", reason=ADVICE["no_face"]),
        of_template('[clock]\nzone = "noon"\n'),
        of_template("name = 5\n"),
        of_template("[settings.door.1]\nopenDuration = [1, 2]\n"),
    ],
    ids=lambda error: error.code,
)
def test_nothing_english_is_left_within_a_sentence(translation: Translation, error: StationError) -> None:
    translation.use("ru")
    message, advice = sentence(error)
    assert not WORDS.search(f"{message} {advice}")
    # What was written down and read again says the same.
    again = by_code(error.code)(**json.loads(json.dumps(error.details)))
    assert sentence(again) == (message, advice)


@pytest.mark.parametrize("key", PHRASES)
def test_every_phrase_keeps_its_places_in_every_language(translation: Translation, key: str) -> None:
    names = re.findall(r"{(\w+)}", PHRASES[key])
    error = SettingInvalid(setting="s", value="v", allowed=Phrase(key, {name: f"<{name}>" for name in names}))
    translation.use("ru")
    _, advice = sentence(error)
    assert all(f"<{name}>" in advice for name in names)
    assert str(error.details["allowed"]) not in advice
