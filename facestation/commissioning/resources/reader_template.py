"""Verification: schedule template."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="reader_template",
    title="Verification: schedule template",
    group=Group.READER_PLANS,
    get="readerplans.template",
    put="readerplans.set_template",
    capabilities="readerplans.template_capabilities",
    root="VerifyPlanTemplate",
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
