"""Taking a person away with every credential, and seeing that they are gone."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence

from facestation.errors import BadRequest, DeviceFault, NotSupported, NotThere
from facestation.isapi.ways.cards import cards_of, delete_cards_of
from facestation.isapi.ways.faces import delete_face, face_of
from facestation.isapi.ways.fingerprints import delete_fingers_of, fingers_of, learn_fingers
from facestation.isapi.ways.persons import find_person
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.lists import EmployeeNos
from facestation.isapi.wire.persons import Deletion, decode_deletion, encode_delete, encode_delete_details

PAUSES_S = (0.1, 0.2, 0.4, *(0.8,) * 35)
"""Between questions for the progress; half a minute in all."""

Told = Callable[[int], None]
"""Hears how much is done, in percent."""


def _nobody(_percent: int) -> None:
    """Nobody wants to know."""


async def remove_person(
    talk: Talk, employee_no: str, *, told: Told = _nobody, pauses_s: Sequence[float] = PAUSES_S
) -> None:
    """Deletes exactly this person with face and cards; one who is not there is no error.

    `told` hears how much is done, in percent, where the terminal goes on by itself and says so. Raises DeviceFault
    where it says that it failed, or is still at it after all pauses.
    """
    if talk.manners.details_delete is not False:
        try:
            await _delete_details(talk, employee_no, told, pauses_s)
        except (NotSupported, BadRequest):
            # A bad request is one that wants the administrator's password besides.
            talk.learn(details_delete=False)
        else:
            talk.learn(details_delete=True)
            return
    await _delete_piece_by_piece(talk, employee_no)


async def is_gone(talk: Talk, employee_no: str) -> bool:
    """Whether neither person nor face nor card of this number is there, as far as the terminal can be asked."""
    for holds in (_holds_person, _holds_face, _holds_card, _holds_finger):
        try:
            if await holds(talk, employee_no):
                return False
        except NotSupported:
            continue
    return True


async def _delete_details(talk: Talk, employee_no: str, told: Told, pauses_s: Sequence[float]) -> None:
    try:
        await talk.send("persons.delete_details", encode_delete_details(EmployeeNos((employee_no,))))
    except NotThere:
        return
    for pause_s in pauses_s:
        progress = await talk.read_if_there("persons.delete_progress", decode_deletion)
        if progress is None:
            # Without a progress the firmware has deleted at once.
            return
        percent = 100 if progress.state is Deletion.DONE else progress.percent
        if percent is not None:
            told(percent)
        if progress.state is Deletion.DONE:
            return
        if progress.state is Deletion.FAILED:
            raise DeviceFault(terminal=talk.name, operation="persons.delete_details", sub_status="", error_msg="failed")
        await asyncio.sleep(pause_s)
    raise DeviceFault(terminal=talk.name, operation="persons.delete_details", sub_status="", error_msg="processing")


async def _delete_piece_by_piece(talk: Talk, employee_no: str) -> None:
    """Credentials first: on some terminals they would outlive their person."""
    await learn_fingers(talk)
    fingers = (delete_fingers_of,) if talk.manners.fingers_there else ()
    for delete in (delete_face, delete_cards_of, *fingers):
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
    return bool(await cards_of(talk, employee_no))


async def _holds_finger(talk: Talk, employee_no: str) -> bool:
    await learn_fingers(talk)
    return talk.manners.fingers_there is True and bool(await fingers_of(talk, employee_no))
