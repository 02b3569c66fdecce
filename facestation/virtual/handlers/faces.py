"""The face library. FPID is the employee number, and the person must be there first."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping

from facestation.virtual import shelf, visiting
from facestation.virtual.answers import UNLISTED, Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.faults import FaultName
from facestation.virtual.handlers.deletion import listed
from facestation.virtual.handlers.handler import Handler, page
from facestation.virtual.handlers.persons import MAX_RESULTS
from facestation.virtual.handlers.uploads import Upload, read_upload
from facestation.virtual.resources import DOCUMENTS
from facestation.virtual.rules import MODELING_FAILED, check_photo, required_number, required_text

VISIBLE_LIGHT = "1"
INFRARED = "2"
LIBRARIES = {VISIBLE_LIGHT: "blackFD", INFRARED: "infraredFD"}
_GOOD_ENOUGH = "faceLowQulity"
_CONTROLLER = next(document for document in DOCUMENTS if document.get == "access.controller")


async def _set_up(device: Device, call: Call) -> Answer:
    upload = read_upload(device, call)
    employee_no = _concerned(device, upload.document)
    if upload.document.get("deleteFP") is True:
        device.state.faces.pop(employee_no, None)
        return json_ok()
    await _write(device, call, employee_no, upload)
    return json_ok()


async def _record(device: Device, call: Call) -> Answer:
    upload = read_upload(device, call)
    employee_no = _concerned(device, upload.document)
    if employee_no in device.state.faces:
        raise Refused("deviceUserAlreadyExistFace", "FPID")
    await _write(device, call, employee_no, upload)
    return json_ok(FPID=employee_no)


async def _modify(device: Device, call: Call) -> Answer:
    upload = read_upload(device, call)
    await _change(device, call, upload, upload.document)
    return json_ok()


async def _change_one(device: Device, call: Call) -> Answer:
    await _change(device, call, read_upload(device, call), dict(call.query))
    return json_ok()


async def _change(device: Device, call: Call, upload: Upload, whom: JsonObject) -> None:
    employee_no = _concerned(device, whom)
    if employee_no not in device.state.faces:
        raise Refused("faceDataNotExist", "FPID")
    await _write(device, call, employee_no, upload)


def _concerned(device: Device, document: JsonObject) -> str:
    """Whose face it is; library and person must exist."""
    _check_library(document)
    employee_no = required_text(document, "FPID")
    if employee_no not in device.state.people:
        raise Refused(device.profile.person_missing, "FPID")
    return employee_no


def _check_library(document: Mapping[str, object]) -> str:
    fdid = required_text(document, "FDID")
    if fdid not in LIBRARIES:
        raise Refused("faceLibraryIDError", "FDID")
    if required_text(document, "faceLibType") != LIBRARIES[fdid]:
        raise Refused("badParameters", "faceLibType")
    return fdid


async def _write(device: Device, call: Call, employee_no: str, upload: Upload) -> None:
    """Judge the photo, make its template, keep it; a refusal on the way leaves the old face alone."""
    name = call.operation.name
    if device.strikes(FaultName.MODELING, name):
        raise Refused("faceDataModeling")
    async with device.modeler.reserved():
        check_photo(upload.jpeg)
        if employee_no not in device.state.faces and (
            len(device.state.faces) >= device.room("faces") or device.strikes(FaultName.FULL_FACES, name)
        ):
            raise Refused("deviceFaceFull")
        await device.modeler.model(upload.jpeg)
        await _check_duplicate(device, employee_no, upload.jpeg)
        if device.strikes(FaultName.MODELING_ERROR_ONCE, name):
            raise Refused(MODELING_FAILED, "face")
        if device.strikes(FaultName.REFUSE_ODDLY, name):
            raise Refused(UNLISTED, "face")
        fault = device.faults.strikes(FaultName.REFUSE_PHOTO, name)
        if fault is not None:
            raise Refused(fault.value or _GOOD_ENOUGH, "face")
        # The person may have been deleted while the template was in the making.
        if employee_no in device.state.people:
            same_address = device.strikes(FaultName.SAME_ADDRESS, name)
            device.state.keep_face(employee_no, upload.jpeg, same_address=same_address)
            visiting.expect(device, employee_no)


async def _check_duplicate(device: Device, employee_no: str, jpeg: bytes) -> None:
    """Refuses the face of somebody else, where the terminal is set to compare; photographs stand for faces here."""
    if shelf.node(device, _CONTROLLER, 1, "faceDuplicateCheckEnabled") != "true":
        return
    # OpenCV is loaded with the first comparison, so that a terminal starts fast.
    from facestation.vision.likeness import shows_same_picture

    for number, face in list(device.state.faces.items()):
        if number != employee_no and await asyncio.to_thread(shows_same_picture, face.jpeg, jpeg):
            raise Refused("alreadyExistThisFace", "face")


async def _search(device: Device, call: Call) -> Answer:
    condition = call.json()
    position = required_number(condition, "searchResultPosition")
    wanted = min(required_number(condition, "maxResults"), MAX_RESULTS)
    infrared = _check_library(condition) == INFRARED
    whose = condition.get("FPID")
    faces = device.state.faces
    found = [number for number in faces if not infrared and whose in (None, "", number)]
    shown = found[position : position + wanted]
    answer = page(len(found), position, len(shown))
    if shown:
        name = call.operation.name
        answer["MatchList"] = [
            {"FPID": number, "faceURL": device.address(faces[number].path, name), "isInLibrary": "yes"}
            for number in shown
        ]
    return json_answer(answer)


async def _delete(device: Device, call: Call) -> Answer:
    if device.profile.refuses_face_list:
        raise Refused("badParameters", "FPID")
    _check_library(call.query)
    numbers = listed(call.json(), "FPID", "value")
    # As with people, no list means the whole library.
    for number in list(device.state.faces) if numbers is None else numbers:
        device.state.faces.pop(number, None)
    return json_ok()


async def _delete_one(device: Device, call: Call) -> Answer:
    document = call.json()
    _check_library(document)
    given = document.get("FPID")
    numbers = listed(document, "FPID", "value") if isinstance(given, list) else [required_text(document, "FPID")]
    for number in numbers or []:
        if device.state.faces.pop(number, None) is None:
            raise Refused("deleteNoExistFace", "FPID")
    return json_ok()


async def _libraries(_: Device, __: Call) -> Answer:
    return json_answer({"FDLib": [{"FDID": fdid, "faceLibType": kind} for fdid, kind in LIBRARIES.items()]})


async def _count(device: Device, call: Call) -> Answer:
    numbers = {VISIBLE_LIGHT: len(device.state.faces), INFRARED: 0}
    counts: list[JsonObject] = [
        {"FDID": fdid, "faceLibType": kind, "recordDataNumber": numbers[fdid]} for fdid, kind in LIBRARIES.items()
    ]
    if "FDID" in call.query:
        return json_answer(counts[list(LIBRARIES).index(_check_library(call.query))])
    return json_answer({"FDRecordDataInfo": counts})


HANDLERS: Mapping[str, Handler] = {
    "faces.libraries": _libraries,
    "faces.count": _count,
    "faces.set_up": _set_up,
    "faces.record": _record,
    "faces.record_small_f": _record,
    "faces.modify": _modify,
    "faces.change_one": _change_one,
    "faces.search": _search,
    "faces.delete": _delete,
    "faces.delete_one": _delete_one,
}
