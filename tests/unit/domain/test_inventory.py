"""What of a look at a terminal somebody should attend to."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from facestation.domain.inventory import (
    Account,
    Attention,
    CertificateShown,
    Inspection,
    Point,
    compared,
)
from facestation.domain.terminal import Capacity, DeviceInfo, TerminalRecord, parse_address
from facestation.errors import TimedOut, TlsFailed

NOW = datetime(2030, 5, 4, 8, 15, tzinfo=UTC)


def seen(name: str = "Door", firmware: str = "V1", **more: object) -> Inspection:
    record = TerminalRecord(name, name, parse_address(f"https://{name.lower()}.example"))
    info = DeviceInfo(name, "DS-K1T900X", f"serial of {name}", firmware, "")
    return Inspection(record, NOW, info, **more)  # type: ignore[arg-type]


def kinds(inspection: Inspection) -> list[Attention]:
    return [point.what for point in inspection.points]


@pytest.mark.parametrize(
    ("days", "wanted"),
    [
        (-1, [Attention.CERTIFICATE_EXPIRED]),
        (0, [Attention.CERTIFICATE_EXPIRED]),
        (30, [Attention.CERTIFICATE_EXPIRING]),
        (31, []),
    ],
)
def test_a_certificate_is_told_of_in_time(days: int, wanted: list[Attention]) -> None:
    shown = CertificateShown("ab" * 32, True, "CN=a", "CN=a", NOW - timedelta(days=900), NOW + timedelta(days=days))
    assert kinds(seen(certificate=shown)) == wanted


@pytest.mark.parametrize(("faces", "wanted"), [(89, []), (90, [Attention.FACES_FULL]), (100, [Attention.FACES_FULL])])
def test_a_terminal_that_is_nearly_full_is_told_of(faces: int, wanted: list[Attention]) -> None:
    assert kinds(seen(capacity=Capacity(faces=faces, faces_max=100))) == wanted


@pytest.mark.parametrize(
    ("skew_s", "wanted"), [(60.0, []), (60.1, [Attention.CLOCK_FAST]), (-61.0, [Attention.CLOCK_SLOW]), (None, [])]
)
def test_a_wrong_clock_is_told_of(skew_s: float | None, wanted: list[Attention]) -> None:
    assert kinds(seen(clock_skew_s=skew_s)) == wanted


def test_passwords_that_let_anybody_in_come_first() -> None:
    account = Account(True, True, 3, locked=False, unlock_s=None, tries_left=5)
    found = seen(account=account, capacity=Capacity(people=10, people_max=10))
    assert kinds(found) == [Attention.DEFAULT_PASSWORD, Attention.PASSWORD_EXPIRING, Attention.PEOPLE_FULL]


def test_errors_have_their_place_and_the_rest_is_unclear() -> None:
    assert kinds(seen(error=TimedOut(terminal="Door"))) == [Attention.UNREACHABLE]
    [point] = seen(error=TlsFailed(terminal="Door")).points
    assert point.what is Attention.UNCLEAR
    assert TlsFailed(terminal="Door").message in point.message


def test_firmware_that_differs_from_most_of_its_model() -> None:
    among = compared([seen("A", "V3.2"), seen("B", "V3.2"), seen("C", "V3.1")])
    assert [kinds(one) for one in among] == [[], [], [Attention.FIRMWARE_DIFFERS]]
    assert among[2].points == (Point(Attention.FIRMWARE_DIFFERS, {"firmware": "V3.1", "usual": "V3.2"}),)
    two = compared([seen("A", "V3.2"), seen("B", "V3.1")])
    assert [kinds(one) for one in two] == [[], [Attention.FIRMWARE_DIFFERS]]
