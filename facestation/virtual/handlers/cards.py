"""Cards."""

from __future__ import annotations

from collections.abc import Mapping

from facestation.virtual.answers import Answer, Refused, json_answer, json_ok
from facestation.virtual.call import Call
from facestation.virtual.device import Device
from facestation.virtual.documents import JsonObject
from facestation.virtual.handlers.deletion import listed
from facestation.virtual.handlers.handler import Handler, page
from facestation.virtual.handlers.persons import MAX_RESULTS
from facestation.virtual.rules import CARD_TYPES, check_card, check_employee_no, required_number, required_text
from facestation.virtual.state import Card


async def _record(device: Device, call: Call) -> Answer:
    document = call.root("CardInfo")
    card = _read(device, document)
    if card.card_no in device.state.cards:
        raise Refused("cardNoAlreadyExist", "cardNo")
    device.keep_card(card, call.operation.name)
    return json_ok()


async def _set_up(device: Device, call: Call) -> Answer:
    document = call.root("CardInfo")
    if document.get("deleteCard") is True:
        return _remove(device, document)
    card = _read(device, document)
    holder = device.state.cards.get(card.card_no)
    if holder is not None and holder.employee_no != card.employee_no:
        raise Refused("cardNoAlreadyExist", "cardNo")
    device.keep_card(card, call.operation.name)
    return json_ok()


async def _modify(device: Device, call: Call) -> Answer:
    document = call.root("CardInfo")
    card = _read(device, document)
    holder = device.state.cards.get(card.card_no)
    if holder is None and document.get("addCard") is not True:
        raise Refused("cardNoNotExist", "cardNo")
    if holder is not None and holder.employee_no != card.employee_no:
        raise Refused("badParameters", "employeeNo")
    device.keep_card(card, call.operation.name)
    return json_ok()


def _read(device: Device, document: JsonObject) -> Card:
    employee_no, card_no = check_employee_no(document), check_card(document)
    if employee_no not in device.state.people and document.get("checkEmployeeNo") is not False:
        raise Refused(device.profile.person_missing, "employeeNo")
    kind, leader = document.get("cardType", CARD_TYPES[0]), document.get("leaderCard", "")
    return Card(card_no, employee_no, str(kind), str(leader))


def _remove(device: Device, document: JsonObject) -> Answer:
    """One card, or all of the person without a number; always a success."""
    employee_no = check_employee_no(document)
    if "cardNo" not in document:
        device.state.remove_cards_of(employee_no)
    elif (card := device.state.cards.get(str(document["cardNo"]))) and card.employee_no == employee_no:
        del device.state.cards[card.card_no]
    return json_ok()


async def _delete(device: Device, call: Call) -> Answer:
    condition = call.root("CardInfoDelCond")
    people = listed(condition, "EmployeeNoList", "employeeNo")
    cards = listed(condition, "CardNoList", "cardNo")
    state = device.state
    if people is None and cards is None:
        state.cards.clear()
    for number in cards or []:
        state.cards.pop(number, None)
    for number in people or []:
        state.remove_cards_of(number)
    return json_ok()


async def _search(device: Device, call: Call) -> Answer:
    condition = call.root("CardInfoSearchCond")
    search_id = required_text(condition, "searchID")
    position = required_number(condition, "searchResultPosition")
    wanted = min(required_number(condition, "maxResults"), MAX_RESULTS)
    people = listed(condition, "EmployeeNoList", "employeeNo")
    cards = listed(condition, "CardNoList", "cardNo")
    found = [
        card
        for card in device.state.cards.values()
        if (people is None or card.employee_no in people) and (cards is None or card.card_no in cards)
    ]
    shown = found[position : position + wanted]
    answer: JsonObject = {"searchID": search_id, **page(len(found), position, len(shown))}
    if shown:
        answer["CardInfo"] = [_shown(card) for card in shown]
    return json_answer({"CardInfoSearch": answer})


def _shown(card: Card) -> JsonObject:
    return {
        "employeeNo": card.employee_no,
        "cardNo": card.card_no,
        "leaderCard": card.leader_card,
        "cardType": card.card_type,
    }


async def _count(device: Device, call: Call) -> Answer:
    employee_no = call.query.get("employeeNo")
    state = device.state
    number = len(state.cards) if employee_no is None else len(state.cards_of(employee_no))
    return json_answer({"CardInfoCount": {"cardNumber": number}})


HANDLERS: Mapping[str, Handler] = {
    "cards.record": _record,
    "cards.set_up": _set_up,
    "cards.modify": _modify,
    "cards.delete": _delete,
    "cards.search": _search,
    "cards.count": _count,
}
