"""Feeds every decoder with spoiled answers until so many have been tried: `python -m tests.fuzz --inputs 1000000`."""

from __future__ import annotations

import argparse
import sys
import traceback
from dataclasses import replace

from facestation.isapi.http import ANSWER_LIMIT_BYTES
from tests.fuzz.decoders import Decoder, decoders
from tests.fuzz.hostile import HOSTILE
from tests.fuzz.judging import Tally
from tests.fuzz.rounds import fed


def main() -> int:
    """0 where no decoder failed; else 1, and what it was fed is printed."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=1_000_000, help="in all; shared between the decoders")
    parser.add_argument("--only", default="", metavar="TEXT", help="decoders with this in their names")
    given = parser.parse_args()
    chosen = [decoder for decoder in decoders() if given.only in decoder.name]
    each = -(-given.inputs // max(len(chosen), 1))
    failed = [decoder.name for decoder in chosen if not _survives(decoder, each)]
    print(f"{len(chosen)} decoders, {each * len(chosen):,} inputs, {len(failed)} failed", *failed, sep="\n  ")
    return 1 if failed or not chosen else 0


def _survives(decoder: Decoder, count: int) -> bool:
    tally = Tally()
    try:
        for make in HOSTILE.values():
            tally.feed(decoder, make(ANSWER_LIMIT_BYTES))
        hostile = replace(tally)
        fed(decoder, tally, count)
    except Exception:  # noqa: BLE001 - whatever it is, it is what is looked for
        traceback.print_exc()
        return False
    print(
        f"{decoder.name:48} {tally.inputs:>8} inputs  {tally.refused / tally.inputs:>5.0%} refused"
        f"  at most {tally.peak_bytes / 1e6:5.1f} MB  {hostile.slowest_s * 1e3:6.0f} ms",
        flush=True,
    )
    return True


if __name__ == "__main__":
    sys.exit(main())
