"""Cards on a virtual terminal."""

from __future__ import annotations

import pytest

from tests.functional.virtual.terminals import CARD_RECORD, RECORD, card, person, running

CARD_SET_UP = "/ISAPI/AccessControl/CardInfo/SetUp?format=json"
CARD_MODIFY = "/ISAPI/AccessControl/CardInfo/Modify?format=json"
CARD_SEARCH = "/ISAPI/AccessControl/CardInfo/Search?format=json"
CARD_COUNT = "/ISAPI/AccessControl/CardInfo/Count?format=json"
CARD_CAPABILITIES = "/ISAPI/AccessControl/CardInfo/capabilities?format=json"


async def test_a_card_belongs_to_one_person() -> None:
    async with running() as (terminal, wire):
        for number in ("10042", "10043"):
            await wire.post(RECORD, person(number))
        assert (await wire.post(CARD_RECORD, card())).status == 200
        assert (await wire.post(CARD_RECORD, card())).sub_status == "cardNoAlreadyExist"
        assert (await wire.put(CARD_SET_UP, card("10043"))).sub_status == "cardNoAlreadyExist"
        assert (await wire.put(CARD_SET_UP, card(cardType="superCard"))).status == 200
        assert terminal.state.cards["1000200030"].card_type == "superCard"


async def test_a_card_needs_its_person() -> None:
    async with running() as (terminal, wire):
        assert (await wire.post(CARD_RECORD, card())).sub_status == "deviceUserNotExist"
        assert (await wire.post(CARD_RECORD, card(checkEmployeeNo=False))).status == 200
        assert "1000200030" in terminal.state.cards


@pytest.mark.parametrize(
    ("change", "sub_status"),
    [
        ({"card_no": "12a"}, "illegalCardNo"),
        ({"card_no": "٣"}, "illegalCardNo"),
        ({"card_no": "1" * 21}, "illegalCardNo"),
        ({"card_no": ""}, "MessageParametersLack"),
        ({"cardType": "blueCard"}, "badParameters"),
    ],
)
async def test_what_is_no_card_is_refused(change: dict[str, str], sub_status: str) -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        assert (await wire.post(CARD_RECORD, card(**change))).sub_status == sub_status


async def test_a_card_is_changed_and_never_given_to_another() -> None:
    async with running() as (_, wire):
        for number in ("10042", "10043"):
            await wire.post(RECORD, person(number))
        assert (await wire.put(CARD_MODIFY, card())).sub_status == "cardNoNotExist"
        assert (await wire.put(CARD_MODIFY, card(addCard=True))).status == 200
        assert (await wire.put(CARD_MODIFY, card(leaderCard="1"))).status == 200
        assert (await wire.put(CARD_MODIFY, card("10043"))).sub_status == "badParameters"


async def test_set_up_takes_one_card_away_or_all_of_a_person_and_always_succeeds() -> None:
    async with running() as (terminal, wire):
        for number in ("10042", "10043"):
            await wire.post(RECORD, person(number))
        for number in ("1", "2", "3"):
            await wire.post(CARD_RECORD, card(card_no=number))
        await wire.put(CARD_SET_UP, {"CardInfo": {"employeeNo": "10043", "cardNo": "1", "deleteCard": True}})
        assert len(terminal.state.cards) == 3
        for _ in range(2):
            gone = await wire.put(CARD_SET_UP, {"CardInfo": {"employeeNo": "10042", "cardNo": "1", "deleteCard": True}})
            assert gone.status == 200
        assert sorted(terminal.state.cards) == ["2", "3"]
        await wire.put(CARD_SET_UP, {"CardInfo": {"employeeNo": "10042", "deleteCard": True}})
        assert not terminal.state.cards


async def test_there_is_an_end_to_cards() -> None:
    async with running(cards_max=2) as (terminal, wire):
        await wire.post(RECORD, person())
        replies = [await wire.post(CARD_RECORD, card(card_no=str(number))) for number in range(1, 4)]
        assert [reply.sub_status for reply in replies] == ["ok", "ok", "deviceCardFull"]
        assert (await wire.put(CARD_SET_UP, card(card_no="1", cardType="patrolCard"))).status == 200
        terminal.state.cards.clear()
        terminal.faults.add("full_cards")
        assert (await wire.post(CARD_RECORD, card())).sub_status == "deviceCardFull"


async def test_nobody_has_more_than_fifty_cards() -> None:
    async with running() as (_, wire):
        await wire.post(RECORD, person())
        for number in range(50):
            await wire.post(CARD_RECORD, card(card_no=str(number)))
        assert (await wire.post(CARD_RECORD, card(card_no="51"))).sub_status == "cardFullPerUser"


async def test_cards_are_found_by_person_and_by_number() -> None:
    async with running() as (_, wire):
        for number in ("10042", "10043"):
            await wire.post(RECORD, person(number))
            await wire.post(CARD_RECORD, card(number, f"7{number}"))
        condition: dict[str, object] = {"searchID": "c1", "searchResultPosition": 0, "maxResults": 1}
        everything = await wire.post(CARD_SEARCH, {"CardInfoSearchCond": condition})
        assert everything.at("CardInfoSearch", "responseStatusStrg") == "MORE"
        narrowed = {**condition, "EmployeeNoList": [{"employeeNo": "10043"}], "CardNoList": [{"cardNo": "710043"}]}
        found = await wire.post(CARD_SEARCH, {"CardInfoSearchCond": narrowed})
        assert found.at("CardInfoSearch", "CardInfo", 0, "cardNo") == "710043"
        assert found.at("CardInfoSearch", "totalMatches") == 1
        nobody = {**condition, "EmployeeNoList": [{"employeeNo": "x"}]}
        assert "CardInfo" not in str(
            (await wire.post(CARD_SEARCH, {"CardInfoSearchCond": nobody})).at("CardInfoSearch")
        )
        assert (await wire.get(CARD_COUNT)).at("CardInfoCount", "cardNumber") == 2
        assert (await wire.get(f"{CARD_COUNT}&employeeNo=10042")).at("CardInfoCount", "cardNumber") == 1


async def test_the_capability_set_tells_the_limits() -> None:
    async with running(cards_max=7) as (_, wire):
        reply = await wire.get(CARD_CAPABILITIES)
        assert reply.at("CardInfo", "cardNo") == {"@min": 1, "@max": 20}
        assert reply.at("CardInfo", "maxRecordNum") == 7
