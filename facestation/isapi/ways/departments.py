"""Listing, adding and renaming the departments of a terminal."""

from __future__ import annotations

from facestation.domain.department import Department
from facestation.errors import BadRequest
from facestation.isapi.ways.talk import Talk, new_search_id
from facestation.isapi.wire.departments import ROOTS, decode_number, decode_page, encode_department, encode_search

_PAGE_MAX = 15
"""More in one page is no terminal's."""
_PAGES_MAX = 64


async def departments(talk: Talk) -> list[Department]:
    """All departments, in the terminal's order; raises NotSupported."""
    search_id, found = new_search_id(), list[Department]()
    for _ in range(_PAGES_MAX):
        asked = encode_search(search_id, len(found), _PAGE_MAX)
        page = await talk.read("attendance.search_departments", decode_page, asked)
        found += page.entries
        if not page.entries or not page.more:
            break
    return found


async def add_department(talk: Talk, name: str) -> int | None:
    """The number of the new department, where the terminal tells it; raises NotSupported, BadRequest."""
    answer = await _written(talk, "attendance.add_department", name)
    return talk.decoded("attendance.add_department", decode_number, answer)


async def rename_department(talk: Talk, number: int, name: str) -> None:
    """Gives a department another name; raises NotSupported, BadRequest, DeviceFault for one that is not there."""
    await _written(talk, "attendance.set_department", name, number)


async def _written(talk: Talk, operation: str, name: str, number: int | None = None) -> bytes:
    params: dict[str, str | int] = {} if number is None else {"group_id": number}
    refusal: BadRequest | None = None
    for root in ROOTS:
        try:
            return (await talk.send(operation, encode_department(name, root), params=params)).body
        except BadRequest as error:
            refusal = refusal or error
    raise refusal or BadRequest(terminal=talk.name, operation=operation, sub_status="", error_msg="")
