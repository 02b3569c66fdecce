"""Permissions: schedule template."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="permission_template",
    title="Permissions: schedule template",
    group=Group.PERMISSION_PLANS,
    get="plans.template",
    put="plans.set_template",
    capabilities="plans.template_capabilities",
    root="UserRightPlanTemplate",
    evidence="trace DS-K1A340FWX, guide",
    number="plan_template_id",
    counts="template",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("templateName"),
        Field("weekPlanNo", Kind.NUMBER, help="Number of the week schedule"),
        Field("holidayGroupNo", help="Numbers of holiday groups, as 1,2"),
    ),
)
