"""Door: group of holidays."""

from facestation.commissioning.plans import HOLIDAY_GROUP
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="door_holiday_group",
    title="Door: group of holidays",
    group=Group.DOOR_PLANS,
    get="doorplans.holiday_group",
    root="DoorStatusHolidayGroupCfg",
    evidence="guide",
    number="holiday_group_id",
    counts="group",
    fields=HOLIDAY_GROUP,
)
