"""Verification: week."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="reader_week",
    title="Verification: week",
    group=Group.READER_PLANS,
    get="readerplans.week",
    put="readerplans.set_week",
    capabilities="readerplans.week_capabilities",
    root="VerifyWeekPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="week_plan_id",
    counts="schedule",
    fields=(
        Field("enable", Kind.SWITCH),
        Field(
            "WeekPlanCfg.*.week",
            Kind.CHOICE,
            usual=("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ),
        Field("WeekPlanCfg.*.id", Kind.NUMBER),
        Field("WeekPlanCfg.*.enable", Kind.SWITCH),
        Field(
            "WeekPlanCfg.*.verifyMode",
            Kind.CHOICE,
            help="How people prove who they are in this time",
            usual=("face", "cardOrFace", "faceAndPw"),
        ),
        Field("WeekPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("WeekPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
