"""Faces on a virtual terminal: who may have one, what a photo must be, and one template at a time."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from facestation.virtual.answers import Refused
from facestation.virtual.modeling import OwnEyes
from tests.contract.pictures import picture
from tests.functional.virtual.terminals import (
    BOUNDARY,
    CAPTURE,
    FACE_RECORD,
    FACE_SEARCH,
    FACE_SET_UP,
    RECORD,
    SEARCH,
    Eyes,
    enroll,
    face_form,
    person,
    running,
    search,
    until,
    upload,
)
from tests.functional.virtual.wire import Wire

LIBRARY = "/ISAPI/Intelligent/FDLib"
FACE_MODIFY = f"{LIBRARY}/FDModify?format=json"
CHANGE_ONE = f"{LIBRARY}/FDSearch?format=json&FDID=1&FPID=10042&faceLibType=blackFD"
FACE_DELETE = f"{LIBRARY}/FDSearch/Delete?format=json&FDID=1&faceLibType=blackFD"
FACE_DELETE_ONE = f"{LIBRARY}/FDDelete?format=json"
WHERE = {"faceLibType": "blackFD", "FDID": "1"}


def find(**more: object) -> dict[str, object]:
    return {"searchResultPosition": 0, "maxResults": 30, **WHERE, **more}


async def test_a_face_is_added_and_replaced() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        for name in ("portrait", "no_face"):
            assert (await upload(wire, face_form(picture(name)))).sub_status == "ok"
            assert terminal.state.faces["10042"].jpeg == picture(name)


async def test_a_second_record_is_refused_and_a_change_needs_a_face() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        form = face_form(picture("portrait"))
        for method, target in (("PUT", FACE_MODIFY), ("PUT", CHANGE_ONE)):
            assert (await upload(wire, form, target, method)).sub_status == "faceDataNotExist"
        first = await upload(wire, form, FACE_RECORD, "POST")
        assert (first.status, first.at("FPID")) == (200, "10042")
        again = await upload(wire, form, FACE_RECORD, "POST")
        assert (again.status, again.sub_status) == (400, "deviceUserAlreadyExistFace")
        for target in (FACE_MODIFY, CHANGE_ONE):
            assert (await upload(wire, face_form(picture("no_face")), target)).status == 200
        assert terminal.state.faces["10042"].jpeg == picture("no_face")


@pytest.mark.parametrize(
    ("name", "sub_status", "error_msg"),
    [
        ("too_large", "badJsonFormat", "faceURL"),
        ("progressive", "SubpicAnalysisModelingError", "PicFeaturePoints"),
        ("unsampled", "SubpicAnalysisModelingError", "PicFeaturePoints"),
        ("no_face", "PicAnalysisNoTargetError", "face"),
        ("two_faces", "multipleFaceObjectError", "face"),
    ],
)
async def test_photos_that_no_terminal_takes_are_refused_and_the_old_face_stays(
    name: str, sub_status: str, error_msg: str
) -> None:
    async with running(count_faces=None) as (terminal, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(picture("portrait")))).status == 200
        refused = await upload(wire, face_form(picture(name)))
        assert (refused.status, refused.sub_status, refused.at("errorMsg")) == (400, sub_status, error_msg)
        assert terminal.state.faces["10042"].jpeg == picture("portrait")


@pytest.mark.parametrize(
    ("jpeg", "sub_status"),
    [
        (b"--frame\r\n\r\n" + picture("portrait"), "SubpicAnalysisModelingError"),
        (picture("portrait") + b"\r\n", "SubpicAnalysisModelingError"),
        (picture("portrait")[:-400], "SubpicAnalysisModelingError"),
        (b"\x89PNG" + b"x" * 5000, "SubpicAnalysisModelingError"),
        (b"\xff\xd8\xff\xd9", "faceDataLenShort"),
    ],
)
async def test_bytes_around_a_picture_or_missing_from_it_fail_the_template(jpeg: bytes, sub_status: str) -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(jpeg))).sub_status == sub_status
        assert not terminal.state.faces


@pytest.mark.parametrize(
    ("wrong", "sub_status"),
    [
        ({"FPID": ""}, "MessageParametersLack"),
        ({"FPID": 10042}, "badParameters"),
        ({"FPID": "10099"}, "deviceUserNotExist"),
        ({"FDID": "7"}, "faceLibraryIDError"),
        ({"faceLibType": "infraredFD"}, "badParameters"),
    ],
)
async def test_library_and_person_must_exist(wrong: dict[str, object], sub_status: str) -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(picture("portrait"), more=wrong))).sub_status == sub_status


PORTRAIT_PART = b'Content-Disposition: form-data; name="img"; filename="f.jpg"\r\nContent-Type: image/jpeg\r\n\r\nJPEG'
JSON_PART = (
    b'Content-Disposition: form-data; name="FaceDataRecord"\r\n\r\n' + json.dumps({**WHERE, "FPID": "1"}).encode()
)


@pytest.mark.parametrize(
    ("parts", "sub_status"),
    [
        ((PORTRAIT_PART, JSON_PART), "badJsonContent"),
        ((PORTRAIT_PART,), "MessageParametersLack"),
        ((JSON_PART,), "MessageParametersLack"),
        ((JSON_PART, PORTRAIT_PART.replace(b'"img"', b'"photo"')), "MessageParametersLack"),
        ((JSON_PART, PORTRAIT_PART.replace(b"image/jpeg", b"image/png")), "picFormatError"),
        ((JSON_PART, PORTRAIT_PART.replace(b'; filename="f.jpg"', b"")), "picFormatError"),
        ((JSON_PART.replace(b"\r\n\r\n", b"\r\nContent-Type: text/plain\r\n\r\n", 1), PORTRAIT_PART), "badJsonContent"),
        ((JSON_PART + b"}", PORTRAIT_PART), "badJsonFormat"),
        ((b"no head at all",), "badParameters"),
    ],
)
async def test_a_form_has_json_first_then_a_jpeg_with_the_right_names(
    parts: tuple[bytes, ...], sub_status: str
) -> None:
    form = b"".join(b"--b1\r\n" + part + b"\r\n" for part in parts) + b"--b1--\r\n"
    async with running() as (_, wire):
        await wire.post(RECORD, person("1"))
        refused = await wire.ask("PUT", FACE_SET_UP, form, f"multipart/form-data; boundary={BOUNDARY}")
        assert (refused.status, refused.sub_status) == (400, sub_status)


async def test_a_form_without_its_end_is_refused() -> None:
    async with running() as (_, wire):
        form = face_form(picture("portrait")).removesuffix(b"--b1--\r\n")
        assert (await upload(wire, form)).sub_status == "badParameters"


async def test_the_guide_s_names_of_parts_work_too() -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(picture("portrait"), json_part="faceURL"))).status == 200


async def test_one_model_wants_other_names_and_knows_two_spellings_of_the_path() -> None:
    small = f"{LIBRARY}/faceDataRecord?format=json"
    async with running(profile="k1t673") as (_, wire):
        for number, target in (("a", small), ("b", FACE_RECORD)):
            await wire.post(RECORD, person(number))
            refused = await upload(wire, face_form(picture("portrait"), number), target, "POST")
            assert refused.at("errorMsg") == "FaceImage"
            form = face_form(picture("portrait"), number, image_part="FaceImage")
            assert (await upload(wire, form, target, "POST")).status == 200
        assert (await upload(wire, face_form(picture("portrait"), image_part="FaceImage"))).status == 404


@pytest.mark.parametrize(("profile", "sub_status"), [("k1t343", "faceDataModeling"), ("k1t341", "deviceBusy")])
async def test_templates_are_made_one_at_a_time(profile: str, sub_status: str) -> None:
    eyes = Eyes()
    async with running(profile=profile, count_faces=eyes) as (terminal, wire), Wire(terminal.url) as second:
        for number in ("a", "b"):
            await wire.post(RECORD, person(number))
        first = asyncio.create_task(upload(wire, face_form(picture("portrait"), "a")))
        await until(lambda: terminal.modeling)
        meanwhile = await upload(second, face_form(picture("portrait"), "b"))
        eyes.opened.set()
        assert ((await first).status, meanwhile.sub_status) == (200, sub_status)
        assert list(terminal.state.faces) == ["a"]
        assert (await upload(second, face_form(picture("portrait"), "b"))).status == 200


async def test_who_is_deleted_while_the_template_is_made_gets_no_face() -> None:
    eyes = Eyes()
    async with running(count_faces=eyes) as (terminal, wire):
        await wire.post(RECORD, person())
        uploading = asyncio.create_task(upload(wire, face_form(picture("portrait"))))
        await until(lambda: terminal.modeling)
        terminal.state.people.clear()
        eyes.opened.set()
        await uploading
        assert not terminal.state.faces


async def test_there_is_an_end_to_faces() -> None:
    async with running(faces_max=1) as (_, wire):
        for number in ("a", "b"):
            await wire.post(RECORD, person(number))
        replies = [await upload(wire, face_form(picture("portrait"), number)) for number in ("a", "b", "a")]
        assert [reply.sub_status for reply in replies] == ["ok", "deviceFaceFull", "ok"]


async def test_where_nobody_can_count_faces_the_photo_is_taken(tmp_path: Path) -> None:
    async with running(count_faces=OwnEyes(tmp_path)) as (_, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(picture("portrait")))).status == 200


def test_what_cannot_be_decoded_gets_no_template() -> None:
    with pytest.raises(Refused, match="SubpicAnalysisModelingError"):
        OwnEyes()(b"no picture")


@pytest.mark.parametrize(
    ("width_px", "height_px", "sub_status"),
    [
        (300, 399, "SubpicAnalysisModelingError"),
        (300, 400, "ok"),
        (299, 600, "width/heightRatioOfPictureError"),
        (300, 600, "ok"),
        (801, 400, "width/heightRatioOfPictureError"),
    ],
)
async def test_a_picture_has_a_least_size_and_a_shape(width_px: int, height_px: int, sub_status: str) -> None:
    noise = np.random.default_rng(7).integers(0, 255, (height_px // 8, width_px // 8, 3), dtype=np.uint8)
    jpeg = cv2.imencode(".jpg", cv2.resize(noise, (width_px, height_px)))[1].tobytes()
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        assert (await upload(wire, face_form(jpeg))).sub_status == sub_status


async def test_the_picture_just_captured_is_taken_by_its_address_and_nothing_else() -> None:
    async with running() as (terminal, wire):
        await wire.post(RECORD, person())
        elsewhere = {**WHERE, "FPID": "10042", "faceURL": "http://192.0.2.1/x.jpg"}
        assert (await wire.put(FACE_SET_UP, elsewhere)).sub_status == "urlDownloadFail"
        captured = await wire.ask("POST", CAPTURE, b"<CaptureFaceDataCond/>", "application/xml")
        body = {**WHERE, "FPID": "10042", "faceURL": captured.xml("faceDataUrl")}
        assert (await wire.put(FACE_SET_UP, elsewhere)).sub_status == "urlDownloadFail"
        assert (await wire.put(FACE_SET_UP, body)).status == 200
        assert (await wire.get(terminal.state.faces["10042"].path)).body == terminal.state.faces["10042"].jpeg


async def test_faces_are_found_by_number_with_the_address_of_the_picture() -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        everything = await wire.post(FACE_SEARCH, find(maxResults=1))
        assert (everything.at("responseStatusStrg"), everything.at("totalMatches")) == ("MORE", 2)
        found = await wire.post(FACE_SEARCH, find(FPID="10043"))
        assert found.at("MatchList", 0, "isInLibrary") == "yes"
        url = str(found.at("MatchList", 0, "faceURL"))
        assert url.startswith(terminal.url + "/LOCALS/pic/enrlFace/")
        jpeg = await wire.get(url.removeprefix(terminal.url))
        assert (jpeg.header("content-type"), jpeg.body) == ("image/jpeg", picture("portrait"))
        assert (await wire.get(url.removeprefix(terminal.url).partition("@")[0])).status == 404
        assert (await wire.send("GET", url.removeprefix(terminal.url))).status == 401


@pytest.mark.parametrize("condition", [{"FPID": "nobody"}, {"FDID": "2", "faceLibType": "infraredFD"}])
async def test_without_a_match_there_is_no_list(condition: dict[str, object]) -> None:
    async with running() as (_, wire):
        await enroll(wire)
        found = await wire.post(FACE_SEARCH, find(**condition))
        assert found.json() == {"responseStatusStrg": "NO MATCH", "numOfMatches": 0, "totalMatches": 0}


async def test_an_address_in_an_answer_may_name_another_host() -> None:
    async with running(faults=("foreign_url",)) as (_, wire):
        await enroll(wire)
        found = await wire.post(SEARCH, search())
        assert str(found.at("UserInfoSearch", "UserInfo", 0, "faceURL")).startswith("http://192.0.0.64/LOCALS/")


async def test_a_face_is_deleted_and_the_person_stays() -> None:
    async with running() as (terminal, wire):
        await enroll(wire, "10042")
        await enroll(wire, "10043")
        for _ in range(2):
            assert (await wire.put(FACE_DELETE, {"FPID": [{"value": "10042"}]})).status == 200
        assert (list(terminal.state.faces), len(terminal.state.people)) == (["10043"], 2)


async def test_set_up_with_delete_takes_the_face_away_and_always_succeeds() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        for _ in range(2):
            assert (await wire.put(FACE_SET_UP, {**WHERE, "FPID": "10042", "deleteFP": True})).status == 200
        assert not terminal.state.faces


async def test_a_delete_of_faces_without_a_list_takes_the_whole_library() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        assert (await wire.put(FACE_DELETE, {})).status == 200
        assert not terminal.state.faces


async def test_one_firmware_refuses_the_list_and_takes_a_single_number() -> None:
    async with running(profile="k1t341") as (terminal, wire):
        await enroll(wire)
        refused = await wire.put(FACE_DELETE, {"FPID": [{"value": "10042"}]})
        assert (refused.at("statusCode"), len(terminal.state.faces)) == (6, 1)
        assert (await wire.put(FACE_DELETE_ONE, {**WHERE, "FPID": "10042"})).status == 200
        assert (await wire.put(FACE_DELETE_ONE, {**WHERE, "FPID": "10042"})).sub_status == "deleteNoExistFace"
        assert (await wire.put(FACE_DELETE_ONE, {**WHERE, "FPID": [{"value": "x"}]})).sub_status == "deleteNoExistFace"
        assert (await wire.put(FACE_DELETE_ONE, WHERE)).sub_status == "MessageParametersLack"


async def test_libraries_and_their_counts() -> None:
    async with running() as (_, wire):
        await enroll(wire)
        assert (await wire.get(f"{LIBRARY}?format=json")).at("FDLib", 0) == WHERE
        assert (await wire.get(f"{LIBRARY}/Count?format=json")).at("FDRecordDataInfo", 0, "recordDataNumber") == 1
        flat = await wire.get(f"{LIBRARY}/Count?format=json&FDID=1&faceLibType=blackFD")
        assert flat.json() == {**WHERE, "recordDataNumber": 1}
        wrong = await wire.get(f"{LIBRARY}/Count?format=json&FDID=1&faceLibType=infraredFD")
        assert wrong.sub_status == "badParameters"


async def test_the_capability_set_is_flat_and_spelled_as_terminals_do() -> None:
    async with running(faces_max=9) as (_, wire):
        document = (await wire.get(f"{LIBRARY}/capabilities?format=json")).json()
        assert document["supportFDFunction"] == "post,delete,get,put,setUp"
        assert (document["FDRecordDataMaxNum"], document["isSuportFDSearch"]) == (9, True)
