"""`certificate`: what a terminal shows to whoever connects, and replacing it."""

from __future__ import annotations

import argparse
import dataclasses
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from facestation.cli.common import DONE, Document, Output, Parents, choose_one, plain, station, terminal_option
from facestation.cli.files import write
from facestation.domain.inventory import CertificateShown

if TYPE_CHECKING:
    from facestation.services.station import Station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("certificate", parents=common, help="look at a terminal's certificate and replace it")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    show = actions.add_parser("show", parents=common, help="the certificate that the terminal shows now")
    renew = actions.add_parser("renew", parents=common, help="a new self-signed one, trusted when it is shown")
    request = actions.add_parser("request", parents=common, help="a signing request; the terminal keeps the key")
    install = actions.add_parser("install", parents=common, help="one from a file, trusted when it is shown")
    for action in (show, renew, request, install):
        terminal_option(action)
    for action in (renew, request):
        action.add_argument("--name", default="", metavar="HOST", help="whom it is for; the terminal's address else")
    request.add_argument("file", type=Path, metavar="OUT", help="where the request (PEM) is written")
    install.add_argument("file", type=Path, metavar="FILE", help="PEM or DER")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        if args.action == "show":
            record = await opened.terminals.resolve(args.terminal)
            return _report(out, await opened.care.certificates.show(record))
        record = await choose_one(args, opened)
        if args.action == "request":
            return await _request(args, opened, record.id, out)
        if args.action == "renew":
            return _report(out, await opened.care.certificates.renew(record.id, args.name))
        return _report(out, await opened.care.certificates.install(record.id, args.file))


async def _request(args: argparse.Namespace, opened: Station, terminal_id: str, out: Output) -> int:
    pem = await opened.care.certificates.request(terminal_id, args.name)
    await write(args.file, pem)
    out.result({"bytes": len(pem)}, [f"{args.file}: {len(pem)} bytes"])
    return DONE


def _report(out: Output, shown: CertificateShown) -> int:
    document: Document = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in dataclasses.asdict(shown).items()
    }
    out.result({"certificate": document}, [f"{key}: {plain(value)}" for key, value in document.items()])
    return DONE
