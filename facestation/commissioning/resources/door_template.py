"""Door: schedule template."""

from facestation.commissioning.plans import TEMPLATE
from facestation.commissioning.resource import Group, Resource

RESOURCE = Resource(
    name="door_template",
    title="Door: schedule template",
    group=Group.DOOR_PLANS,
    get="doorplans.template",
    root="DoorStatusPlanTemplate",
    evidence="guide",
    number="plan_template_id",
    counts="template",
    fields=TEMPLATE,
)
