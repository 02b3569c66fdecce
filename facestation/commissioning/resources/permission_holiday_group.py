"""Permissions: group of holidays."""

from facestation.commissioning.plans import HOLIDAY_GROUP
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="permission_holiday_group",
    title="Permissions: group of holidays",
    group=Group.PERMISSION_PLANS,
    get="plans.holiday_group",
    root="UserRightHolidayGroupCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_group_id",
    counts="group",
    fields=HOLIDAY_GROUP,
)
