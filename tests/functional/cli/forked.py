"""Commands in processes of their own that need not import everything anew: each is forked from one that has."""

from __future__ import annotations

import asyncio
import contextlib
import importlib
import multiprocessing
import os
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.context import ForkServerContext
from pathlib import Path

from facestation.cli.__main__ import main
from facestation.cli.commands import VERBS

_COVERAGE = "COVERAGE_PROCESS_CONFIG"
_MEASURED = "tests.functional.cli.measured"
_BACKEND = "anyio._backends._asyncio"
"""Loaded by name with the first request, which is no time to look for files on a busy machine."""
_PATIENCE_S = 90
_starting = threading.Lock()


@dataclass(frozen=True)
class Ended:
    """What a process left."""

    status: int
    out: bytes
    errors: bytes


def context() -> ForkServerContext | None:
    """Where processes are forked from; None on a system that cannot fork."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return None
    made = multiprocessing.get_context("forkserver")
    verbs = [f"facestation.cli.{file}" for file in VERBS.values()]
    for verb in verbs:
        # Here as well, where it is measured that they can be loaded.
        importlib.import_module(verb)
    made.set_forkserver_preload([*verbs, "facestation.services.station", _MEASURED, _BACKEND, __name__])
    return made


async def run(
    forks: ForkServerContext, words: Sequence[str], environment: Mapping[str, str], stdin: bytes, folder: Path
) -> Ended:
    """The command when it has ended; its streams are files in `folder`."""
    return await asyncio.to_thread(_ended, forks, list(words), dict(environment), stdin, folder)


def _ended(
    forks: ForkServerContext, words: list[str], environment: dict[str, str], stdin: bytes, folder: Path
) -> Ended:
    folder.mkdir(parents=True, exist_ok=True)
    given, out, errors = (folder / name for name in ("stdin", "stdout", "stderr"))
    given.write_bytes(stdin)
    process = forks.Process(target=_command, args=(words, environment, (given, out, errors)))
    with _starting, _unmeasured():
        process.start()
    process.join(_PATIENCE_S)
    assert process.exitcode is not None, f"{words} did not end within {_PATIENCE_S} s"
    return Ended(process.exitcode, out.read_bytes(), errors.read_bytes())


@contextlib.contextmanager
def _unmeasured() -> Iterator[None]:
    """The process that is forked from is started by the first command, and does nothing worth measuring."""
    config = os.environ.pop(_COVERAGE, None)
    try:
        yield
    finally:
        if config is not None:
            os.environ[_COVERAGE] = config


def _command(words: list[str], environment: dict[str, str], streams: tuple[Path, Path, Path]) -> None:
    os.environ.clear()
    os.environ.update(environment)
    measured = importlib.import_module(_MEASURED).COMMAND if _COVERAGE in environment else None
    if measured is not None:
        measured.start()
    _open_streams(*streams)
    try:
        status = main(words)
    except SystemExit as end:
        status = int(end.code or 0)
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        if measured is not None:
            measured.stop()
            measured.save()
    # What a fork inherits is none of its business.
    os._exit(status)


def _open_streams(given: Path, out: Path, errors: Path) -> None:
    for number, (path, flags) in enumerate(((given, os.O_RDONLY), (out, _NEW), (errors, _NEW))):
        opened = os.open(path, flags, 0o600)
        os.dup2(opened, number)
        os.close(opened)
    sys.stdin, sys.stdout, sys.stderr = (
        open(number, mode, encoding="utf-8", closefd=False)  # noqa: SIM115 - they live as long as the process
        for number, mode in enumerate(("r", "w", "w"))
    )


_NEW = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
