"""Door: holidays."""

from facestation.commissioning.plans import DOOR_STATUS, holiday
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="door_holiday",
    title="Door: holidays",
    group=Group.DOOR_PLANS,
    get="doorplans.holiday",
    root="DoorStatusHolidayPlanCfg",
    evidence="guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=holiday(DOOR_STATUS),
)
