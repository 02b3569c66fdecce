"""Door: holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="door_holiday",
    title="Door: holidays",
    group=Group.DOOR_PLANS,
    get="doorplans.holiday",
    put="doorplans.set_holiday",
    capabilities="doorplans.holiday_capabilities",
    root="DoorStatusHolidayPlanCfg",
    evidence="guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("beginDate", Kind.DATE, help="First day"),
        Field("endDate", Kind.DATE, help="Last day"),
        Field("HolidayPlanCfg.*.id", Kind.NUMBER),
        Field("HolidayPlanCfg.*.enable", Kind.SWITCH),
        Field(
            "HolidayPlanCfg.*.doorStatus",
            Kind.CHOICE,
            help="What the door does in this time",
            usual=("remainOpen", "remainClosed", "normal", "sleep", "invalid"),
        ),
        Field("HolidayPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("HolidayPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
