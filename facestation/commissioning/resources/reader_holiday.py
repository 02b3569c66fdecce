"""Verification: holidays."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="reader_holiday",
    title="Verification: holidays",
    group=Group.READER_PLANS,
    get="readerplans.holiday",
    put="readerplans.set_holiday",
    capabilities="readerplans.holiday_capabilities",
    root="VerifyHolidayPlanCfg",
    evidence="trace DS-K1A340FWX, guide",
    number="holiday_plan_id",
    counts="schedule",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("beginDate", Kind.DATE, help="First day"),
        Field("endDate", Kind.DATE, help="Last day"),
        Field("HolidayPlanCfg.*.id", Kind.NUMBER),
        Field("HolidayPlanCfg.*.enable", Kind.SWITCH),
        Field(
            "HolidayPlanCfg.*.verifyMode",
            Kind.CHOICE,
            help="How people prove who they are in this time",
            usual=("face", "cardOrFace", "faceAndPw"),
        ),
        Field("HolidayPlanCfg.*.TimeSegment.beginTime", Kind.TIME, help="From this time of day"),
        Field("HolidayPlanCfg.*.TimeSegment.endTime", Kind.TIME, help="Until this time of day"),
    ),
)
