"""How long 20 terminals with 1 s of modeling take, as a ratio to one of them in the same run.

Run: python tests/bench/bench_fan_out.py
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from facestation.domain.person import Person
from facestation.domain.secret import Secret
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station, open_station

PASSWORD = "Tulip-2024"
MODELING_S = 1.0
ROUNDS = 3


@contextlib.contextmanager
def virtual_terminals(count: int) -> Iterator[list[str]]:
    """URLs of running virtual terminals in a process of their own."""
    words = ["-m", "facestation.cli", "virtual", "--json", "--count", str(count), "--modeling-s", str(MODELING_S)]
    with subprocess.Popen(
        [sys.executable, *words, "--password-stdin"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        if process.stdin is None or process.stdout is None:
            raise RuntimeError("the process was started with pipes")
        process.stdin.write(PASSWORD + "\n")
        process.stdin.flush()
        yield [str(json.loads(process.stdout.readline())["url"]) for _ in range(count)]
        process.terminate()


async def seconds(station: Station, terminal_ids: tuple[str, ...], number: int, photo: bytes) -> float:
    """Wall time of one enrollment on these terminals."""
    prepared, version = await station.photos.require(photo)
    begun = time.perf_counter()
    person = Person(f"B{number}-{len(terminal_ids)}", "Bench")
    deliveries = await station.enrollment.enroll(EnrollmentRequest(person, prepared, terminal_ids, version))
    if any(delivery.error for delivery in deliveries):
        raise RuntimeError([delivery.error for delivery in deliveries])
    return time.perf_counter() - begun


async def main() -> None:
    """Prints the median ratio."""
    photo = (Path(__file__).parents[2] / "facestation/virtual/data/grace_hopper.jpg").read_bytes()
    with virtual_terminals(20) as urls, tempfile.TemporaryDirectory() as folder:
        station = await open_station(Path(folder), environment_password=Secret(PASSWORD))
        ids = tuple([(await station.terminals.add(url)).id for url in urls])
        pairs = [
            (await seconds(station, ids[:1], number, photo), await seconds(station, ids, number, photo))
            for number in range(ROUNDS)
        ]
        await station.close()
    for one_s, all_s in pairs:
        print(f"1 terminal {one_s:.2f} s, 20 terminals {all_s:.2f} s")
    print(f"median ratio {statistics.median(all_s / one_s for one_s, all_s in pairs):.2f} (asked for: at most 1.6)")


if __name__ == "__main__":
    asyncio.run(main())
