"""A table of words that the screen looks things up in has all of them: no page ends with a KeyError."""

from __future__ import annotations

import ast
import enum
import importlib
from collections.abc import Callable, Iterator

import pytest

from facestation import words
from facestation.domain import handover
from facestation.domain.terminal_settings import Danger
from facestation.settings import SETTINGS, Kind
from tests.house.tree import Source, sources, told
from ui import words as screen_words
from ui.certificate import wording as certificate

PARTIAL = {"ui/pages/terminals/found/region.py": {"DEEDS"}, "ui/pages/terminals/care/progress.py": {"_RESTART"}}
"""Tables that are looked up only by what they have: their own keys, the stages of a restart."""


def test_every_table_of_the_screen_has_all_members() -> None:
    tables = [(source, *found) for source in sources("ui") for found in _tables(source)]
    assert len(tables) > 20
    lacking = [
        f"{source.at(table)} {kind.__name__}.{member.name}"
        for source, table, kind in tables
        for member in kind
        if member.name not in _members(table) and not _may_lack(source, table)
    ]
    assert not lacking, told("words are missing for", lacking)


def _tables(source: Source) -> Iterator[tuple[ast.Dict, type[enum.Enum]]]:
    """Every dict whose keys are members of one enumeration."""
    for table in source.nodes(ast.Dict):
        owners = {ast.unparse(key.value) if isinstance(key, ast.Attribute) else "" for key in table.keys}
        if len(owners) == 1 and (owner := owners.pop()).isidentifier():
            module = importlib.import_module(source.name.removesuffix(".py").replace("/", "."))
            kind = getattr(module, owner, None)
            if isinstance(kind, type) and issubclass(kind, enum.Enum):
                yield table, kind


def _members(table: ast.Dict) -> set[str]:
    return {key.attr for key in table.keys if isinstance(key, ast.Attribute)}


def _may_lack(source: Source, table: ast.Dict) -> bool:
    """Whether it is asked with a word for what it does not have."""
    if any(each.value is table and each.attr == "get" for each in source.nodes(ast.Attribute)):
        return True
    plain = [ast.unparse(each.targets[0]) for each in source.nodes(ast.Assign) if each.value is table]
    declared = [ast.unparse(each.target) for each in source.nodes(ast.AnnAssign) if each.value is table]
    return any(name in PARTIAL.get(source.name, ()) or f"{name}.get(" in source.text for name in plain + declared)


def test_a_table_that_lacks_one_is_noticed() -> None:
    guilty = Source(
        "ui/pages/activity/wording.py", "WORDS = {Outcome.NOTE: 'a'}\nMORE = {Outcome.NOTE: 'a'}\nMORE.get(1)"
    )
    [(table, kind), (more, _)] = _tables(guilty)
    assert (_members(table), len(kind)) == ({"NOTE"}, 4)
    assert [_may_lack(guilty, table), _may_lack(guilty, more)] == [False, True]


@pytest.mark.parametrize(
    ("kind", "word"),
    [
        (handover.Standing, certificate.standing),
        (handover.Step, certificate.step),
        (handover.Result, certificate.result),
        (handover.EventWay, certificate.way),
    ],
)
def test_a_certificate_has_words_for_every_code(kind: type[enum.Enum], word: Callable[[str], str]) -> None:
    assert all(word(str(member.value)) for member in kind)


def test_every_setting_its_choices_and_its_unit_have_words() -> None:
    for row in SETTINGS:
        assert all(screen_words.setting(row.key))
        assert all(map(screen_words.choice, row.choices))
        assert row.kind is not Kind.NUMBER or not row.unit or screen_words.unit(row.unit, 1)
    assert {danger.value for danger in Danger} == set(words.DANGERS)
