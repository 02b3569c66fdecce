"""The coverage of one forked command; imported where commands are forked from, so that all is ready in each of them.

Started as in any other process, measuring would cost a command more than it does itself.
"""

from __future__ import annotations

from pathlib import Path

import coverage

_ROOT = Path(__file__).parents[3]


def _prepared() -> coverage.Coverage:
    made = coverage.Coverage(config_file=str(_ROOT / "pyproject.toml"), data_suffix=True)
    # By their files: packages are searched through at each end for what was never run, which the workers do already.
    packages = made.get_option("run:source")
    assert isinstance(packages, list)
    made.set_option("run:source", None)
    made.set_option("run:include", [str(_ROOT / name / "*") for name in packages])
    return made


def _warm_up() -> None:
    """What is found out at the first start in a process is known in those that are forked from it."""
    first = _prepared()
    first.start()
    first.stop()


_warm_up()
COMMAND = _prepared()
"""Not started yet."""
