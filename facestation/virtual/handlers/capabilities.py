"""Capability sets, with the spellings that terminals use for bounds, choices and yes or no."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, element
from facestation.virtual.events import MAJOR_EVENT, MINORS
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.handlers.history import LAST_POSITION, LATEST_SERIAL_NO, MAX_RESULTS
from facestation.virtual.rules import (
    CARD_NO_LIMIT,
    CARD_TECHNOLOGIES,
    CARD_TYPES,
    EARLIEST,
    EMPLOYEE_NO_LIMIT_BYTES,
    FINGER_TYPES,
    FINGERS_EACH,
    LATEST,
)


def _bounds(device: Device, least: int, most: int) -> JsonObject:
    if device.profile.text_numbers:
        return {"@min": str(least), "@max": str(most)}
    return {"@min": least, "@max": most}


def _choice(*options: str) -> JsonObject:
    return {"@opt": ",".join(options)}


async def _persons(device: Device, _: Call) -> Answer:
    employee_no = {"employeeNo": _bounds(device, 1, EMPLOYEE_NO_LIMIT_BYTES)}
    info: JsonObject = {
        "supportFunction": {"@opt": device.profile.person_functions},
        "UserInfoSearchCond": {
            "searchID": _bounds(device, 1, 64),
            "maxResults": _bounds(device, 1, 30),
            "EmployeeNoList": {"maxSize": 56, **employee_no},
            "fuzzySearch": _bounds(device, 1, 32),
            "isSupportNumOfFace": True if device.profile.tells_count_of_faces else 0,
        },
        "UserInfoDelCond": {"EmployeeNoList": {"maxSize": device.profile.delete_list_max, **employee_no}},
        **employee_no,
        "name": _bounds(device, 0, device.profile.name_limit),
        "userType": _choice(*device.profile.user_types),
        "closeDelayEnabled": "true,false",
        "Valid": _valid(device),
        **_rights(device),
        "userVerifyMode": _choice(*device.profile.verify_modes),
        "gender": {"@opt": ["male", "female", "unknown"]},
        "maxRecordNum": device.room("people"),
        "purePwdVerifyEnable": True,
    }
    return json_answer({"UserInfo": info})


def _valid(device: Device) -> JsonObject:
    return {
        "enable": [True, False],
        "beginTime": _bounds(device, 1, 32),
        "endTime": _bounds(device, 1, 32),
        "timeRangeBegin": EARLIEST.isoformat(),
        "timeRangeEnd": LATEST.isoformat(),
        "timeType": _choice("local", "UTC"),
    }


def _rights(device: Device) -> JsonObject:
    doors = max(1, device.profile.doors)
    return {
        "maxBelongGroup": 4,
        "belongGroup": _bounds(device, 1, 32),
        "password": _bounds(device, 1, 8),
        "doorRight": _bounds(device, 1, doors),
        "RightPlan": {
            "maxSize": doors,
            "doorNo": _bounds(device, 1, doors),
            "maxPlanTemplate": 4,
            "planTemplateNo": _bounds(device, 1, 255),
        },
        "maxOpenDoorTime": _bounds(device, 0, 255),
        "roomNumber": _bounds(device, 0, 99),
        "floorNumber": _bounds(device, 0, 99),
        "localUIRight": "true,false",
    }


async def _deleting(device: Device, _: Call) -> Answer:
    numbers = {"employeeNo": _bounds(device, 1, EMPLOYEE_NO_LIMIT_BYTES)}
    info: JsonObject = {
        "mode": _choice("all", "byEmployeeNo"),
        "EmployeeNoList": {"maxSize": device.profile.delete_list_max, **numbers},
    }
    return json_answer({"UserInfoDetail": info})


async def _cards(device: Device, _: Call) -> Answer:
    employee_no = {"employeeNo": _bounds(device, 1, EMPLOYEE_NO_LIMIT_BYTES)}
    card_no = {"cardNo": _bounds(device, 1, CARD_NO_LIMIT)}
    info: JsonObject = {
        "supportFunction": {"@opt": "post,delete,put,get,setUp"},
        "CardInfoSearchCond": {
            "searchID": _bounds(device, 1, 64),
            "maxResults": _bounds(device, 1, 30),
            "EmployeeNoList": {"maxSize": 30, **employee_no},
            "CardNoList": {"maxSize": 30, **card_no},
        },
        "CardInfoDelCond": {
            "EmployeeNoList": {"maxSize": 30, **employee_no},
            "CardNoList": {"maxSize": 30, **card_no},
        },
        **employee_no,
        **card_no,
        "cardType": _choice(*CARD_TYPES),
        "leaderCard": _bounds(device, 1, 32),
        "checkCardNo": "true,false",
        "checkEmployeeNo": "true,false",
        "addCard": "true,false",
        "maxRecordNum": device.room("cards"),
    }
    return json_answer({"CardInfo": info})


async def _card_reading(device: Device, _: Call) -> Answer:
    card_no = _bounds(device, 1, CARD_NO_LIMIT)
    return json_answer({"CardInfoCap": {"cardNo": card_no, "cardType": _choice(*CARD_TECHNOLOGIES)}})


async def _fingers(device: Device, _: Call) -> Answer:
    status: JsonObject = {"id": _bounds(device, 1, 1), "cardReaderRecvStatus": _choice("0,1,2,3,4,5,6,7,8,10")}
    info: JsonObject = {
        "employeeNo": _bounds(device, 1, EMPLOYEE_NO_LIMIT_BYTES),
        "enableCardReader": _bounds(device, 1, 1),
        "fingerPrintID": _bounds(device, 1, FINGERS_EACH),
        "fingerType": _choice(*FINGER_TYPES),
        "checkEmployeeNo": "true,false",
        "StatusList": status,
        "totalStatus": _choice("0,1"),
        "isSupportFingerCover": True,
    }
    if device.profile.finger_set_up:
        info["isSupportSetUp"] = True
    return json_answer({"FingerPrintCfg": info})


async def _finger_capture(device: Device, _: Call) -> Answer:
    nodes = [
        element("fingerData", min=1, max=768),
        element("fingerNo", min=1, max=FINGERS_EACH),
        element("fingerPrintQuality", min=1, max=100),
        element("filePathType", opt="multipart" if device.profile.finger_picture else "url"),
    ]
    return device.document(element("CaptureFingerPrint", nodes))


async def _faces(device: Device, _: Call) -> Answer:
    return json_answer(
        {
            "FDNameMaxLen": 64,
            "FDMaxNum": 2,
            "FDRecordDataMaxNum": device.room("faces"),
            # The guide says supportFunction, and choices elsewhere stand under @opt; not here.
            "supportFDFunction": device.profile.face_functions,
            "isSuportFDSearch": True,
            "isSupportFDSearchDataPackage": False,
            "faceLibType": "blackFD",
            "modelMaxNum": 1,
            "isSupportModelData": False,
            "faceURLLen": 1024,
            "featurePointTypeList": [],
        }
    )


async def _access(device: Device, _: Call) -> Answer:
    missing = device.profile.missing
    flags = {
        "isSupportUserInfo": True,
        "isSupportCardInfo": True,
        # A flag is a hint: a terminal without a face library was seen to claim one.
        "isSupportFDLib": True,
        "isSupportFingerPrintCfg": "fingerprints.capabilities" not in missing,
        "isSupportCaptureFace": "capture.face" not in missing,
        "isSupportCaptureInfraredFace": False,
        "isSupportCaptureCardInfo": "cards.read" not in missing,
        "isSupportCaptureFingerPrint": "fingerprints.capture" not in missing,
        "isSupportUserInfoDetailDelete": "persons.delete_details" not in missing,
        "isSupportRemoteControlDoor": "doors.control" not in missing,
        "isSupportRemoteCheck": False,
        "isSupportAsyncImportDatas": False,
    }
    employee_no = element("employeeNo", min=1, max=EMPLOYEE_NO_LIMIT_BYTES)
    nodes = [element(name, value) for name, value in flags.items()]
    nodes.append(element("FactoryReset", [element("mode", opt="full,basic,part")]))
    nodes.append(element("EmployeeNoInfo", [employee_no, element("characterType", opt="any")]))
    return device.document(element("AccessControl", nodes))


async def _history(device: Device, _: Call) -> Answer:
    serial_no = _bounds(device, 0, LATEST_SERIAL_NO)
    condition: JsonObject = {
        "searchID": _bounds(device, 1, 64),
        "searchResultPosition": _bounds(device, 0, LAST_POSITION),
        "maxResults": _bounds(device, 1, MAX_RESULTS),
        "major": _choice("0", str(MAJOR_EVENT)),
        "minor": _choice("0", *map(str, MINORS)),
        "beginSerialNo": serial_no,
        "endSerialNo": serial_no,
    }
    return json_answer({"AcsEvent": {"AcsEventCond": condition}})


async def _system(device: Device, _: Call) -> Answer:
    # The salt that counts stands in another document; this one is always 0.
    inner = [element("isSupportPreview", device.profile.camera), element("isSupportReboot", True)]
    inner += [element("isSupportConfigFileExport", True), element("isSupportConfigFileImport", True)]
    return device.document(element("DeviceCap", [element("SysCap", inner), element("salt", "0")]))


async def _capture(device: Device, _: Call) -> Answer:
    nodes = [
        element("captureInfrared", opt="false"),
        element("dataType", opt="url,binary"),
        element("faceDataUrl", min=1, max=512),
        element("captureProgress", min=0, max=100),
        element("infraredFaceDataUrl", min=1, max=512),
        element("cancelFlag", opt="true,false"),
    ]
    return device.document(element("CaptureFaceData", nodes))


HANDLERS: Mapping[str, Handler] = {
    "persons.capabilities": _persons,
    "persons.delete_details_capabilities": _deleting,
    "cards.capabilities": _cards,
    "cards.read_capabilities": _card_reading,
    "fingerprints.capabilities": _fingers,
    "fingerprints.capture_capabilities": _finger_capture,
    "faces.capabilities": _faces,
    "access.capabilities": _access,
    "events.search_capabilities": _history,
    "system.capabilities": _system,
    "capture.capabilities": _capture,
}
