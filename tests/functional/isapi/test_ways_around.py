"""What a terminal lacks, refuses or answers oddly, and how it is done all the same."""

from __future__ import annotations

import asyncio
import dataclasses
from datetime import UTC, datetime

import pytest

from facestation.domain.person import Person
from facestation.domain.validity import Validity
from facestation.errors import (
    BadRequest,
    ConnectionFailed,
    DestroysData,
    DeviceFault,
    GarbageAnswer,
    NameTooLong,
    NotATerminal,
    NotConfirmed,
    NotPermitted,
    NotSupported,
    PersonMissing,
    StationError,
)
from facestation.isapi.catalogue import operation
from facestation.isapi.client import Body, Lane
from facestation.isapi.manners import Manners as Learned
from facestation.isapi.ways import removal
from tests.functional.isapi.raw_server import RawServer, Request, Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.talking import ADA, JPEG, answering, client_at, enroll, terminal_at
from tests.functional.virtual.terminals import until

SEARCHLESS = Manners(missing={"UserInfo/Search": "404"})


@pytest.mark.parametrize("style", ["404", "404_empty", "405"])
async def test_an_address_refused_before_the_login_is_no_sign_of_another_device(style: str) -> None:
    async with Stranger(Manners(missing={"UserInfo/capabilities": style})) as stranger:
        usual = stranger.server.answer

        async def answer(request: Request) -> Response | None:
            return stranger._routed(request) if request.path.endswith("UserInfo/capabilities") else await usual(request)

        stranger.server.answer = answer
        async with terminal_at(stranger.url) as terminal:
            await terminal.put_person(ADA)
        assert set(stranger.people) == {"10042"}
        assert stranger.login.failed == 0


async def test_a_web_server_stays_one() -> None:
    async def answer(_: Request) -> Response:
        return Response(404, b"<html></html>")

    async with RawServer(answer) as server, terminal_at(server.url) as terminal:
        with pytest.raises(NotATerminal):
            await terminal.device_info()
        with pytest.raises(NotATerminal):
            await terminal.put_person(ADA)
        nameless = client_at(server.url, None)
        with pytest.raises(NotATerminal):
            await nameless.send(operation("activation.status"))
        await nameless.close()


async def test_nonces_tied_to_their_address_are_fetched_from_it() -> None:
    async with Stranger() as stranger:
        bound: dict[str, str] = {}

        async def answer(request: Request) -> Response:
            said = request.headers.get("authorization", "")
            nonce = said.partition('nonce="')[2].partition('"')[0]
            if nonce and bound.get(nonce) != request.path:
                refused: Response | None = stranger.login._challenged(request)
            else:
                refused = stranger.login.refuse(request)
            if refused is None:
                return stranger._routed(request)
            challenge = dict(refused.headers).get("WWW-Authenticate", "")
            bound[challenge.partition('nonce="')[2].partition('"')[0]] = request.path
            return refused

        stranger.server.answer = answer
        async with terminal_at(stranger.url) as terminal:
            await enroll(terminal)
            await enroll(terminal)
        assert stranger.login.failed == 0
        assert set(stranger.faces) == {"10042"}


async def test_who_still_wants_to_send_after_the_end_is_told_that_there_is_no_connection() -> None:
    async def answer(_: Request) -> Response:
        return Response(body=b"{}", delay_s=5)

    async with RawServer(answer) as server:
        client = client_at(server.url)
        tasks = [asyncio.create_task(client.send(operation("persons.count"))) for _ in range(3)]
        await until(lambda: server.requests)
        await client.close()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert all(isinstance(result, StationError) for result in results)
        with pytest.raises(ConnectionFailed):
            await client.send(operation("persons.count"), lane=Lane.STREAM)


async def test_people_are_listed_by_their_faces_where_there_is_no_search() -> None:
    async with Stranger(SEARCHLESS) as stranger, terminal_at(stranger.url) as terminal:
        found = {"FPID": "10042", "faceURL": "http://10.9.9.9/LOCALS/pic/x.jpg@WEB1"}
        more = '{"responseStatusStrg":"MORE","numOfMatches":1,"MatchList":[{"FPID":"7"}]}'
        last = f'{{"responseStatusStrg":"OK","numOfMatches":1,"MatchList":{[found]}}}'.replace("'", '"')
        seen = answering(stranger, FDLib_FDSearch=[Response(body=more.encode()), Response(body=last.encode())])
        people = [person async for person in terminal.people()]
        assert [person.employee_no for person in people] == ["7", "10042"]
        assert b'"searchResultPosition":1' in seen[-1].body
        assert people[1].face_url == "/LOCALS/pic/x.jpg@WEB1"
        assert [person async for person in terminal.people("nobody")] == []


async def test_a_terminal_whose_search_has_no_count_and_no_faces_cannot_confirm() -> None:
    manners = Manners(num_of_face=False, missing={"FDLib/FDSearch": "404"})
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        for _ in range(2):
            found = await terminal.read_back("10042")
            assert found is not None
            assert found.faces is None


@pytest.mark.parametrize(
    ("message", "expected"),
    [("name", NameTooLong), ("", NameTooLong), ("badParameters", NameTooLong), ("doorNo", BadRequest)],
)
async def test_a_name_of_too_many_bytes_is_told_from_another_mistake(
    message: str, expected: type[StationError]
) -> None:
    caps = {"UserInfo": {"name": {"@min": 0, "@max": 32}}}
    async with Stranger(Manners(person_caps=caps)) as stranger, terminal_at(stranger.url) as terminal:
        refused = f'{{"statusCode":6,"subStatusCode":"badParameters","errorMsg":"{message}"}}'
        answering(stranger, UserInfo_SetUp=Response(400, refused.encode()))
        with pytest.raises(expected):
            await terminal.put_person(Person("1", "Я" * 20))
        with pytest.raises(BadRequest):
            await terminal.put_person(Person("1", "Short"))


async def test_a_terminal_whose_library_offers_no_change_replaces_with_few_requests() -> None:
    caps = {"supportFDFunction": "post,delete,get"}
    missing = dict.fromkeys(("FDSetUp", "FDModify", "UserInfo/Search", "UserInfo/SetUp"), "404")
    person_caps = {"UserInfo": {"supportFunction": "post,delete,put,get"}}
    manners = Manners(face_caps=caps, person_caps=person_caps, missing=missing)
    async with Stranger(manners) as stranger:
        async with terminal_at(stranger.url) as first:
            await enroll(first)
        seen = len(stranger.asked)
        async with terminal_at(stranger.url, first.manners) as again:
            await enroll(again, ADA, JPEG + b"2", likely_there=True)
        assert stranger.faces == {"10042": JPEG + b"2"}
        assert stranger.deleted == ["face 10042"]
        assert len(stranger.asked) - seen <= 8


async def test_a_search_that_never_ends_ends() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        page = b'{"UserInfoSearch":{"responseStatusStrg":"MORE","numOfMatches":0}}'
        seen = answering(stranger, UserInfo_Search=Response(body=page))
        assert await terminal.person("10042") is None
        assert len(seen) == 1


async def test_a_person_beyond_the_first_page_is_found() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        first = b'{"UserInfoSearch":{"responseStatusStrg":"MORE","UserInfo":[{"employeeNo":"1"}]}}'
        last = b'{"UserInfoSearch":{"responseStatusStrg":"OK","UserInfo":[{"employeeNo":"2","numOfFace":"1"}]}}'
        answering(stranger, UserInfo_Search=[Response(body=first), Response(body=last)])
        found = await terminal.person("2")
        assert found is not None
        assert found.faces == 1


@pytest.mark.parametrize("style", ["404", "400", "200"])
async def test_a_removal_goes_piece_by_piece_where_it_must(style: str) -> None:
    missing = {"UserInfoDetail/Delete": style, "FDSearch/Delete": style}
    async with Stranger(Manners(missing=missing)) as stranger, terminal_at(stranger.url) as terminal:
        for person in (Person("7", "Bea", cards=("7",)), Person("10042", "Ada Example", cards=("1",))):
            await enroll(terminal, person)
        for _ in range(2):
            await terminal.remove_person("10042")
        assert await terminal.is_gone("10042")
        assert not await terminal.is_gone("7")
        assert (set(stranger.people), set(stranger.faces)) == ({"7"}, {"7"})
        assert stranger.cards == {"7": "7"}
        assert stranger.asked.count("PUT AccessControl/UserInfoDetail/Delete") == 1


async def test_a_removal_that_wants_more_than_the_list_goes_another_way() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        await enroll(terminal)
        wants = b'{"statusCode":6,"subStatusCode":"MessageParametersLack","errorMsg":"loginPassword"}'
        answering(stranger, UserInfoDetail_Delete=Response(400, wants))
        await terminal.remove_person("10042")
        assert not stranger.people


async def test_what_is_left_counts_when_it_is_asked_whether_somebody_is_gone() -> None:
    async with Stranger(SEARCHLESS) as stranger, terminal_at(stranger.url) as terminal:
        assert await terminal.is_gone("10042")
        stranger.cards["5"] = "10042"
        assert not await terminal.is_gone("10042")
        stranger.cards.clear()
        stranger.faces["10042"] = JPEG
        assert not await terminal.is_gone("10042")


@pytest.mark.parametrize("missing", [(), ("UserInfoDetail/Delete",)])
async def test_somebody_who_is_not_there_is_removed_already(missing: tuple[str, ...]) -> None:
    gone = Response(400, b'{"statusCode":6,"subStatusCode":"employeeNoNotExist"}')
    manners = Manners(missing=dict.fromkeys(missing, "404"))
    endings = {"UserInfo/Delete", "UserInfoDetail/Delete", "CardInfo/Delete", "FDSearch/Delete"} - set(missing)
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        answering(stranger, **dict.fromkeys(endings, gone))
        await terminal.remove_person("10042")


async def test_a_removal_that_never_ends_or_fails_is_a_fault() -> None:
    for word in ("failed", "processing"):
        async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
            state = f'{{"UserInfoDetailDeleteProcess":{{"status":"{word}"}}}}'
            answering(stranger, UserInfoDetail_DeleteProcess=Response(body=state.encode()))
            with pytest.raises(DeviceFault) as caught:
                await removal.remove_person(terminal._talk, "10042", pauses_s=(0.0, 0.0))
            assert caught.value.details["error_msg"] == word


async def test_a_person_that_was_accepted_and_is_not_there_is_not_confirmed() -> None:
    manners = Manners()
    manners.pretends = {"UserInfo/SetUp"}
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        with pytest.raises(NotConfirmed):
            await terminal.put_face("10042", JPEG)
        with pytest.raises(PersonMissing):
            await terminal.put_face("10042", JPEG)
        assert stranger.faces == {}


async def test_a_face_of_somebody_else_is_left_alone() -> None:
    another = {"statusCode": 4, "subStatusCode": "alreadyExistThisFace"}
    missing = {"FDSetUp": "404"}
    async with (
        Stranger(Manners(face_exists=another, missing=missing)) as stranger,
        terminal_at(stranger.url) as terminal,
    ):
        await terminal.put_person(ADA)
        answering(stranger, FaceDataRecord=Response(400, b'{"statusCode":4,"subStatusCode":"alreadyExistThisFace"}'))
        with pytest.raises(StationError) as caught:
            await terminal.put_face("10042", JPEG)
        assert caught.value.code == "face_of_another"
        answering(stranger, FDLib_FDSearch=Response(404))
        with pytest.raises(StationError) as caught:
            await terminal.put_face("10042", JPEG)
        assert caught.value.code == "face_of_another"


async def test_a_face_library_that_is_nowhere_is_said() -> None:
    async with Stranger(Manners(library="5")) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        answering(stranger, Intelligent_FDLib=Response(body=b'{"FDLib":[]}'))
        with pytest.raises(GarbageAnswer):
            await terminal.put_face("10042", JPEG)


async def test_no_way_to_delete_a_face_is_no_replacement() -> None:
    missing = dict.fromkeys(("FDSetUp", "FDModify", "FDLib/FDSearch", "FDSearch/Delete", "FDDelete"), "404")
    async with Stranger(Manners(missing=missing)) as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        await terminal.put_face("10042", JPEG)
        with pytest.raises(NotSupported):
            await terminal.put_face("10042", JPEG + b"2")
        assert stranger.faces == {"10042": JPEG}


async def test_an_account_without_the_right_to_write_is_told_so() -> None:
    low = Response(403, b'{"statusCode":4,"subStatusCode":"lowPrivilege"}')
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        answering(stranger, UserInfo_capabilities=low, UserInfo_SetUp=low, UserInfo_Record=low)
        with pytest.raises(NotPermitted):
            await terminal.put_person(ADA)


async def test_a_bare_403_for_a_missing_call_is_gone_around() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        answering(stranger, UserInfo_SetUp=Response(403))
        await terminal.put_person(ADA)
        assert set(stranger.people) == {"10042"}


async def test_the_status_of_the_barest_terminal_is_still_one() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        info = b"<DeviceInfo><model>DS-K1T900X</model></DeviceInfo>"
        answering(
            stranger,
            System_deviceInfo=Response(body=info),
            System_capabilities=Response(body=b"<DeviceCap><isSupportPreview>false</isSupportPreview></DeviceCap>"),
        )
        status = await terminal.status()
        assert (status.info.model, status.doors, status.clock_skew_s) == ("DS-K1T900X", 0, None)
        assert status.supports == ("people", "cards", "faces")


@pytest.mark.parametrize(
    ("picture", "there"), [(Response(503), True), (Response(403), False), (Response(body=b"?"), False)]
)
async def test_a_camera_is_there_when_a_picture_comes_or_is_late(picture: Response, there: bool) -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        info = b"<DeviceInfo><model>DS-K1T900X</model></DeviceInfo>"
        now = b"<Time><localTime>2030-05-04T08:15:00</localTime></Time>"
        answering(
            stranger,
            System_deviceInfo=Response(body=info),
            channels_101_picture=picture,
            channels_1_picture=picture,
            System_time=Response(body=now),
        )
        status = await terminal.status()
        assert ("snapshot" in status.supports) is there
        assert status.clock_skew_s is not None


async def test_new_firmware_is_learned_anew() -> None:
    old = Learned(firmware="V1", person_set_up=False, persons_there=True)
    async with Stranger() as stranger, terminal_at(stranger.url, old) as terminal:
        info = b"<DeviceInfo><model>M</model><firmwareVersion>V2</firmwareVersion></DeviceInfo>"
        answering(stranger, System_deviceInfo=Response(body=info))
        assert (await terminal.device_info()).firmware == "V2"
        assert terminal.manners == Learned(firmware="V2")


async def test_what_destroys_is_called_only_when_confirmed() -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        await terminal.put_person(ADA)
        body = Body("application/json", b'{"UserInfoDelCond":{"EmployeeNoList":[{"employeeNo":"10042"}]}}')
        with pytest.raises(DestroysData):
            await terminal.call("persons.delete", {}, body)
        assert set(stranger.people) == {"10042"}
        await terminal.call("persons.delete", {}, body, confirmed=True)
        assert not stranger.people


async def test_a_moment_is_written_as_the_clock_at_the_door_shows_it() -> None:
    body = b"<Time><localTime>2030-01-01T10:00:00+08:00</localTime><timeZone>%s</timeZone></Time>"
    summer = b"CST-8:00:00DST01:00:00,M4.1.0/02:00:00,M10.5.0/02:00:00"
    moments = Validity(datetime(2030, 1, 4, 10, tzinfo=UTC), datetime(2030, 7, 4, 10, tzinfo=UTC))
    local = Validity(datetime(2030, 1, 4, 10), datetime(2030, 7, 4, 10))
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        asked = answering(stranger, System_time=Response(body=body % summer))
        await terminal.put_person(dataclasses.replace(ADA, validity=local))
        assert (_valid(stranger, "10042"), len(asked)) == (("2030-01-04T10:00:00", "2030-07-04T10:00:00"), 0)
        await terminal.put_person(dataclasses.replace(ADA, validity=moments))
        await terminal.put_person(dataclasses.replace(ADA, validity=moments))
        assert (_valid(stranger, "10042"), len(asked)) == (("2030-01-04T18:00:00", "2030-07-04T19:00:00"), 1)


def _valid(stranger: Stranger, employee_no: str) -> tuple[str, str]:
    valid = stranger.people[employee_no]["Valid"]
    return valid["beginTime"], valid["endTime"]


@pytest.mark.parametrize("body", [b"\x00\xff nonsense", b"<DeviceInfo><model>DS</model></DeviceInfo>", b"[1, 2]"])
async def test_a_door_is_not_said_to_be_open_where_the_answer_says_nothing_of_it(body: bytes) -> None:
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        answering(stranger, door_1=Response(body=body))
        with pytest.raises(GarbageAnswer):
            await terminal.door(1, "open")


@pytest.mark.parametrize(
    "told",
    [Response(404), Response(body=b"<RemoteControlDoor><doorNo>1</doorNo></RemoteControlDoor>"), Response(body=b"?")],
)
async def test_a_door_is_asked_for_where_nothing_says_how_many_there_are(told: Response) -> None:
    done = Response(
        body=b"<ResponseStatus><statusCode>1</statusCode><subStatusCode>ok</subStatusCode></ResponseStatus>"
    )
    async with Stranger() as stranger, terminal_at(stranger.url) as terminal:
        asked = answering(stranger, door_capabilities=told, door_3=done)
        await terminal.door(3, "open")
    assert [request.path.rpartition("/")[2] for request in asked] == ["capabilities", "3"]
