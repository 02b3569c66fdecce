"""How long fifty terminals take with one template, as a ratio to the slowest of them alone in the same run.

Each virtual terminal is a process of its own and takes its time for every answer, as recorded of real ones. After the
run every value is read back by a second one that only looks, whose time is told as well.

Run: python tests/bench/bench_commissioning.py [--count N] [--latency S]
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from facestation.commissioning.template import Template
from facestation.commissioning.template_file import parse_template
from facestation.domain.commissioning import TerminalRun
from facestation.domain.secret import Secret
from facestation.services.commissioning.commission import States
from facestation.services.station import Station, open_station

PASSWORD = "Tulip-2024"
RATIO_MAX = 1.5
ALONE = 3
"""Terminals of their own that are commissioned one after the other; the slowest counts."""

SITE = """
title = "Bench"
name = "Entrance {number:02}"

[clock]
zone = "+05:00"
server = "pool.example.net"

[settings.door.1]
openDuration = 7
superPassword = { keyring = "door-pin" }

[settings.reader.1]
enable = true

[settings.recognition]
ecoMode.faceMatchThreshold1 = 80

[settings.face_compare]
faceScore = 60

[settings.controller]
voicePrompt = false

[settings.nfc]
enable = false

[settings.listening_host.1]
ipAddress = "192.0.2.51"
portNo = 8081

[settings.permission_week.1]
WeekPlanCfg.0.TimeSegment.endTime = 18:00:00

[settings.door_week.1]
WeekPlanCfg.0.TimeSegment.endTime = 19:00:00

[settings.login_lock]
maxIllegalLoginTimes = 4

[settings.user.1]
password = { keyring = "site-admin" }

[settings.ports]
AdminAccessProtocol.2.portNo = 8001
"""


@contextlib.contextmanager
def virtual_terminals(count: int, latency_s: float) -> Iterator[list[str]]:
    """URLs of running virtual terminals, each in a process of its own."""
    words = [sys.executable, "-m", "facestation.cli", "virtual", "--json", "--latency-s", str(latency_s)]
    environment = {**os.environ, "FACESTATION_PASSWORD": PASSWORD}
    with contextlib.ExitStack() as stack:
        processes = []
        for number in range(count):
            profile = ("k1t343", "k1t673", "k1t342")[number % 3]
            process = subprocess.Popen(
                [*words, "--profile", profile], stdout=subprocess.PIPE, text=True, env=environment
            )
            stack.callback(process.wait)
            stack.callback(process.terminate)
            processes.append(process)
        yield [str(json.loads(process.stdout.readline())["url"]) for process in processes if process.stdout]


async def timed(states: States) -> tuple[float, list[TerminalRun]]:
    """Wall time of a run, and the result of each terminal; RuntimeError where one is not as the template wants."""
    begun_s = time.perf_counter()
    last = {state.terminal_id: state async for state in states}
    spent_s = time.perf_counter() - begun_s
    wrong = [run for run in last.values() if not run.right]
    if wrong:
        raise RuntimeError(wrong[0])
    return spent_s, list(last.values())


async def measured(station: Station, template: Template, ids: list[str], alone: list[str]) -> None:
    """Prints the times and their ratio."""
    alone_s = []
    for terminal_id in alone:
        spent_s, _ = await timed(station.commission.apply(template, [terminal_id], confirmed=True))
        alone_s.append(spent_s)
    cpu_s = time.process_time()
    all_s, runs = await timed(station.commission.apply(template, ids, confirmed=True))
    cpu_s = time.process_time() - cpu_s
    values = sum(len(run.changes) for run in runs)
    drift_s, _ = await timed(station.commission.check(template, ids))
    print("alone: " + ", ".join(f"{spent_s:.2f} s" for spent_s in alone_s))
    print(f"{len(ids)} terminals: {all_s:.2f} s, {values} values written and read back, {cpu_s:.1f} s of processor")
    print(f"ratio {all_s / max(alone_s):.2f} (asked for: at most {RATIO_MAX})")
    print(f"drift of {len(ids)} terminals: {drift_s:.2f} s (asked for: less than 60 s)")


async def main() -> None:
    """Commissions some terminals alone, then all others at once."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=50)
    parser.add_argument("--latency", type=float, default=0.2)
    given = parser.parse_args()
    secrets = {"door-pin": Secret("471147"), "site-admin": Secret("Orchid-2025")}
    template = parse_template(SITE.encode(), "site.toml")
    with virtual_terminals(given.count + ALONE, given.latency) as urls, tempfile.TemporaryDirectory() as folder:
        station = await open_station(Path(folder), environment_password=Secret(PASSWORD), environment_secrets=secrets)
        ids = [(await station.terminals.add(url)).id for url in urls]
        await measured(station, template, ids[ALONE:], ids[:ALONE])
        await station.close()


if __name__ == "__main__":
    asyncio.run(main())
