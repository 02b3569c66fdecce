"""Cards on the wire."""

from __future__ import annotations

from facestation.domain.credential import CardOnTerminal, CardRead, CardType
from facestation.isapi.wire.body import Body, json_body
from facestation.isapi.wire.lists import CardNos, EmployeeNos
from facestation.isapi.wire.search import Page, is_more
from facestation.isapi.wire.sniff import MalformedAnswer, entries, integer, parse, text


def encode_card(employee_no: str, card_no: str, card_type: CardType = CardType.NORMAL) -> Body:
    """The body of Record, SetUp and Modify alike."""
    return json_body({"CardInfo": {"employeeNo": employee_no, "cardNo": card_no, "cardType": card_type.value}})


def encode_search(search_id: str, max_results: int, whom: EmployeeNos | CardNos, *, position: int = 0) -> Body:
    """One page of the cards of these people, or of these cards."""
    condition = {"searchID": search_id, "searchResultPosition": position, "maxResults": max_results}
    return json_body({"CardInfoSearchCond": condition | _listed(whom)})


def decode_page(body: bytes) -> Page[tuple[str, CardOnTerminal]]:
    """Each card found with the number of its person; raises MalformedAnswer."""
    tree = parse(body).under("CardInfoSearch")
    more = is_more(tree)
    return Page(tuple(_found(entry) for entry in entries(tree, "CardInfo")), more)


def decode_read(body: bytes) -> CardRead:
    """The card that was shown; raises MalformedAnswer."""
    tree = parse(body).under("CardInfo")
    card_no = text(tree, "cardNo")
    if not card_no:
        raise MalformedAnswer("no card")
    return CardRead(card_no, text(tree, "cardType") or "")


def decode_count(body: bytes) -> int | None:
    """How many cards a terminal holds; None where it does not say. Raises MalformedAnswer."""
    tree = parse(body).under("CardInfoCount")
    return integer(tree, "cardNumber")


def encode_delete(whom: EmployeeNos | CardNos) -> Body:
    """Deletes the cards of these people, or these cards."""
    return json_body({"CardInfoDelCond": _listed(whom)})


def _found(entry: object) -> tuple[str, CardOnTerminal]:
    card = CardOnTerminal(text(entry, "cardNo") or "", text(entry, "cardType") or "")
    return text(entry, "employeeNo") or "", card


def _listed(whom: EmployeeNos | CardNos) -> dict[str, list[dict[str, str]]]:
    if isinstance(whom, EmployeeNos):
        return {"EmployeeNoList": [{"employeeNo": value} for value in whom.values]}
    return {"CardNoList": [{"cardNo": value} for value in whom.values]}
