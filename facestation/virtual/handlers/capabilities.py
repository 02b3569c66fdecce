"""Capability sets, with the spellings that terminals use for bounds, choices and yes or no."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject, element
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.rules import CARD_NO_LIMIT, CARD_TYPES, EARLIEST, EMPLOYEE_NO_LIMIT_BYTES, LATEST, VERIFY_MODES

_LIST_SIZE = 1500


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
            "isSupportNumOfFace": 0 if device.profile.text_numbers else True,
        },
        "UserInfoDelCond": {"EmployeeNoList": {"maxSize": _LIST_SIZE, **employee_no}},
        **employee_no,
        "name": _bounds(device, 0, device.profile.name_limit),
        "userType": _choice(*device.profile.user_types),
        "closeDelayEnabled": "true,false",
        "Valid": _valid(device),
        **_rights(device),
        "userVerifyMode": _choice(*VERIFY_MODES),
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
        "isSupportFingerPrintCfg": False,
        "isSupportCaptureFace": "capture.face" not in missing,
        "isSupportCaptureInfraredFace": False,
        "isSupportUserInfoDetailDelete": "persons.delete_details" not in missing,
        "isSupportRemoteControlDoor": "doors.control" not in missing,
        "isSupportRemoteCheck": False,
        "isSupportAsyncImportDatas": False,
    }
    employee_no = element("employeeNo", min=1, max=EMPLOYEE_NO_LIMIT_BYTES)
    nodes = [element(name, value) for name, value in flags.items()]
    nodes.append(element("EmployeeNoInfo", [employee_no, element("characterType", opt="any")]))
    return device.document(element("AccessControl", nodes))


async def _system(device: Device, _: Call) -> Answer:
    # The salt that counts stands in another document; this one is always 0.
    inner = [element("isSupportPreview", device.profile.camera), element("isSupportReboot", True)]
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
    "cards.capabilities": _cards,
    "faces.capabilities": _faces,
    "access.capabilities": _access,
    "system.capabilities": _system,
    "capture.capabilities": _capture,
}
