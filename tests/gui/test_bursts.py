"""Changes that come faster than anybody reads are painted together, and the last one always."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QWidget

from ui.hands import until
from ui.widgets.bursts import Bursts


async def test_a_burst_is_painted_twice_and_ends_with_the_last_state(application: QApplication) -> None:
    widget, painted, state = QWidget(), [], [0]
    bursts = Bursts(widget, lambda: painted.append(state[0]))
    for number in range(30):
        state[0] = number
        bursts.soon()
    assert painted == [0]
    await until(lambda: len(painted) > 1)
    assert painted == [0, 29]


async def test_what_somebody_waits_for_is_painted_at_once_and_once(application: QApplication) -> None:
    widget, painted = QWidget(), []
    bursts = Bursts(widget, lambda: painted.append("painted"))
    other = Bursts(widget, lambda: painted.append("later"))
    bursts.soon()
    bursts.soon()
    bursts.now()
    other.soon()
    other.soon()
    assert painted == ["painted", "painted", "later"]
    await until(lambda: painted.count("later") == 2)
    assert painted.count("painted") == 2
