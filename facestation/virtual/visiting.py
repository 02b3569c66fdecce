"""Somebody who stands before the terminal once they are enrolled, so that recognition is tried out without people."""

from __future__ import annotations

import asyncio

from facestation.virtual import checking
from facestation.virtual.device import Device


def expect(device: Device, employee_no: str) -> None:
    """Somebody's face was written: whoever has the name that is waited for looks at the terminal from now on."""
    wanted = device.options.looks
    if wanted and device.state.people.get(employee_no, {}).get("name") == wanted:
        task = asyncio.create_task(_look(device, employee_no))
        device.visits.add(task)
        task.add_done_callback(device.visits.discard)


async def _look(device: Device, employee_no: str) -> None:
    """Again and again, as people do who are not let in at once, until they or their face are taken away."""
    while True:
        await asyncio.sleep(device.options.looks_every_s)
        if employee_no not in device.state.faces:
            return
        await checking.meet(device, employee_no)
