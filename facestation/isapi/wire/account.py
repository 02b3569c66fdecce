"""What a terminal says of accounts: who is logged in, how the own one is doing, when it locks."""

from __future__ import annotations

from facestation.domain.inventory import Account, LoginLock, Session
from facestation.isapi.wire.sniff import MalformedAnswer, child, entries, flag, integer, parse, text
from facestation.isapi.wire.status import decode_login


def decode_sessions(body: bytes) -> tuple[Session, ...]:
    """Who is logged in; raises MalformedAnswer."""
    document = parse(body)
    if document.root != "OnlineUserList":
        raise MalformedAnswer("no list of who is logged in")
    return tuple(map(_session, entries(document.tree, "OnlineUser")))


def _session(entry: object) -> Session:
    nested = child(entry, "clientAddress", "ipAddress") is not None
    address = ("clientAddress", "ipAddress") if nested else ("clientAddress",)
    return Session(
        name=text(entry, "name") or "",
        kind=text(entry, "type") or "",
        address=text(entry, *address) or "",
        since=text(entry, "loginTime") or "",
    )


def decode_account(body: bytes) -> Account:
    """How the account that asked is doing; raises MalformedAnswer."""
    document = parse(body)
    if document.root != "userCheck":
        raise MalformedAnswer("no state of an account")
    tree, login = document.tree, decode_login(body)
    days = integer(tree, "residualValidity")
    return Account(
        default_password=flag(tree, "isDefaultPassword"),
        risky_password=flag(tree, "isRiskPassword"),
        days_left=None if days is None or days < 0 else days,
        locked=login.locked,
        unlock_s=login.unlock_s,
        tries_left=login.tries_left,
    )


def decode_login_lock(body: bytes) -> LoginLock:
    """When the terminal locks; raises MalformedAnswer."""
    tree = parse(body).under("IllegalLoginLock")
    return LoginLock(integer(tree, "maxIllegalLoginTimes"), integer(tree, "maxIllegalLoginLockTime"))
