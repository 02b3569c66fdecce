"""Sending one photo by one call, under the names of form parts that the terminal wants."""

from __future__ import annotations

from dataclasses import dataclass, field

from facestation.errors import (
    BadRequest,
    ModelingFailed,
    NothingThere,
    NotSupported,
    PhotoRefused,
    PhotoTooLarge,
    Refusal,
)
from facestation.isapi.refusals import sub_status_of
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire.faces import FaceForm, encode_face

RECORDS = ("faces.record", "faces.record_small_f")

_FORMS = (FaceForm.RECORD_AND_IMG, FaceForm.RECORD_AND_FACE_IMAGE, FaceForm.URL_AND_IMG)
_PART_NAMES = frozenset(part for form in _FORMS for part in form.value)
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
_FIELDS = ("fpid", "fdid", "facelibtype", "employeeno")


@dataclass(frozen=True, slots=True)
class Upload:
    """One face on its way."""

    talk: Talk
    employee_no: str
    jpeg: bytes = field(repr=False)

    async def send(self, name: str, *, none_there: bool = False) -> None:
        """Uploads by this call, in the form that the terminal takes, found out at the first upload.

        `none_there` as for `Talk.add`. Raises the refusal that tells most: NotSupported only where the call may really
        be missing, never where it has worked before.
        """
        doubted: list[Refusal] = []
        for form in _forms(name, self.talk.manners.face_form):
            try:
                await self._send_as(name, form, none_there=none_there)
            except (PhotoRefused, ModelingFailed, BadRequest, NothingThere) as error:
                if self._blames_form(error, form, doubted):
                    doubted.append(error)
                    continue
                if not isinstance(error, BadRequest | NothingThere | PhotoTooLarge):
                    # The picture was looked at, so it was found.
                    self.talk.learn(face_form=form.name)
                raise
            else:
                self.talk.learn(face_form=form.name)
                return
        raise doubted[0]

    async def _send_as(self, name: str, form: FaceForm, *, none_there: bool) -> None:
        library = self.talk.library
        body = encode_face(self.employee_no, self.jpeg, library, form)
        try:
            if name in RECORDS:
                await self.talk.add(name, body, none_there=none_there)
            elif name == "faces.change_one":
                params: dict[str, str | int] = {"fdid": library.fdid, "fpid": self.employee_no}
                await self.talk.send(name, body, params=params | {"face_lib_type": library.kind})
            else:
                await self.talk.send(name, body)
        except NotSupported as error:
            if name in {self.talk.manners.face_record, self.talk.manners.face_replace}:
                # The call is there: what is not supported or allowed is this photo, at this moment.
                raise Refusal(**error.details) from error
            raise

    def _blames_form(self, error: Refusal, form: FaceForm, doubted: list[Refusal]) -> bool:
        """Whether the names of the parts may be what was refused, after `doubted` refusals of other forms."""
        message = _message(error)
        if sub_status_of(error) not in _FORM_BLAMED or len(self.jpeg) > _LARGEST_BYTES:
            return False
        if any(field in message for field in _FIELDS):
            return False
        if form.name == self.talk.manners.face_form:
            # A form that was taken before is doubted only where the terminal asks for a part that it does not have.
            return _asked_part(error) not in {None, *form.value}
        # Where one form was refused for a part, and this one is not, this one has the part.
        return _asked_part(error) is not None or all(_asked_part(earlier) is None for earlier in doubted)


def _forms(name: str, known: str) -> list[FaceForm]:
    """Every form, the likeliest first."""
    usual = FaceForm.RECORD_AND_FACE_IMAGE if name == "faces.record_small_f" else FaceForm.RECORD_AND_IMG
    return sorted(_FORMS, key=lambda form: (form.name != known, form is not usual))


def _asked_part(error: Refusal) -> str | None:
    """The part of a form that the refusal names."""
    message = _message(error)
    return next((part for part in sorted(_PART_NAMES) if part.lower() == message), None)


def _message(error: Refusal) -> str:
    return str(error.details.get("error_msg") or "").lower()
