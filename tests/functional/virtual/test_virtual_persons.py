"""People on a virtual terminal."""

from __future__ import annotations

import pytest

from tests.functional.virtual.terminals import (
    MODIFY,
    RECORD,
    SEARCH,
    SET_UP,
    VALID,
    enroll,
    person,
    person_with,
    running,
    search,
    search_with,
)

COUNT = "/ISAPI/AccessControl/UserInfo/Count?format=json"


async def test_a_person_is_added_once_and_then_changed() -> None:
    async with running() as (terminal, wire):
        assert (await wire.post(RECORD, person())).json() == {
            "statusCode": 1,
            "statusString": "OK",
            "subStatusCode": "ok",
        }
        again = await wire.post(RECORD, person())
        assert (again.status, again.sub_status) == (400, "deviceUserAlreadyExist")
        assert (await wire.put(MODIFY, {"UserInfo": {"employeeNo": "10042", "name": "Bea Example"}})).status == 200
        assert terminal.state.people["10042"]["name"] == "Bea Example"
        assert terminal.state.people["10042"]["Valid"] == VALID


async def test_set_up_adds_and_replaces() -> None:
    async with running() as (terminal, wire):
        for name in ("Ada Example", "Ada Changed"):
            assert (await wire.put(SET_UP, person(name=name))).status == 200
        assert [someone["name"] for someone in terminal.state.people.values()] == ["Ada Changed"]


async def test_a_change_of_nobody_is_refused_unless_it_may_add() -> None:
    async with running() as (terminal, wire):
        assert (await wire.put(MODIFY, person())).sub_status == "deviceUserNotExist"
        assert (await wire.put(MODIFY, person(addUser=True))).status == 200
        assert "addUser" not in terminal.state.people["10042"]


async def test_set_up_with_delete_user_takes_the_person_and_leaves_face_and_card() -> None:
    async with running() as (terminal, wire):
        await enroll(wire)
        assert (await wire.put(SET_UP, {"UserInfo": {"employeeNo": "10042", "deleteUser": True}})).status == 200
        assert (await wire.put(SET_UP, {"UserInfo": {"employeeNo": "10042", "deleteUser": True}})).status == 200
        state = terminal.state
        assert (len(state.people), len(state.faces), len(state.cards)) == (0, 1, 1)


@pytest.mark.parametrize(
    ("change", "sub_status", "error_msg"),
    [
        ({"employeeNo": ""}, "MessageParametersLack", "employeeNo"),
        ({"employeeNo": 10042}, "badParameters", "employeeNo"),
        ({"employeeNo": "x" * 33}, "badParameters", "employeeNo"),
        ({"employeeNo": "ё" * 17}, "badParameters", "employeeNo"),
        ({"name": "x" * 129}, "nameIsOverlong", "name"),
        ({"name": "Ada\n"}, "badParameters", "name"),
        ({"name": 5}, "badParameters", "name"),
        ({"userType": "blacklist"}, "badParameters", "userType"),
        ({"gender": "diverse"}, "badParameters", "gender"),
        ({"userVerifyMode": "iris"}, "badParameters", "userVerifyMode"),
        ({"Valid": "always"}, "badParameters", "Valid"),
        ({"Valid": {}}, "MessageParametersLack", "enable"),
        ({"Valid": {**VALID, "enable": "true"}}, "badParameters", "enable"),
        ({"Valid": {"enable": False}}, "MessageParametersLack", "beginTime"),
        ({"Valid": {**VALID, "endTime": "2038-01-01T00:00:00"}}, "badParameters", "endTime"),
        ({"Valid": {**VALID, "beginTime": "1999-12-31T00:00:00"}}, "badParameters", "beginTime"),
        ({"Valid": {**VALID, "beginTime": "2030-01-01T00:00:00+03:00"}}, "badParameters", "beginTime"),
        ({"Valid": {**VALID, "timeType": "UTC"}}, "badParameters", "beginTime"),
        ({"Valid": {**VALID, "beginTime": "soon"}}, "badParameters", "beginTime"),
        ({"Valid": {**VALID, "beginTime": "2036-01-01T00:00:00"}}, "endtimeEarlierThanBegintime", "endTime"),
        ({"doorRight": "2"}, "badParameters", "doorRight"),
        ({"doorRight": 1}, "badParameters", "doorRight"),
        ({"RightPlan": "1"}, "badParameters", "RightPlan"),
        ({"RightPlan": [{"doorNo": 7, "planTemplateNo": "1"}]}, "badParameters", "doorNo"),
        ({"RightPlan": [{"doorNo": 1, "planTemplateNo": 1}]}, "badParameters", "planTemplateNo"),
        ({"password": "secret"}, "badParameters", "password"),
        ({"maxOpenDoorTime": 999}, "badParameters", "maxOpenDoorTime"),
        ({"belongGroup": "1,2,3,4,5"}, "badParameters", "belongGroup"),
        ({"closeDelayEnabled": "false"}, "badParameters", "closeDelayEnabled"),
    ],
)
async def test_what_no_terminal_takes_is_refused_and_named(
    change: dict[str, object], sub_status: str, error_msg: str
) -> None:
    async with running() as (terminal, wire):
        refused = await wire.post(RECORD, person_with(change))
        assert (refused.status, refused.sub_status, refused.at("errorMsg")) == (400, sub_status, error_msg)
        assert not terminal.state.people


@pytest.mark.parametrize(
    "change",
    [
        {"Valid": {**VALID, "beginTime": "2030-01-01T00:00:00Z", "endTime": "2031-01-01T00:00:00Z", "timeType": "UTC"}},
        {"userVerifyMode": "", "password": "", "floorNumbers": [], "callNumbers": []},
        {"password": "12345678", "maxOpenDoorTime": 0, "belongGroup": "1,2"},
        {"userType": "blackList", "name": "Зоя Пример"},
        {"doorRight": "", "RightPlan": []},
    ],
)
async def test_what_terminals_take_is_taken(change: dict[str, object]) -> None:
    async with running() as (_, wire):
        assert (await wire.post(RECORD, person_with(change))).status == 200


async def test_a_new_person_needs_a_validity() -> None:
    async with running() as (_, wire):
        bare = {"UserInfo": {"employeeNo": "10042", "name": "Ada Example"}}
        assert (await wire.post(RECORD, bare)).at("errorMsg") == "Valid"


async def test_some_firmware_needs_a_plan_and_counts_bytes_in_names() -> None:
    async with running(profile="k1t672") as (_, wire):
        without = person()
        assert isinstance(without["UserInfo"], dict)
        del without["UserInfo"]["RightPlan"]
        assert (await wire.post(RECORD, without)).at("errorMsg") == "RightPlan"
        assert (await wire.post(RECORD, person(name="ё" * 17))).sub_status == "nameIsOverlong"
        assert (await wire.post(RECORD, person(name="ё" * 16))).status == 200


@pytest.mark.parametrize(
    ("body", "sub_status"),
    [
        (b"<UserInfo/>", "badJsonFormat"),
        (b"", "badJsonFormat"),
        (b"[1]", "badJsonFormat"),
        (b"[" * 100_000, "badJsonFormat"),
        (b'{"UserInfo": "10042"}', "badJsonContent"),
        (b'{"employeeNo": "10042"}', "MessageParametersLack"),
    ],
)
async def test_bodies_of_another_kind_are_refused(body: bytes, sub_status: str) -> None:
    async with running() as (_, wire):
        challenge = (await wire.send("POST", RECORD)).header("www-authenticate")
        answer = wire.answer_to(challenge, "POST", RECORD)
        refused = await wire.send("POST", RECORD, body, "application/json", answer)
        assert (refused.status, refused.sub_status) == (400, sub_status)


async def test_a_byte_order_mark_before_the_body_does_no_harm() -> None:
    async with running() as (_, wire):
        body = b'\xef\xbb\xbf {"UserInfoSearchCond":{"searchID":"a","searchResultPosition":0,"maxResults":1}}'
        assert (await wire.ask("POST", SEARCH, body)).status == 200


async def test_without_format_json_the_address_is_not_valid() -> None:
    async with running() as (_, wire):
        refused = await wire.post("/ISAPI/AccessControl/UserInfo/Record", person())
        assert (refused.status, refused.sub_status) == (400, "badURLFormat")


async def test_a_search_pages_by_thirty_in_the_order_of_insertion() -> None:
    async with running() as (_, wire):
        for number in range(35):
            await wire.post(RECORD, person(f"n{number}"))
        first = await wire.post(SEARCH, search(0, 100))
        second = await wire.post(SEARCH, search(30, 100))
        assert first.at("UserInfoSearch", "responseStatusStrg") == "MORE"
        assert first.at("UserInfoSearch", "numOfMatches") == 30
        assert first.at("UserInfoSearch", "UserInfo", 0, "employeeNo") == "n0"
        assert second.at("UserInfoSearch", "responseStatusStrg") == "OK"
        assert second.at("UserInfoSearch", "totalMatches") == 35
        assert second.at("UserInfoSearch", "UserInfo", 4, "employeeNo") == "n34"


async def test_a_result_is_held_while_it_is_paged_through() -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person("a"))
        await wire.post(SEARCH, search(0, 1))
        await wire.post(RECORD, person("b"))
        held = await wire.post(SEARCH, search(1, 1))
        assert held.at("UserInfoSearch", "responseStatusStrg") == "NO MATCH"
        for number in range(9):
            await wire.post(SEARCH, search(0, 1, searchID=f"other{number}"))
        forgotten = await wire.post(SEARCH, search(1, 1))
        assert forgotten.at("UserInfoSearch", "UserInfo", 0, "employeeNo") == "b"


async def test_a_search_shows_faces_and_cards_but_never_a_pin() -> None:
    async with running() as (_, wire):
        await enroll(wire)
        await wire.put(MODIFY, {"UserInfo": {"employeeNo": "10042", "password": "1234"}})
        found = await wire.post(SEARCH, search(EmployeeNoList=[{"employeeNo": "10042"}]))
        shown = found.at("UserInfoSearch", "UserInfo", 0)
        assert isinstance(shown, dict)
        assert (shown["numOfFace"], shown["numOfCard"], shown["numOfFP"], shown["password"]) == (1, 1, 0, "")
        assert "@WEB" in shown["faceURL"]


async def test_without_a_match_the_array_is_absent() -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        found = await wire.post(SEARCH, search(fuzzySearch="nobody"))
        assert found.json() == {
            "UserInfoSearch": {"searchID": "s1", "responseStatusStrg": "NO MATCH", "numOfMatches": 0, "totalMatches": 0}
        }


@pytest.mark.parametrize("condition", [{"searchID": ""}, {"searchResultPosition": -1}, {"maxResults": "30"}])
async def test_a_search_needs_its_condition(condition: dict[str, object]) -> None:
    async with running() as (_, wire):
        assert (await wire.post(SEARCH, search_with(condition))).status == 400


async def test_large_pages_are_refused_by_one_firmware() -> None:
    async with running(profile="k1t342") as (_, wire):
        refused = await wire.post(SEARCH, search(0, 31))
        assert (refused.status, refused.at("errorMsg")) == (400, "maxResults")
        assert (await wire.post(SEARCH, search(0, 30))).status == 200


async def test_a_full_terminal_takes_changes_but_nobody_new() -> None:
    async with running(people_max=1) as (_, wire):
        await wire.post(RECORD, person("a"))
        assert (await wire.put(SET_UP, person("a", name="Again"))).status == 200
        assert (await wire.put(SET_UP, person("b"))).sub_status == "deviceUserFull"


async def test_a_long_number_of_people_is_searched_by_several_numbers() -> None:
    async with running() as (_, wire):
        for number in ("a", "b", "c"):
            await wire.post(RECORD, person(number))
        found = await wire.post(SEARCH, search(EmployeeNoList=[{"employeeNo": "c"}, {"employeeNo": "a"}, "b"]))
        assert found.at("UserInfoSearch", "totalMatches") == 2


async def test_counts_tell_who_has_what() -> None:
    async with running() as (_, wire):
        await enroll(wire, "10042")
        await wire.post(RECORD, person("10043"))
        assert (await wire.get(COUNT)).json() == {
            "UserInfoCount": {
                "userNumber": 2,
                "bindFaceUserNumber": 1,
                "bindFingerprintUserNumber": 0,
                "bindCardUserNumber": 1,
            }
        }


async def test_json_is_indented_with_tabs_also_after_the_colon() -> None:
    async with running() as (_, wire):
        assert (await wire.get(COUNT)).body.startswith(b'{\n\t"UserInfoCount":\t{\n\t\t"userNumber":\t0,\n')
