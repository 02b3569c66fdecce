"""Permissions: week."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="permission_week",
    title="Permissions: week",
    group=Group.PERMISSION_PLANS,
    get="plans.week",
    put="plans.set_week",
    capabilities="plans.week_capabilities",
    root="UserRightWeekPlanCfg",
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
        Field("WeekPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("WeekPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
