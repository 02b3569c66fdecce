"""Taking a person away with every credential, and seeing that they are gone."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from facestation.errors import BadRequest, DeviceFault, NotSupported, NotThere
from facestation.isapi.ways.cards import cards_of, delete_cards_of
from facestation.isapi.ways.faces import delete_face, face_of
from facestation.isapi.ways.persons import find_person
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.lists import EmployeeNos
from facestation.isapi.wire.persons import Deletion, decode_deletion, encode_delete, encode_delete_details

PAUSES_S = (0.1, 0.2, 0.4, *(0.8,) * 35)
"""Between questions for the progress; half a minute in all."""


async def remove_person(talk: Talk, employee_no: str, *, pauses_s: Sequence[float] = PAUSES_S) -> None:
    """Deletes exactly this person with face and cards; one who is not there is no error.

    Raises DeviceFault where the terminal says that it failed, or is still at it after all pauses.
    """
    if talk.manners.details_delete is not False:
        try:
            await _delete_details(talk, employee_no, pauses_s)
        except (NotSupported, BadRequest):
            # A bad request is one that wants the administrator's password besides.
            talk.learn(details_delete=False)
        else:
            talk.learn(details_delete=True)
            return
    await _delete_piece_by_piece(talk, employee_no)


async def is_gone(talk: Talk, employee_no: str) -> bool:
    """Whether neither person nor face nor card of this number is there, as far as the terminal can be asked."""
    for holds in (_holds_person, _holds_face, _holds_card):
        try:
            if await holds(talk, employee_no):
                return False
        except NotSupported:
            continue
    return True


async def _delete_details(talk: Talk, employee_no: str, pauses_s: Sequence[float]) -> None:
    try:
        await talk.send("persons.delete_details", encode_delete_details(EmployeeNos((employee_no,))))
    except NotThere:
        return
    for pause_s in pauses_s:
        state = await talk.read_if_there("persons.delete_progress", decode_deletion)
        if state is None or state is Deletion.DONE:
            # Without a progress the firmware has deleted at once.
            return
        if state is Deletion.FAILED:
            raise DeviceFault(terminal=talk.name, operation="persons.delete_details", sub_status="", error_msg="failed")
        await asyncio.sleep(pause_s)
    raise DeviceFault(terminal=talk.name, operation="persons.delete_details", sub_status="", error_msg="processing")


async def _delete_piece_by_piece(talk: Talk, employee_no: str) -> None:
    """Credentials first: on some terminals they would outlive their person."""
    for delete in (delete_face, delete_cards_of):
        try:
            await delete(talk, employee_no)
        except (NotSupported, BadRequest):
            continue
    try:
        await talk.send("persons.delete", encode_delete(EmployeeNos((employee_no,))))
    except NotThere:
        return


async def _holds_person(talk: Talk, employee_no: str) -> bool:
    return await find_person(talk, employee_no) is not None


async def _holds_face(talk: Talk, employee_no: str) -> bool:
    return await face_of(talk, employee_no) is not None


async def _holds_card(talk: Talk, employee_no: str) -> bool:
    return await cards_of(talk, employee_no) > 0
