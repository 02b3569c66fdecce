"""Writing, finding and deleting faces."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from functools import partial

from facestation.errors import (
    BadRequest,
    FaceExists,
    FaceOfAnother,
    NotConfirmed,
    NotSupported,
    NotThere,
    PersonMissing,
    PhotoTooLarge,
    Refusal,
)
from facestation.isapi.capabilities import FaceAbilities, read_faces
from facestation.isapi.ways.talk import PAGE_MAX, Talk, first_supported
from facestation.isapi.wire.faces import (
    FaceForm,
    FaceOnTerminal,
    decode_libraries,
    decode_page,
    encode_delete,
    encode_delete_one,
    encode_face,
    encode_search,
)
from facestation.isapi.wire.lists import FaceIds

RECORDS = ("faces.record", "faces.record_small_f")
_CHANGES = ("faces.modify", "faces.change_one")
DELETES = ("faces.delete", "faces.delete_one")
_PAGES_MAX = 2_000

_FORMS = (FaceForm.RECORD_AND_IMG, FaceForm.RECORD_AND_FACE_IMAGE, FaceForm.URL_AND_IMG)
_LARGEST_BYTES = 200_000
"""A picture above this is refused as bad JSON by every terminal, so the form is not to blame."""
_FORM_BLAMED = frozenset(
    {
        "",
        "messageparameterslack",
        "badjsonformat",
        "badjsoncontent",
        "badparameters",
        "badxmlformat",
        "badxmlcontent",
        "invalidcontent",
        "picturenotexist",
    }
)
"""What a terminal may say that did not find the parts under the names it looks for."""
_NO_LIBRARY = frozenset({"facelibraryidnotexis", "facelibraryiderror"})


async def put_face(talk: Talk, employee_no: str, jpeg: bytes, *, likely_there: bool = False) -> None:
    """Adds or replaces the face of a person who is on the terminal; raises PhotoRefused and other leaves.

    A refused replacement leaves the old face, but on terminals that can only delete and add. `likely_there` spares a
    terminal that cannot do both in one call the vain attempt to add.
    """
    await learn_faces(talk)
    upload = _Upload(talk, employee_no, jpeg, _is_change(talk, employee_no, likely_there))
    try:
        await upload.write()
    except PersonMissing as error:
        if employee_no not in talk.written:
            raise
        # The person was accepted a moment ago: that was not true, or is not true yet.
        talk.written.discard(employee_no)
        raise NotConfirmed(terminal=talk.name) from error
    except Refusal as error:
        if _sub_status(error) not in _NO_LIBRARY:
            raise
        library = await talk.read("faces.libraries", decode_libraries)
        talk.learn(library_fdid=library.fdid, library_kind=library.kind)
        await upload.write()


def _is_change(talk: Talk, employee_no: str, likely_there: bool) -> bool:
    """Whether there is likely a face that can be changed at once."""
    return (likely_there or employee_no in talk.found) and not talk.manners.face_change_lies


async def learn_faces(talk: Talk) -> None:
    """Asks once for what the terminal can do with faces."""
    if talk.manners.faces_there is not None:
        return
    answered = await talk.read_if_there("faces.capabilities", read_faces)
    found = answered or FaceAbilities()
    talk.learn(faces_there=answered is not None, face_set_up=found.set_up, faces_max=found.faces_max)


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


@dataclass(frozen=True, slots=True)
class _Upload:
    """One face on its way, by whichever call and form the terminal takes."""

    talk: Talk
    employee_no: str
    jpeg: bytes
    change_first: bool

    async def write(self) -> None:
        ways = [self._set_up, self._record]
        try:
            await first_supported(*(reversed(ways) if self.talk.manners.face_set_up is False else ways))
        except NotSupported:
            self.talk.forget()
            raise

    async def _set_up(self) -> None:
        try:
            await self._send("faces.set_up")
        except NotSupported:
            self.talk.learn(face_set_up=False)
            raise
        self.talk.learn(face_set_up=True)

    async def _record(self) -> None:
        if self.change_first and await self._changed():
            self.talk.changed_unseen.add(self.employee_no)
            return
        names = sorted(RECORDS, key=lambda name: name != self.talk.manners.face_record)
        await first_supported(*(partial(self._record_or_replace, name) for name in names))

    async def _record_or_replace(self, name: str) -> None:
        try:
            await self._send(name)
        except FaceExists:
            await self._replace(name)
        except FaceOfAnother:
            if not await self._has_face():
                raise
            await self._replace(name)
        self.talk.learn(face_record=name)

    async def _has_face(self) -> bool:
        """Whether the person has a face: some terminals say of that one that it is another's."""
        try:
            return await face_of(self.talk, self.employee_no) is not None
        except NotSupported:
            return False

    async def _replace(self, record: str) -> None:
        if not self.change_first and await self._changed():
            return
        await delete_face(self.talk, self.employee_no)
        await self._send(record)
        self.talk.learn(face_replace=record)

    async def _changed(self) -> bool:
        """Whether the face that is there was replaced in one call."""
        known = self.talk.manners.face_replace
        if known in RECORDS:
            return False
        for name in sorted(_CHANGES, key=lambda name: name != known):
            try:
                await self._send(name)
            except (NotSupported, BadRequest, NotThere):
                continue
            self.talk.learn(face_replace=name)
            return True
        return False

    async def _send(self, name: str) -> None:
        """Uploads in the form that the terminal takes, found out at the first upload."""
        known = self.talk.manners.face_form
        refusal: Refusal | None = None
        for form in _forms(name, known):
            try:
                await self._send_as(name, form)
            except (BadRequest, PhotoTooLarge, NotThere) as error:
                refusal = refusal or error
                if not self._blames_form(error, form.name == known):
                    raise refusal from None
            else:
                self.talk.learn(face_form=form.name)
                return
        if refusal is not None:
            raise refusal

    async def _send_as(self, name: str, form: FaceForm) -> None:
        library = self.talk.library
        body = encode_face(self.employee_no, self.jpeg, library, form)
        if name in RECORDS:
            await self.talk.add(name, body)
        elif name == "faces.change_one":
            params: dict[str, str | int] = {
                "fdid": library.fdid,
                "fpid": self.employee_no,
                "face_lib_type": library.kind,
            }
            await self.talk.send(name, body, params=params)
        else:
            await self.talk.send(name, body)

    def _blames_form(self, error: Refusal, known: bool) -> bool:
        """Whether the names of the parts may be what was refused."""
        sub_status, message = _sub_status(error), str(error.details.get("error_msg") or "").lower()
        if known and sub_status != "messageparameterslack":
            return False
        if any(word in message for word in ("fpid", "fdid", "facelibtype", "employeeno")):
            return False
        return sub_status in _FORM_BLAMED and len(self.jpeg) <= _LARGEST_BYTES


def _forms(name: str, known: str) -> list[FaceForm]:
    """Every form, the likeliest first."""
    usual = FaceForm.RECORD_AND_FACE_IMAGE if name == "faces.record_small_f" else FaceForm.RECORD_AND_IMG
    return sorted(_FORMS, key=lambda form: (form.name != known, form is not usual))


def _sub_status(error: Refusal) -> str:
    return str(error.details.get("sub_status") or "").lower()
