"""Door: group of holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="door_holiday_group",
    title="Door: group of holidays",
    group=Group.DOOR_PLANS,
    get="doorplans.holiday_group",
    put="doorplans.set_holiday_group",
    capabilities="doorplans.holiday_group_capabilities",
    root="DoorStatusHolidayGroupCfg",
    evidence="guide",
    number="holiday_group_id",
    counts="group",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("groupName"),
        Field("holidayPlanNo", help="Numbers of holiday schedules, as 1,2"),
    ),
)
