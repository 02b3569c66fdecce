"""Cards on the wire."""

from __future__ import annotations

from facestation.isapi.wire.body import Body, json_body
from facestation.isapi.wire.lists import CardNos, EmployeeNos
from facestation.isapi.wire.search import Page, is_more
from facestation.isapi.wire.sniff import entries, integer, parse, text


def encode_card(employee_no: str, card_no: str) -> Body:
    """The body of Record and SetUp alike."""
    return json_body({"CardInfo": {"employeeNo": employee_no, "cardNo": card_no, "cardType": "normalCard"}})


def encode_search(search_id: str, max_results: int, whom: EmployeeNos | CardNos, *, position: int = 0) -> Body:
    """One page of the cards of these people, or of these cards."""
    condition = {"searchID": search_id, "searchResultPosition": position, "maxResults": max_results}
    return json_body({"CardInfoSearchCond": condition | _listed(whom)})


def decode_page(body: bytes) -> Page[tuple[str, str]]:
    """Employee number and card number of each card found; raises MalformedAnswer."""
    tree = parse(body).under("CardInfoSearch")
    more = is_more(tree)
    found = [(text(entry, "employeeNo") or "", text(entry, "cardNo") or "") for entry in entries(tree, "CardInfo")]
    return Page(tuple(found), more)


def decode_count(body: bytes) -> int | None:
    """How many cards a terminal holds; None where it does not say. Raises MalformedAnswer."""
    tree = parse(body).under("CardInfoCount")
    return integer(tree, "cardNumber")


def encode_delete(whom: EmployeeNos | CardNos) -> Body:
    """Deletes the cards of these people, or these cards."""
    return json_body({"CardInfoDelCond": _listed(whom)})


def _listed(whom: EmployeeNos | CardNos) -> dict[str, list[dict[str, str]]]:
    if isinstance(whom, EmployeeNos):
        return {"EmployeeNoList": [{"employeeNo": value} for value in whom.values]}
    return {"CardNoList": [{"cardNo": value} for value in whom.values]}
