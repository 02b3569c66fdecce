"""A refused photo that a supervisor decides to use reaches the terminal, and the audit keeps why."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import cv2
import numpy as np
import pytest

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import State
from facestation.domain.override import may_be_overridden, override
from facestation.domain.person import Person
from facestation.domain.photo import Part
from facestation.errors import PhotoRejected
from facestation.services.people.enroll import EnrollmentRequest
from facestation.services.station import Station
from facestation.virtual.terminal import VirtualTerminal
from tests.functional.services.conftest import PORTRAIT

MakeTerminal = Callable[..., Awaitable[VirtualTerminal]]


def darkened(factor: float) -> bytes:
    picture = cv2.imread(str(PORTRAIT))
    assert picture is not None
    return cv2.imencode(".png", (picture * factor).astype(np.uint8))[1].tobytes()


def tilted_portrait() -> bytes:
    picture = cv2.imread(str(PORTRAIT))
    assert picture is not None
    matrix = cv2.getRotationMatrix2D((264, 190), 17, 1)
    tilted = cv2.warpAffine(picture, matrix, (picture.shape[1], picture.shape[0]), borderMode=cv2.BORDER_REPLICATE)
    return cv2.imencode(".png", tilted)[1].tobytes()


async def test_a_decision_brings_the_photo_to_the_terminal_and_stands_in_the_audit(
    station: Station, terminal: MakeTerminal
) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    station.settings.change("desk_name", "South gate")
    dark = darkened(0.3)
    with pytest.raises(PhotoRejected):
        await station.photos.require(dark)
    refused = await station.photos.judge(dark)
    assert refused.prepared is None
    decision = override(refused.report, "the lamp is broken", "B. Meyer")
    judged = await station.photos.judge(dark, None, decision)
    assert judged.prepared is not None
    request = EnrollmentRequest(
        Person("V1", "Ann"), judged.prepared, (record.id,), judged.report.limits_version, override=decision
    )
    [delivery] = await station.enrollment.enroll(request)
    assert delivery.state is State.VERIFIED
    assert device.state.faces["V1"].jpeg == judged.prepared.jpeg
    entries = await asyncio.to_thread(station.store.audit.list)
    [kept] = [entry for entry in entries if entry.kind is AuditKind.PHOTO_OVERRIDDEN]
    assert (kept.employee_no, kept.operator) == ("V1", "B. Meyer (South gate)")
    assert kept.code == f"{', '.join(decision.checks)}: the lamp is broken"
    assert "dark" in decision.checks


async def test_an_ordinary_enrollment_leaves_no_decision(station: Station, terminal: MakeTerminal, photo: Any) -> None:
    device = await terminal()
    record = await station.terminals.add(device.url)
    await station.enrollment.enroll(EnrollmentRequest(Person("V1", "Ann"), photo, (record.id,)))
    entries = await asyncio.to_thread(station.store.audit.list)
    assert AuditKind.PHOTO_OVERRIDDEN not in [entry.kind for entry in entries]


async def test_a_decision_about_the_light_is_none_about_the_pose(station: Station) -> None:
    dark, tilted = darkened(0.3), tilted_portrait()
    decision = override((await station.photos.judge(dark)).report, "the lamp is broken", "B. Meyer")
    judged = await station.photos.judge(tilted, None, decision)
    assert may_be_overridden(judged.report)
    assert judged.prepared is None


async def test_a_blurred_photo_is_beyond_any_decision(station: Station) -> None:
    picture = cv2.imread(str(PORTRAIT))
    assert picture is not None
    blurred = cv2.imencode(".png", cv2.GaussianBlur(picture, (0, 0), 6))[1].tobytes()
    judged = await station.photos.judge(blurred)
    assert not may_be_overridden(judged.report)
    assert judged.prepared is None


async def test_a_part_that_somebody_chose_is_the_photo_exactly_as_it_is(station: Station) -> None:
    whole = await station.photos.judge(PORTRAIT.read_bytes())
    chosen = await station.photos.judge(PORTRAIT.read_bytes(), Part(0.1, 0.05, 0.8, 0.9))
    assert whole.prepared is not None
    assert chosen.prepared is not None
    ratio = chosen.prepared.width_px / chosen.prepared.height_px
    assert ratio == pytest.approx(0.8 * 512 / (0.9 * 600), abs=0.01)
    assert chosen.prepared.jpeg != whole.prepared.jpeg


async def test_a_part_without_the_face_is_judged_as_what_it_is(station: Station) -> None:
    corner = await station.photos.judge(PORTRAIT.read_bytes(), Part(0.0, 0.0, 0.2, 0.2))
    assert not corner.report.usable
    assert corner.report.first is not None
    assert corner.report.first.check == "no_face"
