"""Giving a person who is on the terminal a face, whether there is one already or not."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from facestation.domain.terminal import PersonOnTerminal
from facestation.errors import (
    AnswerError,
    BadRequest,
    Detail,
    DeviceFault,
    FaceExists,
    FaceLost,
    FaceLostForNow,
    FaceOfAnother,
    NotConfirmed,
    NotSupported,
    NotThere,
    PersonMissing,
    Refusal,
    Retry,
    TerminalError,
)
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.ways.faces import delete_face, face_of, learn_faces
from facestation.isapi.ways.pictures import fetch
from facestation.isapi.ways.talk import Talk, Underway, first_supported
from facestation.isapi.ways.uploads import RECORDS, Upload
from facestation.isapi.wire.faces import FaceOnTerminal, decode_libraries

_SET_UP = "faces.set_up"
_CHANGES = ("faces.modify", "faces.change_one")
_NO_SUCH_CALL = frozenset({"", "notsupport", "methodnotallowed", "badurlformat", "requesturlnotfound"})
"""What a terminal says of a call that it does not have; nothing stands for a bare HTTP 404 or 405."""
_NO_LIBRARY = frozenset({"facelibraryidnotexis", "facelibraryiderror"})


async def put_face(talk: Talk, employee_no: str, jpeg: bytes, *, likely_there: bool = False) -> None:
    """Adds or replaces the face of a person who is on the terminal; raises PhotoRefused and other leaves.

    A refused replacement leaves the old face. Where a terminal can only delete and add, the old picture is put back;
    FaceLost or FaceLostForNow says that this failed. `likely_there` spares a terminal that cannot add and replace in
    one call the vain attempt to add.
    """
    await learn_faces(talk)
    underway = talk.underway(employee_no)
    upload = Upload(talk, employee_no, jpeg)
    writing = _Writing(talk, underway, upload, await _expects_face(talk, underway, likely_there))
    try:
        await writing.write()
    except PersonMissing as error:
        if not underway.written:
            raise
        # The person was accepted a moment ago: that was not true, or is not true yet.
        underway.written = False
        raise NotConfirmed(terminal=talk.name) from error
    except Refusal as error:
        if sub_status_of(error) not in _NO_LIBRARY:
            raise
        library = await talk.read("faces.libraries", decode_libraries)
        talk.learn(library_fdid=library.fdid, library_kind=library.kind)
        await writing.write()


async def picture_in_doubt(talk: Talk, found: PersonOnTerminal) -> bytes | None:
    """The JPEG that is kept of a person who was just brought, where it may still be the one of before.

    A face that was replaced lies under another address, as far as is known. Where the address stayed, only the picture
    itself can tell. None where the face is new, and where the terminal gives no evidence.
    """
    before = talk.underway(found.employee_no).face_before
    if before is None or before.url is None or before.url != found.face_url:
        return None
    try:
        return await fetch(talk, before.url)
    except (Refusal, AnswerError):
        return None


async def _expects_face(talk: Talk, underway: Underway, likely_there: bool) -> bool:
    """Whether there is likely a face, which is looked for, as later only this shows that it was replaced."""
    if not likely_there and not underway.likely_there:
        return False
    await _look(talk, underway)
    return underway.face_before is not None or not (underway.looked or talk.manners.face_change_lies)


async def _look(talk: Talk, underway: Underway) -> None:
    if underway.looked:
        return
    seen = underway.seen
    try:
        if seen is None or seen.faces is None:
            underway.face_before = await face_of(talk, underway.employee_no)
        elif seen.faces:
            underway.face_before = FaceOnTerminal(underway.employee_no, usable=True, url=seen.face_url)
    except NotSupported:
        return
    underway.looked = True


@dataclass(frozen=True, slots=True)
class _Writing:
    """One face, by whichever calls the terminal has."""

    talk: Talk
    underway: Underway
    upload: Upload
    likely_there: bool

    async def write(self) -> None:
        ways = [self._set_up, self._record]
        try:
            await first_supported(*(reversed(ways) if self.talk.manners.face_set_up is False else ways))
        except NotSupported:
            self.talk.forget()
            raise

    async def _set_up(self) -> None:
        try:
            await self.upload.send(_SET_UP)
        except NotSupported:
            self.talk.learn(face_set_up=False)
            raise
        self.talk.learn(face_set_up=True, face_replace=_SET_UP)

    async def _record(self) -> None:
        refused: BadRequest | None = None
        if self.likely_there:
            try:
                if await self._replaced_unseen():
                    return
            except BadRequest as error:
                # Of the photo, or another way to say that there is no face yet: adding does no harm and tells.
                refused = error
        names = sorted(RECORDS, key=lambda name: name != self.talk.manners.face_record)
        await first_supported(*(partial(self._add_or_replace, name, refused) for name in names))

    async def _replaced_unseen(self) -> bool:
        """Whether the face that is likely there was replaced without trying to add one before."""
        changed = await self._changed()
        if changed:
            self.underway.changed_unseen = not self.underway.looked
        elif self.underway.face_before is not None and self.talk.manners.face_record:
            await self._swap(self.talk.manners.face_record)
            changed = True
        return changed

    async def _add_or_replace(self, name: str, refused: BadRequest | None) -> None:
        try:
            await self.upload.send(name)
        except (FaceExists, FaceOfAnother) as error:
            # What was not seen before is there all the same.
            self.underway.looked = self.underway.face_before is not None
            await _look(self.talk, self.underway)
            # Some terminals say of a person's own face that it is another's.
            if isinstance(error, FaceOfAnother) and self.underway.face_before is None:
                raise
            self.talk.learn(face_record=name)
            if refused is not None:
                raise refused from None
            if self.likely_there or not await self._changed():
                await self._swap(name)
        self.talk.learn(face_record=name)

    async def _changed(self) -> bool:
        """Whether the face that is there was replaced in one call; False where there is no such call, or no face.

        Any other refusal is one of the photo and comes through: what cannot be replaced must not be deleted. So does a
        word that may mean either, as BadRequest.
        """
        known, unclear = self.talk.manners.face_replace, dict[str, Detail]()
        if known in RECORDS or self.talk.manners.face_change is False:
            return False
        for name in sorted(_CHANGES, key=lambda name: name != known):
            try:
                await self.upload.send(name)
            except NotSupported as error:
                unclear = unclear if sub_status_of(error) in _NO_SUCH_CALL else error.details
            except NotThere:
                continue
            else:
                self.talk.learn(face_replace=name)
                return True
        if unclear:
            raise BadRequest(**unclear)
        return False

    async def _swap(self, record: str) -> None:
        """Deletes the old face and adds the new one, for terminals that know no other way."""
        old = await self._old_picture()
        await delete_face(self.talk, self.upload.employee_no)
        try:
            await self.upload.send(record, none_there=True)
        except Refusal as refusal:
            await self._put_back(record, old, refusal)
            raise
        self.talk.learn(face_replace=record)

    async def _old_picture(self) -> bytes | None:
        """The picture of the face that is about to be deleted; None where the terminal does not give it away.

        Even then the face is replaced: it may be that of somebody else whose number was given on, the photo has
        passed our own checks, and if it is refused all the same, that is said while the person is still at the desk.
        A terminal that is merely busy or away is left alone with its old face, and asked again later.
        """
        await _look(self.talk, self.underway)
        face = self.underway.face_before
        try:
            return None if face is None or face.url is None else await fetch(self.talk, face.url)
        except (NotSupported, NotThere, BadRequest, DeviceFault, AnswerError):
            return None

    async def _put_back(self, record: str, old: bytes | None, refusal: Refusal) -> None:
        """The old face is there again; raises FaceLost or FaceLostForNow where it is not."""
        lost = FaceLost if refusal.retry is Retry.NEVER else FaceLostForNow
        if old is None:
            raise lost(**refusal.details) from refusal
        try:
            await Upload(self.talk, self.upload.employee_no, old).send(record, none_there=True)
        except TerminalError as error:
            raise lost(**refusal.details) from error
