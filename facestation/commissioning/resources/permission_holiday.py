"""Permissions: holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="permission_holiday",
    title="Permissions: holidays",
    group=Group.PERMISSION_PLANS,
    get="plans.holiday",
    put="plans.set_holiday",
    capabilities="plans.holiday_capabilities",
    root="UserRightHolidayPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("beginDate", Kind.DATE, help="First day"),
        Field("endDate", Kind.DATE, help="Last day"),
        Field("HolidayPlanCfg.*.id", Kind.NUMBER),
        Field("HolidayPlanCfg.*.enable", Kind.SWITCH),
        Field("HolidayPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("HolidayPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
