"""Permissions: schedule template."""

from facestation.commissioning.plans import TEMPLATE
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="permission_template",
    title="Permissions: schedule template",
    group=Group.PERMISSION_PLANS,
    get="plans.template",
    root="UserRightPlanTemplate",
    evidence="trace DS-K1A340FWX, guide",
    number="plan_template_id",
    counts="template",
    fields=TEMPLATE,
)
