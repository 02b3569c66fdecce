"""Door: schedule template."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="door_template",
    title="Door: schedule template",
    group=Group.DOOR_PLANS,
    get="doorplans.template",
    put="doorplans.set_template",
    capabilities="doorplans.template_capabilities",
    root="DoorStatusPlanTemplate",
    evidence="guide",
    number="plan_template_id",
    counts="template",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("templateName"),
        Field("weekPlanNo", Kind.NUMBER, help="Number of the week schedule"),
        Field("holidayGroupNo", help="Numbers of holiday groups, as 1,2"),
    ),
)
