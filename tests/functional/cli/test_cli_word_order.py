"""Plain words and options come in any order; where that is not clear, what to type is said."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest

from facestation.cli.commands import parser, verbs_of


def parsed(words: str) -> Any:
    """The arguments of a command, as a shell hands them over."""
    given = shlex.split(words)
    return parser(verbs_of(given)).parse_args(given)


def refused(words: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What a command that is a mistake of usage says."""
    with pytest.raises(SystemExit) as ended:
        parsed(words)
    assert ended.value.code == 2
    return " ".join(capsys.readouterr().err.split())


@pytest.mark.parametrize(
    ("words", "names", "where", "file"),
    [
        ("support-bundle --terminal Gate Yard out.zip", ["Gate", "Yard"], "out", "out.zip"),
        ("support-bundle out.zip --terminal Gate Yard", ["Gate", "Yard"], "out", "out.zip"),
        ("support-bundle --term Gate out.zip --json", ["Gate"], "out", "out.zip"),
        ("support-bundle --terminal=Gate bundle", ["Gate"], "out", "bundle"),
        ("support-bundle --terminal Gate bundle.zip --terminal Yard", ["Gate", "Yard"], "out", "bundle.zip"),
        ("commission check --terminal Gate Yard site.TOML", ["Gate", "Yard"], "template", "site.TOML"),
        ("commission apply --terminal Gate folder/site --yes", ["Gate"], "template", "folder/site"),
        ("commission certificate --terminal Gate ./out --site A", ["Gate"], "folder", "./out"),
        ("import --photos photos --terminal Gate people.csv", ["Gate"], "file", "people.csv"),
        ("import --terminal Gate people.csv --photos photos", ["Gate"], "file", "people.csv"),
        ("restore --terminal Gate /backups/gate", ["Gate"], "file", "/backups/gate"),
    ],
)
def test_a_file_after_many_terminals_is_no_terminal(words: str, names: list[str], where: str, file: str) -> None:
    args = parsed(words)
    assert (args.terminal, getattr(args, where)) == (names, Path(file))


def test_a_file_that_is_there_is_no_terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("gate.backup").touch()
    args = parsed("restore --terminal Gate gate.backup")
    assert (args.terminal, args.file) == (["Gate"], Path("gate.backup"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "support-bundle --terminal Gate 'North Yard'",
            "if North Yard is meant, write: facestation-cli support-bundle 'North Yard' --terminal Gate",
        ),
        (
            "commission apply --terminal Gate http://10.0.0.9 --yes",
            "TEMPLATE is missing, as --terminal takes every word after it",
        ),
        # From whom to whom is not guessed, whatever it looks like.
        ("copy --terminal Gate yard.zip", "write: facestation-cli copy yard.zip --terminal Gate"),
        (f"restore --terminal Gate {'x' * 5000}", "FILE is missing"),
        ("restore --terminal Gate", "required: FILE"),
    ],
)
def test_what_may_be_a_terminal_is_asked_about(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said in refused(words, capsys)


@pytest.mark.parametrize(
    ("words", "where", "value"),
    [
        ("terminals address Gate --mask 255.0.0.0 10.0.0.9", "address", "10.0.0.9"),
        ("photo check a.jpg --json b.jpg", "files", [Path("a.jpg"), Path("b.jpg")]),
        ("settings set ntp --terminal Gate portNo=1 --yes x=2", "fields", [("portNo", "1"), ("x", "2")]),
        ("call --terminal Gate system.info --body -", "operation", "system.info"),
        ("photo check -- -a.jpg", "files", [Path("-a.jpg")]),
    ],
)
def test_plain_words_may_stand_between_options(words: str, where: str, value: object) -> None:
    assert getattr(parsed(words), where) == value


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--json settings --data-dir x --terminal=Gate get ntp", "settings ACTION --terminal"),
        ("--terminal Gate people list", "facestation-cli VERB --terminal"),
        ("people card --terminal Gate list", "people card DEED --terminal"),
        ("people --terminal Gate list", "--terminal is not known here; options of ACTION come after it"),
    ],
)
def test_an_option_before_its_verb_is_told_its_place(words: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert said in refused(words, capsys)


def test_what_is_not_known_is_told_with_the_usage_of_its_verb(capsys: pytest.CaptureFixture[str]) -> None:
    said = refused("terminals list --all Gate", capsys)
    assert said.startswith("usage: facestation-cli terminals list")
    assert said.endswith("unrecognized arguments: Gate --all")
