"""What the help shows can be typed as it stands, and errors say what their advice means here."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator
from typing import Any

import pytest

from facestation.cli.commands import VERBS, parser, verbs_of
from facestation.cli.examples import EXAMPLES, FIRST_STEPS, examples_of
from tests.functional.cli.conftest import Cli

NOWHERE = "http://127.0.0.1:9"


def leaves(of: argparse.ArgumentParser) -> Iterator[str]:
    """Every verb that does something, as it is typed."""
    chosen = [action.choices for action in of._actions if isinstance(action, argparse._SubParsersAction)]
    for inner in chosen:
        for one in inner.values():
            yield from leaves(one)
    if not chosen:
        yield of.prog.partition(" ")[2]


@pytest.mark.parametrize("example", [*FIRST_STEPS, *EXAMPLES])
def test_an_example_can_be_typed(example: str) -> None:
    words = shlex.split(example.partition(" < ")[0])
    args: Any = parser(verbs_of(words)).parse_args(words)
    assert args.verb == words[0]


def test_every_verb_is_described_and_none_lacks_an_example() -> None:
    told = list(leaves(parser()))
    assert len(told) > len(VERBS)
    shown = {verb for verb in told for one in EXAMPLES if f"{one} ".startswith(f"{verb} ")}
    # Their neighbors show how they are typed.
    assert {verb for verb in set(told) - shown if not examples_of("", verb.rpartition(" ")[0])} == set()


def test_the_help_of_a_verb_says_what_it_does_and_how_it_is_typed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parser(["door"]).parse_args(["door", "--help"])
    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert "\nOpen or close a door.\n" in shown
    assert shown.endswith("examples:\n  facestation-cli door open --terminal Entrance --door 2\n")


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        (
            ("terminals", "show", NOWHERE, "--password-stdin"),
            "\n",
            "Here: --password-stdin reads it from standard input",
        ),
        (("passwords", "export", "out"), "\n", "There is no passphrase. Write it as a line to the standard input.\n"),
        (("passwords", "export", "out"), "short\n", "The passphrase is too short"),
        (("people", "pin", "set", "--terminal", NOWHERE, "--employee-no", "1"), "\n", "Nothing came for PIN."),
    ],
)
async def test_what_is_missing_is_told_in_words_of_the_command_line(
    cli: Cli, words: tuple[str, ...], stdin: str, said: str
) -> None:
    assert said in await cli.lines(*words, stdin=stdin)
