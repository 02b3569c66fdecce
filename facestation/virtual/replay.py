"""A terminal's recorded answers, given again in their order: what support works with in place of the terminal."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from facestation.errors import FileUnreadable
from facestation.virtual.answers import JSON, XML, Answer
from facestation.virtual.documents import Element, element, render_json, render_xml

_FORMAT = "facestation-exchanges/1"
_LARGEST_BYTES = 50_000_000
_TEXT = "#text"


class Replay:
    """Answers by operation, which is what method and path come to; the last of each is given for ever."""

    def __init__(self, rows: Iterable[dict[str, Any]], namespace: str) -> None:
        self._left: dict[str, deque[Answer]] = {}
        for row in rows:
            answer = _answer(row, namespace)
            if answer is not None:
                self._left.setdefault(str(row["operation"]), deque()).append(answer)

    def answer(self, operation: str) -> Answer | None:
        """The next recorded answer; None for what was never asked of the recorded terminal."""
        left = self._left.get(operation)
        if not left:
            return None
        return left.popleft() if len(left) > 1 else left[0]


def read_replay(file: Path, namespace: str) -> Replay:
    """The recording in a file of a support bundle; raises FileUnreadable for anything else."""
    try:
        with file.open("rb") as opened:
            document = json.loads(opened.read(_LARGEST_BYTES))
        if document["format"] != _FORMAT:
            raise FileUnreadable(value=file.name)
        return Replay(document["exchanges"], namespace)
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise FileUnreadable(value=file.name) from error


def _answer(row: dict[str, Any], namespace: str) -> Answer | None:
    """What was answered, as far as it was recorded; pictures and streams are left to the virtual terminal itself."""
    body, status = row["answered"], int(row["status"])
    match body["content"]:
        case "json":
            return Answer(status, JSON, render_json(body["tree"]))
        case "xml":
            return Answer(status, XML, render_xml(_element(str(body["root"]), body["tree"]), namespace))
        case "none":
            return Answer(status, XML, b"")
        case _:
            return None


def _element(name: str, tree: object) -> Element:
    """The XML element that was read as this tree: attributes under `@name`, text under `#text`, lists where one stands
    several times."""
    if not isinstance(tree, dict):
        return element(name, "" if tree is None else str(tree))
    attributes = {key[1:]: str(value) for key, value in tree.items() if key.startswith("@")}
    children = [
        _element(key, value)
        for key, values in tree.items()
        if not key.startswith(("@", "#"))
        for value in (values if isinstance(values, list) else [values])
    ]
    text = tree.get(_TEXT)
    return Element(name, children or ("" if text is None else str(text)), attributes)
