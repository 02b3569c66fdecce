"""Writing, counting and deleting cards."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable

from facestation.errors import CardsFull, CardTaken, NotSupported, NotThere
from facestation.isapi.capabilities import read_cards
from facestation.isapi.ways.persons import find_person
from facestation.isapi.ways.talk import PAGE_MAX, Talk, Underway, new_search_id
from facestation.isapi.wire.cards import decode_page, encode_card, encode_delete, encode_search
from facestation.isapi.wire.lists import CardNos, EmployeeNos

_PAGES_MAX = 2_000
"""A search that never ends, or shows everybody's cards, ends here."""


async def put_cards(talk: Talk, employee_no: str, card_nos: Iterable[str]) -> None:
    """Gives a person who is on the terminal these cards, and takes away others from one who was there before.

    Raises CardTaken, CardsFull and other TerminalError leaves.
    """
    underway, wanted = talk.underway(employee_no), tuple(card_nos)
    underway.cards_given = bool(wanted)
    for card_no in wanted:
        await learn_cards(talk)
        try:
            await _put_card(talk, employee_no, card_no)
        except CardsFull:
            # Where a person may have one card, the old one has to go first.
            if not underway.likely_there or not await drop_other_cards(talk, employee_no, wanted):
                raise
            await _put_card(talk, employee_no, card_no)
    if underway.likely_there:
        await _look(talk, underway, wanted)


async def _look(talk: Talk, underway: Underway, wanted: tuple[str, ...]) -> None:
    """Takes other cards away, where the person has more than those; what is seen of the person is kept."""
    try:
        seen = await find_person(talk, underway.employee_no)
    except NotSupported:
        seen = None
    if seen is None or seen.cards is None or seen.cards > len(wanted):
        await drop_other_cards(talk, underway.employee_no, wanted)
    if seen is not None and seen.cards in {None, len(wanted)}:
        underway.seen = seen


async def drop_other_cards(talk: Talk, employee_no: str, kept: Collection[str]) -> bool:
    """Takes every card but these from a person; whether there were any. Raises TerminalError leaves.

    They are deleted by their own numbers, so that a mistake costs one card. A terminal whose cards cannot be searched
    deletes all of exactly this person, who is then given theirs anew.
    """
    if talk.manners.card_search is False and talk.manners.cards_there is False:
        return False
    try:
        others = [card_no for card_no in await _cards_listed(talk, employee_no) if card_no not in kept]
    except NotSupported:
        talk.learn(card_search=False)
        await learn_cards(talk)
        return await _give_anew(talk, employee_no, kept)
    for start in range(0, len(others), PAGE_MAX):
        with contextlib.suppress(NotThere):
            await talk.send("cards.delete", encode_delete(CardNos(tuple(others[start : start + PAGE_MAX]))))
    return bool(others)


async def _give_anew(talk: Talk, employee_no: str, card_nos: Collection[str]) -> bool:
    try:
        await delete_cards_of(talk, employee_no)
    except NotSupported:
        return False
    for card_no in card_nos:
        await _put_card(talk, employee_no, card_no)
    return True


async def _cards_listed(talk: Talk, employee_no: str) -> list[str]:
    """The numbers of all cards of exactly this person; raises NotSupported."""
    if talk.manners.card_search is False:
        raise NotSupported(terminal=talk.name, operation="cards.search", sub_status="", error_msg="")
    search_id, position, found = new_search_id(), 0, list[str]()
    for _ in range(_PAGES_MAX):
        asked = encode_search(search_id, talk.page_size, EmployeeNos((employee_no,)), position=position)
        try:
            page = await talk.read("cards.search", decode_page, asked)
        except NotThere:
            break
        # A terminal that does not heed the list shows everybody's.
        found += [card_no for owner, card_no in page.entries if owner == employee_no and card_no]
        position += len(page.entries)
        if not page.entries or not page.more:
            break
    return found


async def learn_cards(talk: Talk) -> None:
    """Asks once for what the terminal can do with cards."""
    if talk.manners.cards_there is not None:
        return
    answered = await talk.read_if_there("cards.capabilities", read_cards)
    talk.learn(cards_there=answered is not None, card_set_up=None if answered is None else answered.set_up)


async def cards_of(talk: Talk, employee_no: str) -> int:
    """How many cards a person has; raises NotSupported where cards cannot be searched."""
    return len(await _cards_listed(talk, employee_no))


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
