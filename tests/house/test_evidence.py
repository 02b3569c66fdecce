"""Every line of a profile of the virtual terminal says how well it is known."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.contract.exemplars_format import EVIDENCE
from tests.house.tree import Source, sources, told

MARK = re.compile(r"#.*\b(" + "|".join([*EVIDENCE, "invented"]) + r")\b")
UNMARKED = {"name"}
"""The profile's own name is a fact of this program."""


def lines() -> Iterator[tuple[Source, ast.keyword | ast.AnnAssign, str]]:
    """Every default and every value of a profile, with its name."""
    virtual = {source.name.rpartition("/")[2]: source for source in sources("facestation/virtual")}
    described, given = virtual["profile.py"], virtual["profiles.py"]
    for assigned in described.nodes(ast.AnnAssign):
        if assigned.value is not None:
            yield described, assigned, ast.unparse(assigned.target)
    for call in given.nodes(ast.Call):
        if isinstance(call.func, ast.Name) and call.func.id in {"Profile", "replace"}:
            yield from ((given, keyword, keyword.arg or "") for keyword in call.keywords)


def is_marked(source: Source, node: ast.keyword | ast.AnnAssign) -> bool:
    """Whether a comment on the lines of the value, or right above them, has a mark."""
    text = source.text.splitlines()
    first, last = node.lineno - 1, node.end_lineno or node.lineno
    while text[first - 1].strip().startswith("#"):
        first -= 1
    return any(MARK.search(line) for line in text[first:last])


def test_every_line_of_a_profile_says_how_well_it_is_known() -> None:
    found = [line for line in lines() if line[2] not in UNMARKED]
    assert len({name for _, _, name in found}) > len(EVIDENCE)
    bare = [f"{source.name}:{node.lineno}: {name}" for source, node, name in found if not is_marked(source, node)]
    assert not bare, told("say how well it is known: " + ", ".join(EVIDENCE), bare)


def test_this_rule_notices_a_line_without_evidence() -> None:
    text = "# field\na: int = 1\nb: int = 2\nc: int = 3  # trace\nd: int = 4  # surely\n"
    guilty = Source("facestation/virtual/guilty.py", text)
    assert [node.lineno for node in guilty.nodes(ast.AnnAssign) if not is_marked(guilty, node)] == [3, 5]
