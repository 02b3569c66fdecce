"""Login, lock-out and activation."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.digest import Judgement, Login
from facestation.virtual.documents import Element, element, render_xml
from facestation.virtual.handlers.handler import Handler

_PAGE = b"<html><head><title>Document Error: Unauthorized</title></head><body><h2>Unauthorized</h2></body></html>"
_OLD_NAMESPACE = "http://www.std-cgi.org/ver20/XMLSchema"


def user_check(device: Device, *, admitted: bool, tries_left: int, unlock_s: int) -> Element:
    """The document `userCheck`, for a login that worked and for one that did not."""
    nodes: dict[str, str | int | bool] = {
        "statusValue": 200 if admitted else 401,
        "statusString": "OK" if admitted else "Unauthorized",
        "isDefaultPassword": False,
        "isRiskPassword": False,
        "isActivated": device.active,
        "residualValidity": -1,
        "lockStatus": "locked" if unlock_s else "unlock",
        "unlockTime": unlock_s,
        "retryLoginTime": tries_left,
    }
    return element("userCheck", [element(name, value) for name, value in nodes.items()])


def unauthorized_body(device: Device, judgement: Judgement) -> tuple[str, bytes]:
    """Label and body of a 401: a page for who was only asked, else how many tries are left or how long it is locked."""
    if judgement.login is Login.ASKED:
        return "text/html", _PAGE
    if device.profile.login_body == "userCheck":
        document = user_check(device, admitted=False, tries_left=judgement.tries_left, unlock_s=judgement.unlock_s)
        return "application/xml", render_xml(document, device.profile.namespace)
    nodes: dict[str, str | int] = {
        "requestURL": "",
        "statusCode": 4,
        "statusString": "Invalid Operation",
        "subStatusCode": "deviceIsLocked" if judgement.unlock_s else "badAuthorization",
        "lockStatus": "locked" if judgement.unlock_s else "unlock",
        "retryTimes": judgement.tries_left,
        "resLockTime": judgement.unlock_s,
    }
    root = element("ResponseStatus", [element(name, value) for name, value in nodes.items()])
    return "application/xml", render_xml(root, _OLD_NAMESPACE)


async def _user_check(device: Device, call: Call) -> Answer:
    return device.document(user_check(device, admitted=True, tries_left=call.tries_left, unlock_s=0))


async def _activate_status(device: Device, _: Call) -> Answer:
    return device.document(element("ActivateStatus", [element("Activated", device.active)]))


HANDLERS: Mapping[str, Handler] = {
    "security.user_check": _user_check,
    "activation.status": _activate_status,
}
