"""Login and lock-out."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import replace

from facestation.virtual.answers import Answer, Refused, json_answer
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.digest import Judgement, Login
from facestation.virtual.documents import Element, element, render_xml, xml_text
from facestation.virtual.handlers.handler import Handler
from facestation.virtual.sealing import ITERATIONS, salt
from facestation.virtual.sessions import ROUNDS

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


async def _capabilities(device: Device, call: Call) -> Answer:
    username, _ = device.gate.account
    if call.query["username"] != username:
        raise Refused("badParameters", "username")
    nodes = [
        element("issupIllegalLoginLock", True),
        element("isSupportUserCheck", True),
        element("LoginPasswordLenLimit", min=8, max=16),
        element("securityVersion", opt=",".join(device.profile.security_versions)),
        element("keyIterateNum", ITERATIONS),
        element("isIrreversible", True),
        element("salt", salt(device)),
        element("RSAKeyLength", opt="1024"),
        _web_login(device),
    ]
    return device.document(element("SecurityCap", nodes))


def _web_login(device: Device) -> Element:
    digest = device.profile.digest_kinds
    nodes = [
        element("CertificateType", opt=",".join(device.profile.login_kinds)),
        element("algorithmType", digest[0], opt=",".join(digest)),
    ]
    return element("WebCertificateCap", nodes)


async def _session_capabilities(device: Device, call: Call) -> Answer:
    session_id, challenge = device.sessions.offer()
    nodes = [
        element("sessionID", session_id),
        element("challenge", challenge),
        element("iterations", ROUNDS),
        element("isIrreversible", True),
        element("salt", salt(device)),
        element("isSupportRTSPWithSession", False),
        element("sessionIDVersion", 2),
    ]
    return device.document(element("SessionLoginCap", nodes))


async def _session_login(device: Device, call: Call) -> Answer:
    root = call.xml("SessionLogin")
    account = device.gate.account
    named = xml_text(root, "userName") == account[0]
    proof = xml_text(root, "password") or ""
    right = device.sessions.is_right(xml_text(root, "sessionID") or "", proof, salt(device), account)
    judgement = device.gate.tried(call.remote, right=named and right)
    admitted = judgement.login is Login.ADMITTED
    opened = device.sessions.opened() if admitted else None
    if admitted and opened is None:
        raise Refused("sesssionUserReachesLimit")
    said = user_check(device, admitted=admitted, tries_left=judgement.tries_left, unlock_s=judgement.unlock_s)
    nodes = [node for node in said.content if isinstance(node, Element)]
    if opened is None:
        body = render_xml(Element("SessionLogin", nodes), device.profile.namespace)
        return Answer(401, "application/xml", body)
    cookie, tag = opened
    kept = [node for node in nodes if node.name.startswith(("status", "is"))]
    answer = device.document(Element("SessionLogin", [*kept, element("sessionTag", tag)]))
    return replace(answer, headers=(("Set-Cookie", f"{cookie}; path=/; HttpOnly"),))


async def _session_heartbeat(device: Device, call: Call) -> Answer:
    device.sessions.heartbeats += 1
    path = call.operation.path
    return device.document(element("RequestStatus", [element("RequestURL", path), element("statusCode", 1)]))


async def _session_logout(device: Device, call: Call) -> Answer:
    device.sessions.end(call.cookie)
    return device.ok()


async def _token(device: Device, _: Call) -> Answer:
    device.tokens.append(secrets.token_hex(16))
    return json_answer({"Token": {"value": device.tokens[-1]}})


HANDLERS: Mapping[str, Handler] = {
    "security.user_check": _user_check,
    "security.capabilities": _capabilities,
    "security.session_capabilities": _session_capabilities,
    "security.session_login": _session_login,
    "security.session_heartbeat": _session_heartbeat,
    "seeds.session_heartbeat": _session_heartbeat,
    "security.session_logout": _session_logout,
    "security.token": _token,
}
