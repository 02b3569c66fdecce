"""Pictures of a terminal: its own face capture, its camera, and the faces that it keeps."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from functools import partial

from facestation.errors import (
    AnswerError,
    BadRequest,
    CaptureTimedOut,
    FaceMissing,
    GarbageAnswer,
    NothingThere,
    NotSupported,
    ParameterError,
    PersonMissing,
    StationError,
    Unreachable,
)
from facestation.isapi.capabilities import CaptureAbilities, read_capture
from facestation.isapi.client import Lane
from facestation.isapi.ways.faces import face_of
from facestation.isapi.ways.persons import read_back
from facestation.isapi.ways.talk import Talk, first_supported
from facestation.isapi.wire.capture import Captured, cut_jpeg, decode_capture, encode_cancel, encode_capture

log = logging.getLogger(__name__)

_BUSY_PATIENCE_S = 5.0
"""A capture that was just cancelled may still be ending; one of somebody else's takes longer than anybody waits."""
_CANCEL_S = 3.0
_POLL_S = 0.5
_POLLS_MAX = 120
_ONLY_READER = 1
_SNAPSHOT_CHANNELS = (101, 1)


async def capture_face(talk: Talk) -> bytes:
    """The JPEG that the terminal takes when a face is before it; raises CaptureTimedOut, NotSupported.

    When it is cancelled, or nobody can tell how it ends, the terminal is told, so that it is idle again.
    """
    await learn_capture(talk)
    try:
        captured = await _until_over(talk, await _started(talk))
    except (asyncio.CancelledError, Unreachable, AnswerError):
        await _cancel(talk)
        raise
    if captured.jpeg is not None:
        return captured.jpeg
    if captured.url is None:
        raise CaptureTimedOut(terminal=talk.name, sub_status="", error_msg="")
    return await fetch(talk, captured.url)


async def learn_capture(talk: Talk) -> None:
    """Asks once for what the terminal's own capture can do."""
    if talk.manners.capture_there is not None:
        return
    answered = await talk.read_if_there("capture.capabilities", read_capture)
    found = answered or CaptureAbilities()
    talk.learn(capture_there=answered is not None, capture_binary=found.binary, capture_cancel=found.can_cancel)


async def snapshot(talk: Talk) -> bytes:
    """One JPEG of the terminal's camera; raises NotSupported where there is none."""
    known = talk.manners.snapshot_channel
    shots: list[bytes] = []
    channels = sorted(_SNAPSHOT_CHANNELS, key=lambda channel: channel != known)
    await first_supported(*(partial(_shoot, talk, channel, shots) for channel in channels))
    return shots[0]


async def face_picture(talk: Talk, employee_no: str) -> bytes:
    """The JPEG that the terminal keeps of a person; raises PersonMissing, FaceMissing, NotSupported."""
    person = await read_back(talk, employee_no)
    if person is None:
        raise PersonMissing(terminal=talk.name, sub_status="", error_msg="")
    url = person.face_url
    if url is None:
        face = await face_of(talk, employee_no) if person.name else None
        url = None if face is None else face.url
    if url is None:
        raise FaceMissing(terminal=talk.name, sub_status="", error_msg="")
    return await fetch(talk, url)


async def fetch(talk: Talk, path: str) -> bytes:
    """The JPEG at a path that the terminal named, from the terminal itself; raises NothingThere, GarbageAnswer."""
    try:
        answer = await talk.send("pictures.get", params={"path": path})
    except ParameterError as error:
        # The path came from an answer, and leads where no picture is.
        raise GarbageAnswer(terminal=talk.name, operation="pictures.get") from error
    except NotSupported as error:
        raise NothingThere(**error.details) from error
    return _jpeg(talk, "pictures.get", answer.body)


async def _shoot(talk: Talk, channel: int, shots: list[bytes]) -> None:
    name = "streaming.snapshot"
    answer = await talk.send(name, params={"channel_id": channel}, lane=Lane.STREAM, patience_s=0)
    shots.append(_jpeg(talk, name, answer.body))
    talk.learn(snapshot_channel=channel)


async def _started(talk: Talk) -> Captured:
    """The first answer to a capture, asked for in the ways that terminals want it."""
    binary, reader = talk.manners.capture_binary is not False, talk.manners.capture_reader
    ways = [(binary, reader), (not binary, reader), (binary, not reader), (not binary, not reader)]
    refusal: BadRequest | None = None
    for as_binary, with_reader in ways:
        body = encode_capture(binary=as_binary, reader=_ONLY_READER if with_reader else None)
        try:
            answer = await talk.send("capture.face", body, patience_s=_BUSY_PATIENCE_S)
        except BadRequest as error:
            refusal = refusal or error
        else:
            talk.learn(capture_binary=as_binary, capture_reader=with_reader)
            return talk.decoded("capture.face", decode_capture, answer.body)
    raise refusal or GarbageAnswer(terminal=talk.name)


async def _until_over(talk: Talk, captured: Captured) -> Captured:
    for _ in range(_POLLS_MAX):
        if captured.over:
            return captured
        await asyncio.sleep(_POLL_S)
        captured = await talk.read("capture.progress", decode_capture)
    await _cancel(talk)
    return captured


async def _cancel(talk: Talk) -> None:
    """Tells a terminal that can be told; whether it hears does not change what the caller is told."""
    if not talk.manners.capture_cancel:
        return
    with contextlib.suppress(StationError, TimeoutError):
        async with asyncio.timeout(_CANCEL_S):
            await talk.send("capture.face", encode_cancel(), patience_s=0)
    log.info("a capture was given up")


def _jpeg(talk: Talk, name: str, body: bytes) -> bytes:
    jpeg = cut_jpeg(body)
    if jpeg is None:
        raise GarbageAnswer(terminal=talk.name, operation=name)
    return jpeg
