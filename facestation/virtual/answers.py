"""What a terminal answers: a body with its status, or a refusal with the vendor's code."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.virtual.documents import JsonObject, element, render_json, render_xml

JSON = "application/json"
XML = "application/xml"
HTML = "text/html"
JPEG = "image/jpeg"

STATUS_STRINGS = {
    1: "OK",
    2: "Device Busy",
    3: "Device Error",
    4: "Invalid Operation",
    5: "Invalid Message Format",
    6: "Invalid Content",
    7: "Reboot Required",
}

_HTTP_OF_STATUS = {2: 503, 3: 500, 4: 403, 5: 400, 6: 400, 7: 200}
_HTTP_OF_SUB_STATUS = {"notSupport": 404, "methodNotAllowed": 400, "captureTimeout": 400, "deployExceedMax": 403}

UNLISTED = "portraitNotApproved"
"""A word of nobody's, for a firmware that is newer than the lists."""
ERROR_CODES = {
    "upgrading": 0x20000003,
    "deviceBusy": 0x20000004,
    "passwordDecodeError": 0x30000008,
    "deviceError": 0x30000001,
    "captureTimeout": 0x30006000,
    "fingerPrintLowQulity": 0x3000600B,
    "notSupport": 0x40000001,
    "lowPrivilege": 0x40000002,
    "methodNotAllowed": 0x40000004,
    "invalidOperation": 0x40000006,
    "notActivated": 0x40000007,
    "hasActivated": 0x40000008,
    "fileError": 0x4000000F,
    "invalidID": 0x40001008,
    "pictureModelingFailed": 0x40001101,
    "noFaceInPicture": 0x400015C7,
    "faceLowQulity": 0x40006010,
    "faceDataNotExist": 0x40006012,
    "poorFaceQuality": 0x4000A007,
    "alreadyExistThisFace": 0x4000A008,
    "sesssionUserReachesLimit": 0x400010EC,
    "deviceIsLocked": 0x4000A3E9,
    "badXmlFormat": 0x50000001,
    "badJsonFormat": 0x50000002,
    "badURLFormat": 0x50000003,
    "badParameters": 0x60000001,
    "badXmlContent": 0x60000003,
    "riskPassword": 0x60000015,
    "badJsonContent": 0x60000017,
    "tokenEmpty": 0x60000018,
    "MessageParametersLack": 0x60000019,
    "invalidSearchConditions": 0x6000001A,
    "nameIsOverlong": 0x6000001D,
    "passwordMustContainMorethan8Characters": 0x60000021,
    "userPwdNameSame": 0x60000023,
    "userPwdNameMirror": 0x60000024,
    "upgrateDataEmpty": 0x60000020,
    "beyondARGSRangeLimit": 0x60000025,
    "faceLibraryIDError": 0x60000031,
    "multipleFaceObjectError": 0x60000035,
    "PicAnalysisNoTargetError": 0x60000036,
    "SubpicAnalysisModelingError": 0x60000037,
    UNLISTED: 0x60000000,
    "picFormatError": 0x6000003B,
    "picSizeExceedError": 0x6000003D,
    "passwordLenNoMoreThan16": 0x6000005F,
    "faceDataModeling": 0x6000006A,
    "urlDownloadFail": 0x6000006E,
    "deviceInternalModelingError": 0x60000071,
    "faceModelingError": 0x60000072,
    "width/heightRatioOfPictureError": 0x6000202C,
    "badUpgradePackage": 0x6000107A,
    "certificateFormatIllegal": 0x60002029,
    "InvalidCertificate": 0x6000202A,
    "cardNoNotExist": 0x60006003,
    "illegalCardNo": 0x60006004,
    "deviceCardFull": 0x60006008,
    "deleteNoExistFace": 0x60006015,
    "deployExceedMax": 0x60006018,
    "employeeNoNotExist": 0x6000601F,
    "employeeNoAlreadyExist": 0x60006020,
    "cardNoAlreadyExist": 0x60006033,
    "illegalEmployeeNo": 0x60006036,
    "faceDataLenShort": 0x6000603C,
    "passwordMustContainMorethan2Types": 0x60006046,
    "endtimeEarlierThanBegintime": 0x60006048,
    "pictureFaceDetectZero": 0x6000604C,
    "devicePlatformMismatch": 0x6000604E,
    "deviceUserFull": 0x60007000,
    "deviceFaceFull": 0x60007001,
    "deviceUserAlreadyExist": 0x60007002,
    "deviceUserNotExist": 0x60007003,
    "deviceUserAlreadyExistFace": 0x60007004,
    "cardFullPerUser": 0x60007005,
}
"""The vendor's numbers; statusCode is what stands above bit 28."""
_WARNINGS = {"riskPassword": 0x10000002}
"""What is done all the same has a number of its own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What goes out: HTTP status, the type it is labelled with, body, further headers."""

    status: int
    content_type: str
    body: bytes
    headers: tuple[tuple[str, str], ...] = ()


class Refused(Exception):
    """The terminal says no, in the vendor's words; `status` where it differs from the code's usual HTTP status."""

    def __init__(self, sub_status: str, error_msg: str = "", status: int | None = None) -> None:
        super().__init__(sub_status)
        self.sub_status = sub_status
        self.error_msg = error_msg
        self.error_code = ERROR_CODES[sub_status]
        self.status_code = self.error_code >> 28
        self.status = status or _HTTP_OF_SUB_STATUS.get(sub_status) or _HTTP_OF_STATUS[self.status_code]


def json_answer(document: JsonObject, status: int = 200) -> Answer:
    """A JSON document with its label."""
    return Answer(status, JSON, render_json(document))


def json_ok(**more: object) -> Answer:
    """The bare success of a JSON resource; `more` stands beside it."""
    return json_answer({"statusCode": 1, "statusString": "OK", "subStatusCode": "ok", **more})


def xml_ok(namespace: str) -> Answer:
    """The bare success of an XML resource."""
    return Answer(200, XML, _response_status(1, "ok", namespace))


def xml_accepted_but(sub_status: str, namespace: str) -> Answer:
    """A success of an XML resource with a word of warning, and that word's own number."""
    numbers = {"errorCode": str(_WARNINGS[sub_status]), "errorMsg": sub_status}
    return Answer(200, XML, _response_status(1, sub_status, namespace, numbers))


def refusal_answer(refused: Refused, namespace: str, *, as_json: bool) -> Answer:
    """The refusal as the resource words it: flat JSON or `ResponseStatus`."""
    if as_json:
        return json_answer(
            {
                "statusCode": refused.status_code,
                "statusString": STATUS_STRINGS[refused.status_code],
                "subStatusCode": refused.sub_status,
                "errorCode": refused.error_code,
                "errorMsg": refused.error_msg or refused.sub_status,
            },
            refused.status,
        )
    numbers = {"errorCode": str(refused.error_code), "errorMsg": refused.error_msg or refused.sub_status}
    body = _response_status(refused.status_code, refused.sub_status, namespace, numbers)
    return Answer(refused.status, XML, body)


def _response_status(code: int, sub_status: str, namespace: str, more: dict[str, str] | None = None) -> bytes:
    nodes = {
        "requestURL": "",
        "statusCode": str(code),
        "statusString": STATUS_STRINGS[code],
        "subStatusCode": sub_status,
        **(more or {}),
    }
    version = "1.0" if "ver10" in namespace else "2.0"
    children = [element(name, text) for name, text in nodes.items()]
    return render_xml(element("ResponseStatus", children), namespace, version)
