"""Judging never slows the picture: it takes the newest frame when it is free, and painting does not wait for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import bench_preview
from tests.unit.camera.film import write_film

LASTS_S = 2.5
"""Five times as long as one judgement."""


@pytest.mark.alone
async def test_a_judge_of_half_a_second_costs_no_painted_picture(tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.avi", 40)
    alone, _ = await bench_preview.painted_per_s(film, bench_preview.nobody, LASTS_S)
    painted, judged = await bench_preview.painted_per_s(film, bench_preview.slowly, LASTS_S)
    assert painted > 0.9 * alone
    assert 1.0 < judged < 2.5
