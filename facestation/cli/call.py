"""`call`: one operation of the catalogue, raw."""

from __future__ import annotations

import argparse
import base64
from pathlib import Path

from facestation.cli.common import DONE, FAILED, Output, Parents, choose_one, station, terminal_option
from facestation.cli.files import read
from facestation.errors import ParameterMissing


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("call", parents=common, help="send one operation as it is")
    verb.add_argument("operation", metavar="OPERATION", help="a name that `endpoints` lists")
    terminal_option(verb)
    verb.add_argument("--param", action="append", default=[], metavar="K=V", help="a parameter of the path")
    verb.add_argument("--body", type=Path, metavar="FILE", help="the body to send")
    verb.add_argument("--yes", action="store_true", help="confirm what can destroy data")


async def run(args: argparse.Namespace, out: Output) -> int:
    params = dict(_pair(text) for text in args.param)
    body = await read(args.body) if args.body else None
    async with station(args) as opened:
        record = await choose_one(args, opened)
        answer = await opened.operations.call(record.id, args.operation, params, body, confirmed=args.yes)
    text = _text(answer.body)
    out.result({"status": answer.status, "content_type": answer.content_type, "body": text}, [text])
    return DONE if answer.status < 400 else FAILED


def _pair(text: str) -> tuple[str, str]:
    key, equals, value = text.partition("=")
    if not equals or not key:
        raise ParameterMissing(value=text[:40])
    return key, value


def _text(body: bytes) -> str:
    """The body as text; Base64 where it is none, as a picture."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return base64.b64encode(body).decode("ascii")
