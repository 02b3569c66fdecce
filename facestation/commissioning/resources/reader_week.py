"""Verification: week."""

from facestation.commissioning.plans import VERIFY_MODE, week
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="reader_week",
    title="Verification: week",
    group=Group.READER_PLANS,
    get="readerplans.week",
    root="VerifyWeekPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="week_plan_id",
    counts="schedule",
    fields=week(VERIFY_MODE),
)
