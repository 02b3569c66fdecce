"""Door: week."""

from facestation.commissioning.plans import DOOR_STATUS, week
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="door_week",
    title="Door: week",
    group=Group.DOOR_PLANS,
    get="doorplans.week",
    root="DoorStatusWeekPlanCfg",
    evidence="guide",
    number="week_plan_id",
    counts="schedule",
    fields=week(DOOR_STATUS),
)
