"""Virtual terminals for tests, and bodies typed by hand."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Any

from facestation.domain.secret import Secret
from facestation.virtual.serve import Options, VirtualTerminal
from tests.contract.pictures import picture
from tests.functional.virtual.wire import PASSWORD, Reply, Wire

PATIENCE_S = 10.0
RECORD = "/ISAPI/AccessControl/UserInfo/Record?format=json"
SET_UP = "/ISAPI/AccessControl/UserInfo/SetUp?format=json"
MODIFY = "/ISAPI/AccessControl/UserInfo/Modify?format=json"
SEARCH = "/ISAPI/AccessControl/UserInfo/Search?format=json"
DELETE = "/ISAPI/AccessControl/UserInfo/Delete?format=json"
DELETE_DETAILS = "/ISAPI/AccessControl/UserInfoDetail/Delete?format=json"
DELETE_PROGRESS = "/ISAPI/AccessControl/UserInfoDetail/DeleteProcess?format=json"
CARD_RECORD = "/ISAPI/AccessControl/CardInfo/Record?format=json"
FACE_SET_UP = "/ISAPI/Intelligent/FDLib/FDSetUp?format=json"
FACE_RECORD = "/ISAPI/Intelligent/FDLib/FaceDataRecord?format=json"
FACE_SEARCH = "/ISAPI/Intelligent/FDLib/FDSearch?format=json"
CAPTURE = "/ISAPI/AccessControl/CaptureFaceData"
USER_CHECK = "/ISAPI/Security/userCheck"
DEVICE_INFO = "/ISAPI/System/deviceInfo"
ALERT_STREAM = "/ISAPI/Event/notification/alertStream"
DOOR = "/ISAPI/AccessControl/RemoteControl/door/"

BOUNDARY = "b1"
VALID = {"enable": True, "beginTime": "2030-01-01T00:00:00", "endTime": "2035-12-31T23:59:59", "timeType": "local"}


def options(**wanted: Any) -> Options:
    """Options for quick tests: short times, and every picture shows one face."""
    quick = {"modeling_s": 0.05, "capture_s": 0.05, "capture_timeout_s": 0.1, "deletion_s": 0.05}
    return Options(Secret(PASSWORD), **{"count_faces": lambda _: 1, **quick, **wanted})


@asynccontextmanager
async def running(**wanted: Any) -> AsyncIterator[tuple[VirtualTerminal, Wire]]:
    """A terminal with these options, and a wire to it."""
    async with VirtualTerminal(options(**wanted)) as terminal, Wire(terminal.url) as wire:
        yield terminal, wire


def person(employee_no: str = "10042", **more: object) -> dict[str, object]:
    """The body that adds a person; `more` is added or put in place of it."""
    return person_with({"employeeNo": employee_no, **more})


def person_with(more: Mapping[str, object]) -> dict[str, object]:
    """The body that adds person 10042, with some of it changed."""
    rights = {"doorRight": "1", "RightPlan": [{"doorNo": 1, "planTemplateNo": "1"}]}
    info = {"employeeNo": "10042", "name": "Ada Example", "userType": "normal", "Valid": VALID, **rights, **more}
    return {"UserInfo": info}


def card(employee_no: str = "10042", card_no: str = "1000200030", **more: object) -> dict[str, object]:
    """The body that adds a card."""
    return {"CardInfo": {"employeeNo": employee_no, "cardNo": card_no, "cardType": "normalCard", **more}}


def search(position: int = 0, most: int = 30, **more: object) -> dict[str, object]:
    """The body of a search for people."""
    return search_with({"searchResultPosition": position, "maxResults": most, **more})


def search_with(more: Mapping[str, object]) -> dict[str, object]:
    """The body of a search for people, with some of it changed."""
    return {"UserInfoSearchCond": {"searchID": "s1", "searchResultPosition": 0, "maxResults": 30, **more}}


def face_form(
    jpeg: bytes,
    employee_no: str = "10042",
    json_part: str = "FaceDataRecord",
    image_part: str = "img",
    more: Mapping[str, object] | None = None,
) -> bytes:
    """The form of a face: JSON part, then the picture."""
    document = json.dumps({"faceLibType": "blackFD", "FDID": "1", "FPID": employee_no, **(more or {})})
    return (
        (
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{json_part}"\r\n'
            f"Content-Type: application/json\r\n\r\n{document}\r\n"
            f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{image_part}"; filename="face.jpg"\r\n'
            f"Content-Type: image/jpeg\r\n\r\n"
        ).encode()
        + jpeg
        + f"\r\n--{BOUNDARY}--\r\n".encode()
    )


async def upload(wire: Wire, form: bytes, target: str = FACE_SET_UP, method: str = "PUT") -> Reply:
    """The answer to a face."""
    return await wire.ask(method, target, form, f"multipart/form-data; boundary={BOUNDARY}")


async def enroll(wire: Wire, employee_no: str = "10042", name: str = "portrait") -> None:
    """A person with a face and a card, added the old way that every profile takes."""
    assert (await wire.post(RECORD, person(employee_no))).status == 200
    form = face_form(picture(name), employee_no)
    assert (await upload(wire, form, FACE_RECORD, "POST")).status == 200
    assert (await wire.post(CARD_RECORD, card(employee_no, f"77{employee_no}"))).status == 200


class Eyes:
    """Count one face in every photo, once they are opened; so long its template is being made."""

    def __init__(self) -> None:
        self.opened = threading.Event()

    def __call__(self, _jpeg: bytes) -> int:
        self.opened.wait(PATIENCE_S)
        return 1


async def until(there: Callable[[], object], patience_s: float = PATIENCE_S) -> None:
    """Waits until `there` is true; a TimeoutError where that takes longer than `patience_s`."""
    async with asyncio.timeout(patience_s):
        arrived = bool(there())
        while not arrived:
            await asyncio.sleep(0.01)
            arrived = bool(there())
