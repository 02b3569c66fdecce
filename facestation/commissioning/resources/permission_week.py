"""Permissions: week."""

from facestation.commissioning.plans import week
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="permission_week",
    title="Permissions: week",
    group=Group.PERMISSION_PLANS,
    get="plans.week",
    root="UserRightWeekPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="week_plan_id",
    counts="schedule",
    fields=week(),
)
