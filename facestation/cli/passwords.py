"""`passwords`: those of terminals, to another computer in an encrypted file."""

from __future__ import annotations

import argparse
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, given_password, station
from facestation.domain.password import PASSPHRASE_SHORTEST
from facestation.errors import PassphraseTooShort


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("passwords", parents=common, help="take the terminals' passwords to another computer")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (
        ("export", "write those that are known to a file; the passphrase comes with --password-stdin"),
        ("import", "keep those of a file in the password store, and add its terminals to the list"),
    ):
        one = actions.add_parser(action, parents=common, help=what)
        one.add_argument("file", type=Path, metavar="FILE")


async def run(args: argparse.Namespace, out: Output) -> int:
    passphrase = given_password(args)
    if passphrase is None:
        raise PassphraseTooShort(shortest=PASSPHRASE_SHORTEST)
    # The line is the passphrase, and no terminal's password.
    args.password_stdin = None
    async with station(args) as opened:
        if args.action == "export":
            count = await opened.passwords.export(args.file, passphrase)
            out.result({"passwords": count}, [f"{args.file} holds {count} passwords."])
        else:
            restored = await opened.passwords.restore(args.file, passphrase)
            lines = [f"{name}: in the password store" for name in restored.kept]
            lines += [f"{name}: not kept, there is no password store" for name in restored.unkept]
            out.result(
                {"kept": list(restored.kept), "unkept": list(restored.unkept), "added": list(restored.added)}, lines
            )
    return DONE
