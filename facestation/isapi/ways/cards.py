"""Writing, listing, reading and deleting cards."""

from __future__ import annotations

import contextlib
from collections.abc import Collection, Iterable

from facestation.domain.credential import CardOnTerminal, CardRead, CardType
from facestation.errors import (
    BadRequest,
    CaptureTimedOut,
    CardMissing,
    CardNotShown,
    CardsFull,
    CardTaken,
    CredentialNotConfirmed,
    NotPermitted,
    NotSupported,
    NotThere,
    TimedOut,
)
from facestation.isapi.capabilities import read_cards
from facestation.isapi.client import Lane
from facestation.isapi.ways.persons import find_person
from facestation.isapi.ways.talk import PAGE_MAX, Talk, Underway, new_search_id
from facestation.isapi.wire.cards import decode_page, decode_read, encode_card, encode_delete, encode_search
from facestation.isapi.wire.lists import CardNos, EmployeeNos

_PAGES_MAX = 2_000
"""A search that never ends, or shows everybody's cards, ends here."""
_BUSY_PATIENCE_S = 2.0
"""A reading that was just given up may still be ending."""


async def put_cards(talk: Talk, employee_no: str, card_nos: Iterable[str]) -> None:
    """Gives a person who is on the terminal these cards, and takes away others from one who was there before.

    A card that is there already is left alone, for it may be one that raises an alarm, and would be an ordinary one
    then. Raises CardTaken, CardsFull and other TerminalError leaves.
    """
    underway, wanted = talk.underway(employee_no), tuple(card_nos)
    underway.cards_given = bool(wanted)
    held = await _types(talk, employee_no) if wanted and underway.likely_there else {}
    for card_no in (each for each in wanted if each not in held):
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
        others = [card.card_no for card in await cards_of(talk, employee_no) if card.card_no not in kept]
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


async def cards_of(talk: Talk, employee_no: str) -> list[CardOnTerminal]:
    """All cards of exactly this person; raises NotSupported where cards cannot be searched."""
    return [card for _, card in await _cards_listed(talk, employee_no)]


async def cards_by_owner(talk: Talk, *employee_nos: str) -> dict[str, tuple[CardOnTerminal, ...]]:
    """The cards of each of these people; raises NotSupported where cards cannot be searched."""
    found: dict[str, list[CardOnTerminal]] = {employee_no: [] for employee_no in employee_nos}
    for owner, card in await _cards_listed(talk, *employee_nos):
        found[owner].append(card)
    return {owner: tuple(dict.fromkeys(cards)) for owner, cards in found.items()}


async def _cards_listed(talk: Talk, *employee_nos: str) -> list[tuple[str, CardOnTerminal]]:
    """Every card of exactly these people with its owner; raises NotSupported."""
    if talk.manners.card_search is False:
        raise NotSupported(terminal=talk.name, operation="cards.search", sub_status="", error_msg="")
    search_id, position, found = new_search_id(), 0, list[tuple[str, CardOnTerminal]]()
    for _ in range(_PAGES_MAX):
        asked = encode_search(search_id, talk.page_size, EmployeeNos(employee_nos), position=position)
        try:
            page = await talk.read("cards.search", decode_page, asked)
        except NotThere:
            break
        # A terminal that does not heed the list shows everybody's.
        found += [(owner, card) for owner, card in page.entries if owner in employee_nos and card.card_no]
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


async def put_card(talk: Talk, employee_no: str, card_no: str, card_type: CardType) -> None:
    """Gives a person who is there one more card, or one of theirs another type, and looks whether it is there.

    Raises CardTaken, CardsFull, PersonMissing, CredentialNotConfirmed and other TerminalError leaves.
    """
    await learn_cards(talk)
    before = await _type_of(talk, employee_no, card_no)
    if before is not None and before != card_type.value and talk.manners.card_set_up is False:
        await talk.send("cards.modify", encode_card(employee_no, card_no, card_type))
    elif before != card_type.value:
        await _put_card(talk, employee_no, card_no, card_type)
    if await _type_of(talk, employee_no, card_no) is None and talk.manners.card_search is not False:
        raise CredentialNotConfirmed(terminal=talk.name)


async def remove_card(talk: Talk, employee_no: str, card_no: str) -> None:
    """Takes one card from its person; raises CardMissing where they do not have it, CredentialNotConfirmed.

    It is deleted by its number alone, so it is looked first whose it is.
    """
    if await _type_of(talk, employee_no, card_no) is None and talk.manners.card_search is not False:
        raise CardMissing(terminal=talk.name, sub_status="", error_msg="")
    await talk.send("cards.delete", encode_delete(CardNos((card_no,))))
    if await _type_of(talk, employee_no, card_no) is not None:
        raise CredentialNotConfirmed(terminal=talk.name)


async def read_card(talk: Talk, reader: int | None = None) -> CardRead:
    """The card that somebody holds to the terminal, or to one of its readers; raises CardNotShown, NotSupported.

    It lasts until a card comes, up to the terminal's own patience; whoever gives up ends the connection, and with it
    the reading.
    """
    await learn_card_reading(talk)
    params: dict[str, str | int] = {} if reader is None else {"reader_id": reader}
    try:
        answer = await talk.send("cards.read", params=params, lane=Lane.WAITING, patience_s=_BUSY_PATIENCE_S)
    except (CaptureTimedOut, TimedOut) as error:
        raise CardNotShown(terminal=talk.name, sub_status="", error_msg="") from error
    return talk.decoded("cards.read", decode_read, answer.body)


async def learn_card_reading(talk: Talk) -> None:
    """Asks whether the terminal reads cards for others, over the connection that will wait for one.

    Asked anew each time, as this connection may need a login again, which must not be held up by a card.
    """
    try:
        await talk.send("cards.read_capabilities", lane=Lane.WAITING)
    except (NotSupported, NotPermitted, BadRequest):
        talk.learn(card_reading_there=False)
    else:
        talk.learn(card_reading_there=True)


async def delete_cards_of(talk: Talk, employee_no: str) -> None:
    """Deletes every card of exactly this person; having none is no error. Raises NotSupported."""
    try:
        await talk.send("cards.delete", encode_delete(EmployeeNos((employee_no,))))
    except NotThere:
        return


async def _type_of(talk: Talk, employee_no: str, card_no: str) -> str | None:
    """The type of this card of this person; None where they do not have it, or nobody can tell."""
    return (await _types(talk, employee_no)).get(card_no)


async def _types(talk: Talk, employee_no: str) -> dict[str, str]:
    """The types of this person's cards by their numbers; nothing where nobody can tell."""
    try:
        return {card.card_no: card.card_type for card in await cards_of(talk, employee_no)}
    except NotSupported:
        talk.learn(card_search=False)
        return {}


async def _put_card(talk: Talk, employee_no: str, card_no: str, card_type: CardType = CardType.NORMAL) -> None:
    body = encode_card(employee_no, card_no, card_type)
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
    return any(owner == employee_no and card.card_no == card_no for owner, card in page.entries)
