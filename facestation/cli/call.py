"""`call`: one operation of the catalogue, raw."""

from __future__ import annotations

import argparse
import asyncio
import base64
import json
import sys
from pathlib import Path

from facestation.cli.common import (
    Document,
    EachOnce,
    Output,
    Parents,
    choose_one,
    input_line,
    station,
    terminal_option,
)
from facestation.cli.files import read, write
from facestation.errors import ParameterMissing, ParameterSecret
from facestation.isapi.client import Answer
from facestation.isapi.parameters import parameter
from facestation.isapi.wire.answer import Decoded, Kind
from facestation.services.operations import check

STDIN = "-"


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("call", parents=common, help="send one operation as it is")
    verb.add_argument("operation", metavar="OPERATION", help="a name that `endpoints` lists")
    terminal_option(verb)
    verb.add_argument(
        "--param",
        action=EachOnce,
        type=_pair,
        default=[],
        metavar="K=V",
        help="a parameter; K=- reads a line of standard input",
    )
    verb.add_argument("--body", metavar="FILE", help="the body to send; - reads the rest of standard input")
    verb.add_argument("--out", type=Path, metavar="FILE", help="where the answer is kept; of a form its pictures")
    verb.add_argument("--yes", action="store_true", help="confirm what can destroy data")


async def run(args: argparse.Namespace, out: Output) -> int:
    # One after the other from standard input, after the password: secret parameters, the body.
    params = await asyncio.to_thread(_params, args.param)
    body = await _body(args.body)
    chosen, _ = check(args.operation, params, body, confirmed=args.yes)
    if chosen.destroys(body or b""):
        print(f"{chosen.name}: {chosen.destruction().details['loss']}", file=sys.stderr)
    async with station(args) as opened:
        record = await choose_one(args, opened, to_log_in=chosen.needs_login)
        answer, decoded = await opened.operations.call(record.id, chosen.name, params, body, confirmed=args.yes)
    kept = await _keep(decoded, args.out) if args.out else []
    document, lines = _document(answer, decoded, kept), _lines(answer, decoded, kept)
    return out.ended(document, lines, answer.refusal)


def _pair(text: str) -> tuple[str, str | None]:
    key, equals, value = text.partition("=")
    return key, value if equals else None


def _params(pairs: list[tuple[str, str | None]]) -> dict[str, str]:
    params: dict[str, str] = {}
    for key, value in pairs:
        if value is None or not key:
            raise ParameterMissing(value=key[:40])
        if value != STDIN and parameter(key).secret:
            raise ParameterSecret(value=key)
        params[key] = input_line() if value == STDIN else value
    return params


async def _body(given: str | None) -> bytes | None:
    if given == STDIN:
        return b"" if sys.stdin is None else await asyncio.to_thread(sys.stdin.buffer.read)
    return None if given is None else await read(Path(given))


async def _keep(decoded: Decoded, place: Path) -> list[Document]:
    """Writes the answer to `place`; of a form what is no text in it, several parts to numbered files."""
    parts = [inner for _, inner in decoded.parts if inner.kind in {Kind.JPEG, Kind.BINARY}]
    pieces = parts if decoded.kind is Kind.MULTIPART else [decoded]
    kept: list[Document] = []
    for number, piece in enumerate(pieces, 1):
        path = place if len(pieces) == 1 else place.with_name(f"{place.stem}-{number}{place.suffix}")
        await write(path, piece.data)
        kept.append({"path": str(path), "bytes": len(piece.data), "kind": piece.kind.value})
    return kept


def _document(answer: Answer, decoded: Decoded, kept: list[Document]) -> Document:
    encoded = decoded.text is None
    return {
        "status": answer.status,
        "content_type": answer.content_type,
        "body": base64.b64encode(answer.body).decode("ascii") if encoded else decoded.text,
        "encoding": "base64" if encoded else "text",
        "kind": decoded.kind.value,
        "document": decoded.tree,
        "parts": [_part(part.name, part.content_type, inner) for part, inner in decoded.parts],
        "files": kept,
    }


def _part(name: str, content_type: str, inner: Decoded) -> Document:
    return {
        "name": name,
        "content_type": content_type,
        "kind": inner.kind.value,
        "bytes": len(inner.data),
        "document": inner.tree,
    }


def _lines(answer: Answer, decoded: Decoded, kept: list[Document]) -> list[str]:
    lines = [f"HTTP {answer.status} {answer.content_type}"]
    for part, inner in decoded.parts:
        lines += [f"--- {part.name or part.content_type}", _shown(inner)]
    if decoded.kind is not Kind.MULTIPART and (decoded.text or not kept):
        lines.append(_shown(decoded))
    return [*lines, *(f"{file['bytes']} bytes are in {file['path']}" for file in kept)]


def _shown(decoded: Decoded) -> str:
    if decoded.kind is Kind.JSON:
        return json.dumps(decoded.tree, ensure_ascii=False, indent=2)
    if decoded.kind is Kind.EMPTY:
        return "The answer is empty."
    return decoded.text or f"{len(decoded.data)} bytes, {decoded.kind.value}; --out FILE keeps them."
