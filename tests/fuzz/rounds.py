"""One round of spoiled answers for one decoder."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.decoders import Decoder
from tests.fuzz.judging import Tally
from tests.fuzz.mutating import spoiled

RECIPE_BYTES = 64


def fed(decoder: Decoder, tally: Tally, count: int, *, same_each_time: bool = False) -> None:
    """Feeds it with so many inputs; raises what it should not have raised, for the smallest input that shows it."""

    @settings(
        max_examples=count,
        deadline=None,
        database=None,
        derandomize=same_each_time,
        suppress_health_check=list(HealthCheck),
    )
    @given(st.binary(max_size=RECIPE_BYTES))
    def one(recipe: bytes) -> None:
        tally.feed(decoder, spoiled(recipe, decoder.name))

    one()
