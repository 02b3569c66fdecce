"""Who may know whom, beyond what the import rules in pyproject.toml say."""

from __future__ import annotations

import ast

import pytest

from facestation import errors
from tests.house.tree import Source, sources, told

QT = ("PySide6", "shiboken6", "qasync")
MODAL = {
    *("exec", "exec_"),
    *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
    *("getText", "getMultiLineText", "getInt", "getDouble", "getItem", "getColor", "getFont"),
}
OUR_ERRORS = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
MESSAGE_BOXES = {"question", "information", "warning", "critical", "about", "aboutQt"}


def is_within(module: str, packages: tuple[str, ...]) -> bool:
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def test_presenters_and_the_engine_have_never_heard_of_qt() -> None:
    deaf = [*sources("facestation"), *(source for source in sources("ui") if source.name.endswith("presenter.py"))]
    found = [source.at(node) for source in deaf for node, module in source.imports() if is_within(module, QT)]
    assert not found, told("this is not allowed here", found)


def test_no_dialog_blocks_the_loop() -> None:
    found = [source.at(call) for source in sources("ui") for call in source.nodes(ast.Call) if blocks(call)]
    assert not found, told("open() the dialog and await its answer (ui/ask.py)", found)


def blocks(call: ast.Call) -> bool:
    if not isinstance(call.func, ast.Attribute):
        return False
    return called(call) in MODAL or (name_of(call.func.value) == "QMessageBox" and called(call) in MESSAGE_BOXES)


def test_the_screen_catches_errors_in_one_place_only() -> None:
    elsewhere = [source for source in sources("ui") if source.name != "ui/jobs.py"]
    found = [source.at(node) for source in elsewhere for node in source.nodes(ast.ExceptHandler) if swallows(node)]
    found += [source.at(call) for source in elsewhere for call in source.nodes(ast.Call) if called(call) == "suppress"]
    assert not found, told("let it rise to ui/jobs.py, or translate it with raise ... from", found)


def swallows(handler: ast.ExceptHandler) -> bool:
    """Whether the handler ends an error that ui/jobs.py should see: ours, everybody's, or any at all for nothing.

    A form gathers what is wrong with each of its fields and shows it there, so InputError may be kept.
    """
    if any(isinstance(node, ast.Raise) for node in ast.walk(handler)):
        return False
    kinds = {name_of(kind) for kind in caught(handler)}
    does_nothing = all(isinstance(step, ast.Pass) for step in handler.body)
    kept = kinds == {"InputError"} and handler.name is not None
    return does_nothing or not (kept or kinds.isdisjoint({"", "Exception", "BaseException", *OUR_ERRORS}))


def caught(handler: ast.ExceptHandler) -> list[ast.expr | None]:
    return [*handler.type.elts] if isinstance(handler.type, ast.Tuple) else [handler.type]


def called(call: ast.Call) -> str:
    return name_of(call.func)


def name_of(expression: ast.expr | None) -> str:
    """The last part of a dotted name; empty where there is none."""
    if isinstance(expression, ast.Attribute):
        return expression.attr
    return expression.id if isinstance(expression, ast.Name) else ""


def test_addresses_of_terminals_stand_in_the_catalogue_only() -> None:
    found = [
        source.at(text)
        for source in sources("facestation", "ui")
        if not source.name.startswith("facestation/isapi/catalogue/")
        for text in source.texts()
        if is_address(str(text.value))
    ]
    assert not found, told("take the address from facestation.isapi.catalogue", found)


def is_address(text: str) -> bool:
    return any(f"/{start}/" in text and text.strip() != f"/{start}/" for start in ("ISAPI", "SDK"))


def test_the_virtual_terminal_shares_addresses_alone_with_the_client() -> None:
    shared = ("facestation.isapi.operation", "facestation.isapi.catalogue")
    found = [
        source.at(node)
        for source in sources("facestation/virtual")
        for node, module in source.imports()
        if is_within(module, ("facestation.isapi",)) and not is_within(module, shared)
    ]
    assert not found, told("this is not allowed here", found)


def test_only_the_command_line_and_the_tools_print() -> None:
    allowed = ("facestation/cli/", "packaging/", "tests/bench/", "tests/fuzz/__main__.py")
    found = [
        source.at(call)
        for source in sources()
        if not source.name.startswith(allowed)
        for call in source.nodes(ast.Call)
        if isinstance(call.func, ast.Name) and called(call) == "print"
    ]
    assert not found, told("this is not allowed here", found)


def test_these_rules_see_what_they_forbid() -> None:
    guilty = Source("ui/guilty.py", "import PySide6.QtCore\ndialog.exec()\nQMessageBox.warning(None)\nx = '/ISAPI/A'\n")
    assert [module for _, module in guilty.imports() if is_within(module, QT)] == ["PySide6.QtCore"]
    assert [blocks(call) for call in guilty.nodes(ast.Call)] == [True, True]
    assert [is_address(str(text.value)) for text in guilty.texts()] == [True]


@pytest.mark.parametrize(
    ("handler", "is_guilty"),
    [
        ("except StationError: show()", True),
        ("except (TimeoutError, errors.TimedOut): show()", True),
        ("except Exception: show()", True),
        ("except: show()", True),
        ("except TimeoutError: pass", True),
        ("except InputError: pass", True),
        ("except InputError as problem: found.append(problem)", False),
        ("except TimeoutError: process.kill()", False),
        ("except OSError as problem: raise DiskFull from problem", False),
    ],
)
def test_only_handlers_that_end_an_error_are_seen(handler: str, is_guilty: bool) -> None:
    [node] = Source("ui/page.py", f"try: f()\n{handler}\n").nodes(ast.ExceptHandler)
    assert swallows(node) is is_guilty
