"""Taking a finger at a terminal, bringing it to terminals, listing and deleting fingers.

Templates are biometric: they pass through here in a `Secret`, from the terminal that took them to those that get them.
"""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import Collection, Sequence

from facestation.domain.credential import FINGERS, FingerOnTerminal, FingerTemplate, FingerType
from facestation.errors import (
    BadRequest,
    CaptureTimedOut,
    CredentialNotConfirmed,
    DeviceFault,
    FingerNotShown,
    FingerNumberTaken,
    FingerPoor,
    FingersFull,
    FingerTaken,
    NothingThere,
    NotPermitted,
    NotSupported,
    NotThere,
    ReaderOffline,
    ReaderTooOld,
    Refusal,
    TerminalError,
    TimedOut,
)
from facestation.isapi.capabilities import read_fingers
from facestation.isapi.client import Body, Lane
from facestation.isapi.ways.talk import Talk, new_search_id
from facestation.isapi.wire.fingerprints import (
    Applied,
    decode_applied,
    decode_capture,
    decode_deletion,
    decode_page,
    encode_capture,
    encode_delete,
    encode_finger,
    encode_search,
)
from facestation.isapi.wire.lists import Fingers
from facestation.isapi.wire.persons import Deletion

PAUSES_S = (0.1, 0.2, 0.4, *(0.8,) * 35)
"""Between questions for the progress; half a minute in all."""
_BUSY_PATIENCE_S = 2.0
_PAGES_MAX = 64
_DONE, _ALREADY_SET = 1, 8
_OUTCOMES: dict[int, type[Refusal]] = {
    0: ReaderOffline,
    2: ReaderOffline,
    3: FingerPoor,
    4: FingersFull,
    5: FingerTaken,
    6: FingerNumberTaken,
    7: BadRequest,
    10: ReaderTooOld,
}
"""What a reader says of a finger that it was sent; 8, that it has it already, is judged by looking."""


async def capture_finger(talk: Talk, number: int) -> FingerTemplate:
    """What the terminal makes of the finger that somebody puts on its reader, as the person's finger of this number.

    Raises FingerNotShown, FingerPoor, NotSupported. Whoever gives up ends the connection, and with it the capture.
    """
    # The connection may need a login, which must not be held up by a finger.
    with contextlib.suppress(NotSupported, NotPermitted, BadRequest):
        await talk.send("fingerprints.capture_capabilities", lane=Lane.WAITING)
    name = "fingerprints.capture"
    try:
        answer = await talk.send(name, encode_capture(number), lane=Lane.WAITING, patience_s=_BUSY_PATIENCE_S)
    except (CaptureTimedOut, TimedOut) as error:
        raise FingerNotShown(terminal=talk.name, sub_status="", error_msg="") from error
    return talk.decoded(name, lambda body: decode_capture(body, number), answer.body)


async def put_finger(
    talk: Talk,
    employee_no: str,
    finger: FingerTemplate,
    finger_type: FingerType = FingerType.NORMAL,
    *,
    pauses_s: Sequence[float] = PAUSES_S,
) -> None:
    """Gives a person who is there this finger, and looks whether it is there.

    Raises PersonMissing, FingersFull, FingerTaken, FingerNumberTaken, FingerPoor, ReaderOffline, ReaderTooOld,
    NotSupported, CredentialNotConfirmed.
    """
    await learn_fingers(talk)
    applied = await _applied(talk, encode_finger(employee_no, finger, finger_type))
    for pause_s in pauses_s:
        if applied.over:
            break
        await asyncio.sleep(pause_s)
        applied = await talk.read("fingerprints.progress", decode_applied)
    _judge(talk, applied)
    with contextlib.suppress(NotSupported):
        if finger.number not in {each.number for each in await fingers_of(talk, employee_no)}:
            raise CredentialNotConfirmed(terminal=talk.name)


async def fingers_of(talk: Talk, employee_no: str) -> list[FingerOnTerminal]:
    """The fingers of exactly this person, without their templates; raises NotSupported."""
    search_id, found = new_search_id(), dict[int, FingerOnTerminal]()
    for _ in range(_PAGES_MAX):
        try:
            page = await talk.read("fingerprints.read", decode_page, encode_search(search_id, employee_no))
        except NotThere:
            break
        # Some firmware shows one finger after the other, some all of them as often as it is asked.
        fresh = [each for each in page.fingers if not set(each.readers) <= set(_readers(found, each.number))]
        for each in fresh:
            readers = (*_readers(found, each.number), *each.readers)
            found[each.number] = FingerOnTerminal(each.number, each.finger_type, tuple(sorted(readers)))
        if page.none_left or not fresh:
            break
    return list(found.values())


async def remove_fingers(
    talk: Talk, employee_no: str, numbers: Collection[int] = (), *, pauses_s: Sequence[float] = PAUSES_S
) -> None:
    """Deletes fingers of exactly this person, all of them where no number is given, and looks whether they are gone.

    Raises NothingThere for a number that the person does not have, NotSupported, DeviceFault, CredentialNotConfirmed.
    """
    whom = await _listed(talk, employee_no, numbers)
    if whom is None:
        return
    await _delete(talk, whom, pauses_s)
    with contextlib.suppress(NotSupported):
        if set(whom.numbers) & {each.number for each in await fingers_of(talk, employee_no)}:
            raise CredentialNotConfirmed(terminal=talk.name)


async def delete_fingers_of(talk: Talk, employee_no: str) -> None:
    """Deletes every finger of exactly this person; having none is no error. Raises NotSupported, DeviceFault."""
    whom = await _listed(talk, employee_no, ())
    if whom is not None:
        await _delete(talk, whom, PAUSES_S)


async def learn_fingers(talk: Talk) -> None:
    """Asks once for what the terminal can do with fingerprints."""
    if talk.manners.fingers_there is not None:
        return
    answered = await talk.read_if_there("fingerprints.capabilities", read_fingers)
    talk.learn(fingers_there=answered is not None, finger_set_up=answered is not None and answered.set_up)


async def _listed(talk: Talk, employee_no: str, numbers: Collection[int]) -> Fingers | None:
    """Which fingers on which readers to delete; None where there are none."""
    try:
        there = await fingers_of(talk, employee_no)
    except NotSupported:
        return Fingers(employee_no, tuple(numbers or FINGERS), (1,))
    wanted = [each for each in there if not numbers or each.number in numbers]
    if numbers and len(wanted) < len(set(numbers)):
        raise NothingThere(terminal=talk.name, sub_status="", error_msg="")
    if not wanted:
        return None
    readers = sorted({reader for each in wanted for reader in each.readers})
    return Fingers(employee_no, tuple(each.number for each in wanted), tuple(readers))


async def _delete(talk: Talk, whom: Fingers, pauses_s: Sequence[float]) -> None:
    try:
        await talk.send("fingerprints.delete", encode_delete(whom))
    except NotThere:
        return
    await _until_deleted(talk, pauses_s)


async def _until_deleted(talk: Talk, pauses_s: Sequence[float]) -> None:
    name = "fingerprints.delete"
    for pause_s in pauses_s:
        state = await talk.read_if_there("fingerprints.delete_progress", decode_deletion)
        if state is None or state is Deletion.DONE:
            return
        if state is Deletion.FAILED:
            raise DeviceFault(terminal=talk.name, operation=name, sub_status="", error_msg="failed")
        await asyncio.sleep(pause_s)
    raise DeviceFault(terminal=talk.name, operation=name, sub_status="", error_msg="processing")


async def _applied(talk: Talk, body: Body) -> Applied:
    """What the terminal says to the finger, sent in the way that it knows."""
    names = ["fingerprints.set_up", "fingerprints.download"]
    refusal: TerminalError | None = None
    for name in names if talk.manners.finger_set_up else reversed(names):
        try:
            return await talk.read(name, decode_applied, body)
        except NotSupported as error:
            refusal = refusal or error
    raise refusal or NotSupported(terminal=talk.name, operation=names[0], sub_status="", error_msg="")


def _judge(talk: Talk, applied: Applied) -> None:
    """Nothing where every reader took the finger; raises what the first one said that did not."""
    name = "fingerprints.set_up"
    if not applied.over:
        raise DeviceFault(terminal=talk.name, operation=name, sub_status="", error_msg="processing")
    for reader, result in applied.results:
        if result not in {_DONE, _ALREADY_SET}:
            kind = _OUTCOMES.get(result, DeviceFault)
            said = f"cardReaderRecvStatus {result}, reader {reader}"
            raise kind(terminal=talk.name, operation=name, sub_status="", error_msg=said)


def _readers(found: dict[int, FingerOnTerminal], number: int) -> tuple[int, ...]:
    return found[number].readers if number in found else ()
