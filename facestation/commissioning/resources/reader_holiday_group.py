"""Verification: group of holidays."""

from facestation.commissioning.plans import HOLIDAY_GROUP
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="reader_holiday_group",
    title="Verification: group of holidays",
    group=Group.READER_PLANS,
    get="readerplans.holiday_group",
    root="VerifyHolidayGroupCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_group_id",
    counts="group",
    fields=HOLIDAY_GROUP,
)
