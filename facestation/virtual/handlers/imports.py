"""Imports that the terminal does by itself. None is ever started here, as nobody knows the body that does it."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.handlers.handler import Handler


async def _tasks(device: Device, call: Call) -> Answer:
    kind = "pictures" if "pictures" in call.operation.name else "persons"
    return json_answer({"TasksStatusList": device.state.import_tasks.get(kind, [])})


async def _delete(device: Device, call: Call) -> Answer:
    """Forgets the task; one that is not there is no error."""
    kind = "pictures" if "pictures" in call.operation.name else "persons"
    held = device.state.import_tasks.get(kind, [])
    device.state.import_tasks[kind] = [task for task in held if task.get("taskID") != call.parameters["task_id"]]
    return json_ok()


HANDLERS: Mapping[str, Handler] = {
    "imports.all_persons_status": _tasks,
    "imports.all_pictures_status": _tasks,
    "imports.delete_persons": _delete,
    "imports.delete_pictures": _delete,
}
