"""Cards: enrolling again replaces them, so that a lost card opens nothing; nobody else's card is ever touched."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from facestation.domain.credential import CardType
from facestation.domain.person import Person
from facestation.domain.secret import Secret
from facestation.errors import CardsFull, CardTaken
from facestation.isapi.terminal import Terminal
from facestation.virtual.serve import Options, VirtualTerminal
from facestation.virtual.state import Card
from tests.contract.pictures import picture
from tests.functional.isapi.raw_server import Response
from tests.functional.isapi.stranger import Manners, Stranger
from tests.functional.isapi.stranger_login import PASSWORD
from tests.functional.isapi.talking import answering, enroll, terminal_at

ADA = Person("10042", "Ada Example", cards=("1", "2"))
BEA = Person("7", "Bea", cards=("77",))
MODELS = ["k1t341", "k1t342", "k1t343", "k1t672", "k1t673"]
FACE = picture("portrait")


@asynccontextmanager
async def with_cards(profile: str, *faults: str) -> AsyncIterator[tuple[VirtualTerminal, Terminal]]:
    """A terminal on which Ada has two cards and Bea one."""
    options = Options(Secret(PASSWORD), profile=profile, modeling_s=0.01, count_faces=lambda _: 1)
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        for person in (BEA, ADA):
            await enroll(terminal, person, FACE)
        for fault in faults:
            device.faults.add(fault)
        yield device, terminal


def cards_of(device: VirtualTerminal, employee_no: str) -> set[str]:
    return {card.card_no for card in device.state.cards_of(employee_no)}


@pytest.mark.parametrize("faults", [(), ("missing@cards.search",)])
@pytest.mark.parametrize("cards", [(), ("2",), ("3",), ("1", "2"), ("2", "3", "4")])
@pytest.mark.parametrize("profile", MODELS)
async def test_enrolling_again_leaves_exactly_the_cards_of_now(
    profile: str, cards: tuple[str, ...], faults: tuple[str, ...]
) -> None:
    async with with_cards(profile, *faults) as (device, terminal):
        await enroll(terminal, replace(ADA, cards=cards), FACE, likely_there=True)
        assert cards_of(device, "10042") == set(cards)
        assert cards_of(device, "7") == {"77"}


@pytest.mark.parametrize("profile", MODELS)
async def test_who_was_not_there_before_costs_no_request_for_cards(profile: str) -> None:
    async with with_cards(profile) as (device, terminal):
        before = len(device.state.requests)
        await enroll(terminal, Person("8", "Cleo"), FACE)
        later = [request.operation for request in device.state.requests][before:]
        assert len(later) <= 3
        assert not [name for name in later if name.startswith("cards.")]


@pytest.mark.parametrize("profile", MODELS)
async def test_a_card_that_is_there_keeps_its_type_when_its_person_is_enrolled_again(profile: str) -> None:
    async with with_cards(profile) as (device, terminal):
        await terminal.put_card("10042", "2", CardType.DURESS)
        kept = device.state.cards["2"]
        await enroll(terminal, replace(ADA, cards=("2", "3")), FACE, likely_there=True)
        assert device.state.cards["2"] == kept
        assert cards_of(device, "10042") == {"2", "3"}


async def test_cards_that_are_there_are_listed_once_and_not_written() -> None:
    async with with_cards("k1t343") as (device, terminal):
        before = len(device.state.requests)
        await enroll(terminal, ADA, FACE, likely_there=True)
        later = [seen.operation for seen in list(device.state.requests)[before:] if seen.status == 200]
        assert [name for name in later if name.startswith("cards.")] == ["cards.search"]


@pytest.mark.parametrize("profile", MODELS)
async def test_cards_are_deleted_by_their_own_numbers_and_however_many_there_are(profile: str) -> None:
    async with with_cards(profile) as (device, terminal):
        for number in range(100, 149):
            device.state.cards[str(number)] = Card(str(number), "10042")
        await enroll(terminal, replace(ADA, cards=("2",)), FACE, likely_there=True)
        assert cards_of(device, "10042") == {"2"}
        assert cards_of(device, "7") == {"77"}
        assert len(device.state.requests_for("cards.delete")) == 2


async def test_a_card_of_somebody_else_is_refused_and_stays_theirs() -> None:
    async with with_cards("k1t343") as (device, terminal):
        with pytest.raises(CardTaken):
            await enroll(terminal, replace(ADA, cards=("77",)), FACE, likely_there=True)
        assert cards_of(device, "7") == {"77"}


async def test_the_old_card_makes_room_where_there_is_none_for_two() -> None:
    async with with_cards("k1t343") as (device, terminal):
        device.faults.add("full_cards@cards.set_up:1")
        await enroll(terminal, replace(ADA, cards=("3",)), FACE, likely_there=True)
        assert cards_of(device, "10042") == {"3"}
        device.faults.add("full_cards@cards.set_up")
        with pytest.raises(CardsFull):
            await enroll(terminal, replace(ADA, cards=("3", "4")), FACE, likely_there=True)


async def test_a_list_that_shows_everybodys_cards_costs_nobody_theirs() -> None:
    manners = Manners(missing={"UserInfo/Search": "404"})
    async with Stranger(manners) as stranger, terminal_at(stranger.url) as terminal:
        for person in (BEA, ADA):
            await enroll(terminal, person)
        everybody = (
            b'{"CardInfoSearch":{"responseStatusStrg":"OK","numOfMatches":3,"CardInfo":['
            b'{"employeeNo":"7","cardNo":"77"},{"employeeNo":"10042","cardNo":"1"},{"employeeNo":"10042","cardNo":"2"}]}}'
        )
        answering(stranger, CardInfo_Search=Response(body=everybody))
        await enroll(terminal, replace(ADA, cards=("2",)), likely_there=True)
        assert stranger.cards == {"77": "7", "2": "10042"}


async def test_a_terminal_without_cards_is_not_asked_for_them_again_and_again() -> None:
    without = [f"missing@cards.{name}" for name in ("search", "delete", "capabilities", "set_up", "record")]
    options = Options(
        Secret(PASSWORD), profile="k1t672", faults=tuple(without), modeling_s=0.01, count_faces=lambda _: 1
    )
    async with VirtualTerminal(options) as device, terminal_at(device.url) as terminal:
        plain = replace(ADA, cards=())
        for _ in range(2):
            await enroll(terminal, plain, FACE, likely_there=True)
        before = len(device.state.requests)
        await enroll(terminal, plain, FACE, likely_there=True)
        later = [request.operation for request in device.state.requests][before:]
        assert not [name for name in later if name.startswith("cards.")]
