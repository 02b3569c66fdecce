"""What the schedules of doors, permissions and verification have in common: fields under the same names."""

from __future__ import annotations

from dataclasses import replace

from facestation.commissioning.resource import Field
from facestation.domain.terminal_settings import Kind

DOOR_STATUS = Field(
    "doorStatus",
    Kind.CHOICE,
    help="What the door does in this time",
    usual=("remainOpen", "remainClosed", "normal", "sleep", "invalid"),
)
VERIFY_MODE = Field(
    "verifyMode",
    Kind.CHOICE,
    help="How people prove who they are in this time",
    usual=("face", "cardOrFace", "faceAndPw"),
)
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def week(*does: Field) -> tuple[Field, ...]:
    """The fields of a week; `does` is what happens in each span of time, where that can be chosen."""
    return (
        Field("enable", Kind.SWITCH),
        Field("WeekPlanCfg.*.week", Kind.CHOICE, usual=_DAYS),
        *_spans("WeekPlanCfg", does),
    )


def holiday(*does: Field) -> tuple[Field, ...]:
    """The fields of a holiday, likewise."""
    return (
        Field("enable", Kind.SWITCH),
        Field("beginDate", Kind.DATE, help="First day"),
        Field("endDate", Kind.DATE, help="Last day"),
        *_spans("HolidayPlanCfg", does),
    )


HOLIDAY_GROUP = (
    Field("enable", Kind.SWITCH),
    Field("groupName"),
    Field("holidayPlanNo", help="Numbers of holiday schedules, as 1,2"),
)
TEMPLATE = (
    Field("enable", Kind.SWITCH),
    Field("templateName"),
    Field("weekPlanNo", Kind.NUMBER, help="Number of the week schedule"),
    Field("holidayGroupNo", help="Numbers of holiday groups, as 1,2"),
)


def _spans(entry: str, does: tuple[Field, ...]) -> tuple[Field, ...]:
    return (
        Field(f"{entry}.*.id", Kind.NUMBER),
        Field(f"{entry}.*.enable", Kind.SWITCH),
        *(replace(field, name=f"{entry}.*.{field.name}") for field in does),
        Field(f"{entry}.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field(f"{entry}.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    )
