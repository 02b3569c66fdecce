"""Fingerprints: applying them to the reader, showing and deleting them. The defaults are as dangerous as elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device, FingerJob
from facestation.virtual.documents import JsonObject
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.rules import FINGER_TYPES, FINGERS_EACH, check_employee_no, required_text
from facestation.virtual.state import Finger

READERS = (1,)
"""One module; what is sent to another is lost."""
_DONE, _OFFLINE, _POOR, _FULL, _FINGER_EXISTS, _NUMBER_EXISTS, _BAD_NUMBER = 1, 2, 3, 4, 5, 6, 7
_TEMPLATE_LIMIT = 1024


async def _set_up(device: Device, call: Call) -> Answer:
    document = call.root("FingerPrintCfg")
    if document.get("deleteFingerPrint") is True:
        employee_no = check_employee_no(document)
        number = document.get("fingerPrintID")
        for each in device.state.fingers_of(employee_no):
            if number in (None, each):
                del device.state.fingers[employee_no, each]
        return json_answer({"FingerPrintStatus": {"status": "success", "totalStatus": 1}})
    device.finger_job = FingerJob(_applied(device, call, document, covers=True))
    return _progress_of(device)


async def _download(device: Device, call: Call) -> Answer:
    results = _applied(device, call, call.root("FingerPrintCfg"), covers=False)
    device.finger_job = FingerJob(results, device.clock() + device.options.modeling_s)
    return json_answer({"FingerPrintStatus": {"totalStatus": 0}})


async def _progress(device: Device, _: Call) -> Answer:
    return _progress_of(device)


def _progress_of(device: Device) -> Answer:
    job = device.finger_job
    over = device.clock() >= job.over_s
    rows = [{"id": reader, "cardReaderRecvStatus": result, "errorMsg": ""} for reader, result in job.results.items()]
    return json_answer({"FingerPrintStatus": {"StatusList": rows if over else [], "totalStatus": int(over)}})


def _applied(device: Device, call: Call, document: JsonObject, *, covers: bool) -> dict[int, int]:
    """What becomes of the finger on each reader that is named."""
    employee_no = check_employee_no(document)
    if employee_no not in device.state.people and document.get("checkEmployeeNo") is not False:
        raise Refused(device.profile.person_missing, "employeeNo")
    if document.get("fingerType", FINGER_TYPES[0]) not in FINGER_TYPES:
        raise Refused("badParameters", "fingerType")
    readers = document.get("enableCardReader")
    if not isinstance(readers, list) or not readers or not all(isinstance(each, int) for each in readers):
        raise Refused("MessageParametersLack" if readers is None else "badParameters", "enableCardReader")
    return {reader: _taken(device, call, document, reader, covers=covers) for reader in readers}


def _taken(device: Device, call: Call, document: JsonObject, reader: int, *, covers: bool) -> int:
    employee_no, number = str(document["employeeNo"]), document.get("fingerPrintID")
    held, name = device.state.fingers, call.operation.name
    if not isinstance(number, int) or not 1 <= number <= FINGERS_EACH:
        return _BAD_NUMBER
    if reader not in READERS or device.strikes(FaultName.FINGER_READER_OFFLINE, name):
        return _OFFLINE
    data = str(document.get("fingerData", ""))
    if not data or len(data) > _TEMPLATE_LIMIT:
        return _POOR
    if any(finger.data == data and key != (employee_no, number) for key, finger in held.items()):
        return _FINGER_EXISTS
    known = (employee_no, number) in held
    if known and not covers and held[employee_no, number].data != data:
        return _NUMBER_EXISTS
    if not known and (len(held) >= device.room("fingers") or device.strikes(FaultName.FULL_FINGERS, name)):
        return _FULL
    held[employee_no, number] = Finger(data, str(document.get("fingerType", FINGER_TYPES[0])), READERS)
    return _DONE


async def _read(device: Device, call: Call) -> Answer:
    """One finger after the other, until there is none left."""
    condition = call.root("FingerPrintCond")
    search_id, employee_no = required_text(condition, "searchID"), required_text(condition, "employeeNo")
    held = device.state.fingers_of(employee_no)
    wanted = condition.get("fingerPrintID")
    left = device.finger_searches.setdefault(search_id, [number for number in held if wanted in (None, number)])
    head: JsonObject = {"searchID": search_id, "status": "OK" if left else "NoFP"}
    if not left:
        del device.finger_searches[search_id]
        return json_answer({"FingerPrintInfo": head})
    number = left.pop(0)
    finger = held.get(number)
    if finger is not None:
        row = {"cardReaderNo": finger.readers[0], "fingerPrintID": number, "fingerType": finger.finger_type}
        head["FingerPrintList"] = [{**row, "fingerData": finger.data, "leaderFP": []}]
    return json_answer({"FingerPrintInfo": head})


async def _delete(device: Device, call: Call) -> Answer:
    condition = call.root("FingerPrintDelete")
    mode = condition.get("mode")
    if mode == "byEmployeeNo":
        _delete_of_person(device, _detail(condition, "EmployeeNoDetail"))
    elif mode == "byCardReader":
        _delete_of_reader(device, _detail(condition, "CardReaderDetail"))
    else:
        raise Refused("MessageParametersLack" if mode is None else "badParameters", "mode")
    return json_ok()


def _detail(condition: JsonObject, name: str) -> JsonObject:
    detail = condition.get(name)
    if not isinstance(detail, dict):
        raise Refused("MessageParametersLack", name)
    return detail


def _delete_of_person(device: Device, detail: JsonObject) -> None:
    """The fingers whose numbers are listed; without a list all of the person, and without a person everybody's."""
    held, owner, numbers = device.state.fingers, detail.get("employeeNo"), detail.get("fingerPrintID")
    for employee_no, number in list(held):
        mine = owner in (None, "", employee_no)
        if mine and (not isinstance(numbers, list) or not numbers or number in numbers):
            del held[employee_no, number]


def _delete_of_reader(device: Device, detail: JsonObject) -> None:
    held = device.state.fingers
    for key in list(held):
        if detail.get("clearAllCard") is True or detail.get("employeeNo") == key[0]:
            del held[key]


async def _deletion(device: Device, _: Call) -> Answer:
    return json_answer({"FingerPrintDeleteProcess": {"status": "success"}})


HANDLERS: Mapping[str, Handler] = {
    "fingerprints.set_up": _set_up,
    "fingerprints.download": _download,
    "fingerprints.progress": _progress,
    "fingerprints.read": _read,
    "fingerprints.delete": _delete,
    "fingerprints.delete_progress": _deletion,
}
