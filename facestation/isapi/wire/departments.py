"""Departments on the wire."""

from __future__ import annotations

from facestation.domain.department import Department
from facestation.isapi.wire.body import Body, json_body
from facestation.isapi.wire.search import Page, is_more
from facestation.isapi.wire.sniff import entries, integer, parse, text

ROOTS = ("Group", "GroupInfo")
"""What the root of a department that is written may be: no document says; the first is like that of its neighbors."""


def encode_search(search_id: str, position: int, max_results: int) -> Body:
    """One page of all departments."""
    condition = {"searchID": search_id, "searchResultPosition": position, "maxResults": max_results}
    return json_body({"GroupSearchCond": {**condition, "searchType": "all"}})


def decode_page(body: bytes) -> Page[Department]:
    """One page of departments; raises MalformedAnswer."""
    tree = parse(body).under("GroupSearchResult")
    more = is_more(tree)
    found = [
        Department(number, text(entry, "groupName") or "")
        for entry in entries(tree, "GroupInfo")
        if (number := integer(entry, "groupId")) is not None
    ]
    return Page(tuple(found), more)


def encode_department(name: str, root: str) -> Body:
    """A department to be added or renamed."""
    return json_body({root: {"groupName": name}})


def decode_number(body: bytes) -> int | None:
    """The number that the terminal gave to what was added; None where it does not say. Raises MalformedAnswer."""
    return integer(parse(body).under("ResponseStatus"), "id")
