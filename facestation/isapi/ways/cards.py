"""Writing, counting and deleting cards."""

from __future__ import annotations

from collections.abc import Iterable

from facestation.errors import CardTaken, NotSupported, NotThere
from facestation.isapi.capabilities import read_cards
from facestation.isapi.ways.talk import Talk, new_search_id
from facestation.isapi.wire.cards import decode_page, encode_card, encode_delete, encode_search
from facestation.isapi.wire.lists import CardNos, EmployeeNos


async def put_cards(talk: Talk, employee_no: str, card_nos: Iterable[str]) -> None:
    """Gives these cards to a person who is on the terminal; cards they have besides stay.

    Raises CardTaken, CardsFull and other TerminalError leaves.
    """
    for card_no in card_nos:
        await learn_cards(talk)
        await _put_card(talk, employee_no, card_no)


async def learn_cards(talk: Talk) -> None:
    """Asks once for what the terminal can do with cards."""
    if talk.manners.cards_there is not None:
        return
    answered = await talk.read_if_there("cards.capabilities", read_cards)
    talk.learn(cards_there=answered is not None, card_set_up=None if answered is None else answered.set_up)


async def cards_of(talk: Talk, employee_no: str) -> int:
    """How many cards a person has; raises NotSupported where cards cannot be searched."""
    asked = encode_search(new_search_id(), talk.page_size, EmployeeNos((employee_no,)))
    try:
        page = await talk.read("cards.search", decode_page, asked)
    except NotThere:
        return 0
    return sum(owner == employee_no for owner, _ in page.entries)


async def delete_cards_of(talk: Talk, employee_no: str) -> None:
    """Deletes every card of exactly this person; having none is no error. Raises NotSupported."""
    try:
        await talk.send("cards.delete", encode_delete(EmployeeNos((employee_no,))))
    except NotThere:
        return


async def _put_card(talk: Talk, employee_no: str, card_no: str) -> None:
    body = encode_card(employee_no, card_no)
    if talk.manners.card_set_up is not False:
        try:
            await talk.send("cards.set_up", body)
        except NotSupported:
            talk.learn(card_set_up=False)
        else:
            talk.learn(card_set_up=True)
            return
    try:
        await talk.add("cards.record", body)
    except CardTaken:
        if not await _belongs(talk, employee_no, card_no):
            raise


async def _belongs(talk: Talk, employee_no: str, card_no: str) -> bool:
    asked = encode_search(new_search_id(), talk.page_size, CardNos((card_no,)))
    try:
        page = await talk.read("cards.search", decode_page, asked)
    except (NotSupported, NotThere):
        return False
    return (employee_no, card_no) in page.entries
