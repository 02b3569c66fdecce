"""Permissions: group of holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="permission_holiday_group",
    title="Permissions: group of holidays",
    group=Group.PERMISSION_PLANS,
    get="plans.holiday_group",
    put="plans.set_holiday_group",
    capabilities="plans.holiday_group_capabilities",
    root="UserRightHolidayGroupCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_group_id",
    counts="group",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("groupName"),
        Field("holidayPlanNo", help="Numbers of holiday schedules, as 1,2"),
    ),
)
