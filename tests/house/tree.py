"""The working copy as the house rules see it: files, parsed sources, and where something stands."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).resolve().parents[2]
CODE = ("facestation", "ui", "packaging", "tests")
FOLDERS = (*CODE, "resources", ".ci")
WRITTEN = {"", ".py", ".md", ".toml", ".txt", ".json", ".tsv", ".http", ".ts", ".svg", ".spec", ".ini", ".mako"}

Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class Source:
    """One Python file; `name` is its path from the top of the repository, with slashes."""

    name: str
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return ast.parse(self.text, self.name)

    def nodes(self, kind: type[Node]) -> Iterator[Node]:
        """Every node of one kind."""
        return (node for node in ast.walk(self.tree) if isinstance(node, kind))

    def at(self, node: ast.stmt | ast.expr | ast.excepthandler) -> str:
        """Where `node` stands, for a message."""
        return f"{self.name}:{node.lineno}"

    def imports(self) -> Iterator[tuple[ast.stmt, str]]:
        """Every absolute module name that the file imports, with the statement that does."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                yield node, node.module

    def texts(self) -> Iterator[ast.Constant]:
        """Every string literal that is not a docstring."""
        documented = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
        blocks = [node.body for node in ast.walk(self.tree) if isinstance(node, documented)]
        described = {id(line.value) for block in blocks for line in block if isinstance(line, ast.Expr)}
        return (node for node in self.nodes(ast.Constant) if isinstance(node.value, str) and id(node) not in described)


def files() -> list[str]:
    """Every text file that somebody wrote, by its path from the top."""
    # in a linked working copy `.git` is a file that names the place of the first one
    found = [path for path in ROOT.iterdir() if not path.name.startswith(".coverage") and path.name != ".git"]
    for folder in FOLDERS:
        found += [path for path in (ROOT / folder).rglob("*") if path.suffix in WRITTEN and path.parent.name != "data"]
    return sorted(path.relative_to(ROOT).as_posix() for path in found if path.is_file())


def sources(*folders: str) -> list[Source]:
    """The Python files under `folders`; under all of them when none is named."""
    starts = tuple(f"{folder}/" for folder in folders or CODE)
    names = (name for name in files() if name.endswith(".py") and name.startswith(starts))
    return [_source(name) for name in names]


@cache
def _source(name: str) -> Source:
    return Source(name, (ROOT / name).read_text(encoding="utf-8"))


def told(rule: str, found: list[str]) -> str:
    """The message of a broken rule, with every place where it is broken."""
    return "\n  ".join([rule, *found])
