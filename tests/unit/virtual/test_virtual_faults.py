"""How faults are written, strike and wear off."""

from __future__ import annotations

import pytest

from facestation.virtual.faults import Fault, FaultName, Faults, UnknownFault, parse_fault


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("busy", Fault(FaultName.BUSY)),
        (" busy:3 ", Fault(FaultName.BUSY, times=3)),
        ("slow=1.5@faces.set_up:2", Fault(FaultName.SLOW, "1.5", "faces.set_up", 2)),
        (
            "refuse_photo=width/heightRatioOfPictureError",
            Fault(FaultName.REFUSE_PHOTO, "width/heightRatioOfPictureError"),
        ),
        ("modeling_error_once", Fault(FaultName.MODELING_ERROR_ONCE, times=1)),
    ],
)
def test_a_fault_is_written_in_one_word(text: str, fault: Fault) -> None:
    assert parse_fault(text) == fault


@pytest.mark.parametrize(
    "text",
    [
        "",
        "flood",
        "busy:0",
        "busy:x",
        "slow=",
        "slow=soon",
        "busy=2",
        "busy@faces.nothing",
        "@faces.set_up",
        "refuse_photo=odd",
        "missing",
        "missing=1@faces.set_up",
    ],
)
def test_what_is_no_fault_is_refused_and_the_faults_are_named(text: str) -> None:
    with pytest.raises(UnknownFault, match=r"busy, modeling|value"):
        Faults((text,))


def test_a_fault_strikes_where_and_as_often_as_told() -> None:
    faults = Faults(("busy@cards.record:2",))
    assert faults.strikes(FaultName.BUSY, "faces.set_up") is None
    assert [bool(faults.strikes(FaultName.BUSY, "cards.record")) for _ in range(3)] == [True, True, False]
    assert faults.names() == ()


def test_a_fault_may_be_on_twice_for_different_operations() -> None:
    faults = Faults(("slow=1@cards.record", "slow=3"))
    first, other = faults.strikes(FaultName.SLOW, "cards.record"), faults.strikes(FaultName.SLOW, "faces.set_up")
    assert first is not None
    assert other is not None
    assert (first.number(2.0), other.number(2.0), Fault(FaultName.SLOW).number(2.0)) == (1.0, 3.0, 2.0)
    faults.remove("slow")
    assert faults.names() == ()
