"""Who may know whom, beyond what the import rules in pyproject.toml say."""

from __future__ import annotations

import ast

from tests.house.tree import Source, sources, told

QT = ("PySide6", "shiboken6", "qasync")
MODAL = {
    *("exec", "exec_"),
    *("getOpenFileName", "getOpenFileNames", "getSaveFileName", "getExistingDirectory"),
    *("getText", "getMultiLineText", "getInt", "getDouble", "getItem", "getColor", "getFont"),
}
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
    name, owner = call.func.attr, call.func.value
    on_message_box = isinstance(owner, ast.Name) and owner.id == "QMessageBox"
    return name in MODAL or (on_message_box and name in MESSAGE_BOXES)


def test_the_screen_catches_errors_in_one_place_only() -> None:
    handlers = [
        source.at(handler)
        for source in sources("ui")
        if source.name != "ui/jobs.py"
        for handler in source.nodes(ast.ExceptHandler)
        if not any(isinstance(node, ast.Raise) for node in ast.walk(handler)) and not collects_input_errors(handler)
    ]
    suppressed = [
        source.at(call)
        for source in sources("ui")
        if source.name != "ui/jobs.py"
        for call in source.nodes(ast.Call)
        if (isinstance(call.func, ast.Name) and call.func.id == "suppress")
        or (isinstance(call.func, ast.Attribute) and call.func.attr == "suppress")
    ]
    found = handlers + suppressed
    assert not found, told("let it rise to ui/jobs.py, or translate it with raise ... from", found)


def collects_input_errors(handler: ast.ExceptHandler) -> bool:
    """A form gathers what is wrong with each of its fields and shows it there."""
    return isinstance(handler.type, ast.Name) and handler.type.id == "InputError" and handler.name is not None


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
    allowed = ("facestation/cli/", "packaging/", "tests/bench/")
    found = [
        source.at(call)
        for source in sources()
        if not source.name.startswith(allowed)
        for call in source.nodes(ast.Call)
        if isinstance(call.func, ast.Name) and call.func.id == "print"
    ]
    assert not found, told("this is not allowed here", found)


def test_these_rules_see_what_they_forbid() -> None:
    guilty = Source("ui/guilty.py", "import PySide6.QtCore\ndialog.exec()\nQMessageBox.warning(None)\nx = '/ISAPI/A'\n")
    assert [module for _, module in guilty.imports() if is_within(module, QT)] == ["PySide6.QtCore"]
    assert [blocks(call) for call in guilty.nodes(ast.Call)] == [True, True]
    assert [is_address(str(text.value)) for text in guilty.texts()] == [True]
