"""Door: week."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="door_week",
    title="Door: week",
    group=Group.DOOR_PLANS,
    get="doorplans.week",
    put="doorplans.set_week",
    capabilities="doorplans.week_capabilities",
    root="DoorStatusWeekPlanCfg",
    evidence="guide",
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
            "WeekPlanCfg.*.doorStatus",
            Kind.CHOICE,
            help="What the door does in this time",
            usual=("remainOpen", "remainClosed", "normal", "sleep", "invalid"),
        ),
        Field("WeekPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("WeekPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
