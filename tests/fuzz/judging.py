"""What a decoder may do with whatever it is fed: say what it means or that it means nothing, in bounds."""

from __future__ import annotations

import time
import tracemalloc
from dataclasses import dataclass

from facestation.errors import StationError
from facestation.isapi.wire.sniff import MalformedAnswer
from tests.fuzz.decoders import Decoder

ALLOWED = (MalformedAnswer, StationError)
PEAK_BYTES = 48_000_000
"""Whatever comes, up to the longest document that is read."""
PEAK_RATIO, PEAK_START_BYTES = 400, 1_000_000
"""So many bytes of memory for each byte that came, and for a start."""
LIMIT_S = 20.0
"""Of processor time, for one input, with memory being counted, which multiplies it, and on a machine that is busy."""


class OutOfBounds(AssertionError):
    """A decoder took more memory or time than it may."""


@dataclass(slots=True)
class Tally:
    """What one decoder did with all that it was fed."""

    inputs: int = 0
    refused: int = 0
    peak_bytes: int = 0
    slowest_s: float = 0.0

    def feed(self, decoder: Decoder, data: bytes) -> None:
        """Feeds it once; raises what the decoder should not have raised, and OutOfBounds."""
        begun_s = time.thread_time()
        tracemalloc.start()
        try:
            decoder.feed(data)
        except ALLOWED:
            self.refused += 1
        finally:
            peak_bytes = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
        took_s = time.thread_time() - begun_s
        self.inputs += 1
        self.peak_bytes, self.slowest_s = max(self.peak_bytes, peak_bytes), max(self.slowest_s, took_s)
        allowed_bytes = min(PEAK_BYTES, PEAK_START_BYTES + PEAK_RATIO * len(data))
        if peak_bytes > allowed_bytes:
            raise OutOfBounds(f"{peak_bytes} bytes of memory for {len(data)} bytes")
        if took_s > LIMIT_S:
            raise OutOfBounds(f"{took_s:.1f} s for {len(data)} bytes")
