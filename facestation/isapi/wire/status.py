"""The status that terminals answer writes and refusals with, and the state of a login."""

from __future__ import annotations

from dataclasses import dataclass

from facestation.isapi.wire.sniff import Document, MalformedAnswer, child, entries, flag, integer, parse, text

GOOD_CODES = frozenset({0, 1, 7})
"""Done; 7 means done, but a restart is needed before it works."""
_GOOD_BUT = frozenset({"illegalpassword"})
"""Sub-statuses that turn a good code into a refusal."""


@dataclass(frozen=True, slots=True)
class Status:
    """A `ResponseStatus`, from XML or JSON; empty where the terminal leaves something out."""

    code: int | None
    sub_status: str
    error_code: int | None
    error_msg: str

    @property
    def good(self) -> bool:
        """Whether the terminal did what it was asked to."""
        return self.code in GOOD_CODES and self.sub_status.lower() not in _GOOD_BUT


@dataclass(frozen=True, slots=True)
class LoginState:
    """What a terminal says of a login; None where it does not say."""

    locked: bool
    tries_left: int | None
    unlock_s: int | None
    activated: bool | None


def decode_status(body: bytes) -> Status | None:
    """The status in an answer; None where the answer is something else."""
    try:
        return status_of(parse(body))
    except MalformedAnswer:
        return None


def status_of(document: Document) -> Status | None:
    """The status that the document is; None where it is something else."""
    tree = document.under("ResponseStatus")
    code, sub_status = integer(tree, "statusCode"), text(tree, "subStatusCode")
    if code is None and sub_status is None:
        return None
    inner = _first_of_batch(tree)
    source = tree if inner is None else inner
    return Status(
        code=code,
        sub_status=text(source, "subStatusCode") or "",
        error_code=integer(source, "errorCode"),
        error_msg=text(source, "errorMsg") or text(source, "errorMessage") or "",
    )


def decode_login(body: bytes) -> LoginState:
    """What the body of a refused login says, in its older or newer spelling."""
    try:
        document = parse(body)
    except MalformedAnswer:
        return LoginState(locked=False, tries_left=None, unlock_s=None, activated=None)
    tree = document.under("userCheck") if document.root == "userCheck" else document.under("ResponseStatus")
    locked = text(tree, "lockStatus") in {"lock", "locked"}
    left = integer(tree, "retryLoginTime")
    seconds = integer(tree, "unlockTime")
    return LoginState(
        locked=locked,
        tries_left=left if left is not None else integer(tree, "retryTimes"),
        unlock_s=(seconds if seconds is not None else integer(tree, "resLockTime")) or None,
        activated=flag(tree, "isActivated"),
    )


def _first_of_batch(tree: object) -> object:
    """The first refused part of a batch of which only some was done."""
    for name in ("AdditionalErr", "AdditionalError"):
        for part in entries(child(tree, name, "StatusList"), "Status") or entries(tree, name, "StatusList"):
            if text(part, "subStatusCode") not in {None, "", "ok", "OK"}:
                return part
    return None
