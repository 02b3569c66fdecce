"""`endpoints`: the catalogue of operations; no terminal is needed."""

from __future__ import annotations

import argparse

from facestation.cli.common import DONE, Document, Output, Parents
from facestation.isapi.catalogue import OPERATIONS
from facestation.isapi.catalogue.unknown import CHAPTERS, UNKNOWN, Unknown
from facestation.isapi.operation import Operation
from facestation.isapi.parameters import parameter
from facestation.words import LOSSES


def register(verbs: argparse._SubParsersAction[argparse.ArgumentParser], common: Parents) -> None:
    verbs.add_parser("endpoints", parents=common, help="all operations that terminals are asked for")


async def run(args: argparse.Namespace, out: Output) -> int:
    rows = [*map(_row, OPERATIONS.values()), *map(_unknown, (*UNKNOWN, *CHAPTERS))]
    out.result({"operations": rows}, map(_line, rows))
    return DONE


def _row(operation: Operation) -> Document:
    names = {**dict.fromkeys(operation.parameters, True), **dict.fromkeys(operation.optional_parameters, False)}
    return {
        "name": operation.name,
        "method": operation.method,
        "path": operation.path,
        "seed": list(operation.seed),
        "guide": list(operation.guide),
        "evidence": operation.evidence,
        "effect": operation.effect.value,
        "destroys": LOSSES[(operation.loss.value if operation.loss else "named")] if operation.destroys() else "",
        "sends": operation.sends.value,
        "answers": operation.answers.value,
        "deadline_s": operation.deadline_s,
        "idempotent": operation.idempotent,
        "parameters": [
            {"name": name, "required": required, "allowed": parameter(name).allowed} for name, required in names.items()
        ],
        "optional": list(operation.optional),
        "otherwise": list(operation.otherwise),
        "instead": operation.instead,
    }


def _unknown(entry: Unknown) -> Document:
    nothing = dict.fromkeys(("method", "path", "destroys", "instead"), "")
    none_known = dict.fromkeys(("sends", "answers", "deadline_s", "idempotent"))
    lists: Document = {name: [] for name in ("seed", "parameters", "optional", "otherwise")}
    told = {"name": entry.name, "guide": [entry.section], "evidence": "unknown", "effect": "unknown"}
    return {**nothing, **none_known, **lists, **told}


def _line(row: Document) -> str:
    listed = " ".join([*(f"#{number}" for number in row["seed"]), *row["guide"]])
    notes = "; ".join(filter(None, [listed, row["evidence"]]))
    if not row["path"]:
        return f"{row['name']:40} the address is not public  [{notes}]"
    kind = f"{row['effect']:9} {row['sends']:>9} > {row['answers']:9} {row['deadline_s']:3} s"
    return f"{row['name']:40} {kind}  {row['method']:6} {row['path']}  [{notes}]"
