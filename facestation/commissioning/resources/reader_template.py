"""Verification: schedule template."""

from facestation.commissioning.plans import TEMPLATE
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="reader_template",
    title="Verification: schedule template",
    group=Group.READER_PLANS,
    get="readerplans.template",
    root="VerifyPlanTemplate",
    evidence="trace DS-K1A340FWX, guide",
    number="plan_template_id",
    counts="template",
    fields=TEMPLATE,
)
