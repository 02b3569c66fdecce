"""Who a terminal is, what it can do, how full it is and how right its clock."""

from __future__ import annotations

from datetime import UTC, datetime

from facestation.domain.terminal import Capacity, DeviceInfo, TerminalStatus
from facestation.errors import AnswerError, DeviceBusy, NotPermitted, Refusal, Unreachable
from facestation.isapi.capabilities import read_door_commands, read_doors, read_flags
from facestation.isapi.manners import Manners
from facestation.isapi.ways.cards import learn_card_reading, learn_cards
from facestation.isapi.ways.faces import learn_faces
from facestation.isapi.ways.fingerprints import learn_fingers
from facestation.isapi.ways.persons import learn_persons
from facestation.isapi.ways.pictures import learn_capture, snapshot
from facestation.isapi.ways.talk import Talk
from facestation.isapi.wire import cards, faces, persons
from facestation.isapi.wire.system import decode_device_info, decode_time


async def device_info(talk: Talk) -> DeviceInfo:
    """Who the terminal says it is; what was learned of another firmware is forgotten."""
    info = await talk.read("system.device_info", decode_device_info)
    if talk.manners.firmware not in {"", info.firmware}:
        talk.manners = Manners()
    talk.learn(firmware=info.firmware)
    return info


async def count(talk: Talk) -> Capacity:
    """How full the terminal is, as far as it says."""
    await learn_persons(talk)
    await learn_faces(talk)
    library = talk.library
    return Capacity(
        people=await talk.read_if_there("persons.count", persons.decode_count),
        faces=await talk.read_if_there("faces.count", lambda body: faces.decode_count(body, library)),
        cards=await talk.read_if_there("cards.count", cards.decode_count),
        people_max=talk.manners.people_max,
        faces_max=talk.manners.faces_max,
    )


async def status(talk: Talk) -> TerminalStatus:
    """All that a first connection tells; what the terminal lacks is left out, never an error."""
    info = await device_info(talk)
    skew_s = await clock_skew_s(talk)
    doors = await talk.read_if_there("doors.capabilities", lambda body: (read_doors(body), read_door_commands(body)))
    supports = await _supports(talk, has_doors=doors is not None)
    number, commands = doors or (0, ())
    return TerminalStatus(info, await count(talk), skew_s, supports, number, commands)


async def clock_skew_s(talk: Talk) -> float | None:
    """Seconds by which the terminal's clock is ahead of this computer's; None where it does not tell the time."""
    shown = await talk.read_if_there("system.time", decode_time)
    if shown is None:
        return None
    now = datetime.now(UTC) if shown.tzinfo is not None else datetime.now()
    return round((shown - now).total_seconds(), 1)


async def _supports(talk: Talk, *, has_doors: bool) -> tuple[str, ...]:
    """Decided by each resource's own capability call; the flags of the whole are hints where there is none."""
    flags = await talk.read_if_there("access.capabilities", read_flags)
    for learn in (learn_persons, learn_faces, learn_cards, learn_card_reading, learn_capture, learn_fingers):
        await learn(talk)
    hints = flags or {}
    manners = talk.manners
    said = {
        "people": manners.persons_there,
        "cards": manners.cards_there,
        "card_reader": manners.card_reading_there,
        "faces": manners.faces_there,
        "capture": manners.capture_there,
        "snapshot": await _has_camera(talk),
        "door": has_doors,
        "events": flags is not None and hints.get("isSupportAcsEvent", True),
        "fingerprints": manners.fingers_there,
    }
    return tuple(name for name, there in said.items() if there)


async def _has_camera(talk: Talk) -> bool:
    """Whether a picture comes: some terminals claim a preview and have none."""
    flags = await talk.read_if_there("system.capabilities", read_flags) or {}
    if not flags.get("isSupportPreview", True):
        return False
    try:
        await snapshot(talk)
    except DeviceBusy:
        return True
    except (Refusal, AnswerError, NotPermitted, Unreachable):
        # A terminal that is gone as a whole is noticed by the next question.
        return False
    return True
