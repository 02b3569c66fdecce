"""`secrets`: passwords and keys that templates refer to, in the keyring under names of their own."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Output, Parents, input_line, station
from facestation.domain.secret import Secret
from facestation.errors import LineMissing, SecretMissing


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("secrets", parents=common, help="passwords and keys that templates refer to")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (
        ("set", "keep a line from stdin in the keyring"),
        ("remove", "take a secret out of the keyring"),
    ):
        one = actions.add_parser(action, parents=common, help=what)
        one.add_argument("name", metavar="NAME", help='as in a template: { keyring = "NAME" }')


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args) as opened:
        if args.action == "set":
            text = input_line()
            if not text:
                raise LineMissing(value=args.name)
            await opened.credentials.keep_secret(args.name, Secret(text))
            out.result({"secret": args.name, "kept": True}, ["Kept in the password store."])
        elif await opened.credentials.forget_secret(args.name):
            out.result({"secret": args.name, "kept": False}, ["Removed from the password store."])
        else:
            raise SecretMissing(value=args.name)
    return DONE
