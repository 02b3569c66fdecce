"""Attendance: schedule template."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="attendance_template",
    title="Attendance: schedule template",
    group=Group.ATTENDANCE,
    get="attendance.template",
    root="AttendancePlanTemplate",
    evidence="trace, code",
    number="template_no",
    counts="template",
    fields=(
        Field("enable", Kind.SWITCH),
        Field("property", Kind.CHOICE, usual=("check", "break", "overtime")),
        Field("templateName"),
        Field("weekPlanNo", Kind.NUMBER, help="Number of the week schedule"),
    ),
)
