"""Permissions: holidays."""

from facestation.commissioning.plans import holiday
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="permission_holiday",
    title="Permissions: holidays",
    group=Group.PERMISSION_PLANS,
    get="plans.holiday",
    root="UserRightHolidayPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=holiday(),
)
