"""Waiting photos: nobody else can read them, and they go as soon as no terminal needs them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import text

from facestation.domain.audit import AuditKind
from facestation.domain.enrollment import Event
from facestation.domain.secret import KeyPlace, VaultKey
from facestation.errors import (
    BadRequest,
    CertificateChanged,
    ConnectionFailed,
    DeviceBusy,
    FacesFull,
    KeyringLocked,
    ModelingFailed,
    NoFaceFound,
    NotSupported,
    PeopleFull,
    PhotoLost,
    PhotoQuality,
    PhotoRejected,
    PhotoTooLarge,
    PhotoUnreadable,
    StationError,
)
from facestation.vault_file import key_made_later
from tests.unit.store.desk import JPEG, NOON, Desk, visitor

OTHER_KEY = b"o" * 32


def test_the_photo_goes_when_the_last_terminal_has_it(desk: Desk) -> None:
    front, back = desk.want(desk.doors("Front", "Back"))
    desk.bring(front)
    assert desk.photos_kept() == ["V1"]
    assert desk.store.photos.of(back) == JPEG
    desk.bring(back)
    assert desk.photos_kept() == []
    assert desk.store.people.get("V1") == visitor()
    assert (desk.store.audit.list()[0].kind, desk.store.audit.list()[0].employee_no) == (AuditKind.PHOTO_DROPPED, "V1")


@pytest.mark.parametrize(
    ("event", "error", "kept"),
    [
        (Event.FAILED_FOR_GOOD, NoFaceFound(terminal="Front"), False),
        (Event.FAILED_FOR_GOOD, PhotoQuality(terminal="Front"), False),
        (Event.FAILED_FOR_GOOD, PhotoTooLarge(terminal="Front"), False),
        (Event.FAILED_FOR_GOOD, PhotoRejected(check="yaw"), False),
        (Event.FAILED_FOR_GOOD, PhotoUnreadable(), False),
        (Event.FAILED_FOR_GOOD, PhotoLost(), False),
        (Event.FAILED_FOR_GOOD, ModelingFailed(terminal="Front"), False),
        (Event.FAILED_FOR_NOW, ModelingFailed(terminal="Front"), True),
        (Event.FAILED_FOR_GOOD, BadRequest(terminal="Front"), True),
        (Event.FAILED_FOR_GOOD, NotSupported(terminal="Front"), True),
        (Event.FAILED_FOR_GOOD, None, True),
        (Event.FAILED_FOR_NOW, PeopleFull(terminal="Front"), True),
        (Event.FAILED_FOR_NOW, FacesFull(terminal="Front"), True),
        (Event.FAILED_FOR_NOW, DeviceBusy(terminal="Front"), True),
        (Event.UNREACHABLE, ConnectionFailed(terminal="Front"), True),
        (Event.NEEDS_PERSON, CertificateChanged(terminal="Front"), True),
        (Event.INTERRUPTED, None, True),
    ],
)
def test_a_photo_stays_as_long_as_it_may_help(desk: Desk, event: Event, error: StationError | None, kept: bool) -> None:
    (row,) = desk.want(desk.doors("Front"))
    desk.attempt(row, event, error=error)
    assert desk.photos_kept() == (["V1"] if kept else [])


def test_the_photo_stays_while_one_terminal_still_waits_for_it(desk: Desk) -> None:
    front, back, gate = desk.want(desk.doors("Front", "Back", "Gate"))
    desk.attempt(front, Event.FAILED_FOR_GOOD, error=NoFaceFound(terminal="Front"))
    desk.bring(back)
    assert desk.store.photos.of(gate) == JPEG


def test_a_terminal_that_is_taken_off_the_list_needs_no_photo(desk: Desk) -> None:
    doors = desk.doors("Front", "Back")
    front, _ = desk.want(doors)
    desk.bring(front)
    assert desk.store.terminals.remove(doors[1]) == 1
    assert desk.photos_kept() == []


def test_photos_for_refused_people_go_after_a_while(desk: Desk) -> None:
    doors = desk.doors("Front", "Back")
    refused, _ = desk.want(doors, visitor("V1"))
    desk.deliveries.want_absent("V1", doors[1:])
    desk.attempt(refused, Event.FAILED_FOR_GOOD, error=BadRequest(terminal="Front"))
    desk.want(doors, visitor("V2"))
    assert desk.store.photos.tidy(NOON) == 0
    assert desk.store.photos.tidy(NOON + timedelta(days=1)) == 1
    assert desk.photos_kept() == ["V2"]
    with pytest.raises(PhotoLost):
        desk.store.photos.of(refused)


def test_a_person_without_face_has_no_photo(desk: Desk) -> None:
    (row,) = desk.want(desk.doors("Front"), photo=None)
    assert desk.store.photos.of(row) is None


def test_nothing_of_the_photo_can_be_read_in_the_files(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "station.db")
    desk.want(desk.doors("Front"))
    written = [file.read_bytes() for file in tmp_path.rglob("*") if file.is_file()]
    desk.close()
    assert any(b"Ada Example" in content for content in written)
    assert not any(JPEG[:20] in content for content in written)


def test_a_photo_whose_key_is_gone_is_lost(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    (row,) = desk.want(desk.doors("Front"))
    stranger = open_desk(key=VaultKey(OTHER_KEY, KeyPlace.FILE))
    with pytest.raises(PhotoLost):
        stranger.store.photos.of(row)


def test_a_photo_sealed_with_the_keyring_is_not_lost_while_the_keyring_is_silent(
    open_desk: Callable[..., Desk],
) -> None:
    desk = open_desk(key=VaultKey(OTHER_KEY, KeyPlace.KEYRING))
    (row,) = desk.want(desk.doors("Front"))
    silent = open_desk(key=VaultKey(b"f" * 32, KeyPlace.FILE, complete=False))
    with pytest.raises(KeyringLocked):
        silent.store.photos.of(row)
    answering = open_desk(key=VaultKey(b"f" * 32, KeyPlace.KEYRING, complete=True))
    with pytest.raises(PhotoLost):
        answering.store.photos.of(row)


def test_older_keys_still_open(desk: Desk, open_desk: Callable[..., Desk]) -> None:
    (row,) = desk.want(desk.doors("Front"))
    later = open_desk(key=VaultKey(OTHER_KEY, KeyPlace.KEYRING, older=(desk.key.key,)))
    assert later.store.photos.of(row) == JPEG


def test_a_key_file_that_another_program_makes_is_found(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    file = tmp_path / "vault.key"
    running = open_desk(key=VaultKey(OTHER_KEY, KeyPlace.KEYRING, made_later=partial(key_made_later, file)))
    without_keyring = open_desk(key=VaultKey(b"f" * 32, KeyPlace.FILE, complete=False))
    (row,) = without_keyring.want(running.doors("Front"))
    with pytest.raises(PhotoLost):
        running.store.photos.of(row)
    file.write_text((b"f" * 32).hex())
    assert running.store.photos.of(row) == JPEG


def test_a_key_file_that_cannot_be_read_opens_nothing(open_desk: Callable[..., Desk], tmp_path: Path) -> None:
    (row,) = open_desk().want(open_desk().doors("Front"))
    (tmp_path / "vault.key").mkdir()
    blind = open_desk(
        key=VaultKey(OTHER_KEY, KeyPlace.FILE, made_later=partial(key_made_later, tmp_path / "vault.key"))
    )
    with pytest.raises(PhotoLost):
        blind.store.photos.of(row)


@pytest.mark.parametrize("left_bytes", [40, 5])
def test_a_damaged_photo_is_lost(desk: Desk, left_bytes: int) -> None:
    (row,) = desk.want(desk.doors("Front"))
    with desk.database.writing() as connection:
        connection.execute(text("UPDATE photos SET sealed = substr(sealed, 1, :left)"), {"left": left_bytes})
    with pytest.raises(PhotoLost):
        desk.store.photos.of(row)


def test_a_photo_opens_for_its_own_person_alone(desk: Desk) -> None:
    doors = desk.doors("Front")
    desk.want(doors, visitor("V1"))
    (mallory,) = desk.want(doors, visitor("V2"))
    with desk.database.writing() as connection:
        connection.execute(
            text("UPDATE photos SET sealed = (SELECT sealed FROM photos WHERE employee_no = 'V1') WHERE 1 = 1")
        )
    with pytest.raises(PhotoLost):
        desk.store.photos.of(mallory)
