"""`doctor`: looks at this computer."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Output, Parents, station


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verbs.add_parser("doctor", parents=common, help="check this computer")


async def run(args: argparse.Namespace, out: Output) -> int:
    async with station(args, reads=True) as opened:
        checks = await opened.doctor.checks()
    out.result(
        {
            "checks": [
                {
                    "name": check.name,
                    "verdict": check.verdict.value,
                    "message": check.message,
                    "advice": check.advice,
                }
                for check in checks
            ]
        },
        [f"{check.verdict.value:5} {check.name}: {check.message} {check.advice}".rstrip() for check in checks],
    )
    return DONE
