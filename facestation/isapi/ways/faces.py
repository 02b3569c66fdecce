"""Finding and deleting faces, and what a terminal can do with them."""

from __future__ import annotations

from collections.abc import AsyncIterator

from facestation.errors import BadRequest, NotSupported, NotThere, Refusal
from facestation.isapi.capabilities import FaceAbilities, read_faces
from facestation.isapi.ways.talk import PAGE_MAX, Talk
from facestation.isapi.wire.faces import FaceOnTerminal, decode_page, encode_delete, encode_delete_one, encode_search
from facestation.isapi.wire.lists import FaceIds

DELETES = ("faces.delete", "faces.delete_one")
_PAGES_MAX = 2_000


async def learn_faces(talk: Talk) -> None:
    """Asks once for what the terminal can do with faces."""
    if talk.manners.faces_there is not None:
        return
    answered = await talk.read_if_there("faces.capabilities", read_faces)
    found = answered or FaceAbilities()
    talk.learn(
        faces_there=answered is not None,
        face_set_up=found.set_up,
        face_change=found.change,
        faces_max=found.faces_max,
    )


async def face_of(talk: Talk, employee_no: str) -> FaceOnTerminal | None:
    """The face of this person; None when there is none. Raises NotSupported where faces cannot be searched."""
    if talk.manners.face_search is False:
        raise NotSupported(terminal=talk.name, operation="faces.search", sub_status="", error_msg="")
    try:
        page = await talk.read("faces.search", decode_page, encode_search(talk.library, employee_no=employee_no))
    except NotThere:
        return None
    except NotSupported:
        talk.learn(face_search=False)
        raise
    return next((face for face in page.entries if face.employee_no == employee_no), None)


async def faces_listed(talk: Talk) -> AsyncIterator[FaceOnTerminal]:
    """Every face on the terminal, page by page."""
    position = 0
    for _ in range(_PAGES_MAX):
        asked = encode_search(talk.library, position=position, max_results=PAGE_MAX)
        page = await talk.read("faces.search", decode_page, asked)
        for face in page.entries:
            yield face
        position += len(page.entries)
        if not page.entries or not page.more:
            return


async def delete_face(talk: Talk, employee_no: str) -> None:
    """Deletes exactly this face; one that is not there is no error. Raises NotSupported where no way is known."""
    known = talk.manners.face_delete
    refusal: Refusal | None = None
    for name in (known,) if known in DELETES else DELETES:
        try:
            await _delete_by(talk, name, employee_no)
        except NotThere:
            return
        except (NotSupported, BadRequest) as error:
            refusal = refusal or error
        else:
            talk.learn(face_delete=name)
            return
    talk.learn(face_delete="")
    if refusal is not None:
        raise refusal


async def _delete_by(talk: Talk, name: str, employee_no: str) -> None:
    library = talk.library
    if name == "faces.delete":
        body = encode_delete(FaceIds((employee_no,)))
        await talk.send(name, body, params={"fdid": library.fdid, "face_lib_type": library.kind})
    else:
        await talk.send(name, encode_delete_one(employee_no, library))
