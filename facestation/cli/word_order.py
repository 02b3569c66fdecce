"""The words of a command in the order that argparse understands, from any that people write them in."""

from __future__ import annotations

import argparse
import math
import os
import shlex
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from facestation.cli.examples import examples_of

FILE_ENDINGS = frozenset({".csv", ".json", ".pdf", ".toml", ".xlsx", ".zip"})
"""A terminal may be called by an address with dots in it, but ends like none of these."""


if TYPE_CHECKING:
    _Choice = argparse._SubParsersAction[argparse.ArgumentParser]
else:
    _Choice = argparse._SubParsersAction


class _Verbs(_Choice):
    """Verbs whose own help begins with what the list of all says of them."""

    def add_parser(self, name: str, **kwargs: Any) -> argparse.ArgumentParser:
        """One more verb."""
        what = str(kwargs.get("help", ""))
        return super().add_parser(name, **{"description": f"{what[:1].upper()}{what[1:]}.", **kwargs})


class CommandLine(argparse.ArgumentParser):
    """A parser that takes options and plain words in any order, and says what to type where that is not clear."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.register("action", "parsers", _Verbs)

    def format_help(self) -> str:
        """The help, with commands as people type them at its end."""
        program, _, verbs = self.prog.partition(" ")
        examples = examples_of(program, verbs)
        shown = "".join(f"\n  {example}" for example in examples)
        return super().format_help() + (f"\nexamples:{shown}\n" if examples else "")

    def parse_known_args(self, args: Iterable[str] | None = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """The arguments, and never any that are not known: those end the program here, with the usage of this verb."""
        words = list(sys.argv[1:] if args is None else args)
        verbs = [action for action in self._actions if isinstance(action, argparse._SubParsersAction)]
        if verbs:
            self._expect_own_options(words, str(verbs[0].metavar))
        else:
            words = self._in_order(words)
        known, left = super().parse_known_args(words, namespace)
        if left:
            self.error(f"unrecognized arguments: {' '.join(left)}")
        return known, left

    def _expect_own_options(self, words: Sequence[str], verb: str) -> None:
        """Before the next verb there may be the options that all have in common, and no others."""
        place = 0
        while place < len(words) and _is_option(words[place]):
            room = self._room(words[place])
            if room is None:
                option = words[place].partition("=")[0]
                self.error(f"{option} is not known here; options of {verb} come after it: {self.prog} {verb} {option}")
            place += 1 + int(room)

    def _in_order(self, words: list[str]) -> list[str]:
        """Plain words first: behind an option that takes many they would be its values, and between options lost."""
        if "--" in words:
            return words
        plain, last = self._plain(words)
        needed = [action for action in self._actions if not action.option_strings and action.nargs in {None, "+"}]
        if last is not None and len(plain) < len(needed):
            missing = needed[len(plain)]
            if missing.type is not Path or not _names_a_file(words[last]):
                self.error(self._advice(missing, words, last))
            plain.append(last)
        return [*(words[place] for place in plain), *(word for at, word in enumerate(words) if at not in plain)]

    def _plain(self, words: Sequence[str]) -> tuple[list[int], int | None]:
        """Where the words stand that belong to no option, and the last that an option took besides its first."""
        plain: list[int] = []
        last: int | None = None
        room, given = 0.0, 0
        for place, word in enumerate(words):
            if _is_option(word):
                room, given = self._room(word) or 0, 0
            elif given < room:
                given += 1
                last = place if given > 1 else last
            else:
                plain.append(place)
        return plain, last

    def _room(self, word: str) -> float | None:
        """How many of the words behind this option are its own at most; None where the option is not known."""
        option, equals, _ = word.partition("=")
        actions = self._option_string_actions
        meant = {id(action): action for name, action in actions.items() if name.startswith(option)}
        action = actions.get(option) or (next(iter(meant.values())) if len(meant) == 1 else None)
        if action is None:
            return None
        if equals or action.nargs == 0:
            return 0
        return 1 if action.nargs is None else math.inf

    def _advice(self, missing: argparse.Action, words: list[str], last: int) -> str:
        rest = [word for place, word in enumerate(words) if place != last]
        option = next(word for word in reversed(words[:last]) if _is_option(word))
        command = f"{self.prog} {shlex.join([words[last], *rest])}"
        return (
            f"{missing.metavar} is missing, as {option} takes every word after it; "
            f"if {words[last]} is meant, write: {command}"
        )


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"


def _names_a_file(word: str) -> bool:
    """Whether this is no terminal: a path, a file that is there, or one with an ending of ours."""
    if "://" in word:
        return False
    by_name = "/" in word or os.sep in word or Path(word).suffix.lower() in FILE_ENDINGS
    return by_name or os.path.exists(word)  # noqa: PTH110 - no word is too long for this one
