"""Sizes, forbidden words, few mocks, no secrets: what keeps the house in order."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.house.tree import ROOT, Source, files, sources, told

FILE_LINES = 400
FUNCTION_LINES = 40
TABLES = {"facestation/errors.py", "facestation/words.py"}  # one row an error: they grow with it, not with logic
MOCKS_PER_1000_LINES = 5
# written in pieces, so that this file does not hold what it forbids
MARKERS = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME", "X" + "XX", "HA" + "CK"]) + r")\b")
MACHINE_PATHS = ["/wo" + "rk/", "../sha" + "red", "/ro" + "ot/", "/ho" + "me/"]
MOCKS = re.compile(r"\b(?:mon" + r"keypatch|Mag" + r"icMock|AsyncM" + r"ock|mo" + r"ck)\b|\bpat" + r"ch\(")
SECRET_NAME = re.compile(r"(?:^|_)(?:password|passwd|secret|token|api_key)$", re.IGNORECASE)


def test_files_and_functions_stay_small() -> None:
    long_files = [
        f"{source.name}: {lines}"
        for source in sources()
        if source.name not in TABLES and (lines := len(source.text.splitlines())) > FILE_LINES
    ]
    long_functions = [
        f"{source.at(function)} {function.name}: {lines}"
        for source in sources()
        for function in functions(source)
        if (lines := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES
    ]
    found = long_files + long_functions
    assert not found, told(f"at most {FILE_LINES} lines a file and {FUNCTION_LINES} a function", found)


def functions(source: Source) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    yield from source.nodes(ast.FunctionDef)
    yield from source.nodes(ast.AsyncFunctionDef)


def test_nothing_is_left_for_later_and_no_machine_is_named() -> None:
    found = [
        f"{name}:{number}: {line.strip()}"
        for name in files()
        for number, line in enumerate((ROOT / name).read_text(encoding="utf-8").splitlines(), 1)
        if MARKERS.search(line) or any(path in line for path in MACHINE_PATHS)
    ]
    assert not found, told("this must not stand here", found)


def test_tests_use_real_parts() -> None:
    lines = [line for source in sources("tests") for line in source.text.splitlines()]
    mocked = [line.strip() for line in lines if MOCKS.search(line)]
    assert len(mocked) * 1000 < MOCKS_PER_1000_LINES * max(len(lines), 1000), told("use real parts", mocked)


def test_no_password_is_written_into_the_program() -> None:
    found = [
        source.at(value)
        for source in sources("facestation", "ui", "packaging")
        for name, value in named_values(source)
        if SECRET_NAME.search(name) and looks_secret(value)
    ]
    assert not found, told("this must not stand here", found)


def named_values(source: Source) -> Iterator[tuple[str, ast.expr]]:
    for assigned in source.nodes(ast.Assign):
        yield from ((ast.unparse(target), assigned.value) for target in assigned.targets)
    for declared in source.nodes(ast.AnnAssign):
        if declared.value:
            yield ast.unparse(declared.target), declared.value
    for keyword in source.nodes(ast.keyword):
        yield keyword.arg or "", keyword.value


def looks_secret(value: ast.expr) -> bool:
    """A literal, also inside Secret(...), that has a digit in it: words for people and names of fields have none."""
    literals = [node.value for node in ast.walk(value) if isinstance(node, ast.Constant)]
    return any(isinstance(text, str) and re.search(r"\d", text) is not None for text in literals)


def test_these_habits_notice_a_breach() -> None:
    guilty = Source("ui/guilty.py", 'password = Secret("abc12345")\ndef f() -> None:\n' + "    a\n" * 40)
    assert [(name, looks_secret(value)) for name, value in named_values(guilty)] == [("password", True)]
    assert [(f.end_lineno or 0) - f.lineno + 1 for f in functions(guilty)] == [41]
    assert MARKERS.search("# TO" + "DO later")
    assert MOCKS.search("def test(mon" + "keypatch)")
