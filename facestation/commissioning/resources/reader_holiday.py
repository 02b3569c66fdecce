"""Verification: holidays."""

from facestation.commissioning.plans import VERIFY_MODE, holiday
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="reader_holiday",
    title="Verification: holidays",
    group=Group.READER_PLANS,
    get="readerplans.holiday",
    root="VerifyHolidayPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=holiday(VERIFY_MODE),
)
