"""Brings the translation files up to date with the sources, and compiles them.

python packaging/translate.py            update resources/translations/*.ts, compile them to .qm
python packaging/translate.py --check    change nothing; exit status 1 where an entry is missing or unfinished
"""

from __future__ import annotations

import argparse
import ast
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from facestation import words  # noqa: E402 - the checkout's own, whatever is installed
from facestation.commissioning.resources import RESOURCES  # noqa: E402

FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("en", "ru")
SOURCE_LANGUAGE = "en"
ENGINE = "engine"


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence of a translation file."""

    context: str
    source: str
    forms: tuple[str, ...]
    """The translation; several where a number decides the form."""
    finished: bool

    @property
    def complete(self) -> bool:
        """Whether every form is there and nobody marked it as unfinished."""
        return self.finished and all(self.forms)


def main() -> int:
    """Updates and compiles, or only checks; the exit status."""
    parser = argparse.ArgumentParser(description="Bring the translations up to date.")
    parser.add_argument("--check", action="store_true", help="change nothing, only say what is missing")
    if not parser.parse_args().check:
        for language in LANGUAGES:
            update(language, ts_file(language))
            release(ts_file(language), FOLDER / f"facestation_{language}.qm")
    missing = [problem for language in LANGUAGES for problem in problems(language)]
    for problem in missing:
        print(problem)
    return 1 if missing else 0


def ts_file(language: str) -> Path:
    """Where the translations into `language` stand."""
    return FOLDER / f"facestation_{language}.ts"


def engine_sentences() -> list[str]:
    """Every sentence of the engine that the screen shows in the operator's language, each once."""
    explained = [*words.ERRORS.values(), *words.ATTENTION.values()]
    said = [sentence for entry in explained for sentence in (entry.message, entry.advice)]
    tables = (words.PHRASES, words.ADVICE, words.LOSSES, words.LEFT_BEHIND, words.EVENTS, words.DANGERS)
    said += [sentence for table in tables for sentence in table.values()]
    return list(dict.fromkeys([*said, *filter(None, configuration_sentences())]))


def configuration_sentences() -> Iterator[str]:
    """What people are told of the resources of a terminal and their fields."""
    for resource in RESOURCES.values():
        yield from (resource.group.value, resource.title, resource.note, resource.counts)
        yield from (known.help for known in resource.fields)


def plurals(path: Path) -> Iterator[tuple[str, str]]:
    """Context and text of each call of `plural` in a source file; lupdate sees a plural in Python by a literal only."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "plural":
            context, text = (ast.literal_eval(argument) for argument in node.args[:2])
            yield context, text


def _call(context: str, text: str, *, number: bool = False) -> str:
    quoted = f"{json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}"
    return f'translate({quoted}, "", 1)' if number else f"translate({quoted})"


def update(language: str, file: Path) -> None:
    """Adds to `file` what is new in the sources and drops what is gone; what is translated stays."""
    with tempfile.TemporaryDirectory() as folder:
        others = Path(folder) / "others.py"
        lines = [_call(ENGINE, text) for text in engine_sentences()]
        sources = sorted((ROOT / "ui").rglob("*.py"))
        lines += [_call(context, text, number=True) for path in sources for context, text in plurals(path)]
        others.write_text("\n".join(lines), encoding="utf-8")
        options = ["-silent", "-no-obsolete", "-locations", "none", "-no-ui-lines"]
        options += ["-source-language", SOURCE_LANGUAGE, "-target-language", language]
        if language == SOURCE_LANGUAGE:
            options.append("-pluralonly")
        _run("lupdate", *options, *map(str, sources), str(others), "-ts", str(file))


def release(file: Path, compiled: Path) -> None:
    """Compiles `file` into what the program loads."""
    _run("lrelease", "-silent", str(file), "-qm", str(compiled))


def problems(language: str) -> Iterator[str]:
    """What is missing in the translations into `language`, a line each."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh.ts"
        fresh.write_bytes(ts_file(language).read_bytes())
        update(language, fresh)
        wanted, known = entries(fresh), entries(ts_file(language))
    there = {(entry.context, entry.source) for entry in known}
    for entry in wanted:
        if (entry.context, entry.source) not in there:
            yield f"{language}: {entry.context}: not in the file: {entry.source}"
        elif not entry.complete:
            yield f"{language}: {entry.context}: not translated: {entry.source}"


def entries(file: Path) -> list[Entry]:
    """All entries of a translation file."""
    found: list[Entry] = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - this repository's own file
        name = context.findtext("name") or ""
        found.extend(_entry(name, message) for message in context.iter("message"))
    return found


def _entry(context: str, message: ET.Element) -> Entry:
    translation = message.find("translation")
    if translation is None:
        return Entry(context, message.findtext("source") or "", ("",), finished=False)
    numbered = tuple(form.text or "" for form in translation.iter("numerusform"))
    forms = numbered or (translation.text or "",)
    return Entry(context, message.findtext("source") or "", forms, translation.get("type") is None)


def _run(tool: str, *arguments: str) -> None:
    folder = Path(PySide6.__file__).parent
    program = next(folder.glob(f"{tool}*"), None) or next((folder / "Qt" / "libexec").glob(f"{tool}*"))
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    sys.exit(main())
