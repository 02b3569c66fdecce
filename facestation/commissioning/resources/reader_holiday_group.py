"""Verification: group of holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="reader_holiday_group",
    title="Verification: group of holidays",
    group=Group.READER_PLANS,
    get="readerplans.holiday_group",
    put="readerplans.set_holiday_group",
    capabilities="readerplans.holiday_group_capabilities",
    root="VerifyHolidayGroupCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_group_id",
    counts="group",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("groupName"),
        Field("holidayPlanNo", help="Numbers of holiday schedules, as 1,2"),
    ),
)
