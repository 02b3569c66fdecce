"""`passwords`: those of terminals, to another computer in an encrypted file."""

from __future__ import annotations

import argparse
from pathlib import Path

from facestation.cli.common import DONE, Output, Parents, station
from facestation.domain.secret import Secret
from facestation.errors import PassphraseMissing


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verb = verbs.add_parser("passwords", parents=common, help="take the terminals' passwords to another computer")
    actions = verb.add_subparsers(dest="action", required=True, metavar="ACTION")
    for action, what in (
        ("export", "write those that are known to a file; passphrase on stdin"),
        (
            "import",
            "keep those of a file in the password store, and add its terminals to the list; passphrase on stdin",
        ),
    ):
        one = actions.add_parser(action, parents=common, help=what)
        one.add_argument("file", type=Path, metavar="FILE", help="encrypted with the passphrase")
        # There is no other line that could come, so nobody has to ask for it.
        one.set_defaults(password_stdin=True)


async def run(args: argparse.Namespace, out: Output) -> int:
    if not args.password_stdin:
        raise PassphraseMissing()
    passphrase = Secret(str(args.password_stdin))
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
