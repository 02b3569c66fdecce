"""`endpoints`: the catalogue of operations; no terminal is needed."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Document, Output, Parents
from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.operation import Operation


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verbs.add_parser("endpoints", parents=common, help="all operations that terminals are asked for")


async def run(args: argparse.Namespace, out: Output) -> int:
    operations = OPERATIONS.values()
    out.result(
        {"operations": [_row(operation) for operation in operations]},
        [f"{operation.name:28} {operation.method:6} {operation.path}" for operation in operations],
    )
    return DONE


def _row(operation: Operation) -> Document:
    return {
        "name": operation.name,
        "method": operation.method,
        "path": operation.path,
        "effect": operation.effect.value,
        "sends": operation.sends.value,
        "answers": operation.answers.value,
        "deadline_s": operation.deadline_s,
        "seed": list(operation.seed),
        "guide": list(operation.guide),
        "evidence": operation.evidence,
    }
