"""Attendance mode."""

from facestation.commissioning.resource import Field, Group, Resource
from facestation.domain.terminal_settings import Kind

RESOURCE = Resource(
    name="attendance_mode",
    title="Attendance mode",
    group=Group.ATTENDANCE,
    get="attendance.mode",
    root="AttendanceMode",
    evidence="trace, code",
    fields=(
        Field("mode", Kind.CHOICE, usual=("disable", "manual", "auto", "manualAndAuto")),
        Field("reqAttendanceStatus", Kind.SWITCH, help="Whether a key has to be pressed"),
    ),
)
