"""The bridge between clicks and coroutines, on the loop of the product."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from facestation.errors import DiskFull, StationError
from ui.hands import until
from ui.jobs import Jobs


class Outcome:
    """What a job told."""

    def __init__(self) -> None:
        self.values: list[object] = []
        self.failures: list[StationError] = []
        self.bugs: list[BaseException] = []
        self.jobs = Jobs(on_failure=self.failures.append, on_bug=self.bugs.append)


async def _after(pause_s: float, value: str) -> str:
    await asyncio.sleep(pause_s)
    return value


async def _full() -> str:
    await asyncio.sleep(0)
    raise DiskFull()


async def _broken() -> str:
    await asyncio.sleep(0)
    raise ZeroDivisionError()


async def _until_idle(jobs: Jobs, name: str) -> None:
    await until(lambda: not jobs.running(name))


async def test_value_of_a_job_goes_to_done() -> None:
    outcome = Outcome()
    outcome.jobs.run("a", _after(0, "value"), outcome.values.append)
    await _until_idle(outcome.jobs, "a")
    assert outcome.values == ["value"]


async def test_newer_job_replaces_the_older_of_the_same_name() -> None:
    outcome = Outcome()
    outcome.jobs.run("a", _after(0.01, "old"), outcome.values.append)
    await asyncio.sleep(0)
    outcome.jobs.run("a", _after(0, "new"), outcome.values.append)
    await asyncio.sleep(0.05)
    assert outcome.values == ["new"]


async def test_failure_goes_to_failed_and_without_one_to_the_notices() -> None:
    outcome = Outcome()
    own: list[StationError] = []
    outcome.jobs.run("a", _full(), outcome.values.append, own.append)
    await _until_idle(outcome.jobs, "a")
    assert [type(error) for error in own] == [DiskFull]
    assert not outcome.failures
    outcome.jobs.run("a", _full())
    await _until_idle(outcome.jobs, "a")
    assert [type(error) for error in outcome.failures] == [DiskFull]


async def test_anything_else_is_a_bug_also_when_done_raises_it() -> None:
    outcome = Outcome()
    outcome.jobs.run("a", _broken(), outcome.values.append)
    await _until_idle(outcome.jobs, "a")
    outcome.jobs.run("a", _after(0, "value"), outcome.values.remove)
    await _until_idle(outcome.jobs, "a")
    assert [type(bug) for bug in outcome.bugs] == [ZeroDivisionError, ValueError]


async def test_cancelled_job_tells_nobody() -> None:
    outcome = Outcome()
    outcome.jobs.run("page.a", _after(0, "a"), outcome.values.append)
    outcome.jobs.run("page.b", _after(0, "b"), outcome.values.append)
    outcome.jobs.run("other", _after(0, "c"), outcome.values.append)
    outcome.jobs.cancel_all("page.")
    await _until_idle(outcome.jobs, "other")
    assert outcome.values == ["c"]
    assert not outcome.failures
    assert not outcome.bugs


async def test_failure_of_a_replaced_job_that_refuses_to_end_is_not_told() -> None:
    outcome = Outcome()

    async def stubborn() -> None:
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            raise DiskFull() from None

    outcome.jobs.run("a", stubborn())
    await asyncio.sleep(0)
    outcome.jobs.run("a", _after(0, "new"), outcome.values.append)
    await outcome.jobs.close()
    assert not outcome.failures


async def test_following_hands_over_every_value_and_closes_the_source_when_cancelled() -> None:
    outcome, closed = Outcome(), list[bool]()

    async def frames() -> AsyncIterator[int]:
        try:
            for number in range(100_000):
                yield number
                await asyncio.sleep(0)
        finally:
            closed.append(True)

    outcome.jobs.follow("live", frames(), outcome.values.append)
    await until(lambda: len(outcome.values) >= 3)
    outcome.jobs.cancel("live")
    await outcome.jobs.close()
    assert outcome.values[:3] == [0, 1, 2]
    assert closed == [True]


async def test_after_closing_nothing_starts_and_what_ran_has_cleaned_up() -> None:
    outcome, cleaned = Outcome(), list[bool]()

    async def careful() -> None:
        try:
            await asyncio.sleep(10)
        finally:
            await asyncio.sleep(0.01)
            cleaned.append(True)

    outcome.jobs.run("a", careful())
    await asyncio.sleep(0)
    await outcome.jobs.close()
    assert cleaned == [True]
    outcome.jobs.run("a", _after(0, "late"), outcome.values.append)
    assert not outcome.jobs.running("a")


@pytest.mark.parametrize("prefix", ["", "a"])
async def test_cancelling_before_the_first_step_leaves_no_coroutine_open(prefix: str) -> None:
    outcome = Outcome()
    outcome.jobs.run("a", _after(0, "value"), outcome.values.append)
    outcome.jobs.cancel_all(prefix)
    await outcome.jobs.close()
    assert outcome.values == []
