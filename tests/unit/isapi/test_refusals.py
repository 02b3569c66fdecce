"""Every code of a terminal leads to one error, and vague words give way to definite ones."""

from __future__ import annotations

import pytest

from facestation import errors
from facestation.errors import (
    BadRequest,
    CaptureTimedOut,
    DeviceBusy,
    DeviceFault,
    FaceExists,
    FaceModeling,
    FaceOfAnother,
    FacesFull,
    ModelingFailed,
    NewPasswordRefused,
    NoFaceFound,
    NotPermitted,
    NotSupported,
    PasswordRefused,
    PersonExists,
    PhotoFormat,
    PhotoQuality,
    PhotoTooLarge,
    Refusal,
    Retry,
    TerminalError,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.refusal_codes import CODES
from facestation.isapi.refusals import passes_soon, refusal, refusal_of_http, verdict
from facestation.isapi.wire.status import Status, decode_login, decode_status

WRITE, UPLOAD, READ = operation("persons.set_up"), operation("faces.set_up"), operation("persons.search")


def made(sub_status: str = "", code: int | None = 6, number: int | None = None, message: str = "") -> Status:
    return Status(code, sub_status, number, message)


def kind(status: Status, upload: bool = False) -> type[TerminalError]:
    return type(refusal(status, "Reception", UPLOAD if upload else WRITE))


@pytest.mark.parametrize(
    ("sub_status", "expected"),
    [
        ("deviceBusy", DeviceBusy),
        ("DEVICEBUSY", DeviceBusy),
        ("faceDataModeling", FaceModeling),
        ("captureTimeout", CaptureTimedOut),
        ("SubpicAnalysisModelingError", ModelingFailed),
        ("deviceInternalModelingError", ModelingFailed),
        ("pictureModelingFailed", PhotoQuality),
        ("faceModelingError", PhotoQuality),
        ("deviceFaceFull", FacesFull),
        ("deviceUserAlreadyExist", PersonExists),
        ("deviceUserAlreadyExistFace", FaceExists),
        ("alreadyExistThisFace", FaceOfAnother),
        ("badURLFormat", NotSupported),
        ("badAuthorization", PasswordRefused),
        ("lowPrivilege", NotPermitted),
        ("IDAlreadyExists", Refusal),
        ("MessageParametersLack", BadRequest),
        ("writeDatabaseError", DeviceFault),
    ],
)
def test_a_sub_status_decides(sub_status: str, expected: type[TerminalError]) -> None:
    assert kind(made(sub_status)) is expected


def test_every_code_makes_an_error_with_its_sentence() -> None:
    for expected, codes in CODES.items():
        for name in codes:
            error = refusal(made(name), "Reception", WRITE)
            assert type(error) is expected
            assert "Reception" in error.message
            assert error.advice
    assert sum(len(codes) for codes in CODES.values()) == 244


def test_no_full_terminal_and_no_missing_thing_is_retried_wrongly() -> None:
    assert DeviceBusy.retry is FacesFull.retry is Retry.LATER
    assert PersonExists.retry is errors.PersonMissing.retry is Retry.NEVER


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (made("badParameters", number=1610637344, message="face"), PersonExists),
        (made("badParameters", number=1610612737, message="planTemplateNo"), BadRequest),
        (made("badParameters", number=0x60000017), BadRequest),
        (made("neverHeardOf", number=0x60007001), FacesFull),
        (made("neverHeardOf", number=1), BadRequest),
        (made("", code=2), DeviceBusy),
        (made("", code=3), DeviceFault),
        (made("", code=4), NotSupported),
        (made("", code=5), BadRequest),
        (made("", code=99), Refusal),
        (made("", code=None), Refusal),
        (made("deviceUserAlreadyExist", number=1610612753), PersonExists),
    ],
)
def test_the_number_helps_where_words_are_vague(status: Status, expected: type[TerminalError]) -> None:
    assert kind(status) is expected


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (made("badJsonFormat", message="faceURL"), PhotoTooLarge),
        (made("badJsonContent"), PhotoTooLarge),
        (made("badJsonContent", message="FPID"), BadRequest),
        (made("employeeNoAlreadyExist"), FaceExists),
        (made("badParameters", message="PicFeaturePoints"), PhotoQuality),
        (made("PicFeaturePoints"), PhotoQuality),
        (made("faceNoFace"), NoFaceFound),
        (made("badParameters", message="saveFacePic"), PhotoFormat),
    ],
)
def test_a_face_upload_has_words_of_its_own(status: Status, expected: type[TerminalError]) -> None:
    assert kind(status, upload=True) is expected
    assert kind(made("badJsonFormat", message="faceURL")) is BadRequest


@pytest.mark.parametrize(
    ("http_status", "expected"),
    [
        (403, NotPermitted),
        (404, NotSupported),
        (405, NotSupported),
        (501, NotSupported),
        (400, BadRequest),
        (503, DeviceBusy),
        (429, DeviceBusy),
        (408, DeviceBusy),
        (500, DeviceFault),
        (502, DeviceFault),
    ],
)
def test_a_bare_http_status_decides_where_nothing_else_does(http_status: int, expected: type[TerminalError]) -> None:
    assert type(refusal_of_http(http_status, "Reception", READ)) is expected
    assert type(verdict(READ, http_status, b"", terminal="Reception", known=True)) is expected


def test_a_bare_http_413_of_an_upload_is_a_large_photo() -> None:
    assert isinstance(refusal_of_http(413, "Reception", UPLOAD), PhotoTooLarge)
    assert isinstance(refusal_of_http(413, "Reception", READ), BadRequest)
    assert refusal_of_http(204, "Reception", READ) is None


@pytest.mark.parametrize(
    ("body", "good"),
    [
        (b'{"statusCode":1,"statusString":"OK","subStatusCode":"ok"}', True),
        (b"<ResponseStatus><statusCode>0</statusCode><statusString>OK</statusString></ResponseStatus>", True),
        (b'{"statusCode":"7","subStatusCode":"rebootRequired"}', True),
        (b'{"statusCode":1,"subStatusCode":"riskPassword"}', True),
        (b'{"statusCode":1,"subStatusCode":"illegalPassword"}', False),
        (b'{"ResponseStatus":{"statusCode":4,"subStatusCode":"notSupport"}}', False),
        (b'{"statusCode":4,"subStatusCode":"notSupport"}', False),
        (b'{"subStatusCode":"deviceBusy"}', False),
    ],
)
def test_the_body_is_the_verdict_whatever_http_says(body: bytes, good: bool) -> None:
    for http_status in (200, 400):
        error = verdict(WRITE, http_status, body, terminal="Reception", known=True)
        assert (error is None) is good


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0x4000000C, PasswordRefused),
        (0x60000061, PasswordRefused),
        (0x60002020, NewPasswordRefused),
        (0x10000004, NewPasswordRefused),
    ],
)
def test_a_code_with_two_numbers_is_known_by_either(number: int, expected: type[Exception]) -> None:
    body = f'{{"statusCode":6,"subStatusCode":"badParameters","errorCode":{number}}}'.encode()
    assert type(verdict(READ, 400, body, terminal="Reception", known=True)) is expected


def test_of_a_batch_the_first_refused_part_counts() -> None:
    listed = (
        b"<ResponseStatus><statusCode>8</statusCode><subStatusCode>notAllSuccess</subStatusCode><AdditionalErr>"
        b"<StatusList><Status><id>1</id><subStatusCode>ok</subStatusCode></Status><Status><id>2</id>"
        b"<subStatusCode>deleteNoExistFace</subStatusCode></Status></StatusList></AdditionalErr></ResponseStatus>"
    )
    status = decode_status(listed)
    assert status is not None
    assert kind(status) is errors.FaceMissing
    plain = decode_status(b'{"statusCode":8,"subStatusCode":"allFailed"}')
    assert plain is not None
    assert kind(plain) is Refusal


def test_an_answer_that_is_no_status_is_none() -> None:
    assert decode_status(b'{"UserInfoSearch":{}}') is None
    assert decode_status(b"\xff\xd8\xff") is None
    assert verdict(READ, 200, b'{"UserInfoSearch":{}}', terminal="Reception", known=False) is None


def test_only_what_passes_by_itself_is_asked_again_at_once() -> None:
    assert passes_soon(refusal(made("deviceBusy"), "Reception", WRITE))
    assert passes_soon(refusal(made("faceDataModeling"), "Reception", WRITE))
    assert passes_soon(refusal(made("", code=2), "Reception", WRITE))
    assert not passes_soon(refusal(made("upgrading"), "Reception", WRITE))
    assert not passes_soon(refusal(made("captureTimeout"), "Reception", WRITE))
    assert not passes_soon(refusal(made(""), "Reception", WRITE))


def test_the_state_of_a_login_is_read_in_both_spellings() -> None:
    newer = decode_login(b"<userCheck><lockStatus>locked</lockStatus><unlockTime>60</unlockTime></userCheck>")
    assert (newer.locked, newer.tries_left, newer.unlock_s) == (True, None, 60)
    older = decode_login(b'{"lockStatus":"unlock","retryTimes":3,"resLockTime":0}')
    assert (older.locked, older.tries_left, older.unlock_s) == (False, 3, None)
    nothing = decode_login(b"\x00\x01")
    assert (nothing.locked, nothing.tries_left, nothing.activated) == (False, None, None)
